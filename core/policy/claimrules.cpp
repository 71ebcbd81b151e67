// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/claimrules.h"

#include "core/text/fold.h"

namespace ns::policy {

namespace {

using domain::MessageKind;
using Kind = Outcome::Kind;
using Verdict = std::optional<Outcome>; // nothing: passes; the rule's id is added by the caller

struct Context
{
    const ClaimFacts &facts;
    const Policy &policy;
    ZoneCandidates candidates;
    ApprovedHours approved;
    bool freshReply;
    bool advertises; // marketing, or a reply that nobody waits for any more
    bool boundToHours;
};

Verdict verdict(Kind kind, std::string detail = {}, std::optional<Instant> until = {})
{
    return Outcome{kind, {}, std::move(detail), until};
}

Verdict checkRun(const Context &in)
{
    return in.facts.runIsLive ? Verdict{} : verdict(Kind::Cancel);
}

Verdict checkMerged(const Context &in)
{
    return in.facts.contact.mergedInto.isEmpty() ? Verdict{} : verdict(Kind::Cancel);
}

Verdict checkOptOut(const Context &in)
{
    const domain::OutboxItem &item = in.facts.item;
    if (item.kind == MessageKind::OptoutConfirmation || !domain::isOptedOut(in.facts.contact, item.channel))
        return {};
    return verdict(Kind::Block, item.channel);
}

Verdict checkConsentFalse(const Context &in)
{
    if (!in.advertises || domain::consentFor(in.facts.contact.profile, in.facts.item.channel) != std::optional(false))
        return {};
    return verdict(Kind::Block, in.facts.item.channel);
}

Verdict checkConsentMissing(const Context &in)
{
    if (!in.advertises || in.policy.marketingConsent == ConsentNeed::NotRequired)
        return {};
    return domain::consentFor(in.facts.contact.profile, in.facts.item.channel) ? Verdict{} : verdict(Kind::Hold, in.facts.item.channel);
}

bool saysYes(const std::string &text)
{
    const QString folded = text::fold(QString::fromStdString(text));
    return folded == QLatin1String("true") || folded == QLatin1String("yes") || folded == QLatin1String("si")
           || folded == QLatin1String("sim") || folded == QLatin1String("1");
}

/// Under 18 only to the guardian. On a guardian's own record the attribute speaks of the child.
Verdict checkMinor(const Context &in)
{
    const domain::Profile &profile = in.facts.contact.profile;
    if (profile.role == domain::PersonRole::Guardian || in.facts.item.kind == MessageKind::OptoutConfirmation)
        return {};
    const auto mark = profile.attributes.find("is_minor");
    return mark != profile.attributes.end() && saysYes(mark->second) ? verdict(Kind::Hold) : Verdict{};
}

Verdict checkAddressMissing(const Context &in)
{
    const std::string &address = domain::addressFor(in.facts.contact.profile, in.facts.item.channel);
    return address.empty() ? verdict(Kind::Hold, in.facts.item.channel) : Verdict{};
}

Verdict checkAddressInvalid(const Context &in)
{
    const std::string &channel = in.facts.item.channel;
    const std::string &address = domain::addressFor(in.facts.contact.profile, channel);
    const bool valid = channel == "email" ? domain::isEmailAddress(address) : isPhoneAddress(address);
    return valid ? Verdict{} : verdict(Kind::Hold, channel);
}

Verdict checkPaused(const Context &in)
{
    return in.advertises && in.facts.contact.marketingPaused ? verdict(Kind::Hold) : Verdict{};
}

Verdict checkZone(const Context &in)
{
    return in.boundToHours && in.candidates.zones.empty() ? verdict(Kind::Hold) : Verdict{};
}

/// "crm America/Lima" or "country 16 zones".
std::string describeZones(const ZoneCandidates &candidates)
{
    const std::string basis(zoneBasisName(candidates.basis));
    return candidates.zones.size() == 1 ? basis + ' ' + candidates.zones.front()->id()
                                        : basis + ' ' + std::to_string(candidates.zones.size()) + " zones";
}

Verdict checkHours(const Context &in)
{
    if (!in.boundToHours)
        return {};
    const Instant now = in.facts.now;
    if (now < ZoneTable::rangeStart() || now + kApprovedHorizon >= ZoneTable::rangeEnd())
        return verdict(Kind::Error, "outside the years of the zone data");
    if (isApproved(now, in.approved))
        return {};
    const auto next = nextApproved(now, in.approved);
    return next ? verdict(Kind::Defer, describeZones(in.candidates), next)
                : verdict(Kind::Hold, describeZones(in.candidates) + ": no approved time in 60 days");
}

struct Cap
{
    int sent;    // messages inside the rolling window
    int allowed;
    Millis window;
};

Cap dayCap(const Context &in)
{
    return {in.facts.sentLast24h, in.policy.marketingPerDay, std::chrono::hours(24)};
}

Cap weekCap(const Context &in)
{
    return {in.facts.sentLast7d, in.policy.marketingPerWeek, std::chrono::hours(24 * 7)};
}

/// The first instant at which the cap has room: when the allowed-th newest message has left the rolling window. It may lie in the
/// past. The times decide; the count only tells whether a missing time matters.
Result<Instant> roomFrom(const Cap &cap, std::span<const Instant> times)
{
    if (cap.sent < 0 || cap.allowed < 1)
        return fail(ErrorCode::Internal, "impossible count");
    if (times.size() >= std::size_t(cap.allowed))
        return times[times.size() - std::size_t(cap.allowed)] + cap.window;
    if (cap.sent >= cap.allowed)
        return fail(ErrorCode::Internal, "send times are missing");
    return Instant{};
}

/// Defers to the first approved instant at which both caps have room: a claim in between could only defer again.
Verdict checkCap(const Context &in, const Cap &cap)
{
    if (!in.advertises)
        return {};
    const auto room = roomFrom(cap, in.facts.sentTimes7d);
    if (!room)
        return verdict(Kind::Error, room.error().text);
    if (*room <= in.facts.now)
        return {};
    const auto day = roomFrom(dayCap(in), in.facts.sentTimes7d), week = roomFrom(weekCap(in), in.facts.sentTimes7d);
    const Instant both = std::max({*room, day.value_or(*room), week.value_or(*room)});
    const auto until = in.boundToHours ? nextApproved(both, in.approved) : std::optional(both);
    const std::string detail = std::to_string(cap.allowed) + " allowed";
    return until ? verdict(Kind::Defer, detail, until) : verdict(Kind::Hold, detail + ": no approved time in 60 days");
}

Verdict checkDayCap(const Context &in)
{
    return checkCap(in, dayCap(in));
}

Verdict checkWeekCap(const Context &in)
{
    return checkCap(in, weekCap(in));
}

Verdict checkGap(const Context &in)
{
    if (!in.advertises || !in.policy.minGap || !in.facts.contact.lastSend)
        return {};
    const Instant free = in.facts.contact.lastSend->at + *in.policy.minGap;
    if (in.facts.now >= free)
        return {};
    const auto until = in.boundToHours ? nextApproved(free, in.approved) : std::optional(free);
    return until ? verdict(Kind::Defer, {}, until) : verdict(Kind::Hold, "no approved time in 60 days");
}

Verdict checkFilled(const Context &in)
{
    const auto isUnfilled = [](const QString &text) { return text.contains(QLatin1String("{{")) || text.contains(QLatin1String("}}")); };
    return isUnfilled(in.facts.item.text) || isUnfilled(in.facts.item.subject) ? verdict(Kind::Block) : Verdict{};
}

Verdict checkNotEmpty(const Context &in)
{
    const QString &text = in.facts.item.text;
    const bool hasWords = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber(); }); // folding keeps those
    return hasWords || !text::fold(text).isEmpty() ? Verdict{} : verdict(Kind::Block);
}

