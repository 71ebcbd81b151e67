// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/claimrules.h"

#include "core/text/fold.h"

namespace ns::policy {

namespace {

using domain::MessageKind;
using Kind = ClaimOutcome::Kind;
using Verdict = std::optional<ClaimOutcome>; // nothing: passes; the rule's id is added by the caller

struct Context
{
    const ClaimFacts &facts;
    const Policy &policy;
    ZoneCandidates candidates;
    ApprovedHours business;
    LawLimits law;
    bool freshReply;
    bool advertises;
    bool boundToHours;
    bool boundToLaw;
};

ApprovedHours both(ApprovedHours business, const LawLimits &law)
{
    business.hours.insert(business.hours.end(), law.hours.begin(), law.hours.end());
    business.closedDates.insert(business.closedDates.end(), law.closedDates.begin(), law.closedDates.end());
    return business;
}

/// The law of the place, and what the business's own sentences say of it.
LawLimits lawAt(const domain::Profile &profile, std::span<const std::string_view> countries, const Policy &policy, const LawPacks &laws)
{
    LawLimits law = laws.limitsFor(countries, regionOf(profile, countries, laws));
    for (const WeekHours &week : policy.sentenceHours)
        law.hours.push_back(&week);
    return law;
}

/// When business and law both allow it.
ApprovedHours allHours(const Context &in)
{
    return in.boundToLaw ? both(in.business, in.law) : in.business;
}

Verdict verdict(Kind kind, std::string detail = {}, std::optional<Instant> until = {})
{
    return ClaimOutcome{kind, {}, std::move(detail), until, {}};
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

Verdict checkMinor(const Context &in)
{
    return in.facts.item.kind != MessageKind::OptoutConfirmation && isMinor(in.facts.contact.profile) ? verdict(Kind::Hold) : Verdict{};
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

/// Meta takes free text for 24 h after the contact's last message, later only an approved template.
Verdict checkWindow(const Context &in)
{
    const auto &inbound = in.facts.contact.lastInboundAt;
    if (!in.policy.whatsAppWindow || in.facts.item.channel != "whatsapp" || in.facts.hasTemplate)
        return {};
    return inbound && in.facts.now - *inbound < std::chrono::hours(24) ? Verdict{} : verdict(Kind::Block, "template_needed");
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

Verdict deferFrom(const Context &in, Instant from, std::string detail)
{
    const auto until = in.boundToHours ? nextApproved(from, allHours(in)) : std::optional(from);
    return until ? verdict(Kind::Defer, std::move(detail), until) : verdict(Kind::Hold, detail + ": no approved time in 60 days");
}

Verdict checkHours(const Context &in)
{
    if (!in.boundToHours)
        return {};
    const Instant now = in.facts.now;
    if (now < ZoneTable::rangeStart() || now + kApprovedHorizon >= ZoneTable::rangeEnd())
        return verdict(Kind::Error, "outside the years of the zone data");
    return isApproved(now, in.business) ? Verdict{} : deferFrom(in, now, describeZones(in.candidates));
}

/// "law.US+law.US-FL", or "law.US and 9 more".
std::string describeLaw(const LawLimits &law)
{
    if (law.packs.empty())
        return "policies";
    const std::string first = lawPackName(*law.packs.front());
    return law.packs.size() == 1 ? first : law.packs.size() == 2 ? first + '+' + lawPackName(*law.packs[1]) : first + " and " + std::to_string(law.packs.size() - 1) + " more";
}

Verdict checkLawHours(const Context &in)
{
    if (!in.boundToLaw || in.law.hours.empty())
        return {};
    const Instant now = in.facts.now;
    return isApproved(now, {in.candidates.zones, in.law.hours, in.law.closedDates}) ? Verdict{} : deferFrom(in, now, describeLaw(in.law));
}

struct Cap
{
    int sent;    // messages inside the rolling window
    int allowed;
    Millis window;
};

Cap dayCap(const Context &in)
{
    return {in.facts.sentLast24h, in.policy.marketingADay(), std::chrono::hours(24)};
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

Cap lawCap(const Context &in)
{
    return {in.facts.sentLast24h, in.law.perDay, std::chrono::hours(24)};
}

bool hasLawCap(const Context &in)
{
    return in.boundToLaw && in.law.perDay > 0;
}

/// Defers to the first approved instant at which all caps have room: a claim in between could only defer again.
Verdict checkCap(const Context &in, const Cap &cap, std::string detail)
{
    if (!in.advertises)
        return {};
    const auto &times = in.facts.sentTimes7d;
    const auto room = roomFrom(cap, times);
    if (!room)
        return verdict(Kind::Error, room.error().text);
    if (*room <= in.facts.now)
        return {};
    const auto day = roomFrom(dayCap(in), times), week = roomFrom(weekCap(in), times);
    const Instant law = hasLawCap(in) ? roomFrom(lawCap(in), times).value_or(*room) : *room;
    return deferFrom(in, std::max({*room, day.value_or(*room), week.value_or(*room), law}), std::move(detail));
}

std::string describeCap(const Cap &cap)
{
    return std::to_string(cap.allowed) + " allowed";
}

Verdict checkDayCap(const Context &in)
{
    return checkCap(in, dayCap(in), describeCap(dayCap(in)));
}

Verdict checkWeekCap(const Context &in)
{
    return checkCap(in, weekCap(in), describeCap(weekCap(in)));
}

Verdict checkLawCap(const Context &in)
{
    return hasLawCap(in) ? checkCap(in, lawCap(in), describeCap(lawCap(in)) + ' ' + describeLaw(in.law)) : Verdict{};
}

Verdict checkGap(const Context &in)
{
    if (!in.advertises || !in.policy.minGap || !in.facts.contact.lastSend)
        return {};
    const Instant free = in.facts.contact.lastSend->at + *in.policy.minGap;
    if (in.facts.now >= free)
        return {};
    return deferFrom(in, free, std::to_string(in.policy.minGap->count()) + " minutes");
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

constexpr std::array kClaimRules{
    Rule{"run.stopped", checkRun},
    Rule{"contact.merged", checkMerged},
    Rule{"optout.final", checkOptOut},
    Rule{"consent.false", checkConsentFalse},
    Rule{"address.missing", checkAddressMissing},
    Rule{"consent.missing", checkConsentMissing},
    Rule{"minor.guardian", checkMinor},
    Rule{"address.invalid", checkAddressInvalid},
    Rule{"contact.marketing_paused", checkPaused},
    Rule{"whatsapp.window", checkWindow},
    Rule{"zone.unknown", checkZone},
    Rule{"hours.closed", checkHours},
    Rule{"hours.law", checkLawHours},
    Rule{"cap.day", checkDayCap},
    Rule{"cap.week", checkWeekCap},
    Rule{"cap.law", checkLawCap},
    Rule{"gap.min", checkGap},
    Rule{"template.unfilled", checkFilled},
    Rule{"text.empty", checkNotEmpty},
};

Context makeContext(const ClaimFacts &facts, const Policy &policy, const ZoneBook &book, const LawPacks &laws)
{
    const domain::Profile &profile = facts.contact.profile;
    const MessageKind kind = facts.item.kind;
    Context in{facts, policy, candidateZones(profile, book), {}, {}, isFreshReply(facts.item, facts.contact, facts.now), false, false, false};
    in.advertises = advertises(kind, in.freshReply);
    in.boundToHours = !in.freshReply;
    in.boundToLaw = in.boundToHours && kind != MessageKind::Operational;
    const auto countries = countriesOf(profile, in.candidates.zones);
    in.business = approvedHoursAt({facts.item.channel, profile.location, countries}, in.candidates.zones, policy);
    if (in.boundToLaw)
        in.law = lawAt(profile, countries, policy, laws);
    return in;
}

/// What a policy may do with a rule of the claim is to observe it.
bool isObserved(const Policy &policy, std::string_view rule)
{
    return !policy.ruleActions.entries().empty() && policy.ruleActions.actionFor(rule) == RuleAction::Observe;
}

} // namespace

bool advertises(MessageKind kind, bool isFresh)
{
    return kind == MessageKind::Marketing || (kind == MessageKind::Reply && !isFresh);
}

bool isMinor(const domain::Profile &profile)
{
    if (profile.role == domain::PersonRole::Guardian)
        return false;
    const auto mark = profile.attributes.find("is_minor");
    return mark != profile.attributes.end() && saysYes(mark->second);
}

std::string regionOf(const domain::Profile &profile, std::span<const std::string_view> countries, const LawPacks &laws)
{
    std::string_view stated;
    for (const char *name : {"region", "state"}) {
        const auto found = profile.attributes.find(name);
        if (stated.empty() && found != profile.attributes.end())
            stated = found->second;
    }
    return laws.findRegion(countries, stated, profile.phone);
}

ApprovedHours lawfulHoursFor(const domain::Profile &profile, std::string_view channel, ZoneSpan zones, const Policy &policy, const LawPacks &laws)
{
    const auto countries = countriesOf(profile, zones);
    return both(approvedHoursAt({channel, profile.location, countries}, zones, policy), lawAt(profile, countries, policy, laws));
}

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
    for (const Rule &rule : kClaimRules)
        ids.push_back(rule.id);
    return ids;
}

ClaimOutcome checkClaim(const ClaimFacts &facts, const Policy &policy, const ZoneBook &book, const LawPacks &laws)
{
    std::string_view running = "claim.context";
    // Nothing here throws but the allocator and foreign code below it; a claim that cannot be judged is held, never let through.
    try {
        const Context context = makeContext(facts, policy, book, laws);
        ClaimOutcome passed;
        for (const Rule &rule : kClaimRules) {
            running = rule.id;
            Verdict decided = rule.check(context);
            if (!decided)
                continue;
            if (isObserved(policy, rule.id) && decided->kind != Kind::Error) {
                passed.observed.push_back(rule.id);
                continue;
            }
            decided->rule = rule.id;
            decided->observed = std::move(passed.observed);
            return std::move(*decided);
        }
        return passed;
    } catch (const std::exception &e) {
        return {Kind::Error, running, e.what(), {}, {}};
    }
}

} // namespace ns::policy
