// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/guardrails/grounding.h"

namespace ns::policy {

namespace {

Judgement judge(const Grounds &grounds, const Claim &claim)
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

std::vector<Finding> groundClaims(const Grounds &grounds)
{
    std::vector<Finding> findings;
    for (const Claim &claim : grounds.draft.claims) {
        Judgement judgement = judge(grounds, claim);
        if (judgement.outcome == Outcome::Pass && judgement.fact.empty())
            continue; // nothing was claimed, and nothing used
        findings.push_back({std::string(claimKindName(claim.kind)) + ".grounded", judgement.outcome, grounds.draft.text.span(claim.first, claim.last), std::move(judgement.fact), std::move(judgement.detail)});
    }
    return findings;
}

} // namespace ns::policy
