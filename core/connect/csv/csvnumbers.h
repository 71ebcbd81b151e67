// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace ns::connect {

enum class DecimalMark { Point, Comma };

/// The mark that a column's cells show: "12,5" and "1.234,56" say comma, "12.5" and "1,234.56" point; "1,234" says neither, and
/// then a file whose separator is ';' is taken for one with decimal commas (Excel writes it so), any other for points.
[[nodiscard]] DecimalMark sniffDecimalMark(std::span<const std::string> cells, char separator);
[[nodiscard]] std::string_view trimSpaces(std::string_view cell); // spaces and tabs
/// A whole cell as a number: sign, digits, groups of three, fraction, exponent. Nothing for anything else, "nan" and "inf" included.
[[nodiscard]] std::optional<double> parseNumber(std::string_view cell, DecimalMark mark);

} // namespace ns::connect
