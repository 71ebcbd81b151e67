// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/csv/csvwriter.h"

#include <algorithm>
#include <array>

namespace ns::connect {

namespace {

// Excel takes the full-width forms for the plain ones.
constexpr std::array<std::string_view, 12> kFormulaStarts = {"=", "+", "-", "@", "\t", "\r", "\n", "\xEF\xBC\x9D", "\xEF\xBC\x8B",
                                                             "\xEF\xBC\x8D", "\xEF\xBC\xA0", "|"};

/// Sign, digits and the marks of numbers and phones: no formula can be written with them that does more than add.
bool isSignedNumber(std::string_view cell)
{
    if (cell.size() < 2 || (cell[0] != '+' && cell[0] != '-'))
        return false;
    int digits = 0;
    for (const char c : cell.substr(1)) {
        digits += c >= '0' && c <= '9' ? 1 : 0;
        if ((c < '0' || c > '9') && c != ' ' && c != '.' && c != ',')
            return false;
    }
    return digits > 0;
}

} // namespace

std::string escapeFormula(std::string_view cell)
{
    // A spreadsheet may drop spaces in front; what follows them decides.
    const std::string_view start = cell.substr(std::min(cell.find_first_not_of(' '), cell.size()));
    const bool looksLikeFormula =
        std::any_of(kFormulaStarts.begin(), kFormulaStarts.end(), [&](std::string_view sign) { return start.starts_with(sign); });
    return looksLikeFormula && !isSignedNumber(start) ? "'" + std::string(cell) : std::string(cell);
}

std::string formatCsvRow(std::span<const std::string> cells, char separator, CsvReaderKind reader)
{
    std::string row;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            row += separator;
        const std::string cell = reader == CsvReaderKind::Spreadsheet ? escapeFormula(cells[i]) : cells[i];
        const bool needsQuotes = cell.find_first_of("\",;\t|\r\n") != std::string::npos || cell.starts_with(' ') || cell.ends_with(' ')
                                 || (cells.size() == 1 && cell.empty());
        if (!needsQuotes) {
            row += cell;
            continue;
        }
        row += '"';
        for (const char c : cell)
            row.append(c == '"' ? 2 : 1, c);
        row += '"';
    }
    return row + "\r\n";
}

} // namespace ns::connect
