// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/featureschema.h"

#include <QString>
#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>

namespace ns::classify {

namespace {

constexpr float kNone = std::numeric_limits<float>::quiet_NaN();
// Offsets behind a category column's own features.
constexpr std::size_t kOther = 0;
constexpr std::size_t kEmpty = 1;
constexpr std::size_t kRank = 2;
// Features of a date.
constexpr std::size_t kDay = 0;
constexpr std::size_t kMonth = 1;
constexpr std::size_t kWeekday = 2;
constexpr std::size_t kHour = 3;
// What else than a rank a category's cell can be; of a boolean's, kUnknown is neither.
constexpr std::int32_t kEmptyCell = -1;
constexpr std::int32_t kUnknown = -2;

std::int32_t findBoolean(std::string_view cell)
{
    const auto yes = parseBoolean(cell);
    return yes ? std::int32_t(*yes) : kUnknown;
}

void encodeBoolean(std::int32_t found, float *out)
{
    if (found != kUnknown)
        *out = float(found);
}

void encodeCategory(std::int32_t found, const ColumnSchema &schema, float *out)
{
    const std::size_t behind = schema.ownFeature;
    if (found < 0) {
        out[behind + (found == kEmptyCell ? kEmpty : kOther)] = 1.0F;
        return;
    }
    const auto rank = std::size_t(found);
    out[rank < behind ? rank : behind + kOther] = 1.0F;
    if (schema.values.size() > behind)
        out[behind + kRank] = float(rank);
}

void encodeDate(double days, float *out)
{
    const double whole = std::floor(days);
    const std::chrono::sys_days date{std::chrono::days{static_cast<int>(whole)}};
    const std::chrono::year_month_day parts{date};
    out[kDay] = float(whole);
    out[kMonth] = float(unsigned(parts.month()));
    out[kWeekday] = float(std::chrono::weekday{date}.iso_encoding());
    out[kHour] = float((days - whole) * 24.0);
}

/// "2025-03-09", with " 14:30" unless it is midnight.
std::string formatDay(std::span<const float> own)
{
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{static_cast<int>(own[kDay])}}};
    const int minutes = int(std::lround(double(own[kHour]) * 60));
    std::string text = QString::asprintf("%04d-%02u-%02u", int(date.year()), unsigned(date.month()), unsigned(date.day())).toStdString();
    return minutes == 0 ? text : text + QString::asprintf(" %02d:%02d", minutes / 60, minutes % 60).toStdString();
}

} // namespace

std::string_view columnKindName(ColumnKind kind)
{
    switch (kind) {
    case ColumnKind::Numeric: return "numeric";
    case ColumnKind::Boolean: return "boolean";
    case ColumnKind::Categorical: return "categorical";
    case ColumnKind::Date: return "date";
    case ColumnKind::Ignored: return "ignored";
    }
    return "ignored";
}

std::string_view ignoreReasonName(IgnoreReason reason)
{
    switch (reason) {
    case IgnoreReason::None: return "none";
    case IgnoreReason::Label: return "label";
    case IgnoreReason::Time: return "time";
    case IgnoreReason::Identifier: return "identifier";
    case IgnoreReason::FreeText: return "free_text";
    case IgnoreReason::Constant: return "constant";
    case IgnoreReason::Duplicate: return "duplicate";
    case IgnoreReason::OnRequest: return "on_request";
    case IgnoreReason::Leak: return "suspected_leak";
    }
    return "none";
}

std::string_view knownAtEventName(KnownAtEvent known)
{
    switch (known) {
    case KnownAtEvent::Unknown: return "unknown";
    case KnownAtEvent::Yes: return "yes";
    case KnownAtEvent::No: return "no";
    }
    return "unknown";
}

FeatureSchema::FeatureSchema(std::vector<ColumnSchema> columns) : m_columns(std::move(columns))
{
    m_vocabularies.resize(m_columns.size());
    for (std::uint32_t i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i].kind != ColumnKind::Ignored)
            addSlot(i);
    }
}

void FeatureSchema::addFeature(std::uint32_t column, const std::string &suffix)
{
    m_featureColumns.push_back(column);
    m_featureNames.push_back(m_columns[column].name + suffix);
}

void FeatureSchema::addSlot(std::uint32_t column)
{
    m_slots.push_back({column, std::uint32_t(featureCount())});
    const ColumnSchema &schema = m_columns[column];
    switch (schema.kind) {
    case ColumnKind::Ignored:
        return;
    case ColumnKind::Numeric:
    case ColumnKind::Boolean:
        addFeature(column, "");
        return;
    case ColumnKind::Date:
        for (const char *part : {" (day)", " (month)", " (weekday)", " (hour)"})
            addFeature(column, part);
        return;
    case ColumnKind::Categorical:
        for (std::size_t i = 0; i < schema.ownFeature; ++i)
            addFeature(column, " = " + schema.values[i]);
        addFeature(column, " (other)");
        addFeature(column, " (empty)");
        if (schema.values.size() > schema.ownFeature)
            addFeature(column, " (rank)");
        m_vocabularies[column] = Vocabulary(schema.values);
        return;
    }
}

