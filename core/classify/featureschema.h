// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/classify/cell.h"
#include "core/classify/cellmemory.h"
#include "core/classify/table.h"
#include "core/classify/vocabulary.h"
#include "core/domain/contact.h"

namespace ns::classify {

enum class ColumnKind { Numeric, Boolean, Categorical, Date, Ignored };
[[nodiscard]] std::string_view columnKindName(ColumnKind kind);

/// Why a column gives no feature.
enum class IgnoreReason { None, Label, Time, Identifier, FreeText, Constant, Duplicate, OnRequest, Leak };
[[nodiscard]] std::string_view ignoreReasonName(IgnoreReason reason);

/// Whether a column's value is there when a lead must be scored. A person's word, or No for what the leak guard left out.
enum class KnownAtEvent { Unknown, Yes, No };
[[nodiscard]] std::string_view knownAtEventName(KnownAtEvent known);

/// How one column becomes features. Empty is a value everywhere: NaN for numbers, dates and booleans (the trees learn a side for it), a
/// category of its own for text. A category's features are 1 where they hold and NaN elsewhere, so that a row costs only the cells it has.
struct ColumnSchema
{
    std::string name;
    ColumnKind kind = ColumnKind::Ignored;
    IgnoreReason ignored = IgnoreReason::None;
    KnownAtEvent known = KnownAtEvent::Unknown;
    DecimalMark mark = DecimalMark::Dot;
    DateOrder order = DateOrder::DayFirst;
    std::vector<std::string> values = {}; // categories, normalised, most frequent first
    std::size_t ownFeature = 0;           // the first so many values have a feature each; the rest share one and a frequency rank

    bool operator==(const ColumnSchema &) const = default;
};

/// The versioned recipe from a row of text to a vector of floats, learned from training rows only. Same text in, same bytes out.
/// Immutable; any thread.
class FeatureSchema
{
public:
    static constexpr int kVersion = 1;

    explicit FeatureSchema(std::vector<ColumnSchema> columns);

    [[nodiscard]] const std::vector<ColumnSchema> &columns() const { return m_columns; }
    [[nodiscard]] std::size_t featureCount() const { return m_featureNames.size(); }
    /// Column that each feature comes from, as an index into columns().
    [[nodiscard]] const std::vector<std::uint32_t> &featureColumns() const { return m_featureColumns; }
    /// "Lead Source = google", "TotalVisits", "created (month)". One per feature.
    [[nodiscard]] const std::vector<std::string> &featureNames() const { return m_featureNames; }

    /// A contact's attributes by the column's exact name; unknown attributes are ignored, absent ones are empty.
    void vectorise(const domain::Attributes &attributes, std::span<float> out) const;
    [[nodiscard]] std::vector<float> vectorise(const domain::Attributes &attributes) const;

    /// What a vector says of a column, as text: "12.5", "true", "2025-03-09 14:00", a normalised category; empty for an empty or unknown value.
    [[nodiscard]] std::string readValue(std::size_t column, std::span<const float> features) const;

    /// Where each column of the schema is found in a table; -1: the table lacks it, its cells are empty.
    using Binding = std::vector<std::int64_t>;
    [[nodiscard]] Binding bind(const Table &table) const;
    /// One row of a bound table after the other: what was read before is remembered, per column. One thread, one schema.
    struct Memory
    {
        std::vector<CellMemory> columns = {};
        std::string scratch = {};
    };
    void vectorise(const Table &table, std::size_t row, const Binding &binding, Memory &memory, std::span<float> out) const;

private:
    struct Slot // what vectorise needs of one column that gives features
    {
        std::uint32_t column = 0;
        std::uint32_t firstFeature = 0;
    };

    void addFeature(std::uint32_t column, const std::string &suffix);
    void addSlot(std::uint32_t column);
    [[nodiscard]] std::string readCategory(const Slot &slot, std::span<const float> own) const;
    void encode(const Slot &slot, std::string_view cell, std::string &scratch, float *out) const;
    [[nodiscard]] std::int32_t findCategory(const Slot &slot, std::string_view cell, std::string &scratch) const;
    void encodeRemembered(const Slot &slot, std::string_view cell, Memory &memory, float *out) const;

    std::vector<ColumnSchema> m_columns;
    std::vector<Slot> m_slots;
    std::vector<Vocabulary> m_vocabularies; // per column; empty for other kinds
    std::vector<std::uint32_t> m_featureColumns;
    std::vector<std::string> m_featureNames;
};

/// What the learner is told about columns before it looks at their cells.
struct SchemaRequest
{
    std::map<std::size_t, IgnoreReason> ignored = {}; // by column index: label, time, id, on request
};

/// Learns a schema from the given rows of a table. Looks at feature cells alone, never at the label: no encoding can leak it.
[[nodiscard]] FeatureSchema learnSchema(const Table &table, const std::vector<std::size_t> &rows, const SchemaRequest &request);

/// Canonical JSON of a schema (keys sorted), and back. InvalidInput for another version or a malformed one.
[[nodiscard]] std::string encodeSchema(const FeatureSchema &schema);
[[nodiscard]] Result<FeatureSchema> decodeSchema(std::string_view json);

} // namespace ns::classify
