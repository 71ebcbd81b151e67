// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/classify/split.h"

namespace ns::bench {

/// What XGBoost's C API costs on its own: the same trees from the same floats, called as its documentation does. One thread, as ours.
/// Every call that fails ends the program with the library's own words: a bench without its peer means nothing.
struct FloatRows
{
    std::vector<float> features; // rows x columns, NaN for "not there"
    std::size_t columns = 0;
    std::vector<float> labels;

    [[nodiscard]] std::size_t rows() const { return labels.size(); }
};

/// Rounds that a training of ours needed, for the bare one to repeat.
struct SameRounds
{
    std::vector<std::pair<std::string, std::string>> parameters;
    std::vector<classify::Fold> folds; // each is fitted and checked for `foldRounds` rounds
    int foldRounds = 0;
    int finalRounds = 0;
};

class BareBooster
{
public:
    /// Folds with a loss after each round, then one booster over all rows.
    [[nodiscard]] static BareBooster train(const FloatRows &rows, const SameRounds &same);

    /// Probabilities of all rows by one in-place call; their sum, so that nothing is optimised away.
    [[nodiscard]] double predictAll(std::span<const float> features, std::size_t columns) const;
    /// One row's probability and SHAP values through a matrix of one row; their sum.
    [[nodiscard]] double decideWithReasons(const float *features, std::size_t columns) const;

private:
    struct Free { void operator()(void *handle) const; };
    explicit BareBooster(void *handle) : m_handle(handle) {}
    std::unique_ptr<void, Free> m_handle;
};

} // namespace ns::bench
