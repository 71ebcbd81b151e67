// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <functional>
#include <vector>

#include "core/base/result.h"
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

/// One linear score per class, each against all others.
struct LinearFit
{
    std::vector<float> weights; // columns x classes
    std::vector<float> biases;
};

struct LinearOptions
{
    double cost = 10;       // of an error beside the weights' size (liblinear's C)
    double tolerance = 0.1; // of the gradient (liblinear's eps)
};

/// L2-regularised logistic regression by liblinear (L2R_LR: no chance in it), class by class; `onClass` is called after each and may stop it.
/// A class without rows gets the score of an unlikely one.
[[nodiscard]] Result<LinearFit> fitLinear(const SparseRows &rows, const std::vector<int> &classes, std::size_t classCount, const LinearOptions &options,
                                          const std::function<Status()> &onClass);

} // namespace ns::classify
