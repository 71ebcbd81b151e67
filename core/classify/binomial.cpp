// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/binomial.h"

#include <algorithm>
#include <boost/math/distributions/binomial.hpp>

namespace ns::classify {

namespace {

// Errors become NaN instead of exceptions; the arguments below cannot cause one.
namespace policies = boost::math::policies;
using QuietPolicy = policies::policy<policies::domain_error<policies::ignore_error>, policies::overflow_error<policies::ignore_error>,
                                     policies::evaluation_error<policies::ignore_error>, policies::pole_error<policies::ignore_error>,
                                     policies::underflow_error<policies::ignore_error>>;
using Binomial = boost::math::binomial_distribution<double, QuietPolicy>;

} // namespace

double upperBound95(std::size_t right, std::size_t total)
{
    if (total == 0 || right >= total)
        return 1;
    return Binomial::find_upper_bound_on_p(double(total), double(right), 0.05);
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

} // namespace ns::classify
