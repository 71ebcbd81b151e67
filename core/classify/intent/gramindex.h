// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/base/packed.h"
#include "core/base/result.h"
#include "core/classify/intent/messagegrams.h"

namespace ns::classify {

/// One n-gram of a message that is known: its row, and its part in a vector of length 1.
struct KnownGram
{
    std::uint32_t row = 0;
    float value = 0;
    bool operator==(const KnownGram &) const = default;
};

/// A message as rows of the index, and how much of it is known at all.
struct MatchedGrams
{
    std::vector<KnownGram> known; // ascending, each row once
    double share = 0;             // of the message's weight, in [0, 1]
    double words = 0;             // share of its words
    double pairs = 0;             // share of its neighbouring pairs
};

/// The n-grams that a model knows, each with how telling it is. Immutable, any thread. An n-gram is found by the upper bits of its hash: a bit
/// array with counts, small enough to stay in the processor's cache.
class GramIndex
{
public:
    GramIndex() = default;
    /// From every message's n-grams. In large collections what occurs but once or twice is left out.
    [[nodiscard]] static GramIndex learn(std::span<const std::span<const text::Gram>> messages);
    void pack(PackWriter &out) const;
    /// InvalidInput for anything that pack() would not write.
    [[nodiscard]] static Result<GramIndex> unpack(PackReader &in);

    [[nodiscard]] std::size_t rows() const { return m_buckets.size(); }
    [[nodiscard]] std::optional<std::uint32_t> findRow(std::uint32_t hash) const;
    [[nodiscard]] MatchedGrams match(std::span<const text::Gram> grams) const;

    static constexpr int kBitsMin = 10;
    static constexpr int kBitsMax = 24;

private:
    void index();
    [[nodiscard]] float rarityOf(std::uint32_t row) const;

    int m_bits = kBitsMin; // of the hash that name a bucket
    std::vector<std::uint32_t> m_buckets; // ascending; one a row
    std::vector<std::uint8_t> m_rarities; // in 64ths
    std::uint8_t m_rarityMax = 64;        // of an n-gram that is not known
    std::vector<std::uint64_t> m_marks = std::vector<std::uint64_t>(16);  // one bit a bucket
    std::vector<std::uint32_t> m_counts = std::vector<std::uint32_t>(16); // rows before each word of m_marks
};

} // namespace ns::classify
