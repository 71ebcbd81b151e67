// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/grams.h"

#include <algorithm>

namespace ns::text {

namespace {

constexpr char32_t kEdge = U' ';

/// FNV-1a over characters with a final mixer (Murmur3): its high bits are as good as its low ones.
class GramHash
{
public:
    explicit GramHash(GramKind kind) : m_state(2166136261U ^ (std::uint32_t(kind) * 0x9E3779B9U)) {}
    void add(std::uint32_t value) { m_state = (m_state ^ value) * 16777619U; }
    [[nodiscard]] std::uint32_t finish() const
    {
        std::uint32_t h = m_state;
        h = (h ^ (h >> 16)) * 0x85EBCA6BU;
        h = (h ^ (h >> 13)) * 0xC2B2AE35U;
        return h ^ (h >> 16);
    }

private:
    std::uint32_t m_state;
};

std::uint32_t hashWord(const WordList &list, const Word &word)
{
    GramHash hash(GramKind::Word);
    for (int i = word.first; i < word.last; ++i)
        hash.add(std::uint32_t(list.folded[std::size_t(i)]));
    return hash.finish();
}

std::uint32_t hashTwo(GramKind kind, std::uint32_t first, std::uint32_t second)
{
    GramHash hash(kind);
    hash.add(first);
    hash.add(second);
    return hash.finish();
}

/// Every run of 2 to 5 characters of " word ".
void addCharacterGrams(const WordList &list, std::uint16_t number, std::vector<Gram> &grams)
{
    const Word &word = list.words[number];
    const int length = word.last - word.first + 2;
    const auto at = [&](int i) { return i == 0 || i == length - 1 ? kEdge : list.folded[std::size_t(word.first + i - 1)]; };
    for (int start = 0; start + kGramCharactersMin <= length; ++start) {
        GramHash hash(GramKind::Characters);
        const int stop = std::min(length, start + kGramCharactersMax);
        for (int i = start; i < stop; ++i) {
            hash.add(std::uint32_t(at(i)));
            if (i - start + 1 < kGramCharactersMin)
                continue;
            const int first = word.first + std::max(start - 1, 0);
            const int last = word.first + std::min(i, length - 2);
            grams.push_back({hash.finish(), number, number, first, last, GramKind::Characters});
        }
    }
}

} // namespace

std::vector<Gram> listGrams(const WordList &list)
{
    std::vector<Gram> grams;
    grams.reserve(list.folded.size() * 4 + list.words.size() * 8);
    std::uint32_t before = 0;       // hash of the last word
    std::uint32_t twoBefore = 0;    // and of the one before it
    const std::size_t count = std::min<std::size_t>(list.words.size(), 0xFFFF);
    for (std::size_t i = 0; i < count; ++i) {
        const Word &word = list.words[i];
        const auto number = std::uint16_t(i);
        const std::uint32_t here = hashWord(list, word);
        const auto back = [&](std::size_t steps) { return std::uint16_t(i - steps); };
        grams.push_back({here, number, number, word.first, word.last, GramKind::Word});
        if (word.accents != 0)
            grams.push_back({hashTwo(GramKind::Accented, word.accents, 0), number, number, word.first, word.last, GramKind::Accented});
        if (i >= 1)
            grams.push_back({hashTwo(GramKind::Pair, before, here), back(1), number, list.words[i - 1].first, word.last, GramKind::Pair});
        if (i >= 2)
            grams.push_back({hashTwo(GramKind::Skip, twoBefore, here), back(2), number, list.words[i - 2].first, word.last, GramKind::Skip});
        if (word.kind == WordKind::Letters)
            addCharacterGrams(list, number, grams);
        twoBefore = before;
        before = here;
    }
    return grams;
}

} // namespace ns::text
