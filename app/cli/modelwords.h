// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "app/cli/command.h"
#include "core/classify/leadmodel.h"

namespace ns::app {

/// CLI.md's "metrics" of a model or an evaluation.
[[nodiscard]] Json metricsJson(const classify::Metrics &metrics);
/// {passed, reasons}, each reason a sentence.
[[nodiscard]] Json gateJson(const classify::Gate &gate);
/// [{threshold, coverage, accuracy, lower95, missed_converters}], the surest rows first.
[[nodiscard]] Json curveJson(const std::vector<classify::CurvePoint> &curve);
/// {target, threshold, coverage}, or null.
[[nodiscard]] Json offerJson(const std::optional<classify::Offer> &offer);
[[nodiscard]] std::string describeOffer(const classify::Offer &offer);
/// The figures that matter as lines for a person.
[[nodiscard]] std::string describeMetrics(const classify::Metrics &metrics);
/// "passed", or "not passed: " and why.
[[nodiscard]] std::string describeGate(const classify::Gate &gate);
/// The option's value, or InvalidInput that names it.
[[nodiscard]] Result<std::string> requireOption(const CommandContext &context, const char *option);

} // namespace ns::app
