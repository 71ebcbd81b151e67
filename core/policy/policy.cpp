// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/policy.h"

namespace ns::policy {

Policy defaultPolicy()
{
    Policy policy;
    for (std::size_t day = 0; day < 5; ++day)
        policy.standardHours.days[day] = {{9 * 60, 18 * 60}};
    return policy;
}

std::vector<std::string_view> countriesOf(const domain::Profile &profile, ZoneSpan zones)
{
    std::vector<std::string_view> countries;
    const auto add = [&](std::string_view country) {
        if (!country.empty() && std::find(countries.begin(), countries.end(), country) == countries.end())
            countries.push_back(country);
    };
    add(profile.country);
    for (const ZoneTable *zone : zones)
        add(zone->country());
    return countries;
}

ApprovedHours approvedHoursAt(const HoursPlace &place, ZoneSpan zones, const Policy &policy)
{
    ApprovedHours approved{zones, {&policy.standardHours}};
    const auto add = [&](const auto &table, std::string_view key) {
        const auto found = key.empty() ? table.end() : table.find(key);
        if (found != table.end() && std::find(approved.hours.begin(), approved.hours.end(), &found->second) == approved.hours.end())
            approved.hours.push_back(&found->second);
    };
    add(policy.channelHours, place.channel);
    add(policy.locationHours, place.location);
    // What holds where a contact is counts as well as what holds in the country that it is of.
    for (const std::string_view country : place.countries) {
        add(policy.countryHours, country);
        if (const auto dates = policy.holidays.find(country); dates != policy.holidays.end())
            approved.closedDates.push_back(&dates->second);
    }
    return approved;
}

ApprovedHours approvedHoursFor(const domain::Profile &profile, std::string_view channel, ZoneSpan zones, const Policy &policy)
{
    return approvedHoursAt({channel, profile.location, countriesOf(profile, zones)}, zones, policy);
}

} // namespace ns::policy
