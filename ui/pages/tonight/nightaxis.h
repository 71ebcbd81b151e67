// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/tonight/nightperiod.h"

namespace ns::ui {

/// One time axis for everything on the page that has time in it: gutters left for names and right for totals, the period between. A value.
struct NightAxis
{
    console::NightQuery period;
    int left = 96;  // gutter of names
    int right = 56; // gutter of totals
    int width = 0;  // of the whole widget

    [[nodiscard]] double room() const { return std::max(1, width - left - right); }
    [[nodiscard]] double part(Instant at) const { return double((at - period.from).count()) / double(std::max<std::int64_t>(1, (period.to - period.from).count())); }
    [[nodiscard]] double x(Instant at) const { return left + room() * std::clamp(part(at), 0.0, 1.0); }
    [[nodiscard]] bool covers(double x) const { return x >= left && x < width - right; }
    [[nodiscard]] Instant at(double x) const
    {
        return period.from + Millis(std::int64_t(double((period.to - period.from).count()) * (x - left) / room()));
    }
    /// Slots of at least `pixels` fit.
    [[nodiscard]] int slotsThatFit(int pixels) const { return std::max(1, int(room()) / pixels); }
    bool operator==(const NightAxis &) const = default;
};

} // namespace ns::ui
