// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/console/hoursview.h"

namespace ns::console {

namespace {

constexpr std::chrono::days kLookAhead{14};
constexpr std::size_t kSpansMax = 200;

/// The first minute at which hours are closed, from an approved instant on. Windows begin and end on quarter hours nearly always, so it walks
/// by quarters and then looks at the minutes of the last one.
std::optional<Instant> nextClosed(Instant from, const policy::ApprovedHours &approved)
{
    constexpr std::chrono::minutes quarter{15}, minute{1};
    const Instant end = from + kLookAhead;
    Instant open = std::chrono::floor<std::chrono::minutes>(from);
    while (open < end && policy::isApproved(open + quarter, approved))
        open += quarter;
    if (open >= end)
        return std::nullopt;
    for (Instant at = open + minute; at <= open + quarter; at += minute) {
        if (!policy::isApproved(at, approved))
            return at;
    }
    return open + quarter;
}

} // namespace

std::optional<Instant> nextChange(Instant from, const policy::ApprovedHours &approved)
{
    if (policy::isApproved(from, approved))
        return nextClosed(from, approved);
    const auto opens = policy::nextApproved(from, approved);
    return opens && *opens <= from + kLookAhead ? opens : std::nullopt;
}

std::vector<std::pair<Instant, Instant>> approvedSpans(Instant from, Instant to, const policy::ApprovedHours &approved)
{
    std::vector<std::pair<Instant, Instant>> spans;
    Instant at = from;
    while (at < to && spans.size() < kSpansMax) {
        const auto opens = policy::nextApproved(at, approved);
        if (!opens || *opens >= to)
            break;
        const Instant closes = nextClosed(*opens, approved).value_or(to);
        spans.emplace_back(*opens, std::min(closes, to));
        at = std::max(closes, *opens + std::chrono::minutes(1));
    }
    return spans;
}

LocalTime localTimeOf(const domain::Profile &profile, std::string_view channel, const agent::Knowledge &knowledge, Instant now)
{
    const policy::ZoneCandidates candidates = policy::candidateZones(profile, *knowledge.zones);
    LocalTime time;
    time.zones = candidates.ids();
    time.basis = std::string(policy::zoneBasisName(candidates.basis));
    bool agrees = true;
    for (const policy::ZoneTable *zone : candidates.zones) {
        const int minutes = int(std::chrono::duration_cast<std::chrono::minutes>(zone->segmentAt(now).offset).count());
        agrees = agrees && (!time.offsetMinutes || *time.offsetMinutes == minutes);
        time.offsetMinutes = minutes;
    }
    if (!agrees)
        time.offsetMinutes.reset();
    const policy::ApprovedHours approved = policy::lawfulHoursFor(profile, channel, candidates.zones, knowledge.policy, *knowledge.laws);
    time.isApprovedNow = policy::isApproved(now, approved);
    time.changesAt = nextChange(now, approved);
    return time;
}

} // namespace ns::console
