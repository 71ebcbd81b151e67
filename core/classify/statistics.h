// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <span>
#include <utility>

namespace ns::classify {

/// Lower end of the one-sided 95 % Clopper-Pearson interval (exact binomial) for `right` of `total`; 0 for none.
[[nodiscard]] double lowerBound95(std::size_t right, std::size_t total);
/// Upper end of the one-sided interval; 1 for none.
[[nodiscard]] double upperBound95(std::size_t right, std::size_t total);
/// Two-sided 95 % Clopper-Pearson interval; [0, 1] for none.
[[nodiscard]] std::pair<double, double> interval95(std::size_t right, std::size_t total);

/// P(X >= hits) of a binomial with `total` trials of probability `p`: how likely so many are by chance.
[[nodiscard]] double chanceOfAtLeast(std::size_t hits, std::size_t total, double p);

/// `part` of `whole`; 0 of nothing.
[[nodiscard]] inline double share(std::size_t part, std::size_t whole)
{
    return whole == 0 ? 0 : double(part) / double(whole);
}

struct RankedScore
{
    double score = 0;
    bool positive = false;
};
/// Area under the ROC curve, ties counted half; 0.5 when one side is empty.
[[nodiscard]] double areaUnderCurve(std::span<const RankedScore> scores);

struct ConfidenceOutcome
{
    double confidence = 0; // of the predicted label, in [0, 1]
    bool right = false;
};
/// Expected calibration error of the predicted label's confidence over 10 equal-width bins.
[[nodiscard]] double calibrationError(std::span<const ConfidenceOutcome> outcomes);

} // namespace ns::classify
