// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/language/optoutjudges.h"

#include <algorithm>
#include <string_view>

#include "core/language/optoutcontext.h"

namespace ns::language {

using namespace word;

namespace {


/// "la eliminacion de datos": a right, whoever's.
bool isRemoval(std::string_view folded)
{
    return folded == "eliminacion" || folded == "exclusao" || folded == "supresion" || folded == "cancelacion" || folded == "deletion" || folded == "erasure"
           || folded == "removal" || folded == "borrado";
}

/// The writer himself is in the request: "quitenme de", "take me off"; not "delete my list".
bool aimsAtMe(const Clauses &clauses, std::size_t from, std::size_t to)
{
    for (std::size_t at = from == 0 ? 0 : from - 1; at < to + 3 && at < clauses.size(); ++at) {
        if (clauses.isWord(at, "me") || clauses.isWord(at, "us") || clauses.isWord(at, "nos") || clauses.is(at, kRemoveMe))
            return true;
    }
    return false;
}

/// The clause is nothing but the request: "Retirar da base.", "borrar datos".
bool isOrder(const Clauses &clauses, std::size_t from, std::size_t to)
{
    const std::string_view before = clauses[to - 2 < from ? from : to - 2].word->folded;
    const bool outOf = clauses.is(to - 1, kData) || before == "da" || before == "de" || before == "from" || (before == "la" && clauses.isWord(to - 3, "de"));
    return outOf && from == clauses[from].clauseBegin && to == clauses[from].clauseEnd && clauses.any(from, to, kList | kData);
}

} // namespace

OptOutKind judgeRemoveMine(const Clauses &clauses, std::size_t from, std::size_t to)
{
    if (isNegated(clauses, from))
        return OptOutKind::None;
    const std::size_t clauseBegin = clauses[from].clauseBegin, clauseEnd = clauses[from].clauseEnd;
    const bool right = isRemoval(clauses[from].word->folded) && (clauses.isWord(to - 1, "datos") || clauses.isWord(to - 1, "dados") || clauses.isWord(to - 1, "data"));
    const bool fromYours = clauses.any(from, to, kList) && (clauses.isWord(to - 2, "your") || clauses.isWord(to - 2, "ur") || clauses.isWord(to - 2, "su") || clauses.isWord(to - 2, "sus")
                           || clauses.isWord(to - 2, "sua") || clauses.isWord(to - 2, "suas") || clauses.isWord(to + 1, "voces") || clauses.isWord(to + 1, "vcs")
                           || clauses.isWord(to + 1, "ustedes") || clauses.isWord(to + 1, "uds"));
    const bool theNumber = (clauses.isWord(to - 1, "numero") || clauses.isWord(to - 1, "number")) && to - from == 3 && clauses.is(to - 2, kArticle)
                           && (to == clauseEnd || clauses.is(to, kFiller));
    const bool ofList = clauses.is(to - 1, kList) && !clauses.any(from, to - 1, kNumber | kData);
    if (ofList && !aimsAtMe(clauses, from, to) && !fromYours && !isOrder(clauses, from, to))
        return OptOutKind::None; // "delete my list", "quita esta lista"
    const bool order = isOrder(clauses, from, to); // "Retirar da base."
    if (!right && !fromYours && !order && !theNumber && !clauses.any(from, std::min(clauseEnd, to + 5), kMe) && !clauses.any(from, to, kRemoveMe) && !(from > clauseBegin && clauses.is(from - 1, kMe)))
        return OptOutKind::None;
    if (clauses.any(clauseBegin, clauseEnd, kCharge) || clauses.any(from, clauseEnd, kChange))
        return OptOutKind::Unclear;
    for (std::size_t at = from; at < clauseEnd; ++at) {
        if (clauses.isWord(at, "espera") || clauses.isWord(at, "waiting") || clauses.isWord(at, "waitlist"))
            return OptOutKind::Unclear;
    }
    if (clauses.isWord(to - 1, "grupo") && leadsElsewhere(clauses, to))
        return OptOutKind::Unclear; // "del grupo de italiano"
    const bool ofTheirs = clauses.any(to, std::min(clauseEnd, to + 5), kOther) && !clauses.any(to, std::min(clauseEnd, to + 5), kList);
    return ofTheirs || clauses.any(from, to, kOther) ? OptOutKind::Unclear : OptOutKind::Clear;
}

OptOutKind judgeRemoveMe(const Clauses &clauses, std::size_t from, std::size_t to)
{
    if (isNegated(clauses, from) || isOtherThing(clauses, to, 5))
        return OptOutKind::None;
    if (clauses.any(to, std::min(clauses[from].clauseEnd, to + 7), kOther))
        return OptOutKind::Unclear;
    if (clauses.is(from, kRemoveMe) && !leadsElsewhere(clauses, to))
        return OptOutKind::Clear;
    std::size_t at = to;
    while (at < clauses[from].clauseEnd && clauses.is(at, kGlue | kList | kMessage | kNumber | kNothing | kMore | kOut))
        ++at;
    return at == clauses[from].clauseEnd ? OptOutKind::Clear : OptOutKind::Unclear;
}

OptOutKind judgeBeingRemoved(const Clauses &clauses, std::size_t from, std::size_t to)
{
    const bool being = clauses.isWord(to - 2, "ser") || clauses.isWord(to - 2, "be");
    if (!being || isNegated(clauses, from) || clauses.is(from, kNegation) || isOtherThing(clauses, to, 4))
        return OptOutKind::None;
    return leadsElsewhere(clauses, to) ? OptOutKind::Unclear : OptOutKind::Clear;
}

OptOutKind judgeAboutMe(const Clauses &clauses, std::size_t from, std::size_t to)
{
    const bool about = to >= 2 && (clauses.isWord(to - 2, "sobre") || clauses.isWord(to - 2, "about") || clauses.isWord(to - 2, "on"));
    const bool all = clauses.isWord(from + 1, "todo") || clauses.isWord(from + 1, "tudo") || clauses.isWord(from + 1, "all") || clauses.isWord(from + 1, "everything")
                     || clauses.isWord(from + 1, "lo") || clauses.isWord(from + 1, "anything");
    return about && all && to == clauses[from].clauseEnd && !clauses.isWord(to - 1, "my") && !isNegated(clauses, from) ? OptOutKind::Clear : OptOutKind::None;
}

OptOutKind judgePutOut(const Clauses &clauses, std::size_t from, std::size_t to)
{
    const bool opts = clauses[from].word->folded.starts_with("opt");
    if (isNegated(clauses, from) || (!opts && !clauses.any(from, to, kMe | kNumber)))
        return OptOutKind::None;
    const bool unknown = to < clauses[from].clauseEnd && clauses[to].is == 0;
    return unknown || isOtherThing(clauses, to, 5) || leadsElsewhere(clauses, to) || clauses.any(from, to, kOther) ? (opts ? OptOutKind::Unclear : OptOutKind::None) : OptOutKind::Clear;
}

OptOutKind judgeBaja(const Clauses &clauses, std::size_t from, std::size_t to)
{
    if (isNegated(clauses, from))
        return OptOutKind::None;
    const std::size_t clauseEnd = clauses[from].clauseEnd;
    if (isOtherThing(clauses, to, 5) || leadsElsewhere(clauses, to) || clauses.any(from, to, kOther))
        return OptOutKind::Unclear;
    const bool mine = clauses[from].word->folded.ends_with("me") || (from > 0 && clauses.isWord(from - 1, "me")) || clauses.any(from, to, kMe);
    if (clauses.isWord(to - 1, "baja") && !mine && to < clauseEnd && clauses[to].is == 0)
        return OptOutKind::Unclear; // "dar de baja Quimica"
    if (to >= 2 && clauses.is(to - 2, kMore) && clauses.isWord(to - 1, "baja"))
        return OptOutKind::None; // "una cuota mas baja"
    const bool denied = clauses.any(to, clauseEnd, kCharge);
    return denied ? OptOutKind::Unclear : OptOutKind::Clear;
}

OptOutKind judgeBajaOf(const Clauses &clauses, std::size_t from, std::size_t to)
{
    return from == clauses[from].clauseBegin && !isOtherThing(clauses, to, 4) && to == clauses[from].clauseEnd ? OptOutKind::Clear : OptOutKind::None;
}

OptOutKind judgeLeaveList(const Clauses &clauses, std::size_t from, std::size_t to)
{
    return isNegated(clauses, from) || isOtherThing(clauses, to, 3) || clauses.isWord(to - 1, "banco") ? OptOutKind::None : OptOutKind::Clear;
}

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
    const bool own = to >= 3 && (clauses.any(to - 3, to - 1, kMe) && !clauses.isWord(to - 2, "this") && !clauses.isWord(to - 2, "esta") && !clauses.isWord(to - 2, "essa"));
    if (!being || own || isQuestionAt(clauses, from))
        return OptOutKind::None;
    return leadsElsewhere(clauses, to) || clauses.any(to, std::min(clauses[from].clauseEnd, to + 4), kOther) ? OptOutKind::Unclear : OptOutKind::Clear;
}

