// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/dates.h"

#include <algorithm>
#include <cstdint>
#include <string>

namespace ns::text {

namespace {

using namespace std::chrono;

constexpr std::size_t kFractionDigitsMax = 9;

struct Number
{
    int value = 0;
    std::size_t digits = 0;
};

// Each take removes what it read from the front of the text.

Number takeNumber(std::string_view &text, std::size_t digitsMax)
{
    Number number;
    while (number.digits < text.size() && number.digits < digitsMax && text[number.digits] >= '0' && text[number.digits] <= '9')
        number.value = number.value * 10 + (text[number.digits++] - '0');
    text.remove_prefix(number.digits);
    return number;
}

bool takeChar(std::string_view &text, char expected)
{
    if (text.empty() || text.front() != expected)
        return false;
    text.remove_prefix(1);
    return true;
}

/// Three numbers with the same mark between them; the year has four digits, or two at the end (1970 to 2069).
std::optional<sys_days> takeDay(std::string_view &text, DateOrder order)
{
    const Number first = takeNumber(text, 4);
    const char mark = text.empty() ? '\0' : text.front();
    if (first.digits == 0 || first.digits == 3 || (mark != '-' && mark != '/' && mark != '.') || !takeChar(text, mark))
        return std::nullopt;
    const bool isYearFirst = first.digits == 4;
    const Number second = takeNumber(text, 2);
    if (second.digits == 0 || !takeChar(text, mark))
        return std::nullopt;
    const Number third = takeNumber(text, isYearFirst ? 2 : 4);
    if (third.digits == 0 || (!isYearFirst && third.digits != 2 && third.digits != 4))
        return std::nullopt;
    const int shortYear = third.value + (third.value < 70 ? 2000 : 1900);
    const int y = isYearFirst ? first.value : third.digits == 4 ? third.value : shortYear;
    const int m = isYearFirst || order == DateOrder::DayFirst ? second.value : first.value;
    const int d = isYearFirst ? third.value : order == DateOrder::DayFirst ? first.value : second.value;
    const year_month_day date{year{y}, month{unsigned(m)}, day{unsigned(d)}};
    return date.ok() && y >= 1900 && y <= 2200 ? std::optional(sys_days{date}) : std::nullopt;
}

/// ".5" behind the seconds; nothing where a dot has no digits.
std::optional<Millis> takeFraction(std::string_view &text)
{
    if (!takeChar(text, '.'))
        return Millis{0};
    const Number number = takeNumber(text, kFractionDigitsMax);
    if (number.digits == 0)
        return std::nullopt;
    std::int64_t scaled = std::int64_t(number.value) * 1000;
    for (std::size_t i = 0; i < number.digits; ++i)
        scaled /= 10;
    return Millis{scaled};
}

/// "am", " p. m." and the like, to the end of the text: 'a' or 'p'; '\0' for anything else.
char readHalfOfDay(std::string_view text)
{
    std::string half;
    for (const char c : text) {
        if (c != ' ' && c != '.' && c != '\xA0' && c != '\xC2') // a no-break space is two bytes
            half += char(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    }
    return half == "am" || half == "pm" ? half.front() : '\0';
}

/// "", "Z", "+02:00", "-0300", "-03", to the end of the text.
std::optional<minutes> readOffset(std::string_view text)
{
    if (text.empty() || text == "Z")
        return minutes{0};
    const int sign = text.front() == '-' ? -1 : 1;
    if (!takeChar(text, '-') && !takeChar(text, '+'))
        return std::nullopt;
    const Number hour = takeNumber(text, 2);
    (void)takeChar(text, ':'); // both "+0200" and "+02:00" are written
    const Number minute = takeNumber(text, 2);
    if (hour.digits != 2 || hour.value > 14 || minute.value > 59 || !text.empty())
        return std::nullopt;
    return sign * (hours{hour.value} + minutes{minute.value});
}

/// "14:05", "14:05:10.25Z", "3:05 PM": time since midnight UTC, to the end of the text; a zone can make it negative or longer than a day.
std::optional<Millis> readTimeOfDay(std::string_view text)
{
    Number hour = takeNumber(text, 2);
    if (hour.digits == 0 || hour.value > 23 || !takeChar(text, ':'))
        return std::nullopt;
    const Number minute = takeNumber(text, 2);
    const bool hasSeconds = takeChar(text, ':');
    const Number second = hasSeconds ? takeNumber(text, 2) : Number{0, 1};
    const auto fraction = hasSeconds ? takeFraction(text) : Millis{0};
    if (minute.digits == 0 || minute.value > 59 || second.digits == 0 || second.value > 60 || !fraction)
        return std::nullopt;
    minutes offset{0};
    if (const char half = readHalfOfDay(text); half != '\0') {
        if (hour.value < 1 || hour.value > 12)
            return std::nullopt;
        hour.value = hour.value % 12 + (half == 'p' ? 12 : 0);
    } else if (const auto zone = readOffset(text)) {
        offset = *zone;
    } else {
        return std::nullopt;
    }
    return hours{hour.value} + minutes{minute.value} - offset + seconds{std::min(second.value, 59)} + *fraction;
}

} // namespace

std::optional<Instant> readDate(std::string_view text, DateOrder order)
{
    const auto date = takeDay(text, order);
    if (!date)
        return std::nullopt;
    if (text.empty())
        return Instant{*date};
    if (!takeChar(text, 'T') && !takeChar(text, 't') && !takeChar(text, ',') && text.front() != ' ')
        return std::nullopt;
    while (takeChar(text, ' ')) {
    }
    const auto time = readTimeOfDay(text);
    return time ? std::optional(Instant{*date} + *time) : std::nullopt;
}

} // namespace ns::text
