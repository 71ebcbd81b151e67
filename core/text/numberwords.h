// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace ns::text {

enum class NumberLanguage { Spanish, Portuguese, English };

/// A cardinal in words: its value and how many words it takes.
struct NumberWords
{
    std::int64_t value = 0;
    std::size_t words = 0;
    bool operator==(const NumberWords &) const = default;
};

/// The longest cardinal that the folded words start with: "mil quinientos" -> 1500, "dois mil e quinhentos" -> 2500, "one hundred and twenty" -> 120.
/// Articles alone ("un", "uma", "a") are no number, but count before "mil", "hundred" and the like. "once" and "dos" are read by language.
[[nodiscard]] std::optional<NumberWords> readNumberWords(std::span<const std::string_view> words, NumberLanguage language);

} // namespace ns::text