OptOutKind judgeWantsOut(const Clauses &clauses, std::size_t from, std::size_t to)
{
    if (to != clauses[from].clauseEnd || isNegated(clauses, from))
        return OptOutKind::None;
    return (clauses.mentioned() & (kMessage | kList)) != 0 && (clauses.mentioned() & kOther) == 0 ? OptOutKind::Clear : OptOutKind::Unclear;
}

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
        return OptOutKind::None;
    return isNegated(clauses, from) ? OptOutKind::None : OptOutKind::Clear;
}

OptOutKind judgeConsent(const Clauses &clauses, std::size_t from, std::size_t)
{
    if (clauses.any(from, clauses[from].clauseEnd, kCharge))
        return OptOutKind::None;
    if (clauses.isWord(from, "sin") || clauses.isWord(from, "sem") || clauses.isWord(from, "without"))
        return (clauses.mentioned() & (kMessage | kContact)) != 0 ? OptOutKind::Unclear : OptOutKind::None;
    const bool speaks = from > clauses[from].clauseBegin && clauses.isWord(from - 1, "i") && clauses.any(from, std::min(clauses.size(), from + 3), kLink);
    if (clauses.is(from, kNegation) && speaks && clauses.isWord(from + 1, "have"))
        return OptOutKind::None; // "I don't have permission": his own
    return clauses.is(from, kNegation) || !isNegated(clauses, from) ? OptOutKind::Clear : OptOutKind::None;
}

