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

/// The first `charactersMax` characters of a word.
std::uint32_t hashWord(const WordList &list, const Word &word, GramKind kind, int charactersMax)
{
    GramHash hash(kind);
    for (int i = word.first; i < std::min(word.last, word.first + charactersMax); ++i)
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

/// Every run of 2 to 4 characters of " word ".
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

/// Lists the n-grams of whole words: a text's edges are words -1 and `count`.
class WordGrams
{
public:
    WordGrams(const WordList &list, int count, std::vector<Gram> &grams) : m_list(list), m_count(count), m_grams(grams)
    {
        for (int i = 0; i < count; ++i)
            m_stems.push_back(hashWord(list, list.words[std::size_t(i)], GramKind::Stems, kStemCharacters));
    }
    void add(int number) const
    {
        const Word &word = m_list.words[std::size_t(number)];
        const std::uint32_t whole = hashWord(m_list, word, GramKind::Word, word.last - word.first);
        push(GramKind::Word, whole, number, number);
        if (word.accents != 0)
            push(GramKind::Accented, hashTwo(GramKind::Accented, word.accents, 0), number, number);
        if (number == 0)
            push(GramKind::Edge, hashTwo(GramKind::Edge, kBegin, whole), number, number);
        if (number == m_count - 1)
            push(GramKind::Edge, hashTwo(GramKind::Edge, whole, kEnd), number, number);
    }
    /// Those that end at a word, or at the text's end.
    void addPairs(int number) const
    {
        pushPair(GramKind::Stems, number - 1, number);
        if (number >= 1)
            pushPair(GramKind::Skip, number - 2, number);
        if (number >= 1 && number < m_count)
            pushPair(GramKind::First, 0, number);
    }

private:
    static constexpr std::uint32_t kBegin = 0x5F0C0A11;
    static constexpr std::uint32_t kEnd = 0x2B5E91D7;

    [[nodiscard]] std::uint32_t stem(int number) const
    {
        return number < 0 ? kBegin : number >= m_count ? kEnd : m_stems[std::size_t(number)];
    }
    void pushPair(GramKind kind, int first, int second) const
    {
        push(kind, hashTwo(kind, stem(first), stem(second)), std::max(first, 0), std::min(second, m_count - 1));
    }
    void push(GramKind kind, std::uint32_t hash, int first, int last) const
    {
        m_grams.push_back({hash, std::uint16_t(first), std::uint16_t(last), m_list.words[std::size_t(first)].first, m_list.words[std::size_t(last)].last, kind});
    }

    const WordList &m_list;
    int m_count;
    std::vector<Gram> &m_grams;
    std::vector<std::uint32_t> m_stems;
};

} // namespace

std::vector<Gram> listGrams(const WordList &list)
{
    std::vector<Gram> grams;
    const int count = int(std::min<std::size_t>(list.words.size(), 0xFFFF));
    if (count == 0)
        return grams;
    grams.reserve(list.folded.size() * 3 + list.words.size() * 8 + 4);
    const WordGrams words(list, count, grams);
    for (int i = 0; i < count; ++i) {
        words.add(i);
        words.addPairs(i);
        if (list.words[std::size_t(i)].kind == WordKind::Letters)
            addCharacterGrams(list, std::uint16_t(i), grams);
    }
    words.addPairs(count);
    return grams;
}

} // namespace ns::text
