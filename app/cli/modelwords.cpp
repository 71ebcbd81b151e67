// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/modelwords.h"

namespace ns::app {

namespace {

std::string shortNumber(double value)
{
    return QString::number(value, 'f', 4).toStdString();
}

std::string describeReason(const classify::GateReason &reason)
{
    const std::string name{classify::gateCodeName(reason.code)};
    if (!reason.measured)
        return name + ": cannot be measured, no positive lead was in the certifying rows";
    const char *relation = reason.code == classify::GateCode::MissedConverters ? " is over the most allowed " : " is under the least allowed ";
    return name + ": " + shortNumber(*reason.measured) + relation + shortNumber(reason.limit);
}

std::string describeMaybe(const std::optional<double> &value)
{
    return value ? shortNumber(*value) : "-";
}

} // namespace

Json metricsJson(const classify::Metrics &metrics)
{
    return Json::parse(classify::encodeMetrics(metrics));
}

Json gateJson(const classify::Gate &gate)
{
    Json reasons = Json::array();
    for (const classify::GateReason &reason : gate.reasons)
        reasons.push_back(describeReason(reason));
    return {{"passed", gate.passed}, {"reasons", reasons}};
}

Json curveJson(const std::vector<classify::CurvePoint> &curve)
{
    Json list = Json::array();
    for (const classify::CurvePoint &point : curve) {
        list.push_back({{"threshold", point.threshold}, {"coverage", point.coverage}, {"accuracy", point.accuracy}, {"lower95", point.lower95},
                        {"missed_converters", point.missedConverters ? Json(*point.missedConverters) : Json(nullptr)}});
    }
    return list;
}

Json offerJson(const std::optional<classify::Offer> &offer)
{
    return offer ? Json{{"target", offer->target}, {"threshold", offer->threshold}, {"coverage", offer->coverage}} : Json(nullptr);
}

std::string describeOffer(const classify::Offer &offer)
{
    return "could be promised instead: " + shortNumber(offer.target) + " on " + shortNumber(offer.coverage) + " of the rows (--target "
           + QString::number(offer.target, 'f', 2).toStdString() + ", on rows that come after these)\n";
}

std::string describeMetrics(const classify::Metrics &metrics)
{
    return "rows " + std::to_string(metrics.rows) + ", accuracy " + shortNumber(metrics.accuracy) + ", AUC " + describeMaybe(metrics.auc)
           + ", calibration error " + shortNumber(metrics.ece) + "\ndecided without a person: " + shortNumber(metrics.coverage)
           + " of all rows, right in " + describeMaybe(metrics.accuracyAtThreshold) + " (at least " + shortNumber(metrics.lower95)
           + " with 95 % certainty; target " + shortNumber(metrics.target) + ")\nmissed converters: " + describeMaybe(metrics.missedConverters);
}

std::string describeGate(const classify::Gate &gate)
{
    if (gate.passed)
        return "passed";
    std::string text = "not passed: ";
    for (std::size_t i = 0; i < gate.reasons.size(); ++i)
        text += (i == 0 ? "" : "; ") + describeReason(gate.reasons[i]);
    return text;
}

Result<std::string> requireOption(const CommandContext &context, const char *option)
{
    const auto value = context.value(option);
    if (!value || value->empty())
        return fail(ErrorCode::InvalidInput, "this option is needed", "--" + std::string(option));
    return *value;
}

} // namespace ns::app
