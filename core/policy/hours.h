// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/policy/zonebook.h"

namespace ns::policy {

/// Half-open [open, close) in minutes after local midnight.
struct DayWindow
{
    int open = 0;
    int close = 0;
    bool operator==(const DayWindow &) const = default;
};

/// Approved windows of each weekday, in local wall-clock time. A day without windows is closed.
struct WeekHours
{
    std::array<std::vector<DayWindow>, 7> days = {}; // 0 = Monday; ascending, not overlapping
    bool operator==(const WeekHours &) const = default;
};

/// {"mon-fri":"09:00-18:00","sat":"10:00-12:00,15:00-17:00","sun":"closed"}. A single day overrides a range; two ranges must not share a
/// day; a day that is not named is closed. InvalidInput with the offending key in `where`.
[[nodiscard]] Result<WeekHours> parseWeekHours(const std::map<std::string, std::string> &hours);
/// One weekday's value: "closed" or windows separated by commas, each closing after it opens, ascending, "24:00" at most.
[[nodiscard]] Result<std::vector<DayWindow>> parseDayWindows(std::string_view text);
/// "2026-12-25".
[[nodiscard]] std::optional<std::chrono::local_days> parseDate(std::string_view text);

/// Public holidays as data: country (alpha-2) to its local dates, sorted.
using HolidayDates = std::vector<std::chrono::local_days>;
using Holidays = std::map<std::string, HolidayDates, std::less<>>;

/// Everything that decides whether an instant is approved: open in all candidate zones under all hours, and in none of them a date that is closed.
/// A view; the parts outlive it.
struct ApprovedHours
{
    ZoneSpan zones;
    std::vector<const WeekHours *> hours;
    std::vector<const HolidayDates *> closedDates = {};
};

/// How far ahead nextApproved looks.
inline constexpr std::chrono::days kApprovedHorizon{60};

/// False without zones or hours: unknown fails closed.
[[nodiscard]] bool isApproved(Instant at, const ApprovedHours &approved);
/// The first instant >= from that is approved; nothing within 60 days, or outside the years of the zone data.
[[nodiscard]] std::optional<Instant> nextApproved(Instant from, const ApprovedHours &approved);

} // namespace ns::policy
