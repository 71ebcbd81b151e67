// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/console/backtesttexts.h"

namespace ns::console {

/// What became of a message, as far as the rules had a say.
enum class Became {
    WentOut, // or waits to: no rule stands against it
    Stopped, // by a guardrail
    Other    // a person, a channel or its connection decided
};

/// A message with what both policies say of it.
struct JudgedMessage
{
    const ScannedMessage *message = nullptr;
    Fate draft = Fate::Allow, active = Fate::Allow;
    Became became = Became::WentOut;
    bool isRead = true;
    [[nodiscard]] bool isNewlyBlocked() const { return draft == Fate::Block && became == Became::WentOut; }
    [[nodiscard]] bool isNewlyReviewed() const { return draft == Fate::Review && became == Became::WentOut; }
    [[nodiscard]] bool isNewlyAllowed() const { return isRead && (draft == Fate::Allow || draft == Fate::Wait) && became == Became::Stopped; }
};

/// Puts text, moment and what became of each message together and counts. One thread.
class FateCount
{
public:
    /// `stoppingRules`: words of rules that are guardrails.
    FateCount(const Scan &scan, const JudgedTexts &texts, std::vector<std::int64_t> stoppingRules, const RuleNumbers &rules, bool hasActive);
    [[nodiscard]] JudgedMessage count(const ScannedMessage &message, BacktestResult &result);
    /// Counts by rule and day, once all messages are counted.
    void finish(BacktestResult &result);

private:
    struct RuleCount
    {
        std::int64_t stops = 0, waits = 0, observed = 0;
    };
    [[nodiscard]] Fate countOne(const TextVerdict *text, const MomentMark &moment, BacktestCounts &counts, std::vector<RuleCount> &rules);
    void nameRules(const std::vector<RuleCount> &counted, BacktestCounts &counts) const;
    [[nodiscard]] Became becameOf(const ScannedMessage &message) const;

    const JudgedTexts &m_texts;
    const std::vector<std::int64_t> m_stoppingRules; // sorted
    const RuleNumbers &m_rules;
    const bool m_hasActive;
    std::vector<RuleCount> m_draft, m_active; // by rule number
    std::map<std::int64_t, DayCount> m_days;
    std::map<std::int64_t, DayCount>::iterator m_day = m_days.end(); // of the message before: they come by time
    std::map<std::string_view, std::int64_t> m_unread;
};

/// The rule that stops a message, and where in its text; rule 0: none does.
[[nodiscard]] TextMark decidingMark(const JudgedMessage &judged, const JudgedTexts &texts);

} // namespace ns::console
