// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/language/optoutrules.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "core/language/optoutcontext.h"
#include "core/language/optoutjudges.h"

namespace ns::language {

namespace {

using namespace word;

constexpr std::size_t kLeavingLettersMin = 5; // "unsub"; "baja" and what it is mistaken for need more around them
constexpr WordClasses kAnything = ~WordClasses{0};

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
        return OptOutKind::None;
    const bool before = at > clauses[at].clauseBegin && clauses.isWord(at - 1, "me");
    const bool after = at + 1 < clauses[at].clauseEnd && (clauses.isWord(at + 1, "me") || clauses.isWord(at + 1, "us"));
    const std::string_view folded = clauses[at].word->folded;
    const bool drawsDoubts = folded.starts_with("tir") || folded.starts_with("sac") || folded.starts_with("saq") || folded.starts_with("quit") || folded == "drop";
    const bool outOf = clauses.isWord(at + 1, "dai") || clauses.isWord(at + 1, "disso") || clauses.isWord(at + 1, "daqui") || clauses.isWord(at + 2, "ahi");
    if (!after && (!before || (drawsDoubts && !outOf)))
        return OptOutKind::None;
    if (folded == "retire" && at != clauses[at].clauseBegin + 1)
        return OptOutKind::None; // "yo me retire": he left
    to = after ? at + 2 : at + 1;
    return judgeRemoveMe(clauses, at, to);
}

/// The words that leave by themselves: "unsubscribe", "descadastrar".
OptOutKind judgeLeavingWord(const Clauses &clauses, std::size_t at)
{
    return clauses.is(at, kBaja) && clauses[at].word->folded.size() >= kLeavingLettersMin ? judgeBaja(clauses, at, at + 1) : OptOutKind::None;
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
    if (match.kind == OptOutKind::Clear || (match.kind == OptOutKind::Unclear && best.kind == OptOutKind::None))
        best = match;
}

} // namespace

OptOutMatch matchOptOutRules(const Clauses &clauses)
{
    OptOutMatch best;
    for (std::size_t at = 0; at < clauses.size() && best.kind != OptOutKind::Clear; ++at) {
        const WordClasses here = clauses[at].is;
        for (const Rule &rule : kRules) {
            if ((here & rule.steps[0].any) == 0 || best.kind == OptOutKind::Clear)
                continue;
            if (const std::size_t to = walkSteps(clauses, std::span(rule.steps).subspan(1), at + 1))
                keep(best, {rule.judge(clauses, at, to), at, to});
        }
        if (best.kind == OptOutKind::Clear)
            break;
        std::size_t to = at + 1;
        keep(best, {judgePronoun(clauses, at, to), at, to});
        keep(best, {judgeLeavingWord(clauses, at), at, at + 1});
        std::size_t end = endOfPair(clauses, at, kPairs);
        if (end == 0 && (clauses.mentioned() & kMessage) != 0)
            end = endOfPair(clauses, at, kPairsOfMessages);
        if (end != 0)
            keep(best, {OptOutKind::Clear, at, end});
    }
    return best;
}

} // namespace ns::language
