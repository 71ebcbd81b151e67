// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/guardrails/grounding.h"

#include <bit>

#include "core/policy/guardrails/topics.h"

namespace ns::policy {

namespace {

Judgement judge(const Grounds &grounds, const StatedClaim &claim)
{
    switch (claim.kind) {
    case ClaimKind::Money: return groundMoney(grounds, claim);
    case ClaimKind::Percent: return groundPercent(grounds, claim);
    case ClaimKind::Instalments: return groundInstalments(grounds, claim);
    case ClaimKind::Free: return groundFree(grounds, claim);
    case ClaimKind::Promotion: return groundPromotion(grounds, claim);
    case ClaimKind::Date: return groundDate(grounds, claim);
    case ClaimKind::Deadline: return groundDeadline(grounds, claim);
    case ClaimKind::Link:
    case ClaimKind::Email:
    case ClaimKind::Phone:
    case ClaimKind::Person: return groundName(grounds, claim);
    case ClaimKind::Fraction:
    case ClaimKind::Count:
    case ClaimKind::Duration:
    case ClaimKind::Time:
    case ClaimKind::Age:
    case ClaimKind::Year:
    case ClaimKind::Address: return groundValue(grounds, claim);
    }
    return {Outcome::Error, {}, "kind"};
}

bool sameSentence(const MessageContent &content, const Claim &a, const Claim &b)
{
    return content.tokens[std::size_t(a.first)].sentence == content.tokens[std::size_t(b.first)].sentence;
}

CodeSpan spanOf(const MessageContent &content, const Claim &claim)
{
    return {content.tokens[std::size_t(claim.first)].span.start, content.tokens[std::size_t(claim.last)].span.end};
}

/// "16 sessions of 2 hours (32 hours in all)": a length that is a right count times a right length.
void acceptStatedLengths(const Grounds &grounds, std::vector<Judgement> &judgements)
{
    const auto &claims = grounds.content.claims;
    const auto isRight = [&](std::size_t i, ClaimKind kind) { return claims[i].kind == kind && judgements[i].outcome == Outcome::Pass && !judgements[i].fact.empty() && !claims[i].values.empty(); };
    const auto isProduct = [&](const StatedClaim &claim, std::size_t count, std::size_t length) {
        const Amount times = claims[count].values.front() / kOne;
        return claims[length].unit == claim.unit && times > 1 && times <= 1'000 && hasValue(claim, claims[length].values.front() * times);
    };
    for (std::size_t i = 0; i < claims.size(); ++i) {
        if (claims[i].kind != ClaimKind::Duration || judgements[i].outcome == Outcome::Pass)
            continue;
        for (std::size_t j = 0; j < claims.size(); ++j)
            for (std::size_t k = 0; k < claims.size(); ++k)
                if (isRight(j, ClaimKind::Count) && isRight(k, ClaimKind::Duration) && isProduct(claims[i], j, k))
                    judgements[i] = {Outcome::Pass, "draft", "derived"};
    }
}

/// "en 3 cuotas sin interes te queda en tres pagos": the plan that the sentence has right, told twice.
void acceptSamePlans(const Grounds &grounds, std::vector<Judgement> &judgements)
{
    const auto &claims = grounds.content.claims;
    const auto isPlan = [&](std::size_t i) { return claims[i].kind == ClaimKind::Instalments; };
    for (std::size_t i = 0; i < claims.size(); ++i)
        for (std::size_t j = 0; j < claims.size(); ++j)
            if (isPlan(i) && isPlan(j) && judgements[i].detail == "item" && judgements[j].outcome == Outcome::Pass && sharesValue(claims[i], claims[j]) && sameSentence(grounds.content, claims[i], claims[j]))
                judgements[i] = judgements[j];
}

/// "dos horas son 19.000": a number that a right product was made with is no claim of its own.
void excuseFactors(const Grounds &grounds, std::vector<Judgement> &judgements)
{
    const auto &claims = grounds.content.claims;
    const auto isOtherPlan = [&](std::size_t plan) { // "8 mensualidades sin intereses", where that is said of 6
        for (std::size_t i = 0; i < claims.size(); ++i)
            if (claims[i].kind == ClaimKind::Promotion && sameSentence(grounds.content, claims[i], claims[plan]))
                if (const auto offer = std::ranges::find(grounds.facts.offers, judgements[i].fact, &OfferFact::ref); offer != grounds.facts.offers.end() && offer->instalments && !hasValue(claims[plan], whole(*offer->instalments)))
                    return true;
        return false;
    };
    const auto isEach = [&](std::size_t count, std::size_t price) { // "3 uniforms at $29.90 each"
        return claims[price].kind == ClaimKind::Money && judgements[price].outcome == Outcome::Pass && claims[count].kind == ClaimKind::Count && hasValue(claims[count], whole(eachTimes(grounds.content, claims[price]))) && eachTimes(grounds.content, claims[price]) > 1 && sameSentence(grounds.content, claims[count], claims[price]);
    };
    for (std::size_t i = 0; i < claims.size(); ++i) {
        const bool counts = claims[i].kind == ClaimKind::Duration || claims[i].kind == ClaimKind::Count || claims[i].kind == ClaimKind::Instalments;
        if (!counts || judgements[i].outcome == Outcome::Pass)
            continue;
        for (std::size_t j = 0; j < claims.size(); ++j)
            if (isEach(i, j) || ((claims[j].kind == ClaimKind::Money || claims[j].unit.empty()) && judgements[j].outcome == Outcome::Pass && judgements[j].detail == "derived" && (claims[i].question || sameSentence(grounds.content, claims[i], claims[j]))
                && (claims[i].kind != ClaimKind::Instalments || (claims[i].isMonthly && !isOtherPlan(i)))))
                judgements[i] = {Outcome::Pass, {}, "factor"};
    }
}

/// "with 6 weeks booked you get 10 % off", from 4 weeks on: a number that meets the condition of an offer that its sentence has right.
void excuseConditions(const Grounds &grounds, std::vector<Judgement> &judgements)
{
    const auto &claims = grounds.content.claims;
    const auto meets = [&](std::size_t i, const OfferFact &offer) {
        return std::ranges::any_of(offer.amounts, [&](const Claim &amount) { return amount.kind == claims[i].kind && amount.unit == claims[i].unit && claims[i].values.front() >= amount.values.front(); });
    };
    for (std::size_t i = 0; i < claims.size(); ++i) {
        if ((claims[i].kind != ClaimKind::Duration && claims[i].kind != ClaimKind::Count) || claims[i].unit.empty() || judgements[i].outcome == Outcome::Pass)
            continue;
        for (std::size_t j = 0; j < claims.size(); ++j) {
            const auto offer = std::ranges::find(grounds.facts.offers, judgements[j].fact, &OfferFact::ref);
            if (judgements[j].outcome == Outcome::Pass && offer != grounds.facts.offers.end() && sameSentence(grounds.content, claims[i], claims[j]) && meets(i, *offer))
                judgements[i] = {Outcome::Pass, offer->ref, {}};
        }
    }
}

/// ".. despues, el 50 %. Para fotogrametria, el 50 % serian Bs 1.190": what a sentence of the business says is told twice.
void acceptAgain(const Grounds &grounds, std::vector<Judgement> &judgements)
{
    const auto &claims = grounds.content.claims;
    const auto isSame = [&](std::size_t i, std::size_t j) { return claims[j].kind == claims[i].kind && claims[j].unit == claims[i].unit && sharesValue(claims[i], claims[j]) && judgements[j].outcome == Outcome::Pass && !judgements[j].fact.starts_with("offers"); };
    for (std::size_t i = 0; i < claims.size(); ++i) {
        const bool tells = claims[i].kind == ClaimKind::Percent || (claims[i].kind == ClaimKind::Count && claims[i].unit != kWeekdaysUnit && !claims[i].unit.empty());
        for (std::size_t j = 0; j < i && tells && judgements[i].detail == "unsupported"; ++j)
            if (isSame(i, j))
                judgements[i] = judgements[j];
    }
}

/// "de 8 a 12 de março, segunda a sexta": the days of a week whose dates are right.
void acceptSameWeek(const Grounds &grounds, std::vector<Judgement> &judgements)
{
    const auto &claims = grounds.content.claims;
    const auto isRight = [&](std::size_t i) { return judgements[i].outcome == Outcome::Pass && !judgements[i].fact.empty(); };
    for (std::size_t i = 0; i < claims.size(); ++i) {
        if (claims[i].unit != kWeekdaysUnit || claims[i].values.empty() || judgements[i].outcome == Outcome::Pass)
            continue;
        for (std::size_t j = 0; j + 1 < claims.size(); ++j) {
            const bool isSpan = claims[j].kind == ClaimKind::Date && claims[j + 1].kind == ClaimKind::Date && isRight(j) && isRight(j + 1) && sameSentence(grounds.content, claims[i], claims[j]);
            if (isSpan && claims[j + 1].values.front() % 100 - claims[j].values.front() % 100 + 1 == std::popcount(unsigned(claims[i].values.front() / kOne)))
                judgements[i] = judgements[j];
        }
    }
}

/// "de segunda a quinta, de 18 a 21 de janeiro": the last day of a week whose first day and days are right.
void acceptLastDays(const Grounds &grounds, std::vector<Judgement> &judgements)
{
    constexpr int kGap = 3;
    const auto &claims = grounds.content.claims;
    const auto isRight = [&](std::size_t i) { return judgements[i].outcome == Outcome::Pass && !judgements[i].fact.empty(); };
    for (std::size_t j = 1; j < claims.size(); ++j) {
        const std::size_t i = j - 1;
        if (claims[i].kind != ClaimKind::Date || claims[j].kind != ClaimKind::Date || judgements[j].outcome == Outcome::Pass || !isRight(i) || claims[j].first - claims[i].last > kGap)
            continue;
        const Amount days = claims[j].values.front() % 100 - claims[i].values.front() % 100 + 1;
        for (std::size_t k = 0; k < claims.size(); ++k)
            if (claims[k].unit == kWeekdaysUnit && isRight(k) && sameSentence(grounds.content, claims[k], claims[j]) && std::popcount(unsigned(claims[k].values.front() / kOne)) == days)
                judgements[j] = judgements[i];
    }
}

} // namespace

std::string_view outcomeName(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Pass: return "pass";
    case Outcome::Block: return "block";
    case Outcome::Review: return "review";
    case Outcome::Error: return "error";
    }
    return "error";
}

