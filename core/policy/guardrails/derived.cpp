// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/policy/claims/units.h"
#include "core/policy/guardrails/grounding.h"
#include "core/policy/guardrails/topics.h"

namespace ns::policy {

namespace {

constexpr std::size_t kBasesMax = 24;
constexpr std::size_t kSumItemsMax = 8;

/// What an amount was made of. Put into words for the one that is found: most of the thousands on the way fit nothing.
struct Origin
{
    std::uint32_t bases = 0; // a bit for each of the prices it began with
    int offer = -1;          // index of the discount
    int less = -1;           // index of the price that was taken off
};

/// An amount on the way.
struct Step
{
    Amount value = 0;
    Origin origin = {};
    std::string_view period = {}; // of the price it came from, while nothing was multiplied
    bool discounted = false;
    std::string objection = {};
    bool isOfSeveral = false; // a multiple or a sum
    bool isAddend = false;    // a price that no word names, which may only be added to one; a sum with such a price
};

/// Searches for arithmetic that gives the claim's amount. A local of derivedPrice.
class Arithmetic
{
public:
    Arithmetic(const Grounds &grounds, const StatedClaim &claim) : m_grounds(grounds), m_claim(claim), m_topic(claim.topic) { collectFactors(); }

    std::optional<Judgement> run()
    {
        const std::vector<Step> bases = takeBases();
        std::vector<Step> sums;
        addSums(bases, sums);
        for (const Step &base : bases) {
            if (base.isAddend)
                continue;
            tryDiscounts(base);
            tryFactors(base);
        }
        for (const Step &sum : sums) {
            accept(sum);
            tryDiscounts(sum);
            for (const Amount factor : m_own)
                if (m_named && !sum.isAddend)
                    tryQuotient(sum, factor / kOne);
        }
        addMixed(bases);
        addDifferences(bases);
        return m_found;
    }

private:
    [[nodiscard]] bool matches(Amount value) const { return std::find(m_claim.values.begin(), m_claim.values.end(), value) != m_claim.values.end(); }

    void accept(const Step &step)
    {
        if (m_found && m_found->outcome == Outcome::Pass)
            return;
        if (!matches(step.value))
            return;
        if (!step.objection.empty())
            m_found = Judgement{Outcome::Block, refOf(step.origin), step.objection};
        else
            m_found = Judgement{Outcome::Pass, refOf(step.origin), "derived"};
    }

    /// "offers[0]*prices[0]+prices[2]"
    [[nodiscard]] std::string refOf(const Origin &origin) const
    {
        std::string ref = origin.offer < 0 ? std::string() : m_grounds.facts.offers[std::size_t(origin.offer)].ref + '*';
        bool isFirst = true;
        for (std::size_t i = 0; i < m_prices.size(); ++i) {
            if ((origin.bases >> i & 1) == 0)
                continue;
            ref += (isFirst ? "" : "+") + m_prices[i]->ref;
            isFirst = false;
        }
        return origin.less < 0 ? ref : ref + '-' + m_grounds.facts.prices[std::size_t(origin.less)].ref;
    }

    void collectFactors()
    {
        m_own = statedFactors(m_grounds.content);
        m_inInstalments = std::any_of(m_grounds.content.claims.begin(), m_grounds.content.claims.end(), [](const Claim &c) { return c.kind == ClaimKind::Instalments; });
        m_factors = m_own;
        m_factors.insert(m_factors.end(), m_grounds.facts.multipliers.begin(), m_grounds.facts.multipliers.end());
        std::sort(m_factors.begin(), m_factors.end());
        m_factors.erase(std::unique(m_factors.begin(), m_factors.end()), m_factors.end());
    }

