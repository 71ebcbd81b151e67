// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/packed.h"
#include "core/base/result.h"
#include "core/classify/intent/gramindex.h"

namespace ns::classify {

/// One linear score per class, each against all others, over the rows of an index.
struct LinearFit
{
    std::vector<float> weights; // rows x classes
    std::vector<float> biases;
};

/// A fit's weights, rounded to a byte each with a scale per row. Immutable, any thread.
class GramWeights
{
public:
    explicit GramWeights(const LinearFit &fit);
    void pack(PackWriter &out) const;
    /// InvalidInput for anything that pack() would not write.
    [[nodiscard]] static Result<GramWeights> unpack(PackReader &in, std::size_t rows, std::size_t classes);

    [[nodiscard]] std::size_t rows() const { return m_scales.size(); }
    [[nodiscard]] std::size_t classes() const { return m_biases.size(); }
    /// `scores` has one place per class; about -1 for a message of another class and 1 for one of this.
    void score(std::span<const KnownGram> known, std::span<float> scores) const;
    [[nodiscard]] float weightAt(std::uint32_t row, std::size_t classIndex) const;

private:
    GramWeights() = default;

    std::vector<std::uint8_t> m_scales;
    std::vector<std::int8_t> m_weights; // rows x classes
    std::vector<float> m_biases;
};

} // namespace ns::classify
