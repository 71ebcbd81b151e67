// SPDX-License-Identifier: GPL-3.0-or-later
#include <nlohmann/json.hpp>

#include "core/base/untrusted.h"
#include "core/classify/metrics.h"

namespace ns::classify {

namespace {

using Json = nlohmann::ordered_json;

Json maybe(const std::optional<double> &value)
{
    return value ? Json(*value) : Json(nullptr);
}

std::optional<double> readMaybe(const Json &json, const char *name)
{
    const Json &value = json.at(name);
    return value.is_null() ? std::nullopt : std::optional(value.get<double>());
}

Metrics readMetrics(const Json &json)
{
    Metrics metrics;
    metrics.rows = json.at("rows").get<std::size_t>();
    metrics.accuracy = json.at("accuracy").get<double>();
    metrics.accuracyCi95 = json.at("accuracy_ci95").get<std::array<double, 2>>();
    metrics.auc = readMaybe(json, "auc");
    metrics.macroF1 = json.at("macro_f1").get<double>();
    metrics.ece = json.at("ece").get<double>();
    metrics.target = json.at("target").get<double>();
    metrics.threshold = json.at("threshold").get<double>();
    metrics.coverage = json.at("coverage").get<double>();
    metrics.accuracyAtThreshold = readMaybe(json, "accuracy_at_threshold");
    metrics.lower95 = json.at("lower95").get<double>();
    metrics.missedConverters = readMaybe(json, "missed_converters");
    for (const auto &[label, figures] : json.at("per_class").items())
        metrics.perClass[label] = {figures.at("precision").get<double>(), figures.at("recall").get<double>(),
                                   figures.at("support").get<std::size_t>()};
    for (const auto &[language, figures] : json.at("per_language").items())
        metrics.perLanguage[language] = {figures.at("rows").get<std::size_t>(), figures.at("accuracy").get<double>(),
                                         figures.at("coverage").get<double>(), readMaybe(figures, "accuracy_at_threshold")};
    for (const auto &[truth, predictions] : json.at("confusion").items()) {
        for (const auto &[prediction, count] : predictions.items())
            metrics.confusion[truth][prediction] = count.get<std::size_t>();
    }
    return metrics;
}

} // namespace

std::string encodeMetrics(const Metrics &metrics)
{
    Json json = {{"rows", metrics.rows},
                 {"accuracy", metrics.accuracy},
                 {"accuracy_ci95", metrics.accuracyCi95},
                 {"auc", maybe(metrics.auc)},
                 {"macro_f1", metrics.macroF1},
                 {"ece", metrics.ece},
                 {"target", metrics.target},
                 {"threshold", metrics.threshold},
                 {"coverage", metrics.coverage},
                 {"accuracy_at_threshold", maybe(metrics.accuracyAtThreshold)},
                 {"lower95", metrics.lower95},
                 {"missed_converters", maybe(metrics.missedConverters)},
                 {"per_class", Json::object()},
                 {"per_language", Json::object()},
                 {"confusion", Json::object()}};
    for (const auto &[label, figures] : metrics.perClass)
        json["per_class"][label] = {{"precision", figures.precision}, {"recall", figures.recall}, {"support", figures.support}};
    for (const auto &[language, figures] : metrics.perLanguage)
        json["per_language"][language] = {{"rows", figures.rows}, {"accuracy", figures.accuracy}, {"coverage", figures.coverage},
                                          {"accuracy_at_threshold", maybe(figures.accuracyAtThreshold)}};
    for (const auto &[truth, predictions] : metrics.confusion)
        json["confusion"][truth] = predictions;
    return json.dump();
}

Result<Metrics> decodeMetrics(std::string_view text)
{
    const auto json = parseUntrusted<Json>(text, {.bytesMax = 4 * 1024 * 1024});
    if (!json)
        return tl::make_unexpected(json.error());
    try {
        return readMetrics(*json);
    } catch (const std::exception &e) {
        return fail(ErrorCode::InvalidInput, std::string("not the metrics of a model: ") + e.what());
    }
}

} // namespace ns::classify
