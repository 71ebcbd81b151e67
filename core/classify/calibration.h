// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <span>
#include <vector>

namespace ns::classify {

/// From the trees' margins to probabilities. Two classes: sigmoid(slope * margin + offset) (Platt); more: softmax(slope * margins)
/// (temperature). The slope is positive, so the order of scores, and the sum of reasons, survive. A value.
struct Calibration
{
    double slope = 1;
    double offset = 0; // 0 with more than two classes

    [[nodiscard]] bool isIdentity() const { return slope == 1 && offset == 0; }
    bool operator==(const Calibration &) const = default;
};

/// Probability per class from one row's margins. One margin: two classes, out[1] is the second's.
void toProbabilities(const Calibration &calibration, std::span<const float> margins, std::span<double> out);

/// Margins of many rows (rows x outputs) with the class that each turned out to be.
struct MarginSample
{
    std::vector<float> margins;
    std::size_t outputs = 1;
    std::vector<int> truth;

    [[nodiscard]] std::size_t rows() const { return truth.size(); }
    [[nodiscard]] std::size_t classes() const { return outputs == 1 ? 2 : outputs; }
    [[nodiscard]] std::span<const float> row(std::size_t i) const { return std::span(margins).subspan(i * outputs, outputs); }
};

/// Mean negative log-likelihood of the truth.
[[nodiscard]] double meanLogLoss(const Calibration &calibration, const MarginSample &sample);
/// Maximum likelihood fit; the identity when the sample has one class or the fit is not monotone.
[[nodiscard]] Calibration fitCalibration(const MarginSample &sample);
/// The fit, if it improves both log-loss and calibration error on rows that it was not fitted on (cross-validated
/// over four interleaved parts); else the identity.
[[nodiscard]] Calibration calibrateIfItHelps(const MarginSample &sample);

} // namespace ns::classify
