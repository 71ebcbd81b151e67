// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <string>
#include <string_view>

namespace ns::connect {

/// Who reads the file: a person's spreadsheet, where text that looks like a formula must not become one, or a program.
enum class CsvReaderKind { Spreadsheet, Program };

/// A cell that no spreadsheet runs: one that starts with = + - @ (also full-width), tab or CR gets an apostrophe in front, as OWASP advises;
/// plain numbers and phone numbers ("-5", "+51 999") stay what they are.
[[nodiscard]] std::string escapeFormula(std::string_view cell);
/// One RFC 4180 row with CRLF; cells that hold separator, quote, line end or outer spaces are quoted.
[[nodiscard]] std::string formatCsvRow(std::span<const std::string> cells, char separator, CsvReaderKind reader);

} // namespace ns::connect
