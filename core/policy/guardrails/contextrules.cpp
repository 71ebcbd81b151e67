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
class CaseJudge
{
public:
    explicit CaseJudge(const GuardContext &context) : m_context(context), m_contact(context.message.contact), m_all{0, context.codePoints} {}

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
        if (!m_contact.isMinor)
            note("minor.guardian", Outcome::Error, "missing");
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
        else if (isKind("marketing") && m_context.inbound != nullptr && find(*m_context.inbound, m_context.lexicon.concept_("optout.near")) >= 0) // "cancelar mi clase": nothing is sold until a person has looked
            note("optout.final", Outcome::Review, "unclear", "contact.last_inbound");
    }
    void judgeConfirmation()
    {
        if (!m_contact.optedOut.value_or(true) && !asksToStop())
            note("optout.confirmation", Outcome::Review, "not_opted_out");
        if (m_contact.hoursSinceInbound && *m_contact.hoursSinceInbound >= kWindowHours)
            note("optout.confirmation", Outcome::Block, "late");
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

    const GuardContext &m_context;
    const GuardCase::Contact &m_contact;
    const CodeSpan m_all;
    std::vector<Finding> m_findings;
};

} // namespace

std::vector<Finding> judgeContext(const GuardContext &context)
{
    return CaseJudge(context).run();
}

} // namespace ns::policy
