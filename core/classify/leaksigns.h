// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/classify/columnbins.h"
#include "core/classify/leak.h"
#include "core/classify/split.h"

namespace ns::classify {

/// The outcomes that columns are measured against: one class number per row, and folds whose checks lie later than their fits where time is known.
struct Outcomes
{
    std::span<const int> classes;
    std::span<const std::string> labels;
    std::span<const Fold> folds;

    [[nodiscard]] std::size_t rows() const { return classes.size(); }
};

/// How well one column alone tells the outcome on rows that it was not learned on.
struct Strength
{
    double explained = 0;    // 1 - log-loss / log-loss of the base rate; 0 or less: nothing
    double auc = 0.5;        // greatest over classes against the rest
    std::size_t outcome = 0; // the class of that auc
    std::size_t rows = 0;
    std::size_t fewer = 0;   // rows with that class, or without it, whichever are fewer
    bool isSure = false;     // the AUC is no matter of few rows
};
[[nodiscard]] Strength measureStrength(const ColumnBins &bins, const Outcomes &outcomes);

/// Mean log-loss of saying the base rate of each fold's fit, over all checks.
[[nodiscard]] double measureBaseLoss(const Outcomes &outcomes);

/// The signs, where they are there.
[[nodiscard]] std::optional<LeakEvidence> findSeparation(const Strength &strength, const Outcomes &outcomes);
[[nodiscard]] std::optional<LeakEvidence> findEmptiness(const ColumnBins &bins, const Outcomes &outcomes);
/// One per outcome that has such values.
[[nodiscard]] std::vector<LeakEvidence> findOneOutcomeValues(const ColumnBins &bins, std::span<const int> away, const Outcomes &outcomes);
[[nodiscard]] std::optional<LeakEvidence> findChangesAfter(const ColumnHistory &history);
/// LaterDate, and LaterDelay behind it; or nothing.
[[nodiscard]] std::vector<LeakEvidence> findLaterDates(const DelayBins &delays, const Outcomes &outcomes);

} // namespace ns::classify
