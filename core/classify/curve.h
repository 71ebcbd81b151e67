// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <span>
#include <vector>

#include "core/classify/metrics.h"
#include "core/classify/threshold.h"

namespace ns::classify {

/// What a threshold would be worth on some rows.
struct CurvePoint
{
    double threshold = 0;
    double coverage = 0; // share decided without a person
    double accuracy = 0; // on those
    double lower95 = 0;  // its one-sided 95 % lower bound; for one threshold fixed beforehand, not for the best of the curve
    std::optional<double> missedConverters = {};
    bool operator==(const CurvePoint &) const = default;
};

/// Accuracy against coverage, from the surest rows to all of them, in about `points` equal steps of coverage. Rows of one confidence stay together.
[[nodiscard]] std::vector<CurvePoint> measureCurve(std::span<const EarlierOutcome> outcomes, std::size_t points = 40);
/// The outcomes of scored rows. A truth that the model does not know counts as wrong.
[[nodiscard]] std::vector<EarlierOutcome> toOutcomes(std::span<const ScoredRow> rows, const ClassList &classes);

/// What can be promised when the wanted target cannot.
struct Offer
{
    double target = 0;    // whole percent
    double threshold = 0;
    double coverage = 0;  // on earlier data
    bool operator==(const Offer &) const = default;
};

/// The highest target under the goal's that is expected to pass its certification on fresh rows (about 90 %), with its coverage. Nothing when
/// no target of at least one half is. Earlier data only: to scan the certifying rows would flatter.
[[nodiscard]] std::optional<Offer> findOffer(std::span<const EarlierOutcome> outcomes, const ThresholdGoal &goal);

} // namespace ns::classify
