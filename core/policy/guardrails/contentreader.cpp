// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/guardrails/contentreader.h"

#include <algorithm>
#include <array>

#include "core/policy/claims/units.h"
#include "core/policy/guardrails/grounding.h"
#include "core/policy/guardrails/topics.h"

namespace ns::policy {

namespace {

constexpr std::int64_t kFactorMax = 60;
constexpr std::array<std::string_view, 12> kDeniedVerbs{"es", "e", "era", "son", "llega", "alcanza", "chega", "da", "basta", "is", "was", "sera"};

/// Turns a read text into content. A local of contentOf.
class ContentReader
{
public:
    explicit ContentReader(const Reading &reading) : m_reading(reading), m_draft(reading.draft) {}

    MessageContent run()
    {
        m_content.version = contentVersionOf(m_reading.lexicon.textHash());
        m_content.codePoints = m_draft.text.normal.codePoints;
        addTokens();
        m_content.topics = m_draft.topics;
        dropPeriods();
        addAsked();
        addParts();
        for (const Claim &claim : m_draft.claims)
            addClaim(claim);
        addWords();
        findContent(m_reading, m_content.findings);
        dropConfirmed();
        hideNames();
        completeContent(m_content);
        for (StatedClaim &claim : m_content.claims)
            confirm(claim);
        return std::move(m_content);
    }

private:
    [[nodiscard]] bool has(int token, std::string_view name) const { return m_draft.marks.has(token, m_reading.lexicon.concept_(name)); }

    void addTokens()
    {
        int clause = 0;
        for (int i = 0; i < m_draft.text.size(); ++i) {
            const Token &token = m_draft.text.tokens[std::size_t(i)];
            clause += i > 0 && token.clause != m_draft.text.tokens[std::size_t(i - 1)].clause ? 1 : 0;
            const bool isWord = token.kind == TokenKind::Word || token.kind == TokenKind::Code || token.kind == TokenKind::Number;
            m_content.tokens.push_back({token.span, isWord ? keyOf(stemOf(token.text)) : TopicKey(0), token.sentence, clause, token.negated, false});
            if (m_content.colon < 0 && token.text == ":")
                m_content.colon = i;
        }
        for (int i = 0; i < m_draft.text.size(); ++i) {
            if (!has(i, "topic.include")) // "sin compromiso" asserts no commitment, but "no pagas nada mas" that all is in
                exclude(i, "neg.never");
            exclude(i, "condition.waived"); // "no referral needed" meets no condition
            if (has(i, "excluded") && !m_draft.text.tokens[std::size_t(i)].negated) // "no compras nada aparte": it is all in
                excludeClause(i);
        }
    }

    /// The words of a concept that begins here.
    void exclude(int token, std::string_view name)
    {
        const int last = m_draft.marks.endOf(token, m_reading.lexicon.concept_(name));
        for (int at = token; at <= last; ++at)
            m_content.tokens[std::size_t(at)].excluded = true;
    }

    void excludeClause(int token)
    {
        auto &tokens = m_content.tokens;
        const int clause = tokens[std::size_t(token)].clause;
        for (int i = token; i >= 0 && tokens[std::size_t(i)].clause == clause; --i)
            tokens[std::size_t(i)].excluded = true;
        for (int i = token; i < int(tokens.size()) && tokens[std::size_t(i)].clause == clause; ++i)
            tokens[std::size_t(i)].excluded = true;
    }

    /// "R$ 420 por semana": the week is how it is paid, and names no "pacote de 2 semanas".
    void dropPeriods()
    {
        constexpr int kReach = 3;
        for (const Claim &claim : m_draft.claims)
            if (claim.kind == ClaimKind::Money && (claim.period == "week" || claim.period == "day" || claim.period == "hour"))
                std::erase_if(m_content.topics, [&](const TopicWord &word) { return word.token > claim.last && word.token <= claim.last + kReach && periodOf(m_draft.text.word(word.token)) == claim.period; });
    }
    void addParts()
    {
        const auto &tokens = m_draft.text.tokens;
        for (int first = 0; first < m_draft.text.size();) {
            int last = first;
            const auto ends = [&](int i) { return tokens[std::size_t(i)].text == ";" || tokens[std::size_t(i)].sentence != tokens[std::size_t(first)].sentence; };
            while (last + 1 < m_draft.text.size() && !ends(last + 1))
                ++last;
            m_content.parts.push_back({first, last, m_draft.text.isQuestion(first), {}});
            first = last + (last + 1 < m_draft.text.size() && tokens[std::size_t(last + 1)].sentence == tokens[std::size_t(last)].sentence ? 2 : 1);
        }
    }

