// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/policy/guardrails/grounding.h"
#include "core/policy/guardrails/topics.h"

namespace ns::policy {

namespace {

constexpr Amount kSoon = 99; // Claim: "esta semana" and the like

/// A date without a year, or without a month, equals one with it.
bool sameDate(Amount a, Amount b)
{
    const Amount monthA = a / 100 % 100, monthB = b / 100 % 100;
    return a % 100 == b % 100 && (monthA == 0 || monthB == 0 || monthA == monthB) && (a / 10'000 == 0 || b / 10'000 == 0 || a / 10'000 == b / 10'000);
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

/// The day that a date means; without a year or a month the next one, or, with a month, one of the last few weeks. Nothing: no such day.
std::optional<std::chrono::local_days> meantDay(Amount value, std::chrono::local_days today)
{
    const std::chrono::day day{unsigned(value % 100)};
    const std::chrono::month month{unsigned(value / 100 % 100)};
    const bool hasMonth = month != std::chrono::month{0};
    if (value >= 10'000 && hasMonth) {
        const std::chrono::year_month_day date{std::chrono::year{int(value / 10'000)}, month, day};
        return date.ok() ? std::optional(std::chrono::local_days{date}) : std::nullopt;
    }
    const auto from = today - std::chrono::days{hasMonth ? 31 : 0};
    const std::chrono::year_month_day first{from};
    for (std::chrono::year_month at = first.year() / first.month(); at <= first.year() / first.month() + std::chrono::months{13}; at += std::chrono::months{1}) {
        const std::chrono::year_month_day date = at / day;
        if (date.ok() && (!hasMonth || date.month() == month) && std::chrono::local_days{date} >= from)
            return std::chrono::local_days{date};
    }
    return std::nullopt;
}

/// The date does not fall on the weekday that is named with it.
bool isOnOtherWeekday(const Grounds &grounds, const StatedClaim &claim)
{
    if (claim.unit.empty() || !grounds.today)
        return false;
    return std::none_of(claim.values.begin(), claim.values.end(), [&](Amount value) {
        const auto day = meantDay(value, *grounds.today);
        return day && int(std::chrono::weekday{*day}.iso_encoding()) - 1 == claim.unit.front() - '0';
    });
}

/// The message names a discount, a gift, a plan or a promotion.
bool speaksOfOffers(const Grounds &grounds)
{
    return holds(grounds.content.keys, grounds.facts.discountTopic) || std::ranges::any_of(grounds.content.claims, [](const Claim &claim) {
        return claim.kind == ClaimKind::Percent || claim.kind == ClaimKind::Free || claim.kind == ClaimKind::Promotion || claim.kind == ClaimKind::Instalments || claim.kind == ClaimKind::Money;
    });
}

} // namespace

bool sharesDate(const Claim &a, const Claim &b)
{
    return std::any_of(b.values.begin(), b.values.end(), [&](Amount v) { return hasDate(a, v); });
}

Judgement groundDate(const Grounds &grounds, const StatedClaim &claim)
{
    const TopicKeys &topic = claim.topic;
    if (isOnOtherWeekday(grounds, claim))
        return {claim.question ? Outcome::Review : Outcome::Block, {}, "weekday"};
    if (claim.confirmed > 0)
        return {Outcome::Pass, kConfirmed, {}};
    if (grounds.today && hasDate(claim, dateValue(*grounds.today)))
        return {Outcome::Pass, "local_time", {}};
    static const TopicKeys kTomorrow = keysOfWords({"manana", "amanha", "tomorrow"}), kUntil = keysOfWords({"hasta", "ate", "until", "till"});
    if (grounds.today && hasBeside(grounds.content, claim, kTomorrow) && hasDate(claim, dateValue(*grounds.today + std::chrono::days(1))))
        return {Outcome::Pass, "local_time", {}};
    bool conflict = claim.confirmedOther > 0 || claim.hasDeadline;
    Judgement objection{Outcome::Review, {}, "unsupported"};
    const bool elsewhere = claim.hasDeadline && !speaksOfOffers(grounds) && std::ranges::any_of(grounds.facts.typed, [&](const TypedFact &fact) { return fact.offer < 0 && fact.claim.kind == ClaimKind::Date && overlap(fact.topic, topic) > 0; });
    for (const OfferFact &offer : grounds.facts.offers) {
        if (!offer.validUntil || elsewhere) // the last day of an offer is not that of enrolment
            continue;
        const bool isBareDay = claim.values.front() < 100 && !claim.hasDeadline && grounds.today && *grounds.today > *offer.validUntil; // "la turma del dia 18", and an offer was over on another 18th
        if (!isBareDay && hasDate(claim, dateValue(*offer.validUntil)))
            return grounds.today && *grounds.today > *offer.validUntil && !claim.isOver ? Judgement{Outcome::Block, offer.ref, "expired"} : Judgement{Outcome::Pass, offer.ref, {}};
        conflict = conflict || overlap(offer.topic, topic) > 0 || overlap(offer.topic, grounds.content.keys) > 1;
    }
    for (const TypedFact &fact : grounds.facts.typed) {
        if (fact.claim.kind != ClaimKind::Date || areNumberedApart(fact.topic, topic)) // "nivel 2" begins on its own day
            continue;
        if (sharesDate(claim, fact.claim) && (overlap(fact.topic, topic) > 0 || overlap(fact.topic, grounds.content.keys) > 0))
            return {Outcome::Pass, fact.ref, {}};
        static const TopicKeys kDay = keysOfWords({"dia", "day"}); // "el dia 15" names no thing
        conflict = conflict || overlap(fact.topic, topic) > overlapOf(kDay, fact.topic, topic);
    }
    const auto closesBehind = [&](const TypedFact &fact) { // "cerramos el 24; hasta el 23 estamos"
        const auto day = fact.claim.kind == ClaimKind::Date && grounds.today && !fact.claim.values.empty() ? meantDay(fact.claim.values.front(), *grounds.today) : std::nullopt;
        return day && fact.offer < 0 && hasDate(claim, dateValue(*day - std::chrono::days(1)));
    };
    const TopicKeys &about = claim.question ? grounds.content.keys : topic; // ".. Does Tuesday, January 19 work for you?"
    const auto startsThen = [&](const TypedFact &fact) { // "starts every Monday and Thursday"
        return fact.claim.unit == kWeekdaysUnit && !claim.unit.empty() && (fact.claim.values.front() / kOne >> (claim.unit.front() - '0') & 1) != 0 && overlap(fact.topic, about) > overlapOf(grounds.facts.dayTopics, fact.topic, about);
    };
    const bool isDated = std::ranges::any_of(grounds.facts.typed, [&](const TypedFact &fact) { return fact.offer < 0 && fact.claim.kind == ClaimKind::Date && overlap(fact.topic, about) > 0; });
    if (!isDated && !claim.hasDeadline)
        if (const auto fact = std::ranges::find_if(grounds.facts.typed, startsThen); fact != grounds.facts.typed.end())
            return {Outcome::Pass, fact->ref, {}};
    if (hasBeside(grounds.content, claim, kUntil))
        if (const auto fact = std::ranges::find_if(grounds.facts.typed, closesBehind); fact != grounds.facts.typed.end())
            return {Outcome::Pass, fact->ref, {}};
    if (conflict)
        return {Outcome::Block, {}, "conflict"};
    if (claim.mentioned)
        return {Outcome::Pass, "contact.last_inbound", {}};
    return claim.question ? Judgement{Outcome::Pass, {}, "asked"} : objection;
}

Judgement groundDeadline(const Grounds &grounds, const StatedClaim &claim)
{
    if (claim.negated || claim.question)
        return {Outcome::Pass, {}, "denied"};
    const Amount days = claim.values.front();
    const bool begins = claim.unit.starts_with("begins");
    const int slack = !claim.unit.ends_with(" left") ? 0 : days >= 28 ? 7 : days >= 7 ? 3 : 0; // weeks and months are round
    if (grounds.today) {
        const auto from = *grounds.today + std::chrono::days(days == kSoon ? 0 : days - slack);
        const auto to = days == kSoon ? *grounds.today + std::chrono::days(7) : from + std::chrono::days(2 * slack);
        for (const OfferFact &offer : grounds.facts.offers)
            if (!begins && offer.validUntil && *offer.validUntil >= from && *offer.validUntil <= to)
                return {Outcome::Pass, offer.ref, {}};
        for (const Amount date : grounds.content.confirmedDates)
            for (auto day = from; day <= to; day += std::chrono::days(1))
                if (sameDate(date, dateValue(day)))
                    return {Outcome::Pass, kConfirmed, {}};
        for (const TypedFact &fact : grounds.facts.typed)
            if (fact.claim.kind == ClaimKind::Date)
                for (auto day = from; day <= to; day += std::chrono::days(1))
                    if (hasDate(fact.claim, dateValue(day)))
                        return {Outcome::Pass, fact.ref, {}};
    }
    return begins ? Judgement{Outcome::Review, {}, "unsupported"} : Judgement{Outcome::Block, {}, "unsupported"};
}

} // namespace ns::policy
