// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/csv/importdate.h"

#include <array>

namespace ns::connect {

namespace {

using namespace std::chrono;

/// "24/11/2026 15:04:05" in parts; `numbers` as written, the year behind.
struct SlashDate
{
    int first = 0, second = 0, year = 0;
    std::string_view time; // the rest behind the date, trimmed
};

std::string_view trimSpaces(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string_view{} : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// Takes a number of one to `digitsMax` digits off the front; -1 when there is none.
int takeNumber(std::string_view &text, std::size_t digitsMax)
{
    int value = 0;
    std::size_t digits = 0;
    while (digits < text.size() && digits < digitsMax && text[digits] >= '0' && text[digits] <= '9')
        value = value * 10 + (text[digits++] - '0');
    text.remove_prefix(digits);
    return digits == 0 ? -1 : value;
}

bool takeChar(std::string_view &text, char expected)
{
    if (text.empty() || text.front() != expected)
        return false;
    text.remove_prefix(1);
    return true;
}

std::optional<SlashDate> readSlashDate(std::string_view text)
{
    SlashDate date;
    date.first = takeNumber(text, 2);
    const char mark = text.empty() ? '\0' : text.front();
    if (date.first < 1 || (mark != '/' && mark != '-' && mark != '.') || !takeChar(text, mark))
        return std::nullopt;
    date.second = takeNumber(text, 2);
    if (date.second < 1 || !takeChar(text, mark))
        return std::nullopt;
    const std::size_t before = text.size();
    date.year = takeNumber(text, 4);
    const std::size_t digits = before - text.size();
    if (digits != 4 && digits != 2)
        return std::nullopt;
    if (digits == 2)
        date.year += date.year < 70 ? 2000 : 1900;
    if (!text.empty() && text.front() != ' ' && text.front() != ',' && text.front() != 'T')
        return std::nullopt;
    date.time = trimSpaces(text.substr(text.empty() ? 0 : 1));
    return date;
}

std::optional<sys_days> makeDay(int y, int m, int d)
{
    const year_month_day date{year{y}, month{unsigned(m)}, day{unsigned(d)}};
    if (!date.ok() || y < 1970 || y > 2200)
        return std::nullopt;
    return sys_days{date};
}

/// "15:04", "15:04:05", "3:04 PM", "3:04 p. m."; nothing when it is no time of day.
std::optional<Millis> readTimeOfDay(std::string_view text)
{
    if (text.empty())
        return Millis{0};
    int hour = takeNumber(text, 2);
    const bool colon = takeChar(text, ':');
    const int minute = takeNumber(text, 2);
    const int second = takeChar(text, ':') ? takeNumber(text, 2) : 0;
    if (takeChar(text, '.'))
        (void)takeNumber(text, 9);
    std::string half;
    for (const char c : text) {
        if (c != ' ' && c != '.' && c != '\xA0' && c != '\xC2')
            half += char(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    }
    const bool hasHalf = half == "am" || half == "pm";
    if (!colon || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59 || (!half.empty() && !hasHalf))
        return std::nullopt;
    if (hasHalf && (hour < 1 || hour > 12))
        return std::nullopt;
    if (hasHalf)
        hour = hour % 12 + (half == "pm" ? 12 : 0);
    return hours{hour} + minutes{minute} + seconds{second};
}

/// "2026-11-24", "2026/11/24 15:04" and the like: year first, no zone.
std::optional<Instant> readYearFirst(std::string_view text)
{
    const std::size_t before = text.size();
    const int y = takeNumber(text, 4);
    const char mark = text.empty() ? '\0' : text.front();
    if (before - text.size() != 4 || (mark != '-' && mark != '/' && mark != '.') || !takeChar(text, mark))
        return std::nullopt;
    const int m = takeNumber(text, 2);
    if (m < 1 || !takeChar(text, mark))
        return std::nullopt;
    const auto date = makeDay(y, m, takeNumber(text, 2));
    if (!date || (!text.empty() && text.front() != ' ' && text.front() != 'T'))
        return std::nullopt;
    const auto time = readTimeOfDay(trimSpaces(text.substr(text.empty() ? 0 : 1)));
    return time ? std::optional(Instant{*date} + *time) : std::nullopt;
}

} // namespace

DateOrder dateOrderOf(std::string_view cell)
{
    const auto date = readSlashDate(trimSpaces(cell));
    if (!date || !readTimeOfDay(date->time)) // "24/11/2026 or later" is no date and says nothing of the column
        return DateOrder::Unknown;
    const bool dayFirst = makeDay(date->year, date->second, date->first).has_value();
    const bool monthFirst = makeDay(date->year, date->first, date->second).has_value();
    if (dayFirst == monthFirst)
        return DateOrder::Unknown;
    return dayFirst ? DateOrder::DayFirst : DateOrder::MonthFirst;
}

Result<Instant> parseCsvDate(std::string_view cell, DateOrder order)
{
    cell = trimSpaces(cell);
    const auto bad = [&](std::string_view why) { return fail(ErrorCode::InvalidInput, std::string(why).append(": ").append(cell.substr(0, 40))); };
    if (const auto instant = parseInstant(cell))
        return *instant;
    if (const auto instant = readYearFirst(cell))
        return *instant;
    const auto date = readSlashDate(cell);
    if (!date)
        return bad("not a date");
    // A day that is a month as well (5/5) needs no order.
    if (order == DateOrder::Unknown && dateOrderOf(cell) == DateOrder::Unknown && date->first != date->second && date->first <= 12 && date->second <= 12)
        return bad("day and month cannot be told apart in this column, write dates as 2026-11-24");
    const bool monthFirst = order == DateOrder::MonthFirst || (order == DateOrder::Unknown && dateOrderOf(cell) == DateOrder::MonthFirst);
    const auto day = monthFirst ? makeDay(date->year, date->first, date->second) : makeDay(date->year, date->second, date->first);
    const auto time = readTimeOfDay(date->time);
    if (!day || !time)
        return bad("not a date");
    return Instant{*day} + *time;
}

} // namespace ns::connect
