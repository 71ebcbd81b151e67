// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/ports/journal.h"
#include "core/sequence/actionplan.h"

namespace ns::agent {

/// Puts what a plan says about runs and timers into the step: new run states, set and cancelled timers. Messages (ActNode) are the
/// step's own work. A plan that does not fit the state's runs is Internal and the step is dropped.
Status applyRunEffects(ports::StepResult &step, const sequence::ActionPlan &plan);

} // namespace ns::agent
