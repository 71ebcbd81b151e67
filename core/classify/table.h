// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/hash.h"
#include "core/base/result.h"

namespace ns::classify {

/// A CSV file as values: a header and rows of text. Rows may be ragged: a cell that a row lacks reads as empty.
struct Table
{
    std::vector<std::string> columns = {};
    std::vector<std::vector<std::string>> rows = {};
    std::map<std::size_t, std::string> problems = {}; // rows that the reader could not read as the header promises, with why
    char separator = ',';                             // ';' means that a doubtful "1,234" is one and a fraction (Excel writes it so)

    /// The column of exactly this name, else the only one whose folded name is equal ("time zone" finds "Time_Zone").
    [[nodiscard]] std::optional<std::size_t> findColumn(std::string_view name) const;
    [[nodiscard]] std::string_view cell(std::size_t row, std::size_t column) const
    {
        const auto &cells = rows[row];
        return column < cells.size() ? std::string_view(cells[column]) : std::string_view{};
    }
};

/// findColumn, or NotFound that names the option and the columns that there are.
[[nodiscard]] Result<std::size_t> requireColumn(const Table &table, std::string_view name, std::string_view option);
/// Why a row cannot be read (more cells than the header, not UTF-8, a NUL byte); empty when it can.
/// Fewer cells are refused too: which of them is missing cannot be known.
[[nodiscard]] std::string findRowError(const Table &table, std::size_t row);
/// SHA-256 over all cells of these rows in this order: which data a figure was measured on.
[[nodiscard]] Digest hashRows(const Table &table, const std::vector<std::size_t> &rows);
/// What trimCell does where there may be something to remove.
[[nodiscard]] std::string_view trimBlanks(std::string_view text);
/// White space of either end removed; a view into `text`. Only ASCII and the no-break space.
[[nodiscard]] inline std::string_view trimCell(std::string_view text)
{
    const auto isPlain = [](char c) { return c > ' ' && c < 0x7F; };
    return !text.empty() && isPlain(text.front()) && isPlain(text.back()) ? text : trimBlanks(text); // nearly every cell is plain or empty
}

} // namespace ns::classify
