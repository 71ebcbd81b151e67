// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/console/backtesttexts.h"

#include <algorithm>

namespace ns::console {

namespace {

constexpr std::int64_t kTextsOfPiece = 64;

std::optional<std::chrono::local_days> localDay(std::int32_t day)
{
    return day == ScannedMessage::kNoDay ? std::nullopt : std::optional(std::chrono::local_days{std::chrono::days(day)});
}

Dating datingOf(const policy::MessageContent &content)
{
    const auto namesDay = [](const policy::Claim &claim) { return claim.kind == policy::ClaimKind::Date || claim.kind == policy::ClaimKind::Deadline; };
    return policy::isDated(content) && std::ranges::any_of(content.claims, namesDay) ? Dating::ByDay : Dating::ByOffers;
}

bool isGraver(const TextMark &a, const TextMark &b)
{
    return std::tuple(a.isObserved, -int(a.fate)) < std::tuple(b.isObserved, -int(b.fate));
}

} // namespace

/// As agent::giveGuard: a text is read as its own language, else as the policy's, else as Spanish.
TextJudge::TextJudge(const policy::Guard &guard, const policy::Policy &policy) : m_guard(guard), m_policy(policy), m_ownRules(policy)
{
    using Spoken = text::NumberLanguage;
    for (const auto &[language, spoken] : {std::pair{domain::Language::Spanish, Spoken::Spanish}, std::pair{domain::Language::Portuguese, Spoken::Portuguese},
                                           std::pair{domain::Language::English, Spoken::English}})
        m_books[language] = policy::readFacts(policy.facts, {}, spoken, guard.lexicon());
}

const policy::FactBook &TextJudge::bookFor(domain::Language language) const
{
    const auto own = m_books.find(language);
    const auto usual = m_books.find(m_policy.language);
    return own != m_books.end() ? *own->second : usual != m_books.end() ? *usual->second : *m_books.at(domain::Language::Spanish);
}

std::vector<std::int32_t> TextJudge::lastDays() const
{
    std::vector<std::int32_t> days;
    const auto add = [&days](std::optional<std::chrono::local_days> until) {
        if (until)
            days.push_back(std::int32_t(until->time_since_epoch().count()));
    };
    for (const auto &[language, book] : m_books) {
        for (const policy::OfferFact &offer : book->offers)
            add(offer.validUntil);
    }
    for (const policy::OwnRuleSet::Rule &rule : m_ownRules.rules()) {
        for (const policy::OwnRuleSet::Phrase &phrase : rule.phrases)
            add(phrase.offeredUntil);
    }
    return days;
}

TextVerdict TextJudge::judge(const policy::MessageContent &content, domain::Language language, const std::string &channel, std::optional<std::chrono::local_days> today,
                             RuleNumbers &rules) const
{
    const policy::FactBook &book = bookFor(language);
    std::vector<policy::Finding> findings = m_guard.judge(content, book, today);
    for (policy::Finding &finding : policy::judgeOwnRules(content, m_ownRules, channel, today))
        findings.push_back(std::move(finding));
    static_cast<void>(policy::verdictOf(findings, m_policy.ruleActions)); // each finding says what it does; which of them decide is counted
    TextVerdict verdict;
    for (const policy::Finding &finding : findings) {
        if (finding.outcome == policy::Outcome::Pass)
            continue;
        const TextMark mark{.fate = finding.outcome == policy::Outcome::Block ? Fate::Block : Fate::Review, .isObserved = !finding.enforced,
                            .isError = finding.outcome == policy::Outcome::Error, .rule = rules.numberOf(finding.rule), .span = finding.span};
        const auto same = std::ranges::find(verdict.marks, mark.rule, &TextMark::rule);
        if (same == verdict.marks.end())
            verdict.marks.push_back(mark);
        else if (isGraver(mark, *same))
            *same = mark;
        if (finding.enforced)
            verdict.fate = std::max(verdict.fate, mark.fate);
    }
    std::ranges::stable_sort(verdict.marks, isGraver);
    return verdict;
}

const TextVerdicts *JudgedTexts::verdictsOf(const ScannedMessage &message) const
{
    if (message.text < 0 || m_states[std::size_t(message.text)] != ReadState::Read)
        return nullptr;
    const std::int32_t always = m_verdictOf[std::size_t(message.text)];
    return &m_verdicts[std::size_t(always >= 0 ? always : m_datedVerdictOf.at(datedKey(message)))];
}

std::uint64_t JudgedTexts::datedKey(const ScannedMessage &message) const
{
    std::int32_t day = message.day;
    if (m_datings[std::size_t(message.text)] == Dating::ByOffers && day != ScannedMessage::kNoDay) {
        const auto end = std::ranges::lower_bound(m_lastDays, day); // the same offers hold until then
        day = end == m_lastDays.end() ? m_lastDays.back() + 1 : *end;
    }
    return std::uint64_t(std::uint32_t(message.text)) << 32 | std::uint32_t(day);
}

std::string_view JudgedTexts::unreadWhy(const ScannedMessage &message) const
{
    if (message.text < 0)
        return "none";
    switch (m_states[std::size_t(message.text)]) {
    case ReadState::Unread:
    case ReadState::Read: return {};
    case ReadState::Missing: return "none";
    case ReadState::OtherVersion: return "version";
    case ReadState::Damaged: return "damaged";
    }
    return {};
}

/// Judges each distinct text once, in pieces on both workers; then the dated ones, once for each of their days.
class TextsJudging
{
public:
    TextsJudging(PastConnections &past, const TextsToJudge &what)
        : m_past(past), m_what(what), m_draft(what.guard, what.draft), m_rules(std::size_t(kBacktestWorkers))
    {
        if (what.active != nullptr)
            m_active.emplace(what.guard, *what.active);
        m_texts.m_states.assign(what.scan.texts.size(), ReadState::Unread);
        m_texts.m_verdictOf.assign(what.scan.texts.size(), -1);
        m_texts.m_verdicts.resize(what.scan.texts.size());
        m_workerOf.assign(what.scan.texts.size(), 0);
        m_texts.m_datings.assign(what.scan.texts.size(), Dating::Never);
        m_texts.m_lastDays = m_draft.lastDays();
        const std::vector<std::int32_t> others = m_active ? m_active->lastDays() : std::vector<std::int32_t>{};
        m_texts.m_lastDays.insert(m_texts.m_lastDays.end(), others.begin(), others.end());
        std::ranges::sort(m_texts.m_lastDays);
    }

