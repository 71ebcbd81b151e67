// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <limits>
#include <span>
#include <string_view>

namespace ns::classify {

inline constexpr double kCoverageMin = 0.2;
inline constexpr double kMissedConvertersMax = 0.2;
/// A threshold that no confidence reaches: nothing is decided without a person.
inline constexpr double kNeverThreshold = 1.0 + std::numeric_limits<double>::epsilon();

/// One row of earlier data with what a model that had not seen it said.
struct EarlierOutcome
{
    double confidence = 0;
    bool right = false;
    bool positive = false;         // truly
    bool predictedPositive = false;
};

struct ThresholdGoal
{
    double target = 0.93;          // that the certified lower bound must reach
    std::size_t certifyingRows = 0; // size (never content) of the fold that will certify
    double marginZ = 1.2816;        // standard errors of both folds' noise that are left over: 90 % pass
    bool hasConverters = true;      // one label is a conversion, and missing too many of them is bounded
};

/// How sure the choice is.
enum class ThresholdBasis {
    Margin, // expected to pass on a fresh fold with about 90 % probability
    Bound,  // the bound holds on the data that chose it, with less margin or none: may fail its certification
    Best,   // nothing holds: the most accurate fifth, for reading; certification will most likely refuse it
    None,   // no better than the base rate: nothing is decided
};
[[nodiscard]] std::string_view thresholdBasisName(ThresholdBasis basis);

struct ThresholdChoice
{
    double threshold = kNeverThreshold;
    ThresholdBasis basis = ThresholdBasis::None;
};

/// The threshold with the greatest coverage that meets the goal on earlier data, scanning all confidences. Scanning is optimistic (MODELS.md
/// section 2: 0.929 for a promised 0.93), hence the margin for the sampling noise of both folds.
[[nodiscard]] ThresholdChoice chooseThreshold(std::span<const EarlierOutcome> outcomes, const ThresholdGoal &goal);

} // namespace ns::classify
