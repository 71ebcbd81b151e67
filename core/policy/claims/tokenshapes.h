// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/policy/claims/tokens.h"

namespace ns::policy {

/// Something longer than a word that starts at one character: a link, an address, a phone number, a number.
struct Shape
{
    TokenKind kind = TokenKind::Number;
    std::size_t end = 0; // one past its last character
    std::string text;
};

using NormalChars = std::vector<text::NormalText::Char>;

[[nodiscard]] bool isDigit(char32_t c);
[[nodiscard]] bool isWordChar(char32_t c);
[[nodiscard]] std::string utf8Of(const NormalChars &chars, std::size_t from, std::size_t to);

/// "https://x.example/join", "www.x.com", "x.com.br/y", "ana@x.com"; a bare name needs a known ending.
[[nodiscard]] std::optional<Shape> readLink(const NormalChars &chars, std::size_t at);
/// "+57 300 123 4567", "(11) 3255-0190", "713-555-0148"; digits alone are left to the caller's context.
[[nodiscard]] std::optional<Shape> readPhone(const NormalChars &chars, std::size_t at);
/// "2.480.000", "1 299,90", "19:00", "18/12/2026", "10".
[[nodiscard]] std::optional<Shape> readNumber(const NormalChars &chars, std::size_t at);

} // namespace ns::policy
