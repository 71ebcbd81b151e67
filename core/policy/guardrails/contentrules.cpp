// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/policy/guardrails/contentreader.h"

namespace ns::policy {

namespace {

constexpr int kLanguageMargin = 2;
constexpr std::size_t kOthersMax = 8; // candidates for another person's data that are kept
constexpr int kGossipReach = 10;      // words between a person and what is told of them
constexpr int kSubjectReach = 3;      // between a subject and its verb
constexpr int kUnsureReach = 10;      // words of what somebody does not know
constexpr std::size_t kWordMin = 4;   // letters of a word that must be the business's own

bool overlaps(CodeSpan a, CodeSpan b)
{
    return a.start < b.end && b.start < a.end;
}

/// The rules that need nothing but the text and what it answers; one method a rule. A local of findContent.
class ContentRules
{
public:
    ContentRules(const Reading &reading, std::vector<ContentFinding> &findings) : m_reading(reading), m_draft(reading.draft), m_lexicon(reading.lexicon), m_findings(findings), m_all{0, m_draft.text.normal.codePoints} {}

    void run()
    {
        findHidden();
        findRules();
        findLanguage();
        findConfirmation();
        findMinor();
        findCrisis();
        findSecrets();
        findOthers();
        findGossip();
        findStacking();
        findRival();
        if (m_draft.text.size() == 0)
            note("text.empty", Outcome::Block, {});
    }

private:
    void note(std::string rule, Outcome outcome, std::string detail, std::string fact = {}) { m_findings.push_back({.rule = std::move(rule), .outcome = outcome, .span = m_all, .detail = std::move(detail), .fact = std::move(fact)}); }
    [[nodiscard]] const Token &tokenAt(int i) const { return m_draft.text.tokens[std::size_t(i)]; }
    /// The draft has a word of the concept that no negation covers.
    [[nodiscard]] bool asserts(std::string_view name) const
    {
        for (int i = 0; i < m_draft.text.size(); ++i)
            if (m_draft.marks.has(i, m_lexicon.concept_(name)) && !tokenAt(i).negated)
                return true;
        return false;
    }
    [[nodiscard]] bool claims(std::initializer_list<ClaimKind> kinds) const
    {
        return std::any_of(m_draft.claims.begin(), m_draft.claims.end(), [&](const Claim &c) { return std::find(kinds.begin(), kinds.end(), c.kind) != kinds.end(); });
    }

    void findHidden()
    {
        const auto &normal = m_draft.text.normal;
        for (const CodeSpan &span : normal.invisible)
            m_findings.push_back({.rule = "text.hidden", .outcome = Outcome::Review, .span = span, .detail = "invisible"});
        for (const CodeSpan &span : normal.homographs) {
            const bool inLink = std::any_of(m_draft.text.tokens.begin(), m_draft.text.tokens.end(), [&](const Token &t) { return (t.kind == TokenKind::Link || t.kind == TokenKind::Email) && overlaps(t.span, span); });
            m_findings.push_back({.rule = inLink ? "link.homograph" : "text.homograph", .outcome = inLink ? Outcome::Block : Outcome::Review, .span = span});
        }
    }

