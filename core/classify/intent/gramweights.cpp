// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/intent/gramweights.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace ns::classify {

namespace {

constexpr float kSteps = 127;
constexpr int kScaleMin = -24; // powers of two
constexpr int kScaleParts = 8;

/// 2^(code / 8 - 24) from whole powers and eight fixed parts, so that every platform has the same numbers.
float scaleOf(std::uint8_t code)
{
    static constexpr std::array<float, kScaleParts> kParts = {1.0F,        1.09050773F, 1.18920712F, 1.29683955F,
                                                              1.41421356F, 1.54221083F, 1.68179283F, 1.83400809F};
    return std::ldexp(kParts[code % kScaleParts], code / kScaleParts + kScaleMin);
}

/// The least scale at which `largest` still fits into a byte.
std::uint8_t findScale(float largest)
{
    for (int code = 0; code < 255; ++code) {
        if (scaleOf(std::uint8_t(code)) * kSteps >= largest)
            return std::uint8_t(code);
    }
    return 255;
}

} // namespace

GramWeights GramWeights::make(const Parts &parts)
{
    GramWeights made;
    made.m_bits = parts.bits;
    made.m_buckets = parts.buckets;
    made.m_biases = parts.biases;
    const std::size_t classes = parts.biases.size();
    for (std::size_t row = 0; row < parts.buckets.size(); ++row) {
        made.m_rarities.push_back(std::uint8_t(std::clamp(std::round(parts.rarities[row] * kRaritySteps), 1.0F, 255.0F)));
        const auto own = std::span(parts.weights).subspan(row * classes, classes);
        float largest = 0;
        for (const float weight : own)
            largest = std::max(largest, std::abs(weight));
        made.m_scales.push_back(findScale(largest));
        const float scale = scaleOf(made.m_scales.back());
        for (const float weight : own)
            made.m_weights.push_back(std::int8_t(std::clamp(std::round(weight / scale), -kSteps, kSteps)));
    }
    made.index();
    return made;
}

void GramWeights::index()
{
    m_marks.assign((std::size_t(1) << m_bits) / 64, 0);
    for (const std::uint32_t bucket : m_buckets)
        m_marks[bucket / 64] |= std::uint64_t(1) << (bucket % 64);
    m_counts.resize(m_marks.size());
    std::uint32_t before = 0;
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
        m_counts[i] = before;
        before += std::uint32_t(std::popcount(m_marks[i]));
    }
}

void GramWeights::pack(PackWriter &out) const
{
    out.u64(std::uint64_t(m_bits));
    out.u64(m_buckets.size());
    std::uint32_t before = 0;
    for (const std::uint32_t bucket : m_buckets) { // ascending, as differences
        out.u64(bucket - before);
        before = bucket;
    }
    const auto bytes = [&out](const auto &values) { out.bytes({reinterpret_cast<const char *>(values.data()), values.size()}); };
    bytes(m_rarities);
    bytes(m_scales);
    bytes(m_weights);
    for (const float bias : m_biases)
        out.real(double(bias));
}

Result<GramWeights> GramWeights::unpack(PackReader &in, std::size_t classes)
{
    GramWeights read;
    const std::uint64_t bits = in.u64();
    const std::size_t rows = in.count();
    if (!in.ok() || bits < std::uint64_t(kBitsMin) || bits > std::uint64_t(kBitsMax))
        return fail(ErrorCode::InvalidInput, "not the weights of an intent model: size of the index");
    read.m_bits = int(bits);
    std::uint64_t bucket = 0;
    for (std::size_t row = 0; row < rows; ++row) {
        const std::uint64_t step = in.u64();
        bucket += step;
        if (!in.ok() || (step == 0 && row > 0) || step > (1U << kBitsMax) || bucket >= (std::uint64_t(1) << bits))
            return fail(ErrorCode::InvalidInput, "not the weights of an intent model: n-grams out of order");
        read.m_buckets.push_back(std::uint32_t(bucket));
    }
    const auto bytes = [&in](auto &values) {
        const std::string text = in.bytes();
        values.assign(text.begin(), text.end());
    };
    bytes(read.m_rarities);
    bytes(read.m_scales);
    bytes(read.m_weights);
    for (std::size_t i = 0; i < classes; ++i)
        read.m_biases.push_back(float(in.real()));
    const bool isFinite = std::all_of(read.m_biases.begin(), read.m_biases.end(), [](float bias) { return std::isfinite(bias); });
    if (!in.ok() || !isFinite || read.m_rarities.size() != rows || read.m_scales.size() != rows || read.m_weights.size() != rows * classes)
        return fail(ErrorCode::InvalidInput, "not the weights of an intent model: their number");
    read.index();
    return read;
}

std::optional<std::uint32_t> GramWeights::findRow(std::uint32_t hash) const
{
    const std::uint32_t bucket = hash >> (32 - m_bits);
    const std::uint64_t word = m_marks[bucket / 64];
    const std::uint64_t bit = std::uint64_t(1) << (bucket % 64);
    if ((word & bit) == 0)
        return std::nullopt;
    return m_counts[bucket / 64] + std::uint32_t(std::popcount(word & (bit - 1)));
}

std::vector<KnownGram> GramWeights::match(std::span<const text::Gram> grams) const
{
    std::vector<KnownGram> known;
    known.reserve(grams.size());
    for (const text::Gram &gram : grams) {
        if (const auto row = findRow(gram.hash))
            known.push_back({*row, rarityOf(*row) * weightOf(gram.kind)});
    }
    std::sort(known.begin(), known.end(), [](const KnownGram &a, const KnownGram &b) { return a.row < b.row || (a.row == b.row && a.value < b.value); });
    known.erase(std::unique(known.begin(), known.end(), [](const KnownGram &a, const KnownGram &b) { return a.row == b.row; }), known.end());
    float squares = 0;
    for (const KnownGram &gram : known)
        squares += gram.value * gram.value;
    const float scale = squares > 0 ? 1 / std::sqrt(squares) : 0;
    for (KnownGram &gram : known)
        gram.value *= scale;
    return known;
}

void GramWeights::score(std::span<const KnownGram> known, std::span<float> scores) const
{
    const std::size_t classes = m_biases.size();
    std::copy(m_biases.begin(), m_biases.end(), scores.begin());
    for (const KnownGram &gram : known) {
        const float value = gram.value * scaleOf(m_scales[gram.row]);
        const std::int8_t *weights = m_weights.data() + std::size_t(gram.row) * classes;
        for (std::size_t i = 0; i < classes; ++i)
            scores[i] += value * float(weights[i]);
    }
}

float GramWeights::weightAt(std::uint32_t row, std::size_t classIndex) const
{
    return scaleOf(m_scales[row]) * float(m_weights[std::size_t(row) * m_biases.size() + classIndex]);
}

} // namespace ns::classify
