// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <span>
#include <vector>

#include "core/console/learning.h"

namespace ns::ui {

/// What the agent would do from a threshold on: shares between 0 and 1, read off a model's curve. Pure functions.
struct ThresholdEffect
{
    double coverage = 0; // decided without a person
    std::optional<double> accuracy = {};
    double lower95 = 0;
    std::optional<double> missedConverters = {};
    bool operator==(const ThresholdEffect &) const = default;
};

/// The measured step at a threshold: that of the first point at or above it. Above all points nothing is decided.
[[nodiscard]] ThresholdEffect effectAt(std::span<const console::CurvePoint> curve, double threshold);

/// Rows of about one confidence: what was said of them and how often it was right.
struct ReliabilityBin
{
    double said = 0;  // mean confidence
    double right = 0; // share that was right
    double share = 0; // of all rows
};
/// Follows from the curve, whose points count up from the surest rows: the difference between two points are the rows between two thresholds.
/// Neighbours are put together until each bin holds at least 1 / `bins` of the rows; the least sure first. Empty for under two points.
[[nodiscard]] std::vector<ReliabilityBin> binReliability(std::span<const console::CurvePoint> curve, std::size_t bins = 8);

} // namespace ns::ui
