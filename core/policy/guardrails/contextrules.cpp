// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "core/policy/guardrails/guard.h"
#include "core/policy/guardrails/topics.h"

namespace ns::policy {

namespace {

constexpr double kWindowHours = 24;
constexpr int kOptOutWordsMax = 2;
constexpr std::array<std::string_view, 4> kKinds{"marketing", "reply", "operational", "optout_confirmation"};

/// One letter added, left out or changed.
bool isOneEditApart(std::string_view a, std::string_view b)
{
    if (a.size() > b.size())
        std::swap(a, b);
    if (b.size() - a.size() > 1)
        return false;
    std::size_t i = 0;
    while (i < a.size() && a[i] == b[i])
        ++i;
    return a.substr(i + (a.size() == b.size() ? 1 : 0)) == b.substr(i + 1);
}

/// A lone word that was meant as one of the stop words.
bool isMisspelt(std::string_view word)
{
    constexpr std::array<std::string_view, 13> kStops{"cancelar", "detener", "salir", "parar", "stop", "sair", "descadastrar", "descadastra", "remover", "unsubscribe", "cancel", "baja", "revoke"};
    return word.size() > 3 && std::any_of(kStops.begin(), kStops.end(), [&](std::string_view stop) { return word == stop || isOneEditApart(word, stop); });
}

/// The gates that look at who is written to; one method a rule.
class ContextJudge
{
public:
    explicit ContextJudge(const GuardContext &context) : m_context(context), m_contact(context.message.contact), m_all{0, context.draft.text.normal.codePoints} {}

    std::vector<Finding> run()
    {
        if (!m_contact.kind || std::find(kKinds.begin(), kKinds.end(), *m_contact.kind) == kKinds.end())
            note("kind.known", Outcome::Error, m_contact.kind ? "unknown_kind" : "missing");
        if (!m_context.message.channel)
            note("channel.known", Outcome::Error, "missing");
        if (!m_context.message.factsJson)
            note("facts.known", Outcome::Error, "missing");
        judgeOptOut();
        judgeConsent();
        judgeWindow();
        judgeCap();
        judgeMinor();
        judgeCrisis();
        judgeOthers();
        return std::move(m_findings);
    }

private:
    void note(std::string rule, Outcome outcome, std::string detail, std::string fact = {}) { m_findings.push_back({std::move(rule), outcome, m_all, std::move(fact), std::move(detail)}); }
    [[nodiscard]] bool isKind(std::string_view kind) const { return m_contact.kind == kind; }
    [[nodiscard]] static int find(const ReadText &read, MarkId id)
    {
        for (int i = 0; i < read.text.size(); ++i)
            if (read.marks.has(i, id))
                return i;
        return -1;
    }
    [[nodiscard]] bool draftHas(std::string_view name) const { return find(m_context.draft, m_context.lexicon.concept_(name)) >= 0; }

    [[nodiscard]] bool asksToStop() const
    {
        if (m_context.inbound == nullptr)
            return false;
        const auto &tokens = m_context.inbound->text.tokens;
        const auto words = std::count_if(tokens.begin(), tokens.end(), [](const Token &t) { return t.kind == TokenKind::Word; });
        if (words <= kOptOutWordsMax && find(*m_context.inbound, m_context.lexicon.concept_("optout.word")) == 0)
            return true;
        if (words == 1 && std::any_of(tokens.begin(), tokens.end(), [](const Token &t) { return isMisspelt(t.text); }))
            return true;
        return find(*m_context.inbound, m_context.lexicon.concept_("optout.phrase")) >= 0;
    }

    void judgeOptOut()
    {
        if (!m_contact.optedOut)
            note("optout.final", Outcome::Error, "missing");
        if (isKind("optout_confirmation"))
            return judgeConfirmation();
        if (m_contact.optedOut.value_or(false))
            note("optout.final", Outcome::Block, "opted_out");
        else if (asksToStop())
            note("optout.final", Outcome::Block, "asked_to_stop", "contact.last_inbound");
    }
    /// One confirmation, and nothing in it that sells or asks.
    void judgeConfirmation()
    {
        if (!m_contact.optedOut.value_or(true) && !asksToStop())
            note("optout.confirmation", Outcome::Review, "not_opted_out");
        if (m_contact.hoursSinceInbound && *m_contact.hoursSinceInbound >= kWindowHours)
            note("optout.confirmation", Outcome::Block, "late");
        const bool sells = std::any_of(m_context.draft.claims.begin(), m_context.draft.claims.end(), [](const Claim &c) {
            return c.kind == ClaimKind::Money || c.kind == ClaimKind::Percent || c.kind == ClaimKind::Free || c.kind == ClaimKind::Promotion || c.kind == ClaimKind::Link || c.kind == ClaimKind::Instalments;
        });
        const bool asks = std::any_of(m_context.draft.text.questions.begin(), m_context.draft.text.questions.end(), [](char q) { return q != 0; });
        if (sells || asks || draftHas("marketing"))
            note("optout.confirmation", Outcome::Block, sells ? "sells" : asks ? "asks" : "marketing");
    }

    void judgeConsent()
    {
        const bool advertises = isKind("marketing") || (isKind("reply") && !isFreshAnswer(m_context.message));
        if (!advertises)
            return;
        if (!m_contact.consent)
            note("consent.missing", Outcome::Error, "missing");
        else if (!*m_contact.consent)
            note("consent.false", Outcome::Block, "false");
    }

