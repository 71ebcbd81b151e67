// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "tests/testing/business/business.h"

namespace ns::testing {

/// A made-up business read back from its CSV by a reader that shares nothing with the writer or with core.
struct Grid
{
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows;

    /// Cells of one column; empty for an unknown name.
    [[nodiscard]] std::vector<std::string> column(const std::string &name) const;
};
[[nodiscard]] Grid readGrid(const std::string &csv, char separator);

/// For each row whether its label is `outcome`.
[[nodiscard]] std::vector<bool> rowsWith(const Grid &grid, const Business &business, const std::string &outcome);
/// Area under the curve of the best a single column can do: rates per value (numbers in 40 groups of equal size; empty is a value) from
/// the even rows, ranked on the odd ones. About 0.5 for a column that says nothing.
[[nodiscard]] double measureSeparation(const std::vector<std::string> &cells, const std::vector<bool> &positive);
/// Share of the rows of one side whose cell satisfies `test`; 0 for no rows.
[[nodiscard]] double shareOf(const std::vector<std::string> &cells, const std::vector<bool> &rows, bool side, const std::function<bool(const std::string &)> &test);

} // namespace ns::testing
