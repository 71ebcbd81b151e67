// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/language/optoutjudges.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "core/language/optoutcontext.h"

namespace ns::language {

using namespace word;

namespace {

constexpr std::size_t kShortMessage = 14; // tokens: "no me escriban, estoy en clase" is one thought

bool saysEnough(std::string_view folded)
{
    return folded == "basta" || folded == "chega" || folded == "enough";
}

constexpr std::array<std::string_view, 6> kPronouns{"me", "nos", "us", "mi", "mis", "my"};
constexpr std::array<std::string_view, 6> kNeeds{"need", "falta", "precisa", "precisam", "adianta", "necesidad"};

/// One of `words` is among the tokens [from, to).
bool names(const Clauses &clauses, std::size_t from, std::size_t to, std::span<const std::string_view> words)
{
    for (std::size_t at = from; at < to; ++at) {
        if (std::any_of(words.begin(), words.end(), [&](std::string_view one) { return clauses.isWord(at, one); }))
            return true;
    }
    return false;
}

} // namespace

OptOutKind judgeCease(const Clauses &clauses, std::size_t from, std::size_t to)
{
    if (isNegated(clauses, from))
        return OptOutKind::None;
    const bool ofOurs = clauses.any(from, std::min(clauses[from].clauseEnd, to + 4), kMessage);
    if (!ofOurs && isOtherThing(clauses, to, 3))
        return OptOutKind::Unclear;
    if (saysEnough(clauses[from].word->folded))
        return OptOutKind::Clear; // "basta de tantos mensajes" is not about their number
    return unlessElsewhere(clauses, from, to);
}

OptOutKind judgeCeaseReceiving(const Clauses &clauses, std::size_t from, std::size_t to)
{
    if (isNegated(clauses, from) || clauses.is(to - 1, kWeakReceive))
        return OptOutKind::None;
    std::size_t at = to;
    while (at < clauses[from].clauseEnd && clauses.is(at, kGlue | kMessage | kNothing))
        ++at;
    return at == clauses[from].clauseEnd ? OptOutKind::Clear : OptOutKind::Unclear;
}

OptOutKind judgeCeaseMessages(const Clauses &clauses, std::size_t from, std::size_t to)
{
    if (clauses.any(from, to, kCharge) && !clauses.any(from, to, kContact))
        return OptOutKind::None;
    return judgeCease(clauses, from, to);
}

OptOutKind judgeForbid(const Clauses &clauses, std::size_t from, std::size_t to)
{
    if (isReproach(clauses, from))
        return OptOutKind::None;
    const std::size_t verb = to - 1;
    const std::size_t clauseEnd = clauses[from].clauseEnd;
    const bool withMe = clauses.isWord(to, "conmigo") || clauses.isWord(to, "comigo") || (clauses.isWord(to, "with") && clauses.isWord(to + 1, "me"));
    const bool me = withMe || names(clauses, from + 1, verb, kPronouns) || clauses.isWord(to, "me") || clauses.isWord(to, "us") || clauses[verb].word->folded.ends_with("me")
                    || clauses[verb].word->folded.ends_with("nos") || clauses.any(to, std::min(clauseEnd, to + 2), kNumber) ||
                    (clauses.isWord(to, "it") && (to + 1 == clauseEnd || clauses.isWord(to + 2, "me"))) || (verb > 0 && clauses.isWord(verb - 1, "me"));
    const bool yaNo = from > clauses[from].clauseBegin && clauses.isWord(from - 1, "ya");
    const bool again = yaNo || clauses.is(from, kMore) || clauses.any(from + 1, verb, kAgain | kMore | kGoOn) || clauses.any(to, std::min(clauseEnd, to + 5), kMore | kNothing);
    const bool many = clauses.is(verb, kMany);
    const bool speaker = clauses.any(from + 1, verb, kSpeaker) || (from > 0 && clauses.is(from - 1, kSpeaker));
    const bool ours = clauses.any(to, std::min(clauseEnd, to + 3), kMessage);
    const std::string_view no = clauses[from].word->folded;
    const bool bare = (to == clauseEnd || (clauses.isWord(to, "out") && to + 1 == clauseEnd)) && (no == "dont" || no == "dnt" || no == "never" || no == "not" || clauses.is(verb, kAnnoy));
    if (!me && !many && !(again && !speaker) && !ours && !(bare && !speaker))
        return OptOutKind::None;
    if (!again && names(clauses, from + 1, verb, kNeeds))
        return OptOutKind::Unclear;
    if (clauses.is(verb, kStated) && !again && !ours && !((me || clauses.is(verb, kAnnoy)) && bare && !isQuestionAt(clauses, verb)))
        return isQuestionAt(clauses, verb) ? OptOutKind::None : OptOutKind::Unclear;
    if (isQuestionAt(clauses, verb) && !again)
        return OptOutKind::None;
    const bool annoys = clauses.is(verb, kAnnoy); // "no rompan las pelotas"
    if ((!again || yaNo) && !annoys && namesAThing(clauses, to))
        return again ? OptOutKind::Unclear : OptOutKind::None;
    if (again && isOtherThing(clauses, to, 4) && !ours)
        return OptOutKind::Unclear;
    if (clauses.is(verb, kCall) && !again && !clauses.any(to, clauseEnd, kNumber))
        return OptOutKind::Unclear;
    if (!again && (clauses.any(from, clauseEnd, kNow | kTime) || ((clauses.mentioned() & kTime) != 0 && clauses.size() <= kShortMessage)))
        return OptOutKind::Unclear;
    if (clauses.any(from + 1, verb, kWant) && clauses.any(from + 1, verb, kLink) && clauses.any(to, clauseEnd, kNow))
        return OptOutKind::Unclear;
    return unlessElsewhere(clauses, from, to);
}

OptOutKind judgeNoMore(const Clauses &clauses, std::size_t from, std::size_t to)
{
    const std::size_t noun = to - 1;
    const bool more = clauses.any(from, std::min(clauses[from].clauseEnd, to + 2), kMore);
    if (clauses.is(noun, kCommand) && clauses.is(noun + 1, kMe | kArticle))
        return OptOutKind::None; // "don't call me": judgeForbid has it
    if (isQuestionAt(clauses, noun) || isReproach(clauses, from))
        return OptOutKind::None;
    if (from > clauses[from].clauseBegin && !clauses.is(from - 1, kFiller | kWant | kMore) && !more)
        return OptOutKind::None;
    if (clauses.is(noun, kInfo) && !clauses.isWord(noun, "contact") && !clauses.isWord(noun, "contacto") && !clauses.isWord(noun, "contato") && !clauses.isWord(noun, "touch"))
        return OptOutKind::Unclear;
    if (isOtherThing(clauses, to, 3))
        return OptOutKind::Unclear;
    if (to < clauses[from].clauseEnd && clauses.is(to, kNegation) && clauses.is(to + 1, kMessage))
        return OptOutKind::Clear; // "ni llamadas ni mensajes"
    return more || noun + 1 == clauses[from].clauseEnd || clauses.is(noun + 1, kFiller) ? unlessElsewhere(clauses, from, to) : OptOutKind::Unclear;
}

OptOutKind judgeNotWanted(const Clauses &clauses, std::size_t from, std::size_t to)
{
    const std::size_t last = to - 1;
    const std::size_t end = std::min(clauses[from].clauseEnd, to + 4);
    if (isQuestionAt(clauses, last))
        return OptOutKind::None;
    const bool ours = clauses.any(from, end, kMessage) || clauses.any(to, end, kNothing);
    const bool more = clauses.any(from + 1, end, kMore);
    const bool hears = clauses.isWord(last, "hear") || clauses.isWord(last, "hearing");
    if (clauses.is(last, kWeakReceive) && !clauses.any(to, end, kMessage | kNothing) && !hears && !clauses.any(from, last, kAgain))
        return OptOutKind::None;
    if (isOtherThing(clauses, to, 3) && !clauses.is(last, kMessage))
        return OptOutKind::Unclear;
    if (clauses.is(last, kCommand) && !clauses.is(last, kMessage | kReceive))
        return OptOutKind::None; // judgeForbid has it
    const bool needs = (clauses.isWord(from + 1, "need") || clauses.isWord(from + 1, "necesito") || clauses.isWord(from + 1, "preciso") || clauses.isWord(from + 1, "pedi")
                           || clauses.isWord(from + 1, "solicite") || clauses.isWord(from + 1, "solicitei"));
    if ((clauses.is(last, kInfo) && !more) || (needs && !more))
        return clauses.any(from, clauses[from].clauseEnd, kNow) ? OptOutKind::None : OptOutKind::Unclear;
    if (!ours && !more && !clauses.is(last, kReceive))
        return OptOutKind::Unclear;
    if (clauses.any(to, clauses[from].clauseEnd, kNow) && !more)
        return OptOutKind::Unclear;
    return unlessElsewhere(clauses, from, to);
}

OptOutKind judgeNotReceiving(const Clauses &clauses, std::size_t from, std::size_t to)
{
    const std::size_t begin = clauses[from].clauseBegin;
    const bool wished = clauses.any(begin, from, kWant | kAsked | kGive | kPrefer) || clauses.isWord(begin, "se") || (from > begin && (clauses.isWord(from - 1, "para") || clauses.isWord(from - 1, "pra")));
    const bool ours = clauses.any(to, std::min(clauses[from].clauseEnd, to + 3), kMessage | kNothing)
                      || (clauses.any(from, to + 1, kMore) && to + 2 >= clauses[from].clauseEnd);
    const std::string_view verb = clauses[to - 1].word->folded;
    if (!wished || (verb != "recibir" && verb != "receber" && verb != "receive" && verb != "recibirlos" && verb != "get" && verb != "hear"))
        return OptOutKind::None;
    return ours || to == clauses[from].clauseEnd ? unlessElsewhere(clauses, from, to) : OptOutKind::Unclear;
}

OptOutKind judgeNotBeing(const Clauses &clauses, std::size_t from, std::size_t to)
{
    const std::string_view being = clauses[to - 2].word->folded;
    if (to - from < 3 || (being != "ser" && being != "be" && being != "being" && being != "sea" && being != "seja"))
        return OptOutKind::None;
    return isQuestionAt(clauses, from) ? OptOutKind::None : unlessElsewhere(clauses, from, to);
}

OptOutKind judgePeace(const Clauses &clauses, std::size_t from, std::size_t to)
{
    const bool me = clauses.any(from, to, kMe) || (from > 0 && clauses.is(from - 1, kMe)) || clauses[from].word->folded.ends_with("me");
    return me && !isNegated(clauses, from) ? OptOutKind::Clear : OptOutKind::None;
}

OptOutKind judgeAsked(const Clauses &clauses, std::size_t, std::size_t to)
{
    return to == clauses[to - 1].clauseEnd || clauses.is(to, kContact | kFiller | kMessage) ? OptOutKind::Clear : OptOutKind::Unclear;
}

OptOutKind judgeGoingOn(const Clauses &clauses, std::size_t, std::size_t to)
{
    const WordClasses around = clauses.mentioned();
    if (isQuestionAt(clauses, to - 1) && (around & (kAsked | kStrongKeyword)) == 0)
        return OptOutKind::Unclear;
    return (around & (kAsked | kStrongKeyword | kSpam | kAuthority)) != 0 && (around & kOther) == 0 ? OptOutKind::Clear : OptOutKind::Unclear;
}

} // namespace ns::language
