// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <utility>
#include <vector>

#include "core/classify/intent/intentmodel.h"
#include "core/console/review.h"
#include "core/trace/span.h"

namespace ns::console {

/// What the spans of an inbound message's step say of its text; nothing when they are of another kind of step. Pure.
[[nodiscard]] std::optional<IntentEvidence> readIntentEvidence(const std::vector<trace::Span> &spans);
/// Highlights what decided for `label`, when `model` is the one that the evidence speaks of.
void highlightEvidence(IntentEvidence &evidence, const classify::IntentModel &model, const std::string &label);
/// The intents that a person may choose from, the item's own first, then by probability (-1: not known), then as the model lists them.
[[nodiscard]] std::vector<std::pair<std::string, double>> intentChoices(const domain::ReviewItem &item, const std::optional<IntentEvidence> &evidence,
                                                                        const classify::IntentModel *model);

} // namespace ns::console