    [[nodiscard]] bool sentenceHas(int token, int until, std::string_view name) const
    {
        int first = token;
        while (m_draft.text.sameSentence(first - 1, token))
            --first;
        for (int i = first; i < until && m_draft.text.sameSentence(i, token); ++i)
            if (has(i, name))
                return true;
        return false;
    }
    [[nodiscard]] bool isCorrected(const Claim &claim) const
    {
        if (m_reading.inbound == nullptr)
            return false;
        const auto &said = m_reading.inbound->claims;
        const bool named = std::any_of(said.begin(), said.end(), [&](const Claim &c) { return !c.values.empty() && sharesValue(c, claim); });
        const int behind = m_draft.text.word(claim.last + 1) == "," ? claim.last + 2 : claim.last + 1;
        const std::string_view next = m_draft.text.word(behind); // "S/ 1200 no: son 950"
        const bool isVerb = m_draft.text.sameSentence(behind, behind + 1) && std::ranges::find(kDeniedVerbs, m_draft.text.word(behind + 1)) != kDeniedVerbs.end(); // "45.000 no es"
        bool conceded = false; // "even with a 3.9 GPA"
        for (int i = claim.first - 1; i >= claim.first - 4 && m_draft.text.sameSentence(i, claim.first); --i)
            conceded = conceded || has(i, "concession");
        const bool isDenied = (next == "no" || next == "nao" || next == "not") && (isVerb || !(m_draft.text.at(behind + 1) && m_draft.text.sameSentence(behind, behind + 1) && m_draft.text.at(behind + 1)->kind != TokenKind::Sign));
        return named && (conceded || claim.negated || isDenied || sentenceHas(claim.first, m_draft.text.size(), "correction"));
    }
    /// "mi otro hijo de 7": a bare number that says how old somebody is.
    [[nodiscard]] static bool isOfAge(const ReadText &read, const Claim &claim)
    {
        constexpr std::array<std::string_view, 11> kBefore{"de", "con", "com", "tiene", "tem", "is", "at", "i'm", "am", "tengo", "tenho"};
        const std::string_view before = read.text.word(claim.first - 1);
        return claim.kind == ClaimKind::Count && claim.unit.empty() && !claim.values.empty() && claim.values.front() < whole(100) && (std::ranges::find(kBefore, before) != kBefore.end() || before.ends_with("'s"));
    }
    [[nodiscard]] bool isEchoed(const Claim &claim) const
    {
        return m_reading.inbound != nullptr && std::any_of(m_reading.inbound->claims.begin(), m_reading.inbound->claims.end(), [&](const Claim &c) {
            const bool number = c.kind == ClaimKind::Age || c.kind == ClaimKind::Count || c.kind == ClaimKind::Duration;
            return (claim.kind == ClaimKind::Age && number && (sharesValue(c, claim) || sameMeasure(c, claim))) || (claim.kind == ClaimKind::Duration && c.kind == ClaimKind::Age && sameMeasure(c, claim)) || (isOfAge(m_draft, claim) && (c.kind == ClaimKind::Age || isOfAge(*m_reading.inbound, c)) && sharesValue(c, claim)) || (claim.question && c.kind == claim.kind && sharesValue(c, claim));
        });
    }
    /// "saliendo a las 6" of who works until then, "la compra del dia 15" of who paid then, "your two weeks" of who comes for as long: theirs, and
    /// nothing that we state.
    [[nodiscard]] bool isMentioned(const Claim &claim) const
    {
        if (m_reading.inbound == nullptr || (claim.kind != ClaimKind::Time && claim.kind != ClaimKind::Duration && claim.kind != ClaimKind::Date))
            return false;
        const ReadText &said = *m_reading.inbound;
        const bool isLength = claim.kind == ClaimKind::Duration;
        const MarkId own = m_reading.lexicon.concept_(claim.kind == ClaimKind::Time ? "own.schedule" : "own.deed");
        const auto isOwn = [&](const Claim &c) {
            const bool same = c.kind == claim.kind && (isLength ? sameMeasure(c, claim) : claim.kind == ClaimKind::Date ? sharesDate(c, claim) : sharesValue(c, claim));
            for (int i = 0; same && !isLength && i < said.text.size(); ++i)
                if (said.text.sameSentence(i, c.first) && said.marks.has(i, own))
                    return true;
            return same && isLength;
        };
        if (isLength)
            for (const char *name : {"topic.length", "ahead", "notice", "refund", "deadline"})
                if (sentenceHas(claim.first, m_draft.text.size(), name))
                    return false;
        return std::ranges::any_of(said.claims, isOwn);
    }
    void addClaim(const Claim &claim)
    {
        StatedClaim stated{claim};
        stated.corrected = isCorrected(claim);
        stated.echoed = isEchoed(claim);
        stated.mentioned = isMentioned(claim);
        stated.isOver = sentenceHas(claim.first, m_draft.text.size(), "offer.over") && !sentenceHas(claim.first, m_draft.text.size(), "offer.still");
        stated.hasDeadline = claim.kind == ClaimKind::Date && sentenceHas(claim.first, claim.first + 1, "deadline");
        stated.isMonthly = claim.kind == ClaimKind::Instalments && has(claim.last, "period.noun.month");
        stated.isCode = claim.kind == ClaimKind::Promotion && (claim.unit.find_first_of("0123456789") != std::string::npos || m_draft.text.tokens[std::size_t(claim.last)].allCaps);
        const auto isSign = [&](int i) { return m_draft.text.word(i) == "+" || m_draft.text.word(i) == "="; };
        stated.isTerm = isSign(claim.first - 1) || isSign(claim.last + 1);
        const std::string &own = m_reading.source.ownPhoneSuffix;
        stated.isOwnPhone = claim.kind == ClaimKind::Phone && !own.empty() && (claim.unit.ends_with(own) || (claim.unit.size() < kPhoneTail && own.ends_with(claim.unit)));
        m_content.claims.push_back(std::move(stated));
    }

