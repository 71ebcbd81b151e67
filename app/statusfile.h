// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "core/agent/agent.h"

namespace ns::app {

/// status.json: what an outside watcher reads. heartbeat_at is real time and rewritten about once a second while the agent lives, so its
/// age tells a dead agent from an idle one.
[[nodiscard]] std::string statusText(const agent::AgentStatus &status, Instant realNow, std::int64_t pid);

} // namespace ns::app
