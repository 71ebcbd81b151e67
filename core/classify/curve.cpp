// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/curve.h"

#include <algorithm>
#include <cmath>

#include "core/classify/statistics.h"

namespace ns::classify {

namespace {

constexpr int kLeastPercent = 50;

} // namespace

std::vector<EarlierOutcome> toOutcomes(std::span<const ScoredRow> rows, const ClassList &classes)
{
    std::vector<EarlierOutcome> outcomes;
    for (const ScoredRow &row : rows)
        outcomes.push_back({row.confidence, classes.labels[row.predicted] == row.truth, classes.positive != kNoConversion && row.truth == classes.labels[classes.positive],
                            row.predicted == classes.positive});
    return outcomes;
}

std::vector<CurvePoint> measureCurve(std::span<const EarlierOutcome> outcomes, std::size_t points)
{
    std::vector<EarlierOutcome> sorted(outcomes.begin(), outcomes.end());
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) { return a.confidence > b.confidence; });
    const auto positives = double(std::count_if(sorted.begin(), sorted.end(), [](const auto &outcome) { return outcome.positive; }));
    std::vector<CurvePoint> curve;
    std::size_t right = 0;
    std::size_t missed = 0;
    std::size_t next = 1; // step of coverage that the next point belongs to
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        right += sorted[i].right ? 1 : 0;
        missed += sorted[i].positive && !sorted[i].predictedPositive ? 1 : 0;
        const std::size_t decided = i + 1;
        const bool isLast = decided == sorted.size();
        if (!isLast && (sorted[decided].confidence == sorted[i].confidence || decided * points < next * sorted.size()))
            continue;
        next = decided * points / sorted.size() + 1;
        curve.push_back({sorted[i].confidence, double(decided) / double(sorted.size()), double(right) / double(decided), lowerBound95(right, decided),
                         positives == 0 ? std::nullopt : std::optional(double(missed) / positives)});
    }
    return curve;
}

std::optional<Offer> findOffer(std::span<const EarlierOutcome> outcomes, const ThresholdGoal &goal)
{
    for (int percent = int(std::ceil(goal.target * 100)) - 1; percent >= kLeastPercent; --percent) {
        const double target = percent / 100.0;
        const ThresholdChoice choice = chooseThreshold(outcomes, {target, goal.certifyingRows, goal.marginZ, goal.hasConverters});
        if (choice.basis != ThresholdBasis::Margin)
            continue;
        const auto decided = std::count_if(outcomes.begin(), outcomes.end(), [&](const auto &outcome) { return outcome.confidence >= choice.threshold; });
        return Offer{target, choice.threshold, double(decided) / double(outcomes.size())};
    }
    return std::nullopt;
}

} // namespace ns::classify
