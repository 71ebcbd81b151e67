// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/result.h"

namespace ns::classify {

/// Rows of features for training, with NaN for "not there". Owns an XGBoost DMatrix. One thread.
class TrainingMatrix
{
public:
    /// `values` holds rows x columns floats, row by row; `labels` one class number per row.
    [[nodiscard]] static Result<TrainingMatrix> create(std::span<const float> values, std::size_t columns, std::span<const float> labels);
    /// The given rows, in this order, with their labels.
    [[nodiscard]] Result<TrainingMatrix> slice(const std::vector<int> &rows) const;
    [[nodiscard]] void *handle() const { return m_handle.get(); }

private:
    struct Free { void operator()(void *handle) const; };
    explicit TrainingMatrix(void *handle) : m_handle(handle) {}
    std::unique_ptr<void, Free> m_handle;
};

/// Gradient-boosted trees: the one place that calls XGBoost's C API. Every call runs with one thread (two threads beside a busy UI
/// took 10.5 s instead of 1.2 s). While it is trained: one thread. Afterwards only the const functions, from any thread.
class Booster
{
public:
    using Parameters = std::vector<std::pair<std::string, std::string>>;

    /// A new booster for `data` and the matrices that it will be measured on (XGBoost caches their predictions).
    [[nodiscard]] static Result<Booster> create(const Parameters &parameters, std::span<const TrainingMatrix *const> data);
    /// What save() gave. Internal for other bytes: check a hash first, XGBoost's reader is not made for foreign input.
    [[nodiscard]] static Result<Booster> load(std::string_view bytes);

    /// Adds the trees of round `round` (from 0).
    [[nodiscard]] Status addRound(int round, const TrainingMatrix &data);
    /// Log-loss (mlogloss for several classes) on `data` after `round`.
    [[nodiscard]] Result<double> measureLoss(int round, const TrainingMatrix &data) const;
    /// Untransformed scores, rows x outputs, using the first `rounds` rounds; 0: all.
    [[nodiscard]] Result<std::vector<float>> predictMargins(const TrainingMatrix &data, int rounds) const;
    /// The same for plain rows of floats, without a matrix. Any thread.
    [[nodiscard]] Status predictInPlace(std::span<const float> values, std::size_t rows, std::span<float> margins) const;
    /// Exact SHAP values of one row: outputs x (features + 1), the last of each output is the bias. Any thread.
    [[nodiscard]] Result<std::vector<float>> contributions(std::span<const float> features) const;
    /// Portable UBJSON. The same training gives the same bytes.
    [[nodiscard]] Result<std::string> save() const;
    [[nodiscard]] Result<std::size_t> featureCount() const;

private:
    struct Free { void operator()(void *handle) const; };
    explicit Booster(void *handle) : m_handle(handle) {}
    std::unique_ptr<void, Free> m_handle;
};

} // namespace ns::classify
