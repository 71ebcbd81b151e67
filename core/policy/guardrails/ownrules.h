// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

#include "core/policy/guardrails/content.h"
#include "core/policy/policy.h"

namespace ns::policy {

/// A policy's own rules with their words as contents hold them, made once a policy. Immutable; any thread.
class OwnRuleSet
{
public:
    OwnRuleSet() = default;
    explicit OwnRuleSet(const Policy &policy);

    struct Phrase
    {
        TopicKeys words; // in order
        bool isOffered = false; // an offer says it, and the rule leaves offers alone
        std::optional<std::chrono::local_days> offeredUntil = {}; // nothing: that offer has no end
    };
    struct Rule
    {
        std::string id; // "own.cheap"
        RuleAction action = RuleAction::Review;
        std::vector<std::string> channels;
        std::vector<Phrase> phrases;
    };
    [[nodiscard]] const std::vector<Rule> &rules() const { return m_rules; }

private:
    std::vector<Rule> m_rules;
};

/// Every place of the text that one of the rules' words stands at, in any of its forms: two words are one when their stems of six letters are
/// (stemOf). `today` is the day on which an offer must still hold to excuse; unknown: none does that ends.
[[nodiscard]] std::vector<Finding> judgeOwnRules(const MessageContent &content, const OwnRuleSet &rules, std::string_view channel,
                                                 std::optional<std::chrono::local_days> today);

} // namespace ns::policy
