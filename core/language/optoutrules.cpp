// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/language/optoutrules.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace ns::language {

namespace {

using namespace word;

constexpr auto kNone = OptOutKind::None;
constexpr auto kClear = OptOutKind::Clear;
constexpr auto kUnclear = OptOutKind::Unclear;
constexpr std::size_t kShortMessage = 14; // tokens: "no me escriban, estoy en clase" is one thought
constexpr WordClasses kAnything = ~WordClasses{0};
constexpr WordClasses kGlue = kLink | kMe | kYou | kFiller | kNow | kArticle; // what may stand between two parts of a request

/// A word in one of these classes, after at most `gapMax` words that are all in `through`.
struct Step
{
    WordClasses any = 0;
    std::size_t gapMax = 0;
    WordClasses through = kAnything;
};

/// What the words around a match make of it. [from, to) are the tokens that the steps took.
using Judge = OptOutKind (*)(const Clauses &clauses, std::size_t from, std::size_t to);

struct Rule
{
    std::array<Step, 4> steps; // up to the first without a class
    Judge judge;
};

/// Index behind the last step's word when the first one stands at `at`; 0: no match. Inside one clause.
std::size_t walkSteps(const Clauses &clauses, std::span<const Step> steps, std::size_t at)
{
    if (steps.empty() || steps.front().any == 0)
        return at;
    const Step &step = steps.front();
    const std::size_t clauseEnd = at == 0 ? clauses[0].clauseEnd : clauses[at - 1].clauseEnd;
    for (std::size_t skipped = 0; skipped <= step.gapMax && at + skipped < clauseEnd; ++skipped) {
        if (clauses.is(at + skipped, step.any)) {
            if (const std::size_t end = walkSteps(clauses, steps.subspan(1), at + skipped + 1))
                return end;
        }
        if (step.through != kAnything && !clauses.is(at + skipped, step.through))
            return 0;
    }
    return 0;
}

// --- what stands around a match ---------------------------------------------------------------------------------------------------------

/// "no quiero que me saquen", "don't remove me": the request is denied. Politeness ends the reach of a "no": "no gracias borren".
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
        if (!clauses.is(at, kMe | kWant | kSpeaker | kAgain | kYou) && !clauses.isWord(at, "que") && !clauses.isWord(at, "to") && !clauses.isWord(at, "de"))
            return false;
    }
    return false;
}

/// The thing that follows directly is not ours: "(remove) the second course". A preposition other than "from" ends the look:
/// "dejen de llamarme por el curso" is about our calls.
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

/// "no me escriban a esta hora", "stop calling before nine": only then.
bool isForATime(const Clauses &clauses, std::size_t from, std::size_t to)
{
    return clauses.any(to, clauses[from].clauseEnd, kTime);
}

/// "prefiero whatsapp", "escribanme por correo", "mejor por mail", "text me": another way is wished, somewhere else in the message.
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

/// "from the chess club", "del club": what is left is named, and it is none of our words.
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
    return isForATime(clauses, from, to) || oftenness || wishesOtherWay(clauses, from, to) ? kUnclear : kClear;
}

// --- judges -----------------------------------------------------------------------------------------------------------------------------

bool saysEnough(std::string_view folded)
{
    return folded == "basta" || folded == "chega" || folded == "enough";
}

/// "dejen de escribirme", "stop texting", "basta de mensajes".
OptOutKind judgeCease(const Clauses &clauses, std::size_t from, std::size_t to)
{
    if (isNegated(clauses, from))
        return kNone;
    const bool ofOurs = clauses.any(from, std::min(clauses[from].clauseEnd, to + 4), kMessage);
    if (!ofOurs && isOtherThing(clauses, to, 3))
        return kUnclear;
    if (saysEnough(clauses[from].word->folded))
        return kClear; // "basta de tantos mensajes" is not about their number
    return unlessElsewhere(clauses, from, to);
}

/// "parar de receber", "how do I stop receiving these": ours, unless something else is named.
OptOutKind judgeCeaseReceiving(const Clauses &clauses, std::size_t from, std::size_t to)
{
    if (isNegated(clauses, from) || clauses.is(to - 1, kWeakReceive))
        return kNone;
    std::size_t at = to;
    while (at < clauses[from].clauseEnd && clauses.is(at, kGlue | kMessage | kNothing))
        ++at;
    return at == clauses[from].clauseEnd ? kClear : kUnclear;
}

/// "paren de cobrar y de mandar": the charge is what is to stop.
OptOutKind judgeCeaseMessages(const Clauses &clauses, std::size_t from, std::size_t to)
{
    if (clauses.any(from, to, kCharge) && !clauses.any(from, to, kContact))
        return kNone;
    return judgeCease(clauses, from, to);
}

bool isQuestionAt(const Clauses &clauses, std::size_t at)
{
    return clauses[at].word->isQuestion;
}

