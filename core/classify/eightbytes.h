// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

// Looks at eight bytes of a text at once. Most cells are shorter than two such words: a look at each byte was half of what classifying a file
// cost beside the trees.
namespace ns::classify::eight {

static_assert(std::endian::native == std::endian::little, "the first character is the lowest byte");

using Word = std::uint64_t;
inline constexpr Word kEach = 0x0101010101010101;
inline constexpr Word kHigh = 0x80 * kEach; // results of the tests below: the high bit of each byte that passes

[[nodiscard]] constexpr Word isZero(Word word)
{
    return ~(((word & ~kHigh) + ~kHigh) | word) & kHigh;
}

/// Of ASCII alone: bytes from `first` on.
[[nodiscard]] constexpr Word isFrom(Word ascii, unsigned char first)
{
    return (ascii + (0x80U - first) * kEach) & kHigh;
}

[[nodiscard]] constexpr Word isCapital(Word ascii)
{
    return isFrom(ascii, 'A') & ~isFrom(ascii, 'Z' + 1);
}

[[nodiscard]] inline Word load(const char *at)
{
    Word word = 0;
    std::memcpy(&word, at, sizeof word);
    return word;
}

/// A text of 1 to 7 bytes: all of them, some twice, the rest 'x'.
[[nodiscard]] inline Word loadShort(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return Word(static_cast<unsigned char>(text[i])); };
    if (text.size() < 4)
        return byte(0) | byte(text.size() / 2) << 8 | byte(text.size() - 1) << 16 | ('x' * kEach) << 24;
    std::uint32_t first = 0, last = 0;
    std::memcpy(&first, text.data(), sizeof first);
    std::memcpy(&last, text.data() + text.size() - sizeof last, sizeof last);
    return Word(first) | Word(last) << 32;
}

} // namespace ns::classify::eight
