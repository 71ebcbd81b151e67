// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <vector>

#include "core/text/words.h"

namespace ns::text {

enum class GramKind : std::uint8_t {
    Characters, // 2 to 4 folded characters of one word, its edges included
    Word,       // a folded word or a sign
    Accented,   // a word as it is written, if it has accents
    Edge,       // the first or the last word, as such
    Stems,      // the beginnings of two words, one after the other; the text's edges count as words
    Skip,       // the same with one word between them
    First,      // the beginnings of the first word and of a later one
};

/// One n-gram of a text. Its hash is the same on every platform and part of every stored model.
struct Gram
{
    std::uint32_t hash = 0;
    std::uint16_t firstWord = 0, lastWord = 0; // of WordList::words, both included
    int first = 0, last = 0;                   // folded characters, last one past the end; without the edges
    GramKind kind = GramKind::Characters;
};

inline constexpr int kGramCharactersMin = 2;
inline constexpr int kGramCharactersMax = 4;
/// Characters of a word that pairs look at: what es and pt inflect comes later.
inline constexpr int kStemCharacters = 3;

/// All n-grams in the order of the text; the same one as often as it occurs. Linear in the text.
[[nodiscard]] std::vector<Gram> listGrams(const WordList &list);

} // namespace ns::text