/// "you never text me", "why don't you call me": about what we did not do.
bool isReproach(const Clauses &clauses, std::size_t from)
{
    const bool subject = from > clauses[from].clauseBegin && (clauses.isWord(from - 1, "you") || clauses.isWord(from - 1, "they") || clauses.isWord(from - 1, "ustedes")
                                                              || clauses.isWord(from - 1, "vcs") || clauses.isWord(from - 1, "voces"));
    const bool about = clauses.isWord(from, "never") || clauses.isWord(from, "nunca") || clauses.isWord(from, "jamas") || isQuestionAt(clauses, from);
    const bool why = from > clauses[from].clauseBegin && (clauses.isWord(from - 1, "why")
                                                              || (clauses.isWord(from - 1, "que") && from >= 2 && clauses.isWord(from - 2, "por")));
    return (subject && about) || (why && isQuestionAt(clauses, from));
}

/// Something certain is not to be sent: "no me mande la ubicacion", "não me manda o link".
bool namesAThing(const Clauses &clauses, std::size_t to)
{
    std::size_t at = to;
    while (at < clauses[to - 1].clauseEnd && (clauses.isWord(at, "a") || (clauses.is(at, kMe) && !clauses.is(at, kArticle))))
        ++at;
    if (at + 1 >= clauses[to - 1].clauseEnd || !clauses.is(at, kArticle) || clauses.is(at, kMore | kMe))
        return isOtherThing(clauses, to, 2);
    return !clauses.is(at + 1, kMessage | kMore | kNothing | kNumber | kSpam) || clauses.is(at + 1, kInfo);
}

/// "no me escriban mas", "nao me mande nada", "don't text me", "no quiero que me llamen".
OptOutKind judgeForbid(const Clauses &clauses, std::size_t from, std::size_t to)
{
    if (isReproach(clauses, from))
        return kNone;
    const std::size_t verb = to - 1;
    const std::size_t clauseEnd = clauses[from].clauseEnd;
    const bool withMe = clauses.isWord(to, "conmigo") || clauses.isWord(to, "comigo") || (clauses.isWord(to, "with") && clauses.isWord(to + 1, "me"));
    const bool me = withMe || clauses.any(from + 1, verb, kMe) || clauses.isWord(to, "me") || clauses.isWord(to, "us") || clauses[verb].word->folded.ends_with("me")
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
        return kNone;
    constexpr std::string_view kNeeds[] = {"need", "falta", "precisa", "precisam", "adianta", "necesidad"};
    const bool needless = !again && std::any_of(std::begin(kNeeds), std::end(kNeeds), [&](std::string_view need) {
        for (std::size_t at = from + 1; at < verb; ++at) {
            if (clauses.isWord(at, need))
                return true;
        }
        return false;
    });
    if (needless)
        return kUnclear;
    if (clauses.is(verb, kStated) && !again && !ours && !((me || clauses.is(verb, kAnnoy)) && bare && !isQuestionAt(clauses, verb)))
        return isQuestionAt(clauses, verb) ? kNone : kUnclear;
    if (isQuestionAt(clauses, verb) && !again)
        return kNone;
    const bool annoys = clauses.is(verb, kAnnoy); // "no rompan las pelotas"
    if ((!again || yaNo) && !annoys && namesAThing(clauses, to))
        return again ? kUnclear : kNone;
    if (again && isOtherThing(clauses, to, 4) && !ours)
        return kUnclear;
    if (clauses.is(verb, kCall) && !again && !clauses.any(to, clauseEnd, kNumber))
        return kUnclear;
    if (!again && (clauses.any(from, clauseEnd, kNow | kTime) || ((clauses.mentioned() & kTime) != 0 && clauses.size() <= kShortMessage)))
        return kUnclear;
    if (clauses.any(from + 1, verb, kWant) && clauses.any(from + 1, verb, kLink) && clauses.any(to, clauseEnd, kNow))
        return kUnclear;
    return unlessElsewhere(clauses, from, to);
}

/// "no mas mensajes", "sem ligacoes", "zero texts".
OptOutKind judgeNoMore(const Clauses &clauses, std::size_t from, std::size_t to)
{
    const std::size_t noun = to - 1;
    const bool more = clauses.any(from, std::min(clauses[from].clauseEnd, to + 2), kMore);
    if (clauses.is(noun, kCommand) && clauses.is(noun + 1, kMe | kArticle))
        return kNone; // "don't call me": judgeForbid has it
    if (isQuestionAt(clauses, noun) || isReproach(clauses, from))
        return kNone;
    if (from > clauses[from].clauseBegin && !clauses.is(from - 1, kFiller | kWant | kMore) && !more)
        return kNone;
    if (clauses.is(noun, kInfo) && !clauses.isWord(noun, "contact") && !clauses.isWord(noun, "contacto") && !clauses.isWord(noun, "contato") && !clauses.isWord(noun, "touch"))
        return kUnclear;
    if (isOtherThing(clauses, to, 3))
        return kUnclear;
    if (to < clauses[from].clauseEnd && clauses.is(to, kNegation) && clauses.is(to + 1, kMessage))
        return kClear; // "ni llamadas ni mensajes"
    return more || noun + 1 == clauses[from].clauseEnd || clauses.is(noun + 1, kFiller) ? unlessElsewhere(clauses, from, to) : kUnclear;
}