/// The category's rank in the vocabulary, kEmptyCell or kUnknown.
std::int32_t FeatureSchema::findCategory(const Slot &slot, std::string_view cell, std::string &scratch) const
{
    const std::string_view value = normaliseCategory(cell, scratch);
    if (value.empty())
        return kEmptyCell;
    const auto found = m_vocabularies[slot.column].find(value, m_columns[slot.column].values);
    return found ? std::int32_t(*found) : kUnknown;
}

void FeatureSchema::encode(const Slot &slot, std::string_view cell, std::string &scratch, float *out) const
{
    const ColumnSchema &schema = m_columns[slot.column];
    switch (schema.kind) {
    case ColumnKind::Ignored:
        return;
    case ColumnKind::Numeric:
        if (const auto number = parseNumber(cell, schema.mark))
            *out = float(*number);
        return;
    case ColumnKind::Boolean:
        encodeBoolean(findBoolean(cell), out);
        return;
    case ColumnKind::Date:
        if (const auto days = parseDate(cell, schema.order))
            encodeDate(*days, out);
        return;
    case ColumnKind::Categorical:
        encodeCategory(findCategory(slot, cell, scratch), schema, out);
        return;
    }
}

/// The same as encode(). Numbers and dates are read anew: they repeat less and cost less than a category.
void FeatureSchema::encodeRemembered(const Slot &slot, std::string_view cell, Memory &memory, float *out) const
{
    const ColumnSchema &schema = m_columns[slot.column];
    if (cell.empty()) {
        if (schema.kind == ColumnKind::Categorical)
            encodeCategory(kEmptyCell, schema, out);
        return;
    }
    if (schema.kind == ColumnKind::Numeric) {
        if (const auto number = parseNumber(cell, schema.mark))
            *out = float(*number);
    } else if (schema.kind == ColumnKind::Categorical) {
        encodeCategory(memory.columns[slot.column].recall(cell, [&](std::string_view text) { return findCategory(slot, text, memory.scratch); }), schema, out);
    } else if (schema.kind == ColumnKind::Boolean) {
        encodeBoolean(memory.columns[slot.column].recall(cell, findBoolean), out);
    } else {
        encode(slot, cell, memory.scratch, out);
    }
}

void FeatureSchema::vectorise(const domain::Attributes &attributes, std::span<float> out) const
{
    std::fill(out.begin(), out.end(), kNone);
    std::string scratch;
    for (const Slot &slot : m_slots) {
        const auto found = attributes.find(m_columns[slot.column].name);
        const std::string_view cell = found == attributes.end() ? std::string_view{} : std::string_view(found->second);
        encode(slot, cell, scratch, out.data() + slot.firstFeature);
    }
}

std::vector<float> FeatureSchema::vectorise(const domain::Attributes &attributes) const
{
    std::vector<float> features(featureCount());
    vectorise(attributes, features);
    return features;
}

std::string FeatureSchema::readCategory(const Slot &slot, std::span<const float> own) const
{
    const ColumnSchema &schema = m_columns[slot.column];
    for (std::size_t i = 0; i < schema.ownFeature; ++i) {
        if (own[i] == 1.0F)
            return schema.values[i];
    }
    if (schema.values.size() <= schema.ownFeature || std::isnan(own[schema.ownFeature + kRank]))
        return {};
    const auto rank = std::size_t(own[schema.ownFeature + kRank]);
    return rank < schema.values.size() ? schema.values[rank] : std::string{};
}

std::string FeatureSchema::readValue(std::size_t column, std::span<const float> features) const
{
    const auto slot = std::find_if(m_slots.begin(), m_slots.end(), [column](const Slot &one) { return one.column == column; });
    if (slot == m_slots.end() || features.size() != featureCount())
        return {};
    const std::span<const float> own = features.subspan(slot->firstFeature);
    switch (m_columns[column].kind) {
    case ColumnKind::Ignored:
        return {};
    case ColumnKind::Numeric:
        return std::isnan(own[0]) ? std::string{} : QByteArray::number(double(own[0]), 'g', 7).toStdString();
    case ColumnKind::Boolean:
        return std::isnan(own[0]) ? std::string{} : own[0] == 1.0F ? "true" : "false";
    case ColumnKind::Date:
        return std::isnan(own[kDay]) ? std::string{} : formatDay(own);
    case ColumnKind::Categorical:
        return readCategory(*slot, own);
    }
    return {};
}

FeatureSchema::Binding FeatureSchema::bind(const Table &table) const
{
    Binding binding;
    for (const ColumnSchema &column : m_columns) {
        const auto exact = std::find(table.columns.begin(), table.columns.end(), column.name);
        binding.push_back(exact == table.columns.end() ? -1 : exact - table.columns.begin());
    }
    return binding;
}

void FeatureSchema::vectorise(const Table &table, std::size_t row, const Binding &binding, Memory &memory, std::span<float> out) const
{
    memory.columns.resize(m_columns.size());
    std::fill(out.begin(), out.end(), kNone);
    for (const Slot &slot : m_slots) {
        const std::int64_t source = binding[slot.column];
        const std::string_view cell = source < 0 ? std::string_view{} : table.cell(row, std::size_t(source));
        encodeRemembered(slot, cell, memory, out.data() + slot.firstFeature);
    }
}

} // namespace ns::classify
