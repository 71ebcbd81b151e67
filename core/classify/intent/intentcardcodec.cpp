// SPDX-License-Identifier: GPL-3.0-or-later
// nlohmann::json sorts keys, so the text is canonical: the model's id depends on it.
#include <array>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "core/base/untrusted.h"
#include "core/classify/intent/intentcard.h"
#include "core/classify/verdictcodec.h"

namespace ns::classify {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kBytesMax = 4 * 1024 * 1024; // hundreds of labels with their confusions
constexpr int kVersion = 1;

template <typename T> T taken(Result<T> part)
{
    if (!part)
        throw std::invalid_argument(part.error().text);
    return std::move(*part);
}

template <typename Enum> Enum readWord(const Json &json, std::initializer_list<Enum> all, std::string_view (*nameOf)(Enum))
{
    const auto text = json.get<std::string>();
    for (const Enum value : all) {
        if (nameOf(value) == text)
            return value;
    }
    throw std::invalid_argument("unknown word " + text);
}

double readShare(const Json &json)
{
    const auto value = json.get<double>();
    if (!(value >= 0 && value <= kNeverThreshold))
        throw std::invalid_argument("a share outside of 0 to 1");
    return value;
}

Json writeCalibration(const Calibration &calibration)
{
    return {{"slope", calibration.slope}, {"offset", calibration.offset}};
}

Calibration readCalibration(const Json &json)
{
    const Calibration calibration{json.at("slope").get<double>(), json.at("offset").get<double>()};
    if (!(calibration.slope > 0))
        throw std::invalid_argument("a calibration that turns the order round");
    return calibration;
}

IntentCard readCard(const Json &json)
{
    if (json.at("version").get<int>() != kVersion)
        throw std::invalid_argument("another version");
    IntentCard card;
    card.classes.labels = json.at("classes").get<std::vector<std::string>>();
    if (card.classes.labels.size() < 2)
        throw std::invalid_argument("fewer than two classes");
    card.spread = readCalibration(json.at("spread"));
    card.evidence.weights = json.at("evidence").at("weights").get<std::array<double, kEvidenceParts>>();
    card.evidence.bias = json.at("evidence").at("bias").get<double>();
    card.confidence = readCalibration(json.at("confidence"));
    card.scopeMin = json.at("scope_min").get<double>();
    card.target = readShare(json.at("target"));
    card.threshold = readShare(json.at("threshold"));
    card.basis = readWord(json.at("threshold_basis"), {ThresholdBasis::Margin, ThresholdBasis::Bound, ThresholdBasis::Best, ThresholdBasis::None},
                          thresholdBasisName);
    card.knownShareMin = readShare(json.at("known_share_min"));
    card.metrics = taken(decodeMetrics(json.at("metrics").dump()));
    card.gate = taken(decodeGate(json.at("gate").dump()));
    CurveWithOffer curve = taken(decodeCurve(json.at("curve").dump(), json.at("offer").dump()));
    card.curve = std::move(curve.points);
    card.offer = curve.offer;
    card.certifiedBy = readWord(json.at("certified_by"), {IntentCertifiedBy::TestFile, IntentCertifiedBy::HeldOutGroups}, intentCertifiedByName);
    card.certifyingHash = json.at("certifying_hash").get<std::string>();
    card.rows = json.at("rows").get<std::map<std::string, std::size_t>>();
    card.seed = json.at("seed").get<std::uint64_t>();
    return card;
}

} // namespace

std::string_view intentCertifiedByName(IntentCertifiedBy by)
{
    switch (by) {
    case IntentCertifiedBy::TestFile: return "test_file";
    case IntentCertifiedBy::HeldOutGroups: return "held_out_groups";
    }
    return "held_out_groups";
}

std::size_t IntentCard::trainedRows() const
{
    std::size_t sum = 0;
    for (const auto &[language, count] : rows)
        sum += count;
    return sum;
}

std::string encodeIntentCard(const IntentCard &card)
{
    const Json json = {{"version", kVersion},
                       {"classes", card.classes.labels},
                       {"spread", writeCalibration(card.spread)},
                       {"evidence", {{"weights", card.evidence.weights}, {"bias", card.evidence.bias}}},
                       {"confidence", writeCalibration(card.confidence)},
                       {"scope_min", card.scopeMin},
                       {"target", card.target},
                       {"threshold", card.threshold},
                       {"threshold_basis", thresholdBasisName(card.basis)},
                       {"known_share_min", card.knownShareMin},
                       {"metrics", Json::parse(encodeMetrics(card.metrics))},
                       {"gate", Json::parse(encodeGate(card.gate))},
                       {"curve", Json::parse(encodeCurve(card.curve))},
                       {"offer", Json::parse(encodeOffer(card.offer))},
                       {"certified_by", intentCertifiedByName(card.certifiedBy)},
                       {"certifying_hash", card.certifyingHash},
                       {"rows", card.rows},
                       {"seed", card.seed}};
    return json.dump();
}

Result<IntentCard> decodeIntentCard(std::string_view text)
{
    const auto json = parseUntrusted<Json>(text, {.bytesMax = kBytesMax});
    if (!json)
        return tl::make_unexpected(json.error());
    try {
        return readCard(*json);
    } catch (const std::exception &e) {
        return fail(ErrorCode::InvalidInput, std::string("not an intent model's card: ") + e.what());
    }
}

} // namespace ns::classify
