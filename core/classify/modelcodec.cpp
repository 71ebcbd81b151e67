// SPDX-License-Identifier: GPL-3.0-or-later
// JSON of a model's card and feature schema. nlohmann::json sorts keys, so the text is canonical: the model's id depends on it.
#include <nlohmann/json.hpp>

#include "core/base/untrusted.h"
#include "core/classify/leadmodel.h"
#include "core/classify/leakcodec.h"
#include "core/classify/verdictcodec.h"

namespace ns::classify {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kBytesMax = 64 * 1024 * 1024; // thousands of categories in hundreds of columns
constexpr std::size_t kFeaturesMax = 1'000'000;
constexpr int kCardVersion = 1;

/// The enumerator whose name this is; throws like the rest of nlohmann for another text.
template <typename Enum, std::size_t N>
Enum readEnum(const Json &json, const std::array<Enum, N> &all, std::string_view (*nameOf)(Enum))
{
    const auto text = json.get<std::string>();
    for (const Enum value : all) {
        if (nameOf(value) == text)
            return value;
    }
    throw std::invalid_argument("unknown word " + text);
}

Json writeColumn(const ColumnSchema &column)
{
    Json json = {{"name", column.name}, {"kind", columnKindName(column.kind)}, {"known_at_event", knownAtEventName(column.known)}};
    if (column.kind == ColumnKind::Ignored)
        json["ignored"] = ignoreReasonName(column.ignored);
    if (column.kind == ColumnKind::Numeric)
        json["decimal_comma"] = column.mark == DecimalMark::Comma;
    if (column.kind == ColumnKind::Date)
        json["month_first"] = column.order == DateOrder::MonthFirst;
    if (column.kind == ColumnKind::Categorical) {
        json["values"] = column.values;
        json["own_feature"] = column.ownFeature;
    }
    return json;
}

ColumnSchema readColumn(const Json &json)
{
    static constexpr std::array kKinds = {ColumnKind::Numeric, ColumnKind::Boolean, ColumnKind::Categorical, ColumnKind::Date,
                                          ColumnKind::Ignored};
    static constexpr std::array kReasons = {IgnoreReason::None,       IgnoreReason::Label,    IgnoreReason::Time,     IgnoreReason::Identifier,
                                            IgnoreReason::FreeText, IgnoreReason::Constant, IgnoreReason::Duplicate, IgnoreReason::OnRequest,
                                            IgnoreReason::Leak};
    static constexpr std::array kKnown = {KnownAtEvent::Unknown, KnownAtEvent::Yes, KnownAtEvent::No};
    ColumnSchema column;
    column.name = json.at("name").get<std::string>();
    column.kind = readEnum(json.at("kind"), kKinds, columnKindName);
    column.known = readEnum(json.at("known_at_event"), kKnown, knownAtEventName);
    if (column.kind == ColumnKind::Ignored)
        column.ignored = readEnum(json.at("ignored"), kReasons, ignoreReasonName);
    if (column.kind == ColumnKind::Numeric && json.at("decimal_comma").get<bool>())
        column.mark = DecimalMark::Comma;
    if (column.kind == ColumnKind::Date && json.at("month_first").get<bool>())
        column.order = DateOrder::MonthFirst;
    if (column.kind == ColumnKind::Categorical) {
        column.values = json.at("values").get<std::vector<std::string>>();
        column.ownFeature = json.at("own_feature").get<std::size_t>();
        if (column.ownFeature > column.values.size())
            throw std::invalid_argument("own_feature over the number of values");
    }
    return column;
}

ModelCard readCard(const Json &json)
{
    static constexpr std::array kBases = {ThresholdBasis::Margin, ThresholdBasis::Bound, ThresholdBasis::Best, ThresholdBasis::None};
    static constexpr std::array kCertified = {CertifiedBy::TestFile, CertifiedBy::LaterRows, CertifiedBy::StratifiedRows};
    if (json.at("version").get<int>() != kCardVersion)
        throw std::invalid_argument("another version");
    ModelCard card;
    card.classes.labels = json.at("classes").get<std::vector<std::string>>();
    card.classes.positive = json.at("positive").get<std::size_t>();
    if (card.classes.labels.size() < 2 || card.classes.positive >= card.classes.labels.size())
        throw std::invalid_argument("fewer than two classes");
    card.calibration = {json.at("calibration").at("slope").get<double>(), json.at("calibration").at("offset").get<double>()};
    card.target = json.at("target").get<double>();
    card.threshold = json.at("threshold").get<double>();
    card.basis = readEnum(json.at("threshold_basis"), kBases, thresholdBasisName);
    const auto metrics = decodeMetrics(json.at("metrics").dump());
    if (!metrics)
        throw std::invalid_argument(metrics.error().text);
    card.metrics = *metrics;
    const auto gate = decodeGate(json.at("gate").dump());
    if (!gate)
        throw std::invalid_argument(gate.error().text);
    card.gate = *gate;
    card.certifiedBy = readEnum(json.at("certified_by"), kCertified, certifiedByName);
    card.certifyingHash = json.at("certifying_hash").get<std::string>();
    card.label = json.at("label").get<std::string>();
    card.idColumn = json.at("id_column").get<std::string>();
    card.timeColumn = json.at("time_column").get<std::string>();
    card.trainedRows = json.at("trained_rows").get<std::size_t>();
    if (json.contains("curve")) { // models from before have none
        const auto curve = decodeCurve(json.at("curve").dump(), json.at("offer").dump());
        if (!curve)
            throw std::invalid_argument(curve.error().text);
        card.curve = curve->points;
        card.offer = curve->offer;
    }
    if (json.contains("suspects")) { // models from before the leak guard say nothing
        const auto leaks = decodeLeaks(json.at("suspects").dump(), json.at("answers").dump());
        if (!leaks)
            throw std::invalid_argument(leaks.error().text);
        card.suspects = leaks->suspects;
        card.answers = leaks->answers;
    }
    card.depth = json.at("depth").get<int>();
    card.rounds = json.at("rounds").get<int>();
    card.seed = json.at("seed").get<std::uint64_t>();
    return card;
}

} // namespace