    void addWords()
    {
        struct Named { SumWord word; std::string_view name; };
        for (const Named &named : {Named{SumWord::Sum, "sum.word"}, Named{SumWord::Total, "total.word"}, Named{SumWord::Plus, "plus.word"}, Named{SumWord::Save, "save.word"}, Named{SumWord::Each, "each.word"}, Named{SumWord::Everything, "everything.word"}, Named{SumWord::Party, "party.word"}, Named{SumWord::Regardless, "regardless.word"}})
            if (hasConcept(m_draft, m_reading.lexicon.concept_(named.name)))
                m_content.sumWords |= unsigned(named.word);
        for (const Token &token : m_draft.text.tokens) {
            const auto unit = timeUnitOf(token.text);
            if (unit && unit->factor > 1)
                m_content.timeUnits |= timeUnitBit(unit->family);
            addFactor(token.text);
        }
        if (hasConcept(m_draft, m_reading.lexicon.concept_("pair.word"))) // "para voce e uma colega"
            m_content.factors.push_back(2);
        for (int i = 0; i + 2 < m_draft.text.size(); ++i) { // "de lunes a viernes" are five days
            const int from = weekdayOf(m_draft.text.word(i), false), to = weekdayOf(m_draft.text.word(i + 2), false);
            const std::string_view glue = m_draft.text.word(i + 1);
            if (from >= 0 && to > from && (glue == "a" || glue == "al" || glue == "to" || glue == "ate" || glue == "-"))
                m_content.factors.push_back(to - from + 1);
        }
        auto &factors = m_content.factors;
        std::sort(factors.begin(), factors.end());
        factors.erase(std::unique(factors.begin(), factors.end()), factors.end());
    }
    void addFactor(std::string_view word)
    {
        const std::string_view period = periodOf(word);
        const auto number = text::readNumberWords(std::span(&word, 1), numberLanguageOf(m_reading.source.language));
        if (period == "year")
            m_content.factors.push_back(12);
        else if (period == "semester")
            m_content.factors.push_back(6);
        else if (period == "quarter")
            m_content.factors.push_back(3);
        else if (period == "bimester")
            m_content.factors.push_back(2);
        if (number && number->value > 1 && number->value <= kFactorMax)
            m_content.factors.push_back(int(number->value));
        else if (word == "ambos" || word == "ambas" || word == "both" || word == "doble" || word == "dobro" || word == "double")
            m_content.factors.push_back(2);
    }

