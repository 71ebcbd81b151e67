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

ApprovedHours approvedHoursFor(const domain::Profile &profile, std::string_view channel, ZoneSpan zones, const Policy &policy)
{
    ApprovedHours approved{zones, {&policy.standardHours}, &policy.holidays, profile.country};
    const auto add = [&](const auto &table, std::string_view key) {
        const auto found = key.empty() ? table.end() : table.find(key);
        if (found != table.end() && std::find(approved.hours.begin(), approved.hours.end(), &found->second) == approved.hours.end())
            approved.hours.push_back(&found->second);
    };
    add(policy.channelHours, channel);
    add(policy.locationHours, profile.location);
    // The law of the place counts as well as that of the contact's own country.
    add(policy.countryHours, profile.country);
    for (const ZoneTable *zone : zones)
        add(policy.countryHours, zone->country());
    return approved;
}

} // namespace ns::policy
