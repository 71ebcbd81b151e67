// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ns::policy {

/// A span of time as a unit word: "semanas" is 7 of family "day". Families do not convert into each other exactly.
struct TimeUnit
{
    std::string_view family; // "second", "minute", "day", "month"
    int factor = 1;
};
[[nodiscard]] std::optional<TimeUnit> timeUnitOf(std::string_view word);

/// Currency of a code, a sign or a noun: "usd", "dolares" -> "USD"; "pesos" -> "peso"; "$" -> "$". Empty: none.
/// "peso" and "$" stand for several currencies.
[[nodiscard]] std::string_view currencyOf(std::string_view word);
/// A currency that is certain when `written` ("$", "peso", "USD") may mean it.
[[nodiscard]] bool mayMean(std::string_view written, std::string_view currency);

/// What a price is paid for: "mes", "mensuales", "monthly" -> "month"; "clase", "session" -> "session";
/// a whole course or package -> "whole". Empty: not a period. One word alone: "una sola vez" is the lexicon's `period.once`.
[[nodiscard]] std::string_view periodOf(std::string_view word);

/// 1 .. 12 of a month's name or usual abbreviation in es, pt and en; 0: none.
[[nodiscard]] int monthOf(std::string_view word);
/// 0 = Monday .. 6; -1: none. Short forms ("mon", "seg") only with `allowShort`.
[[nodiscard]] int weekdayOf(std::string_view word, bool allowShort);

} // namespace ns::policy
