// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/guardrails/deniedparts.h"

#include <algorithm>

#include "core/policy/guardrails/topics.h"

namespace ns::policy {

namespace {

/// Reads tokens first .. last of a sentence. A local of addDeniedParts.
class PartReader
{
public:
    PartReader(const ReadText &read, int first, int last, text::NumberLanguage language, const Lexicon &lexicon) : m_read(read), m_first(first), m_last(last), m_language(language), m_lexicon(lexicon), m_include(conceptKey(lexicon.concept_("topic.include"))) {}

    SentencePart run()
    {
        m_negated = !onlyDepends() && !has(m_first, "neg.short") && anyToken([&](int i) { return m_read.text.at(i)->negated && !isAttribute(i) && !isAttribute(i + 1); });
        for (const TopicWord &word : m_read.topics)
            if (word.token >= m_first && word.token <= m_last && (isContent(word) || has(word.token, "time.relation")))
                m_part.topic.push_back(word.key);
        if (m_negated)
            addNegated();
        addThings();
        if (m_part.verb != m_include && isAsserted(m_part.verb)) { // "se devuelve el 75 % antes de la segunda clase, despues no hay devolucion"
            m_part.denied.clear();
            m_negated = false;
        }
        addGiven();
        if (hasMark("except") && !isTopic(m_include)) { // "devolvemos la mensualidad, excepto la matricula" denies nothing
            m_part.denied.clear();
            m_negated = false;
        }
        if (m_part.denied.size() == 1 && !isDenied(m_include) && isTopic(m_include)) // ".. incluidos, la horneada no"
            denyAs(m_include);
        if (m_part.denied.empty() && hasMark("only.inperson")) // "winter camp is in person only"
            denyAs(conceptKey(m_lexicon.concept_("topic.online")));
        if (const TopicKey transfer = conceptKey(m_lexicon.concept_("topic.transfer")); !m_part.denied.empty() && isTopic(transfer)) // "transferible a otro grupo, mas no a otra persona"
            m_part.verb = transfer;
        if (m_part.denied.empty())
            addExcluded();
        if (m_negated && m_part.denied.empty() && !m_part.topic.empty() && !isAside()) {
            m_part.denied = m_part.topic;
            m_part.verb = m_part.topic.front();
        }
        tidyKeys(m_part.topic);
        tidyKeys(m_part.denied);
        return std::move(m_part);
    }

private:
    [[nodiscard]] bool has(int token, std::string_view name) const { return m_read.marks.has(token, m_lexicon.concept_(name)); }
    template <typename Test> [[nodiscard]] bool anyToken(const Test &test) const
    {
        for (int i = m_first; i <= m_last; ++i)
            if (test(i))
                return true;
        return false;
    }
    [[nodiscard]] bool hasMark(std::string_view name) const
    {
        return anyToken([&](int i) { return has(i, name); });
    }
    [[nodiscard]] bool isTopic(TopicKey key) const { return std::ranges::find(m_part.topic, key) != m_part.topic.end(); }
    [[nodiscard]] bool isDenied(TopicKey key) const { return std::ranges::find(m_part.denied, key) != m_part.denied.end(); }
    /// Words of negation, of giving and of when say nothing about what is denied.
    [[nodiscard]] bool isEmpty(int token) const
    {
        return std::ranges::any_of(std::initializer_list<std::string_view>{"neg", "neg.subject", "neg.short", "generic.verb", "time.relation"}, [&](std::string_view name) { return has(token, name); });
    }
    [[nodiscard]] bool isContent(const TopicWord &word) const { return word.token >= m_first && word.token <= m_last && !isEmpty(word.token); }
    void denyAs(TopicKey verb)
    {
        m_part.denied.push_back(verb);
        m_part.verb = verb;
    }

