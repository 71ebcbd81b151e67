// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <optional>
#include <vector>

#include "core/console/tonight.h"

namespace ns::ui {

/// What a Tonight page may show: the night around now, or the days that end now.
enum class NightSpan { Night, Day, Week, Month };

[[nodiscard]] QString spanId(NightSpan span); // "night", "day", "week", "month"
[[nodiscard]] NightSpan spanOf(const QString &id);
/// The period, `back` of its own lengths before the one around `now`; local time of this computer.
[[nodiscard]] console::NightQuery periodOf(NightSpan span, int back, Instant now);

/// Buckets added up to what a screen can tell apart: 5 to 60 minutes of a night, local days of a week or month.
struct NightSlot
{
    Instant from = {};
    Instant to = {};
    console::NightBucket sum;
    bool operator==(const NightSlot &other) const { return from == other.from && to == other.to; }
};
[[nodiscard]] std::vector<NightSlot> slotsOf(const console::Night &night, int most);

/// Where the axis has a word: hours of a night, dates of days. `most` words fit.
struct NightTick
{
    Instant at = {};
    QString text;
    bool operator==(const NightTick &) const = default;
};
[[nodiscard]] std::vector<NightTick> ticksOf(const console::NightQuery &period, int most);

using InstantSpan = std::pair<Instant, Instant>;
/// When no country has approved hours; empty where no country's hours are known, and over more than two days.
[[nodiscard]] std::vector<InstantSpan> quietSpansOf(const console::Night &night);

/// True for periods whose slots are parts of an hour: lanes of hours and marks are shown for these alone.
[[nodiscard]] bool isFine(const console::Night &night);

} // namespace ns::ui
