// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "core/agent/knowledge.h"
#include "core/agent/settings.h"
#include "core/agent/work.h"

namespace ns::agent {

/// All that one step may look at. References live as long as the call.
struct StepInput
{
    const ports::PendingEvent &pending;
    StatePtr state; // null: a contact's first step
    const Knowledge &knowledge;
    const AgentSettings &settings;
    Instant now = {};
    std::optional<domain::ReviewItem> review = {}; // what a review.answered answers
    std::optional<domain::OutboxItem> send = {};   // what a delivery report or an answer is about
};

/// Stations 5 to 9 for one event: classify, gate, plan, compose. Everything that follows is in the result; nothing happens outside it.
/// The same input gives the same result, but for span times.
[[nodiscard]] Result<ports::StepResult> runStep(const StepInput &input);

} // namespace ns::agent
