// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/console/backtestscan.h"

#include <algorithm>

namespace ns::console {

namespace {

constexpr std::int64_t kRowsOfPiece = 8'192; // a read transaction each: some ten milliseconds

std::int32_t dayOf(Instant at, std::chrono::minutes offset)
{
    return std::int32_t(std::chrono::floor<std::chrono::days>(at + offset).time_since_epoch().count());
}

/// As the agent judges: no date while the contact's zones do not agree on it.
std::int32_t agreedDay(const policy::MessageContext &context)
{
    if (context.offsets.empty())
        return ScannedMessage::kNoDay;
    const std::int32_t first = dayOf(context.at, std::chrono::minutes(context.offsets.front()));
    return first == dayOf(context.at, std::chrono::minutes(context.offsets.back())) ? first : ScannedMessage::kNoDay;
}

/// A policy's word on moments. Observed rules are found by the same policy without its observing: what would have decided then.
class MomentJudge
{
public:
    MomentJudge(const policy::Policy &policy, const policy::LawPacks &laws) : m_policy(policy), m_judge(policy, laws)
    {
        const auto observes = [](const policy::RuleActions::Entry &entry) { return entry.action == policy::RuleAction::Observe; };
        if (std::ranges::none_of(policy.ruleActions.entries(), observes))
            return;
        m_strict = std::make_unique<policy::Policy>(policy);
        m_strict->ruleActions = {};
        m_strictJudge.emplace(*m_strict, laws);
    }
    [[nodiscard]] policy::ContextOutcome judge(const policy::MessageContext &context) { return m_judge.judge(context); }
    /// The observed rule that would have decided; empty: none.
    [[nodiscard]] std::string_view observed(const policy::MessageContext &context)
    {
        const std::string_view rule = m_strictJudge ? m_strictJudge->judge(context).rule : std::string_view{};
        return m_policy.ruleActions.actionFor(rule) == policy::RuleAction::Observe ? rule : std::string_view{};
    }

private:
    const policy::Policy &m_policy;
    policy::ContextJudge m_judge;
    std::unique_ptr<policy::Policy> m_strict; // where its judge finds it, wherever this is moved
    std::optional<policy::ContextJudge> m_strictJudge;
};

/// One worker's part: its connection is its own, its numbers are made one with the others' at the end.
class PartScan
{
public:
    PartScan(const policy::Policy &draft, const policy::Policy *active, const policy::LawPacks &laws)
        : m_draft(draft, laws), m_byChannel(!draft.ownRules.empty() || (active != nullptr && !active->ownRules.empty()))
    {
        if (active != nullptr)
            m_active.emplace(*active, laws);
    }

    void take(const store::PastMessage &row)
    {
        if (row.state == domain::OutboxState::Cancelled) {
            ++scan.cancelled;
            return;
        }
        ScannedMessage message{.no = row.no, .contact = row.contact, .createdAt = row.createdAt, .rule = std::int32_t(row.rule), .state = row.state};
        message.day = dayOf(row.createdAt, {});
        if (!judgeMoment(row, message)) {
            ++scan.cancelled;
            return;
        }
        if (row.content != 0)
            message.text = textNumber({row.content, m_byChannel ? row.channel : 0, row.language});
        scan.messages.push_back(message);
    }

    Scan scan;
    RuleNumbers rules;

private:
    /// False: its run had stopped.
    [[nodiscard]] bool judgeMoment(const store::PastMessage &row, ScannedMessage &message)
    {
        const auto context = row.context.empty() ? Result<policy::MessageContext>(fail(ErrorCode::NotFound, "no context")) : policy::unpackContext(row.context);
        if (!context) {
            ++scan.withoutContext;
            return true;
        }
        message.day = agreedDay(*context);
        const auto draft = mark(m_draft, *context, scan.observedDraft);
        const auto active = m_active ? mark(*m_active, *context, scan.observedActive) : draft;
        if (!draft || !active)
            return false;
        message.draft = *draft;
        message.active = *active;
        return true;
    }

    /// Nothing: its run had stopped.
    [[nodiscard]] std::optional<MomentMark> mark(MomentJudge &judge, const policy::MessageContext &context, std::map<std::uint16_t, std::int64_t> &observed)
    {
        using Kind = policy::ClaimOutcome::Kind;
        const policy::ContextOutcome outcome = judge.judge(context);
        if (const std::string_view rule = judge.observed(context); !rule.empty())
            ++observed[rules.numberOf(rule)];
        switch (outcome.kind) {
        case Kind::Pass: return MomentMark{};
        case Kind::Cancel: return std::nullopt;
        case Kind::Defer: return MomentMark{.fate = Fate::Wait, .rule = rules.numberOf(outcome.rule)};
        case Kind::Hold: return MomentMark{.fate = Fate::Block, .isHeld = true, .rule = rules.numberOf(outcome.rule)};
        case Kind::Block: return MomentMark{.fate = Fate::Block, .rule = rules.numberOf(outcome.rule)};
        case Kind::Review: return MomentMark{.fate = Fate::Review, .rule = rules.numberOf(outcome.rule)};
        case Kind::Error: return MomentMark{.fate = Fate::Review, .isError = true, .rule = rules.numberOf(outcome.rule)};
        }
        return std::nullopt;
    }

