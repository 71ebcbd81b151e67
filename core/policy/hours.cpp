// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/hours.h"

namespace ns::policy {

namespace {

using std::chrono::days;
using std::chrono::minutes;

constexpr std::array<std::string_view, 7> kDayNames{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

int dayIndex(std::string_view name)
{
    const auto found = std::find(kDayNames.begin(), kDayNames.end(), name);
    return found == kDayNames.end() ? -1 : int(found - kDayNames.begin());
}

/// Exactly `count` digits at `pos`; -1 otherwise.
int digitsAt(std::string_view text, std::size_t pos, std::size_t count)
{
    int value = 0;
    for (std::size_t i = pos; i < pos + count; ++i) {
        if (i >= text.size() || text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

/// "09:00-18:00" and nothing else.
std::optional<DayWindow> parseWindow(std::string_view text)
{
    if (text.size() != 11 || text[2] != ':' || text[5] != '-' || text[8] != ':')
        return std::nullopt;
    const int openHour = digitsAt(text, 0, 2), openMinute = digitsAt(text, 3, 2);
    const int closeHour = digitsAt(text, 6, 2), closeMinute = digitsAt(text, 9, 2);
    if (openHour < 0 || openHour > 23 || openMinute < 0 || openMinute > 59 || closeHour < 0 || closeMinute < 0 || closeMinute > 59)
        return std::nullopt;
    const DayWindow window{openHour * 60 + openMinute, closeHour * 60 + closeMinute};
    return window.close <= 1440 && window.open < window.close ? std::optional(window) : std::nullopt;
}

std::string_view trimSpaces(std::string_view text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

/// First and last weekday of "sat" or "mon-fri"; nothing when it is neither.
std::optional<std::pair<int, int>> parseDays(std::string_view key)
{
    const std::size_t dash = key.find('-');
    const int first = dayIndex(key.substr(0, dash));
    const int last = dash == std::string_view::npos ? first : dayIndex(key.substr(dash + 1));
    if (first < 0 || last < first)
        return std::nullopt;
    return std::pair(first, last);
}

bool isClosedDate(const ApprovedHours &approved, std::chrono::local_days date)
{
    const auto has = [&](const HolidayDates *dates) { return std::binary_search(dates->begin(), dates->end(), date); };
    return std::any_of(approved.closedDates.begin(), approved.closedDates.end(), has);
}

bool isOpen(const WeekHours &week, const LocalTime &local)
{
    const auto &windows = week.days[std::size_t(local.weekday)];
    return std::any_of(windows.begin(), windows.end(),
                       [&](const DayWindow &w) { return local.minuteOfDay >= w.open && local.minuteOfDay < w.close; });
}

/// When the wall clock shows an open minute on its present day at or after `local`; nothing when that day has none left.
std::optional<Millis> nextOpenOfDay(const ApprovedHours &approved, const WeekHours &week, Millis local)
{
    const auto day = std::chrono::floor<days>(local);
    const std::chrono::local_days date(day);
    if (isClosedDate(approved, date))
        return std::nullopt;
    const auto weekday = std::size_t(std::chrono::weekday(date).iso_encoding() - 1);
    for (const DayWindow &window : week.days[weekday]) {
        if (local < day + minutes(window.close))
            return std::max<Millis>(local, day + minutes(window.open));
    }
    return std::nullopt;
}

struct Search
{
    const ApprovedHours &approved;
    Instant limit;
};

/// The first instant in [from, limit] at which one zone is open under one week; nothing when there is none. Walks day by day inside
/// stretches of one offset, so a clock change can neither hide an opening nor invent one.
std::optional<Instant> nextOpen(const Search &search, const ZoneTable &zone, const WeekHours &week, Instant from)
{
    for (Instant at = from; at <= search.limit;) {
        const ZoneTable::Segment &segment = zone.segmentAt(at);
        const Instant segmentEnd = zone.endOf(segment);
        const Millis local = at.time_since_epoch() + segment.offset;
        if (const auto open = nextOpenOfDay(search.approved, week, local)) {
            const Instant opens{*open - segment.offset};
            if (opens < segmentEnd)
                return opens <= search.limit ? std::optional(opens) : std::nullopt;
        }
        const Instant midnight{Millis(std::chrono::floor<days>(local) + days(1)) - segment.offset};
        at = std::min(midnight, segmentEnd);
    }
    return std::nullopt;
}

/// Zones whose clocks run alike until `limit` count once: "somewhere in +1" is 60 zones and 7 clocks.
std::vector<const ZoneTable *> distinctClocks(ZoneSpan zones, Instant from, Instant limit)
{
    std::vector<const ZoneTable *> distinct;
    const auto runAlike = [&](const ZoneTable *a, const ZoneTable *b) {
        Instant at = from;
        for (int changes = 0; changes < 3; ++changes) {
            const ZoneTable::Segment &one = a->segmentAt(at), &other = b->segmentAt(at);
            const Instant end = a->endOf(one);
            if (one.offset != other.offset || (end != b->endOf(other) && std::min(end, b->endOf(other)) <= limit))
                return false;
            if (end > limit)
                return true;
            at = end;
        }
        return false;
    };
    for (const ZoneTable *zone : zones) {
        if (std::none_of(distinct.begin(), distinct.end(), [&](const ZoneTable *other) { return runAlike(zone, other); }))
            distinct.push_back(zone);
    }
    return distinct;
}

} // namespace

Result<std::vector<DayWindow>> parseDayWindows(std::string_view text)
{
    std::vector<DayWindow> windows;
    if (trimSpaces(text) == "closed")
        return windows;
    for (std::size_t pos = 0; pos <= text.size();) {
        const std::size_t comma = std::min(text.find(',', pos), text.size());
        const auto window = parseWindow(trimSpaces(text.substr(pos, comma - pos)));
        if (!window)
            return fail(ErrorCode::InvalidInput, "not \"closed\" or \"HH:MM-HH:MM\" windows that close after they open");
        if (!windows.empty() && window->open < windows.back().close)
            return fail(ErrorCode::InvalidInput, "windows must ascend and not overlap");
        windows.push_back(*window);
        pos = comma + 1;
    }
    return windows;
}

Result<WeekHours> parseWeekHours(const std::map<std::string, std::string> &hours)
{
    WeekHours week;
    std::array<bool, 7> byRange{}, byDay{};
    for (const auto &[key, text] : hours) {
        const auto span = parseDays(key);
        if (!span)
            return fail(ErrorCode::InvalidInput, "not a weekday or a range of weekdays (mon .. sun)", key);
        const auto windows = parseDayWindows(text);
        if (!windows)
            return fail(windows.error().code, windows.error().text, key);
        const bool single = key.size() == 3;
        for (auto day = std::size_t(span->first); day <= std::size_t(span->second); ++day) {
            if (!single && byRange[day])
                return fail(ErrorCode::InvalidInput, "a weekday is named by two ranges", key);
            if (single || !byDay[day])
                week.days[day] = *windows;
            (single ? byDay : byRange)[day] = true;
        }
    }
    return week;
}

std::optional<std::chrono::local_days> parseDate(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const int year = digitsAt(text, 0, 4), month = digitsAt(text, 5, 2), day = digitsAt(text, 8, 2);
    if (year < 0 || month < 0 || day < 0)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month(unsigned(month)), std::chrono::day(unsigned(day))};
    return date.ok() ? std::optional(std::chrono::local_days(date)) : std::nullopt;
}

bool isApproved(Instant at, const ApprovedHours &approved)
{
    if (approved.zones.empty() || approved.hours.empty())
        return false;
    return std::all_of(approved.zones.begin(), approved.zones.end(), [&](const ZoneTable *zone) {
        if (!zone->covers(at))
            return false;
        const LocalTime local = zone->localOf(at);
        const auto open = [&](const WeekHours *week) { return isOpen(*week, local); };
        return std::all_of(approved.hours.begin(), approved.hours.end(), open) && !isClosedDate(approved, local.date);
    });
}

std::optional<Instant> nextApproved(Instant from, const ApprovedHours &approved)
{
    if (approved.zones.empty() || approved.hours.empty() || from < ZoneTable::rangeStart())
        return std::nullopt;
    const Search search{approved, std::min(from + kApprovedHorizon, ZoneTable::rangeEnd() - Millis(1))};
    const std::vector<const ZoneTable *> zones = distinctClocks(approved.zones, from, search.limit);
    // Each (zone, week) pushes the instant on to its own next opening, until a whole round moves nothing.
    Instant at = from;
    for (std::size_t quiet = 0; quiet < zones.size() * approved.hours.size();) {
        for (const ZoneTable *zone : zones) {
            for (const WeekHours *week : approved.hours) {
                const auto opens = nextOpen(search, *zone, *week, at);
                if (!opens)
                    return std::nullopt;
                quiet = *opens == at ? quiet + 1 : 1;
                at = *opens;
            }
        }
    }
    return at;
}

} // namespace ns::policy
