// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/classify/eightbytes.h"

namespace ns::classify {

/// What the cells of one column were read as, by their bytes as they are written: most cells of a category were seen a moment ago, and folding
/// and looking one up costs five times as much as finding it here. Holds a fixed number, a newer cell takes an older one's place; whether a cell
/// is found never changes what it means. Owned by one caller that reads many rows; one thread.
class CellMemory
{
public:
    CellMemory() : m_entries(kEntries) {}

    /// What `read(cell)` gives, asked only when the cell isn't remembered. `read` must give the same for the same bytes.
    template<typename Read>
    std::int32_t recall(std::string_view cell, Read read)
    {
        if (cell.empty() || cell.size() > kBytesMax)
            return read(cell);
        const Key key = makeKey(cell);
        Entry &entry = m_entries[placeOf(key)];
        if (!(entry.key == key))
            entry = {key, read(cell)};
        return entry.meaning;
    }

private:
    static constexpr std::size_t kEntries = 256;
    static constexpr std::size_t kBytesMax = 4 * sizeof(eight::Word);

    struct Key // words overlap where the size is no multiple of theirs; the size with them is the whole text
    {
        std::array<eight::Word, 4> words = {};
        std::uint32_t size = 0; // 0: free
        bool operator==(const Key &other) const // the default calls memcmp
        {
            return ((words[0] ^ other.words[0]) | (words[1] ^ other.words[1]) | (words[2] ^ other.words[2]) | (words[3] ^ other.words[3])
                    | (size ^ other.size)) == 0;
        }
    };
    struct Entry
    {
        Key key = {};
        std::int32_t meaning = 0;
    };
    static Key makeKey(std::string_view cell)
    {
        using namespace eight;
        const char *const begin = cell.data();
        const char *const end = begin + cell.size();
        const auto size = std::uint32_t(cell.size());
        if (size < sizeof(Word))
            return {{loadShort(cell)}, size};
        if (size <= 2 * sizeof(Word))
            return {{load(begin), load(end - sizeof(Word))}, size};
        return {{load(begin), load(begin + sizeof(Word)), load(end - 2 * sizeof(Word)), load(end - sizeof(Word))}, size};
    }
    static std::size_t placeOf(const Key &key)
    {
        constexpr eight::Word kFactor = 0x9E3779B97F4A7C15; // 2^64 divided by the golden ratio
        const auto &words = key.words;
        const eight::Word mixed = (words[0] + key.size) * kFactor ^ (words[1] + (words[2] ^ words[3] << 1)) * (kFactor << 1 | 1);
        return std::size_t((mixed * kFactor) >> 56);
    }

    std::vector<Entry> m_entries;
};

} // namespace ns::classify