    /// Prices in a fitting currency that the words name, or all when they name none.
    std::vector<Step> takeBases()
    {
        auto named = namedPrices(m_grounds.facts, m_topic);
        std::erase_if(named, [&](const NamedPrice &n) { return !(m_claim.unit.empty() || n.price->currency.empty() || mayMean(m_claim.unit, n.price->currency) || mayMean(n.price->currency, m_claim.unit)); });
        double best = 0;
        for (const NamedPrice &price : named)
            best = std::max(best, price.score);
        m_named = best > 0;
        std::vector<Step> bases;
        for (const NamedPrice &price : named) {
            const auto isPer = [&](TopicKey key) { return holds(m_topic, key) && std::ranges::find(m_grounds.facts.plainTopics, key) == m_grounds.facts.plainTopics.end(); };
            const bool isNamed = best == 0 || price.score > 0 || std::ranges::any_of(price.price->per, isPer);
            if (bases.size() < kBasesMax && price.price->amount > 0 && (isNamed || (m_grounds.content.says(SumWord::Plus) && named.size() <= 12))) {
                bases.push_back({.value = price.price->amount, .origin = {std::uint32_t(1) << m_prices.size()}, .period = price.price->period, .isAddend = !isNamed});
                m_prices.push_back(price.price);
            }
        }
        return bases;
    }

    void addSums(const std::vector<Step> &bases, std::vector<Step> &sums) const
    {
        if (!m_named && !m_grounds.content.says(SumWord::Sum))
            return;
        const std::size_t count = std::min(bases.size(), kSumItemsMax);
        for (std::size_t set = 1; set < (std::size_t(1) << count); ++set) {
            const int size = __builtin_popcountll(set);
            if (size < 2 || size > (m_named ? 5 : 3) || omitsNamed(set, count) || holdsOneOfSeveral(set, bases))
                continue;
            Step sum{.isOfSeveral = true};
            bool hasNamed = false;
            for (std::size_t i = 0; i < count; ++i) {
                if ((set >> i & 1) == 0)
                    continue;
                sum.value += bases[i].value;
                sum.isAddend = sum.isAddend || bases[i].isAddend;
                hasNamed = hasNamed || !bases[i].isAddend;
                sum.origin.bases |= bases[i].origin.bases;
            }
            if (hasNamed)
                sums.push_back(std::move(sum));
        }
    }

    /// "three practice tests at $25 each": one of them is not what is paid.
    [[nodiscard]] bool holdsOneOfSeveral(std::size_t set, const std::vector<Step> &bases) const
    {
        const auto isOne = [&](Amount value) { return std::ranges::any_of(m_grounds.content.claims, [&](const StatedClaim &claim) { return claim.kind == ClaimKind::Money && hasValue(claim, value) && eachTimes(m_grounds.content, claim) > 1; }); };
        for (std::size_t i = 0; i < bases.size() && i < kSumItemsMax; ++i)
            if ((set >> i & 1) != 0 && isOne(bases[i].value))
                return true;
        return false;
    }
    /// "programa, matricula y uniforme, en total 1.365": a sum of what is named leaves nothing of it out.
    [[nodiscard]] bool omitsNamed(std::size_t set, std::size_t count) const
    {
        const auto isIn = [&](std::size_t i) { return (set >> i & 1) != 0; };
        const auto wordsOf = [&](std::size_t i) {
            TopicKeys words = m_prices[i]->item;
            std::erase(words, m_grounds.facts.monthlyTopic);
            return words;
        };
        const auto isNamed = [&](std::size_t i) { return m_prices[i]->listed && coverage(wordsOf(i), m_topic) == 1; };
        const auto isApart = [&](std::size_t i) { // no other price is named by its words
            for (std::size_t other = 0; other < count; ++other)
                if (other != i && overlap(wordsOf(i), m_prices[other]->item) > 0)
                    return false;
            return true;
        };
        for (std::size_t i = 0; i < count; ++i)
            if (!isIn(i) && isNamed(i) && isApart(i))
                return true;
        return false;
    }