/// "no quiero recibir", "nao quero mais mensagens", "I don't want to hear from you".
OptOutKind judgeNotWanted(const Clauses &clauses, std::size_t from, std::size_t to)
{
    const std::size_t last = to - 1;
    const std::size_t end = std::min(clauses[from].clauseEnd, to + 4);
    if (isQuestionAt(clauses, last))
        return kNone;
    const bool ours = clauses.any(from, end, kMessage) || clauses.any(to, end, kNothing);
    const bool more = clauses.any(from + 1, end, kMore);
    const bool hears = clauses.isWord(last, "hear") || clauses.isWord(last, "hearing");
    if (clauses.is(last, kWeakReceive) && !clauses.any(to, end, kMessage | kNothing) && !hears && !clauses.any(from, last, kAgain))
        return kNone;
    if (isOtherThing(clauses, to, 3) && !clauses.is(last, kMessage))
        return kUnclear;
    if (clauses.is(last, kCommand) && !clauses.is(last, kMessage | kReceive))
        return kNone; // judgeForbid has it
    const bool needs = (clauses.isWord(from + 1, "need") || clauses.isWord(from + 1, "necesito") || clauses.isWord(from + 1, "preciso") || clauses.isWord(from + 1, "pedi")
                           || clauses.isWord(from + 1, "solicite") || clauses.isWord(from + 1, "solicitei"));
    if ((clauses.is(last, kInfo) && !more) || (needs && !more))
        return clauses.any(from, clauses[from].clauseEnd, kNow) ? kNone : kUnclear;
    if (!ours && !more && !clauses.is(last, kReceive))
        return kUnclear;
    if (clauses.any(to, clauses[from].clauseEnd, kNow) && !more)
        return kUnclear;
    return unlessElsewhere(clauses, from, to);
}

/// "gostaria de nao receber mais mensagens", "que hago para no recibir nada".
OptOutKind judgeNotReceiving(const Clauses &clauses, std::size_t from, std::size_t to)
{
    const std::size_t begin = clauses[from].clauseBegin;
    const bool wished = clauses.any(begin, from, kWant | kAsked | kGive | kPrefer) || clauses.isWord(begin, "se") || (from > begin && (clauses.isWord(from - 1, "para") || clauses.isWord(from - 1, "pra")));
    const bool ours = clauses.any(to, std::min(clauses[from].clauseEnd, to + 3), kMessage | kNothing)
                      || (clauses.any(from, to + 1, kMore) && to + 2 >= clauses[from].clauseEnd);
    const std::string_view verb = clauses[to - 1].word->folded;
    if (!wished || (verb != "recibir" && verb != "receber" && verb != "receive" && verb != "recibirlos" && verb != "get" && verb != "hear"))
        return kNone;
    return ours || to == clauses[from].clauseEnd ? unlessElsewhere(clauses, from, to) : kUnclear;
}

/// "solicito no ser contactado", "I'd rather not be texted".
OptOutKind judgeNotBeing(const Clauses &clauses, std::size_t from, std::size_t to)
{
    const std::string_view being = clauses[to - 2].word->folded;
    if (to - from < 3 || (being != "ser" && being != "be" && being != "being" && being != "sea" && being != "seja"))
        return kNone;
    return isQuestionAt(clauses, from) ? kNone : unlessElsewhere(clauses, from, to);
}

/// "la eliminacion de datos": a right, whoever's.
bool isRemoval(std::string_view folded)
{
    return folded == "eliminacion" || folded == "exclusao" || folded == "supresion" || folded == "cancelacion" || folded == "deletion" || folded == "erasure"
           || folded == "removal" || folded == "borrado";
}

