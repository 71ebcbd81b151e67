// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <vector>

#include "core/language/optoutwords.h"
#include "core/language/words.h"

namespace ns::language {

/// One word with what it can be, and the clause that it stands in.
struct Token
{
    const Word *word = nullptr;
    WordClasses is = 0;
    std::size_t clauseBegin = 0; // index of the clause's first token
    std::size_t clauseEnd = 0;   // behind its last
};

/// The words of a message as the rules read them: numbers and quoted words left out, clauses marked, and words whose class hangs on their
/// neighbours settled ("para de escribir" ceases, "para mi" does not; "dejen de" ceases, "dejame ver" does not). A value, for one call.
class Clauses
{
public:
    explicit Clauses(const Words &words);

    std::size_t size() const { return m_tokens.size(); }
    const Token &operator[](std::size_t at) const { return m_tokens[at]; }
    bool is(std::size_t at, WordClasses classes) const { return at < m_tokens.size() && (m_tokens[at].is & classes) != 0; }
    bool isWord(std::size_t at, std::string_view folded) const { return at < m_tokens.size() && m_tokens[at].word->folded == folded; }
    /// Any token of [from, to) in one of the classes.
    bool any(std::size_t from, std::size_t to, WordClasses classes) const;
    /// What the whole message mentions.
    WordClasses mentioned() const { return m_mentioned; }
    bool hasQuoted() const { return m_hasQuoted; }

private:
    void markClauses();
    void maskFooters();
    void settle(std::size_t at);

    std::vector<Token> m_tokens;
    WordClasses m_mentioned = 0;
    bool m_hasQuoted = false;
};

} // namespace ns::language