std::string encodeSchema(const FeatureSchema &schema)
{
    Json columns = Json::array();
    for (const ColumnSchema &column : schema.columns())
        columns.push_back(writeColumn(column));
    return Json{{"version", FeatureSchema::kVersion}, {"columns", columns}}.dump();
}

Result<FeatureSchema> decodeSchema(std::string_view text)
{
    const auto json = parseUntrusted<Json>(text, {.bytesMax = kBytesMax});
    if (!json)
        return tl::make_unexpected(json.error());
    try {
        if (json->at("version").get<int>() != FeatureSchema::kVersion)
            return fail(ErrorCode::Unsupported, "a feature schema of another version");
        std::vector<ColumnSchema> columns;
        for (const Json &column : json->at("columns"))
            columns.push_back(readColumn(column));
        FeatureSchema schema(std::move(columns));
        if (schema.featureCount() > kFeaturesMax)
            return fail(ErrorCode::TooLarge, "too many features");
        return schema;
    } catch (const std::exception &e) {
        return fail(ErrorCode::InvalidInput, std::string("not a feature schema: ") + e.what());
    }
}

std::string encodeCard(const ModelCard &card)
{
    const Json json = {{"version", kCardVersion},
                       {"classes", card.classes.labels},
                       {"positive", card.classes.positive},
                       {"calibration", {{"slope", card.calibration.slope}, {"offset", card.calibration.offset}}},
                       {"target", card.target},
                       {"threshold", card.threshold},
                       {"threshold_basis", thresholdBasisName(card.basis)},
                       {"metrics", Json::parse(encodeMetrics(card.metrics))},
                       {"gate", Json::parse(encodeGate(card.gate))},
                       {"certified_by", certifiedByName(card.certifiedBy)},
                       {"certifying_hash", card.certifyingHash},
                       {"label", card.label},
                       {"id_column", card.idColumn},
                       {"time_column", card.timeColumn},
                       {"trained_rows", card.trainedRows},
                       {"suspects", Json::parse(encodeSuspects(card.suspects))},
                       {"answers", Json::parse(encodeAnswers(card.answers))},
                       {"curve", Json::parse(encodeCurve(card.curve))},
                       {"offer", Json::parse(encodeOffer(card.offer))},
                       {"depth", card.depth},
                       {"rounds", card.rounds},
                       {"seed", card.seed}};
    return json.dump();
}

Result<ModelCard> decodeCard(std::string_view text)
{
    const auto json = parseUntrusted<Json>(text, {.bytesMax = kBytesMax});
    if (!json)
        return tl::make_unexpected(json.error());
    try {
        return readCard(*json);
    } catch (const std::exception &e) {
        return fail(ErrorCode::InvalidInput, std::string("not a model card: ") + e.what());
    }
}

} // namespace ns::classify
