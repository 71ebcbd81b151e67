// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/base/hash.h"
#include "core/policy/claims/lexicon.h"
#include "core/text/fold.h"

namespace ns::resources {
std::string_view guardLexicon(); // resources/guardrails/lexicon.txt
}

namespace ns::policy {

namespace {

constexpr std::size_t kIdsMax = 60'000;
constexpr int kShortGap = 3;
constexpr int kLongGap = 8;

std::vector<std::string_view> splitAt(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    int depth = 0;
    std::size_t from = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size() && text[i] == '(')
            ++depth;
        else if (i < text.size() && text[i] == ')')
            --depth;
        if (i == text.size() || (text[i] == separator && depth == 0)) {
            parts.push_back(text.substr(from, i - from));
            from = i + 1;
        }
    }
    return parts;
}

std::string_view trim(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t' || text.front() == '\r'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r'))
        text.remove_suffix(1);
    return text;
}

} // namespace

/// Reads resources/guardrails/lexicon.txt; its head says how it is written.
class LexiconParser
{
public:
    Result<std::shared_ptr<const Lexicon>> parse(std::string_view text)
    {
        std::string entry;
        int line = 0;
        for (const std::string_view raw : splitAt(text, '\n')) {
            ++line;
            const std::string_view content = trim(raw.substr(0, raw.find('#')));
            if (content.empty())
                continue;
            if (raw.front() == ' ' || raw.front() == '\t') {
                entry += ' ';
                entry += content;
                continue;
            }
            if (const Status taken = takeEntry(entry); !taken)
                return tl::make_unexpected(taken.error());
            entry = content;
            m_line = line;
        }
        if (const Status taken = takeEntry(entry); !taken)
            return tl::make_unexpected(taken.error());
        m_lexicon.m_textHash = shardHash(text);
        return std::shared_ptr<const Lexicon>(new Lexicon(std::move(m_lexicon)));
    }

private:
    Status refuse(const std::string &text) const { return fail(ErrorCode::InvalidInput, text, "line " + std::to_string(m_line)); }

    Status takeEntry(std::string_view entry)
    {
        if (entry.empty())
            return {};
        const std::size_t colon = entry.find(':');
        if (colon == std::string_view::npos)
            return refuse("needs a colon");
        const std::string_view head = trim(entry.substr(0, colon));
        if (head.starts_with("concept "))
            return takeConcept(trim(head.substr(8)), entry.substr(colon + 1));
        if (head.starts_with("rule "))
            return takeRule(trim(head.substr(5)), entry.substr(colon + 1));
        return refuse("must start with concept or rule");
    }

    Status takeConcept(std::string_view name, std::string_view items)
    {
        const MarkId id = conceptId(name);
        if (name.starts_with("topic."))
            m_lexicon.m_topics.push_back(id);
        if (name.ends_with(".not"))
            m_lexicon.m_denials.push_back({conceptId(name.substr(0, name.size() - 4)), id});
        for (const std::string_view item : splitAt(items, ',')) {
            auto phrase = readPhrase(trim(item));
            if (!phrase)
                return tl::make_unexpected(phrase.error());
            if (phrase->empty())
                continue;
            if (phrase->size() == 1 && phrase->front().ids.size() == 1 && !trim(item).starts_with('@'))
                wordConcepts(phrase->front().ids.front()).push_back(id);
            else
                m_lexicon.m_phrases.push_back({std::move(*phrase), id});
        }
        return {};
    }

    Status takeRule(std::string_view head, std::string_view patterns)
    {
        LexiconRule rule;
        for (const std::string_view word : splitAt(head, ' ')) {
            if (const Status taken = takeRuleWord(trim(word), rule); !taken)
                return taken;
        }
        for (const std::string_view pattern : splitAt(patterns, ';')) {
            std::vector<Phrase> terms;
            for (const std::string_view term : splitAt(pattern, '&')) {
                auto phrase = readPhrase(trim(term));
                if (!phrase)
                    return tl::make_unexpected(phrase.error());
                if (!phrase->empty())
                    terms.push_back(std::move(*phrase));
            }
            if (!terms.empty())
                rule.patterns.push_back(std::move(terms));
        }
        m_lexicon.m_rules.push_back(std::move(rule));
        return {};
    }

    Status takeRuleWord(std::string_view word, LexiconRule &rule) const
    {
        if (word.empty())
            return {};
        if (rule.id.empty())
            rule.id = word;
        else if (word == "block" || word == "review")
            rule.effect = word == "block" ? RuleEffect::Block : RuleEffect::Review;
        else if (word == "raw")
            rule.raw = true;
        else if (word == "stated")
            rule.stated = true;
        else if (word == "questions")
            rule.questions = true;
        else if (word == "supported")
            rule.supported = true;
        else if (word == "inbound")
            rule.inbound = true;
        else if (word.starts_with("reach="))
            rule.reach = std::max(1, std::atoi(std::string(word.substr(6)).c_str()));
        else
            return refuse("unknown word in a rule's head: " + std::string(word));
        return {};
    }

