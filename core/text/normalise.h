// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QList>
#include <QString>
#include <string>
#include <vector>

namespace ns::text {

/// [start, end) in Unicode code points of the original text.
struct CodeSpan
{
    int start = 0;
    int end = 0;
    bool operator==(const CodeSpan &) const = default;
};

/// A text with its disguises taken off, each character with the code point that it came from. A value.
/// Compatibility forms (full-width, circled, mathematical), accents, case, keycaps and foreign look-alike letters inside Latin words are folded;
/// curly quotes and dashes become plain ones, white space becomes ' ' or '\n'; what nobody can see is dropped and noted.
struct NormalText
{
    struct Char
    {
        char32_t folded = 0;
        char32_t raw = 0;
        int origin = 0; // index of its code point in the original
        bool upper = false;
    };
    std::vector<Char> chars;
    std::vector<CodeSpan> invisible;  // zero-width, bidi and tag characters that have no place there
    std::vector<CodeSpan> homographs; // letters of another script inside a Latin word
    int codePoints = 0;               // of the original
};

/// Emoji keep their joiners and flags their tags: those are not noted as invisible.
[[nodiscard]] NormalText normalise(const QString &text);

} // namespace ns::text
