// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/policy/guardrails/grounding.h"
#include "core/policy/guardrails/topics.h"

namespace ns::policy {

namespace {

constexpr std::size_t kTermsMax = 8; // amounts that are combined: 2^8 sums
constexpr int kRounds = 3;           // a sum of sums of products

/// An amount that the draft has right.
struct Term
{
    Amount value = 0;
    std::string_view period;
    Amount times = 1; // "three practice tests at $25 each"
};

class StatedSums
{
public:
    StatedSums(const Grounds &grounds, std::vector<Judgement> &judgements) : m_grounds(grounds), m_claims(grounds.content.claims), m_judgements(judgements), m_factors(statedFactors(grounds.content))
    {
        if (grounds.content.says(SumWord::Save)) // "te ahorras 3.000": against a price that need not be named
            for (const PriceFact &price : grounds.facts.prices)
                if (price.listed && m_saved.size() < kTermsMax)
                    m_saved.push_back({price.amount, {}});
    }

    void run()
    {
        for (int round = 0; round < kRounds && acceptMore(); ++round) { }
    }

private:
    /// Money, or a bare number that may be some.
    [[nodiscard]] static bool isAmount(const StatedClaim &claim)
    {
        return claim.kind == ClaimKind::Money || (claim.kind == ClaimKind::Count && claim.unit.empty() && !claim.inWords && !claim.values.empty() && claim.values.front() >= whole(10));
    }
    bool acceptMore()
    {
        collectTerms();
        bool any = false;
        for (std::size_t i = 0; i < m_claims.size(); ++i)
            if (isOpen(i)) {
                const bool sum = isSum(m_claims[i]) || isAgain(i);
                if (!sum && !isProduct(m_claims[i]))
                    continue;
                m_judgements[i] = {Outcome::Pass, "draft", sum ? "sum" : "derived"};
                any = true;
            }
        return any;
    }
    void collectTerms()
    {
        m_terms.clear();
        for (std::size_t i = 0; i < m_claims.size() && m_terms.size() < kTermsMax; ++i) {
            const StatedClaim &claim = m_claims[i];
            const bool isRight = isAmount(claim) && m_judgements[i].outcome == Outcome::Pass && !m_judgements[i].fact.empty() && !claim.values.empty();
            const bool isKnown = isRight && std::any_of(m_terms.begin(), m_terms.end(), [&](const Term &term) { return hasValue(claim, term.value); });
            if (isRight && !isKnown)
                m_terms.push_back({claim.values.front(), claim.period, eachTimes(m_grounds.content, claim)});
        }
        collectNamed();
    }
    /// Prices that the draft names without their amount: "con la inscripcion son $19.780.000".
    void collectNamed()
    {
        m_named.clear();
        for (const PriceFact &price : m_grounds.facts.prices) {
            const bool isKnown = std::ranges::any_of(m_terms, [&](const Term &term) { return term.value == price.amount; });
            const bool isNamed = !price.item.empty() && std::ranges::all_of(price.item, [&](TopicKey key) { return key == m_grounds.facts.monthlyTopic || holds(m_grounds.content.keys, key); });
            if (!isKnown && isNamed && price.listed && price.amount > 0 && m_terms.size() + m_named.size() < kTermsMax)
                m_named.push_back({price.amount, price.period});
        }
    }
    /// What is wrong for another reason than its amount stays wrong.
    [[nodiscard]] bool isOpen(std::size_t i) const
    {
        const Judgement &judgement = m_judgements[i];
        return isAmount(m_claims[i]) && judgement.outcome != Outcome::Pass && judgement.detail != "period" && judgement.detail != "currency" && judgement.detail != "expired";
    }

