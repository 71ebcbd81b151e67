// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

#include "core/classify/intent/intentmodel.h"

namespace ns::testing {

/// A model of six intents whose messages share no word but "curso": price, schedule, reschedule, complaint, opt_out, other, in Spanish and
/// Portuguese. Its gate is passed; made once a program.
[[nodiscard]] std::shared_ptr<const classify::IntentModel> toyIntentModel();

} // namespace ns::testing
