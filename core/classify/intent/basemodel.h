// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <string_view>
#include <vector>

#include "core/classify/intent/intenttrainer.h"

// Files of resources/intents and the model that the build has learned from them (ns_embed defines these).
namespace ns::resources {
std::string_view intentsEs();
std::string_view intentsPt();
std::string_view intentsEn();
std::string_view heldOutIntentsEs();
std::string_view heldOutIntentsPt();
std::string_view heldOutIntentsEn();
std::string_view intentSlotsEs();
std::string_view intentSlotsPt();
std::string_view intentSlotsEn();
std::string_view baseIntentModel();
} // namespace ns::resources

namespace ns::classify {

/// What the shipped model has learned from: messages to schools in es, pt and en, written by us, by phrase family.
[[nodiscard]] Result<std::vector<IntentExample>> baseIntentExamples();
/// What certifies it: families by another author. A text that is also among the examples (very short ones are) is left out.
[[nodiscard]] Result<std::vector<IntentExample>> heldOutIntentExamples();
/// The model that the program ships: price, schedule, enrol, reschedule, complaint, opt_out, human, other.
[[nodiscard]] Result<std::shared_ptr<const IntentModel>> loadBaseIntentModel();

} // namespace ns::classify
