// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learning/curvemath.h"

#include <algorithm>

namespace ns::ui {

namespace {

constexpr double kSameThreshold = 1e-9;

struct Tally
{
    double rows = 0, right = 0, said = 0; // said: sum of confidence times rows
    void add(const Tally &other)
    {
        rows += other.rows;
        right += other.right;
        said += other.said;
    }
    [[nodiscard]] ReliabilityBin bin() const { return {said / rows, std::clamp(right / rows, 0.0, 1.0), rows}; }
};

/// The rows between a point and the next surer one.
Tally rowsBetween(const console::CurvePoint &low, const console::CurvePoint *high)
{
    const double above = high ? high->coverage : 0;
    const double rightAbove = high ? high->coverage * high->accuracy.value_or(0) : 0;
    const double rows = low.coverage - above;
    const double said = (low.threshold + (high ? high->threshold : 1)) / 2;
    return {rows, low.coverage * low.accuracy.value_or(0) - rightAbove, said * rows};
}

} // namespace

ThresholdEffect effectAt(std::span<const console::CurvePoint> curve, double threshold)
{
    const auto at = std::ranges::find_if(curve, [&](const console::CurvePoint &point) { return point.threshold >= threshold - kSameThreshold; });
    if (at == curve.end())
        return {};
    return {at->coverage, at->accuracy, at->lower95, at->missedConverters};
}

std::vector<ReliabilityBin> binReliability(std::span<const console::CurvePoint> curve, std::size_t bins)
{
    std::vector<ReliabilityBin> made;
    if (curve.size() < 2 || bins == 0)
        return made;
    Tally open;
    for (std::size_t i = 0; i < curve.size(); ++i) {
        const Tally between = rowsBetween(curve[i], i + 1 < curve.size() ? &curve[i + 1] : nullptr);
        if (between.rows <= 0)
            continue;
        open.add(between);
        if (open.rows + kSameThreshold >= 1.0 / double(bins)) {
            made.push_back(open.bin());
            open = {};
        }
    }
    if (open.rows > 0)
        made.push_back(open.bin());
    return made;
}

} // namespace ns::ui
