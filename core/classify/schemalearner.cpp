// SPDX-License-Identifier: GPL-3.0-or-later
// How learnSchema() looks at a column's cells and decides what it is.
#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/classify/featureschema.h"

namespace ns::classify {

namespace {

constexpr double kTypedShare = 0.95;      // so many of the filled cells must read as the type; the rest become empty
constexpr std::size_t kOwnFeatureMax = 24; // categories with a feature of their own
constexpr std::size_t kValuesMax = 4096;   // categories remembered at all
constexpr std::size_t kRareRows = 5;       // a category in fewer rows than this is rare
constexpr double kRareShare = 0.001;
constexpr double kIdentifierShare = 0.9;  // distinct values among the filled cells
constexpr std::size_t kIdentifierRows = 50;
constexpr std::size_t kFreeTextBytes = 40; // mean length from which many-valued text is prose
constexpr double kFreeTextShare = 0.5;
constexpr std::size_t kPhoneDigits = 10;  // a whole number so long that is nearly always new is a phone or document number

// A form's placeholder ("Select") stays a category like any other: it differs from a field that was never shown, and reading it as empty
// changed nothing on X Education (mean coverage over 30 trainings 0.492 as a category, 0.498 as empty; one seed moves it by 0.02).

/// What one pass over a column's cells counts.
struct Profile
{
    std::unordered_map<std::string, std::size_t> values; // normalised, with rows
    std::size_t filled = 0;
    std::size_t bytes = 0;
    std::size_t dots = 0;   // cells that read as a number only, or differently, with this mark
    std::size_t commas = 0;
    std::size_t numbersWithDot = 0;
    std::size_t numbersWithComma = 0;
    std::size_t booleans = 0;
    std::size_t datesDayFirst = 0;
    std::size_t datesMonthFirst = 0;
    std::size_t wholeNumbers = 0;
    std::size_t longWholeNumbers = 0;
    bool rising = true; // whole numbers, each greater than the one before
    double last = 0;
};

/// Different cells as they are written, trimmed, in order of appearance, with their rows: each is looked at once, whatever its rows.
std::vector<std::pair<std::string_view, std::size_t>> countCells(const Table &table, const std::vector<std::size_t> &rows, std::size_t column)
{
    std::unordered_map<std::string_view, std::size_t> positions;
    std::vector<std::pair<std::string_view, std::size_t>> cells;
    for (const std::size_t row : rows) {
        const std::string_view cell = trimCell(table.cell(row, column));
        if (cell.empty())
            continue;
        const auto [position, isNew] = positions.emplace(cell, cells.size());
        if (isNew)
            cells.emplace_back(cell, 0);
        ++cells[position->second].second;
    }
    return cells;
}

/// A cell where the marks disagree shows how the column writes decimals: "3,5" is no grouped number, "1.234" might be either.
void countNumber(Profile &profile, std::string_view cell, std::size_t rows)
{
    const auto withDot = parseNumber(cell, DecimalMark::Dot);
    const auto withComma = parseNumber(cell, DecimalMark::Comma);
    profile.numbersWithDot += withDot ? rows : 0;
    profile.numbersWithComma += withComma ? rows : 0;
    if (withDot && !withComma)
        profile.dots += rows;
    if (withComma && !withDot)
        profile.commas += rows;
    const bool whole = withDot && withComma && *withDot == *withComma && cell.find_first_not_of("+0123456789") == std::string_view::npos;
    profile.rising = profile.rising && whole && rows == 1 && (profile.wholeNumbers == 0 || *withDot > profile.last);
    profile.wholeNumbers += whole ? rows : 0;
    profile.longWholeNumbers += whole && cell.size() >= kPhoneDigits ? rows : 0;
    profile.last = withDot.value_or(0);
}

Profile profileColumn(const Table &table, const std::vector<std::size_t> &rows, std::size_t column)
{
    Profile profile;
    std::string scratch;
    for (const auto &[cell, count] : countCells(table, rows, column)) {
        profile.filled += count;
        profile.bytes += cell.size() * count;
        profile.values[std::string(normaliseCategory(cell, scratch))] += count;
        countNumber(profile, cell, count);
        profile.booleans += parseBoolean(cell) ? count : 0;
        profile.datesDayFirst += parseDate(cell, DateOrder::DayFirst) ? count : 0;
        profile.datesMonthFirst += parseDate(cell, DateOrder::MonthFirst) ? count : 0;
    }
    return profile;
}

bool isMostly(std::size_t count, const Profile &profile)
{
    return double(count) >= kTypedShare * double(profile.filled);
}

double distinctShare(const Profile &profile)
{
    return profile.filled == 0 ? 0 : double(profile.values.size()) / double(profile.filled);
}

bool isIdentifier(const Profile &profile, ColumnKind kind)
{
    if (profile.filled < kIdentifierRows || distinctShare(profile) < kIdentifierShare)
        return false;
    if (kind == ColumnKind::Categorical)
        return true;
    const bool counter = profile.rising && profile.wholeNumbers == profile.filled;
    return kind == ColumnKind::Numeric && (counter || isMostly(profile.longWholeNumbers, profile));
}

ColumnKind findKind(const Profile &profile)
{
    if (profile.values.size() <= 2 && profile.booleans == profile.filled)
        return ColumnKind::Boolean;
    if (isMostly(std::max(profile.numbersWithDot, profile.numbersWithComma), profile))
        return ColumnKind::Numeric;
    if (isMostly(std::max(profile.datesDayFirst, profile.datesMonthFirst), profile))
        return ColumnKind::Date;
    return ColumnKind::Categorical;
}

void ignore(ColumnSchema &schema, IgnoreReason reason)
{
    schema.kind = ColumnKind::Ignored;
    schema.ignored = reason;
}

ColumnSchema makeIgnored(const std::string &name, IgnoreReason reason)
{
    ColumnSchema schema;
    schema.name = name;
    ignore(schema, reason);
    return schema;
}

/// Most frequent first, ties by text: the order of rows or of a hash table never shows.
void fillVocabulary(ColumnSchema &schema, const Profile &profile, std::size_t rows)
{
    const std::size_t rare = std::max(kRareRows, std::size_t(kRareShare * double(rows)));
    std::vector<std::pair<std::size_t, std::string>> frequent;
    for (const auto &[value, count] : profile.values) {
        if (count >= std::min(rare, std::max<std::size_t>(2, rows / 100)))
            frequent.emplace_back(count, value);
    }
    std::sort(frequent.begin(), frequent.end(), [](const auto &a, const auto &b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    if (frequent.size() > kValuesMax)
        frequent.resize(kValuesMax);
    for (auto &[count, value] : frequent)
        schema.values.push_back(std::move(value));
    schema.ownFeature = std::min(schema.values.size(), kOwnFeatureMax);
}

ColumnSchema learnColumn(const Table &table, const std::vector<std::size_t> &rows, std::size_t column)
{
    ColumnSchema schema;
    schema.name = table.columns[column];
    const Profile profile = profileColumn(table, rows, column);
    const bool alwaysFilled = profile.filled == rows.size();
    if (profile.values.empty() || (profile.values.size() == 1 && alwaysFilled)) {
        ignore(schema, IgnoreReason::Constant);
        return schema;
    }
    schema.kind = findKind(profile);
    const bool comma = profile.commas > profile.dots || (profile.commas == profile.dots && table.separator == ';');
    schema.mark = comma ? DecimalMark::Comma : DecimalMark::Dot;
    schema.order = profile.datesMonthFirst > profile.datesDayFirst ? DateOrder::MonthFirst : DateOrder::DayFirst;
    const bool prose = profile.bytes / profile.filled >= kFreeTextBytes && distinctShare(profile) >= kFreeTextShare;
    if (isIdentifier(profile, schema.kind))
        ignore(schema, IgnoreReason::Identifier);
    else if (schema.kind == ColumnKind::Categorical && prose)
        ignore(schema, IgnoreReason::FreeText);
    else if (schema.kind == ColumnKind::Categorical)
        fillVocabulary(schema, profile, rows.size());
    return schema;
}

} // namespace

FeatureSchema learnSchema(const Table &table, const std::vector<std::size_t> &rows, const SchemaRequest &request)
{
    std::vector<ColumnSchema> columns;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto wanted = request.ignored.find(i);
        const auto first = std::find(table.columns.begin(), table.columns.end(), table.columns[i]);
        if (wanted != request.ignored.end())
            columns.push_back(makeIgnored(table.columns[i], wanted->second));
        else if (first != table.columns.begin() + std::ptrdiff_t(i)) // attributes hold one value per name
            columns.push_back(makeIgnored(table.columns[i], IgnoreReason::Duplicate));
        else
            columns.push_back(learnColumn(table, rows, i));
    }
    return FeatureSchema(std::move(columns));
}

} // namespace ns::classify
