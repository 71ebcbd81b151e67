// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/traces/traceaxis.h"

#include <algorithm>
#include <limits>

#include "ui/delegates/waterfalldelegate.h"

namespace ns::ui {

namespace {

constexpr int kPartsMax = 1000; // of damaged data too

struct Stretch
{
    std::int64_t begin = 0, end = 0;
};

/// When anything was at work, in order, overlapping spans joined.
std::vector<Stretch> busyStretches(const std::vector<console::SpanRow> &spans)
{
    std::vector<Stretch> all;
    for (const console::SpanRow &row : spans)
        all.push_back({row.span.startMicros, std::max(row.span.startMicros, row.span.endMicros)});
    std::ranges::sort(all, {}, &Stretch::begin);
    std::vector<Stretch> joined;
    for (const Stretch &each : all) {
        if (!joined.empty() && each.begin <= joined.back().end)
            joined.back().end = std::max(joined.back().end, each.end);
        else
            joined.push_back(each);
    }
    return joined;
}

/// Which gaps are cut: those after stretch i that are longer than all work together, the longest first.
std::vector<bool> chooseBreaks(const std::vector<Stretch> &busy)
{
    std::int64_t work = 0;
    for (const Stretch &each : busy)
        work += each.end - each.begin;
    std::vector<std::size_t> gaps;
    const auto gapAfter = [&](std::size_t i) { return busy[i + 1].begin - busy[i].end; };
    for (std::size_t i = 0; i + 1 < busy.size(); ++i) {
        if (gapAfter(i) > std::max<std::int64_t>(work, 1))
            gaps.push_back(i);
    }
    std::ranges::sort(gaps, std::greater<>(), gapAfter);
    std::vector<bool> cut(busy.size(), false);
    for (std::size_t n = 0; n < std::min<std::size_t>(gaps.size(), TraceAxis::kBreaksMax); ++n)
        cut[gaps[n]] = true;
    return cut;
}

} // namespace

void TraceAxis::shiftParts(std::vector<console::SpanRow> &spans)
{
    int parts = 0;
    for (const console::SpanRow &row : spans)
        parts = std::max(parts, std::min(row.part, kPartsMax) + 1);
    m_shifts.assign(std::size_t(parts), 0);
    std::int64_t ended = std::numeric_limits<std::int64_t>::min();
    for (int part = 0; part < parts; ++part) {
        std::int64_t begin = std::numeric_limits<std::int64_t>::max();
        for (const console::SpanRow &row : spans)
            begin = row.part == part ? std::min(begin, row.span.startMicros) : begin;
        const std::int64_t shift = begin < ended ? ended - begin : 0;
        m_shifts[std::size_t(part)] = shift;
        for (console::SpanRow &row : spans) {
            if (row.part != part)
                continue;
            row.span.startMicros += shift;
            row.span.endMicros += shift;
            ended = std::max(ended, row.span.endMicros);
        }
    }
}

TraceAxis::TraceAxis(std::vector<console::SpanRow> spans)
{
    shiftParts(spans);
    const std::vector<Stretch> busy = busyStretches(spans);
    if (busy.empty())
        return;
    m_begin = busy.front().begin;
    const std::vector<bool> cut = chooseBreaks(busy);
    for (std::size_t i = 0; i < busy.size(); ++i) {
        if (i == 0 || cut[i - 1])
            m_pieces.push_back({busy[i].begin, busy[i].end, 0, 0});
        m_pieces.back().end = busy[i].end;
    }
    std::int64_t length = 0;
    for (const Piece &piece : m_pieces)
        length += piece.end - piece.begin;
    const double room = 1 - kBreakShare * double(m_pieces.size() - 1);
    double at = 0;
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
        Piece &piece = m_pieces[i];
        const double share = length > 0 ? double(piece.end - piece.begin) / double(length) : 1.0 / double(m_pieces.size());
        piece.from = at;
        piece.to = at + room * share;
        at = piece.to + kBreakShare;
        if (i + 1 < m_pieces.size())
            m_breaks.push_back({piece.to, at, m_pieces[i + 1].begin - piece.end, m_pieces[i + 1].begin});
    }
}

double TraceAxis::partOf(std::int64_t micros) const
{
    for (const Piece &piece : m_pieces) {
        if (micros < piece.begin) // inside a break
            return piece.from;
        if (micros <= piece.end)
            return piece.end == piece.begin ? piece.from : piece.from + (piece.to - piece.from) * double(micros - piece.begin) / double(piece.end - piece.begin);
    }
    return m_pieces.empty() ? 0 : m_pieces.back().to;
}

std::vector<TraceAxis::Tick> TraceAxis::ticks(int most) const
{
    std::vector<Tick> ticks;
    for (const Piece &piece : m_pieces) {
        const bool first = ticks.empty();
        if (!first && piece.from - ticks.back().part < 1.0 / most)
            continue; // its label would lie on the one before
        ticks.push_back({piece.from, piece.begin - m_begin, !first});
        for (const TimeTick &inner : timeTicks(piece.end - piece.begin, std::max(1, int(most * (piece.to - piece.from))))) {
            const double part = piece.from + (piece.to - piece.from) * inner.part;
            if (inner.micros > 0 && part - ticks.back().part >= 0.9 / most && part < 1.0 - 0.5 / most)
                ticks.push_back({part, piece.begin - m_begin + inner.micros, false});
        }
    }
    return ticks;
}

} // namespace ns::ui
