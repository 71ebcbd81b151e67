// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/language/optout.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "core/language/optoutclauses.h"
#include "core/language/optoutrules.h"
#include "core/language/words.h"

namespace ns::language {

namespace {

using namespace word;

constexpr WordLimits kOptOutLimits{.unitsMax = 4000, .wordsMax = 400};
constexpr std::size_t kSpelledLettersMin = 4; // "S T O P"

OptOut describe(OptOutKind kind, const Clauses &clauses, std::size_t from, std::size_t to)
{
    OptOut result{kind, {}, clauses[from].word->start, clauses[to - 1].word->end};
    for (std::size_t at = from; at < to; ++at)
        result.phrase += (at == from ? "" : " ") + clauses[at].word->folded;
    return result;
}

/// All of [from, to) is a keyword, perhaps repeated, and politeness. Returns where the keyword is; `to` when it is not so.
std::size_t findLoneKeyword(const Clauses &clauses, std::size_t from, std::size_t to, WordClasses keywords)
{
    std::size_t keyword = to;
    for (std::size_t at = from; at < to; ++at) {
        const bool optOut = clauses.isWord(at, "opt") && clauses.isWord(at + 1, "out");
        if (clauses.is(at, keywords) || optOut) {
            keyword = std::min(keyword, at);
            at += optOut;
        } else if (!clauses.is(at, kFiller) || clauses.is(at, kNegation)) {
            return to;
        }
    }
    return keyword;
}

/// The message is a keyword and nothing else. With a question mark it may be a question about the word.
OptOut matchWholeMessage(const Clauses &clauses)
{
    const std::size_t at = findLoneKeyword(clauses, 0, clauses.size(), kKeyword);
    if (at == clauses.size())
        return {};
    const OptOutKind kind = clauses[at].word->isQuestion ? OptOutKind::Unclear : OptOutKind::Clear;
    return describe(kind, clauses, at, at + (clauses.isWord(at, "opt") ? 2 : 1));
}

/// "ni uno mas", "no more", as the last clause of a message that names ours.
OptOut matchLastPhrase(const Clauses &clauses)
{
    constexpr WordClasses kOurs = kMessage | kContact | kAnnoy;
    std::size_t last = clauses.size() - 1, begin = clauses[last].clauseBegin;
    while (last > begin && clauses.is(last, kFiller) && !clauses.is(last, kMore))
        --last;
    while (begin < last && clauses.is(begin, kFiller) && !clauses.is(begin, kNegation))
        ++begin;
    if ((clauses.mentioned() & kOurs) == 0 || clauses[last].clauseBegin == 0 || last - begin > 3 || !clauses.is(begin, kNegation) || !clauses.is(last, kMore)
        || clauses[last].word->isQuestion)
        return {};
    return describe(OptOutKind::Clear, clauses, begin, last + 1);
}

/// "no mas, por favor", "nunca mas", "ya para", "never again", as the whole message.
OptOut matchWholePhrase(const Clauses &clauses)
{
    std::size_t core = clauses.size();
    for (std::size_t at = 0; at < clauses.size(); ++at) {
        const bool noMore = clauses.is(at, kNegation) && clauses.is(at + 1, kMore);
        const bool stopNow = clauses.isWord(at, "para") && (clauses.isWord(at + 1, "ya") || (at > 0 && clauses.isWord(at - 1, "ya")));
        if ((noMore || stopNow) && core == clauses.size()) {
            core = at;
            at += noMore;
        } else if (!clauses.is(at, kFiller | kMore)) {
            return {};
        }
    }
    if (core == clauses.size() || clauses[core].word->isQuestion)
        return {};
    return describe(OptOutKind::Clear, clauses, core, std::min(core + 2, clauses.size()));
}

/// "for the love of god stop", "I want this to stop", "ya les dije basta": an urgent word ends a short clause, and nothing makes it a noun.
bool endsInStop(const Clauses &clauses, std::size_t begin, std::size_t end)
{
    constexpr std::size_t kWordsMax = 9;
    constexpr std::string_view kStops[] = {"stop", "paren", "parem", "basta", "parar"};
    std::size_t last = end - 1;
    while (last > begin && (clauses.isWord(last, "it") || clauses.isWord(last, "already") || clauses.isWord(last, "now") || clauses.isWord(last, "po") || clauses.isWord(last, "ya")))
        --last;
    if (end - begin < 2 || last == begin || end - begin > kWordsMax || clauses[last].is == 0
        || std::find(std::begin(kStops), std::end(kStops), clauses[last].word->folded) == std::end(kStops))
        return false;
    if (clauses.any(begin, last, kNegation | kOther) || clauses[last].word->isQuestion)
        return false;
    if (clauses.isWord(last, "parar"))
        return clauses.isWord(last - 1, "pode") || clauses.isWord(last - 1, "podem") || clauses.isWord(last - 1, "pueden") || clauses.isWord(last - 1, "puede");
    if (clauses.isWord(last - 1, "to"))
        return clauses.any(begin, last, kWant | kAsked);
    const bool noun = clauses.is(last - 1, kArticle) || clauses.isWord(last - 1, "bus") || clauses.isWord(last - 1, "next") || clauses.isWord(last - 1, "full")
                      || clauses.isWord(last - 1, "non");
    return !noun && !clauses.isWord(begin, "i");
}

/// A strong keyword as a clause of its own, or at the end of a short one.
OptOut matchClauseKeyword(const Clauses &clauses)
{
    for (std::size_t begin = 0; begin < clauses.size(); begin = clauses[begin].clauseEnd) {
        const std::size_t end = clauses[begin].clauseEnd;
        const std::size_t at = findLoneKeyword(clauses, begin, end, kStrongKeyword);
        const bool everything = clauses.isWord(end - 1, "todo") || clauses.isWord(end - 1, "tudo") || clauses.isWord(end - 1, "everything");
        if (at != end && !everything)
            return describe(clauses[at].word->isQuestion ? OptOutKind::Unclear : OptOutKind::Clear, clauses, at, at + 1);
        const bool halt = end == clauses.size() && end - begin == 1 && clauses.isWord(begin, "para") && (clauses.mentioned() & kMessage) != 0;
        if (halt || endsInStop(clauses, begin, end))
            return describe(OptOutKind::Clear, clauses, end - 1, end);
    }
    return {};
}

/// "bloqueados y reportados", "reported and blocked", "bloqueando": what has been done to us, as the whole message.
OptOut matchBlocked(const Clauses &clauses)
{
    constexpr std::string_view kDone[] = {"bloqueado", "bloqueados", "bloqueada", "bloqueadas", "blocked", "reported", "reportado", "reportados", "denunciado", "denunciados", "bloqueada"};
    bool done = false;
    for (std::size_t at = 0; at < clauses.size(); ++at) {
        const bool isDone = std::find(std::begin(kDone), std::end(kDone), clauses[at].word->folded) != std::end(kDone);
        done = done || isDone || clauses.is(at, kBlock);
        if (!isDone && !clauses.is(at, kBlock | kReport | kSpam | kFiller) && !clauses.isWord(at, "como") && !clauses.isWord(at, "as") && !clauses.isWord(at, "por")
            && !clauses.isWord(at, "for"))
            return {};
    }
    return done && !clauses[0].word->isQuestion ? describe(OptOutKind::Clear, clauses, 0, clauses.size()) : OptOut{};
}

/// "S T O P", "B.A.J.A": letters one by one, and they make a keyword.
OptOut matchSpelled(const Words &words)
{
    std::string joined;
    for (const Word &word : words) {
        if (word.folded.size() != 1)
            return {};
        joined += word.folded;
    }
    if (joined.size() < kSpelledLettersMin || (classesOfWord(joined) & kKeyword) == 0)
        return {};
    return {OptOutKind::Clear, joined, words.front().start, words.back().end};
}

/// Words that deserve a person's look when no rule is sure.
OptOut matchSuspicion(const Clauses &clauses)
{
    constexpr std::string_view kSuspicious[] = {"stop", "parar", "paren", "parem", "cancel", "cancelar", "cancelen", "cancelo", "cancela", "cancele", "cancelem"};
    for (std::size_t at = 0; at < clauses.size(); ++at) {
        const std::string_view folded = clauses[at].word->folded;
        const bool given = at >= 2 && clauses.is(at - 2, kGive);
        const bool leaves = clauses.is(at, kBaja) && (folded != "baja" || (at > 0 && clauses.isWord(at - 1, "de") && given));
        const bool place = folded == "stop"
                           && (clauses.isWord(at + 1, "by") || clauses.isWord(at + 1, "at") || (at > 0 && (clauses.isWord(at - 1, "bus") || clauses.is(at - 1, kSpeaker))));
        if (clauses[at].is != 0 && !place && (leaves || std::find(std::begin(kSuspicious), std::end(kSuspicious), folded) != std::end(kSuspicious)))
            return describe(OptOutKind::Unclear, clauses, at, at + 1);
    }
    return {};
}

} // namespace

OptOut recogniseOptOut(const QString &text)
{
    const Words words = splitWords(text, kOptOutLimits);
    if (words.empty())
        return {};
    const Clauses clauses(words);
    if (clauses.size() == 0)
        return {};
    if (OptOut spelled = matchSpelled(words); spelled.kind != OptOutKind::None)
        return spelled;
    if (OptOut whole = matchWholeMessage(clauses); whole.kind != OptOutKind::None)
        return whole;
    if (OptOut whole = matchWholePhrase(clauses); whole.kind != OptOutKind::None)
        return whole;
    if (OptOut blocked = matchBlocked(clauses); blocked.kind != OptOutKind::None)
        return blocked;
    const OptOutMatch match = matchOptOutRules(clauses);
    if (match.kind != OptOutKind::Clear) {
        if (OptOut clause = matchClauseKeyword(clauses); clause.kind != OptOutKind::None)
            return clause;
        if (OptOut phrase = matchLastPhrase(clauses); phrase.kind != OptOutKind::None)
            return phrase;
        return match.kind == OptOutKind::None ? matchSuspicion(clauses) : describe(match.kind, clauses, match.from, match.to);
    }
    const bool machine = (clauses.mentioned() & kAway) != 0 && clauses.any(0, clauses.size(), kTime);
    return describe(machine ? OptOutKind::Unclear : OptOutKind::Clear, clauses, match.from, match.to);
}

} // namespace ns::language
