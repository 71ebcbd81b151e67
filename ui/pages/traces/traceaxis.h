// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "core/console/traces.h"

namespace ns::ui {

/// The time axis of one trace. Its parts may lie hours apart (a step at night, its delivery in the morning) while each takes a millisecond: idle
/// stretches are cut down to a narrow break, everything between two breaks shares one scale. A value.
class TraceAxis
{
public:
    /// A cut-out idle stretch: where it is drawn and how long it was.
    struct Break
    {
        double begin = 0, end = 0; // 0..1
        std::int64_t micros = 0;
        std::int64_t untilMicros = 0; // when work goes on
        bool operator==(const Break &) const = default;
    };
    struct Tick
    {
        double part = 0; // 0..1
        std::int64_t micros = 0; // since the trace's begin
        bool isRestart = false;  // after a break
        bool operator==(const Tick &) const = default;
    };
    static constexpr double kBreakShare = 0.06; // of the axis, each
    static constexpr int kBreaksMax = 6;        // the longest ones

    TraceAxis() = default;
    explicit TraceAxis(const std::vector<console::SpanRow> &spans);

    /// Where an instant is drawn, 0..1; clamped to the axis.
    [[nodiscard]] double partOf(std::int64_t micros) const;
    [[nodiscard]] const std::vector<Break> &breaks() const { return m_breaks; }
    /// At most about `most`, never closer than a label needs.
    [[nodiscard]] std::vector<Tick> ticks(int most) const;
    bool operator==(const TraceAxis &) const = default;

private:
    /// A stretch at one scale.
    struct Piece
    {
        std::int64_t begin = 0, end = 0;
        double from = 0, to = 0;
        bool operator==(const Piece &) const = default;
    };
    std::vector<Piece> m_pieces;
    std::vector<Break> m_breaks;
    std::int64_t m_begin = 0;
};

} // namespace ns::ui