    /// "Sí, y es gratis": what the contact asked about says what is free.
    void addAsked()
    {
        if (m_reading.inbound == nullptr)
            return;
        std::vector<TopicWord> asked = m_reading.inbound->topics;
        std::erase_if(asked, [&](const TopicWord &word) { return !m_reading.inbound->text.isQuestion(word.token); });
        for (const Claim &claim : m_draft.claims) {
            const auto isOwn = [&](const TopicWord &word) { return m_draft.text.sameSentence(word.token, claim.first) && (word.token < claim.first || word.token > claim.last) && !m_draft.text.at(word.token)->capital; };
            if (claim.kind != ClaimKind::Free || std::ranges::any_of(m_draft.topics, isOwn))
                continue;
            const auto at = std::ranges::upper_bound(m_content.topics, claim.first, {}, &TopicWord::token);
            for (TopicWord &word : asked)
                word.token = claim.first;
            m_content.topics.insert(at, asked.begin(), asked.end());
        }
    }
    /// What a booking quotes is no secret and no placeholder.
    void dropConfirmed()
    {
        std::erase_if(m_content.findings, [&](const ContentFinding &finding) { return (finding.excuse == Excuse::Quoted || finding.excuse == Excuse::Shown) && quotesAny(m_reading.confirmed.texts, finding.quotes); });
        if (std::any_of(m_content.claims.begin(), m_content.claims.end(), [](const Claim &claim) { return claim.kind == ClaimKind::Deadline; }))
            for (const TypedFact &fact : m_reading.confirmed.typed)
                if (fact.claim.kind == ClaimKind::Date)
                    m_content.confirmedDates.insert(m_content.confirmedDates.end(), fact.claim.values.begin(), fact.claim.values.end());
    }

    /// What the booking's sentences say of the claim.
    void confirm(StatedClaim &claim) const
    {
        if (m_reading.source.confirmed.empty())
            return;
        if (claim.kind == ClaimKind::Link || claim.kind == ClaimKind::Email || claim.kind == ClaimKind::Phone || claim.kind == ClaimKind::Person)
            return confirmName(claim);
        if (claim.kind == ClaimKind::Promotion && claim.isCode && quotesAny(m_reading.confirmed.texts, {claim.unit.substr(claim.unit.find(' ') + 1)}))
            claim.confirmed = 1;
        for (const TypedFact &fact : m_reading.confirmed.typed) {
            const int common = overlap(fact.topic, claim.topic);
            if (isSame(claim, fact.claim, common))
                claim.confirmed = std::max(claim.confirmed, common + 1);
            else if (sameUnit(claim, fact.claim) && !(claim.kind == ClaimKind::Count && claim.unit.empty()) && (claim.kind != ClaimKind::Date || common > 0))
                claim.confirmedOther = std::max(claim.confirmedOther, common + 1);
        }
    }
    [[nodiscard]] static bool isSame(const Claim &claim, const Claim &confirmed, int common)
    {
        switch (claim.kind) {
        case ClaimKind::Money: return false; // a booking is no price list
        case ClaimKind::Percent:
        case ClaimKind::Free: return confirmed.kind == claim.kind && !confirmed.negated && common > 0 && (claim.kind == ClaimKind::Free || sharesValue(claim, confirmed));
        case ClaimKind::Promotion: return confirmed.kind == claim.kind && !confirmed.negated && confirmed.unit == claim.unit;
        case ClaimKind::Date: return confirmed.kind == claim.kind && sharesDate(claim, confirmed);
        case ClaimKind::Deadline: return false; // confirmedDates decide
        case ClaimKind::Instalments:
        case ClaimKind::Fraction:
        case ClaimKind::Count:
        case ClaimKind::Duration:
        case ClaimKind::Time:
        case ClaimKind::Age:
        case ClaimKind::Year:
        case ClaimKind::Address:
        case ClaimKind::Link:
        case ClaimKind::Email:
        case ClaimKind::Phone:
        case ClaimKind::Person: break;
        }
        return sameMeasure(claim, confirmed);
    }
    void confirmName(StatedClaim &claim) const
    {
        const Judgement judgement = groundName({m_content, m_reading.confirmed, {}}, claim);
        claim.confirmed = judgement.outcome == Outcome::Pass ? 1 : 0;
        claim.confirmedOther = judgement.detail == "conflict" ? 1 : 0;
    }