    void findRules()
    {
        const MarkId seat = m_lexicon.concept_("guarantee.seat"); // "garantiza tu cupo" asks for an enrolment and promises nothing
        for (const RuleHit &hit : m_draft.hits) {
            const LexiconRule &rule = m_lexicon.rules()[std::size_t(hit.rule)];
            if ((hit.negated && !rule.raw) || m_draft.marks.has(hit.first, seat) || (rule.id == "leak.instructions" && isTaught(hit)) || (rule.id == "tone.insult" && isSurname(hit)) || isSubject(hit) || (rule.supported && isUnsure(hit)))
                continue;
            ContentFinding finding{.rule = rule.id, .outcome = rule.effect == RuleEffect::Block ? Outcome::Block : Outcome::Review, .span = m_draft.text.span(hit.first, hit.last), .token = hit.first};
            if (rule.id == "leak.instructions") {
                finding.excuse = Excuse::Worded;
                finding.quotes = wordsOf(hit);
            } else if (rule.supported) {
                finding.excuse = Excuse::Supported;
            }
            if (!isNoted(finding))
                m_findings.push_back(std::move(finding));
        }
    }
    /// Two entries of one rule may say the same about the same words.
    [[nodiscard]] bool isNoted(const ContentFinding &finding) const
    {
        return std::any_of(m_findings.begin(), m_findings.end(), [&](const ContentFinding &other) { return finding.excuse == Excuse::None && other.excuse == Excuse::None && other.rule == finding.rule && other.outcome == finding.outcome && overlaps(other.span, finding.span); });
    }
    /// "la profesora Laura Gil".
    [[nodiscard]] bool isSurname(const RuleHit &hit) const
    {
        return std::any_of(m_draft.claims.begin(), m_draft.claims.end(), [&](const Claim &c) { return c.kind == ClaimKind::Person && hit.first > c.first && hit.last <= c.last; });
    }
    /// "nao sei dizer se ja esta quase lotada" claims nothing.
    [[nodiscard]] bool isUnsure(const RuleHit &hit) const
    {
        const MarkId unsure = m_lexicon.concept_("unsure");
        for (int i = std::max(0, hit.first - kUnsureReach); i < hit.first; ++i)
            if (m_draft.marks.has(i, unsure) && m_draft.text.sameSentence(i, hit.first))
                return true;
        return false;
    }
    /// "Asunto: ..", the first words of an e-mail.
    [[nodiscard]] bool isSubject(const RuleHit &hit) const
    {
        return m_reading.source.channel == "email" && hit.first == 0 && hit.last <= 1 && (m_draft.text.word(1) == ":" || m_draft.text.word(2) == ":") && m_lexicon.rules()[std::size_t(hit.rule)].id == "leak.boilerplate";
    }
    /// "vemos que es un modelo de lenguaje": what a course is about.
    [[nodiscard]] bool isTaught(const RuleHit &hit) const
    {
        const MarkId taught = m_lexicon.concept_("ai.taught");
        for (int i = hit.first; i >= 0; --i)
            if (m_draft.marks.endOf(i, taught) >= hit.last)
                return true;
        return false;
    }
    /// The whole, then its longer words when it has more than one.
    [[nodiscard]] std::vector<std::string> wordsOf(const RuleHit &hit) const
    {
        std::vector<std::string> words{{}};
        for (int i = hit.first; i <= hit.last; ++i) {
            const Token &token = tokenAt(i);
            words.front() += (words.front().empty() || !token.spaceBefore ? "" : " ") + token.text;
            if (hit.last > hit.first && token.text.size() >= kWordMin)
                words.push_back(token.text);
        }
        return words;
    }

    void findLanguage()
    {
        const std::string_view wanted = domain::languageCode(m_reading.source.language).substr(0, 2);
        if (wanted.empty())
            return note("language.match", Outcome::Error, "unknown");
        const TextLanguage heard = languageOf(m_draft.text, wanted);
        if (!heard.language.empty() && heard.language != wanted && heard.margin >= kLanguageMargin)
            note("language.match", Outcome::Review, std::string(heard.language));
    }

    /// One confirmation, and nothing in it that sells or asks.
    void findConfirmation()
    {
        if (m_reading.source.kind != domain::MessageKind::OptoutConfirmation)
            return;
        const bool sells = claims({ClaimKind::Money, ClaimKind::Percent, ClaimKind::Free, ClaimKind::Promotion, ClaimKind::Link, ClaimKind::Instalments});
        const auto &tokens = m_draft.text.tokens;
        const bool asks = std::any_of(tokens.begin(), tokens.end(), [](const Token &token) { return token.asked; });
        if (sells || asks || sellsByWord())
            note("optout.confirmation", Outcome::Block, sells ? "sells" : asks ? "asks" : "marketing");
    }

    /// A word that sells; "Curso" before a proper name is the business.
    [[nodiscard]] bool sellsByWord() const
    {
        const MarkId sells = m_lexicon.concept_("marketing"), course = m_lexicon.concept_("topic.course");
        for (int i = 0; i < m_draft.text.size(); ++i)
            if (m_draft.marks.has(i, sells) && !(m_draft.marks.has(i, course) && isName(i) && isName(i + 1)))
                return true;
        return false;
    }

    /// Under age: nobody sells to them; an answer may only send them to their guardian.
    void findMinor()
    {
        if (!m_reading.source.isMinor.value_or(false) || m_reading.source.kind == domain::MessageKind::OptoutConfirmation)
            return;
        const bool sells = claims({ClaimKind::Money, ClaimKind::Percent, ClaimKind::Free, ClaimKind::Promotion, ClaimKind::Instalments});
        if (m_reading.source.kind != domain::MessageKind::Reply || !asserts("guardian") || sells) // "no hace falta que tus papas firmen" sends them nowhere
            note("minor.guardian", Outcome::Block, "minor");
    }

