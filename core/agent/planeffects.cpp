// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agent/planeffects.h"

namespace ns::agent {

Status applyRunEffects(ports::StepResult &step, const sequence::ActionPlan &plan)
{
    if (const Status applied = sequence::applyPlan(step.state, plan); !applied)
        return applied;
    for (const sequence::Action &action : plan.actions) {
        if (const auto *set = std::get_if<sequence::SetTimer>(&action))
            step.timers.push_back({set->id, set->due, set->firesAs, set->data});
        else if (const auto *cancel = std::get_if<sequence::CancelTimer>(&action))
            step.timers.push_back({cancel->id, std::nullopt, domain::EventType::TimerFired, {}});
    }
    return {};
}

} // namespace ns::agent
