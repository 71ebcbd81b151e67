// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/intent/gramweights.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ns::classify {

namespace {

constexpr float kSteps = 127;
constexpr int kScaleMin = -24; // power of two
constexpr int kScaleParts = 8;
constexpr float kBiasMax = 1e6F;

/// 2^(code / 8 - 24), from whole powers and eight fixed parts: the same numbers on every platform.
constexpr std::array<float, 256> makeScales()
{
    constexpr std::array<float, kScaleParts> kParts = {1.0F,        1.09050773F, 1.18920712F, 1.29683955F,
                                                       1.41421356F, 1.54221083F, 1.68179283F, 1.83400809F};
    std::array<float, 256> scales{};
    float power = 1;
    for (int i = 0; i > kScaleMin; --i)
        power /= 2;
    for (std::size_t code = 0; code < scales.size(); ++code) {
        scales[code] = kParts[code % kScaleParts] * power;
        if (code % kScaleParts == kScaleParts - 1)
            power *= 2;
    }
    return scales;
}
constexpr std::array<float, 256> kScales = makeScales();

/// The least scale at which `largest` still fits into a byte.
std::uint8_t findScale(float largest)
{
    const auto found = std::find_if(kScales.begin(), kScales.end() - 1, [&](float scale) { return scale * kSteps >= largest; });
    return std::uint8_t(found - kScales.begin());
}

} // namespace

GramWeights::GramWeights(const LinearFit &fit) : m_biases(fit.biases)
{
    const std::size_t classCount = m_biases.size();
    m_weights.reserve(fit.weights.size());
    for (std::size_t begin = 0; begin < fit.weights.size(); begin += classCount) {
        const auto own = std::span(fit.weights).subspan(begin, classCount);
        float largest = 0;
        for (const float weight : own)
            largest = std::max(largest, std::abs(weight));
        m_scales.push_back(findScale(largest));
        const float scale = kScales[m_scales.back()];
        for (const float weight : own)
            m_weights.push_back(std::int8_t(std::clamp(std::round(weight / scale), -kSteps, kSteps)));
    }
}

void GramWeights::pack(PackWriter &out) const
{
    out.bytes({reinterpret_cast<const char *>(m_scales.data()), m_scales.size()});
    out.bytes({reinterpret_cast<const char *>(m_weights.data()), m_weights.size()});
    for (const float bias : m_biases)
        out.real(double(bias));
}

Result<GramWeights> GramWeights::unpack(PackReader &in, std::size_t rows, std::size_t classes)
{
    GramWeights read;
    const std::string scales = in.bytes();
    const std::string weights = in.bytes();
    bool isUsable = scales.size() == rows && weights.size() == rows * classes;
    for (std::size_t i = 0; i < classes; ++i) {
        read.m_biases.push_back(float(in.real()));
        isUsable = isUsable && std::abs(read.m_biases.back()) <= kBiasMax; // no NaN either
    }
    if (!in.ok() || !isUsable)
        return fail(ErrorCode::InvalidInput, "not the weights of an intent model");
    read.m_scales.assign(scales.begin(), scales.end());
    read.m_weights.assign(weights.begin(), weights.end());
    return read;
}

void GramWeights::score(std::span<const KnownGram> known, std::span<float> scores) const
{
    const std::size_t classCount = m_biases.size();
    std::copy(m_biases.begin(), m_biases.end(), scores.begin());
    for (const KnownGram &gram : known) {
        const float value = gram.value * kScales[m_scales[gram.row]];
        const std::int8_t *weights = m_weights.data() + std::size_t(gram.row) * classCount;
        for (std::size_t i = 0; i < classCount; ++i)
            scores[i] += value * float(weights[i]);
    }
}

float GramWeights::weightAt(std::uint32_t row, std::size_t classIndex) const
{
    return kScales[m_scales[row]] * float(m_weights[std::size_t(row) * m_biases.size() + classIndex]);
}

} // namespace ns::classify
