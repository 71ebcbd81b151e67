// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTimeZone>
#include <map>
#include <set>
#include <string>

#include "core/base/clock.h"

namespace ns::demo {

/// When a made-up agent may have written: Monday to Friday 09-18 in the contact's zone, not on its country's holidays; inside
/// every hour that the school's policy approves. Owned by one generator; one thread.
class SchoolDay
{
public:
    using Holidays = std::map<std::string, std::set<std::string>>; // country to ISO dates
    explicit SchoolDay(Holidays holidays) : m_holidays(std::move(holidays)) {}

    /// `at`, or the first approved instant after it.
    [[nodiscard]] Instant firstApproved(Instant at, const std::string &timeZone, const std::string &country);
    /// Offset from UTC in minutes.
    [[nodiscard]] int offsetMinutes(Instant at, const std::string &timeZone);

private:
    Holidays m_holidays;
    std::map<std::string, QTimeZone> m_zones;
};

} // namespace ns::demo
