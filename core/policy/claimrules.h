// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/domain/contactstate.h"
#include "core/domain/outbox.h"
#include "core/policy/lawpacks.h"
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
    bool hasTemplate = false; // WhatsApp has approved the template that the text was made from
    Instant now = {};
};

/// What the claim's rules say of one item.
struct ClaimOutcome
{
    enum class Kind { Pass, Defer, Hold, Block, Cancel, Review, Error };
    Kind kind = Kind::Pass;
    std::string_view rule = {};         // id of the rule that decided; empty for Pass
    std::string detail = {};            // for the trace: zones, counts, instants; never contact data
    std::optional<Instant> until = {};  // Defer
    std::vector<std::string_view> observed = {}; // rules that would have decided, had the policy not said "observe"
    bool operator==(const ClaimOutcome &) const = default;
};

/// The guardrails of the claim in their fixed order; the first that does not pass decides:
/// run.stopped, contact.merged, optout.final, consent.false, address.missing, consent.missing, minor.guardian, address.invalid,
/// contact.marketing_paused, whatsapp.window, zone.unknown, hours.closed, hours.law, cap.day, cap.week, cap.law, gap.min, template.unfilled, text.empty.
/// The law binds all but operational messages and replies within 24 h; a Defer's instant is one at which business, law and caps all have room.
/// A rule that cannot run gives Error under its own name. Pure; some microseconds; any thread.
[[nodiscard]] ClaimOutcome checkClaim(const ClaimFacts &facts, const Policy &policy, const ZoneBook &book, const LawPacks &laws);
/// The rules' ids in the order in which they run.
[[nodiscard]] std::vector<std::string_view> claimRuleIds();

/// CLI.md: a reply to an inbound of the last 24 h needs no consent and no approved hours.
[[nodiscard]] bool isFreshReply(const domain::OutboxItem &item, const domain::ContactState &contact, Instant now);
/// Marketing, and a reply that nobody waits for any more.
[[nodiscard]] bool advertises(domain::MessageKind kind, bool isFresh);
/// The mark "is_minor" of a contact that is no guardian: on a guardian's own record it speaks of the child.
[[nodiscard]] bool isMinor(const domain::Profile &profile);
/// The contact's region as its profile states it ("region" or "state"), or as its phone's prefix tells; "BR-RJ" or empty.
[[nodiscard]] std::string regionOf(const domain::Profile &profile, std::span<const std::string_view> countries, const LawPacks &laws);
/// When the business and the law both approve of a message that advertises. Views into all of its arguments.
[[nodiscard]] ApprovedHours lawfulHoursFor(const domain::Profile &profile, std::string_view channel, ZoneSpan zones, const Policy &policy, const LawPacks &laws);
/// "+" and 8 to 15 digits (ITU-T E.164).
[[nodiscard]] bool isPhoneAddress(std::string_view text);

} // namespace ns::policy
