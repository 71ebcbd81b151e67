// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "core/classify/intent/intenttrainer.h"

namespace ns::testing {

/// Messages of three intents (price, schedule, human) in Spanish, Portuguese and English, ten groups an intent: enough to learn from.
[[nodiscard]] std::vector<classify::IntentExample> makeIntentExamples();

} // namespace ns::testing
