// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <functional>
#include <vector>

#include "core/base/result.h"
#include "core/classify/intent/evidence.h"
#include "core/classify/intent/gramweights.h"

namespace ns::classify {

/// Rows of few filled columns, one after the other: KnownGram::row is the column.
struct SparseRows
{
    std::vector<std::size_t> starts = {0}; // one more than rows
    std::vector<KnownGram> cells = {};     // ascending in each row
    std::size_t columns = 0;

    [[nodiscard]] std::size_t rows() const { return starts.size() - 1; }
    void add(const std::vector<KnownGram> &cellsOfRow);
};

struct LinearOptions
{
    double cost = 1;         // of an error beside the weights' size (liblinear's C)
    double tolerance = 0.3; // of the gradient (liblinear's eps)
    std::uint64_t seed = 1;
    std::size_t wholeRowsMax = 3'000; // up to here every row takes part in every class
};

/// Each class against all others by liblinear (L2R_L2LOSS_SVC_DUAL), class by class; `onClass` is called after each and may stop it. Its margins
/// beat L2R_LR's by a point of accuracy on MASSIVE, tell unknown requests better, and are found in a fifth of the time. Of many rows a class first learns from its own and an eighth of the others, then from those that it got wrong: with this loss the
/// rest has no part in the solution. A class without rows gets the score of an unlikely one.
[[nodiscard]] Result<LinearFit> fitLinear(const SparseRows &rows, const std::vector<int> &classes, std::size_t classCount, const LinearOptions &options,
                                          const std::function<Status()> &onClass);

/// Logistic regression by liblinear (L2R_LR). The default when there are fewer than ten of either kind.
[[nodiscard]] EvidenceScale fitEvidence(const std::vector<JudgedEvidence> &judged);

} // namespace ns::classify
