// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "core/text/dates.h"

namespace ns::classify {

/// What separates the decimals in a column's numbers; the other mark groups thousands.
enum class DecimalMark { Dot, Comma };
using text::DateOrder;

/// A number with optional sign, thousands groups of three, exponent, currency sign and percent sign ("R$ 1.234,50" with Comma is 1234.5).
/// Nothing for other text, NaN, infinity or a magnitude over 1e30 (floats must hold it).
[[nodiscard]] std::optional<double> parseNumber(std::string_view text, DecimalMark mark);

/// text::readDate of the trimmed text as days since 1970-01-01 UTC, with the time of day as fraction.
[[nodiscard]] std::optional<double> parseDate(std::string_view text, DateOrder order);

/// true, yes, y, si, sim, s, 1 / false, no, n, nao, 0, folded; nothing for other text.
[[nodiscard]] std::optional<bool> parseBoolean(std::string_view text);

/// The form under which categories are compared: trimmed, case and accents folded, white space runs as one space.
/// A view into `text` or into `scratch`.
[[nodiscard]] std::string_view normaliseCategory(std::string_view text, std::string &scratch);

} // namespace ns::classify
