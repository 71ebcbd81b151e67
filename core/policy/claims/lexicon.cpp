// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/claims/lexicon.h"

#include <algorithm>

namespace ns::policy {

namespace {

/// The hyphen of "pao-duro": the phrase "pao duro" is written with it, too.
bool isHyphen(const TokenText &text, int at)
{
    return text.word(at) == "-" && !text.at(at)->spaceBefore && text.at(at + 1) != nullptr && !text.at(at + 1)->spaceBefore;
}

/// Appends the end of the phrase's match from `at` on, or -1. Elements are few and gaps short, so plain backtracking is enough.
int matchFrom(const TokenText &text, const MarkedText &marks, const Phrase &phrase, std::size_t element, int at)
{
    if (element == phrase.size())
        return at - 1;
    const PhraseElement &wanted = phrase[element];
    if (wanted.gap > 0) {
        for (int skip = 0; skip <= wanted.gap; ++skip) {
            const int next = at + skip;
            if (next >= text.size() || !text.sameSentence(at - 1, next))
                return -1;
            if (const int end = matchFrom(text, marks, phrase, element + 1, next); end >= 0)
                return end;
        }
        return -1;
    }
    if (at < text.size() && (element == 0 || text.sameSentence(at - 1, at))) {
        for (const MarkId id : wanted.ids) {
            const int last = marks.endOf(at, id);
            if (last < 0)
                continue;
            if (const int end = matchFrom(text, marks, phrase, element + 1, last + 1); end >= 0)
                return end;
        }
        if (element > 0 && phrase[element - 1].gap == 0 && isHyphen(text, at))
            if (const int end = matchFrom(text, marks, phrase, element, at + 1); end >= 0)
                return end;
    }
    return wanted.optional ? matchFrom(text, marks, phrase, element + 1, at) : -1;
}

bool anyNegated(const TokenText &text, int first, int last)
{
    for (int i = first; i <= last; ++i)
        if (text.tokens[std::size_t(i)].negated)
            return true;
    return false;
}

bool anyUnasserted(const TokenText &text, int first, int last)
{
    for (int i = first; i <= last; ++i)
        if (text.tokens[std::size_t(i)].unasserted)
            return true;
    return false;
}

} // namespace

int MarkedText::endOf(int token, MarkId id) const
{
    for (const Mark &mark : begins[std::size_t(token)])
        if (mark.id == id)
            return mark.last;
    return -1;
}

MarkId Lexicon::concept_(std::string_view name) const
{
    const auto found = m_concepts.find(name);
    return found == m_concepts.end() ? MarkId(0) : found->second;
}

void Lexicon::markWords(const TokenText &text, MarkedText &marks) const
{
    const auto add = [&](int token, MarkId id) {
        auto &list = marks.begins[std::size_t(token)];
        list.push_back({id, token});
        if (id < m_wordConcepts.size()) {
            for (const MarkId meaning : m_wordConcepts[id])
                if (marks.endOf(token, meaning) < 0)
                    list.push_back({meaning, token});
        }
    };
    for (int i = 0; i < text.size(); ++i) {
        const std::string_view word = text.word(i);
        if (const auto exact = m_words.find(word); exact != m_words.end())
            add(i, exact->second);
        if (const auto stressed = word == "e" && text.tokens[std::size_t(i)].accented ? m_words.find(kStressedE) : m_words.end(); stressed != m_words.end())
            add(i, stressed->second);
        if (text.tokens[std::size_t(i)].kind != TokenKind::Word)
            continue;
        for (std::size_t length = m_prefixMin; length <= std::min(word.size(), m_prefixMax); ++length)
            if (const auto prefix = m_prefixes.find(word.substr(0, length)); prefix != m_prefixes.end())
                add(i, prefix->second);
    }
}

/// Whether all that the phrase needs occurs somewhere in the text.
bool Lexicon::mayMatch(const MarkedText &marks, const Phrase &phrase)
{
    return std::all_of(phrase.begin(), phrase.end(), [&](const PhraseElement &element) {
        return element.gap > 0 || element.optional || std::any_of(element.ids.begin(), element.ids.end(), [&](MarkId id) { return marks.present[id] != 0; });
    });
}

int Lexicon::matchPhrase(const TokenText &text, const MarkedText &marks, const Phrase &phrase, int at) const
{
    const auto &list = marks.begins[std::size_t(at)];
    const auto &first = phrase.front().ids;
    const bool starts = std::any_of(list.begin(), list.end(), [&](const Mark &mark) { return std::find(first.begin(), first.end(), mark.id) != first.end(); });
    return starts ? matchFrom(text, marks, phrase, 0, at) : -1;
}

void Lexicon::takeDenied(MarkedText &marks) const
{
    for (const Denial &denial : m_denials)
        for (std::size_t i = 0; i < marks.begins.size(); ++i)
            for (int at = int(i), last = marks.endOf(int(i), denial.by); at <= last; ++at)
                std::erase_if(marks.begins[std::size_t(at)], [&](const Mark &mark) { return mark.id == denial.denied; });
}

MarkedText Lexicon::mark(const TokenText &text) const
{
    MarkedText marks;
    marks.begins.resize(text.tokens.size());
    markWords(text, marks);
    marks.present.assign(m_next, 0);
    for (const auto &list : marks.begins)
        for (const Mark &mark : list)
            marks.present[mark.id] = 1;
    for (const Item &item : m_phrases) {
        if (!mayMatch(marks, item.phrase))
            continue;
        for (int i = 0; i < text.size(); ++i) {
            const int last = matchPhrase(text, marks, item.phrase, i);
            if (last < 0 || marks.endOf(i, item.concept_) >= last)
                continue;
            marks.begins[std::size_t(i)].insert(marks.begins[std::size_t(i)].begin(), {item.concept_, last}); // the longer one is found first
            marks.present[item.concept_] = 1;
        }
    }
    takeDenied(marks);
    return marks;
}

/// Places the terms from `index` on, each in the sentence of the hit and within the rule's reach of it.
bool Lexicon::findTerms(const TokenText &text, const MarkedText &marks, const LexiconRule &rule, const std::vector<Phrase> &terms, RuleHit &hit, std::size_t index) const
{
    if (index == terms.size())
        return true;
    const int from = std::max(0, hit.last - rule.reach);
    const int to = std::min(text.size() - 1, hit.first + rule.reach);
    for (int i = from; i <= to; ++i) {
        if (!text.sameSentence(hit.first, i))
            continue;
        const int last = matchPhrase(text, marks, terms[index], i);
        if (last < 0)
            continue;
        if (rule.stated && anyUnasserted(text, i, last))
            continue;
        RuleHit wider{hit.rule, std::min(hit.first, i), std::max(hit.last, last), hit.negated || anyNegated(text, i, last)};
        if (wider.negated && !rule.raw && !hit.negated)
            continue; // another place of the same words may not be negated
        if (findTerms(text, marks, rule, terms, wider, index + 1)) {
            hit = wider;
            return true;
        }
    }
    return false;
}

void Lexicon::addHits(const TokenText &text, const MarkedText &marks, int index, std::vector<RuleHit> &hits) const
{
    const LexiconRule &rule = m_rules[std::size_t(index)];
    for (const auto &terms : rule.patterns) {
        if (!std::all_of(terms.begin(), terms.end(), [&](const Phrase &term) { return mayMatch(marks, term); }))
            continue;
        int sentenceDone = -1;
        for (int i = 0; i < text.size(); ++i) {
            if (text.at(i)->sentence == sentenceDone || (!rule.questions && text.isQuestion(i)))
                continue;
            const int last = matchPhrase(text, marks, terms.front(), i);
            if (last < 0 || (rule.stated && anyUnasserted(text, i, last)))
                continue;
            RuleHit hit{index, i, last, anyNegated(text, i, last)};
            if (!findTerms(text, marks, rule, terms, hit, 1))
                continue;
            if (!hit.negated || rule.raw)
                sentenceDone = text.at(i)->sentence;
            hits.push_back(hit);
        }
    }
}

std::vector<RuleHit> Lexicon::findRules(const TokenText &text, const MarkedText &marks, bool inbound) const
{
    std::vector<RuleHit> hits;
    for (int i = 0; i < int(m_rules.size()); ++i)
        if (m_rules[std::size_t(i)].inbound == inbound)
            addHits(text, marks, i, hits);
    return hits;
}

} // namespace ns::policy
