// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <utility>

#include "core/agent/knowledge.h"
#include "core/console/leaddetails.h"
#include "core/policy/claimrules.h"

namespace ns::console {

/// When approved hours next begin or end; nothing within two weeks. To the minute.
[[nodiscard]] std::optional<Instant> nextChange(Instant from, const policy::ApprovedHours &approved);
/// The approved spans within [from, to), cut to it; at most 200.
[[nodiscard]] std::vector<std::pair<Instant, Instant>> approvedSpans(Instant from, Instant to, const policy::ApprovedHours &approved);
/// The contact's clock and whether a marketing message on this channel may go out now.
[[nodiscard]] LocalTime localTimeOf(const domain::Profile &profile, std::string_view channel, const agent::Knowledge &knowledge, Instant now);

} // namespace ns::console