    /// Three months and the enrolment.
    void addMixed(const std::vector<Step> &bases)
    {
        if (!m_named)
            return;
        for (const Step &a : bases)
            for (const Step &b : bases)
                for (const Amount factor : m_own)
                    if (&a != &b && !a.isAddend && a.value < kAmountMax / 1'000 && matches(a.value * (factor / kOne) + b.value))
                        accept({a.value * (factor / kOne) + b.value, {a.origin.bases | b.origin.bases}});
    }

    void addDifferences(const std::vector<Step> &bases)
    {
        if (!m_grounds.content.says(SumWord::Save))
            return;
        const auto &prices = m_grounds.facts.prices;
        for (const Step &a : bases)
            for (std::size_t i = 0; i < prices.size(); ++i)
                if (a.value > prices[i].amount && prices[i].amount > 0)
                    accept({a.value - prices[i].amount, {a.origin.bases, -1, int(i)}});
    }

    void tryFactors(const Step &base)
    {
        // a count that only the facts know may multiply what the draft names
        for (const Amount factor : (m_named || matchesLarge()) && m_grounds.content.says(SumWord::Total) ? m_factors : m_own) {
            const Amount times = factor / kOne;
            if (!m_named && times == 2 && m_grounds.content.says(SumWord::Sum)) // "both levels together" are one of each
                continue;
            const bool isOwn = std::find(m_own.begin(), m_own.end(), factor) != m_own.end();
            if (base.value < kAmountMax / 100 && (isOwn || !omitsNamed(base.origin.bases, std::min(m_prices.size(), kSumItemsMax)))) {
                const Step product{.value = base.value * times, .origin = base.origin, .isOfSeveral = true};
                // k times a monthly price is no monthly price
                if (base.period.empty() || m_claim.period != base.period || base.discounted)
                    accept(product);
                tryDiscounts(product);
                for (const Amount divisor : m_own)
                    if (m_inInstalments && divisor != factor)
                        tryQuotient(product, divisor / kOne);
            }
            if (std::find(m_own.begin(), m_own.end(), factor) != m_own.end())
                tryQuotient(base, times);
        }
    }
    /// Too large to be met by chance.
    [[nodiscard]] bool matchesLarge() const { return !m_claim.values.empty() && m_claim.values.front() >= whole(1'000); }
    void tryQuotient(const Step &base, Amount divisor)
    {
        if (namesSingle(m_grounds, m_claim))
            return;
        if (!m_claim.period.empty() && m_claim.period == base.period) // a part of a monthly price is no monthly price
            return;
        if (divisor > 1 && base.value % divisor == 0 && (base.value / divisor) % kCent == 0)
            accept({base.value / divisor, base.origin, {}, base.discounted, base.objection});
    }

    void tryDiscounts(const Step &base)
    {
        for (std::size_t i = 0; i < m_grounds.facts.offers.size(); ++i) {
            const OfferFact &offer = m_grounds.facts.offers[i];
            for (const Claim &off : offer.claims) // "$25 off"
                if (off.kind == ClaimKind::Money && !offer.percent && holds(offer.topic, m_grounds.facts.discountTopic) && !off.values.empty() && off.values.front() < base.value)
                    accept({base.value - off.values.front(), {base.origin.bases, int(i)}, base.period, true, offerObjection(m_grounds, offer, m_claim)});
            if (!offer.percent || *offer.percent >= whole(100) || *offer.percent <= 0 || base.value > kAmountMax / 1'000)
                continue;
            const Amount saving = base.value / 100 * *offer.percent / kOne + base.value % 100 * *offer.percent / (100 * kOne);
            const bool exact = (base.value * (*offer.percent / 100) % kOne) == 0;
            Step step{base.value - saving, {base.origin.bases, int(i)}, base.period, true};
            if (exact && offer.isForSecond && !base.isOfSeveral) // the first of two in full
                accept({base.value + step.value, step.origin, {}, true, offerObjection(m_grounds, offer, m_claim)});
            if (!exact || !(matches(step.value) || matches(saving) || matchesShare(step.value)))
                continue;
            step.objection = base.isOfSeveral && offer.isForSecond ? "item" : offerObjection(m_grounds, offer, m_claim);
            if (step.objection.empty() && !base.period.empty() && !m_claim.period.empty() && m_claim.period != base.period && m_claim.period != "payment" && m_claim.period != "person" && m_claim.period != "once")
                step.objection = "period";
            accept(step);
            if (m_grounds.content.says(SumWord::Save))
                accept({saving, step.origin, {}, true, step.objection});
            for (const Amount factor : m_own)
                tryQuotient(step, factor / kOne);
        }
    }
    [[nodiscard]] bool matchesShare(Amount value) const
    {
        return std::any_of(m_own.begin(), m_own.end(), [&](Amount f) { return f > kOne && value % (f / kOne) == 0 && matches(value / (f / kOne)); });
    }

    const Grounds &m_grounds;
    const StatedClaim &m_claim;
    const TopicKeys &m_topic;
    std::vector<Amount> m_factors; // of the draft and of the facts
    std::vector<Amount> m_own;     // of the draft
    std::vector<const PriceFact *> m_prices; // that it begins with, at most kBasesMax
    bool m_named = false, m_inInstalments = false;
    std::optional<Judgement> m_found;
};

void addFactors(const Claim &claim, std::vector<Amount> &factors)
{
    for (const Amount value : claim.values) {
        if (value % kOne == 0 && value >= whole(2) && value <= whole(120))
            factors.push_back(value);
        for (const int unit : {3, 6, 7, 12, 60})
            if (claim.kind == ClaimKind::Duration && value % whole(unit) == 0 && value >= whole(2 * unit))
                factors.push_back(value / unit);
    }
}

} // namespace

std::vector<Amount> statedFactors(const MessageContent &content)
{
    std::vector<Amount> factors;
    for (const Claim &claim : content.claims)
        if (claim.kind == ClaimKind::Count || claim.kind == ClaimKind::Instalments || claim.kind == ClaimKind::Duration)
            addFactors(claim, factors);
    for (const int factor : content.factors)
        factors.push_back(whole(factor));
    std::sort(factors.begin(), factors.end());
    factors.erase(std::unique(factors.begin(), factors.end()), factors.end());
    return factors;
}

bool namesSingle(const Grounds &grounds, const StatedClaim &claim)
{
    const TopicKey single = grounds.facts.singleTopic;
    return holds(claim.topic, single) && std::ranges::any_of(grounds.facts.prices, [&](const PriceFact &price) { return price.listed && holds(price.item, single); });
}

Amount eachTimes(const MessageContent &content, const StatedClaim &claim)
{
    constexpr int kReach = 2;
    constexpr Amount kTimesMax = 120;
    const auto clauseOf = [&](int token) { return content.tokens[std::size_t(token)].clause; };
    const auto isEach = [&](int i) { return i < int(content.tokens.size()) && (content.tokens[std::size_t(i)].word == keyOf(stemOf("each")) || content.tokens[std::size_t(i)].word == keyOf(stemOf("cada"))); };
    bool each = false;
    for (int i = claim.last + 1; i <= claim.last + kReach; ++i)
        each = each || isEach(i);
    const auto counts = [&](const StatedClaim &c) { return c.kind == ClaimKind::Count && c.last < claim.first && clauseOf(c.first) == clauseOf(claim.first) && c.values.front() % kOne == 0 && c.values.front() / kOne <= kTimesMax; };
    const auto count = std::ranges::find_if(content.claims, counts);
    return each && count != content.claims.end() ? count->values.front() / kOne : 1;
}

std::optional<Judgement> derivedPrice(const Grounds &grounds, const StatedClaim &claim)
{
    return Arithmetic(grounds, claim).run();
}

} // namespace ns::policy
