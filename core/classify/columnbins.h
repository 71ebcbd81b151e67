// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/classify/featureschema.h"

namespace ns::classify {

/// One column as a small number of bins, for measuring it alone: 0 is empty, then values or ranges. A value; made without a look at labels.
struct ColumnBins
{
    std::vector<int> rows;          // the bin of each row
    std::vector<std::string> names; // of the bins; ranges have none
    bool hasWords = false;          // bins are values (categories, few numbers), not ranges
    bool isOrdered = false;         // the values are numbers: one end of a scale may well hold one outcome alone
    [[nodiscard]] std::size_t count() const { return names.size(); }
};

/// `kind` tells how to read the column; of ids and prose only whether they are filled is kept.
[[nodiscard]] ColumnBins binColumn(const Table &table, const std::vector<std::size_t> &rows, std::size_t column, const ColumnSchema &schema);

/// Days from one column's dates to another's, in ranges; 0 where either is no date. `later` counts rows whose second date lies after the first.
struct DelayBins
{
    ColumnBins bins = {};
    std::size_t compared = 0;
    std::size_t later = 0;
};
[[nodiscard]] DelayBins binDelays(const Table &table, const std::vector<std::size_t> &rows, std::size_t from, std::size_t to, DateOrder toOrder);

/// Filled (1) or empty (0).
[[nodiscard]] std::vector<int> binFilled(const ColumnBins &bins);
/// For a column of ranges: another value (1) or the commonest one (0), where that stands for "nothing" (at least 30 % of the rows); else nothing.
[[nodiscard]] std::vector<int> binAwayFromCommonest(const Table &table, const std::vector<std::size_t> &rows, std::size_t column);

} // namespace ns::classify
