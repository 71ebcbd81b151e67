// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/verdictcodec.h"

#include <array>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "core/base/untrusted.h"

namespace ns::classify {

namespace {

using Json = nlohmann::json; // sorted keys: canonical
constexpr UntrustedLimits kLimits{.bytesMax = 1024 * 1024};

GateCode readGateCode(const std::string &name)
{
    for (const GateCode code : {GateCode::LowerBound, GateCode::Coverage, GateCode::MissedConverters}) {
        if (gateCodeName(code) == name)
            return code;
    }
    throw std::invalid_argument("unknown word " + name);
}

Json writeGate(const Gate &gate)
{
    Json reasons = Json::array();
    for (const GateReason &reason : gate.reasons) {
        reasons.push_back({{"code", gateCodeName(reason.code)},
                           {"measured", reason.measured ? Json(*reason.measured) : Json(nullptr)},
                           {"limit", reason.limit}});
    }
    return {{"passed", gate.passed}, {"reasons", reasons}};
}

Gate readGate(const Json &json)
{
    Gate gate;
    gate.passed = json.at("passed").get<bool>();
    for (const Json &reason : json.at("reasons")) {
        const Json &measured = reason.at("measured");
        gate.reasons.push_back({readGateCode(reason.at("code").get<std::string>()),
                                measured.is_null() ? std::nullopt : std::optional(measured.get<double>()), reason.at("limit").get<double>()});
    }
    if (gate.passed && !gate.reasons.empty())
        throw std::invalid_argument("gate and reasons disagree");
    return gate;
}

Json writeCurve(const std::vector<CurvePoint> &curve)
{
    Json list = Json::array();
    for (const CurvePoint &point : curve)
        list.push_back({point.threshold, point.coverage, point.accuracy, point.lower95, point.missedConverters ? Json(*point.missedConverters) : Json(nullptr)});
    return list;
}

std::vector<CurvePoint> readCurve(const Json &json)
{
    std::vector<CurvePoint> curve;
    for (const Json &point : json) {
        const Json &missed = point.at(4);
        curve.push_back({point.at(0).get<double>(), point.at(1).get<double>(), point.at(2).get<double>(), point.at(3).get<double>(),
                         missed.is_null() ? std::nullopt : std::optional(missed.get<double>())});
    }
    return curve;
}

Json writeOffer(const std::optional<Offer> &offer)
{
    return offer ? Json{{"target", offer->target}, {"threshold", offer->threshold}, {"coverage", offer->coverage}} : Json(nullptr);
}

std::optional<Offer> readOffer(const Json &json)
{
    if (json.is_null())
        return std::nullopt;
    return Offer{json.at("target").get<double>(), json.at("threshold").get<double>(), json.at("coverage").get<double>()};
}

} // namespace

std::string encodeGate(const Gate &gate)
{
    return writeGate(gate).dump();
}

std::string encodeCurve(const std::vector<CurvePoint> &curve)
{
    return writeCurve(curve).dump();
}

std::string encodeOffer(const std::optional<Offer> &offer)
{
    return writeOffer(offer).dump();
}

Result<Gate> decodeGate(std::string_view text)
{
    const auto json = parseUntrusted<Json>(text, kLimits);
    if (!json)
        return tl::make_unexpected(json.error());
    try {
        return readGate(*json);
    } catch (const std::exception &e) {
        return fail(ErrorCode::InvalidInput, std::string("not a gate: ") + e.what());
    }
}

Result<CurveWithOffer> decodeCurve(std::string_view curve, std::string_view offer)
{
    const auto points = parseUntrusted<Json>(curve, kLimits);
    if (!points)
        return tl::make_unexpected(points.error());
    const auto offered = parseUntrusted<Json>(offer, kLimits);
    if (!offered)
        return tl::make_unexpected(offered.error());
    try {
        return CurveWithOffer{readCurve(*points), readOffer(*offered)};
    } catch (const std::exception &e) {
        return fail(ErrorCode::InvalidInput, std::string("not a curve: ") + e.what());
    }
}

} // namespace ns::classify
