// SPDX-License-Identifier: GPL-3.0-or-later
// The lists of a policy as tables: the part of PolicyDraft that knows their columns.
#include <span>

#include "core/console/policydraft.h"
#include "core/console/weekdays.h"

namespace ns::console {

namespace {

constexpr const char *kHours[] = {"/hours/default", "/hours/channels", "/hours/countries", "/hours/locations"};
constexpr const char *kHolidays = "/holidays";

struct Column
{
    const char *member;
    ValueKind kind = ValueKind::Text;
};

constexpr Column kPriceColumns[] = {{"item"}, {"amount", ValueKind::Number}, {"currency"}, {"per"}, {"id"}};
constexpr Column kOfferColumns[] = {{"text"}, {"percent", ValueKind::Number}, {"installments", ValueKind::Integer}, {"condition"}, {"valid_until"}, {"id"}};
constexpr Column kSentenceColumns[] = {{""}};
constexpr Column kLinkColumns[] = {{"url"}, {"id"}};
constexpr Column kLocationColumns[] = {{"name"}, {"address"}, {"city"}, {"country"}, {"time_zone"}, {"id"}};
constexpr Column kAdvisorColumns[] = {{"name"}, {"location"}, {"language"}, {"id"}};
constexpr Column kHourColumns[] = {{""}, {"mon"}, {"tue"}, {"wed"}, {"thu"}, {"fri"}, {"sat"}, {"sun"}};
constexpr Column kHolidayColumns[] = {{"country"}, {"date"}};

struct TableSpec
{
    const char *path;
    std::span<const Column> columns;
};

TableSpec specOf(PolicyTable table)
{
    switch (table) {
    case PolicyTable::Prices: return {"/facts/prices", kPriceColumns};
    case PolicyTable::Offers: return {"/facts/offers", kOfferColumns};
    case PolicyTable::Sentences: return {"/facts/policies", kSentenceColumns};
    case PolicyTable::Links: return {"/facts/links", kLinkColumns};
    case PolicyTable::Locations: return {"/facts/locations", kLocationColumns};
    case PolicyTable::Advisors: return {"/facts/advisors", kAdvisorColumns};
    case PolicyTable::Hours: return {"/hours", kHourColumns};
    case PolicyTable::Holidays: return {kHolidays, kHolidayColumns};
    }
    return {"", {}};
}

struct Week
{
    HoursScope scope = HoursScope::Business;
    std::string path = {};
    QString key = {};
};

std::optional<Week> weekAt(const JsonDocument &json, int row)
{
    if (row == 0)
        return Week{HoursScope::Business, kHours[0], {}};
    int left = row - 1;
    for (int scope = 1; row > 0 && scope < 4; ++scope) {
        const int weeks = json.kindAt(kHours[scope]) == JsonDocument::Kind::Object ? json.sizeAt(kHours[scope]) : 0;
        if (left < weeks) {
            const QString key = json.keyAt(kHours[scope], left);
            return Week{HoursScope(scope), kHours[scope] + pointerStep(key.toStdString()), key};
        }
        left -= weeks;
    }
    return std::nullopt;
}

constexpr const char *kFactHours = "/facts/hours";

/// The week that a path states. The business's own comes from its facts where the policy states none, and from the built-in defaults at last.
std::array<std::string, 7> daysAt(const JsonDocument &json, const std::string &path)
{
    if (path == kHours[0] && json.kindAt(path) == JsonDocument::Kind::Nothing) {
        if (json.sizeAt(kFactHours) > 0)
            return daysAt(json, kFactHours);
        return expandWeek({{"mon-fri", "09:00-18:00"}});
    }
    std::vector<std::pair<std::string, std::string>> week;
    for (int i = 0; i < json.sizeAt(path); ++i) {
        const std::string key = json.keyAt(path, i).toStdString();
        week.emplace_back(key, json.textAt(path + pointerStep(key)).toStdString());
    }
    return expandWeek(week);
}

/// What is no day stays where it is.
void setDays(JsonDocument &json, const std::string &path, const std::array<std::string, 7> &days)
{
    if (json.kindAt(path) != JsonDocument::Kind::Object)
        json.setEmptyObject(path);
    for (int i = json.sizeAt(path) - 1; i >= 0; --i) {
        if (const std::string key = json.keyAt(path, i).toStdString(); daysOf(key).first >= 0)
            json.erase(path + pointerStep(key));
    }
    for (const auto &[key, hours] : foldWeek(days))
        json.setText(path + pointerStep(key), QString::fromStdString(hours));
}

struct Holiday
{
    QString country;
    std::string list, path;
};

std::optional<Holiday> holidayAt(const JsonDocument &json, int row)
{
    int left = row;
    for (int i = 0; row >= 0 && i < json.sizeAt(kHolidays); ++i) {
        const QString country = json.keyAt(kHolidays, i);
        const std::string list = kHolidays + pointerStep(country.toStdString());
        if (left < json.sizeAt(list))
            return Holiday{country, list, list + pointerStep(left)};
        left -= json.sizeAt(list);
    }
    return std::nullopt;
}

/// Its row.
int addHoliday(JsonDocument &json, const QString &country, const QString &date)
{
    const std::string list = kHolidays + pointerStep(country.toStdString());
    const int at = json.appendText(list, date);
    int row = at;
    for (int i = 0; json.keyAt(kHolidays, i) != country; ++i)
        row += json.sizeAt(kHolidays + pointerStep(json.keyAt(kHolidays, i).toStdString()));
    return row;
}

void removeHoliday(JsonDocument &json, const Holiday &holiday)
{
    json.erase(holiday.path);
    if (json.sizeAt(holiday.list) == 0)
        json.erase(holiday.list);
}

} // namespace

int PolicyDraft::columnCount(PolicyTable table)
{
    return int(specOf(table).columns.size());
}

std::string_view PolicyDraft::columnMember(PolicyTable table, int column)
{
    return specOf(table).columns[std::size_t(column)].member;
}

int PolicyDraft::rowCount(PolicyTable table) const
{
    if (table == PolicyTable::Hours) {
        int rows = 1;
        for (int scope = 1; scope < 4; ++scope)
            rows += m_json.sizeAt(kHours[scope]);
        return rows;
    }
    if (table == PolicyTable::Holidays) {
        int rows = 0;
        for (int i = 0; i < m_json.sizeAt(kHolidays); ++i)
            rows += m_json.sizeAt(kHolidays + pointerStep(m_json.keyAt(kHolidays, i).toStdString()));
        return rows;
    }
    const char *list = specOf(table).path;
    return m_json.kindAt(list) == JsonDocument::Kind::List ? m_json.sizeAt(list) : 0;
}

std::string PolicyDraft::cellPath(PolicyTable table, int row, int column) const
{
    const TableSpec spec = specOf(table);
    const std::string item = spec.path + pointerStep(row);
    return table == PolicyTable::Sentences ? item : item + pointerStep(spec.columns[std::size_t(column)].member);
}

QString PolicyDraft::cell(PolicyTable table, int row, int column) const
{
    if (table == PolicyTable::Hours) {
        const auto week = weekAt(m_json, row);
        return !week ? QString() : column == 0 ? week->key : QString::fromStdString(daysAt(m_json, week->path)[std::size_t(column - 1)]);
    }
    if (table == PolicyTable::Holidays) {
        const auto holiday = holidayAt(m_json, row);
        return !holiday ? QString() : column == 0 ? holiday->country : m_json.textAt(holiday->path);
    }
    return m_json.textAt(cellPath(table, row, column));
}

bool PolicyDraft::setHours(int row, int column, const QString &text)
{
    const auto week = weekAt(m_json, row);
    if (!week || column == 0)
        return false;
    auto days = daysAt(m_json, week->path);
    days[std::size_t(column - 1)] = readDayHours(text).toStdString();
    setDays(m_json, week->path, days);
    return false;
}

bool PolicyDraft::setHoliday(int row, int column, const QString &text)
{
    const auto holiday = holidayAt(m_json, row);
    const QString country = text.trimmed().toUpper();
    if (!holiday || (column == 0 && (country.isEmpty() || country == holiday->country)))
        return false;
    if (column == 1) {
        m_json.setText(holiday->path, text.trimmed());
        return false;
    }
    const QString date = m_json.textAt(holiday->path);
    removeHoliday(m_json, *holiday);
    addHoliday(m_json, country, date);
    return true;
}

bool PolicyDraft::setCell(PolicyTable table, int row, int column, const QString &text)
{
    if (table == PolicyTable::Hours)
        return setHours(row, column, text);
    if (table == PolicyTable::Holidays)
        return setHoliday(row, column, text);
    if (row < 0 || row >= rowCount(table))
        return false;
    if (table == PolicyTable::Sentences)
        m_json.setText(cellPath(table, row, column), text.trimmed());
    else
        setValue(cellPath(table, row, column), text, specOf(table).columns[std::size_t(column)].kind);
    return false;
}

int PolicyDraft::addRow(PolicyTable table, const QStringList &cells)
{
    if (table == PolicyTable::Holidays)
        return addHoliday(m_json, cells.value(0), cells.value(1));
    const char *list = specOf(table).path;
    const int row = table == PolicyTable::Sentences ? m_json.appendText(list, {}) : m_json.appendObject(list);
    for (int column = 0; column < int(cells.size()); ++column)
        setCell(table, row, column, cells[column]);
    return row;
}

int PolicyDraft::addHours(HoursScope scope, const QString &key)
{
    const QString name = key.trimmed();
    const std::string path = kHours[int(scope)] + (scope == HoursScope::Business ? std::string() : pointerStep(name.toStdString()));
    if (m_json.kindAt(path) == JsonDocument::Kind::Nothing) // begins as the business's own
        setDays(m_json, path, daysAt(m_json, kHours[0]));
    for (int row = 0; row < rowCount(PolicyTable::Hours); ++row) {
        if (const auto week = weekAt(m_json, row); week && week->path == path)
            return row;
    }
    return 0;
}

void PolicyDraft::removeRow(PolicyTable table, int row)
{
    if (table == PolicyTable::Hours) {
        if (const auto week = weekAt(m_json, row); week && row > 0)
            m_json.erase(week->path);
    } else if (table == PolicyTable::Holidays) {
        if (const auto holiday = holidayAt(m_json, row))
            removeHoliday(m_json, *holiday);
    } else {
        m_json.erase(specOf(table).path + pointerStep(row));
    }
}

HoursScope PolicyDraft::scopeOf(int row) const
{
    const auto week = weekAt(m_json, row);
    return week ? week->scope : HoursScope::Business;
}

} // namespace ns::console
