// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/console/backtestfates.h"

#include <algorithm>

namespace ns::console {

namespace {
constexpr std::int64_t kDayMs = 86'400'000;
}

FateCount::FateCount(const Scan &scan, const JudgedTexts &texts, std::vector<std::int64_t> stoppingRules, const RuleNumbers &rules, bool hasActive)
    : m_texts(texts), m_stoppingRules(std::move(stoppingRules)), m_rules(rules), m_hasActive(hasActive), m_draft(rules.size()), m_active(rules.size())
{
    for (const auto &[rule, messages] : scan.observedDraft)
        m_draft[rule].observed = messages;
    for (const auto &[rule, messages] : scan.observedActive)
        m_active[rule].observed = messages;
}

Became FateCount::becameOf(const ScannedMessage &message) const
{
    using State = domain::OutboxState;
    switch (message.state) {
    case State::Queued:
    case State::Sending:
    case State::Sent:
    case State::InDoubt:
    case State::SetAside: return Became::WentOut;
    case State::Held:
    case State::InReview:
    case State::Blocked:
    case State::Cancelled: break;
    }
    return std::ranges::binary_search(m_stoppingRules, message.rule) ? Became::Stopped : Became::Other;
}

Fate FateCount::countOne(const TextVerdict *text, const MomentMark &moment, BacktestCounts &counts, std::vector<RuleCount> &rules)
{
    Fate fate = moment.fate;
    bool isError = moment.isError, isForbidden = moment.fate == Fate::Block && !moment.isHeld;
    if (moment.fate == Fate::Wait)
        ++rules[moment.rule].waits;
    else if (moment.fate != Fate::Allow)
        ++rules[moment.rule].stops;
    if (text != nullptr) {
        fate = std::max(fate, text->fate);
        isForbidden |= text->fate == Fate::Block;
        for (const TextMark &mark : text->marks) {
            ++(mark.isObserved ? rules[mark.rule].observed : rules[mark.rule].stops);
            isError |= mark.isError && !mark.isObserved;
        }
    }
    counts.errors += isError ? 1 : 0;
    counts.blocked += fate == Fate::Block ? 1 : 0;
    counts.held += fate == Fate::Block && !isForbidden ? 1 : 0;
    counts.reviewed += fate == Fate::Review ? 1 : 0;
    counts.deferred += fate == Fate::Wait ? 1 : 0;
    return fate;
}

JudgedMessage FateCount::count(const ScannedMessage &message, BacktestResult &result)
{
    const TextVerdicts *texts = m_texts.verdictsOf(message);
    JudgedMessage judged{.message = &message, .became = becameOf(message), .isRead = texts != nullptr};
    judged.draft = countOne(texts != nullptr ? &texts->draft : nullptr, message.draft, result, m_draft);
    ++result.messages;
    if (texts == nullptr) {
        ++result.unread;
        ++m_unread[m_texts.unreadWhy(message)];
    }
    result.newlyBlocked += judged.isNewlyBlocked() ? 1 : 0;
    result.newlyReviewed += judged.isNewlyReviewed() ? 1 : 0;
    result.newlyAllowed += judged.isNewlyAllowed() ? 1 : 0;
    const std::int64_t day = toMillis(message.createdAt) / kDayMs;
    if (m_day == m_days.end() || m_day->first != day)
        m_day = m_days.try_emplace(day, DayCount{.day = fromMillis(day * kDayMs)}).first;
    ++m_day->second.messages;
    m_day->second.blocked += judged.draft == Fate::Block ? 1 : 0;
    m_day->second.reviewed += judged.draft == Fate::Review ? 1 : 0;
    m_day->second.newlyStopped += judged.isNewlyBlocked() || judged.isNewlyReviewed() ? 1 : 0;
    if (!m_hasActive)
        return judged;
    judged.active = countOne(texts != nullptr ? &texts->active : nullptr, message.active, *result.active, m_active);
    JudgedMessage asActive = judged;
    asActive.draft = judged.active;
    result.active->newlyBlocked += asActive.isNewlyBlocked() ? 1 : 0;
    result.active->newlyReviewed += asActive.isNewlyReviewed() ? 1 : 0;
    result.active->newlyAllowed += asActive.isNewlyAllowed() ? 1 : 0;
    result.againstActiveBlocked += judged.draft == Fate::Block && judged.active != Fate::Block ? 1 : 0;
    result.againstActiveAllowed += judged.draft < Fate::Review && judged.active >= Fate::Review ? 1 : 0;
    return judged;
}

void FateCount::nameRules(const std::vector<RuleCount> &counted, BacktestCounts &counts) const
{
    for (std::size_t i = 1; i < counted.size(); ++i) {
        const std::string &name = m_rules.nameOf(std::uint16_t(i));
        if (counted[i].stops > 0)
            counts.byRule[name] = counted[i].stops;
        if (counted[i].waits > 0)
            counts.waitsByRule[name] = counted[i].waits;
        if (counted[i].observed > 0)
            counts.observedByRule[name] = counted[i].observed;
    }
}

void FateCount::finish(BacktestResult &result)
{
    nameRules(m_draft, result);
    if (m_hasActive)
        nameRules(m_active, *result.active);
    for (const auto &[why, messages] : m_unread)
        result.unreadWhy[std::string(why)] = messages;
    for (const auto &[day, counts] : m_days)
        result.days.push_back(counts);
}

TextMark decidingMark(const JudgedMessage &judged, const JudgedTexts &texts)
{
    const TextVerdicts *verdicts = texts.verdictsOf(*judged.message);
    const MomentMark &moment = judged.message->draft;
    if (verdicts != nullptr && verdicts->draft.fate == judged.draft && judged.draft >= Fate::Review)
        return verdicts->draft.marks.front(); // the gravest that decides
    if (moment.fate == judged.draft && judged.draft >= Fate::Review)
        return {.fate = moment.fate, .isObserved = false, .isError = moment.isError, .rule = moment.rule, .span = {}};
    return {};
}

} // namespace ns::console
