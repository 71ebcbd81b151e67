// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/domain/contactstate.h"
#include "core/domain/outbox.h"
#include "core/policy/policy.h"

namespace ns::policy {

/// What a claim re-reads of one due item, as plain values. A view for the length of one call.
struct ClaimFacts
{
    const domain::OutboxItem &item;
    const domain::ContactState &contact;
    int sentLast24h = 0; // marketing messages to this address after now - 24 h, over all contacts and sequences
    int sentLast7d = 0;
    std::span<const Instant> sentTimes7d = {}; // the newest of them, oldest first; at least as many as the caps allow
    bool runIsLive = true;
    Instant now = {};
};

struct Outcome
{
    enum class Kind { Pass, Defer, Hold, Block, Cancel, Review, Error };
    Kind kind = Kind::Pass;
    std::string_view rule = {};         // id of the rule that decided; empty for Pass
    std::string detail = {};            // for the trace: zones, counts, instants; never contact data
    std::optional<Instant> until = {};  // Defer
    bool operator==(const Outcome &) const = default;
};

/// The guardrails of the claim in their fixed order; the first that does not pass decides:
/// run.stopped, contact.merged, optout.final, consent.false, address.missing, consent.missing, minor.guardian, address.invalid,
/// contact.marketing_paused, zone.unknown, hours.closed, cap.day, cap.week, gap.min, template.unfilled, text.empty.
/// A rule that cannot run gives Error under its own name. Pure; some microseconds; any thread.
[[nodiscard]] Outcome checkClaim(const ClaimFacts &facts, const Policy &policy, const ZoneBook &book);
/// The rules' ids in the order in which they run.
[[nodiscard]] std::vector<std::string_view> claimRuleIds();

/// CLI.md: a reply to an inbound of the last 24 h needs no consent and no approved hours.
[[nodiscard]] bool isFreshReply(const domain::OutboxItem &item, const domain::ContactState &contact, Instant now);
/// "+" and 8 to 15 digits (ITU-T E.164).
[[nodiscard]] bool isPhoneAddress(std::string_view text);

} // namespace ns::policy