    [[nodiscard]] std::int32_t textNumber(const TextKey &key)
    {
        const auto [found, isNew] = m_texts.try_emplace(key, std::int32_t(scan.texts.size()));
        if (isNew)
            scan.texts.push_back(key);
        return found->second;
    }

    MomentJudge m_draft;
    std::optional<MomentJudge> m_active;
    const bool m_byChannel;
    std::unordered_map<TextKey, std::int32_t, TextKeyHash> m_texts;
};

/// Puts a second part behind a first one, in the first one's numbers.
class Joining
{
public:
    Joining(Scan &whole, RuleNumbers &rules) : m_whole(whole), m_rules(rules) {}
    void add(PartScan &part)
    {
        const std::vector<std::uint16_t> rules = m_rules.adopt(part.rules);
        std::vector<std::int32_t> texts;
        for (const TextKey &key : part.scan.texts) {
            const auto [found, isNew] = m_texts.try_emplace(key, std::int32_t(m_whole.texts.size()));
            if (isNew)
                m_whole.texts.push_back(key);
            texts.push_back(found->second);
        }
        for (ScannedMessage &message : part.scan.messages) {
            message.text = message.text < 0 ? -1 : texts[std::size_t(message.text)];
            message.draft.rule = rules[message.draft.rule];
            message.active.rule = rules[message.active.rule];
        }
        if (m_whole.messages.empty())
            m_whole.messages = std::move(part.scan.messages);
        else
            m_whole.messages.insert(m_whole.messages.end(), part.scan.messages.begin(), part.scan.messages.end());
        part.scan.messages = {};
        for (const auto &[rule, messages] : part.scan.observedDraft)
            m_whole.observedDraft[rules[rule]] += messages;
        for (const auto &[rule, messages] : part.scan.observedActive)
            m_whole.observedActive[rules[rule]] += messages;
        m_whole.cancelled += part.scan.cancelled;
        m_whole.withoutContext += part.scan.withoutContext;
    }

private:
    Scan &m_whole;
    RuleNumbers &m_rules;
    std::unordered_map<TextKey, std::int32_t, TextKeyHash> m_texts;
};

} // namespace

std::uint16_t RuleNumbers::numberOf(std::string_view rule)
{
    // Some twenty rules, of which the same few come again and again: their texts are compared faster than hashed.
    for (std::size_t i = 1; i < std::min<std::size_t>(m_names.size(), 8); ++i) {
        if (m_names[i] == rule)
            return std::uint16_t(i);
    }
    if (rule.empty() || m_names.size() > std::numeric_limits<std::uint16_t>::max())
        return 0;
    const auto [found, isNew] = m_numbers.try_emplace(std::string(rule), std::uint16_t(m_names.size()));
    if (isNew)
        m_names.emplace_back(rule);
    return found->second;
}

std::vector<std::uint16_t> RuleNumbers::adopt(const RuleNumbers &other)
{
    std::vector<std::uint16_t> numbers;
    for (const std::string &name : other.m_names)
        numbers.push_back(numberOf(name));
    return numbers;
}

Result<Scan> scanMessages(PastConnections &past, const store::CreatedWithin &period, const policy::Policy &draft,
                          const policy::Policy *active, const policy::LawPacks &laws, RuleNumbers &rules, const BacktestHooks &hooks)
{
    const auto rows = past.front()->messageRows();
    if (!rows)
        return tl::make_unexpected(rows.error());
    std::vector<PartScan> parts;
    parts.reserve(std::size_t(kBacktestWorkers)); // a judge remembers places by address
    for (int i = 0; i < kBacktestWorkers; ++i)
        parts.emplace_back(draft, active, laws);
    const Status scanned = workInPieces(*rows, kRowsOfPiece, hooks, [&](int worker, store::RowSpan piece) {
        PartScan &part = parts[std::size_t(worker)];
        return past[std::size_t(worker)]->visit(piece, period, [&part](const store::PastMessage &row) { part.take(row); });
    });
    if (!scanned)
        return tl::make_unexpected(scanned.error());
    Scan whole;
    Joining joining(whole, rules);
    for (PartScan &part : parts)
        joining.add(part);
    return whole;
}

} // namespace ns::console
