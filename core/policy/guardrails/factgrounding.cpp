// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <bit>

#include "core/policy/guardrails/grounding.h"
#include "core/policy/guardrails/topics.h"

namespace ns::policy {

namespace {

constexpr Amount kBarePriceMin = whole(10);
constexpr Amount kSoon = 99; // Claim: "esta semana" and the like

/// A date without a year, or without a month, equals one with it.
bool sameDate(Amount a, Amount b)
{
    const Amount monthA = a / 100 % 100, monthB = b / 100 % 100;
    return a % 100 == b % 100 && (monthA == 0 || monthB == 0 || monthA == monthB) && (a / 10'000 == 0 || b / 10'000 == 0 || a / 10'000 == b / 10'000);
}

Amount dateValue(std::chrono::local_days day)
{
    const std::chrono::year_month_day date{day};
    return Amount(int(date.year())) * 10'000 + Amount(unsigned(date.month())) * 100 + Amount(unsigned(date.day()));
}

bool hasDate(const Claim &claim, Amount value)
{
    return std::any_of(claim.values.begin(), claim.values.end(), [&](Amount v) { return sameDate(v, value); });
}

/// The day that a date means; without a year or a month the next one, or, with a month, one of the last few weeks. Nothing: no such day.
std::optional<std::chrono::local_days> meantDay(Amount value, std::chrono::local_days today)
{
    const std::chrono::day day{unsigned(value % 100)};
    const std::chrono::month month{unsigned(value / 100 % 100)};
    const bool hasMonth = month != std::chrono::month{0};
    if (value >= 10'000 && hasMonth) {
        const std::chrono::year_month_day date{std::chrono::year{int(value / 10'000)}, month, day};
        return date.ok() ? std::optional(std::chrono::local_days{date}) : std::nullopt;
    }
    const auto from = today - std::chrono::days{hasMonth ? 31 : 0};
    const std::chrono::year_month_day first{from};
    for (std::chrono::year_month at = first.year() / first.month(); at <= first.year() / first.month() + std::chrono::months{13}; at += std::chrono::months{1}) {
        const std::chrono::year_month_day date = at / day;
        if (date.ok() && (!hasMonth || date.month() == month) && std::chrono::local_days{date} >= from)
            return std::chrono::local_days{date};
    }
    return std::nullopt;
}

/// The date does not fall on the weekday that is named with it.
bool isOnOtherWeekday(const Grounds &grounds, const StatedClaim &claim)
{
    if (claim.unit.empty() || !grounds.today)
        return false;
    return std::none_of(claim.values.begin(), claim.values.end(), [&](Amount value) {
        const auto day = meantDay(value, *grounds.today);
        return day && int(std::chrono::weekday{*day}.iso_encoding()) - 1 == claim.unit.front() - '0';
    });
}

/// "100 hours: 60 classroom and 40 clinical" names hours of both.
bool isSplitDuration(const Claim &claim, const Claim &fact, const TopicKeys &topic)
{
    if (claim.kind != ClaimKind::Duration || fact.kind != ClaimKind::Count || fact.unit.empty() || !holds(topic, keyOf(fact.unit)))
        return false;
    return std::any_of(fact.values.begin(), fact.values.end(), [&](Amount v) { return hasValue(claim, v) || (v < kAmountMax / 100 && hasValue(claim, v * 60)); });
}

TopicKeys keysOf(std::initializer_list<const char *> words)
{
    TopicKeys keys;
    for (const char *word : words)
        keys.push_back(keyOf(stemOf(word)));
    tidyKeys(keys);
    return keys;
}

/// How many of `keys` are in both.
int overlapOf(const TopicKeys &keys, const TopicKeys &a, const TopicKeys &b)
{
    return int(std::ranges::count_if(keys, [&](TopicKey key) { return holds(a, key) && holds(b, key); }));
}

/// The claim's sentence has one of the words, whose keys are sorted.
bool hasBeside(const MessageContent &content, const StatedClaim &claim, const TopicKeys &words)
{
    return std::ranges::any_of(content.tokens, [&](const ContentToken &token) { return token.sentence == content.tokens[std::size_t(claim.first)].sentence && holds(words, token.word); });
}

/// The message names a discount, a gift, a plan or a promotion.
bool speaksOfOffers(const Grounds &grounds)
{
    return holds(grounds.content.keys, grounds.facts.discountTopic) || std::ranges::any_of(grounds.content.claims, [](const Claim &claim) {
        return claim.kind == ClaimKind::Percent || claim.kind == ClaimKind::Free || claim.kind == ClaimKind::Promotion || claim.kind == ClaimKind::Instalments || claim.kind == ClaimKind::Money;
    });
}

} // namespace

bool sharesDate(const Claim &a, const Claim &b)
{
    return std::any_of(b.values.begin(), b.values.end(), [&](Amount v) { return hasDate(a, v); });
}

Judgement groundDate(const Grounds &grounds, const StatedClaim &claim)
{
    const TopicKeys &topic = claim.topic;
    if (isOnOtherWeekday(grounds, claim))
        return {claim.question ? Outcome::Review : Outcome::Block, {}, "weekday"};
    if (claim.confirmed > 0)
        return {Outcome::Pass, kConfirmed, {}};
    if (grounds.today && hasDate(claim, dateValue(*grounds.today)))
        return {Outcome::Pass, "local_time", {}};
    static const TopicKeys kTomorrow = keysOf({"manana", "amanha", "tomorrow"}), kUntil = keysOf({"hasta", "ate", "until", "till"});
    if (grounds.today && hasBeside(grounds.content, claim, kTomorrow) && hasDate(claim, dateValue(*grounds.today + std::chrono::days(1))))
        return {Outcome::Pass, "local_time", {}};
    bool conflict = claim.confirmedOther > 0 || claim.hasDeadline;
    Judgement objection{Outcome::Review, {}, "unsupported"};
    const bool elsewhere = claim.hasDeadline && !speaksOfOffers(grounds) && std::ranges::any_of(grounds.facts.typed, [&](const TypedFact &fact) { return fact.offer < 0 && fact.claim.kind == ClaimKind::Date && overlap(fact.topic, topic) > 0; });
    for (const OfferFact &offer : grounds.facts.offers) {
        if (!offer.validUntil || elsewhere) // the last day of an offer is not that of enrolment
            continue;
        const bool isBareDay = claim.values.front() < 100 && !claim.hasDeadline && grounds.today && *grounds.today > *offer.validUntil; // "la turma del dia 18", and an offer was over on another 18th
        if (!isBareDay && hasDate(claim, dateValue(*offer.validUntil)))
            return grounds.today && *grounds.today > *offer.validUntil && !claim.isOver ? Judgement{Outcome::Block, offer.ref, "expired"} : Judgement{Outcome::Pass, offer.ref, {}};
        conflict = conflict || overlap(offer.topic, topic) > 0 || overlap(offer.topic, grounds.content.keys) > 1;
    }
    for (const TypedFact &fact : grounds.facts.typed) {
        if (fact.claim.kind != ClaimKind::Date || areNumberedApart(fact.topic, topic)) // "nivel 2" begins on its own day
            continue;
        if (sharesDate(claim, fact.claim) && (overlap(fact.topic, topic) > 0 || overlap(fact.topic, grounds.content.keys) > 0))
            return {Outcome::Pass, fact.ref, {}};
        static const TopicKeys kDay = keysOf({"dia", "day"}); // "el dia 15" names no thing
        conflict = conflict || overlap(fact.topic, topic) > overlapOf(kDay, fact.topic, topic);
    }
    const auto closesBehind = [&](const TypedFact &fact) { // "cerramos el 24; hasta el 23 estamos"
        const auto day = fact.claim.kind == ClaimKind::Date && grounds.today && !fact.claim.values.empty() ? meantDay(fact.claim.values.front(), *grounds.today) : std::nullopt;
        return day && fact.offer < 0 && hasDate(claim, dateValue(*day - std::chrono::days(1)));
    };
    const auto startsThen = [&](const TypedFact &fact) { // "starts every Monday and Thursday"
        return fact.claim.unit == kWeekdaysUnit && !claim.unit.empty() && (fact.claim.values.front() / kOne >> (claim.unit.front() - '0') & 1) != 0 && overlap(fact.topic, topic) > overlapOf(grounds.facts.dayTopics, fact.topic, topic);
    };
    const bool isDated = std::ranges::any_of(grounds.facts.typed, [&](const TypedFact &fact) { return fact.offer < 0 && fact.claim.kind == ClaimKind::Date && overlap(fact.topic, topic) > 0; });
    if (!isDated && !claim.hasDeadline)
        if (const auto fact = std::ranges::find_if(grounds.facts.typed, startsThen); fact != grounds.facts.typed.end())
            return {Outcome::Pass, fact->ref, {}};
    if (hasBeside(grounds.content, claim, kUntil))
        if (const auto fact = std::ranges::find_if(grounds.facts.typed, closesBehind); fact != grounds.facts.typed.end())
            return {Outcome::Pass, fact->ref, {}};
    if (conflict)
        return {Outcome::Block, {}, "conflict"};
    if (claim.mentioned)
        return {Outcome::Pass, "contact.last_inbound", {}};
    return claim.question ? Judgement{Outcome::Pass, {}, "asked"} : objection;
}

Judgement groundDeadline(const Grounds &grounds, const StatedClaim &claim)
{
    if (claim.negated || claim.question)
        return {Outcome::Pass, {}, "denied"};
    const Amount days = claim.values.front();
    const bool begins = claim.unit.starts_with("begins");
    const int slack = !claim.unit.ends_with(" left") ? 0 : days >= 28 ? 7 : days >= 7 ? 3 : 0; // weeks and months are round
    if (grounds.today) {
        const auto from = *grounds.today + std::chrono::days(days == kSoon ? 0 : days - slack);
        const auto to = days == kSoon ? *grounds.today + std::chrono::days(7) : from + std::chrono::days(2 * slack);
        for (const OfferFact &offer : grounds.facts.offers)
            if (!begins && offer.validUntil && *offer.validUntil >= from && *offer.validUntil <= to)
                return {Outcome::Pass, offer.ref, {}};
        for (const Amount date : grounds.content.confirmedDates)
            for (auto day = from; day <= to; day += std::chrono::days(1))
                if (sameDate(date, dateValue(day)))
                    return {Outcome::Pass, kConfirmed, {}};
        for (const TypedFact &fact : grounds.facts.typed)
            if (fact.claim.kind == ClaimKind::Date)
                for (auto day = from; day <= to; day += std::chrono::days(1))
                    if (hasDate(fact.claim, dateValue(day)))
                        return {Outcome::Pass, fact.ref, {}};
    }
    return begins ? Judgement{Outcome::Review, {}, "unsupported"} : Judgement{Outcome::Block, {}, "unsupported"};
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
    std::string against;
    const bool hasOurs = std::ranges::any_of(grounds.facts.typed, [&](const TypedFact &fact) { return fact.claim.unit == kWeekdaysUnit && isSubject(grounds, claim, fact); });
    static const TopicKeys kOpening = keysOf({"abierto", "abierta", "aberto", "aberta", "abrimos", "abre", "abren", "abrem", "atendemos", "atiende", "atienden", "atende", "atendem", "funcionamos", "open", "opens", "closed", "closes", "cerramos", "cerrado", "cierra", "cierran", "fechado", "fechamos"});
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
        if (isNamed || std::ranges::any_of(fact.claim.values, isWithin))
            return {Outcome::Pass, fact.ref, {}};
        if (common > overlapOf(grounds.facts.dayTopics, fact.topic, claim.topic))
            against = fact.ref;
    }
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

bool saysTheSame(const StatedClaim &claim, const TypedFact &fact, int common)
{
    const bool counts = common > 0 && claim.kind == ClaimKind::Count && !claim.values.empty();
    const bool asLength = counts && !fact.isNotice && !claim.unit.starts_with("times ") && fact.claim.kind == ClaimKind::Duration
        && std::any_of(claim.values.begin(), claim.values.end(), [&](Amount v) { return hasValue(fact.claim, v) || (v < kAmountMax / 100 && hasValue(fact.claim, v * 60)); });
    const bool large = counts && fact.claim.kind == ClaimKind::Count && claim.values.front() >= whole(100) && sharesValue(claim, fact.claim); // "1,850 people have graduated" of "1,850 graduates"
    const bool ofKind = counts && !claim.unit.empty() && fact.claim.kind == ClaimKind::Count && sharesValue(claim, fact.claim) && holds(fact.topic, keyOf(claim.unit)); // "12 clases practicas y 8 teoricas"
    const bool ofPack = counts && !claim.inWords && fact.claim.kind == ClaimKind::Count && fact.ref.starts_with("prices") && !claim.unit.starts_with("topic.") && claim.unit != "people" && sharesValue(claim, fact.claim); // "el paquete de 16 vence .."
    const bool ofThem = counts && claim.unit.empty() && !claim.inWords && fact.claim.kind == ClaimKind::Count && !fact.claim.unit.empty() && sharesValue(claim, fact.claim); // "practice tests included (there are 4 of them)"
    const bool asMeetings = counts && claim.unit == "topic.class" && fact.claim.kind == ClaimKind::Count && fact.claim.unit.starts_with("day ") && sharesValue(claim, fact.claim); // "8 encuentros", on 8 Saturdays
    const bool asClasses = counts && claim.unit.starts_with("day ") && fact.claim.kind == ClaimKind::Count && fact.claim.unit == "topic.class" && sharesValue(claim, fact.claim); // "8 sabados", of 8 classes
    const bool asFrequency = counts && claim.unit == "topic.class" && fact.claim.kind == ClaimKind::Count && fact.claim.unit.starts_with("times ") && sharesValue(claim, fact.claim); // "$135 a week, 20 lessons"
    const bool asTimes = counts && (claim.unit.starts_with("vec") || claim.unit.starts_with("vez") || claim.unit == "time") && fact.claim.kind == ClaimKind::Count && sharesValue(claim, fact.claim); // "faltar 3 veces" of "3 ausencias"
    const bool asDays = claim.kind == ClaimKind::Duration && claim.unit == "day" && fact.claim.unit == kWeekdaysUnit && !claim.values.empty() && !fact.claim.values.empty() && whole(std::popcount(unsigned(fact.claim.values.front() / kOne))) == claim.values.front(); // "two days", Saturday and Sunday
    return large || asMeetings || asClasses || asFrequency || asTimes || asDays || ofThem || ofKind || ofPack || asLength || isWeekly(claim, fact.claim, common) || isSplitDuration(claim, fact.claim, claim.topic) || sameMeasure(claim, fact.claim);
}

/// A length that the fact does not limit: a notice says nothing of a course, "4 weeks or more" nothing of six.
bool isNoLimit(const Grounds &grounds, const StatedClaim &claim, const TypedFact &fact)
{
    if (claim.kind != ClaimKind::Duration)
        return false;
    static const TopicKeys kMore = keysOf({"more", "mas", "mais"});
    static const TopicKeys kNotice = keysOf({"antes", "before", "prior", "notice", "advance", "ahead", "anticipacion", "antelacion", "antecedencia", "aviso", "avisando", "cancelar", "cancelando", "cancel"});
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