    /// "depende del consejo": who says that it decides denies nothing.
    [[nodiscard]] bool onlyDepends() const
    {
        const auto depends = [&](int i) { return m_read.text.word(i).starts_with("depend"); };
        const auto denies = [&](int i) {
            const bool isPlace = m_read.text.word(i) == "no" && m_language == text::NumberLanguage::Portuguese;
            return !depends(i) && !isPlace && (has(i, "neg") || has(i, "neg.subject") || has(i, "neg.short"));
        };
        return anyToken(depends) && !anyToken(denies);
    }

    /// The words that the negation covers, from it on, or all of them where none stands behind it ("la horneada no").
    void addNegated()
    {
        m_negator = m_first;
        while (m_negator < m_last && !isEmpty(m_negator))
            ++m_negator;
        addNegatedFrom(m_negator);
        if (m_part.denied.empty())
            addNegatedFrom(m_first);
    }
    /// "los meses no cursados" denies nothing of them.
    [[nodiscard]] bool isAttribute(int token) const
    {
        const std::string_view word = m_read.text.word(token), before = m_read.text.word(token - 1);
        const bool ends = word.ends_with("ados") || word.ends_with("adas") || word.ends_with("idos") || word.ends_with("idas");
        return token <= m_last && ends && (before == "no" || before == "nao") && token - 2 >= m_first && m_read.text.at(token - 2)->kind == TokenKind::Word && !m_read.text.at(token - 2)->negated && !isIncluded(word);
    }
    void addNegatedFrom(int token)
    {
        for (const TopicWord &word : m_read.topics)
            if (isContent(word) && word.token >= token && m_read.text.at(word.token)->negated && !isAttribute(word.token)) {
                m_part.verb = m_part.denied.empty() ? word.key : m_part.verb;
                m_part.denied.push_back(word.key);
            }
    }

    /// "la tasa no esta incluida": who includes it lies, who names it does not. "las apostilas no estan incluidas en la mensualidad": they, and not
    /// what they would be in.
    void addThings()
    {
        if (isDenied(m_include))
            m_part.verb = m_include;
        if (m_part.denied.size() == 1 && m_part.verb == m_include && addListed()) // "not included: study pack and accommodation"
            return;
        if (m_part.verb != m_include || !anyToken([&](int i) { return i >= m_negator && isIncluded(m_read.text.word(i)); }))
            return;
        TopicKeys things;
        for (const TopicWord &word : m_read.topics)
            if (isContent(word) && word.token < m_negator && word.key != m_include)
                things.push_back(word.key);
        if (things.empty())
            return;
        m_part.denied = std::move(things);
        m_part.denied.push_back(m_include);
    }
    /// The words behind the part's last colon, where what is denied ends with it.
    bool addListed()
    {
        int colon = m_last;
        while (colon > m_negator && m_read.text.word(colon) != ":")
            --colon;
        const std::size_t before = m_part.denied.size();
        for (const TopicWord &word : m_read.topics)
            if (colon > m_negator && isContent(word) && word.token > colon)
                m_part.denied.push_back(word.key);
        return m_part.denied.size() > before;
    }
    /// Said without a denial somewhere in the part.
    [[nodiscard]] bool isAsserted(TopicKey key) const
    {
        return std::ranges::any_of(m_read.topics, [&](const TopicWord &word) { return word.key == key && isContent(word) && !m_read.text.at(word.token)->negated; });
    }
    /// "incluye merienda y cuadernillo", "coffee included", "botas fornecidas pela escola": what nobody pays for, behind "includes", before "included".
    void addGiven()
    {
        for (int i = m_first; i <= m_last; ++i) {
            const std::string_view said = m_read.text.word(i);
            const bool before = isIncluded(said) || said.starts_with("fornecid") || said.starts_with("provided") || said.starts_with("proporcionad");
            if (m_read.text.at(i)->negated || (!before && !has(i, "topic.include")))
                continue;
            for (const TopicWord &word : m_read.topics) {
                const bool beside = before ? word.token < i && !isBeforeColon(word.token, i) : word.token > i;
                if (beside && isContent(word) && word.key != m_include && !m_read.text.at(word.token)->negated)
                    m_part.given.push_back(word.key);
            }
        }
        tidyKeys(m_part.given);
    }
    [[nodiscard]] bool isBeforeColon(int token, int until) const
    {
        for (int i = token; i < until; ++i)
            if (m_read.text.word(i) == ":")
                return true;
        return false;
    }
    /// "incluidas", "inclusas", and no "incluye".
    [[nodiscard]] static bool isIncluded(std::string_view word) { return word.starts_with("incluid") || word.starts_with("inclus") || word == "included"; }