std::vector<Finding> groundClaims(const Grounds &given)
{
    Grounds grounds = given;
    for (const StatedClaim &claim : given.content.claims)
        for (const PriceFact &price : given.facts.prices)
            if (claim.kind == ClaimKind::Money && price.listed && hasValue(claim, price.amount))
                grounds.priced.insert(grounds.priced.end(), price.item.begin(), price.item.end());
    tidyKeys(grounds.priced);
    std::vector<Judgement> judgements;
    for (const StatedClaim &claim : grounds.content.claims)
        judgements.push_back(judge(grounds, claim));
    acceptStatedSums(grounds, judgements);
    acceptStatedLengths(grounds, judgements);
    acceptSamePlans(grounds, judgements);
    excuseFactors(grounds, judgements);
    excuseConditions(grounds, judgements);
    acceptLastDays(grounds, judgements);
    acceptSameWeek(grounds, judgements);
    acceptAgain(grounds, judgements);
    std::vector<Finding> findings;
    for (std::size_t i = 0; i < judgements.size(); ++i) {
        const StatedClaim &claim = grounds.content.claims[i];
        Judgement &judgement = judgements[i];
        if (judgement.outcome == Outcome::Pass && judgement.fact.empty())
            continue; // nothing was claimed, and nothing used
        findings.push_back({std::string(claimKindName(claim.kind)) + ".grounded", judgement.outcome, spanOf(grounds.content, claim), std::move(judgement.fact), std::move(judgement.detail)});
    }
    judgeRoles(grounds, findings);
    return findings;
}

} // namespace ns::policy