    [[nodiscard]] Status run(RuleNumbers &rules, const BacktestHooks &hooks)
    {
        if (const Status named = nameChannels(); !named)
            return named;
        const BacktestHooks onlyStop{.isStopRequested = hooks.isStopRequested};
        Status done = workInPieces({0, std::int64_t(m_what.scan.texts.size()) - 1}, kTextsOfPiece, onlyStop, [&](int worker, store::RowSpan texts) { return judgePiece(worker, texts); });
        if (done && collectDays())
            done = workInPieces({0, std::int64_t(m_dated.size()) - 1}, kTextsOfPiece / 8, onlyStop, [&](int worker, store::RowSpan texts) { return judgeDatedPiece(worker, texts); });
        if (done)
            renumber(rules);
        return done;
    }
    [[nodiscard]] JudgedTexts take() { return std::move(m_texts); }

private:
    struct DatedText
    {
        std::int32_t text = 0;
        std::vector<std::int32_t> days;
        std::int32_t firstVerdict = 0; // of its first day; the others follow
    };

    [[nodiscard]] Status nameChannels()
    {
        for (const TextKey &key : m_what.scan.texts) {
            if (m_channels.contains(key.channel))
                continue;
            auto name = m_past.front()->word(key.channel);
            if (!name)
                return tl::make_unexpected(name.error());
            m_channels[key.channel] = std::move(*name);
        }
        return {};
    }

    /// Nothing when it cannot be read; then `state` says why.
    [[nodiscard]] Result<std::optional<policy::MessageContent>> read(int worker, const TextKey &key, ReadState &state)
    {
        const auto packed = m_past[std::size_t(worker)]->content(key.content);
        if (!packed)
            return tl::make_unexpected(packed.error());
        state = ReadState::Missing;
        if (!*packed)
            return std::optional<policy::MessageContent>{};
        auto content = policy::unpackContent(**packed);
        state = !content ? ReadState::Damaged : content->version != m_what.guard.contentVersion() ? ReadState::OtherVersion : ReadState::Read;
        return state == ReadState::Read ? std::optional(std::move(*content)) : std::nullopt;
    }

    [[nodiscard]] TextVerdicts judge(int worker, const policy::MessageContent &content, const TextKey &key, std::int32_t day)
    {
        const std::string &channel = m_channels.at(key.channel);
        RuleNumbers &rules = m_rules[std::size_t(worker)];
        TextVerdicts verdicts{.draft = m_draft.judge(content, key.language, channel, localDay(day), rules), .active = {}};
        if (m_active)
            verdicts.active = m_active->judge(content, key.language, channel, localDay(day), rules);
        return verdicts;
    }