    [[nodiscard]] bool isEnd(int token) const { return token == m_last || has(token + 1, "conjunction") || m_read.text.word(token + 1) == ","; }
    /// "la matricula se paga aparte": nobody may say that it is included.
    void addExcluded()
    {
        for (int i = m_first; i <= m_last; ++i) {
            const bool endsPart = m_read.marks.endOf(i, m_lexicon.concept_("excluded.end")) >= 0 && isEnd(m_read.marks.endOf(i, m_lexicon.concept_("excluded.end"))); // "alquiler aparte"; "la parte teorica" is something else
            if (!has(i, "excluded") && !endsPart)
                continue;
            for (const TopicWord &word : m_read.topics)
                if (word.token >= m_first && word.token <= m_last && m_read.text.at(word.token)->clause == m_read.text.at(i)->clause && !has(word.token, "excluded.verb"))
                    m_part.denied.push_back(word.key);
            return denyAs(m_include);
        }
    }

    /// "full refund up to 7 days before, none after that": the denial has a clause of its own that says nothing else.
    [[nodiscard]] bool isAside() const
    {
        for (int i = m_first; i <= m_last; ++i)
            if (m_read.text.at(i)->negated)
                return std::ranges::none_of(m_read.topics, [&](const TopicWord &word) { return isContent(word) && m_read.text.at(word.token)->clause == m_read.text.at(i)->clause; });
        return false;
    }

    const ReadText &m_read;
    const int m_first, m_last;
    const text::NumberLanguage m_language;
    const Lexicon &m_lexicon;
    const TopicKey m_include;
    bool m_negated = false;
    int m_negator = 0;
    SentencePart m_part;
};

/// "lunch is included; textbooks and lodging are not": neither are they included.
void inheritInclusion(const ReadText &read, int last, const Lexicon &lexicon, const SentencePart &before, SentencePart &part)
{
    const TopicKey include = conceptKey(lexicon.concept_("topic.include"));
    if (!read.marks.has(last, lexicon.concept_("neg")) || before.ref != part.ref || !holds(before.topic, include) || holds(part.topic, include))
        return;
    part.topic.push_back(include);
    tidyKeys(part.topic);
    part.denied = part.topic;
    part.verb = include;
}

} // namespace

void addDeniedParts(const ReadText &read, const std::string &ref, text::NumberLanguage language, const Lexicon &lexicon, std::vector<SentencePart> &parts)
{
    const auto &tokens = read.text.tokens;
    for (int first = 0; first < read.text.size();) {
        int last = first;
        const auto ends = [&](int i) { return tokens[std::size_t(i)].text == ";" || tokens[std::size_t(i)].sentence != tokens[std::size_t(first)].sentence; };
        while (last + 1 < read.text.size() && !ends(last + 1))
            ++last;
        parts.push_back(PartReader(read, first, last, language, lexicon).run());
        parts.back().ref = ref;
        if (first > 1 && parts.size() > 1)
            inheritInclusion(read, last, lexicon, parts[parts.size() - 2], parts.back());
        first = last + (last + 1 < read.text.size() && tokens[std::size_t(last + 1)].text == ";" ? 2 : 1);
    }
}

} // namespace ns::policy