    Result<Phrase> readPhrase(std::string_view text)
    {
        if (std::count(text.begin(), text.end(), '(') != std::count(text.begin(), text.end(), ')'))
            return tl::make_unexpected(refuse("a choice is not closed: \"" + std::string(text) + '"').error());
        Phrase phrase;
        for (const std::string_view raw : splitAt(text, ' ')) {
            const std::string_view word = trim(raw);
            if (word.empty())
                continue;
            if (word == ".." || word == "...") {
                phrase.push_back({.gap = word.size() == 2 ? kShortGap : kLongGap});
                continue;
            }
            auto element = readElement(word);
            if (!element)
                return tl::make_unexpected(element.error());
            phrase.push_back(std::move(*element));
        }
        if (!phrase.empty() && (phrase.front().gap > 0 || phrase.back().gap > 0 || phrase.front().optional))
            return tl::make_unexpected(refuse("a phrase starts and ends with a word").error());
        return phrase;
    }

    Result<PhraseElement> readElement(std::string_view word)
    {
        PhraseElement element;
        if (word.size() > 1 && word.ends_with('?')) {
            element.optional = true;
            word.remove_suffix(1);
        }
        if (word.starts_with('(') && word.ends_with(')'))
            word = word.substr(1, word.size() - 2);
        else if (word.find_first_of("()") != std::string_view::npos) // "(a )?b" would be read as itself for ever
            return tl::make_unexpected(refuse("a choice stands alone: \"" + std::string(word) + '"').error());
        for (const std::string_view choice : splitAt(word, '|')) {
            const std::string_view form = trim(choice);
            if (form.empty() || form.ends_with('(') || form.starts_with(')'))
                return tl::make_unexpected(refuse("cannot read \"" + std::string(word) + '"').error());
            const auto id = form.find_first_of(" (") == std::string_view::npos ? Result<MarkId>(form.starts_with('@') ? conceptId(form.substr(1)) : wordId(form)) : phraseId(form);
            if (!id)
                return tl::make_unexpected(id.error());
            element.ids.push_back(*id);
        }
        if (m_lexicon.m_next >= kIdsMax)
            return tl::make_unexpected(refuse("too many words").error());
        return element;
    }

    /// A choice of several words gets a concept of its own.
    Result<MarkId> phraseId(std::string_view text)
    {
        auto phrase = readPhrase(text);
        if (!phrase || phrase->empty())
            return tl::make_unexpected(phrase ? refuse("an empty choice").error() : phrase.error());
        const MarkId id = m_lexicon.m_next++;
        m_lexicon.m_phrases.push_back({std::move(*phrase), id});
        return id;
    }
    MarkId conceptId(std::string_view name)
    {
        const auto [found, isNew] = m_lexicon.m_concepts.try_emplace(std::string(name), m_lexicon.m_next);
        if (isNew)
            ++m_lexicon.m_next;
        return found->second;
    }
    MarkId wordId(std::string_view form)
    {
        const bool prefix = form.size() > 1 && form.ends_with('*');
        std::string key = form == kStressedE ? std::string(form) : text::fold(QString::fromUtf8(form.data(), qsizetype(form.size() - (prefix ? 1 : 0)))).toStdString();
        if (prefix) {
            m_lexicon.m_prefixMin = std::min(m_lexicon.m_prefixMin, key.size());
            m_lexicon.m_prefixMax = std::max(m_lexicon.m_prefixMax, key.size());
        }
        auto &names = prefix ? m_lexicon.m_prefixes : m_lexicon.m_words;
        const auto [found, isNew] = names.try_emplace(std::move(key), m_lexicon.m_next);
        if (isNew)
            ++m_lexicon.m_next;
        return found->second;
    }
    std::vector<MarkId> &wordConcepts(MarkId id)
    {
        if (m_lexicon.m_wordConcepts.size() <= id)
            m_lexicon.m_wordConcepts.resize(id + 1u);
        return m_lexicon.m_wordConcepts[id];
    }

    Lexicon m_lexicon;
    int m_line = 0;
};

Result<std::shared_ptr<const Lexicon>> Lexicon::parse(std::string_view text)
{
    return LexiconParser().parse(text);
}

std::uint64_t Lexicon::builtInHash()
{
    return shardHash(resources::guardLexicon());
}

Result<std::shared_ptr<const Lexicon>> Lexicon::builtIn()
{
    return parse(resources::guardLexicon());
}

} // namespace ns::policy
