// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/rounds.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <optional>

namespace ns::classify {

namespace {

constexpr int kPatience = 25; // rounds without a better loss before a candidate ends
constexpr int kRoundsAtOnce = 5;

/// One fold in training.
struct FoldRun
{
    TrainingMatrix fit;
    TrainingMatrix check;
    Booster booster;
    std::size_t rows;
};

std::vector<float> asLabels(const std::vector<int> &classes)
{
    return {classes.begin(), classes.end()};
}

Result<FoldRun> startFold(const TrainingMatrix &all, const Fold &fold, const Booster::Parameters &parameters)
{
    auto fit = all.slice(fold.fit);
    if (!fit)
        return tl::make_unexpected(fit.error());
    auto check = all.slice(fold.check);
    if (!check)
        return tl::make_unexpected(check.error());
    const std::array<const TrainingMatrix *, 2> cached = {&*fit, &*check};
    auto booster = Booster::create(parameters, cached);
    if (!booster)
        return tl::make_unexpected(booster.error());
    return FoldRun{std::move(*fit), std::move(*check), std::move(*booster), fold.check.size()};
}

/// Weighted loss sums of all folds, one per round: `count` more rounds of one fold after the other. Taking turns after each round would
/// load every fold's bins from memory again, which cost a tenth of the training of 50,000 rows.
Result<std::vector<double>> advance(std::vector<FoldRun> &runs, int first, int count, const std::function<Status()> &onRound)
{
    std::vector<double> sums(std::size_t(count), 0.0);
    for (FoldRun &run : runs) {
        for (int round = first; round < first + count; ++round) {
            if (&run == &runs.front()) {
                if (const Status go = onRound(); !go)
                    return tl::make_unexpected(go.error());
            }
            if (const Status added = run.booster.addRound(round, run.fit); !added)
                return tl::make_unexpected(added.error());
            const auto loss = run.booster.measureLoss(round, run.check);
            if (!loss)
                return tl::make_unexpected(loss.error());
            sums[std::size_t(round - first)] += *loss * double(run.rows);
        }
    }
    return sums;
}

double countChecked(const std::vector<FoldRun> &runs)
{
    return std::accumulate(runs.begin(), runs.end(), 0.0, [](double sum, const FoldRun &run) { return sum + double(run.rows); });
}

Status collectMargins(CrossFitted &result, const std::vector<FoldRun> &runs, const std::vector<Fold> &folds, const TrainingRows &rows)
{
    result.sample.outputs = rows.classCount == 2 ? 1 : rows.classCount;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const auto margins = runs[i].booster.predictMargins(runs[i].check, result.rounds);
        if (!margins)
            return tl::make_unexpected(margins.error());
        result.sample.margins.insert(result.sample.margins.end(), margins->begin(), margins->end());
        for (const int position : folds[i].check) {
            result.positions.push_back(position);
            result.sample.truth.push_back(rows.classes[std::size_t(position)]);
        }
    }
    return {};
}

Result<CrossFitted> tryShape(const TrainingRows &rows, const TrainingMatrix &all, const std::vector<Fold> &folds, const TreeShape &shape,
                             const std::function<Status()> &onRound)
{
    std::vector<FoldRun> runs;
    for (const Fold &fold : folds) {
        auto run = startFold(all, fold, makeParameters(shape, rows.classCount, rows.seed));
        if (!run)
            return tl::make_unexpected(run.error());
        runs.push_back(std::move(*run));
    }
    CrossFitted result;
    result.shape = shape;
    result.loss = std::numeric_limits<double>::infinity();
    const double checked = countChecked(runs);
    for (int round = 0; round < shape.roundsMax && round - result.rounds < kPatience;) {
        const auto sums = advance(runs, round, std::min(kRoundsAtOnce, shape.roundsMax - round), onRound);
        if (!sums)
            return tl::make_unexpected(sums.error());
        for (std::size_t i = 0; i < sums->size() && round - result.rounds < kPatience; ++i, ++round) {
            if ((*sums)[i] / checked < result.loss) {
                result.loss = (*sums)[i] / checked;
                result.rounds = round + 1;
            }
        }
    }
    if (const Status collected = collectMargins(result, runs, folds, rows); !collected)
        return tl::make_unexpected(collected.error());
    return result;
}

} // namespace

Result<TrainingMatrix> makeMatrix(const TrainingRows &rows)
{
    return TrainingMatrix::create(rows.features, rows.featureCount, asLabels(rows.classes));
}

Booster::Parameters makeParameters(const TreeShape &shape, std::size_t classes, std::uint64_t seed)
{
    Booster::Parameters parameters = {
        {"nthread", "1"},
        {"verbosity", "0"},
        {"tree_method", "hist"},
        {"seed", std::to_string(seed % 2'147'483'647)},
        {"max_depth", std::to_string(shape.depth)},
        {"eta", std::to_string(shape.learningRate)},
        {"min_child_weight", "3"},
        {"lambda", "2"},
        {"subsample", "0.8"},
        {"colsample_bytree", "0.6"},
    };
    if (classes == 2) {
        parameters.push_back({"objective", "binary:logistic"});
        parameters.push_back({"eval_metric", "logloss"});
    } else {
        parameters.push_back({"objective", "multi:softprob"});
        parameters.push_back({"eval_metric", "mlogloss"});
        parameters.push_back({"num_class", std::to_string(classes)});
    }
    return parameters;
}

Result<CrossFitted> crossFit(const TrainingRows &rows, const TrainingMatrix &all, const std::vector<Fold> &folds, const std::vector<TreeShape> &shapes,
                             const std::function<Status()> &onRound)
{
    std::optional<CrossFitted> best;
    for (const TreeShape &shape : shapes) {
        auto tried = tryShape(rows, all, folds, shape, onRound);
        if (!tried)
            return tried;
        if (!best || tried->loss < best->loss)
            best = std::move(*tried);
    }
    return std::move(*best);
}

Result<Booster> fitBooster(const TrainingRows &rows, const TrainingMatrix &all, const TreeShape &shape, int rounds, const std::function<Status()> &onRound)
{
    const std::array<const TrainingMatrix *, 1> cached = {&all};
    auto booster = Booster::create(makeParameters(shape, rows.classCount, rows.seed), cached);
    if (!booster)
        return booster;
    for (int round = 0; round < rounds; ++round) {
        if (const Status go = onRound(); !go)
            return tl::make_unexpected(go.error());
        if (const Status added = booster->addRound(round, all); !added)
            return tl::make_unexpected(added.error());
    }
    return booster;
}

} // namespace ns::classify