/// "borren mi numero", "delete my data", "mis datos eliminenlos".
OptOutKind judgeRemoveMine(const Clauses &clauses, std::size_t from, std::size_t to)
{
    if (isNegated(clauses, from))
        return kNone;
    const std::size_t clauseBegin = clauses[from].clauseBegin, clauseEnd = clauses[from].clauseEnd;
    const bool right = isRemoval(clauses[from].word->folded) && (clauses.isWord(to - 1, "datos") || clauses.isWord(to - 1, "dados") || clauses.isWord(to - 1, "data"));
    const bool fromYours = clauses.any(from, to, kList) && (clauses.isWord(to - 2, "your") || clauses.isWord(to - 2, "ur") || clauses.isWord(to - 2, "su") || clauses.isWord(to - 2, "sus")
                           || clauses.isWord(to - 2, "sua") || clauses.isWord(to - 2, "suas") || clauses.isWord(to + 1, "voces") || clauses.isWord(to + 1, "vcs")
                           || clauses.isWord(to + 1, "ustedes") || clauses.isWord(to + 1, "uds"));
    const bool theNumber = (clauses.isWord(to - 1, "numero") || clauses.isWord(to - 1, "number")) && to - from == 3 && clauses.is(to - 2, kArticle)
                           && (to == clauseEnd || clauses.is(to, kFiller));
    const bool order = from == clauseBegin && to == clauseEnd && clauses.any(from, to, kList | kData); // "Retirar da base."
    if (!right && !fromYours && !order && !theNumber && !clauses.any(from, std::min(clauseEnd, to + 5), kMe) && !clauses.any(from, to, kRemoveMe) && !(from > clauseBegin && clauses.is(from - 1, kMe)))
        return kNone;
    if (clauses.any(clauseBegin, clauseEnd, kCharge) || clauses.any(from, clauseEnd, kChange))
        return kUnclear;
    for (std::size_t at = from; at < clauseEnd; ++at) {
        if (clauses.isWord(at, "espera") || clauses.isWord(at, "waiting") || clauses.isWord(at, "waitlist"))
            return kUnclear;
    }
    if (clauses.isWord(to - 1, "grupo") && leadsElsewhere(clauses, to))
        return kUnclear; // "del grupo de italiano"
    const bool ofTheirs = clauses.any(to, std::min(clauseEnd, to + 5), kOther) && !clauses.any(to, std::min(clauseEnd, to + 5), kList);
    return ofTheirs || clauses.any(from, to, kOther) ? kUnclear : kClear;
}

/// "saquenme", "remove me", "me exclua": nothing else, or from us.
OptOutKind judgeRemoveMe(const Clauses &clauses, std::size_t from, std::size_t to)
{
    if (isNegated(clauses, from) || isOtherThing(clauses, to, 5))
        return kNone;
    if (clauses.any(to, std::min(clauses[from].clauseEnd, to + 7), kOther))
        return kUnclear;
    if (clauses.is(from, kRemoveMe) && !leadsElsewhere(clauses, to))
        return kClear;
    std::size_t at = to;
    while (at < clauses[from].clauseEnd && clauses.is(at, kGlue | kList | kMessage | kNumber | kNothing | kMore | kOut))
        ++at;
    return at == clauses[from].clauseEnd ? kClear : kUnclear;
}

/// "quero ser excluida", "I want to be removed".
OptOutKind judgeBeingRemoved(const Clauses &clauses, std::size_t from, std::size_t to)
{
    const bool being = clauses.isWord(to - 2, "ser") || clauses.isWord(to - 2, "be");
    if (!being || isNegated(clauses, from) || clauses.is(from, kNegation) || isOtherThing(clauses, to, 4))
        return kNone;
    return leadsElsewhere(clauses, to) ? kUnclear : kClear;
}

/// "apaguem tudo que voces tem sobre mim", "delete everything you have about me".
OptOutKind judgeAboutMe(const Clauses &clauses, std::size_t from, std::size_t to)
{
    const bool about = to >= 2 && (clauses.isWord(to - 2, "sobre") || clauses.isWord(to - 2, "about") || clauses.isWord(to - 2, "on"));
    const bool all = clauses.isWord(from + 1, "todo") || clauses.isWord(from + 1, "tudo") || clauses.isWord(from + 1, "all") || clauses.isWord(from + 1, "everything")
                     || clauses.isWord(from + 1, "lo") || clauses.isWord(from + 1, "anything");
    return about && all && !isNegated(clauses, from) ? kClear : kNone;
}

/// "take me off", "get my number out of", "opt out".
OptOutKind judgePutOut(const Clauses &clauses, std::size_t from, std::size_t to)
{
    const bool opts = clauses[from].word->folded.starts_with("opt");
    if (isNegated(clauses, from) || (!opts && !clauses.any(from, to, kMe | kNumber)))
        return kNone;
    const bool unknown = to < clauses[from].clauseEnd && clauses[to].is == 0;
    return unknown || isOtherThing(clauses, to, 5) || leadsElsewhere(clauses, to) || clauses.any(from, to, kOther) ? (opts ? kUnclear : kNone) : kClear;
}

/// "denme de baja", "unsubscribe me", "como me doy de baja".
OptOutKind judgeBaja(const Clauses &clauses, std::size_t from, std::size_t to)
{
    if (isNegated(clauses, from))
        return kNone;
    const std::size_t clauseEnd = clauses[from].clauseEnd;
    if (isOtherThing(clauses, to, 5) || leadsElsewhere(clauses, to) || clauses.any(from, to, kOther))
        return kUnclear;
    const bool mine = clauses[from].word->folded.ends_with("me") || (from > 0 && clauses.isWord(from - 1, "me")) || clauses.any(from, to, kMe);
    if (clauses.isWord(to - 1, "baja") && !mine && to < clauseEnd && clauses[to].is == 0)
        return kUnclear; // "dar de baja Quimica"
    if (to >= 2 && clauses.is(to - 2, kMore) && clauses.isWord(to - 1, "baja"))
        return kNone; // "una cuota mas baja"
    const bool denied = clauses.any(to, clauseEnd, kCharge);
    return denied ? kUnclear : kClear;
}

