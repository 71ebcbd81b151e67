// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/calibration.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/classify/statistics.h"

namespace ns::classify {

namespace {

constexpr double kProbabilityMin = 1e-12;
constexpr int kNewtonSteps = 50;
constexpr double kSlopeMin = 0.05;
constexpr double kSlopeMax = 20;
constexpr std::size_t kParts = 4;
constexpr std::size_t kRowsMin = 100; // below, two more parameters fit noise

double sigmoid(double x)
{
    return x >= 0 ? 1 / (1 + std::exp(-x)) : std::exp(x) / (1 + std::exp(x));
}

/// One Newton step of the logistic likelihood in slope and offset; nothing when the problem is degenerate.
std::optional<Calibration> findStep(const Calibration &fit, const MarginSample &sample)
{
    double g0 = 0, g1 = 0, h00 = 1e-9, h01 = 0, h11 = 1e-9;
    for (std::size_t i = 0; i < sample.rows(); ++i) {
        const double margin = sample.margins[i];
        const double p = sigmoid(fit.slope * margin + fit.offset);
        const double error = p - sample.truth[i];
        const double weight = p * (1 - p);
        g0 += error * margin;
        g1 += error;
        h00 += weight * margin * margin;
        h01 += weight * margin;
        h11 += weight;
    }
    const double determinant = h00 * h11 - h01 * h01;
    if (!(std::abs(determinant) > 1e-12))
        return std::nullopt;
    return Calibration{(h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant};
}

/// Platt's two parameters. Convex, but a full Newton step can overshoot where scores are far too sure: it is halved until the loss falls.
Calibration fitPlatt(const MarginSample &sample)
{
    Calibration fit{0, 0};
    double loss = meanLogLoss(fit, sample);
    for (int step = 0; step < kNewtonSteps; ++step) {
        const auto full = findStep(fit, sample);
        if (!full)
            return {};
        Calibration next;
        double nextLoss = loss;
        double scale = 1;
        for (; scale > 1e-4; scale /= 2) {
            next = {fit.slope - scale * full->slope, fit.offset - scale * full->offset};
            nextLoss = meanLogLoss(next, sample);
            if (nextLoss < loss)
                break;
        }
        if (!(loss - nextLoss > 1e-12))
            break;
        fit = next;
        loss = nextLoss;
    }
    const bool usable = std::isfinite(fit.offset) && fit.slope >= kSlopeMin && fit.slope <= kSlopeMax;
    return usable ? fit : Calibration{};
}

/// One temperature by golden-section search over log(slope).
Calibration fitTemperature(const MarginSample &sample)
{
    constexpr double kGolden = 0.6180339887498949;
    double low = std::log(kSlopeMin);
    double high = std::log(kSlopeMax);
    const auto loss = [&sample](double logSlope) { return meanLogLoss({std::exp(logSlope), 0}, sample); };
    double a = high - kGolden * (high - low);
    double b = low + kGolden * (high - low);
    double lossA = loss(a);
    double lossB = loss(b);
    while (high - low > 1e-4) {
        if (lossA < lossB) {
            high = b;
            b = a;
            lossB = lossA;
            a = high - kGolden * (high - low);
            lossA = loss(a);
        } else {
            low = a;
            a = b;
            lossA = lossB;
            b = low + kGolden * (high - low);
            lossB = loss(b);
        }
    }
    return {std::exp((low + high) / 2), 0};
}

/// Every row whose number modulo kParts is (or is not) `part`: each part is spread over the whole sample.
MarginSample takePart(const MarginSample &sample, std::size_t part, bool inside)
{
    MarginSample taken;
    taken.outputs = sample.outputs;
    for (std::size_t i = 0; i < sample.rows(); ++i) {
        if ((i % kParts == part) != inside)
            continue;
        taken.truth.push_back(sample.truth[i]);
        const auto row = sample.row(i);
        taken.margins.insert(taken.margins.end(), row.begin(), row.end());
    }
    return taken;
}

double errorOf(const Calibration &calibration, const MarginSample &sample)
{
    std::vector<ConfidenceOutcome> outcomes;
    std::vector<double> probabilities(sample.classes());
    for (std::size_t i = 0; i < sample.rows(); ++i) {
        toProbabilities(calibration, sample.row(i), probabilities);
        const auto best = std::max_element(probabilities.begin(), probabilities.end());
        outcomes.push_back({*best, best - probabilities.begin() == sample.truth[i]});
    }
    return calibrationError(outcomes);
}

} // namespace

void toProbabilities(const Calibration &calibration, std::span<const float> margins, std::span<double> out)
{
    if (margins.size() == 1) {
        out[1] = sigmoid(calibration.slope * double(margins[0]) + calibration.offset);
        out[0] = 1 - out[1];
        return;
    }
    const double top = *std::max_element(margins.begin(), margins.end());
    double sum = 0;
    for (std::size_t i = 0; i < margins.size(); ++i) {
        out[i] = std::exp(calibration.slope * (double(margins[i]) - top));
        sum += out[i];
    }
    for (double &probability : out)
        probability /= sum;
}

double meanLogLoss(const Calibration &calibration, const MarginSample &sample)
{
    double sum = 0;
    std::vector<double> probabilities(sample.classes());
    for (std::size_t i = 0; i < sample.rows(); ++i) {
        toProbabilities(calibration, sample.row(i), probabilities);
        sum -= std::log(std::max(probabilities[std::size_t(sample.truth[i])], kProbabilityMin));
    }
    return sample.rows() == 0 ? 0 : sum / double(sample.rows());
}

Calibration fitCalibration(const MarginSample &sample)
{
    const bool oneClass = std::adjacent_find(sample.truth.begin(), sample.truth.end(), std::not_equal_to<>()) == sample.truth.end();
    if (oneClass)
        return {};
    return sample.outputs == 1 ? fitPlatt(sample) : fitTemperature(sample);
}

Calibration calibrateIfItHelps(const MarginSample &sample)
{
    if (sample.rows() < kRowsMin)
        return {};
    double lossGain = 0;
    double errorGain = 0;
    for (std::size_t part = 0; part < kParts; ++part) {
        const Calibration fit = fitCalibration(takePart(sample, part, false));
        const MarginSample fresh = takePart(sample, part, true);
        lossGain += meanLogLoss({}, fresh) - meanLogLoss(fit, fresh);
        errorGain += errorOf({}, fresh) - errorOf(fit, fresh);
    }
    return lossGain > 0 && errorGain > 0 ? fitCalibration(sample) : Calibration{};
}

} // namespace ns::classify