OptOutKind judgeNotAllowed(const Clauses &clauses, std::size_t from, std::size_t to)
{
    const std::size_t end = std::min(clauses[from].clauseEnd, to + 6);
    if (clauses.any(from, clauses[from].clauseEnd, kCharge) || isQuestionAt(clauses, from))
        return OptOutKind::None;
    if (clauses.isWord(from, "sin") || clauses.isWord(from, "sem") || clauses.isWord(from, "without"))
        return OptOutKind::None; // judgeConsent has it
    if (clauses.any(to, end, kConsent) || clauses.is(to - 1, kConsent))
        return OptOutKind::Clear;
    if (!clauses.is(to - 1, kDefinite))
        return OptOutKind::Unclear;
    return clauses.any(to, end, kContact | kMessage | kNumber | kData) && !clauses.any(to, end, kOther) ? OptOutKind::Clear : OptOutKind::Unclear;
}

OptOutKind judgeObjection(const Clauses &clauses, std::size_t from, std::size_t)
{
    return isNegated(clauses, from) ? OptOutKind::None : OptOutKind::Clear;
}

OptOutKind judgeReport(const Clauses &clauses, std::size_t from, std::size_t to)
{
    if (isNegated(clauses, from) || (clauses.mentioned() & kCharge) != 0)
        return OptOutKind::None;
    const bool reports = clauses[from].word->folded.starts_with("report");
    const bool aimed = clauses.any(from, std::min(clauses[from].clauseEnd, to + 2), kYou | kSpam) || clauses.any(from >= 4 ? from - 4 : 0, from, kYou);
    const bool us = clauses.any(from, std::min(clauses[from].clauseEnd, to + 4), kSpam) || clauses.isWord(to, "you") || clauses.isWord(to, "u") || clauses.isWord(to, "ustedes")
                    || clauses.isWord(to, "voces") || clauses.isWord(to, "vcs") || clauses[from].word->folded.ends_with("los")
                    || clauses.any(from >= 4 ? from - 4 : 0, from, kYou);
    if (reports && !us)
        return OptOutKind::None;
    if (reports && !aimed)
        return OptOutKind::None;
    const bool reason = clauses.any(from, clauses.size(), kContact | kSpam | kMessage | kGoOn) || clauses.any(0, from, kContact | kSpam | kMessage | kGoOn | kCease);
    return reason ? OptOutKind::Clear : OptOutKind::Unclear;
}