/// "baja newsletter", "baja de la lista", as a clause.
OptOutKind judgeBajaOf(const Clauses &clauses, std::size_t from, std::size_t to)
{
    return from == clauses[from].clauseBegin && !isOtherThing(clauses, to, 4) && to == clauses[from].clauseEnd ? kClear : kNone;
}

/// "sair da lista", "salir del grupo".
OptOutKind judgeLeaveList(const Clauses &clauses, std::size_t from, std::size_t to)
{
    return isNegated(clauses, from) || isOtherThing(clauses, to, 3) || clauses.isWord(to - 1, "banco") ? kNone : kClear;
}

/// "no quiero estar en su lista", "my number should not be on your list".
OptOutKind judgeNotOnList(const Clauses &clauses, std::size_t from, std::size_t to)
{
    constexpr std::string_view kBeing[] = {"be", "estar", "parte", "participar", "seguir", "ficar", "pertenecer", "being", "on"};
    const bool being = std::any_of(std::begin(kBeing), std::end(kBeing), [&](std::string_view one) {
        for (std::size_t at = from + 1; at < to; ++at) {
            if (clauses.isWord(at, one))
                return true;
        }
        return false;
    });
    if (!being || isQuestionAt(clauses, from))
        return kNone;
    return leadsElsewhere(clauses, to) || clauses.any(to, std::min(clauses[from].clauseEnd, to + 4), kOther) ? kUnclear : kClear;
}

/// "quero sair", "quiero salir": of what, the rest of the message tells.
OptOutKind judgeWantsOut(const Clauses &clauses, std::size_t from, std::size_t to)
{
    if (to != clauses[from].clauseEnd || isNegated(clauses, from))
        return kNone;
    return (clauses.mentioned() & (kMessage | kList)) != 0 && (clauses.mentioned() & kOther) == 0 ? kClear : kUnclear;
}

/// "who gave you my number? delete it", "this is my mother's number, take it off".
OptOutKind judgeRemoveIt(const Clauses &clauses, std::size_t from, std::size_t to)
{
    const std::string_view folded = clauses[from].word->folded;
    const bool enclitic = folded.ends_with("lo") || folded.ends_with("los") || folded.ends_with("la");
    const bool it = enclitic || (to - from >= 2 && (clauses.isWord(from + 1, "it") || clauses.isWord(from + 1, "isso") || clauses.isWord(from + 1, "lo")))
                    || (to - from == 1 && clauses[from].clauseEnd - clauses[from].clauseBegin <= 3);
    std::size_t at = to;
    while (at < clauses[from].clauseEnd && clauses.is(at, kGlue | kList | kOut))
        ++at;
    if (!it || at != clauses[from].clauseEnd || (clauses.mentioned() & kNumber) == 0 || (clauses.mentioned() & (kOther | kChange | kCharge)) != 0)
        return kNone;
    return isNegated(clauses, from) ? kNone : kClear;
}

/// "dejenme en paz", "leave us alone".
OptOutKind judgePeace(const Clauses &clauses, std::size_t from, std::size_t to)
{
    const bool me = clauses.any(from, to, kMe) || (from > 0 && clauses.is(from - 1, kMe)) || clauses[from].word->folded.ends_with("me");
    return me && !isNegated(clauses, from) ? kClear : kNone;
}

/// "retiro mi consentimiento", "no autorizo el contacto".
OptOutKind judgeConsent(const Clauses &clauses, std::size_t from, std::size_t)
{
    if (clauses.any(from, clauses[from].clauseEnd, kCharge))
        return kNone;
    if (clauses.isWord(from, "sin") || clauses.isWord(from, "sem") || clauses.isWord(from, "without"))
        return (clauses.mentioned() & (kMessage | kContact)) != 0 ? kUnclear : kNone;
    const bool speaks = from > clauses[from].clauseBegin && clauses.isWord(from - 1, "i") && clauses.any(from, std::min(clauses.size(), from + 3), kLink);
    if (clauses.is(from, kNegation) && speaks && clauses.isWord(from + 1, "have"))
        return kNone; // "I don't have permission": his own
    return clauses.is(from, kNegation) || !isNegated(clauses, from) ? kClear : kNone;
}

/// "no autorizo ..", "nunca les di mi numero", "never signed up".
OptOutKind judgeNotAllowed(const Clauses &clauses, std::size_t from, std::size_t to)
{
    const std::size_t end = std::min(clauses[from].clauseEnd, to + 6);
    if (clauses.any(from, clauses[from].clauseEnd, kCharge) || isQuestionAt(clauses, from))
        return kNone;
    if (clauses.any(to, end, kConsent) || clauses.is(to - 1, kConsent))
        return kClear;
    if (!clauses.is(to - 1, kDefinite))
        return kUnclear;
    return clauses.any(to, end, kContact | kMessage | kNumber | kData) && !clauses.any(to, end, kOther) ? kClear : kUnclear;
}

