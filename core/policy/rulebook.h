// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ns::policy {

/// What a business wants of a rule. AsFound: what the checker says. Block: also what it would send to review. Review: what it would block goes to
/// a person. Observe: noted, decides nothing.
enum class RuleAction { AsFound, Block, Review, Observe };
[[nodiscard]] std::string_view ruleActionName(RuleAction action); // "as_found", "block", "review", "observe"
[[nodiscard]] std::optional<RuleAction> parseRuleAction(std::string_view name);

enum class RuleGroup { PricesPromises, HoursConsent, Safety, Voice };
[[nodiscard]] std::string_view ruleGroupName(RuleGroup group); // "prices_promises", ..

/// When a rule decides: about what a text says, or about the moment at which it would be sent.
enum class RuleMoment { Content, Claim };

struct RuleInfo
{
    std::string_view id;
    RuleGroup group;
    RuleMoment moment;
    bool isFixed; // law, opt-out, leaks: no policy changes it
};

/// Every guardrail, each id once, sorted by id. The agent, `guard check` and backtests name them alike.
[[nodiscard]] std::span<const RuleInfo> guardRules();
[[nodiscard]] const RuleInfo *findRule(std::string_view id);
/// The id, or the group with its point ("price."), that is spelled most alike.
[[nodiscard]] std::string_view nearestRule(std::string_view id);
/// False for fixed rules. A rule of the claim can only be observed: when a message is due, nobody can be asked about it twice.
[[nodiscard]] bool mayTake(const RuleInfo &rule, RuleAction action);

/// The actions that a policy states, by rule. A value.
class RuleActions
{
public:
    struct Entry
    {
        std::string_view rule; // of guardRules()
        RuleAction action = RuleAction::AsFound;
        bool isExact = false; // named itself, not by its group
        bool operator==(const Entry &) const = default;
    };
    /// How many rules took the action: `key` is an id or a group ("price."), and an exact id wins over a group, whichever came first.
    int set(std::string_view key, RuleAction action);
    /// AsFound for a rule that nothing is said of, and for fixed ones.
    [[nodiscard]] RuleAction actionFor(std::string_view rule) const;
    [[nodiscard]] const std::vector<Entry> &entries() const { return m_entries; }
    bool operator==(const RuleActions &) const = default;

private:
    std::vector<Entry> m_entries; // sorted by rule
};

/// Words that a business does not want to be said, in all their forms. Findings carry the rule "own.<id>".
struct OwnRule
{
    std::string id;
    QString name;
    std::vector<QString> words;        // each of up to kOwnRuleWordsMax words
    std::vector<std::string> channels; // empty: all
    RuleAction action = RuleAction::Review;
    bool exceptOffers = false; // what an approved offer says is left alone
    bool operator==(const OwnRule &) const = default;
};
inline constexpr int kOwnRuleWordsMax = 3;

} // namespace ns::policy