    void findCrisis()
    {
        const ReadText *inbound = m_reading.inbound;
        if (inbound == nullptr)
            return;
        for (const RuleHit &hit : m_lexicon.findRules(inbound->text, inbound->marks, true))
            if (!inbound->text.isQuestion(hit.first) || hasConcept(*inbound, m_lexicon.concept_("own.people")))
                return note(m_lexicon.rules()[std::size_t(hit.rule)].id, Outcome::Review, "last_inbound", "contact.last_inbound");
    }

    /// A long mixture of letters and digits that no fact holds: a key, a password. A document's number behind its name.
    void findSecrets()
    {
        const MarkId identity = m_lexicon.concept_("identity.document");
        for (int i = 0; i < m_draft.text.size(); ++i) {
            const Token &token = tokenAt(i);
            const auto digits = std::count_if(token.text.begin(), token.text.end(), [](char c) { return c >= '0' && c <= '9'; });
            if (token.kind == TokenKind::Code && token.text.size() >= 10 && digits >= 3)
                m_findings.push_back({.rule = "leak.secret", .span = token.span, .excuse = Excuse::Quoted, .quotes = {token.text}});
            if (m_draft.marks.has(i, identity) && hasLongNumber(i))
                m_findings.push_back({.rule = "privacy.identity", .span = token.span});
        }
    }
    [[nodiscard]] bool hasLongNumber(int i) const
    {
        std::size_t digits = 0;
        for (int j = i + 1; j < std::min(i + 9, m_draft.text.size()); ++j)
            digits += std::size_t(std::count_if(tokenAt(j).text.begin(), tokenAt(j).text.end(), [](char c) { return c >= '0' && c <= '9'; }));
        return digits >= 7;
    }

