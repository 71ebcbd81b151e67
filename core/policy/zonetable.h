// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <chrono>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/clock.h"
#include "core/base/result.h"

namespace ns::policy {

/// Wall-clock time of some zone, whole minutes.
struct LocalTime
{
    std::chrono::local_days date = {};
    int minuteOfDay = 0; // 0 .. 1439
    int weekday = 0;     // 0 = Monday .. 6 = Sunday
    bool operator==(const LocalTime &) const = default;
};

/// One IANA zone's clock changes over [1990, 2041), read once from the system's zone data. Immutable; any thread.
/// Qt's own QDateTime calls 00:30 of a skipped hour invalid (ECOSYSTEM 0.3); here every local time has an instant.
class ZoneTable
{
public:
    /// From `start` (inclusive) until the next segment's start, local = UTC + offset.
    struct Segment
    {
        Instant start;
        Millis offset;
        bool operator==(const Segment &) const = default;
    };

    /// NotFound when the system has no such zone.
    [[nodiscard]] static Result<ZoneTable> load(std::string_view id);

    [[nodiscard]] const std::string &id() const { return m_id; }
    /// ISO 3166-1 alpha-2 of the zone's main country; empty for UTC and the like.
    [[nodiscard]] const std::string &country() const { return m_country; }
    [[nodiscard]] bool covers(Instant at) const { return at >= m_segments.front().start && at < rangeEnd(); }

    /// Outside the covered years the nearest known offset stands in; callers that decide check covers().
    [[nodiscard]] LocalTime localOf(Instant at) const;
    /// The instant of a local time, minuteOfDay in 0 .. 1440: a time that a clock change skips gives the first instant that exists
    /// after it, a time that happens twice gives the earlier instant.
    [[nodiscard]] Instant toUtc(std::chrono::local_days date, int minuteOfDay) const;

    [[nodiscard]] const Segment &segmentAt(Instant at) const;
    /// Start of the segment after `segment`, or the end of the covered range.
    [[nodiscard]] Instant endOf(const Segment &segment) const;
    [[nodiscard]] std::span<const Segment> segments() const { return m_segments; }
    [[nodiscard]] static Instant rangeStart();
    [[nodiscard]] static Instant rangeEnd();

private:
    ZoneTable() = default;
    std::string m_id;
    std::string m_country;
    std::vector<Segment> m_segments; // ascending, never empty, neighbours differ in offset
};

} // namespace ns::policy
