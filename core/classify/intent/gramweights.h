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

/// One n-gram of a message that the model knows: its row, and its value before the message's length is taken out.
struct KnownGram
{
    std::uint32_t row = 0;
    float value = 0;
    bool operator==(const KnownGram &) const = default;
};

/// The n-grams that a model knows with one weight per class, quantised to a byte. Immutable, any thread. An n-gram is found by the upper bits
/// of its hash: a bit array with counts, small enough to stay in the processor's cache.
class GramWeights
{
public:
    /// Plain numbers, as a training gives them.
    struct Parts
    {
        int bits = 0;                       // of the hash that name a bucket
        std::vector<std::uint32_t> buckets; // ascending; one a row
        std::vector<float> rarities;        // one a row, positive: how telling the n-gram is
        std::vector<float> weights;         // rows x classes
        std::vector<float> biases;          // one a class
    };
    /// Rounds the weights to what is stored.
    [[nodiscard]] static GramWeights make(const Parts &parts);
    void pack(PackWriter &out) const;
    /// InvalidInput for anything that pack() would not write.
    [[nodiscard]] static Result<GramWeights> unpack(PackReader &in, std::size_t classes);

    [[nodiscard]] std::size_t rows() const { return m_buckets.size(); }
    [[nodiscard]] std::size_t classes() const { return m_biases.size(); }
    [[nodiscard]] std::optional<std::uint32_t> findRow(std::uint32_t hash) const;
    [[nodiscard]] float rarityOf(std::uint32_t row) const { return float(m_rarities[row]) / kRaritySteps; }
    /// The rows of a message, ascending, each once, scaled to length 1.
    [[nodiscard]] std::vector<KnownGram> match(std::span<const text::Gram> grams) const;
    /// One score per class (log-odds against all others).
    void score(std::span<const KnownGram> known, std::span<float> scores) const;
    [[nodiscard]] float weightAt(std::uint32_t row, std::size_t classIndex) const;

    static constexpr float kRaritySteps = 16;
    static constexpr int kBitsMin = 10;
    static constexpr int kBitsMax = 24;

private:
    GramWeights() = default;
    void index();

    int m_bits = 0;
    std::vector<std::uint32_t> m_buckets;
    std::vector<std::uint8_t> m_rarities; // in 16ths
    std::vector<std::uint8_t> m_scales;   // of each row, see scaleOf()
    std::vector<std::int8_t> m_weights;   // rows x classes
    std::vector<float> m_biases;
    std::vector<std::uint64_t> m_marks;   // one bit a bucket
    std::vector<std::uint32_t> m_counts;  // rows before each word of m_marks
};

} // namespace ns::classify
