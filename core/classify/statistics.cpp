// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/statistics.h"

#include <algorithm>
#include <array>
#include <boost/math/distributions/binomial.hpp>
#include <cmath>
#include <vector>

namespace ns::classify {

namespace {

// Errors become NaN instead of exceptions; the arguments below cannot cause one.
namespace policies = boost::math::policies;
using QuietPolicy = policies::policy<policies::domain_error<policies::ignore_error>, policies::overflow_error<policies::ignore_error>,
                                     policies::evaluation_error<policies::ignore_error>, policies::pole_error<policies::ignore_error>,
                                     policies::underflow_error<policies::ignore_error>>;
using Binomial = boost::math::binomial_distribution<double, QuietPolicy>;

} // namespace

double lowerBound95(std::size_t right, std::size_t total)
{
    if (total == 0 || right == 0)
        return 0;
    return Binomial::find_lower_bound_on_p(double(total), double(std::min(right, total)), 0.05);
}

double upperBound95(std::size_t right, std::size_t total)
{
    if (total == 0 || right >= total)
        return 1;
    return Binomial::find_upper_bound_on_p(double(total), double(right), 0.05);
}

std::pair<double, double> interval95(std::size_t right, std::size_t total)
{
    if (total == 0)
        return {0, 1};
    const double low = right == 0 ? 0 : Binomial::find_lower_bound_on_p(double(total), double(right), 0.025);
    const double high = right >= total ? 1 : Binomial::find_upper_bound_on_p(double(total), double(right), 0.025);
    return {low, high};
}

double chanceOfAtLeast(std::size_t hits, std::size_t total, double p)
{
    if (hits == 0)
        return 1;
    if (hits > total)
        return 0;
    const Binomial chance(double(total), std::clamp(p, 0.0, 1.0));
    return boost::math::cdf(boost::math::complement(chance, double(hits) - 1));
}

double areaUnderCurve(std::span<const RankedScore> scores)
{
    std::vector<RankedScore> sorted(scores.begin(), scores.end());
    std::sort(sorted.begin(), sorted.end(), [](const RankedScore &a, const RankedScore &b) { return a.score < b.score; });
    double rankSum = 0;
    double positives = 0;
    for (std::size_t i = 0; i < sorted.size();) {
        std::size_t end = i;
        double inTie = 0;
        while (end < sorted.size() && sorted[end].score == sorted[i].score)
            inTie += sorted[end++].positive ? 1 : 0;
        const double meanRank = double(i + 1 + end) / 2; // ranks from 1
        rankSum += meanRank * inTie;
        positives += inTie;
        i = end;
    }
    const double negatives = double(sorted.size()) - positives;
    if (positives == 0 || negatives == 0)
        return 0.5;
    return (rankSum - positives * (positives + 1) / 2) / (positives * negatives);
}

double calibrationError(std::span<const ConfidenceOutcome> outcomes)
{
    struct Bin
    {
        double confidence = 0;
        double right = 0;
    };
    std::array<Bin, 10> bins{};
    for (const ConfidenceOutcome &outcome : outcomes) {
        Bin &bin = bins[std::size_t(std::clamp(std::floor(outcome.confidence * 10), 0.0, 9.0))];
        bin.confidence += outcome.confidence;
        bin.right += outcome.right ? 1 : 0;
    }
    double gap = 0;
    for (const Bin &bin : bins)
        gap += std::abs(bin.confidence - bin.right);
    return outcomes.empty() ? 0 : gap / double(outcomes.size());
}

} // namespace ns::classify
