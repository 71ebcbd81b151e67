// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/classify/curve.h"
#include "core/classify/metrics.h"

// The parts of a model's card that say what it was worth, as canonical JSON and back. InvalidInput for anything else.
namespace ns::classify {

[[nodiscard]] std::string encodeGate(const Gate &gate);
[[nodiscard]] Result<Gate> decodeGate(std::string_view json);

struct CurveWithOffer
{
    std::vector<CurvePoint> points;
    std::optional<Offer> offer;
};
[[nodiscard]] std::string encodeCurve(const std::vector<CurvePoint> &curve);
[[nodiscard]] std::string encodeOffer(const std::optional<Offer> &offer);
[[nodiscard]] Result<CurveWithOffer> decodeCurve(std::string_view curve, std::string_view offer);

} // namespace ns::classify
