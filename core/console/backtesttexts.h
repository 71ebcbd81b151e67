// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/console/backtestscan.h"
#include "core/policy/guardrails/guard.h"
#include "core/policy/guardrails/ownrules.h"

namespace ns::console {

/// What one rule says of one place of a text, under the policy's action for it. One mark a rule: its gravest.
struct TextMark
{
    Fate fate = Fate::Review; // Review or Block
    bool isObserved = false;  // noted, decides nothing
    bool isError = false;
    std::uint16_t rule = 0;
    policy::CodeSpan span = {};
};

/// A policy's word on a text.
struct TextVerdict
{
    Fate fate = Fate::Allow;
    std::vector<TextMark> marks = {}; // the gravest first
};

struct TextVerdicts
{
    TextVerdict draft, active;
};

/// A policy with all that judging a text by it needs, read once. Immutable; any thread.
class TextJudge
{
public:
    TextJudge(const policy::Guard &guard, const policy::Policy &policy);
    [[nodiscard]] TextVerdict judge(const policy::MessageContent &content, domain::Language language, const std::string &channel,
                                    std::optional<std::chrono::local_days> today, RuleNumbers &rules) const;

    /// Days after which an offer no longer holds: all that a text without dates of its own can depend on.
    [[nodiscard]] std::vector<std::int32_t> lastDays() const;

private:
    [[nodiscard]] const policy::FactBook &bookFor(domain::Language language) const;
    const policy::Guard &m_guard;
    const policy::Policy &m_policy;
    const policy::OwnRuleSet m_ownRules;
    std::map<domain::Language, std::shared_ptr<const policy::FactBook>> m_books;
};

enum class ReadState { Unread, Read, Missing, OtherVersion, Damaged };

/// How a text's verdict depends on the date: not, by which offers still hold, or (it names a day or a deadline) by the very day.
enum class Dating { Never, ByOffers, ByDay };

/// The distinct texts of a scan with both policies' word on each, for each date that makes a difference. A value.
class JudgedTexts
{
public:
    /// Nothing when the message's text is not read.
    [[nodiscard]] const TextVerdicts *verdictsOf(const ScannedMessage &message) const;
    /// Why it is not: "none", "version" or "damaged".
    [[nodiscard]] std::string_view unreadWhy(const ScannedMessage &message) const;

private:
    friend class TextsJudging;
    /// By text and the last day on which the same verdict holds.
    [[nodiscard]] std::uint64_t datedKey(const ScannedMessage &message) const;
    std::vector<ReadState> m_states; // by text
    std::vector<Dating> m_datings;   // by text
    std::vector<std::int32_t> m_lastDays; // of all offers of both policies, sorted
    std::vector<std::int32_t> m_verdictOf; // by text: index into m_verdicts; -1: dated or not read
    std::unordered_map<std::uint64_t, std::int32_t> m_datedVerdictOf; // by datedKey
    std::vector<TextVerdicts> m_verdicts;
};

struct TextsToJudge
{
    const Scan &scan;
    const policy::Guard &guard;
    const policy::Policy &draft;
    const policy::Policy *active = nullptr;
};
[[nodiscard]] Result<JudgedTexts> judgeTexts(PastConnections &past, const TextsToJudge &what, RuleNumbers &rules, const BacktestHooks &hooks);

} // namespace ns::console