struct Rule
{
    std::string_view id;
    Verdict (*check)(const Context &);
};

constexpr std::array kRules{
    Rule{"run.stopped", checkRun},
    Rule{"contact.merged", checkMerged},
    Rule{"optout.final", checkOptOut},
    Rule{"consent.false", checkConsentFalse},
    Rule{"address.missing", checkAddressMissing},
    Rule{"consent.missing", checkConsentMissing},
    Rule{"minor.guardian", checkMinor},
    Rule{"address.invalid", checkAddressInvalid},
    Rule{"contact.marketing_paused", checkPaused},
    Rule{"zone.unknown", checkZone},
    Rule{"hours.closed", checkHours},
    Rule{"cap.day", checkDayCap},
    Rule{"cap.week", checkWeekCap},
    Rule{"gap.min", checkGap},
    Rule{"template.unfilled", checkFilled},
    Rule{"text.empty", checkNotEmpty},
};

Context makeContext(const ClaimFacts &facts, const Policy &policy, const ZoneBook &book)
{
    const bool freshReply = isFreshReply(facts.item, facts.contact, facts.now);
    const MessageKind kind = facts.item.kind;
    const ZoneCandidates candidates = candidateZones(facts.contact.profile, book);
    return {facts,
            policy,
            candidates,
            approvedHoursFor(facts.contact.profile, facts.item.channel, candidates.zones, policy),
            freshReply,
            kind == MessageKind::Marketing || (kind == MessageKind::Reply && !freshReply),
            !freshReply};
}

} // namespace

bool isFreshReply(const domain::OutboxItem &item, const domain::ContactState &contact, Instant now)
{
    const bool answers = item.kind == MessageKind::Reply || item.kind == MessageKind::OptoutConfirmation;
    return answers && contact.lastInboundAt && now - *contact.lastInboundAt < std::chrono::hours(24);
}

bool isPhoneAddress(std::string_view text)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    return text.size() >= 9 && text.size() <= 16 && text.front() == '+' && std::all_of(text.begin() + 1, text.end(), isDigit);
}

std::vector<std::string_view> claimRuleIds()
{
    std::vector<std::string_view> ids;
    for (const Rule &rule : kRules)
        ids.push_back(rule.id);
    return ids;
}

Outcome checkClaim(const ClaimFacts &facts, const Policy &policy, const ZoneBook &book)
{
    std::string_view running = "claim.context";
    // Nothing here throws but the allocator and foreign code below it; a claim that cannot be judged is held, never let through.
    try {
        const Context context = makeContext(facts, policy, book);
        for (const Rule &rule : kRules) {
            running = rule.id;
            if (Verdict decided = rule.check(context)) {
                decided->rule = rule.id;
                return std::move(*decided);
            }
        }
        return {};
    } catch (const std::exception &e) {
        return {Kind::Error, running, e.what(), {}};
    }
}

} // namespace ns::policy
