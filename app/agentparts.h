// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <memory>

#include "app/workspace.h"
#include "core/agent/agent.h"
#include "core/connect/ingress/ingressserver.h"

// What an agent is put together from, for the command line's `run` and for the one inside the window.
namespace ns::app {

/// Configuration as the agent uses it: read whole, or not at all.
struct AgentSetup
{
    agent::KnowledgePtr knowledge;
    std::shared_ptr<const agent::SenderDirectory> senders;
    std::string configuration; // hash of the files that say what may be sent, and of this program's version
};
/// Reads policy, segments, sequences, templates, active model and connections. Storage naming the first fault of a file; InvalidInput when
/// `clock` is simulated while a connection reaches real people.
[[nodiscard]] Result<AgentSetup> loadAgentSetup(const Workspace &workspace, const BusinessClock &clock);
/// ClockBackwards when the clock lies before the last stored instant.
[[nodiscard]] Status refuseBackwardsClock(const BusinessClock &clock, ports::Journal &journal);
[[nodiscard]] agent::AgentSettings agentSettings(const Workspace &workspace, int workers);
/// The listener on "ADDRESS:PORT" with the workspace's token. InvalidInput without a connection of kind ingress.http.
[[nodiscard]] Result<std::unique_ptr<connect::IngressServer>> makeIngress(const Workspace &workspace, const std::string &listen, bool allowRemote, BusinessClock &clock);
/// Writes status.json with each status.
[[nodiscard]] std::function<void(const agent::AgentStatus &)> statusWriter(const Workspace &workspace);
/// Where the events that were in work at a crash are noted (CrashMark).
[[nodiscard]] std::string crashFile(const Workspace &workspace);

} // namespace ns::app