    /// Places where another person may be named, in order; the first that no fact excuses counts.
    void findOthers()
    {
        const MarkId other = m_lexicon.concept_("third.person");
        const MarkId data = m_lexicon.concept_("contact.data");
        std::size_t found = 0;
        for (int i = 0; i < m_draft.text.size(); ++i) {
            const int last = m_draft.marks.endOf(i, other);
            for (int j = std::max(0, i - 14); last >= 0 && j < std::min(i + 15, m_draft.text.size()) && found < kOthersMax; ++j) {
                if (!m_draft.text.sameSentence(i, j))
                    continue;
                ContentFinding finding{.rule = "privacy.other_person", .span = m_draft.text.span(std::min(i, j), std::max(last, j))};
                if (m_draft.marks.has(j, data)) {
                    m_findings.push_back(std::move(finding));
                    return;
                }
                if (j > last && isName(j) && isName(j + 1)) {
                    finding.excuse = Excuse::Quoted;
                    finding.quotes = {tokenAt(j).text, tokenAt(j + 1).text};
                } else if (tokenAt(j).kind == TokenKind::Email) {
                    finding.excuse = Excuse::Approved;
                    finding.quotes = {tokenAt(j).text};
                } else {
                    continue;
                }
                m_findings.push_back(std::move(finding));
                ++found;
            }
        }
    }
    /// What is told of somebody by name: debts, grades, diagnoses, a family's troubles, and who did it.
    void findGossip()
    {
        const MarkId debt = m_lexicon.concept_("private.debt"), matter = m_lexicon.concept_("private.matter"), act = m_lexicon.concept_("private.act"), cleft = m_lexicon.concept_("cleft");
        for (int i = 0; i < m_draft.text.size(); ++i) {
            const bool owes = m_draft.marks.has(i, debt);
            if (tokenAt(i).negated && !owes)
                continue;
            if (!owes && !m_draft.marks.has(i, matter) && !m_draft.marks.has(i, act))
                continue;
            for (int name = std::max(0, i - kGossipReach); name < i; ++name) {
                const bool pointed = (name > 0 && m_draft.marks.has(name - 1, cleft)) || (name > 1 && m_draft.marks.has(name - 2, cleft));
                if (!isPerson(name, i) || !(pointed || (owes ? isDebtor(name) : m_draft.marks.has(i, matter) && !isAskedAbout(name))))
                    continue;
                m_findings.push_back({.rule = "privacy.other_person", .span = m_draft.text.span(name, i), .excuse = Excuse::Quoted, .quotes = {tokenAt(name).text}});
                return;
            }
        }
    }
    /// A capital that the start of a sentence does not explain, or that stands right before its verb; "you" is nobody else.
    [[nodiscard]] bool isPerson(int name, int until) const
    {
        if (!isName(name) || !m_draft.text.sameSentence(name, until) || m_draft.marks.has(name, m_lexicon.concept_("stop")))
            return false;
        return m_draft.text.sameSentence(name - 1, name) || until - name <= kSubjectReach;
    }
    /// "la cuota de Mateo", "Mateo, tu cuota": a child's own bill, and who is spoken to.
    [[nodiscard]] bool isDebtor(int name) const
    {
        const std::string_view before = m_draft.text.word(name - 1);
        return m_draft.text.word(name + 1) != "," && before != "de" && before != "do" && before != "da" && before != "del" && before != "of" && before != "for" && !m_draft.marks.has(std::max(0, name - 1), m_lexicon.concept_("greeting"));
    }
    /// The contact speaks of this person, and not as somebody's child: it is their own.
    [[nodiscard]] bool isAskedAbout(int name) const
    {
        if (m_reading.inbound == nullptr)
            return false;
        const TokenText &said = m_reading.inbound->text;
        for (int i = 0; i < said.size(); ++i)
            if (said.word(i) == tokenAt(name).text)
                return said.word(i - 1) != "da" && said.word(i - 1) != "do" && said.word(i - 1) != "de";
        return false;
    }
    /// "ambos descuentos", "as duas vantagens juntas": the facts say whether offers may be joined.
    void findStacking()
    {
        const MarkId stack = m_lexicon.concept_("stack.word");
        for (int i = 0; i < m_draft.text.size(); ++i)
            if (m_draft.marks.has(i, stack) && !tokenAt(i).negated && !tokenAt(i).asked && !isDeniedBehind(i))
                return m_findings.push_back({.rule = "policy.contradicted", .span = tokenAt(i).span, .detail = "stacked", .excuse = Excuse::Separate, .token = i});
    }
    /// "entre ustedes y la autoescuela Pudeto": what is said of a school that the contact named is a person's to say.
    void findRival()
    {
        if (m_reading.inbound == nullptr)
            return;
        const TokenText &said = m_reading.inbound->text;
        for (int i = 0; i + 1 < said.size(); ++i) {
            if (!m_reading.inbound->marks.has(i, m_lexicon.concept_("rival.word")) || !said.sameSentence(i, i + 1) || said.word(i + 1).size() < kWordMin)
                continue;
            for (int at = 1; at < m_draft.text.size(); ++at)
                if (m_draft.text.word(at) == said.word(i + 1) && isName(at) && m_draft.text.sameSentence(at - 1, at) && !tokenAt(at).asked && !isDeniedIn(at))
                    return m_findings.push_back({.rule = "competitor.mention", .outcome = Outcome::Review, .span = tokenAt(at).span, .excuse = Excuse::Quoted, .quotes = {tokenAt(at).text}});
        }
    }
    /// "De Pudeto no opinamos".
    [[nodiscard]] bool isDeniedIn(int at) const
    {
        for (int i = 0; i < m_draft.text.size(); ++i)
            if (tokenAt(i).negated && m_draft.text.sameSentence(std::min(i, at), std::max(i, at)))
                return true;
        return false;
    }
    /// "os dois descontos nao somam".
    [[nodiscard]] bool isDeniedBehind(int i) const
    {
        for (int j = i + 1; j <= i + kSubjectReach + 1 && m_draft.text.sameSentence(i, j) && tokenAt(j).clause == tokenAt(i).clause; ++j)
            if (tokenAt(j).negated)
                return true;
        return false;
    }
    [[nodiscard]] bool isName(int i) const
    {
        const Token *token = m_draft.text.at(i);
        return token != nullptr && token->kind == TokenKind::Word && token->capital && !token->allCaps;
    }

    const Reading &m_reading;
    const ReadText &m_draft;
    const Lexicon &m_lexicon;
    std::vector<ContentFinding> &m_findings;
    const CodeSpan m_all;
};

} // namespace

void findContent(const Reading &reading, std::vector<ContentFinding> &findings)
{
    findPlaceholders(reading, findings);
    ContentRules(reading, findings).run();
}

} // namespace ns::policy
