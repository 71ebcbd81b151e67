// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringView>
#include <cstdint>
#include <string>
#include <vector>

namespace ns::text {

enum class WordKind : std::uint8_t {
    Letters, // letters, digits and what joins them
    Sign,    // a question or exclamation mark, an emoji: a word of its own
};

/// One word of a text: where it stands and where its folded characters are.
struct Word
{
    int begin = 0, end = 0;    // UTF-16 units of the text
    int first = 0, last = 0;   // characters of WordList::folded, last one past the end
    WordKind kind = WordKind::Letters;
    std::uint32_t accents = 0; // a hash of the lower-case word with its accents; 0: it has none
};

/// A text's words, folded like fold(), with their places in the text: digits are '0', three or more of one letter in a row are one,
/// accents, invisible characters and all other signs are left out.
struct WordList
{
    std::u32string folded;    // of all words, one after the other, without separators
    std::vector<int> origins; // of each folded character: its first UTF-16 unit in the text
    std::vector<Word> words;
};

/// Words in the first `unitsMax` UTF-16 units of any text, also of one that is not well-formed. Linear.
[[nodiscard]] WordList splitWords(QStringView text, int unitsMax);

} // namespace ns::text