    [[nodiscard]] Status judgePiece(int worker, store::RowSpan texts)
    {
        for (std::int64_t i = texts.first; i <= texts.last; ++i) {
            const auto text = std::size_t(i);
            const TextKey &key = m_what.scan.texts[text];
            const auto content = read(worker, key, m_texts.m_states[text]);
            if (!content)
                return tl::make_unexpected(content.error());
            if (!*content)
                continue;
            m_workerOf[text] = std::uint8_t(worker);
            m_texts.m_datings[text] = datingOf(**content);
            if (m_texts.m_datings[text] == Dating::ByOffers && m_texts.m_lastDays.empty())
                m_texts.m_datings[text] = Dating::Never;
            if (m_texts.m_datings[text] != Dating::Never)
                continue;
            m_texts.m_verdicts[text] = judge(worker, **content, key, 0);
            m_texts.m_verdictOf[text] = std::int32_t(text);
        }
        return {};
    }

    /// False when no text is dated.
    [[nodiscard]] bool collectDays()
    {
        for (const ScannedMessage &message : m_what.scan.messages) {
            if (message.text >= 0 && m_texts.m_datings[std::size_t(message.text)] != Dating::Never)
                m_texts.m_datedVerdictOf.try_emplace(m_texts.datedKey(message), 0);
        }
        std::vector<std::uint64_t> keys;
        for (const auto &[key, verdict] : m_texts.m_datedVerdictOf)
            keys.push_back(key);
        std::ranges::sort(keys);
        for (const std::uint64_t key : keys) {
            const auto text = std::int32_t(key >> 32), verdict = std::int32_t(m_texts.m_verdicts.size());
            if (m_dated.empty() || m_dated.back().text != text)
                m_dated.push_back({text, {}, verdict});
            m_dated.back().days.push_back(std::int32_t(std::uint32_t(key)));
            m_texts.m_datedVerdictOf[key] = verdict;
            m_texts.m_verdicts.emplace_back();
            m_workerOf.push_back(0);
        }
        return !m_dated.empty();
    }

    [[nodiscard]] Status judgeDatedPiece(int worker, store::RowSpan texts)
    {
        for (std::int64_t i = texts.first; i <= texts.last; ++i) {
            const DatedText &dated = m_dated[std::size_t(i)];
            const TextKey &key = m_what.scan.texts[std::size_t(dated.text)];
            const auto content = read(worker, key, m_texts.m_states[std::size_t(dated.text)]);
            if (!content)
                return tl::make_unexpected(content.error());
            for (std::size_t d = 0; *content && d < dated.days.size(); ++d) {
                const std::size_t at = std::size_t(dated.firstVerdict) + d;
                m_texts.m_verdicts[at] = judge(worker, **content, key, dated.days[d]);
                m_workerOf[at] = std::uint8_t(worker);
            }
        }
        return {};
    }

    void renumber(RuleNumbers &rules)
    {
        std::vector<std::vector<std::uint16_t>> numbers;
        for (const RuleNumbers &own : m_rules)
            numbers.push_back(rules.adopt(own));
        for (std::size_t i = 0; i < m_texts.m_verdicts.size(); ++i) {
            const std::vector<std::uint16_t> &own = numbers[m_workerOf[i]];
            for (TextVerdict *verdict : {&m_texts.m_verdicts[i].draft, &m_texts.m_verdicts[i].active}) {
                for (TextMark &mark : verdict->marks)
                    mark.rule = own[mark.rule];
            }
        }
    }

    PastConnections &m_past;
    const TextsToJudge &m_what;
    const TextJudge m_draft;
    std::optional<const TextJudge> m_active;
    std::map<std::int64_t, std::string> m_channels;
    std::vector<RuleNumbers> m_rules;      // by worker
    std::vector<std::uint8_t> m_workerOf;  // by verdict: whose numbers its rules are
    std::vector<DatedText> m_dated;
    JudgedTexts m_texts;
};

Result<JudgedTexts> judgeTexts(PastConnections &past, const TextsToJudge &what, RuleNumbers &rules, const BacktestHooks &hooks)
{
    TextsJudging judging(past, what);
    if (const Status done = judging.run(rules, hooks); !done)
        return tl::make_unexpected(done.error());
    return judging.take();
}

} // namespace ns::console
