// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/schoolday.h"

#include <QDateTime>

#include "core/compose/format.h"

namespace ns::demo {

namespace {
constexpr Millis kOpens = std::chrono::hours(9);
constexpr Millis kCloses = std::chrono::hours(18);
constexpr int kDaysMax = 30; // no holidays last that long
} // namespace

int SchoolDay::offsetMinutes(Instant at, const std::string &timeZone)
{
    auto zone = m_zones.find(timeZone);
    if (zone == m_zones.end())
        zone = m_zones.emplace(timeZone, QTimeZone(QByteArray::fromStdString(timeZone))).first;
    return zone->second.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(toMillis(at), QTimeZone::utc())) / 60;
}

Instant SchoolDay::firstApproved(Instant at, const std::string &timeZone, const std::string &country)
{
    for (int day = 0; day < kDaysMax; ++day) {
        const int offset = offsetMinutes(at, timeZone);
        const Instant local = at + std::chrono::minutes(offset);
        const auto midnight = std::chrono::floor<std::chrono::days>(local);
        const auto weekday = std::chrono::weekday(midnight);
        const bool free = weekday == std::chrono::Saturday || weekday == std::chrono::Sunday
            || m_holidays[country].contains(compose::isoDate(at, offset));
        if (!free && local - midnight < kCloses)
            return std::max(local, Instant(midnight) + kOpens) - std::chrono::minutes(offset);
        at = Instant(midnight) + std::chrono::hours(24) + kOpens - std::chrono::minutes(offset);
    }
    return at;
}

} // namespace ns::demo