    void judgeWindow()
    {
        const bool needsTime = m_context.message.channel == "whatsapp" || isKind("reply") || isKind("optout_confirmation");
        if (needsTime && !m_contact.saysHoursSinceInbound)
            return note("whatsapp.window", Outcome::Error, "missing");
        if (m_context.message.channel != "whatsapp" || !m_contact.template_.empty())
            return;
        if (!m_contact.hoursSinceInbound || *m_contact.hoursSinceInbound >= kWindowHours)
            note("whatsapp.window", Outcome::Block, "template_needed");
    }

    void judgeCap()
    {
        if (isKind("marketing") && m_contact.sentLast24h && m_context.facts.messagesPerDay > 0 && *m_contact.sentLast24h >= m_context.facts.messagesPerDay)
            note("cap.day", Outcome::Block, "policy", "policies");
    }

    /// Under age: nobody sells to them; an answer may only send them to their guardian.
    void judgeMinor()
    {
        if (!m_contact.isMinor)
            return note("minor.guardian", Outcome::Error, "missing");
        if (!*m_contact.isMinor || isKind("optout_confirmation"))
            return;
        const bool sells = std::any_of(m_context.draft.claims.begin(), m_context.draft.claims.end(), [](const Claim &c) {
            return c.kind == ClaimKind::Money || c.kind == ClaimKind::Percent || c.kind == ClaimKind::Free || c.kind == ClaimKind::Promotion || c.kind == ClaimKind::Instalments;
        });
        if (isKind("reply") && draftHas("guardian") && !sells)
            return;
        note("minor.guardian", Outcome::Block, "minor");
    }

    void judgeCrisis()
    {
        if (m_context.inbound == nullptr)
            return;
        for (const RuleHit &hit : m_context.lexicon.findRules(m_context.inbound->text, m_context.inbound->marks, true))
            if (!m_context.inbound->text.isQuestion(hit.first) || find(*m_context.inbound, m_context.lexicon.concept_("own.people")) >= 0)
                return note(m_context.lexicon.rules()[std::size_t(hit.rule)].id, Outcome::Review, "last_inbound", "contact.last_inbound");
    }

    void judgeOthers()
    {
        const ReadText &draft = m_context.draft;
        const MarkId other = m_context.lexicon.concept_("third.person");
        const MarkId data = m_context.lexicon.concept_("contact.data");
        const MarkId identity = m_context.lexicon.concept_("identity.document");
        for (int i = 0; i < draft.text.size(); ++i) {
            if (isSecret(draft.text.tokens[std::size_t(i)]))
                m_findings.push_back({"leak.secret", Outcome::Block, draft.text.span(i, i), {}, {}});
            if (draft.marks.has(i, identity) && hasLongNumber(i))
                m_findings.push_back({"privacy.identity", Outcome::Block, draft.text.span(i, i), {}, {}});
            const int last = draft.marks.endOf(i, other);
            if (last < 0)
                continue;
            for (int j = 0; j < draft.text.size(); ++j) {
                const bool near = draft.text.sameSentence(i, j) && std::abs(i - j) <= 14;
                const bool named = j + 1 < draft.text.size() && isName(j) && isName(j + 1) && j > last;
                if (near && (draft.marks.has(j, data) || named || (draft.text.tokens[std::size_t(j)].kind == TokenKind::Email && !isApproved(j)))) {
                    m_findings.push_back({"privacy.other_person", Outcome::Block, draft.text.span(std::min(i, j), std::max(last, j)), {}, {}});
                    return;
                }
            }
        }
    }
    /// A long mixture of letters and digits that no fact holds: a key, a password.
    [[nodiscard]] bool isSecret(const Token &token) const
    {
        if (token.kind != TokenKind::Code || token.text.size() < 10)
            return false;
        const auto digits = std::count_if(token.text.begin(), token.text.end(), [](char c) { return c >= '0' && c <= '9'; });
        return digits >= 3 && std::none_of(m_context.facts.texts.begin(), m_context.facts.texts.end(), [&](const std::string &text) { return text.find(token.text) != std::string::npos; });
    }
    [[nodiscard]] bool isName(int i) const
    {
        const Token &token = m_context.draft.text.tokens[std::size_t(i)];
        return token.kind == TokenKind::Word && token.capital && !token.allCaps && std::none_of(m_context.facts.texts.begin(), m_context.facts.texts.end(), [&](const std::string &text) { return text.find(token.text) != std::string::npos; });
    }
    [[nodiscard]] bool isApproved(int i) const
    {
        const std::string &mail = m_context.draft.text.tokens[std::size_t(i)].text;
        return std::any_of(m_context.facts.domains.begin(), m_context.facts.domains.end(), [&](const std::string &domain) { return mail.ends_with(domain); });
    }
    [[nodiscard]] bool hasLongNumber(int i) const
    {
        std::size_t digits = 0;
        for (int j = i + 1; j < std::min(i + 9, m_context.draft.text.size()); ++j) {
            const std::string &word = m_context.draft.text.tokens[std::size_t(j)].text;
            digits += std::size_t(std::count_if(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; }));
        }
        return digits >= 7;
    }

    const GuardContext &m_context;
    const GuardCase::Contact &m_contact;
    const CodeSpan m_all;
    std::vector<Finding> m_findings;
};

} // namespace

std::vector<Finding> judgeContext(const GuardContext &context)
{
    return ContextJudge(context).run();
}

} // namespace ns::policy
