// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/language/optoutcontext.h"

#include <algorithm>
#include <string_view>

namespace ns::language {

using namespace word;

bool isNegated(const Clauses &clauses, std::size_t from)
{
    for (std::size_t back = 1; back <= 4 && back <= from; ++back) {
        const std::size_t at = from - back;
        if (at < clauses[from].clauseBegin)
            return false;
        if (clauses.is(at, kNegation) && !clauses.is(at, kMore))
            return true;
        if (clauses.isWord(at, "interested") || clauses.isWord(at, "interesa") || clauses.isWord(at, "interessa"))
            return false; // "not interested stop texting"
        if (!clauses.is(at, kMe | kWant | kSpeaker | kAgain | kYou) && !clauses.isWord(at, "que") && !clauses.isWord(at, "to") && !clauses.isWord(at, "de")
            && !clauses.isWord(at, "se"))
            return false;
    }
    return false;
}

bool isOtherThing(const Clauses &clauses, std::size_t to, std::size_t reach)
{
    const std::size_t end = to == 0 ? 0 : std::min(clauses[to - 1].clauseEnd, to + reach);
    for (std::size_t at = to; at < end; ++at) {
        if (clauses.is(at, kList) && !clauses.is(at, kOther))
            return false;
        if (clauses.is(at, kOther))
            return true;
        if (clauses.isWord(at, "por") || clauses.isWord(at, "sobre") || clauses.isWord(at, "about") || clauses.isWord(at, "for") || clauses.isWord(at, "porque"))
            return false;
    }
    return false;
}

bool isForATime(const Clauses &clauses, std::size_t from, std::size_t to)
{
    return clauses.any(to, clauses[from].clauseEnd, kTime);
}

bool wishesOtherWay(const Clauses &clauses, std::size_t from, std::size_t to)
{
    for (std::size_t at = 0; at < clauses.size(); ++at) {
        if (at >= from && at < to)
            continue;
        const std::size_t end = clauses[at].clauseEnd;
        if (clauses.is(at, kPrefer) && !isNegated(clauses, at)) {
            const bool itself = clauses[at].word->folded.ends_with("me") || clauses[at].word->folded.ends_with("melo");
            if (itself || (clauses.any(at + 1, std::min(end, at + 4), kWay | kContact) && !clauses.any(at + 1, std::min(end, at + 4), kCease | kRemove | kNegation)))
                return true;
        }
        if ((clauses.isWord(at, "solo") || clauses.isWord(at, "so") || clauses.isWord(at, "only") || clauses.isWord(at, "just")) && at >= to
            && clauses.any(at + 1, std::min(end, at + 3), kWay))
            return true;
        const bool contactMe = at > to && clauses.is(at, kCommand) && clauses.isWord(at + 1, "me") && at == clauses[at].clauseBegin;
        const bool meContact = at >= to && clauses.isWord(at, "me") && clauses.is(at + 1, kCommand) && at == clauses[at].clauseBegin && clauses.any(at, end, kWay);
        if (contactMe || meContact)
            return true;
    }
    return false;
}

bool leadsElsewhere(const Clauses &clauses, std::size_t to)
{
    const std::size_t end = std::min(to == 0 ? 0 : clauses[to - 1].clauseEnd, to + 6);
    for (std::size_t at = to; at < end; ++at) {
        if (!clauses.isWord(at, "from") && !clauses.isWord(at, "of") && !clauses.isWord(at, "de") && !clauses.isWord(at, "del") && !clauses.isWord(at, "da")
            && !clauses.isWord(at, "do"))
            continue;
        const bool article = clauses.is(at + 1, kArticle) && !clauses.isWord(at + 1, "my");
        const std::size_t noun = article ? at + 2 : at + 1;
        return noun < end && (clauses[noun].is == 0 || clauses.is(noun, kOther));
    }
    return false;
}

OptOutKind unlessElsewhere(const Clauses &clauses, std::size_t from, std::size_t to)
{
    const bool oftenness = clauses.any(from, clauses[from].clauseEnd, kOften);
    return isForATime(clauses, from, to) || oftenness || wishesOtherWay(clauses, from, to) ? OptOutKind::Unclear : OptOutKind::Clear;
}

bool isQuestionAt(const Clauses &clauses, std::size_t at)
{
    return clauses[at].word->isQuestion;
}

bool isReproach(const Clauses &clauses, std::size_t from)
{
    const bool subject = from > clauses[from].clauseBegin && (clauses.isWord(from - 1, "you") || clauses.isWord(from - 1, "they") || clauses.isWord(from - 1, "ustedes")
                                                              || clauses.isWord(from - 1, "vcs") || clauses.isWord(from - 1, "voces"));
    const bool about = clauses.isWord(from, "never") || clauses.isWord(from, "nunca") || clauses.isWord(from, "jamas") || isQuestionAt(clauses, from);
    const bool why = from > clauses[from].clauseBegin && (clauses.isWord(from - 1, "why")
                                                              || (clauses.isWord(from - 1, "que") && from >= 2 && clauses.isWord(from - 2, "por")));
    return (subject && about) || (why && isQuestionAt(clauses, from));
}

bool namesAThing(const Clauses &clauses, std::size_t to)
{
    std::size_t at = to;
    while (at < clauses[to - 1].clauseEnd && (clauses.isWord(at, "a") || (clauses.is(at, kMe) && !clauses.is(at, kArticle))))
        ++at;
    if (at + 1 >= clauses[to - 1].clauseEnd || !clauses.is(at, kArticle) || clauses.is(at, kMore | kMe))
        return isOtherThing(clauses, to, 2);
    return !clauses.is(at + 1, kMessage | kMore | kNothing | kNumber | kSpam) || clauses.is(at + 1, kInfo);
}

} // namespace ns::language