OptOutKind judgeObjection(const Clauses &clauses, std::size_t from, std::size_t)
{
    return isNegated(clauses, from) ? kNone : kClear;
}

/// "los voy a denunciar si siguen escribiendo": a threat, and our messages are its reason.
OptOutKind judgeReport(const Clauses &clauses, std::size_t from, std::size_t to)
{
    if (isNegated(clauses, from) || (clauses.mentioned() & kCharge) != 0)
        return kNone;
    const bool reports = clauses[from].word->folded.starts_with("report");
    const bool aimed = clauses.any(from, std::min(clauses[from].clauseEnd, to + 2), kYou | kSpam) || clauses.any(from >= 4 ? from - 4 : 0, from, kYou);
    if (reports && !aimed)
        return kNone;
    const bool reason = clauses.any(from, clauses.size(), kContact | kSpam | kMessage | kGoOn) || clauses.any(0, from, kContact | kSpam | kMessage | kGoOn | kCease);
    return reason ? kClear : kUnclear;
}

/// "voy a profeco si siguen escribiendo".
OptOutKind judgeAuthority(const Clauses &clauses, std::size_t, std::size_t)
{
    if ((clauses.mentioned() & kCharge) != 0)
        return kNone;
    constexpr std::string_view kThreats[] = {"next", "another", "again", "more", "mas", "otro", "otra", "proximo", "proxima", "outra", "outro", "mais", "siguiente", "si", "se", "if"};
    const bool threat = (clauses.mentioned() & (kGoOn | kSpam)) != 0 || std::any_of(std::begin(kThreats), std::end(kThreats), [&](std::string_view one) {
        for (std::size_t at = 0; at < clauses.size(); ++at) {
            if (clauses.isWord(at, one))
                return true;
        }
        return false;
    });
    return threat && (clauses.mentioned() & (kContact | kMessage)) != 0 ? kClear : kNone;
}

/// "los voy a bloquear", "blocking this number".
OptOutKind judgeBlock(const Clauses &clauses, std::size_t from, std::size_t to)
{
    const std::string_view folded = clauses[from].word->folded;
    const bool enclitic = folded.ends_with("los") || folded.ends_with("te") || folded.ends_with("les");
    const bool aimed = enclitic || clauses.any(to, std::min(clauses[from].clauseEnd, to + 2), kYou | kSpam) || clauses.any(from >= 3 ? from - 3 : 0, from, kYou);
    return aimed && !isNegated(clauses, from) && !clauses.any(to, clauses[from].clauseEnd, kOther | kCharge) ? kClear : kNone;
}

/// "I told you to stop", "ya les pedi que paren".
OptOutKind judgeAsked(const Clauses &clauses, std::size_t, std::size_t to)
{
    return to == clauses[to - 1].clauseEnd || clauses.is(to, kContact | kFiller | kMessage) ? kClear : kUnclear;
}

/// "siguen escribiendo": a complaint; with "ya les dije", a keyword or "spam" beside it a request.
OptOutKind judgeGoingOn(const Clauses &clauses, std::size_t, std::size_t to)
{
    const WordClasses around = clauses.mentioned();
    if (isQuestionAt(clauses, to - 1) && (around & (kAsked | kStrongKeyword)) == 0)
        return kUnclear;
    return (around & (kAsked | kStrongKeyword | kSpam | kAuthority)) != 0 && (around & kOther) == 0 ? kClear : kUnclear;
}

/// "olvidense de mi", "lose my number".
OptOutKind judgeForget(const Clauses &clauses, std::size_t from, std::size_t)
{
    const bool own = from > 0 && clauses.is(from - 1, kSpeaker | kMe | kNegation) && from > clauses[from].clauseBegin;
    return own || isNegated(clauses, from) ? kNone : kClear;
}

OptOutKind judgeAlways(const Clauses &, std::size_t, std::size_t)
{
    return kClear;
}

/// "cancelar la suscripcion", "cancel all messages".
OptOutKind judgeCancel(const Clauses &clauses, std::size_t from, std::size_t to)
{
    if (isNegated(clauses, from) || clauses.any(from, to, kOther))
        return kNone;
    return isOtherThing(clauses, to, 4) || clauses.any(from, clauses[from].clauseEnd, kCharge) ? kUnclear : kClear;
}

