// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/classify/featureschema.h"

namespace ns::bench {

/// What someone with the bare library writes to get from a file's cells to its floats: std::from_chars, one hash map a column, a date of ten
/// characters. It may rely on what this bench's own table holds (every spelling of a category is known beforehand, numbers and dates have one form,
/// nothing is checked), which ours may not. One thread.
class BareTextReader
{
public:
    /// Columns, features and known spellings, made ready before anything is measured.
    BareTextReader(const classify::FeatureSchema &schema, const classify::Table &table);
    /// rows x columns floats, NaN for "not there".
    void read(std::span<const std::vector<std::string>> rows, std::span<float> out) const;

private:
    struct TextHash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    struct Column
    {
        classify::ColumnKind kind = classify::ColumnKind::Ignored;
        std::size_t source = 0;
        std::size_t feature = 0; // its first one
        std::size_t own = 0;     // categories with a feature of their own
        bool hasRank = false;
        std::unordered_map<std::string, int, TextHash, std::equal_to<>> codes = {};
    };
    static void readDate(std::string_view cell, float *out);
    static void readCategory(const Column &column, std::string_view cell, float *out);

    std::vector<Column> m_columns;
    std::size_t m_features;
};

} // namespace ns::bench
