// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/policy/guardrails/grounding.h"
#include "core/policy/guardrails/topics.h"

namespace ns::policy {

namespace {

constexpr std::size_t kPhoneTail = 7;
constexpr Amount kSoon = 99; // Claim: "esta semana" and the like

/// A date without a year equals one with it.
bool sameDate(Amount a, Amount b)
{
    return a % 10'000 == b % 10'000 && (a / 10'000 == 0 || b / 10'000 == 0 || a / 10'000 == b / 10'000);
}

Amount dateValue(std::chrono::local_days day)
{
    const std::chrono::year_month_day date{day};
    return Amount(int(date.year())) * 10'000 + Amount(unsigned(date.month())) * 100 + Amount(unsigned(date.day()));
}

bool hasDate(const Claim &claim, Amount value)
{
    return std::any_of(claim.values.begin(), claim.values.end(), [&](Amount v) { return sameDate(v, value); });
}

/// Both count the same thing.
bool sameUnit(const Claim &a, const Claim &b)
{
    if (a.kind != b.kind)
        return (a.kind == ClaimKind::Age && b.kind == ClaimKind::Count && b.unit.empty()) || (b.kind == ClaimKind::Instalments && a.kind == ClaimKind::Count)
            || (a.kind == ClaimKind::Count && a.unit.empty() && (b.kind == ClaimKind::Age || b.kind == ClaimKind::Address || b.kind == ClaimKind::Year));
    if (a.kind == ClaimKind::Address)
        return a.unit == b.unit;
    return a.kind != ClaimKind::Count && a.kind != ClaimKind::Duration ? a.kind != ClaimKind::Fraction || a.unit == b.unit : a.unit == b.unit || a.unit.empty() || b.unit.empty();
}

/// "24 months" and "2 years" are one in `month`; an age is compared with a duration in years, too.
bool sameMeasure(const Claim &a, const Claim &b)
{
    if (sameUnit(a, b))
        return sharesValue(a, b);
    if (a.kind == ClaimKind::Age && b.kind == ClaimKind::Duration && b.unit == "month")
        return std::any_of(a.values.begin(), a.values.end(), [&](Amount v) { return std::find(b.values.begin(), b.values.end(), v * 12) != b.values.end(); });
    if (b.kind == ClaimKind::Age && a.kind == ClaimKind::Duration && a.unit == "month")
        return sameMeasure(b, a);
    return false;
}

bool echoesContact(const Grounds &grounds, const Claim &claim)
{
    return grounds.inbound && std::any_of(grounds.inbound->claims.begin(), grounds.inbound->claims.end(), [&](const Claim &c) {
        const bool number = c.kind == ClaimKind::Age || c.kind == ClaimKind::Count || c.kind == ClaimKind::Duration;
        return (claim.kind == ClaimKind::Age && number && (sharesValue(c, claim) || sameMeasure(c, claim))) || (claim.question && c.kind == claim.kind && sharesValue(c, claim));
    });
}

/// A host is approved when it is an approved domain or lies below one.
bool isBelow(std::string_view host, std::string_view domain)
{
    if (domain.starts_with("www."))
        domain.remove_prefix(4);
    return !domain.empty() && host.ends_with(domain) && (host.size() == domain.size() || host[host.size() - domain.size() - 1] == '.');
}

Judgement groundHost(const Grounds &grounds, std::string_view host)
{
    for (const std::string &domain : grounds.facts.domains)
        if (isBelow(host, domain))
            return {Outcome::Pass, "domains." + domain, {}};
    return {Outcome::Block, {}, "domain"};
}

Judgement groundPhone(const Grounds &grounds, const std::string &digits)
{
    if (digits.size() < kPhoneTail) // "el que termina en 4821"
        return !grounds.ownPhone.empty() && (grounds.ownPhone.ends_with(digits) || digits.ends_with(grounds.ownPhone)) ? Judgement{Outcome::Pass, "contact.own_phone_suffix", {}} : Judgement{Outcome::Review, {}, "unsupported"};
    const auto tailMatches = [&](std::string_view other) {
        const std::size_t size = std::min(digits.size(), other.size());
        return size >= kPhoneTail && digits.substr(digits.size() - size) == other.substr(other.size() - size);
    };
    bool any = false;
    for (const TypedFact &fact : grounds.facts.typed) {
        if (fact.claim.kind != ClaimKind::Phone)
            continue;
        any = true;
        if (tailMatches(fact.claim.unit))
            return {Outcome::Pass, fact.ref, {}};
    }
    if (!grounds.ownPhone.empty() && digits.ends_with(grounds.ownPhone))
        return {Outcome::Pass, "contact.own_phone_suffix", {}};
    return {any ? Outcome::Block : Outcome::Review, {}, any ? "conflict" : "unsupported"};
}

Judgement groundPerson(const Grounds &grounds, const Claim &claim)
{
    bool any = false;
    for (const TypedFact &fact : grounds.facts.typed) {
        if (fact.claim.kind != ClaimKind::Person)
            continue;
        any = true;
        if (fact.claim.unit == claim.unit || fact.claim.unit.starts_with(claim.unit + " ") || fact.claim.unit.ends_with(" " + claim.unit) || claim.unit.starts_with(fact.claim.unit + " "))
            return {Outcome::Pass, fact.ref, {}};
    }
    for (const std::string &text : grounds.facts.texts)
        if (text.find(claim.unit) != std::string::npos)
            return {Outcome::Pass, "policies", {}};
    return {any ? Outcome::Block : Outcome::Review, {}, any ? "conflict" : "unsupported"};
}

} // namespace

bool correctsContact(const Grounds &grounds, const Claim &claim)
{
    if (!grounds.inbound)
        return false;
    const bool named = std::any_of(grounds.inbound->claims.begin(), grounds.inbound->claims.end(), [&](const Claim &c) { return !c.values.empty() && sharesValue(c, claim); });
    if (!named)
        return false;
    if (claim.negated)
        return true;
    const MarkId correction = grounds.lexicon.concept_("correction");
    for (int i = 0; i < grounds.draft.text.size(); ++i)
        if (grounds.draft.text.sameSentence(i, claim.first) && grounds.draft.marks.has(i, correction))
            return true;
    return false;
}

Judgement groundDate(const Grounds &grounds, const Claim &claim)
{
    const TopicKeys topic = topicOf(grounds.draft, claim);
    for (const TypedFact &fact : grounds.facts.typed)
        if (fact.ref.starts_with("contact.confirmed") && fact.claim.kind == ClaimKind::Date && std::any_of(fact.claim.values.begin(), fact.claim.values.end(), [&](Amount v) { return hasDate(claim, v); }))
            return {Outcome::Pass, fact.ref, {}};
    if (grounds.today && hasDate(claim, dateValue(*grounds.today)))
        return {Outcome::Pass, "local_time", {}};
    bool conflict = false;
    Judgement objection{Outcome::Review, {}, "unsupported"};
    for (const OfferFact &offer : grounds.facts.offers) {
        if (!offer.validUntil)
            continue;
        if (hasDate(claim, dateValue(*offer.validUntil)))
            return grounds.today && *grounds.today > *offer.validUntil ? Judgement{Outcome::Block, offer.ref, "expired"} : Judgement{Outcome::Pass, offer.ref, {}};
        conflict = conflict || overlap(offer.topic, topic) > 0 || overlap(offer.topic, grounds.draftKeys) > 1;
    }
    for (const TypedFact &fact : grounds.facts.typed) {
        if (fact.claim.kind != ClaimKind::Date)
            continue;
        if (std::any_of(fact.claim.values.begin(), fact.claim.values.end(), [&](Amount v) { return hasDate(claim, v); }) && (overlap(fact.topic, topic) > 0 || overlap(fact.topic, grounds.draftKeys) > 0))
            return {Outcome::Pass, fact.ref, {}};
        conflict = conflict || overlap(fact.topic, topic) > 0;
    }
    const MarkId deadline = grounds.lexicon.concept_("deadline");
    for (int i = 0; i < grounds.draft.text.size(); ++i)
        conflict = conflict || (grounds.draft.text.sameSentence(i, claim.first) && grounds.draft.marks.has(i, deadline) && i <= claim.first);
    if (conflict)
        return {Outcome::Block, {}, "conflict"};
    return claim.question ? Judgement{Outcome::Pass, {}, "asked"} : objection;
}

Judgement groundDeadline(const Grounds &grounds, const Claim &claim)
{
    if (claim.negated || claim.question)
        return {Outcome::Pass, {}, "denied"};
    const Amount days = claim.values.front();
    const bool begins = claim.unit == "begins";
    if (grounds.today) {
        const auto from = *grounds.today + std::chrono::days(days == kSoon ? 0 : days);
        const auto to = days == kSoon ? *grounds.today + std::chrono::days(7) : from;
        for (const OfferFact &offer : grounds.facts.offers)
            if (!begins && offer.validUntil && *offer.validUntil >= from && *offer.validUntil <= to)
                return {Outcome::Pass, offer.ref, {}};
        for (const TypedFact &fact : grounds.facts.typed)
            if (fact.claim.kind == ClaimKind::Date)
                for (auto day = from; day <= to; day += std::chrono::days(1))
                    if (hasDate(fact.claim, dateValue(day)))
                        return {Outcome::Pass, fact.ref, {}};
    }
    return begins ? Judgement{Outcome::Review, {}, "unsupported"} : Judgement{Outcome::Block, {}, "unsupported"};
}

Judgement groundValue(const Grounds &grounds, const Claim &claim)
{
    if (correctsContact(grounds, claim) || echoesContact(grounds, claim))
        return {Outcome::Pass, "contact.last_inbound", {}};
    const TopicKeys topic = topicOf(grounds.draft, claim);
    int shared = -1;
    const TypedFact *equal = nullptr;
    int conflicts = 0;
    std::string against;
    for (const TypedFact &fact : grounds.facts.typed) {
        const int common = overlap(fact.topic, topic) + (fact.ref.starts_with("contact.confirmed") ? 1 : 0);
        const bool cross = common > 0 && claim.kind == ClaimKind::Count && fact.claim.kind == ClaimKind::Duration
            && std::any_of(claim.values.begin(), claim.values.end(), [&](Amount v) { return hasValue(fact.claim, v) || (v < kAmountMax / 100 && hasValue(fact.claim, v * 60)); });
        if (cross || sameMeasure(claim, fact.claim)) {
            if (common > shared) {
                shared = common;
                equal = &fact;
            }
        } else if (sameUnit(claim, fact.claim) && common > conflicts && !(claim.kind == ClaimKind::Count && claim.unit.empty())) {
            conflicts = common;
            against = fact.ref;
        }
    }
    const bool loose = claim.kind == ClaimKind::Year || claim.kind == ClaimKind::Address;
    const bool elsewhere = claim.kind == ClaimKind::Time && equal && equal->ref.starts_with("hours") && conflicts > shared;
    if (equal && !elsewhere && (shared > 0 || conflicts == 0 || loose))
        return {Outcome::Pass, equal->ref, {}};
    if (claim.kind == ClaimKind::Year)
        return conflicts > 0 && !against.starts_with("prices") && !equal ? Judgement{Outcome::Block, against, "conflict"} : Judgement{Outcome::Pass, {}, "year"};
    if (claim.kind == ClaimKind::Address && !claim.unit.empty()) {
        const auto same = std::count_if(grounds.facts.typed.begin(), grounds.facts.typed.end(), [&](const TypedFact &f) { return f.claim.kind == ClaimKind::Address && f.claim.unit == claim.unit; });
        return conflicts > 0 || same == 1 ? Judgement{Outcome::Block, against, "conflict"} : Judgement{Outcome::Pass, {}, "label"};
    }
    if (claim.kind == ClaimKind::Address)
        return conflicts > 1 ? Judgement{Outcome::Block, against, "conflict"} : Judgement{Outcome::Pass, {}, "address"};
    if (claim.kind == ClaimKind::Fraction)
        return claim.negated ? Judgement{Outcome::Pass, {}, "denied"} : Judgement{Outcome::Block, {}, "unsupported"};
    if (conflicts > 0)
        return {claim.negated ? Outcome::Review : Outcome::Block, against, "conflict"};
    if (claim.kind == ClaimKind::Time && claim.question)
        return {Outcome::Pass, {}, "asked"};
    return {Outcome::Review, {}, "unsupported"};
}

Judgement groundName(const Grounds &grounds, const Claim &claim)
{
    if (claim.kind == ClaimKind::Link)
        return groundHost(grounds, claim.unit);
    if (claim.kind == ClaimKind::Email) {
        for (const TypedFact &fact : grounds.facts.typed)
            if (fact.claim.kind == ClaimKind::Email && fact.claim.unit == claim.unit)
                return {Outcome::Pass, fact.ref, {}};
        return groundHost(grounds, std::string_view(claim.unit).substr(claim.unit.find('@') + 1));
    }
    return claim.kind == ClaimKind::Phone ? groundPhone(grounds, claim.unit) : groundPerson(grounds, claim);
}

} // namespace ns::policy
