// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "core/classify/table.h"

namespace ns::classify {

/// Rows that a model learns from and rows that certify it, as row numbers of a table; both in time order where there is one.
struct Split
{
    std::vector<std::size_t> earlier;
    std::vector<std::size_t> later;
};

/// The given rows by the time column: as numbers if 95 % of its filled cells are, else as dates, else as text. Rows without a readable
/// time come first (they must not be the ones that certify); ties keep the file's order.
[[nodiscard]] std::vector<std::size_t> orderByTime(const Table &table, std::vector<std::size_t> rows, std::size_t timeColumn);
/// The last `share` of ordered rows certifies.
[[nodiscard]] Split splitByTime(const std::vector<std::size_t> &ordered, double share);
/// `share` of each class, drawn by the seed. `classes` holds one class number per row of `rows`.
[[nodiscard]] Split splitStratified(const std::vector<std::size_t> &rows, const std::vector<int> &classes, double share, std::uint64_t seed);

/// Positions (not row numbers) to fit on and to check on.
struct Fold
{
    std::vector<int> fit;
    std::vector<int> check;
};

/// Forward chaining over `count` rows in time order: the first part fits, the next part checks, and so on. Each check lies after its fit.
[[nodiscard]] std::vector<Fold> makeForwardFolds(std::size_t count);
/// `folds` parts with equal shares of every class.
[[nodiscard]] std::vector<Fold> makeStratifiedFolds(const std::vector<int> &classes, std::size_t folds, std::uint64_t seed);

} // namespace ns::classify
