// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/domain/outbox.h"
#include "core/domain/rulefault.h"

namespace ns::console {

/// Who works on this workspace, seen from this process.
enum class AgentRole {
    Off,      // nobody: no live lease, and this process does not ask for it
    Starting, // this process is about to
    Holder,   // this process does the work
    StandBy,  // this process waits for another to go, then takes over
    Viewer,   // another process does the work, this one looks on
    Stopping, // this process ends its work in order
    Failed,   // it stopped for a reason: `failure`
};

struct PausedScope
{
    std::string scope; // "all", "channel:X", "connection:X", "sequence:X"
    Instant since = {};
    bool operator==(const PausedScope &) const = default;
};

/// The agent as the status bar shows it, new about once a second and after each change. A value.
struct AgentStatus
{
    AgentRole role = AgentRole::Off;
    std::string holder;                    // host:pid:start of whoever works; empty: nobody
    std::optional<Millis> heartbeatAge = {}; // real time since the holder's last sign; nothing when nobody works
    Instant businessNow = {};
    std::int64_t queueDepth = 0;   // durable events that no step has handled
    std::array<std::int64_t, 9> outbox = {}; // by domain::OutboxState
    std::int64_t reviewsPending = 0;
    std::int64_t eventsSetAside = 0;
    std::int64_t timers = 0;
    std::vector<PausedScope> paused = {};
    bool isGuardHealthy = true;    // no rule failed to run (known of the agent in this process; else from its status file)
    std::int64_t guardErrors = 0;
    std::vector<domain::RuleFault> ruleFaults = {}; // what they were, by rule
    std::int64_t storageErrors = 0;
    std::int64_t eventsHandled = 0, sent = 0; // of this run
    std::optional<double> eventsPerSecond = {}; // over the last seconds
    std::string modelId = {};      // active; empty: none
    std::optional<Error> failure = {};
    bool isConfigurationOld = false; // files have changed, and the agent in another process has not read them

    [[nodiscard]] std::int64_t outboxIn(domain::OutboxState state) const { return outbox[std::size_t(state)]; }
};

} // namespace ns::console
