// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/language/optoutclauses.h"

#include <algorithm>

namespace ns::language {

using namespace word;

namespace {

constexpr std::size_t kClauseWordsMax = 40; // a text without punctuation is cut here, so that no rule walks far

bool isLetting(std::string_view folded)
{
    return folded.starts_with("dej") || folded.starts_with("deix");
}

bool isOf(std::string_view folded)
{
    return folded == "de" || folded == "d" || folded == "com" || folded == "con";
}

} // namespace

Clauses::Clauses(const Words &words)
{
    const bool allQuoted = std::all_of(words.begin(), words.end(), [](const Word &w) { return w.quoted; });
    m_tokens.reserve(words.size());
    for (const Word &word : words) {
        m_hasQuoted = m_hasQuoted || word.quoted;
        if (word.isNumber || (word.quoted && !allQuoted))
            continue;
        m_tokens.push_back({&word, classesOfWord(word.folded), 0, 0});
    }
    markClauses();
    maskFooters();
    for (std::size_t at = 0; at < m_tokens.size(); ++at)
        settle(at);
    for (const Token &token : m_tokens)
        m_mentioned |= token.is;
}

bool Clauses::any(std::size_t from, std::size_t to, WordClasses classes) const
{
    for (std::size_t at = from; at < to && at < m_tokens.size(); ++at) {
        if (is(at, classes))
            return true;
    }
    return false;
}

void Clauses::markClauses()
{
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= m_tokens.size(); ++at) {
        const bool ends = at == m_tokens.size() || (at > begin && (m_tokens[at].word->gap >= Gap::Comma || at - begin >= kClauseWordsMax));
        if (!ends)
            continue;
        for (std::size_t i = begin; i < at; ++i) {
            m_tokens[i].clauseBegin = begin;
            m_tokens[i].clauseEnd = at;
        }
        begin = at;
    }
}

/// "Responde BAJA para no recibir mas": our own footer, quoted without marks. From the keyword to the end of its clause nothing is said.
void Clauses::maskFooters()
{
    for (std::size_t at = 0; at + 1 < m_tokens.size(); ++at) {
        if (!is(at, kInstruct) || !is(at + 1, kKeyword) || m_tokens[at + 1].word->gap >= Gap::Comma)
            continue;
        const std::size_t end = m_tokens[at].clauseEnd;
        const bool explains = at + 2 < end && (isWord(at + 2, "para") || isWord(at + 2, "to") || isWord(at + 2, "pra") || is(at + 2, kIf));
        const bool asks = m_tokens[at].word->isQuestion;
        if (!explains && !asks)
            continue;
        for (std::size_t i = at; i < end; ++i)
            m_tokens[i].is = 0;
        m_hasQuoted = true;
    }
}

void Clauses::settle(std::size_t at)
{
    Token &token = m_tokens[at];
    const std::string_view folded = token.word->folded;
    std::size_t next = at + 1;
    while (next < token.clauseEnd && next <= at + 3 && !isOf(m_tokens[next].word->folded) && is(next, kFiller | kMe))
        ++next;
    const bool ofFollows = next < token.clauseEnd && isOf(m_tokens[next].word->folded);
    const bool possessive = isWord(at + 1, "meu") || isWord(at + 1, "seu") || isWord(at + 1, "teu") || isWord(at + 1, "nosso");
    if (folded == "no" && (possessive || (at > token.clauseBegin && is(at + 1, kWay | kNumber) && !isWord(at + 1, "text") && !is(at + 1, kMany))))
        token.is &= ~kNegation; // Portuguese: "me manda no meu email", "no zap"
    if (folded == "para" && ofFollows && next + 1 < token.clauseEnd)
        token.is |= kCease;
    if (folded == "enough" && at + 1 < token.clauseEnd
        && (isWord(at + 1, "with") || (is(at + 1, kMessage | kSpam) && !is(at + 1, kInfo)) || isWord(at + 1, "of") || isWord(at + 1, "already") || isWord(at + 1, "is")))
        token.is |= kCease;
    if (folded == "didnt" && at >= 2 && isWord(at - 1, "you") && isWord(at - 2, "if"))
        token.is |= kNegation; // "I'd appreciate it if you didn't"
    if (isLetting(folded) && !ofFollows)
        token.is &= ~kCease;
}

} // namespace ns::language
