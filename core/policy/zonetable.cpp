// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/zonetable.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace ns::policy {

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

Instant startOfYear(int year)
{
    return std::chrono::sys_days{std::chrono::year{year} / 1 / 1};
}

QDateTime toQt(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(toMillis(at), Qt::UTC);
}

Millis offsetAt(const QTimeZone &zone, Instant at)
{
    return Millis(qint64(zone.offsetFromUtc(toQt(at))) * 1000);
}

void append(std::vector<ZoneTable::Segment> &segments, Instant start, Millis offset)
{
    if (segments.back().offset != offset)
        segments.push_back({start, offset});
}

/// The instant in (low, high] at which a rule turns to `after`, as listed for a year with the same calendar from March on; nothing when no such
/// year is listed or the zone says otherwise. Two questions instead of the fifteen of a bisection.
std::optional<Instant> changeAsListed(const std::vector<ZoneTable::Segment> &listed, const QTimeZone &zone, Instant low, Instant high, Millis before, Millis after)
{
    const auto marchOf = [](Instant at) { return std::chrono::sys_days{std::chrono::year_month_day{std::chrono::floor<days>(at)}.year() / 3 / 1}; };
    for (auto segment = listed.rbegin(); segment != listed.rend() && segment->start >= startOfYear(2027); ++segment) {
        const auto shift = marchOf(high) - marchOf(segment->start);
        const Instant guess = segment->start + shift;
        if (segment->offset == after && shift % days(7) == days(0) && guess > low && guess <= high && guess == std::chrono::floor<minutes>(guess)
            && offsetAt(zone, guess) == after && offsetAt(zone, guess - minutes(1)) == before)
            return guess;
    }
    return std::nullopt;
}

Instant changeByBisection(const QTimeZone &zone, Instant good, Instant bad, Millis before)
{
    while (bad - good > minutes(1)) {
        const Instant middle = std::chrono::floor<minutes>(good + (bad - good) / 2);
        (offsetAt(zone, middle) == before ? good : bad) = middle;
    }
    return bad;
}

/// Qt 6.4 lists no transitions by rule after 2037 and invents one at the end of 32-bit time, but answers offsets rightly.
/// No rule changes a clock twice within three weeks (Morocco's Ramadan takes five), so samples find every change.
void appendBySampling(std::vector<ZoneTable::Segment> &segments, const QTimeZone &zone, Instant from, Instant to)
{
    constexpr auto kStep = hours(24 * 21);
    const std::vector<ZoneTable::Segment> listed = segments;
    Millis after = offsetAt(zone, from); // of the sample before: Qt reads the zone's rule anew for each question
    for (Instant low = from; low < to; low += kStep) {
        const Millis before = after;
        const Instant high = std::min<Instant>(low + kStep, to);
        after = offsetAt(zone, high);
        if (after == before)
            continue;
        const auto known = changeAsListed(listed, zone, low, high, before, after);
        const Instant change = known ? *known : changeByBisection(zone, low, high, before);
        append(segments, change, offsetAt(zone, change));
    }
}

std::vector<ZoneTable::Segment> readSegments(const QTimeZone &zone)
{
    const Instant begin = ZoneTable::rangeStart(), listed = startOfYear(2038);
    std::vector<ZoneTable::Segment> segments{{begin, offsetAt(zone, begin)}};
    for (const auto &change : zone.transitions(toQt(begin), toQt(listed - Millis(1))))
        append(segments, fromMillis(change.atUtc.toMSecsSinceEpoch()), Millis(qint64(change.offsetFromUtc) * 1000));
    append(segments, listed, offsetAt(zone, listed));
    if (segments.back().start >= startOfYear(2035)) // the zone still changes its clocks
        appendBySampling(segments, zone, listed, ZoneTable::rangeEnd());
    return segments;
}

} // namespace

Instant ZoneTable::rangeStart()
{
    return startOfYear(1990);
}

Instant ZoneTable::rangeEnd()
{
    return startOfYear(2041);
}

Result<ZoneTable> ZoneTable::load(std::string_view id)
{
    const QTimeZone zone(QByteArray(id.data(), qsizetype(id.size())));
    if (id.empty() || !zone.isValid())
        return fail(ErrorCode::NotFound, "no such time zone: " + std::string(id.substr(0, 64)));
    ZoneTable table;
    table.m_id = id;
    if (zone.territory() != QLocale::AnyTerritory)
        table.m_country = QLocale::territoryToCode(zone.territory()).toStdString();
    table.m_segments = readSegments(zone);
    return table;
}

const ZoneTable::Segment &ZoneTable::segmentAt(Instant at) const
{
    const auto after = std::upper_bound(m_segments.begin(), m_segments.end(), at,
                                        [](Instant value, const Segment &segment) { return value < segment.start; });
    return after == m_segments.begin() ? m_segments.front() : *(after - 1);
}

Instant ZoneTable::endOf(const Segment &segment) const
{
    const auto next = std::size_t(&segment - m_segments.data()) + 1;
    return next < m_segments.size() ? m_segments[next].start : rangeEnd();
}

LocalTime ZoneTable::localOf(Instant at) const
{
    const Millis local = at.time_since_epoch() + segmentAt(at).offset;
    const auto day = std::chrono::floor<days>(local);
    // 1 January 1970 was a Thursday.
    const auto sinceMonday = (day.count() + 3) % 7;
    return {std::chrono::local_days(day), int(std::chrono::floor<minutes>(local - day).count()),
            int(sinceMonday < 0 ? sinceMonday + 7 : sinceMonday)};
}

Instant ZoneTable::toUtc(std::chrono::local_days date, int minuteOfDay) const
{
    const Instant asIfUtc{Millis(date.time_since_epoch()) + minutes(minuteOfDay)};
    // No offset exceeds a day, so the wanted segment starts at most two days before that.
    const Segment *segment = &segmentAt(asIfUtc - days(2));
    const Segment *const last = &m_segments.back();
    while (segment != last && endOf(*segment) + segment->offset <= asIfUtc)
        ++segment;
    return std::max(asIfUtc - segment->offset, segment->start);
}

} // namespace ns::policy
