// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "core/classify/challenge.h"
#include "core/classify/intent/intenttrainer.h"

namespace ns::classify {

/// Two models on the same messages: those whose intent both know. No rows where they know nothing in common.
[[nodiscard]] Comparison compareIntents(const IntentModel &champion, const IntentModel &challenger, const std::vector<IntentExample> &examples);

/// What stands against the challenger taking the champion's place: "gate.lower95", "fallen.language:pt", ..; empty: nothing.
[[nodiscard]] std::vector<std::string> findIntentRefusals(const IntentModel &champion, const IntentModel &challenger, const std::vector<IntentExample> &examples);

} // namespace ns::classify
