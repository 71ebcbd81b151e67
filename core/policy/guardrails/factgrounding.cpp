// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <bit>

#include "core/policy/guardrails/grounding.h"
#include "core/policy/guardrails/topics.h"

namespace ns::policy {

namespace {

constexpr Amount kBarePriceMin = whole(10);

/// "100 hours: 60 classroom and 40 clinical" names hours of both.
bool isSplitDuration(const Claim &claim, const Claim &fact, const TopicKeys &topic)
{
    if (claim.kind != ClaimKind::Duration || fact.kind != ClaimKind::Count || fact.unit.empty() || !holds(topic, keyOf(fact.unit)))
        return false;
    return std::any_of(fact.values.begin(), fact.values.end(), [&](Amount v) { return hasValue(claim, v) || (v < kAmountMax / 100 && hasValue(claim, v * 60)); });
}

/// The same length of another thing, while a sentence tells this thing's own.
bool isOfOther(const Grounds &grounds, const StatedClaim &claim, const TypedFact &fact)
{
    if (claim.kind != ClaimKind::Duration || fact.claim.kind != ClaimKind::Duration || fact.qualifier == 0 || !sharesValue(claim, fact.claim))
        return false;
    const TopicKey own = qualifierOf(grounds.content.topics, claim);
    return own != 0 && own != fact.qualifier
        && std::ranges::any_of(grounds.facts.typed, [&](const TypedFact &other) { return other.claim.kind == ClaimKind::Duration && other.ref == fact.ref && other.qualifier == own && !sharesValue(claim, other.claim); });
}

/// "10 Saturdays" of a course of ten weeks.
bool isWeekly(const Claim &claim, const Claim &fact, int common)
{
    return common > 0 && claim.kind == ClaimKind::Count && claim.unit.starts_with("day ") && fact.kind == ClaimKind::Duration && fact.unit == "day"
        && std::ranges::any_of(claim.values, [&](Amount value) { return value < kAmountMax / 100 && hasValue(fact, value * 7); });
}

/// "dos veces al mes" against "dos veces por semana".
bool isOtherFrequency(const Claim &a, const Claim &b)
{
    return a.unit.starts_with("times ") && b.unit.starts_with("times ") && a.unit != b.unit;
}

/// "part-time 5,200, full-time 6,800": a bare number that is an approved amount is a price, whatever no word says.
std::optional<Judgement> groundAsPrice(const Grounds &grounds, const StatedClaim &claim)
{
    if (claim.kind != ClaimKind::Count || !claim.unit.empty() || claim.inWords || claim.values.empty() || claim.values.front() < kBarePriceMin)
        return std::nullopt;
    StatedClaim price = claim;
    price.kind = ClaimKind::Money;
    const Judgement judgement = groundMoney(grounds, price);
    return judgement.outcome == Outcome::Pass && !judgement.fact.empty() ? std::optional(judgement) : std::nullopt;
}

/// What the price list calls its things, of the words of a fact.
TopicKeys itemsOf(const FactBook &facts, const TopicKeys &topic)
{
    TopicKeys items = topic;
    std::erase_if(items, [&](TopicKey key) { return !facts.itemUses.contains(key) || key == facts.monthlyTopic || holds(facts.plainTopics, key); });
    return items;
}

/// A sentence of a course that the message does not name, or of one that it does.
enum class Whose { Nobodys, Anothers, Ours };
Whose whoseIs(const Grounds &grounds, const TypedFact &fact)
{
    constexpr double kNamed = 0.5;
    const TopicKeys items = itemsOf(grounds.facts, fact.topic);
    if (overlap(items, grounds.content.keys) + overlap(items, grounds.priced) > 0)
        return Whose::Ours;
    const auto isNamed = [&](const PriceFact &price) { return price.listed && coverage(itemsOf(grounds.facts, price.item), items) >= kNamed; };
    return std::ranges::any_of(grounds.facts.prices, isNamed) ? Whose::Anothers : Whose::Nobodys;
}

/// The fact tells of a course that the draft has named before the claim.
bool isSubject(const Grounds &grounds, const StatedClaim &claim, const TypedFact &fact)
{
    const TopicKeys items = itemsOf(grounds.facts, fact.topic);
    return !fact.isNotice && std::ranges::any_of(grounds.content.topics, [&](const TopicWord &word) { return word.token < claim.first && holds(items, word.key); });
}

/// Days on which the same thing is, by a sentence that names it. Opening hours and what nobody names are no concern of this.
Judgement groundWeekdays(const Grounds &grounds, const StatedClaim &claim)
{
    std::string against, byDay;
    bool isAgainst = false; // by more than "the class"
    const bool hasOurs = std::ranges::any_of(grounds.facts.typed, [&](const TypedFact &fact) { return fact.claim.unit == kWeekdaysUnit && isSubject(grounds, claim, fact); });
    static const TopicKeys kOpening = keysOfWords({"abierto", "abierta", "aberto", "aberta", "abrimos", "abre", "abren", "abrem", "atendemos", "atiende", "atienden", "atende", "atendem", "funcionamos", "open", "opens", "closed", "closes", "cerramos", "cerrado", "cierra", "cierran", "fechado", "fechamos"});
    if (hasBeside(grounds.content, claim, kOpening))
        return {Outcome::Pass, {}, "days"};
    for (const TypedFact &fact : grounds.facts.typed) {
        const int common = fact.claim.unit == kWeekdaysUnit ? overlap(fact.topic, claim.topic) : 0;
        if (common == 0 || (hasOurs && whoseIs(grounds, fact) == Whose::Anothers))
            continue;
        const auto isWithin = [&](Amount days) { return (claim.values.front() / kOne & ~(days / kOne)) == 0; };
        bool isNamed = false; // "turnos: martes de 18:30 a 21:30 o sabados .."
        for (int i = claim.first; i <= claim.last; ++i)
            isNamed = isNamed || (holds(grounds.facts.dayTopics, grounds.content.tokens[std::size_t(i)].word) && holds(fact.topic, grounds.content.tokens[std::size_t(i)].word) && claim.first == claim.last);
        const int beyond = common - overlapOf(grounds.facts.dayTopics, fact.topic, claim.topic);
        const bool isSame = isNamed || std::ranges::any_of(fact.claim.values, isWithin);
        if (isSame && beyond > 0)
            return {Outcome::Pass, fact.ref, {}};
        if (isSame)
            byDay = fact.ref;
        else if (beyond > 0)
            against = fact.ref;
        isAgainst = isAgainst || (!isSame && beyond > overlapOf(grounds.facts.plainTopics, fact.topic, claim.topic));
    }
    if (!byDay.empty() && !isAgainst) // nothing but the days is named
        return {Outcome::Pass, byDay, {}};
    const auto namesDay = [&](const TypedFact &fact) { // "miercoles de 18:00 a 20:30"
        return claim.first == claim.last && holds(fact.topic, grounds.content.tokens[std::size_t(claim.first)].word) && overlap(fact.topic, claim.topic) > overlapOf(grounds.facts.dayTopics, fact.topic, claim.topic);
    };
    if (std::ranges::any_of(grounds.facts.typed, namesDay))
        return {Outcome::Pass, {}, "days"};
    return against.empty() || claim.question || claim.negated ? Judgement{Outcome::Pass, {}, "days"} : Judgement{Outcome::Review, against, "conflict"};
}

/// What the facts of the same kind say of a claim: how many words the best of them that agree, and of those that differ, share with it.
struct Compared
{
    int shared = -1, conflicts = 0;       // -1: none agrees
    int ownShared = 0, ownConflicts = 0;  // of them, words that say more than "the course lasts"
    bool inHours = false;                 // the opening hours say it
    bool isAnothers = false, isOurs = false; // a sentence of a course that is not named says it; another one does
    std::string ours = {};                // a sentence of a named course that says otherwise
    int apart = 0;                        // of those that differ, words that are no day of the week
    std::string equal, against;           // which those are
};

/// The same number of the same things in other words.
bool countsTheSame(const StatedClaim &claim, const TypedFact &fact)
{
    const std::string &said = claim.unit, &told = fact.claim.unit;
    if (fact.claim.kind != ClaimKind::Count || !sharesValue(claim, fact.claim))
        return false;
    const bool isMeeting = said == "topic.class" && (told.starts_with("day ") || told.starts_with("times ")); // "8 encuentros", on 8 Saturdays; "20 lessons", a week
    const bool isClass = said.starts_with("day ") && told == "topic.class";                                   // "8 sabados", of 8 classes
    const bool isTimes = said.starts_with("vec") || said.starts_with("vez") || said == "time";                 // "faltar 3 veces" of "3 ausencias"
    const bool isKind = !said.empty() && holds(fact.topic, keyOf(said));                                      // "12 clases practicas y 8 teoricas"
    const bool isBare = !claim.inWords && ((said.empty() && !told.empty()) || (fact.ref.starts_with("prices") && !said.starts_with("topic.") && said != "people")); // "there are 4 of them"; "el paquete de 16 vence .."
    return isMeeting || isClass || isTimes || isKind || isBare || claim.values.front() >= whole(100);         // "1,850 people have graduated" of "1,850 graduates"
}

bool saysTheSame(const StatedClaim &claim, const TypedFact &fact, int common)
{
    const bool counts = common > 0 && claim.kind == ClaimKind::Count && !claim.values.empty();
    const bool asLength = counts && !fact.isNotice && !claim.unit.starts_with("times ") && fact.claim.kind == ClaimKind::Duration
        && std::any_of(claim.values.begin(), claim.values.end(), [&](Amount v) { return hasValue(fact.claim, v) || (v < kAmountMax / 100 && hasValue(fact.claim, v * 60)); });
    const bool asDays = claim.kind == ClaimKind::Duration && claim.unit == "day" && fact.claim.unit == kWeekdaysUnit && !claim.values.empty() && !fact.claim.values.empty()
        && whole(std::popcount(unsigned(fact.claim.values.front() / kOne))) == claim.values.front(); // "two days", Saturday and Sunday
    return (counts && countsTheSame(claim, fact)) || asLength || asDays || isWeekly(claim, fact.claim, common) || isSplitDuration(claim, fact.claim, claim.topic) || sameMeasure(claim, fact.claim);
}

/// A length that the fact does not limit: a notice says nothing of a course, "4 weeks or more" nothing of six.
bool isNoLimit(const Grounds &grounds, const StatedClaim &claim, const TypedFact &fact)
{
    if (claim.kind != ClaimKind::Duration)
        return false;
    static const TopicKeys kMore = keysOfWords({"more", "mas", "mais"});
    static const TopicKeys kNotice = keysOfWords({"antes", "before", "prior", "notice", "advance", "ahead", "anticipacion", "antelacion", "antecedencia", "aviso", "avisando", "cancelar", "cancelando", "cancel"});
    const auto &tokens = grounds.content.tokens;
    const bool isLeast = std::any_of(tokens.begin() + claim.first, tokens.begin() + claim.last, [](const ContentToken &token) { return holds(kMore, token.word); });
    return isLeast || (fact.offer >= 0 && claim.values.front() > fact.claim.values.front()) || (fact.isNotice && !hasBeside(grounds.content, claim, kNotice) && !holds(claim.topic, grounds.facts.refundTopic));
}

/// "el curso: 40 horas, 6 de ellas de vuelo": the length of a part limits the whole as little, where the whole's is known.
bool isOfPart(const Grounds &grounds, const StatedClaim &claim, const TypedFact &fact)
{
    return claim.kind == ClaimKind::Duration && fact.qualifier != 0 && qualifierOf(grounds.content.topics, claim) == 0
        && std::ranges::any_of(grounds.facts.typed, [&](const TypedFact &other) { return other.claim.kind == ClaimKind::Duration && sameMeasure(claim, other.claim); });
}

/// Dates, weekdays and people of the claim's sentence that the same sentence of the business names: "starts Feb 22 at 8:30".
int anchors(const Grounds &grounds, const StatedClaim &claim, const std::string &ref)
{
    const auto &tokens = grounds.content.tokens;
    const auto isAnchor = [&](const StatedClaim &other) {
        if (&other == &claim || tokens[std::size_t(other.first)].sentence != tokens[std::size_t(claim.first)].sentence)
            return false;
        return std::ranges::any_of(grounds.facts.typed, [&](const TypedFact &fact) {
            const bool same = other.kind == ClaimKind::Date ? sharesDate(other, fact.claim) : other.kind == ClaimKind::Person ? other.unit == fact.claim.unit : other.unit == kWeekdaysUnit && fact.claim.unit == kWeekdaysUnit && other.values == fact.claim.values;
            return fact.ref == ref && fact.claim.kind == other.kind && same;
        });
    };
    return int(std::ranges::count_if(grounds.content.claims, isAnchor));
}

Compared compareWithFacts(const Grounds &grounds, const StatedClaim &claim)
{
    const bool isScheduled = claim.kind == ClaimKind::Time || claim.kind == ClaimKind::Duration;
    Compared found;
    if (claim.confirmed > 0) {
        found.shared = found.ownShared = claim.confirmed;
        found.equal = kConfirmed;
    }
    if (claim.confirmedOther > 0) {
        found.conflicts = claim.confirmedOther;
        found.against = kConfirmed;
    }
    const bool isPlace = claim.kind == ClaimKind::Year || claim.kind == ClaimKind::Address;
    TopicKeys topic = claim.topic;
    if (isPlace) // its own number is what is asked about
        std::erase_if(topic, isNumbered);
    for (const TypedFact &fact : grounds.facts.typed) {
        if (areNumberedApart(fact.topic, topic))
            continue;
        const int common = overlap(fact.topic, topic);
        const int own = common - overlapOf(grounds.facts.plainTopics, fact.topic, claim.topic);
        if (isOfOther(grounds, claim, fact)) { // "20 horas de teoria" where the 20 are of practice
            if (common >= found.conflicts) {
                found.conflicts = std::max(common, 1);
                found.against = fact.ref;
            }
        } else if (saysTheSame(claim, fact, common)) {
            const Whose whose = isScheduled ? whoseIs(grounds, fact) : Whose::Nobodys;
            found.isAnothers = found.isAnothers || whose == Whose::Anothers;
            found.isOurs = found.isOurs || whose != Whose::Anothers;
            found.inHours = found.inHours || fact.ref.starts_with("hours");
            found.ownShared = std::max(found.ownShared, own);
            const int shared = common + (isScheduled ? anchors(grounds, claim, fact.ref) : 0);
            if (shared > found.shared) {
                found.shared = shared;
                found.equal = fact.ref;
            }
        } else if (isScheduled && sameUnit(claim, fact.claim) && common <= found.conflicts && isSubject(grounds, claim, fact)) {
            found.ours = fact.ref;
        } else if ((sameUnit(claim, fact.claim) || isOtherFrequency(claim, fact.claim)) && common > found.conflicts && !(claim.kind == ClaimKind::Count && claim.unit.empty()) && !isNoLimit(grounds, claim, fact) && !isOfPart(grounds, claim, fact)) {
            if (isScheduled && isSubject(grounds, claim, fact))
                found.ours = fact.ref;
            found.apart = std::max(found.apart, common - overlapOf(grounds.facts.dayTopics, fact.topic, claim.topic));
            found.ownConflicts = std::max(found.ownConflicts, own);
            found.conflicts = common;
            found.against = fact.ref;
        }
    }
    return found;
}

/// Years, house numbers and registrations, which few facts speak of.
Judgement groundLoose(const Grounds &grounds, const StatedClaim &claim, const Compared &found)
{
    const Judgement conflict{Outcome::Block, found.against, "conflict"};
    if (claim.kind == ClaimKind::Year)
        return found.conflicts > 0 && !found.against.starts_with("prices") && found.equal.empty() ? conflict : Judgement{Outcome::Pass, {}, "year"};
    if (claim.unit.empty())
        return found.conflicts > 1 ? conflict : Judgement{Outcome::Pass, {}, "address"};
    const auto same = std::count_if(grounds.facts.typed.begin(), grounds.facts.typed.end(), [&](const TypedFact &f) { return f.claim.kind == ClaimKind::Address && f.claim.unit == claim.unit; });
    return found.conflicts > 0 || same == 1 ? conflict : Judgement{Outcome::Pass, {}, "label"};
}

} // namespace

Judgement groundValue(const Grounds &grounds, const StatedClaim &claim)
{
    if (claim.unit == kFactorUnit)
        return {Outcome::Pass, {}, "factor"};
    if (claim.unit == kWeekdaysUnit && !claim.values.empty())
        return groundWeekdays(grounds, claim);
    if (claim.corrected || claim.echoed)
        return {Outcome::Pass, "contact.last_inbound", {}};
    const Compared found = compareWithFacts(grounds, claim);
    const bool loose = claim.kind == ClaimKind::Year || claim.kind == ClaimKind::Address;
    const bool ofOther = claim.kind == ClaimKind::Duration && found.ownShared == 0 && found.ownConflicts > 0; // "barberia dura 10 meses", as the other course does
    if (found.isAnothers && !found.isOurs && !found.ours.empty() && claim.confirmed == 0) // panaderia "de 18 a 21", which are the hours of cocina
        return {Outcome::Block, found.ours, "conflict"};
    const bool isOpening = claim.kind == ClaimKind::Time && found.inHours; // "el viernes hasta las 7", whatever else is on Fridays
    const bool elsewhere = isOpening && found.shared <= 0 && found.apart > 0;
    const bool isOfClass = claim.kind == ClaimKind::Time && found.against.starts_with("hours") && !found.equal.starts_with("hours"); // "el mismo horario, de 8 a 16": a course's, by its own sentence
    if (!found.equal.empty() && !ofOther && !elsewhere && (found.shared > 0 || found.conflicts == 0 || isOpening || isOfClass || loose))
        return {Outcome::Pass, found.equal, {}};
    if (loose)
        return groundLoose(grounds, claim, found);
    if (claim.kind == ClaimKind::Fraction)
        return claim.negated ? Judgement{Outcome::Pass, {}, "denied"} : Judgement{Outcome::Block, {}, "unsupported"};
    if (auto price = groundAsPrice(grounds, claim))
        return *price;
    if (found.conflicts > 0)
        return {claim.negated ? Outcome::Review : Outcome::Block, found.against, "conflict"};
    if (claim.inWords && claim.unit.starts_with("times ")) // "twice a week" is how people talk
        return {Outcome::Pass, {}, "frequency"};
    if (claim.kind == ClaimKind::Time && claim.question)
        return {Outcome::Pass, {}, "asked"};
    if (claim.mentioned)
        return {Outcome::Pass, "contact.last_inbound", {}};
    return {Outcome::Review, {}, "unsupported"};
}

unsigned timeUnitBit(std::string_view family)
{
    return family == "minute" ? 1 : family == "day" ? 2 : family == "month" ? 4 : 0;
}

bool quotesAny(const std::vector<std::string> &sentences, const std::vector<std::string> &quotes)
{
    return std::any_of(sentences.begin(), sentences.end(), [&](const std::string &text) {
        return std::any_of(quotes.begin(), quotes.end(), [&](const std::string &quote) { return text.find(quote) != std::string::npos; });
    });
}

} // namespace ns::policy
