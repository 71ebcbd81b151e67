// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/statusfile.h"

#include <nlohmann/json.hpp>

namespace ns::app {

std::string statusText(const agent::AgentStatus &status, Instant realNow, std::int64_t pid)
{
    const auto outbox = [&](domain::OutboxState state) { return status.work.outboxByState[std::size_t(state)]; };
    auto faults = nlohmann::ordered_json::array();
    for (const domain::RuleFault &fault : status.ruleFaults)
        faults.push_back({{"rule", fault.rule}, {"count", fault.count}, {"last_at", formatInstant(fault.lastAt)}, {"detail", fault.detail}});
    const nlohmann::ordered_json json{
        {"phase", std::string(agent::phaseName(status.phase))},
        {"heartbeat_at", formatInstant(realNow)},
        {"heartbeat_every_ms", 1000},
        {"business_now", formatInstant(status.businessNow)},
        {"pid", pid},
        {"holder", status.holder},
        {"fence", status.fence},
        {"run", {{"events", status.events}, {"sent", status.sent}, {"blocked", status.blocked}, {"guard_errors", status.guardErrors}, {"storage_errors", status.storageErrors}}},
        {"work", {{"events_pending", status.work.pendingEvents}, {"queued", outbox(domain::OutboxState::Queued)},
                  {"sending", outbox(domain::OutboxState::Sending)}, {"held", outbox(domain::OutboxState::Held)},
                  {"in_doubt", outbox(domain::OutboxState::InDoubt)}, {"set_aside", outbox(domain::OutboxState::SetAside) + status.work.eventsSetAside},
                  {"review", status.work.reviewsPending}, {"timers", status.work.timers}}},
        {"live_watch", {{"caution", std::string(classify::cautionName(status.watch.caution))}, {"threshold", status.watch.threshold},
                        {"outcomes", status.watch.outcomes}, {"right", status.watch.right}, {"kept95", status.watch.kept95}}},
        {"guard_health", status.guardErrors == 0 ? "ok" : "rules_could_not_run"},
        {"guard_faults", std::move(faults)}};
    return json.dump(1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

} // namespace ns::app