    /// The contact's own name says nothing: its word goes, its length becomes that of any name.
    void hideNames()
    {
        std::vector<std::string> words;
        for (const QString &name : m_reading.source.names)
            for (const Token &token : tokenise(name).tokens)
                if (token.kind == TokenKind::Word && token.text.size() > 1)
                    words.push_back(token.text);
        if (words.empty())
            return;
        for (int i = 0; i < m_draft.text.size(); ++i)
            if (isName(i, words))
                m_content.names.push_back({i, m_draft.text.tokens[std::size_t(i)].span.end - m_draft.text.tokens[std::size_t(i)].span.start});
        if (m_content.names.empty())
            return;
        const std::vector<CodeSpan> spans = nameSpans();
        for (ContentToken &token : m_content.tokens)
            token.span = neutral(token.span, spans);
        for (ContentFinding &finding : m_content.findings)
            finding.span = neutral(finding.span, spans);
        m_content.codePoints = neutral({0, m_content.codePoints}, spans).end;
        for (const auto &name : m_content.names) {
            m_content.tokens[std::size_t(name.token)].word = 0;
            std::erase_if(m_content.topics, [&](const TopicWord &word) { return word.token == name.token; });
        }
    }
    [[nodiscard]] bool isName(int i, const std::vector<std::string> &words) const
    {
        const Token &token = m_draft.text.tokens[std::size_t(i)];
        return token.kind == TokenKind::Word && token.capital && std::find(words.begin(), words.end(), token.text) != words.end()
            && std::none_of(m_draft.claims.begin(), m_draft.claims.end(), [&](const Claim &claim) { return i >= claim.first && i <= claim.last; });
    }
    [[nodiscard]] std::vector<CodeSpan> nameSpans() const
    {
        std::vector<CodeSpan> spans;
        for (const auto &name : m_content.names)
            spans.push_back(m_draft.text.tokens[std::size_t(name.token)].span);
        return spans;
    }
    /// The span with every name counted as kNameLength.
    [[nodiscard]] static CodeSpan neutral(CodeSpan span, const std::vector<CodeSpan> &names)
    {
        const auto shift = [&](int position) {
            int by = 0;
            for (const CodeSpan &name : names) {
                if (name.end <= position)
                    by += MessageContent::kNameLength - (name.end - name.start);
                else if (name.start < position)
                    by += std::min(0, MessageContent::kNameLength - 1 - (position - name.start));
            }
            return position + by;
        };
        return {shift(span.start), shift(span.end)};
    }

    const Reading &m_reading;
    const ReadText &m_draft;
    MessageContent m_content;
};

} // namespace

MessageContent contentOf(const Reading &reading)
{
    return ContentReader(reading).run();
}

text::NumberLanguage numberLanguageOf(domain::Language language)
{
    switch (language) {
    case domain::Language::Portuguese: return text::NumberLanguage::Portuguese;
    case domain::Language::English: return text::NumberLanguage::English;
    case domain::Language::Spanish:
    case domain::Language::Unknown: return text::NumberLanguage::Spanish;
    }
    return text::NumberLanguage::Spanish;
}

bool hasConcept(const ReadText &read, MarkId id)
{
    for (int i = 0; i < read.text.size(); ++i)
        if (read.marks.has(i, id))
            return true;
    return false;
}

} // namespace ns::policy
