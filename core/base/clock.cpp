// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace ns {

namespace {

/// Reads exactly `digits` decimal digits at `pos` and moves past them; -1 when they are not there.
int readDigits(std::string_view text, std::size_t &pos, int digits)
{
    int value = 0;
    for (int i = 0; i < digits; ++i, ++pos) {
        if (pos >= text.size() || text[pos] < '0' || text[pos] > '9')
            return -1;
        value = value * 10 + (text[pos] - '0');
    }
    return value;
}

bool skip(std::string_view text, std::size_t &pos, char expected)
{
    if (pos >= text.size() || text[pos] != expected)
        return false;
    ++pos;
    return true;
}

/// The fraction behind the seconds, truncated to milliseconds; -1 when a dot has no digit behind it.
int readFractionMs(std::string_view text, std::size_t &pos)
{
    if (pos >= text.size() || (text[pos] != '.' && text[pos] != ','))
        return 0;
    ++pos;
    int ms = 0, scale = 100, digits = 0;
    for (; pos < text.size() && text[pos] >= '0' && text[pos] <= '9'; ++pos, ++digits, scale /= 10)
        ms += (text[pos] - '0') * scale;
    return digits == 0 ? -1 : ms;
}

/// Offset in minutes; nothing when malformed or missing.
std::optional<int> readOffset(std::string_view text, std::size_t &pos)
{
    if (pos < text.size() && (text[pos] == 'Z' || text[pos] == 'z')) {
        ++pos;
        return 0;
    }
    if (pos >= text.size() || (text[pos] != '+' && text[pos] != '-'))
        return std::nullopt;
    const int sign = text[pos++] == '-' ? -1 : 1;
    const int hours = readDigits(text, pos, 2);
    skip(text, pos, ':');
    const int minutes = readDigits(text, pos, 2);
    if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59)
        return std::nullopt;
    return sign * (hours * 60 + minutes);
}

} // namespace

std::string formatInstant(Instant at)
{
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss time{at - day};
    std::array<char, 40> buffer{};
    const int length = std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", int(date.year()),
                                     unsigned(date.month()), unsigned(date.day()), int(time.hours().count()),
                                     int(time.minutes().count()), int(time.seconds().count()),
                                     int(time.subseconds().count()));
    return {buffer.data(), std::size_t(length)};
}

Result<Instant> parseInstant(std::string_view text)
{
    using namespace std::chrono;
    const auto bad = [&] { return fail(ErrorCode::InvalidInput, "not an ISO 8601 instant: " + std::string(text.substr(0, 40))); };
    std::size_t pos = 0;
    const int y = readDigits(text, pos, 4);
    const bool dash1 = skip(text, pos, '-');
    const int m = readDigits(text, pos, 2);
    const bool dash2 = skip(text, pos, '-');
    const int d = readDigits(text, pos, 2);
    if (y < 1970 || y > 2200 || m < 1 || d < 1 || !dash1 || !dash2 || pos >= text.size())
        return bad();
    const year_month_day date{year{y}, month{unsigned(m)}, day{unsigned(d)}};
    if (!date.ok() || (text[pos] != 'T' && text[pos] != 't' && text[pos] != ' '))
        return bad();
    ++pos;
    const int hh = readDigits(text, pos, 2);
    const bool colon = skip(text, pos, ':');
    const int mm = readDigits(text, pos, 2);
    const int ss = skip(text, pos, ':') ? readDigits(text, pos, 2) : 0;
    const int ms = readFractionMs(text, pos);
    const auto offset = readOffset(text, pos);
    if (!colon || hh < 0 || hh > 23 || mm < 0 || mm > 59 || ss < 0 || ss > 60 || ms < 0 || !offset || pos != text.size())
        return bad();
    const Instant at = Instant{sys_days{date}} + hours{hh} + minutes{mm - *offset} + seconds{std::min(ss, 59)} + milliseconds{ms};
    // The bounds hold for UTC too: what is written again must be readable, or a stored event is not.
    if (at < Instant{sys_days{year{1970} / 1 / 1}} || at >= Instant{sys_days{year{2201} / 1 / 1}})
        return bad();
    return at;
}

BusinessClock::BusinessClock(Setup setup)
    : m_setup(setup),
      m_start(setup.start.value_or(std::chrono::floor<Millis>(std::chrono::system_clock::now()))),
      m_realStart(std::chrono::steady_clock::now()), m_jumpedMs(toMillis(m_start))
{
}

Instant BusinessClock::now() const
{
    if (m_setup.jumping)
        return fromMillis(m_jumpedMs.load(std::memory_order_acquire));
    if (isReal())
        return std::chrono::floor<Millis>(std::chrono::system_clock::now());
    const std::chrono::duration<double, std::milli> passed = std::chrono::steady_clock::now() - m_realStart;
    return m_start + Millis{std::llround(passed.count() * m_setup.speed)};
}

void BusinessClock::advanceTo(Instant at)
{
    if (m_setup.jumping && toMillis(at) > m_jumpedMs.load(std::memory_order_acquire))
        m_jumpedMs.store(toMillis(at), std::memory_order_release);
}

Millis BusinessClock::realDelayUntil(Instant at) const
{
    const Millis left = at - now();
    if (m_setup.jumping || left <= Millis::zero())
        return Millis::zero();
    return Millis{std::llround(std::ceil(double(left.count()) / m_setup.speed))};
}

std::int64_t monotonicMicros()
{
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

} // namespace ns
