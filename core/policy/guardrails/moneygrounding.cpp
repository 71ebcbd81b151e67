// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "core/policy/claims/units.h"
#include "core/policy/guardrails/grounding.h"
#include "core/policy/guardrails/topics.h"

namespace ns::policy {

namespace {

constexpr double kNamedEnough = 0.6; // of the best named price's score
constexpr Amount kNearPercent = 2;

bool isNear(const Claim &claim, Amount value)
{
    return std::any_of(claim.values.begin(), claim.values.end(), [&](Amount v) { return std::abs(v - value) <= value / 100 * kNearPercent + value % 100 * kNearPercent / 100; });
}

/// "$" and "peso" fit any approved currency that they may mean, but only when they can mean one alone.
bool currencyFits(const Grounds &grounds, const StatedClaim &claim, const std::string &currency, bool &ambiguous)
{
    if (currency.empty() || claim.unit.empty() || claim.unit == currency || claim.unit == "USD/x")
        return true;
    if (currency == "$" || currency == "peso")
        return mayMean(currency, claim.unit) || claim.unit == "$" || claim.unit == "peso";
    if (!mayMean(claim.unit, currency))
        return false;
    for (const PriceFact &price : grounds.facts.prices) // the sign is the country's own money before it is another's
        if (currency == "USD" && price.currency != currency && price.currency != "$" && price.currency != "peso" && !price.currency.empty() && mayMean(claim.unit, price.currency))
            ambiguous = true;
    return true;
}

/// "$64 a session" names the item that is paid by the session, when its clause names no other.
bool namesUnit(const Grounds &grounds, const StatedClaim &claim, const PriceFact &price)
{
    if (price.period != "session" && price.period != "level" && price.period != "book" && price.period != "exam" && price.period != "unit")
        return false;
    return overlap(clauseKeys(grounds.content, claim.first), price.per) > 0;
}

bool inSameClause(const MessageContent &content, const Claim &a, const Claim &b)
{
    return content.tokens[std::size_t(a.first)].clause == content.tokens[std::size_t(b.first)].clause;
}

/// Another price is named by all of its words, and this one has words that the whole message lacks: "the English course" is not the evening one.
bool isNamedOther(const Grounds &grounds, const PriceFact &price, const StatedClaim &claim)
{
    const TopicKeys &topic = claim.topic;
    // "dos clases por semana" and "una clase por semana" differ in their number alone
    const auto states = [&](const PriceFact &each) {
        return std::ranges::any_of(each.counts, [&](const Claim &count) {
            return std::ranges::any_of(grounds.content.claims, [&](const StatedClaim &said) { return said.kind == ClaimKind::Count && said.unit == count.unit && sharesValue(said, count) && inSameClause(grounds.content, said, claim); });
        });
    };
    if (!states(price) && std::ranges::any_of(grounds.facts.prices, [&](const PriceFact &other) { return other.amount != price.amount && states(other) && other.per == price.per; }))
        return true;
    const auto isSaid = [&](const TopicKeys &keys) { return [&](TopicKey key) { return key == grounds.facts.monthlyTopic || holds(keys, key); }; };
    const auto isWhole = [&](const PriceFact &other) { return other.listed && &other != &price && other.amount != price.amount && overlap(other.item, topic) > 0 && std::ranges::all_of(other.item, isSaid(topic)); };
    const bool lacks = !std::ranges::all_of(price.item, isSaid(grounds.content.keys));
    return price.listed && lacks && std::ranges::any_of(grounds.facts.prices, [&](const PriceFact &other) { return isWhole(other) && std::ranges::includes(price.item, other.item); });
}

/// "la matricula (que seria R$ 99)": the word before a clause that names nothing.
bool isBehindName(const MessageContent &content, const StatedClaim &claim, const PriceFact &price)
{
    const int clause = content.tokens[std::size_t(claim.first)].clause;
    const auto behind = std::ranges::find_if(content.topics, [&](const TopicWord &word) { return content.tokens[std::size_t(word.token)].clause >= clause; });
    if (behind == content.topics.begin() || content.tokens[std::size_t(std::prev(behind)->token)].clause != clause - 1)
        return false;
    return holds(price.item, std::prev(behind)->key) && overlap(clauseKeys(content, claim.first), price.item) == 0;
}

/// "el curso: 40 horas, 6 de ellas de vuelo, por R$ 3.200": the words of clauses that count something else name no item.
bool isNamedApart(const Grounds &grounds, const StatedClaim &claim, const PriceFact &price)
{
    const auto &tokens = grounds.content.tokens;
    const auto clauseOf = [&](int token) { return tokens[std::size_t(token)].clause; };
    const auto counts = [&](int clause) {
        return std::ranges::any_of(grounds.content.claims, [&](const StatedClaim &c) { return (c.kind == ClaimKind::Duration || c.kind == ClaimKind::Count) && clauseOf(c.first) <= clause && clauseOf(c.last) >= clause; });
    };
    TopicKeys keys;
    for (const TopicWord &word : grounds.content.topics)
        if (tokens[std::size_t(word.token)].sentence == tokens[std::size_t(claim.first)].sentence && word.token < claim.first && (!counts(clauseOf(word.token)) || clauseOf(word.token) == clauseOf(claim.first)))
            keys.push_back(word.key);
    tidyKeys(keys);
    keys = common(keys, claim.topic);
    const auto named = namedPrices(grounds.facts, keys);
    const double best = named.empty() ? 0 : std::ranges::max_element(named, {}, &NamedPrice::score)->score;
    return best > 0 && std::ranges::any_of(named, [&](const NamedPrice &each) { return each.price == &price && each.score >= kNamedEnough * best; });
}

/// "jornada completa" is a name, no length.
bool namesWhole(const PriceFact &price)
{
    constexpr std::array kWords{"completo", "entero", "inteiro", "whole", "entire", "full"};
    return std::ranges::any_of(kWords, [&](const char *word) { return holds(price.item, keyOf(stemOf(word))); });
}

bool isWholeThing(std::string_view period)
{
    return period.empty() || period == "whole" || period == "person" || period == "payment";
}

bool periodFits(std::string_view stated, std::string_view approved)
{
    if (stated.empty() || approved.empty() || stated == approved || stated == "person" || stated == "payment")
        return true;
    // "el curso" of a price per level, book or exam names the item, not a period
    const auto isItem = [](std::string_view p) { return p == "whole" || p == "level" || p == "book" || p == "exam" || p == "person" || p == "once" || p == "unit" || p == "session"; };
    return isItem(stated) && isItem(approved) && !(stated == "once" && approved == "level");
}

/// "US$ 104 a la semana", where 104 is 20 % off 130 a month.
std::optional<Judgement> discountOfOtherPeriod(const Grounds &grounds, const StatedClaim &claim)
{
    std::optional<Judgement> wrong;
    for (const PriceFact &price : grounds.facts.prices)
        for (const OfferFact &offer : grounds.facts.offers) {
            if (!offer.percent || *offer.percent >= whole(100) || price.amount > kAmountMax / 1'000 || !hasValue(claim, price.amount - price.amount / 100 * *offer.percent / kOne))
                continue;
            if (periodFits(claim.period, price.period))
                return std::nullopt;
            wrong = Judgement{Outcome::Block, price.ref, "period"};
        }
    return wrong;
}

} // namespace

std::vector<NamedPrice> namedPrices(const FactBook &facts, const TopicKeys &topic)
{
    std::vector<NamedPrice> named;
    for (const PriceFact &price : facts.prices) {
        constexpr double kPlain = 0.25; // "seis aulas" names no "aula particular" more than another thing
        const auto isPlain = [&](TopicKey key) { return key == facts.monthlyTopic || holds(facts.plainTopics, key); };
        const bool isOwn = std::ranges::any_of(price.item, [&](TopicKey key) { return !isPlain(key) && holds(topic, key); }) || std::ranges::all_of(price.item, isPlain);
        double score = 0;
        for (const TopicKey key : price.item) {
            const auto uses = facts.itemUses.find(key);
            if (holds(topic, key) && uses != facts.itemUses.end())
                score += (isOwn ? 1.0 : kPlain) / uses->second;
        }
        named.push_back({&price, score});
    }
    return named;
}

Judgement groundMoney(const Grounds &grounds, const StatedClaim &claim)
{
    if (claim.corrected)
        return {Outcome::Pass, "contact.last_inbound", "corrected"};
    const TopicKeys &topic = claim.topic;
    const auto named = namedPrices(grounds.facts, topic);
    const double best = named.empty() ? 0 : std::max_element(named.begin(), named.end(), [](const auto &a, const auto &b) { return a.score < b.score; })->score;
    const auto inClause = namedPrices(grounds.facts, clauseKeys(grounds.content, claim.first));
    const double bestInClause = inClause.empty() ? 0 : std::max_element(inClause.begin(), inClause.end(), [](const auto &a, const auto &b) { return a.score < b.score; })->score;
    Judgement objection{Outcome::Block, {}, "unsupported"};
    Judgement near{Outcome::Block, {}, {}};
    for (std::size_t i = 0; i < named.size(); ++i) {
        const NamedPrice &candidate = named[i];
        const PriceFact &price = *candidate.price;
        bool ambiguous = false;
        const bool currency = currencyFits(grounds, claim, price.currency, ambiguous);
        if (!hasValue(claim, price.amount)) {
            if (currency && isNear(claim, price.amount) && price.amount > 0)
                near = {Outcome::Review, price.ref, "near"};
            continue;
        }
        const bool isNamed = (claim.isTerm && candidate.score > 0) || (isBehindName(grounds.content, claim, price) && (price.item.size() == 1 || bestInClause == 0)) || candidate.score >= kNamedEnough * best || (bestInClause > 0 && inClause[i].score >= kNamedEnough * bestInClause);
        const bool item = best == 0 || ((isNamed || isNamedApart(grounds, claim, price)) && !isNamedOther(grounds, price, claim)) || (!price.listed && overlap(price.item, topic) > 0) || namesUnit(grounds, claim, price);
        const bool atOnce = claim.period == "once" && price.period == "level" && std::ranges::any_of(grounds.content.claims, [](const Claim &c) { return c.kind == ClaimKind::Instalments; }); // "en 3 cuotas, o de una sola vez"
        const bool period = atOnce || periodFits(claim.period, price.period) || (claim.period == "whole" && namesWhole(price));
        if (currency && item && period)
            return ambiguous ? Judgement{Outcome::Review, price.ref, "ambiguous_currency"} : Judgement{Outcome::Pass, price.ref, {}};
        objection = {Outcome::Block, price.ref, !currency ? "currency" : !item ? "item" : "period"};
    }
    for (const TypedFact &fact : grounds.facts.typed) {
        bool ambiguous = false;
        if (fact.offer < 0 || fact.claim.kind != ClaimKind::Money || !sharesValue(fact.claim, claim) || !currencyFits(grounds, claim, fact.claim.unit, ambiguous))
            continue;
        const std::string detail = offerObjection(grounds, grounds.facts.offers[std::size_t(fact.offer)], claim);
        if (detail.empty())
            return {Outcome::Pass, fact.ref, {}};
        objection = {Outcome::Block, fact.ref, detail};
    }
    if (const auto wrong = discountOfOtherPeriod(grounds, claim))
        return *wrong;
    if (auto derived = derivedPrice(grounds, claim); derived && (derived->outcome == Outcome::Pass || objection.detail != "period"))
        return *derived;
    if (claim.negated && objection.fact.empty())
        return {Outcome::Review, {}, "denied"};
    if (objection.fact.empty() && !near.detail.empty())
        return near;
    if (hasValue(claim, 0))
        return groundFree(grounds, claim);
    return isWholeThing(claim.period) || !objection.fact.empty() ? objection : Judgement{Outcome::Block, {}, "unsupported"};
}

} // namespace ns::policy
