// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "core/policy/claims/units.h"
#include "core/policy/guardrails/grounding.h"
#include "core/policy/guardrails/topics.h"

namespace ns::policy {

namespace {

constexpr double kConditionNamed = 0.3; // share of the condition's words that a draft must hold
constexpr double kConditionMet = 0.2;   // the same, when its number is met
constexpr double kTopicNamed = 0.5;
constexpr double kSaidElsewhere = 0.9; // share of a gift's words that the rest of the message must hold

/// Prices whose own words `topic` holds, as a mask by index; only the listed ones, and only those named best.
std::vector<const PriceFact *> pricesNamed(const FactBook &facts, const TopicKeys &topic)
{
    std::vector<const PriceFact *> named;
    double best = 0;
    const auto scores = namedPrices(facts, topic);
    for (const NamedPrice &price : scores)
        best = std::max(best, price.price->listed ? price.score : 0);
    for (const NamedPrice &price : scores)
        if (price.price->listed && best >= 0.5 && price.score >= 0.6 * best)
            named.push_back(price.price);
    return named;
}

/// What an offer is for; "la mensualidad" is of all that is paid by the month.
std::vector<const PriceFact *> pricesOf(const FactBook &facts, const OfferFact &offer)
{
    auto named = pricesNamed(facts, offer.topic);
    if (!named.empty() || !holds(offer.topic, facts.monthlyTopic))
        return named;
    for (const PriceFact &price : facts.prices)
        if (price.listed && holds(price.item, facts.monthlyTopic))
            named.push_back(&price);
    return named;
}

/// "el trimestre", of three months.
bool namesLength(const MessageContent &content, const Claim &amount)
{
    return amount.kind == ClaimKind::Duration && amount.unit == "month" && std::ranges::find(content.factors, int(amount.values.front() / kOne)) != content.factors.end();
}

/// "Three works!" of a group of four or more; with a friend one more comes.
bool isGroupTooSmall(const MessageContent &content, const Claim &amount)
{
    constexpr std::array kCompany{"amigo", "amiga", "friend", "companero", "colega", "coworker"};
    const bool brings = std::ranges::any_of(kCompany, [&](const char *word) { return holds(content.keys, keyOf(stemOf(word))); });
    return !content.factors.empty() && std::ranges::all_of(content.factors, [&](int factor) { return whole(factor + (brings ? 1 : 0)) < amount.values.front(); });
}

/// The words of the claim's sentence to the end of its clause.
TopicKeys keysUpTo(const MessageContent &content, const StatedClaim &claim)
{
    const auto &tokens = content.tokens;
    int first = claim.first, last = claim.last;
    while (first > 0 && tokens[std::size_t(first - 1)].sentence == tokens[std::size_t(claim.first)].sentence)
        --first;
    while (last + 1 < int(tokens.size()) && tokens[std::size_t(last + 1)].clause == tokens[std::size_t(claim.last)].clause)
        ++last;
    return keysBetween(content, first, last);
}

/// The offer speaks of one item and the claim of another.
bool speaksOfOther(const Grounds &grounds, const OfferFact &offer, const StatedClaim &claim)
{
    const FactBook &facts = grounds.facts;
    const auto isNamed = [&](const TopicKeys &words) { return !pricesNamed(facts, words).empty(); };
    TopicKeys words = claim.kind == ClaimKind::Percent ? objectKeys(grounds.content, claim) : TopicKeys{};
    const bool isObject = isNamed(words);
    if (!isObject) // "el curso regular, de 120, queda en 96": the words right beside the amount name nothing
        words = claim.kind != ClaimKind::Money || isNamed(claim.topic) ? claim.topic : sentenceKeys(grounds.content, claim.first);
    if (claim.kind == ClaimKind::Percent && !isObject) // what is told of later is no object of it: "el 15 % lo baja a 90, y con la matricula .."
        words = common(words, keysUpTo(grounds.content, claim));
    if (const TopicKeys part = common(words, partTopic(grounds.content, claim.first)); isNamed(words) && part.size() < words.size()) // ".. el 10 % lo deja en 90; sumando la matricula .."
        words = part;
    const auto isOfWhom = [&](TopicKey key) { return !isObject && (holds(offer.condition, key) || key == offer.impliesCondition); }; // says nothing of what it is for
    std::erase_if(words, [&](TopicKey key) { return key == facts.discountTopic || key == facts.payTopic || isOfWhom(key) || std::ranges::find(facts.plainTopics, key) != facts.plainTopics.end(); });
    const bool isPriced = offer.instalments || (offer.percent && *offer.percent < whole(100)); // "plano semestral", "sin interes" may be of another course
    if (std::ranges::any_of(offer.topic, [&](TopicKey key) { return holds(words, key) && (!isPriced || facts.itemUses.contains(key)); }))
        return false;
    const auto ofOffer = pricesOf(facts, offer), ofClaim = pricesNamed(facts, words);
    return !ofOffer.empty() && !ofClaim.empty() && std::ranges::none_of(ofClaim, [&](const PriceFact *price) { return std::ranges::find(ofOffer, price) != ofOffer.end(); });
}

enum class Meets { No, Unsaid, Yes };

/// Whether the draft's numbers meet one of a condition ("4 weeks or more", "70 % en la prueba", "two siblings").
Meets meetsAmount(const MessageContent &content, const Claim &amount)
{
    if (amount.kind == ClaimKind::Percent)
        return std::ranges::any_of(content.claims, [&](const Claim &c) { return c.kind == ClaimKind::Percent && sharesValue(c, amount); }) ? Meets::Yes : Meets::No;
    const auto isSame = [&](const Claim &c) { return c.kind == amount.kind && c.unit == amount.unit; };
    const auto reaches = [&](const Claim &c) { return isSame(c) && !c.values.empty() && c.values.front() >= amount.values.front(); };
    const bool isCount = amount.kind == ClaimKind::Count;
    const bool other = std::ranges::any_of(content.claims, isSame) || (amount.kind == ClaimKind::Duration && (content.timeUnits & timeUnitBit(amount.unit)) != 0);
    const bool inWords = isCount && !other && std::ranges::any_of(content.factors, [&](int factor) { return whole(factor) >= amount.values.front(); }); // "su grupo de tres"
    const bool bare = isCount && std::ranges::any_of(content.claims, [&](const Claim &c) { return c.kind == ClaimKind::Count && c.unit.empty() && sharesValue(c, amount); }); // "(grupo de 3 o mas)"
    if (inWords || bare || namesLength(content, amount) || std::ranges::any_of(content.claims, reaches))
        return Meets::Yes;
    const bool tooFew = isCount && (amount.unit.empty() || amount.unit == "people") && isGroupTooSmall(content, amount);
    return other || tooFew ? Meets::No : Meets::Unsaid;
}

/// "grupo de 3 o mas personas": its condition is a number of people, and nothing else.
bool isOfParty(const FactBook &facts, const OfferFact &offer)
{
    return !offer.condition.empty() && std::ranges::includes(facts.partyTopics, offer.condition);
}

/// The words of all that is not said to be waived.
TopicKeys keysUnexcluded(const MessageContent &content)
{
    TopicKeys keys;
    for (const TopicWord &word : content.topics)
        if (!content.tokens[std::size_t(word.token)].excluded)
            keys.push_back(word.key);
    tidyKeys(keys);
    return keys;
}

/// For some items of the price list, and not for all.
bool isOfSome(const FactBook &facts, const OfferFact &offer)
{
    const auto ofOffer = pricesOf(facts, offer);
    return !ofOffer.empty() && std::ssize(ofOffer) < std::ranges::count_if(facts.prices, &PriceFact::listed);
}

/// "20 % en la matricula", where the draft speaks of no matricula anywhere.
bool namesNothing(const Grounds &grounds, const OfferFact &offer)
{
    const auto isSaid = [&](const PriceFact *price) { return overlap(price->item, grounds.content.keys) > 0; };
    return isOfSome(grounds.facts, offer) && std::ranges::none_of(pricesOf(grounds.facts, offer), isSaid);
}

/// "70 % ou mais na prova de bolsas": what is asked for, not what is given.
bool isOfCondition(const FactBook &facts, const TypedFact &fact)
{
    const OfferFact &offer = facts.offers[std::size_t(fact.offer)];
    return std::any_of(offer.amounts.begin(), offer.amounts.end(), [&](const Claim &amount) { return amount == fact.claim; });
}

/// "faltan 10 dias: devolvemos 90 %", where that needs 15: the sentence tells fewer days ahead than the fact's own, and not those.
bool isTooLate(const Grounds &grounds, const StatedClaim &claim, const TypedFact &fact)
{
    const auto sentenceOf = [&](const Claim &c) { return grounds.content.tokens[std::size_t(c.first)].sentence; };
    const auto daysOf = [](const Claim &c) { return c.kind == ClaimKind::Duration && c.unit == "day" ? c.values.front() / kOne : c.kind == ClaimKind::Deadline && c.unit.ends_with(" left") ? c.values.front() : 0; };
    constexpr int kBefore = 8, kBehind = 3; // tokens
    Amount needed = 0;
    for (const TypedFact &other : grounds.facts.typed) {
        const int ahead = fact.claim.first - other.claim.first;
        if (other.ref != fact.ref || !other.isNotice || other.claim.unit != "day" || ahead > kBefore || ahead < -kBehind)
            continue;
        if (ahead < 0) // "50 % from 20 to 8 days before" has days of its own
            return false;
        needed = other.claim.values.front() / kOne;
    }
    if (needed == 0 || !holds(fact.topic, grounds.facts.refundTopic))
        return false;
    const auto isSaid = [&](const auto &test) { return std::ranges::any_of(grounds.content.claims, [&](const StatedClaim &c) { return sentenceOf(c) == sentenceOf(claim) && daysOf(c) > 0 && test(daysOf(c)); }); };
    return isSaid([&](Amount days) { return days < needed; }) && !isSaid([&](Amount days) { return days >= needed; });
}

/// Sentences and offers with the same typed value: pass on a shared topic, and the objection of the nearest one else.
Judgement groundBySentence(const Grounds &grounds, const StatedClaim &claim, const TopicKeys &topic, Judgement objection)
{
    if (claim.confirmed > 0)
        return {Outcome::Pass, kConfirmed, {}};
    for (const TypedFact &fact : grounds.facts.typed)
        if (fact.claim.kind == claim.kind && !fact.claim.negated && sharesValue(fact.claim, claim) && overlap(fact.topic, topic) > 0 && (fact.offer < 0 || isOfCondition(grounds.facts, fact)) && !isTooLate(grounds, claim, fact))
            return {Outcome::Pass, fact.ref, {}};
    return objection;
}

/// The clause of the claim speaks of instalments, other than those that the offer is for ("trimestre de 3 mensalidades pago à vista").
bool isPaidInParts(const MessageContent &content, const StatedClaim &claim, const OfferFact &offer)
{
    const auto clauseOf = [&](const Claim &c) { return content.tokens[std::size_t(c.first)].clause; };
    const auto isOfOffer = [&](const StatedClaim &c) { return c.isMonthly && std::ranges::any_of(offer.amounts, [&](const Claim &amount) { return amount.kind == ClaimKind::Instalments && sharesValue(amount, c); }); };
    return std::ranges::any_of(content.claims, [&](const StatedClaim &c) { return c.kind == ClaimKind::Instalments && !c.negated && clauseOf(c) == clauseOf(claim) && !isOfOffer(c); });
}

} // namespace

std::string offerObjection(const Grounds &grounds, const OfferFact &offer, const StatedClaim &claim)
{
    const TopicKeys &topic = claim.topic;
    if (offer.validUntil && grounds.today && *grounds.today > *offer.validUntil)
        return claim.isOver ? "" : "expired"; // "el 15 % termino el 29 de enero"
    if (speaksOfOther(grounds, offer, claim))
        return "item";
    if (grounds.content.says(SumWord::Regardless) && !offer.condition.empty()) // "o desconto e o mesmo no cartao"
        return "condition";
    if (claim.kind == ClaimKind::Percent && grounds.content.says(SumWord::Everything) && isOfSome(grounds.facts, offer))
        return "item";
    if (offer.isForSecond && grounds.content.says(SumWord::Each) && !holds(grounds.content.keys, grounds.facts.secondTopic))
        return "condition";
    const auto paysByDebit = [&](const TopicKeys &words) {
        const auto says = [&](std::string_view word) { return holds(words, keyOf(stemOf(word))); };
        return (says("debito") || says("debit")) && !says("credito") && !says("credit");
    };
    if (holds(offer.condition, keyOf(stemOf("credito"))) && (paysByDebit(grounds.content.keys) || paysByDebit(topic)))
        return "condition";
    if (offer.wantsCash && isPaidInParts(grounds.content, claim, offer))
        return "condition";
    if (offer.isForFirst && offer.percent && *offer.percent < whole(100) && !holds(grounds.content.keys, grounds.facts.firstTopic))
        return "condition";
    const bool isDenial = claim.negated || claim.kind == ClaimKind::Free || offer.conditionDenies; // "no pagas la matricula con el pago anual"
    const TopicKeys said = isDenial ? keysUnexcluded(grounds.content) : grounds.content.asserted; // "con o sin pago anual" names no condition
    double needed = kConditionNamed;
    bool pays = false; // "three months is $960, so you would pay ..": the length that is paid, in its own number; "siendo tres": the group
    for (const Claim &amount : offer.amounts) {
        const Meets meets = meetsAmount(grounds.content, amount);
        if (meets == Meets::No)
            return "condition";
        needed = meets == Meets::Yes ? kConditionMet : needed;
        pays = pays || (meets == Meets::Yes && amount.kind == ClaimKind::Duration && holds(said, grounds.facts.payTopic));
        pays = pays || (meets == Meets::Yes && amount.kind == ClaimKind::Count && isOfParty(grounds.facts, offer) && grounds.content.says(SumWord::Party));
    }
    if (offer.impliesCondition != 0 && holds(said, offer.impliesCondition))
        return {};
    if (offer.percent && *offer.percent < whole(100) && offer.condition.empty() && namesNothing(grounds, offer))
        return "item";
    if (!pays && !offer.condition.empty() && coverage(offer.condition, said) < needed && coverage(offer.conditionOwn, said) < needed)
        return "condition";
    return {};
}

Judgement groundPercent(const Grounds &grounds, const StatedClaim &claim)
{
    if (claim.corrected)
        return {Outcome::Pass, "contact.last_inbound", "corrected"};
    const TopicKeys &topic = claim.topic;
    Judgement objection{Outcome::Block, {}, "unsupported"};
    for (const OfferFact &offer : grounds.facts.offers) {
        const bool same = (offer.percent && hasValue(claim, *offer.percent)) || std::any_of(offer.claims.begin(), offer.claims.end(), [&](const Claim &c) { return c.kind == ClaimKind::Percent && sharesValue(c, claim); });
        if (!same) {
            if (offer.percent && std::abs(claim.values.front() - *offer.percent) * 50 <= *offer.percent && objection.fact.empty())
                objection = {Outcome::Review, offer.ref, "near"};
            continue;
        }
        if (offer.percent == whole(100) && overlap(offer.about, topic) == 0)
            continue; // "100 % online" is no gift
        const bool paysBack = holds(topic, grounds.facts.refundTopic) && !holds(offer.topic, grounds.facts.refundTopic); // a discount is no refund
        const std::string detail = paysBack ? "item" : offerObjection(grounds, offer, claim);
        if (detail.empty())
            return {Outcome::Pass, offer.ref, {}};
        objection = {Outcome::Block, offer.ref, detail};
    }
    objection = groundBySentence(grounds, claim, topic, objection);
    if (objection.outcome == Outcome::Block && claim.negated && (objection.fact.empty() || objection.detail == "condition"))
        return {Outcome::Pass, {}, "denied"};
    return objection;
}

Judgement groundInstalments(const Grounds &grounds, const StatedClaim &claim)
{
    if (claim.corrected)
        return {Outcome::Pass, "contact.last_inbound", "corrected"};
    Judgement objection{Outcome::Block, {}, "unsupported"};
    for (const OfferFact &offer : grounds.facts.offers) {
        const bool upTo = std::any_of(offer.claims.begin(), offer.claims.end(), [](const Claim &c) { return c.kind == ClaimKind::Instalments && c.isRange; });
        const bool isOfText = claim.isMonthly && std::ranges::any_of(offer.claims, [&](const Claim &c) { return c.kind == ClaimKind::Instalments && sharesValue(c, claim); }); // "plano semestral (6 mensalidades)"
        if (!isOfText && (!offer.instalments || !(hasValue(claim, whole(*offer.instalments)) || (upTo && claim.values.front() < whole(*offer.instalments)))))
            continue;
        const std::string detail = offerObjection(grounds, offer, claim);
        if (detail.empty())
            return {Outcome::Pass, offer.ref, {}};
        objection = {Outcome::Block, offer.ref, detail};
    }
    if (claim.confirmed > 0)
        return {Outcome::Pass, kConfirmed, {}};
    for (const TypedFact &fact : grounds.facts.typed)
        if (fact.claim.kind == ClaimKind::Instalments && fact.offer < 0 && sharesValue(fact.claim, claim) && (objection.fact.empty() || claim.isMonthly))
            return {Outcome::Pass, fact.ref, {}};
    if (!objection.fact.empty())
        return objection;
    return claim.negated ? Judgement{Outcome::Pass, {}, "denied"} : objection;
}

Judgement groundFree(const Grounds &grounds, const StatedClaim &claim)
{
    const TopicKeys &topic = claim.topic;
    Judgement objection{Outcome::Block, {}, "unsupported"};
    for (const OfferFact &offer : grounds.facts.offers) {
        if (!offer.isFree)
            continue;
        const TopicKeys &about = offer.about;
        if (!about.empty() && coverage(about, topic) < kTopicNamed && (claim.unit == kAlsoUnit || coverage(about, grounds.content.keys) < kSaidElsewhere))
            continue;
        const std::string detail = offerObjection(grounds, offer, claim);
        if (detail.empty())
            return {Outcome::Pass, offer.ref, {}};
        objection = {Outcome::Block, offer.ref, detail};
    }
    if (claim.confirmed > 0)
        return {Outcome::Pass, kConfirmed, {}};
    for (const PriceFact &price : grounds.facts.prices)
        if (price.amount == 0 && overlap(price.item, topic) > 0)
            return {Outcome::Pass, price.ref, {}};
    for (const TypedFact &fact : grounds.facts.typed)
        if (fact.claim.kind == ClaimKind::Free && fact.offer < 0 && !fact.claim.negated && overlap(fact.topic, topic) > (objection.detail == "expired" ? 1 : 0))
            return {Outcome::Pass, fact.ref, {}};
    for (const SentencePart &part : grounds.facts.parts) // "coffee's on us", where coffee is included
        if (overlap(part.given, clauseKeys(grounds.content, claim.first)) > 0)
            return {Outcome::Pass, part.ref, {}};
    return claim.negated && objection.fact.empty() ? Judgement{Outcome::Pass, {}, "denied"} : objection;
}

Judgement groundPromotion(const Grounds &grounds, const StatedClaim &claim)
{
    if (claim.confirmed > 0)
        return {Outcome::Pass, kConfirmed, {}};
    Judgement objection{Outcome::Block, {}, "unsupported"};
    for (const TypedFact &fact : grounds.facts.typed) {
        if (fact.claim.kind != ClaimKind::Promotion || fact.claim.unit != claim.unit || fact.claim.negated)
            continue;
        const std::string detail = fact.offer < 0 ? std::string() : offerObjection(grounds, grounds.facts.offers[std::size_t(fact.offer)], claim);
        if (detail.empty())
            return {Outcome::Pass, fact.ref, {}};
        objection = {Outcome::Block, fact.ref, detail};
    }
    if (claim.unit.starts_with("code ")) {
        const std::string code = claim.unit.substr(5);
        if (quotesAny(grounds.facts.texts, {code}))
            return {Outcome::Pass, "policies", {}};
        return claim.isCode ? objection : Judgement{Outcome::Pass, {}, "no_code"};
    }
    return claim.negated && objection.fact.empty() ? Judgement{Outcome::Pass, {}, "denied"} : objection;
}

} // namespace ns::policy