    /// "2.700 al inscribirte y los otros 2.700 despues": the same once more.
    [[nodiscard]] bool isAgain(std::size_t i) const
    {
        return m_judgements[i].detail == "unsupported" && std::ranges::any_of(m_terms, [&](const Term &term) { return hasValue(m_claims[i], term.value) && mayAdd(m_claims[i], term); });
    }
    /// "$340 a month" is no sum of a month's 120 and an enrolment paid once.
    [[nodiscard]] static bool mayAdd(const StatedClaim &claim, const Term &term) { return claim.period.empty() || term.period.empty() || term.period == claim.period; }
    [[nodiscard]] bool isSum(const StatedClaim &claim) const
    {
        const std::size_t own = (std::size_t(1) << m_terms.size()) - 1;
        std::vector<Term> terms = m_terms;
        terms.insert(terms.end(), m_named.begin(), m_named.end());
        for (std::size_t set = 1; set < (std::size_t(1) << terms.size()); ++set) {
            Amount sum = 0;
            bool isAllowed = (set & (set - 1)) != 0 && (set & own) != 0;
            for (std::size_t i = 0; i < terms.size() && isAllowed; ++i)
                if ((set >> i & 1) != 0) {
                    sum += terms[i].value * terms[i].times;
                    isAllowed = mayAdd(claim, terms[i]);
                }
            if (isAllowed && hasValue(claim, sum))
                return true;
        }
        return false;
    }
    /// One times or by a number of the draft, alone or with another added or taken off; the difference of two.
    [[nodiscard]] bool isProduct(const StatedClaim &claim) const
    {
        for (const Term &a : m_terms) {
            if (isDifference(claim, a.value, m_terms) || isDifference(claim, a.value, m_saved) || isDiscounted(claim, a.value))
                return true;
            for (const Amount factor : m_factors) {
                const Amount times = factor / kOne;
                if (!namesSingle(m_grounds, claim) && (claim.period.empty() || claim.period != a.period) && a.value % times == 0 && a.value / times % kCent == 0 && hasValue(claim, a.value / times))
                    return true;
                if (a.value > kAmountMax / 1'000 || (!claim.period.empty() && claim.period == a.period)) // k times a monthly price is no monthly price
                    continue;
                const Amount product = a.value * times;
                const auto makes = [&](const Term &b) { return &b != &a && hasValue(claim, product + b.value); };
                const bool isLess = m_grounds.content.says(SumWord::Save) && isDifference(claim, product, m_terms);
                if (hasValue(claim, product) || isLess || std::any_of(m_terms.begin(), m_terms.end(), makes))
                    return true;
            }
        }
        return isShareOfNamed(claim) || std::ranges::any_of(m_named, [&](const Term &term) { return isDiscounted(claim, term.value); }); // "le devolvemos el 70 % (S/ 686)"
    }
    /// "devolvemos 50 % (no operador, R$ 1.600)": of the price that its own words name.
    [[nodiscard]] bool isShareOfNamed(const StatedClaim &claim) const
    {
        const auto named = namedPrices(m_grounds.facts, claim.topic);
        const auto best = std::ranges::max_element(named, {}, &NamedPrice::score);
        return best != named.end() && best->score > 0 && isDiscounted(claim, best->price->amount);
    }
    /// What is left of it, or taken off, by a percentage that the draft has right and that holds for this amount, too.
    [[nodiscard]] bool isDiscounted(const StatedClaim &claim, Amount from) const
    {
        for (std::size_t i = 0; i < m_claims.size() && from < kAmountMax / 1'000; ++i) {
            const bool isRight = m_claims[i].kind == ClaimKind::Percent && m_judgements[i].outcome == Outcome::Pass && !m_judgements[i].fact.empty() && m_claims[i].values.front() < whole(100);
            if (isRight && isShareOf(claim, from, m_claims[i].values.front()) && mayTakeOff(claim, m_judgements[i].fact))
                return true;
        }
        return false;
    }
    [[nodiscard]] static bool isShareOf(const StatedClaim &claim, Amount from, Amount percent)
    {
        const Amount off = from / 100 * percent / kOne + from % 100 * percent / (100 * kOne);
        return off % kCent == 0 && (hasValue(claim, from - off) || hasValue(claim, off));
    }
    /// The offer is for what this amount is of; the percentage of a sentence is of money that is paid back, or paid first.
    [[nodiscard]] bool mayTakeOff(const StatedClaim &claim, const std::string &fact) const
    {
        const auto offer = std::ranges::find(m_grounds.facts.offers, fact, &OfferFact::ref);
        return offer != m_grounds.facts.offers.end() ? offerObjection(m_grounds, *offer, claim).empty() : holds(m_grounds.content.keys, m_grounds.facts.refundTopic) || holds(m_grounds.content.keys, m_grounds.facts.depositTopic);
    }
    [[nodiscard]] static bool isDifference(const StatedClaim &claim, Amount from, const std::vector<Term> &terms)
    {
        return std::ranges::any_of(terms, [&](const Term &term) { return from > term.value && term.value > 0 && hasValue(claim, from - term.value); });
    }

    const Grounds &m_grounds;
    const std::vector<StatedClaim> &m_claims;
    std::vector<Judgement> &m_judgements;
    const std::vector<Amount> m_factors;
    std::vector<Term> m_terms;
    std::vector<Term> m_named; // prices whose names the draft has, and not their amounts
    std::vector<Term> m_saved;      // prices of the list, where the draft speaks of saving
};

} // namespace

void acceptStatedSums(const Grounds &grounds, std::vector<Judgement> &judgements)
{
    StatedSums(grounds, judgements).run();
}

} // namespace ns::policy