constexpr Rule kRules[] = {
    {{{{kCease}, {kContact | kAnnoy, 4, kGlue | kMore | kAgain}}}, judgeCease},
    {{{{kCease}, {kReceive, 3, kGlue}, {kMessage, 3}}}, judgeCease},
    {{{{kCease}, {kMessage, 4, kGlue | kMore | kOften | kContact | kSpam}}}, judgeCeaseMessages},
    {{{{kNegation}, {kCommand, 6, kGlue | kAgain | kGoOn | kMore | kWant | kFiller | kWay | kNumber}}}, judgeForbid},
    {{{{kNegation}, {kMessage, 3, kGlue | kMore | kOften}}}, judgeNoMore},
    {{{{kNegation}, {kWant, 3, kGlue | kMore}, {kReceive | kMessage, 6, kGlue | kMore | kNothing | kOften | kContact | kAgain | kGoOn}}}, judgeNotWanted},
    {{{{kNegation}, {kReceive, 2, kLink | kMore}}}, judgeNotReceiving},
    {{{{kNegation}, {kContact, 3, kLink}}}, judgeNotBeing},
    {{{{kNegation}, {kWant, 3, kGlue | kMore}, {kContact, 4, kLink | kMore | kFiller | kMe}}}, judgeNotWanted},
    {{{{kRemove | kRemoveMe}, {kNumber | kData, 4, kGlue | kMore | kNothing | kLink | kData | kContact}}}, judgeRemoveMine},
    {{{{kMe}, {kNumber | kData, 1}, {kRemove, 4}}}, judgeRemoveMine},
    {{{{kRemove | kRemoveMe | kPut}, {kList, 6, kGlue | kOut | kMessage | kNumber | kData}}}, judgeRemoveMine},
    {{{{kRemoveMe}}}, judgeRemoveMe},
    {{{{kWant | kGive | kAsked | kSpeaker}, {kRemove, 3, kLink}}}, judgeBeingRemoved},
    {{{{kRemove}}}, judgeRemoveIt},
    {{{{kRemove | kPut}, {kLink, 0}}}, judgeRemoveIt},
    {{{{kNegation}, {kList, 8}}}, judgeNotOnList},
    {{{{kWant}, {kLeaving, 1, kLink}}}, judgeWantsOut},
    {{{{kNegation}, {kWant, 3, kGlue | kMore}, {kNothing, 2, kGlue | kMore}, {kYou, 2, kLink}}}, judgeAlways},
    {{{{kCease}, {kReceive, 3, kGlue}}}, judgeCeaseReceiving},
    {{{{kRemove}, {kMe, 8}}}, judgeAboutMe},
    {{{{kPut}, {kOut, 4, kGlue | kNumber | kData}}}, judgePutOut},
    {{{{kGive}, {kBaja, 4, kGlue | kMe}}}, judgeBaja},
    {{{{kBaja}, {kSubscription | kList, 3, kGlue}}}, judgeBajaOf},
    {{{{kLeaving}, {kList, 3, kGlue | kMessage}}}, judgeLeaveList},
    {{{{kLeave}, {kPeace, 3, kGlue}}}, judgePeace},
    {{{{kWithdraw}, {kConsent, 4}}}, judgeConsent},
    {{{{kNegation}, {kAllow, 4, kGlue | kMore}}}, judgeNotAllowed},
    {{{{kPut}, {kOut, 1}, {kMessage, 3}}}, judgeAlways},
    {{{{kMe}, {kOut}, {kList | kNumber, 4, kGlue}}}, judgeLeaveList},
    {{{{kNegation}, {kConsent, 4, kGlue | kWant | kAllow}}}, judgeConsent},
    {{{{kObject}, {kData | kMessage | kContact, 6}}}, judgeObjection},
    {{{{kReport}}}, judgeReport},
    {{{{kAuthority}}}, judgeAuthority},
    {{{{kBlock}}}, judgeBlock},
    {{{{kAsked}, {kCease, 5, kGlue | kAsked | kOften}}}, judgeAsked},
    {{{{kGoOn}, {kContact | kMessage, 3, kGlue}}}, judgeGoingOn},
    {{{{kForget}, {kMe | kNumber, 2, kGlue}}}, judgeForget},
    {{{{kForget}, {kMe, 5}, {kNumber, 1}}}, judgeForget},
    {{{{kGoAway}, {kInsult, 4}}}, judgeAlways},
    {{{{kGone}}}, judgeAlways},
    {{{{kCancel}, {kSubscription, 4}}}, judgeCancel},
};

/// "remove me", "me exclua": the pronoun beside the verb, whichever stands first.
OptOutKind judgePronoun(const Clauses &clauses, std::size_t at, std::size_t &to)
{
    if (!clauses.is(at, kRemove))
        return kNone;
    const bool before = at > clauses[at].clauseBegin && clauses.isWord(at - 1, "me");
    const bool after = at + 1 < clauses[at].clauseEnd && clauses.isWord(at + 1, "me");
    const std::string_view folded = clauses[at].word->folded;
    const bool drawsDoubts = folded.starts_with("tir") || folded.starts_with("sac") || folded.starts_with("saq") || folded.starts_with("quit") || folded == "drop";
    const bool outOf = clauses.isWord(at + 1, "dai") || clauses.isWord(at + 1, "disso") || clauses.isWord(at + 1, "daqui") || clauses.isWord(at + 2, "ahi");
    if (!after && (!before || (drawsDoubts && !outOf)))
        return kNone;
    if (folded == "retire" && at != clauses[at].clauseBegin + 1)
        return kNone; // "yo me retire": he left
    to = after ? at + 2 : at + 1;
    return judgeRemoveMe(clauses, at, to);
}

