// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/console/weekdays.h"

#include <algorithm>

namespace ns::console {

namespace {

int dayOf(std::string_view name)
{
    const auto found = std::ranges::find(kWeekDays, name);
    return found == kWeekDays.end() ? -1 : int(found - kWeekDays.begin());
}

} // namespace

std::pair<int, int> daysOf(std::string_view key)
{
    const std::size_t dash = key.find('-');
    const int first = dayOf(key.substr(0, dash));
    const int last = dash == std::string_view::npos ? first : dayOf(key.substr(dash + 1));
    return first < 0 || last < first ? std::pair(-1, -1) : std::pair(first, last);
}

std::array<std::string, 7> expandWeek(const std::vector<std::pair<std::string, std::string>> &week)
{
    std::array<std::string, 7> days;
    days.fill("closed");
    for (const bool wantsRange : {true, false}) { // single days last: they win
        for (const auto &[key, hours] : week) {
            const auto [first, last] = daysOf(key);
            if (first < 0 || (key.find('-') != std::string::npos) != wantsRange)
                continue;
            for (int day = first; day <= last; ++day)
                days[std::size_t(day)] = hours;
        }
    }
    return days;
}

std::vector<std::pair<std::string, std::string>> foldWeek(const std::array<std::string, 7> &days)
{
    std::vector<std::pair<std::string, std::string>> week;
    for (std::size_t first = 0; first < days.size();) {
        std::size_t last = first;
        while (last + 1 < days.size() && days[last + 1] == days[first])
            ++last;
        std::string key(kWeekDays[first]);
        if (last > first)
            key += '-' + std::string(kWeekDays[last]);
        week.emplace_back(std::move(key), days[first]);
        first = last + 1;
    }
    return week;
}

} // namespace ns::console
