// SPDX-License-Identifier: GPL-3.0-or-later
// The periods that Tonight offers.
#include "core/console/tonight.h"

namespace ns::console {

NightQuery nightAround(Instant now, int offsetMinutes)
{
    constexpr std::chrono::hours evening{20}, length{12};
    const Millis offset = std::chrono::minutes(offsetMinutes);
    const auto local = now + offset;
    const auto midnight = std::chrono::floor<std::chrono::days>(local);
    const auto lastEvening = local - midnight >= evening ? midnight : midnight - std::chrono::days(1);
    const Instant from = Instant(lastEvening) + evening - offset;
    return {from, from + length};
}

NightQuery daysBefore(Instant now, int days)
{
    const Instant to = std::chrono::ceil<std::chrono::hours>(now);
    return {to - std::chrono::days(days), to};
}

} // namespace ns::console