OptOutKind judgeAuthority(const Clauses &clauses, std::size_t, std::size_t)
{
    if ((clauses.mentioned() & kCharge) != 0)
        return OptOutKind::None;
    constexpr std::string_view kThreats[] = {"next", "another", "again", "more", "mas", "otro", "otra", "proximo", "proxima", "outra", "outro", "mais", "siguiente", "si", "se", "if"};
    const bool threat = (clauses.mentioned() & (kGoOn | kSpam)) != 0 || std::any_of(std::begin(kThreats), std::end(kThreats), [&](std::string_view one) {
        for (std::size_t at = 0; at < clauses.size(); ++at) {
            if (clauses.isWord(at, one))
                return true;
        }
        return false;
    });
    return threat && (clauses.mentioned() & (kContact | kMessage)) != 0 ? OptOutKind::Clear : OptOutKind::None;
}

OptOutKind judgeBlock(const Clauses &clauses, std::size_t from, std::size_t to)
{
    const std::string_view folded = clauses[from].word->folded;
    const bool enclitic = folded.ends_with("los") || folded.ends_with("te") || folded.ends_with("les");
    const bool spanish = folded.starts_with("bloq");
    const bool aimed = enclitic || clauses.is(to, kSpam) || (clauses.is(to, kYou) && !clauses.is(to + 1, kOther) && to < clauses[from].clauseEnd)
                       || (spanish && clauses.any(from >= 3 ? from - 3 : 0, from, kYou));
    return aimed && !isNegated(clauses, from) && !clauses.any(to, clauses[from].clauseEnd, kOther | kCharge) ? OptOutKind::Clear : OptOutKind::None;
}

OptOutKind judgeForget(const Clauses &clauses, std::size_t from, std::size_t)
{
    const bool own = from > 0 && clauses.is(from - 1, kSpeaker | kMe | kNegation) && from > clauses[from].clauseBegin;
    return own || isNegated(clauses, from) ? OptOutKind::None : OptOutKind::Clear;
}

OptOutKind judgeAlways(const Clauses &, std::size_t, std::size_t)
{
    return OptOutKind::Clear;
}

OptOutKind judgeCancel(const Clauses &clauses, std::size_t from, std::size_t to)
{
    if (isNegated(clauses, from) || clauses.any(from, to, kOther))
        return OptOutKind::None;
    return isOtherThing(clauses, to, 4) || clauses.any(from, clauses[from].clauseEnd, kCharge) ? OptOutKind::Unclear : OptOutKind::Clear;
}

} // namespace ns::language
