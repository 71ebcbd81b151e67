// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <vector>

#include "core/classify/intent/intenttrainer.h"

namespace ns::classify {

/// The shipped model for education sales: eight intents in Spanish, Portuguese and English, trained on our own text while the program is built.
/// Reads it anew with each call (some ms): keep it.
[[nodiscard]] Result<std::shared_ptr<const IntentModel>> loadBaseIntentModel();
/// What it learned from: groups are phrase families.
[[nodiscard]] Result<std::vector<IntentExample>> baseIntentExamples();
/// What certified it: families by other authors.
[[nodiscard]] Result<std::vector<IntentExample>> heldOutIntentExamples();

} // namespace ns::classify
