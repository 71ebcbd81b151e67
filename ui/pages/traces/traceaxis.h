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
    explicit TraceAxis(std::vector<console::SpanRow> spans);

    /// Where a span is drawn, 0..1. A part that seems to begin before the one before it has ended (business time stood still) follows it.
    [[nodiscard]] double startOf(const console::SpanRow &row) const { return partOf(row.span.startMicros + shiftOf(row.part)); }
    [[nodiscard]] double endOf(const console::SpanRow &row) const { return partOf(row.span.endMicros + shiftOf(row.part)); }
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
    [[nodiscard]] std::int64_t shiftOf(int part) const { return part >= 0 && part < int(m_shifts.size()) ? m_shifts[std::size_t(part)] : 0; }
    void shiftParts(std::vector<console::SpanRow> &spans);
    std::vector<std::int64_t> m_shifts; // by part
    std::vector<Piece> m_pieces;
    std::vector<Break> m_breaks;
    std::int64_t m_begin = 0;
};

} // namespace ns::ui
