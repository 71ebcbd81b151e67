// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/policy/guardrails/grounding.h"

namespace ns::policy {

namespace {

constexpr std::size_t kTermsMax = 8; // amounts that are combined: 2^8 sums
constexpr int kRounds = 3;           // a sum of sums of products


/// An amount that the draft has right.
struct Term
{
    Amount value = 0;
    std::string_view period;
};

class StatedSums
{
public:
    StatedSums(const Grounds &grounds, std::vector<Judgement> &judgements) : m_claims(grounds.content.claims), m_judgements(judgements), m_factors(statedFactors(grounds.content)) {}

    void run()
    {
        for (int round = 0; round < kRounds && acceptMore(); ++round) { }
    }

private:
    bool acceptMore()
    {
        collectTerms();
        bool any = false;
        for (std::size_t i = 0; i < m_claims.size(); ++i)
            if (isOpen(i)) {
                const bool sum = isSum(m_claims[i]);
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
            const bool isRight = claim.kind == ClaimKind::Money && m_judgements[i].outcome == Outcome::Pass && !m_judgements[i].fact.empty() && !claim.negated && !claim.values.empty();
            const bool isKnown = isRight && std::any_of(m_terms.begin(), m_terms.end(), [&](const Term &term) { return hasValue(claim, term.value); });
            if (isRight && !isKnown)
                m_terms.push_back({claim.values.front(), claim.period});
        }
    }
    /// What is wrong for another reason than its amount stays wrong.
    [[nodiscard]] bool isOpen(std::size_t i) const
    {
        const Judgement &judgement = m_judgements[i];
        return m_claims[i].kind == ClaimKind::Money && judgement.outcome != Outcome::Pass && judgement.detail != "period" && judgement.detail != "currency" && judgement.detail != "expired";
    }

    /// "$340 a month" is no sum of a month's 120 and an enrolment paid once.
    [[nodiscard]] static bool mayAdd(const StatedClaim &claim, const Term &term) { return claim.period.empty() || term.period.empty() || term.period == claim.period; }
    [[nodiscard]] bool isSum(const StatedClaim &claim) const
    {
        for (std::size_t set = 1; set < (std::size_t(1) << m_terms.size()); ++set) {
            Amount sum = 0;
            bool isAllowed = (set & (set - 1)) != 0;
            for (std::size_t i = 0; i < m_terms.size() && isAllowed; ++i)
                if ((set >> i & 1) != 0) {
                    sum += m_terms[i].value;
                    isAllowed = mayAdd(claim, m_terms[i]);
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
            if (isDifference(claim, a.value))
                return true;
            for (const Amount factor : m_factors) {
                const Amount times = factor / kOne;
                if (a.value % times == 0 && a.value / times % kCent == 0 && hasValue(claim, a.value / times))
                    return true;
                if (a.value > kAmountMax / 1'000 || (!claim.period.empty() && claim.period == a.period)) // k times a monthly price is no monthly price
                    continue;
                const Amount product = a.value * times;
                const auto makes = [&](const Term &b) { return &b != &a && hasValue(claim, product + b.value); };
                if (hasValue(claim, product) || isDifference(claim, product) || std::any_of(m_terms.begin(), m_terms.end(), makes))
                    return true;
            }
        }
        return false;
    }
    [[nodiscard]] bool isDifference(const StatedClaim &claim, Amount from) const
    {
        return std::any_of(m_terms.begin(), m_terms.end(), [&](const Term &term) { return from > term.value && hasValue(claim, from - term.value); });
    }

    const std::vector<StatedClaim> &m_claims;
    std::vector<Judgement> &m_judgements;
    const std::vector<Amount> m_factors;
    std::vector<Term> m_terms;
};

} // namespace

void acceptStatedSums(const Grounds &grounds, std::vector<Judgement> &judgements)
{
    StatedSums(grounds, judgements).run();
}

} // namespace ns::policy
