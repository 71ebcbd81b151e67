// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstddef>
#include <span>

#include "core/classify/intent/gramweights.h"

namespace ns::classify {

inline constexpr std::size_t kEvidenceParts = 8;
/// What there is to judge a decision by: top score, its lead over the second, third score, known shares (weight, words, pairs), number of known
/// n-grams, share of the weight that speaks for the label.
using Evidence = std::array<double, kEvidenceParts>;

/// A decision before it is judged.
struct RankedIntent
{
    std::size_t best = 0; // class number; ties go to the first
    Evidence evidence = {};
};
[[nodiscard]] RankedIntent rankIntent(const GramWeights &weights, const MatchedGrams &matched, std::span<const float> scores);

/// A decision's evidence and whether its label was right.
struct JudgedEvidence
{
    Evidence evidence = {};
    bool right = false;
};

/// From evidence to one number that rises with the chance that the label is right. Learned with requests that belong to no known intent:
/// a plain probability is as sure of those as of any.
struct EvidenceScale
{
    std::array<double, kEvidenceParts> weights = {1, 1, 0, 0, 0, 0, 0, 0};
    double bias = 0;

    [[nodiscard]] double judge(const Evidence &evidence) const;
    bool operator==(const EvidenceScale &) const = default;
};

} // namespace ns::classify
