// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/ports/journal.h"

namespace ns::testing {

/// One lead with everything that a command can show: a handled lead.created with spans, a pending review item, one queued message, one message
/// that is set aside. Written through the journal like the agent does.
struct SeededLead
{
    domain::ContactId contact;
    domain::TraceId trace;
    domain::ReviewId review;
    domain::SendKey queued;
    domain::SendKey dead;
};
/// Takes and gives back the lease. Ends the program when the journal refuses: a test's seed has no errors to handle.
[[nodiscard]] SeededLead seedLead(ports::Journal &journal, const std::string &id, Instant now);

} // namespace ns::testing
