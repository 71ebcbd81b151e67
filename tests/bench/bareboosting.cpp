// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bareboosting.h"

#include <cstdio>
#include <cstdlib>
#include <limits>
#include <numeric>
#include <xgboost/c_api.h>

namespace ns::bench {

namespace {

constexpr float kMissing = std::numeric_limits<float>::quiet_NaN();

void must(int code)
{
    if (code == 0)
        return;
    std::fprintf(stderr, "xgboost: %s\n", XGBGetLastError());
    std::exit(3);
}

struct MatrixFree { void operator()(void *handle) const { XGDMatrixFree(handle); } };
using Matrix = std::unique_ptr<void, MatrixFree>;

Matrix makeMatrix(const FloatRows &rows)
{
    DMatrixHandle handle = nullptr;
    must(XGDMatrixCreateFromMat_omp(rows.features.data(), rows.rows(), rows.columns, kMissing, &handle, 1));
    must(XGDMatrixSetFloatInfo(handle, "label", rows.labels.data(), rows.rows()));
    return Matrix(handle);
}

Matrix slice(const Matrix &all, const std::vector<int> &rows)
{
    DMatrixHandle handle = nullptr;
    must(XGDMatrixSliceDMatrix(all.get(), rows.data(), rows.size(), &handle));
    return Matrix(handle);
}

BoosterHandle makeBooster(const SameRounds &same, const std::vector<DMatrixHandle> &matrices)
{
    BoosterHandle handle = nullptr;
    must(XGBoosterCreate(matrices.data(), matrices.size(), &handle));
    for (const auto &[name, value] : same.parameters)
        must(XGBoosterSetParam(handle, name.c_str(), value.c_str()));
    return handle;
}

void crossFit(const Matrix &all, const SameRounds &same)
{
    for (const classify::Fold &fold : same.folds) {
        const Matrix fit = slice(all, fold.fit);
        const Matrix check = slice(all, fold.check);
        const BoosterHandle booster = makeBooster(same, {fit.get(), check.get()});
        DMatrixHandle watched = check.get();
        const char *name = "v";
        for (int round = 0; round < same.foldRounds; ++round) {
            const char *text = nullptr;
            must(XGBoosterUpdateOneIter(booster, round, fit.get()));
            must(XGBoosterEvalOneIter(booster, round, &watched, &name, 1, &text));
        }
        XGBoosterFree(booster);
    }
}

BoosterHandle fitAll(const Matrix &all, const SameRounds &same)
{
    const BoosterHandle booster = makeBooster(same, {all.get()});
    for (int round = 0; round < same.finalRounds; ++round)
        must(XGBoosterUpdateOneIter(booster, round, all.get()));
    return booster;
}

double sumOf(const bst_ulong *shape, bst_ulong dimensions, const float *values)
{
    std::size_t count = 1;
    for (bst_ulong i = 0; i < dimensions; ++i)
        count *= shape[i];
    return std::accumulate(values, values + count, 0.0);
}

double predictInPlace(BoosterHandle booster, const float *features, std::size_t rows, std::size_t columns)
{
    char array[128];
    std::snprintf(array, sizeof array, R"({"data":[%zu,true],"shape":[%zu,%zu],"typestr":"<f4","version":3})", reinterpret_cast<std::size_t>(features), rows, columns);
    const bst_ulong *shape = nullptr;
    bst_ulong dimensions = 0;
    const float *values = nullptr;
    must(XGBoosterPredictFromDense(booster, array, R"({"type":0,"training":false,"iteration_begin":0,"iteration_end":0,"strict_shape":true,"cache_id":0,"missing":NaN})",
                                   nullptr, &shape, &dimensions, &values));
    return sumOf(shape, dimensions, values);
}

} // namespace

void BareBooster::Free::operator()(void *handle) const
{
    XGBoosterFree(handle);
}

BareBooster BareBooster::train(const FloatRows &rows, const SameRounds &same)
{
    const Matrix all = makeMatrix(rows);
    crossFit(all, same);
    return BareBooster(fitAll(all, same));
}

double BareBooster::predictAll(std::span<const float> features, std::size_t columns) const
{
    return predictInPlace(m_handle.get(), features.data(), features.size() / columns, columns);
}

double BareBooster::decideWithReasons(const float *features, std::size_t columns) const
{
    const double probability = predictInPlace(m_handle.get(), features, 1, columns);
    DMatrixHandle row = nullptr;
    must(XGDMatrixCreateFromMat_omp(features, 1, columns, kMissing, &row, 1));
    const bst_ulong *shape = nullptr;
    bst_ulong dimensions = 0;
    const float *values = nullptr;
    must(XGBoosterPredictFromDMatrix(m_handle.get(), row, R"({"type":2,"training":false,"iteration_begin":0,"iteration_end":0,"strict_shape":true})", &shape, &dimensions, &values));
    const double sum = probability + sumOf(shape, dimensions, values);
    XGDMatrixFree(row);
    return sum;
}

} // namespace ns::bench
