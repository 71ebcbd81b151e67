// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/normalise.h"

namespace ns::policy {

using text::CodeSpan;

/// Number: digits with their inner separators ("2.480.000", "19:00", "18/12"). Code: letters and digits mixed ("b2", "vip25").
enum class TokenKind { Word, Number, Code, Link, Email, Phone, Sign };

struct Token
{
    TokenKind kind = TokenKind::Sign;
    std::string text; // folded; of a Phone its digits
    CodeSpan span;
    int sentence = 0;
    int clause = 0;          // counts through the whole text
    bool capital = false;    // first letter
    bool allCaps = false;    // two letters or more
    bool spaceBefore = true;
    bool lineStart = false;
    bool accented = false;   // "é" is no "e"
    bool negated = false;    // set by markNegation
    bool unasserted = false; // set by markUnasserted
    bool asked = false;      // its sentence ends in '?'; markQuestions takes it from what such a sentence states
};

/// A text cut into tokens. A value; spans point into the original.
struct TokenText
{
    std::vector<Token> tokens;
    text::NormalText normal;
    [[nodiscard]] int size() const { return int(tokens.size()); }
    [[nodiscard]] const Token *at(int index) const { return index >= 0 && index < size() ? &tokens[std::size_t(index)] : nullptr; }
    /// The folded text of a token, or "" outside.
    [[nodiscard]] std::string_view word(int index) const { return at(index) ? std::string_view(tokens[std::size_t(index)].text) : std::string_view{}; }
    [[nodiscard]] bool isQuestion(int index) const { return at(index) && at(index)->asked; }
    [[nodiscard]] bool sameSentence(int a, int b) const { return at(a) && at(b) && at(a)->sentence == at(b)->sentence; }
    [[nodiscard]] CodeSpan span(int first, int last) const { return {tokens[std::size_t(first)].span.start, tokens[std::size_t(last)].span.end}; }
};

[[nodiscard]] TokenText tokenise(const QString &text);

} // namespace ns::policy
