// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/booster.h"

#include <QByteArrayView>
#include <charconv>
#include <limits>
#include <xgboost/c_api.h>

#include "core/classify/vectorstate.h"

namespace ns::classify {

namespace {

constexpr float kMissing = std::numeric_limits<float>::quiet_NaN();
// In 1.7 in-place prediction fails without "cache_id" ("Invalid cast, from Null to Integer").
constexpr const char *kInPlaceConfig = R"({"type":1,"training":false,"iteration_begin":0,"iteration_end":0,"strict_shape":true,"cache_id":0,"missing":NaN})";
constexpr const char *kContributionConfig = R"({"type":2,"training":false,"iteration_begin":0,"iteration_end":0,"strict_shape":true})";

tl::unexpected<Error> failXgboost(const char *what)
{
    return fail(ErrorCode::Internal, std::string(what) + ": " + XGBGetLastError(), "xgboost");
}

std::size_t countValues(const bst_ulong *shape, bst_ulong dimensions)
{
    std::size_t count = 1;
    for (bst_ulong i = 0; i < dimensions; ++i)
        count *= shape[i];
    return count;
}

Result<std::vector<float>> predict(BoosterHandle booster, DMatrixHandle matrix, const std::string &config)
{
    const bst_ulong *shape = nullptr;
    bst_ulong dimensions = 0;
    const float *values = nullptr;
    releaseUpperHalves();
    if (XGBoosterPredictFromDMatrix(booster, matrix, config.c_str(), &shape, &dimensions, &values) != 0)
        return failXgboost("cannot predict");
    return std::vector<float>(values, values + countValues(shape, dimensions)); // the buffer dies with the next call
}

} // namespace

void TrainingMatrix::Free::operator()(void *handle) const
{
    XGDMatrixFree(handle);
}

Result<TrainingMatrix> TrainingMatrix::create(std::span<const float> values, std::size_t columns, std::span<const float> labels)
{
    DMatrixHandle handle = nullptr;
    const std::size_t rows = columns == 0 ? 0 : values.size() / columns;
    releaseUpperHalves();
    if (XGDMatrixCreateFromMat_omp(values.data(), rows, columns, kMissing, &handle, 1) != 0)
        return failXgboost("cannot build the training matrix");
    TrainingMatrix matrix(handle);
    if (!labels.empty() && XGDMatrixSetFloatInfo(handle, "label", labels.data(), labels.size()) != 0)
        return failXgboost("cannot set the labels");
    return matrix;
}

Result<TrainingMatrix> TrainingMatrix::slice(const std::vector<int> &rows) const
{
    DMatrixHandle handle = nullptr;
    if (XGDMatrixSliceDMatrix(m_handle.get(), rows.data(), rows.size(), &handle) != 0)
        return failXgboost("cannot slice the training matrix");
    return TrainingMatrix(handle);
}

void Booster::Free::operator()(void *handle) const
{
    XGBoosterFree(handle);
}

Result<Booster> Booster::create(const Parameters &parameters, std::span<const TrainingMatrix *const> data)
{
    std::vector<DMatrixHandle> handles;
    for (const TrainingMatrix *matrix : data)
        handles.push_back(matrix->handle());
    BoosterHandle handle = nullptr;
    if (XGBoosterCreate(handles.data(), handles.size(), &handle) != 0)
        return failXgboost("cannot make a booster");
    Booster booster(handle);
    for (const auto &[name, value] : parameters) {
        if (XGBoosterSetParam(handle, name.c_str(), value.c_str()) != 0)
            return failXgboost("refused a parameter");
    }
    return booster;
}

Result<Booster> Booster::load(std::string_view bytes)
{
    BoosterHandle handle = nullptr;
    if (XGBoosterCreate(nullptr, 0, &handle) != 0)
        return failXgboost("cannot make a booster");
    Booster booster(handle);
    if (XGBoosterSetParam(handle, "nthread", "1") != 0 || XGBoosterLoadModelFromBuffer(handle, bytes.data(), bytes.size()) != 0)
        return failXgboost("cannot load the trees");
    return booster;
}

Status Booster::addRound(int round, const TrainingMatrix &data)
{
    releaseUpperHalves();
    if (XGBoosterUpdateOneIter(m_handle.get(), round, data.handle()) != 0)
        return failXgboost("cannot train");
    return {};
}

Result<double> Booster::measureLoss(int round, const TrainingMatrix &data) const
{
    DMatrixHandle handle = data.handle();
    const char *name = "v";
    const char *text = nullptr;
    releaseUpperHalves();
    if (XGBoosterEvalOneIter(m_handle.get(), round, &handle, &name, 1, &text) != 0)
        return failXgboost("cannot measure");
    // "[12]\tv-logloss:0.41234": the C API has no other way to say it.
    const std::string_view line(text);
    const std::size_t colon = line.rfind(':');
    bool ok = false;
    const double loss = colon == std::string_view::npos
                            ? 0
                            : QByteArrayView(line.data() + colon + 1, qsizetype(line.size() - colon - 1)).toDouble(&ok);
    if (!ok)
        return fail(ErrorCode::Internal, "unreadable loss: " + std::string(line), "xgboost");
    return loss;
}

Result<std::vector<float>> Booster::predictMargins(const TrainingMatrix &data, int rounds) const
{
    const std::string config = R"({"type":1,"training":false,"iteration_begin":0,"iteration_end":)" + std::to_string(rounds)
                               + R"(,"strict_shape":true})";
    return predict(m_handle.get(), data.handle(), config);
}

namespace {

/// What XGBoost hangs the array on that it predicts from. Without one it makes its own for each call, and that reads two files of the
/// system (how many processors this container may use). One for each thread; empty when it cannot be made: then XGBoost makes its own.
class ArrayHolder
{
public:
    ArrayHolder()
    {
        if (XGProxyDMatrixCreate(&m_handle) != 0)
            m_handle = nullptr;
    }
    ~ArrayHolder()
    {
        if (m_handle != nullptr)
            XGDMatrixFree(m_handle);
    }
    Q_DISABLE_COPY_MOVE(ArrayHolder)
    [[nodiscard]] DMatrixHandle handle() const { return m_handle; }

private:
    DMatrixHandle m_handle = nullptr;
};

} // namespace

Status Booster::predictInPlace(std::span<const float> values, std::size_t rows, std::span<float> margins) const
{
    // {"data":[ADDRESS,true],"shape":[R,C],"typestr":"<f4","version":3}
    std::array<char, 128> array;
    char *at = array.data();
    char *const end = array.data() + array.size();
    const auto text = [&at](std::string_view part) { at = std::copy(part.begin(), part.end(), at); };
    const auto number = [&at, end](std::uintptr_t value) { at = std::to_chars(at, end, value).ptr; };
    text(R"({"data":[)");
    number(reinterpret_cast<std::uintptr_t>(values.data()));
    text(R"(,true],"shape":[)");
    number(rows);
    text(",");
    number(rows == 0 ? 0 : values.size() / rows);
    text(R"(],"typestr":"<f4","version":3})");
    *at = '\0';
    thread_local const ArrayHolder holder;
    const bst_ulong *shape = nullptr;
    bst_ulong dimensions = 0;
    const float *result = nullptr;
    releaseUpperHalves();
    if (XGBoosterPredictFromDense(m_handle.get(), array.data(), kInPlaceConfig, holder.handle(), &shape, &dimensions, &result) != 0)
        return failXgboost("cannot predict");
    if (countValues(shape, dimensions) != margins.size())
        return fail(ErrorCode::Internal, "unexpected shape of the scores", "xgboost");
    std::copy(result, result + margins.size(), margins.begin());
    return {};
}

Result<std::vector<float>> Booster::contributions(std::span<const float> features) const
{
    const auto matrix = TrainingMatrix::create(features, features.size(), {});
    if (!matrix)
        return tl::make_unexpected(matrix.error());
    return predict(m_handle.get(), matrix->handle(), kContributionConfig);
}

Result<std::string> Booster::save() const
{
    bst_ulong size = 0;
    const char *bytes = nullptr;
    if (XGBoosterSaveModelToBuffer(m_handle.get(), R"({"format":"ubj"})", &size, &bytes) != 0)
        return failXgboost("cannot save");
    return std::string(bytes, size);
}

Result<std::size_t> Booster::featureCount() const
{
    bst_ulong count = 0;
    if (XGBoosterGetNumFeature(m_handle.get(), &count) != 0)
        return failXgboost("cannot count features");
    return std::size_t(count);
}

} // namespace ns::classify
