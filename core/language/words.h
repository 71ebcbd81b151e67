// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace ns::language {

/// What stands between a word and the one before it. The greater, the stronger the break.
enum class Gap : std::uint8_t {
    Space,
    Comma,    // , ( ) / * and the like, an emoji
    Question, // the sentence before ended in a question mark
    Stop,     // . ; : ! line break; the beginning of the text
};

/// One word of a message, ready to be compared.
struct Word
{
    std::string folded;      // lower case, no accents, letters and digits only; UTF-8 for scripts other than Latin
    std::uint32_t start = 0; // [start, end) in the text, in UTF-16 units
    std::uint32_t end = 0;
    Gap gap = Gap::Stop;
    bool quoted = false;      // inside quotation marks or a line quoted with ">"
    bool isName = false;      // begins with a capital and goes on in lower case
    bool isForeign = false;   // has letters that are not Latin
    bool isNumber = false;    // has a digit and no letter
    bool isQuestion = false;  // in a sentence that ends in a question mark
};
using Words = std::vector<Word>;

struct WordLimits
{
    qsizetype unitsMax = 2000; // UTF-16 units that are looked at
    std::size_t wordsMax = 400;
};

/// The words of a text; links, e-mail addresses and @names are left out. "don't" is one word, "e-mail" too, "mande-me" are two. Pure.
[[nodiscard]] Words splitWords(const QString &text, const WordLimits &limits = {});

} // namespace ns::language
