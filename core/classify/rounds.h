// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <vector>

#include "core/classify/booster.h"
#include "core/classify/calibration.h"
#include "core/classify/split.h"

namespace ns::classify {

/// How a long training speaks with its caller. Both are called often, from the training's own thread.
struct TrainHooks
{
    std::function<void(int done, int total)> progress = {}; // boosting rounds; total is an upper bound that early stopping undercuts
    std::function<bool()> isStopRequested = {};
};

/// Shape of the trees that a candidate tries. Small trees on purpose: exact reasons cost trees x leaves x depth^2.
struct TreeShape
{
    int depth = 3;
    double learningRate = 0.1;
    int roundsMax = 250;
};

/// A shape and number of rounds chosen by cross-fitting, with what models that had not seen the rows said of them.
struct CrossFitted
{
    TreeShape shape = {};
    int rounds = 0;
    double loss = 0;
    std::vector<int> positions = {}; // of the rows that were checked
    MarginSample sample = {};        // their margins and truth, in the order of positions
};

[[nodiscard]] Booster::Parameters makeParameters(const TreeShape &shape, std::size_t classes, std::uint64_t seed);

/// Rows to learn from: features (NaN: not there) and class numbers.
struct TrainingRows
{
    std::vector<float> features = {};
    std::size_t featureCount = 0;
    std::vector<int> classes = {};
    std::size_t classCount = 2;
    std::uint64_t seed = 1;
};

/// The rows for XGBoost. Made once for all fits of them: 60,000 rows of 200 features take a tenth of a second.
[[nodiscard]] Result<TrainingMatrix> makeMatrix(const TrainingRows &rows);
/// `all` is the matrix of `rows`. Fits every shape on every fold, all folds round by round, and keeps the shape and round with the least mean log-loss on the checks.
[[nodiscard]] Result<CrossFitted> crossFit(const TrainingRows &rows, const TrainingMatrix &all, const std::vector<Fold> &folds,
                                           const std::vector<TreeShape> &shapes, const std::function<Status()> &onRound);
/// One booster over all rows; `all` as above.
[[nodiscard]] Result<Booster> fitBooster(const TrainingRows &rows, const TrainingMatrix &all, const TreeShape &shape, int rounds,
                                         const std::function<Status()> &onRound);

} // namespace ns::classify
