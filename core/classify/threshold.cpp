// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/threshold.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "core/classify/statistics.h"

namespace ns::classify {

namespace {

constexpr double kLesserZ[] = {0.8416, 0.2533}; // 80 and 60 %, when 90 leaves less than the least coverage
constexpr std::size_t kCandidatesMax = 2000; // exact bounds computed per scan
constexpr double kSteps = 10'000;           // thresholds are stored in whole steps of 0.0001, so that people can read them

/// The most confident `rows` rows taken together.
struct Prefix
{
    double threshold = 0;
    std::size_t rows = 0;
    std::size_t right = 0;
    std::size_t missed = 0; // positives among them that were called something else
};

struct Sums
{
    std::vector<Prefix> prefixes; // by falling threshold
    std::size_t rows = 0;
    std::size_t positives = 0;
};

/// The next whole step down, so that the row that set it is in.
double roundDown(double confidence)
{
    return std::floor(confidence * kSteps) / kSteps;
}

Sums sumPrefixes(std::span<const EarlierOutcome> outcomes)
{
    std::vector<EarlierOutcome> sorted(outcomes.begin(), outcomes.end());
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) { return a.confidence > b.confidence; });
    Sums sums;
    sums.rows = sorted.size();
    Prefix prefix;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        const EarlierOutcome &outcome = sorted[i];
        sums.positives += outcome.positive ? 1 : 0;
        prefix.right += outcome.right ? 1 : 0;
        prefix.missed += outcome.positive && !outcome.predictedPositive ? 1 : 0;
        ++prefix.rows;
        const double here = roundDown(outcome.confidence);
        if (i + 1 < sorted.size() && roundDown(sorted[i + 1].confidence) == here)
            continue;
        prefix.threshold = here;
        sums.prefixes.push_back(prefix);
    }
    return sums;
}

/// Whether a fresh fold is expected to confirm the bound: the accuracy there, less the noise of both folds, still has a bound over the target.
bool isBoundExpected(const Prefix &prefix, const Sums &sums, const ThresholdGoal &goal, double z)
{
    const double accuracy = share(prefix.right, prefix.rows);
    const double fresh = std::floor(share(prefix.rows, sums.rows) * double(goal.certifyingRows));
    if (fresh < 1)
        return false;
    // Agresti's two more successes and failures: an accuracy of 1 on few rows is not free of noise.
    const double smooth = (double(prefix.right) + 2) / (double(prefix.rows) + 4);
    const double noise = std::sqrt(smooth * (1 - smooth) * (1 / double(prefix.rows) + 1 / fresh));
    const double low = std::max(0.0, accuracy - z * noise);
    return lowerBound95(std::size_t(std::floor(low * fresh)), std::size_t(fresh)) >= goal.target;
}

bool isMissedExpected(const Prefix &prefix, const Sums &sums, const ThresholdGoal &goal, double z)
{
    if (!goal.hasConverters)
        return true;
    if (sums.positives == 0)
        return false;
    const double missed = share(prefix.missed, sums.positives);
    const double freshPositives = std::max(1.0, share(sums.positives, sums.rows) * double(goal.certifyingRows));
    const double noise = std::sqrt(kMissedConvertersMax * (1 - kMissedConvertersMax) * (1 / double(sums.positives) + 1 / freshPositives));
    return missed + z * noise <= kMissedConvertersMax;
}

bool isCovering(const Prefix &prefix, const Sums &sums)
{
    return share(prefix.rows, sums.rows) >= kCoverageMin;
}

template <typename Accept> std::optional<double> findLowest(const Sums &sums, Accept accept)
{
    const std::size_t stride = std::max<std::size_t>(1, sums.prefixes.size() / kCandidatesMax);
    for (std::size_t i = sums.prefixes.size(); i-- > 0;) {
        if (i % stride == 0 && isCovering(sums.prefixes[i], sums) && accept(sums.prefixes[i]))
            return sums.prefixes[i].threshold;
    }
    return std::nullopt;
}

} // namespace

std::string_view thresholdBasisName(ThresholdBasis basis)
{
    switch (basis) {
    case ThresholdBasis::Margin: return "margin";
    case ThresholdBasis::Bound: return "bound";
    case ThresholdBasis::Best: return "best";
    case ThresholdBasis::None: return "none";
    }
    return "none";
}

ThresholdChoice chooseThreshold(std::span<const EarlierOutcome> outcomes, const ThresholdGoal &goal)
{
    const Sums sums = sumPrefixes(outcomes);
    const auto findExpected = [&](double z) {
        return findLowest(sums, [&](const Prefix &p) { return isBoundExpected(p, sums, goal, z) && isMissedExpected(p, sums, goal, z); });
    };
    if (const auto safe = findExpected(goal.marginZ))
        return {*safe, ThresholdBasis::Margin};
    for (const double z : kLesserZ) {
        if (const auto likely = findExpected(z))
            return {*likely, ThresholdBasis::Bound};
    }
    const auto bound = findLowest(sums, [&](const Prefix &p) {
        return lowerBound95(p.right, p.rows) >= goal.target && share(p.missed, sums.positives) <= kMissedConvertersMax;
    });
    if (bound)
        return {*bound, ThresholdBasis::Bound};
    for (const Prefix &prefix : sums.prefixes) {
        if (isCovering(prefix, sums))
            return {prefix.threshold, ThresholdBasis::Best};
    }
    return {};
}

} // namespace ns::classify
