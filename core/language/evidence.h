// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <array>

#include "core/language/languagewords.h"
#include "core/language/words.h"

namespace ns::language {

/// Everything about one text that speaks for a language, before any weighing. Sums, in the order of Votes.
struct Evidence
{
    int words = 0;     // without numbers, links, single letters
    int letters = 0;   // of those words
    int names = 0;     // words that are names for all we know
    int foreign = 0;   // words in another script than Latin
    int courtesies = 0; // "thank you", "obrigado": people say them in languages that are not theirs
    bool onlyNames = false;
    std::array<int, kVoices> strong{}; // words that hardly ever stand in another language
    Votes cld{};       // CLD2's shares, each 0..1
    Votes hinted{};    // the same when told to expect ours: better at short texts, worse at other languages
    Votes listed{};    // by our table of words
    Votes sequences{}; // by letter sequences of unlisted words
    Votes marks{};     // by letters and signs of one language: ñ ã õ ç ¿ ¡
};

/// Reads the first 2,000 UTF-16 units. Pure.
[[nodiscard]] Evidence gatherEvidence(const QString &text);

} // namespace ns::language
