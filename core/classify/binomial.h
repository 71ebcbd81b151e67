// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>

namespace ns::classify {

/// Upper end of the one-sided 95 % Clopper-Pearson interval for `right` of `total`; 1 for none. Its lower end is lowerBound95 (statistics.h).
[[nodiscard]] double upperBound95(std::size_t right, std::size_t total);

/// P(X >= hits) of a binomial with `total` trials of probability `p`: how likely so many are by chance.
[[nodiscard]] double chanceOfAtLeast(std::size_t hits, std::size_t total, double p);

} // namespace ns::classify