/// The words that leave by themselves: "unsubscribe", "descadastrar".
OptOutKind judgeLeavingWord(const Clauses &clauses, std::size_t at)
{
    return clauses.is(at, kBaja) && !clauses.isWord(at, "baja") ? judgeBaja(clauses, at, at + 1) : kNone;
}

/// Two words, or a verb and what it leads out of: "fuck off", "get lost", "some da minha vida", "me esquece", "no existo para ustedes".
struct WordPair
{
    std::string_view first, second;
    std::size_t gapMax;
};
constexpr WordPair kPairs[] = {
    {"fuck", "off", 0}, {"piss", "off", 0}, {"bugger", "off", 0}, {"buzz", "off", 0}, {"f", "off", 0}, {"back", "off", 0}, {"go", "away", 0}, {"get", "lost", 0},
    {"some", "vida", 3}, {"suma", "vida", 3}, {"sumam", "vida", 3}, {"sai", "vida", 3}, {"saiam", "vida", 3}, {"sal", "vida", 3}, {"salgan", "vida", 3},
    {"out", "life", 2}, {"some", "daqui", 0}, {"suma", "daqui", 0}, {"sumam", "daqui", 0}, {"me", "esquece", 0}, {"me", "esquecam", 0}, {"me", "esqueca", 0},
    {"no", "existo", 2}, {"nao", "existo", 2}, {"dont", "exist", 0}, {"que", "existo", 2}, {"derecho", "olvido", 1}, {"direito", "esquecimento", 1},
    {"right", "forgotten", 3}, {"give", "rest", 2}, {"knock", "off", 1}, {"cut", "out", 1}, {"take", "hint", 1}, {"blocked", "reported", 1}, {"reported", "blocked", 1}, {"bloqueado", "reportado", 1}, {"bloqueados", "reportados", 1},
    {"blocked", "if", 0}, {"want", "out", 0}, {"harassing", "me", 0}, {"call", "list", 0}, {"call", "registry", 0}, {"registro", "llame", 2}, {"el", "llame", 1},
    {"back", "permission", 1}, {"back", "consent", 1}, {"dejen", "intensidad", 1}, {"deje", "intensidad", 1},
    {"para", "isso", 1}, {"parem", "isso", 1}, {"pare", "isso", 1}, {"paren", "eso", 1}, {"paren", "esto", 1}, {"bloqueado", "denunciado", 1}, {"bloqueados", "denunciados", 1}, {"chinga", "madre", 2}, {"chinguen", "madre", 2},
};

/// The same, in a message that names ours: "que este sea el ultimo mensaje", "ja deu de msg", "mais uma mensagem e eu processo".
constexpr WordPair kPairsOfMessages[] = {
    {"sea", "ultimo", 2}, {"seja", "ultima", 2}, {"seja", "ultimo", 2}, {"be", "last", 2}, {"ja", "deu", 0}, {"mensagem", "processo", 3}, {"mensaje", "demando", 3},
    {"messages", "reported", 3}, {"message", "report", 4},
};

/// Behind the pair of `pairs` that begins at `at`; 0: none does.
std::size_t endOfPair(const Clauses &clauses, std::size_t at, std::span<const WordPair> pairs)
{
    for (const WordPair &pair : pairs) {
        if (!clauses.isWord(at, pair.first))
            continue;
        const std::size_t end = std::min(clauses[at].clauseEnd, at + 2 + pair.gapMax);
        for (std::size_t next = at + 1; next < end; ++next) {
            if (clauses.isWord(next, pair.second))
                return next + 1;
        }
    }
    return 0;
}

void keep(OptOutMatch &best, const OptOutMatch &match)
{
    if (match.kind == kClear || (match.kind == kUnclear && best.kind == kNone))
        best = match;
}

} // namespace

OptOutMatch matchOptOutRules(const Clauses &clauses)
{
    OptOutMatch best;
    for (std::size_t at = 0; at < clauses.size() && best.kind != kClear; ++at) {
        const WordClasses here = clauses[at].is;
        for (const Rule &rule : kRules) {
            if ((here & rule.steps[0].any) == 0 || best.kind == kClear)
                continue;
            if (const std::size_t to = walkSteps(clauses, std::span(rule.steps).subspan(1), at + 1))
                keep(best, {rule.judge(clauses, at, to), at, to});
        }
        if (best.kind == kClear)
            break;
        std::size_t to = at + 1;
        keep(best, {judgePronoun(clauses, at, to), at, to});
        keep(best, {judgeLeavingWord(clauses, at), at, at + 1});
        std::size_t end = endOfPair(clauses, at, kPairs);
        if (end == 0 && (clauses.mentioned() & kMessage) != 0)
            end = endOfPair(clauses, at, kPairsOfMessages);
        if (end != 0)
            keep(best, {kClear, at, end});
    }
    return best;
}

} // namespace ns::language
