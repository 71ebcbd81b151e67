// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/policy/guardrails/guard.h"
#include "core/policy/messagecontext.h"
namespace ns::policy {
class ContextJudge
{
public:
    ContextJudge(const Policy &, const LawPacks &) {}
    ClaimOutcome judge(const MessageContext &c)
    {
        if (c.optedOut)
            return {ClaimOutcome::Kind::Block, "optout.final", {}, {}, {}};
        if (c.consent == false)
            return {ClaimOutcome::Kind::Block, "consent.false", {}, {}, {}};
        return {};
    }
};
inline std::vector<Finding> judgeOwnRules(const MessageContent &, const std::vector<OwnRule> &, const std::string &) { return {}; }
inline GuardVerdict verdictOf(std::vector<Finding> &, const RuleActions &) { return GuardVerdict::Allow; }
}
