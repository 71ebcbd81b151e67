// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/domain/contactstate.h"
#include "core/domain/event.h"
#include "core/sequence/definition.h"

namespace ns::sequence {

struct StartRun { domain::SequenceRun run; std::shared_ptr<const Definition> definition; };
/// The run's node timer is cancelled by an action of its own; what it still has in the outbox is the agent's to cancel.
struct StopRun { domain::RunId run; std::string reason; };
/// Draft and queue the message of this node now.
struct ActNode { domain::RunId run; std::shared_ptr<const Definition> definition; int node = 0; int visit = 0; };
/// The lead has no decision yet; the run goes on by itself when there is one.
struct WaitForReview { domain::RunId run; };
struct ResumeRun { domain::RunId run; };
struct CompleteRun { domain::RunId run; };
/// Sets or moves the one timer of this purpose. Due may lie in the past: then it fires at once.
struct SetTimer { domain::TimerId id; Instant due = {}; domain::EventType firesAs = domain::EventType::TimerFired; domain::TimerFiring data; };
/// No error when there is no such timer.
struct CancelTimer { domain::TimerId id; };
using Action = std::variant<StartRun, StopRun, ActNode, WaitForReview, ResumeRun, CompleteRun, SetTimer, CancelTimer>;

/// What the planner decided for one event, in the order in which it is to be done. A value.
struct ActionPlan
{
    std::vector<Action> actions = {};
    /// A code for the trace: "started", "waiting_review", "acted", "stopped", or why nothing starts: "no_sequence", "history",
    /// "opted_out", "already_started", "already_replied", "booked", "closed", "run_live", "cold_done", "not_cold", "timer_early", "reply_waits",
    /// "timer_stale", "definition_missing". Empty when the event is none of the planner's business.
    std::string outcome = {};
};

/// Does to the state's runs what the plan says: starts, stops, moves to the next node, waits, goes on, completes. Internal when an
/// edge is illegal or a run is unknown; the state is then half changed and must be dropped. Of the finished runs it keeps the
/// latest of each sequence (the planner asks for them) and the last 8 others.
[[nodiscard]] Status applyPlan(domain::ContactState &state, const ActionPlan &plan);

[[nodiscard]] bool isLive(const domain::SequenceRun &run); // Active or WaitingForReview
/// "run-" + time of the event that started it + hash of contact, sequence and that event.
[[nodiscard]] domain::RunId makeRunId(const domain::ContactId &contact, std::string_view sequence, const domain::Event &startedBy);
/// Timers have one purpose each, so that setting one again moves it.
[[nodiscard]] domain::TimerId nodeTimerId(const domain::RunId &run);
[[nodiscard]] domain::TimerId coldTimerId(const domain::ContactId &contact);
/// TimerFiring::timerKind of the two.
inline constexpr std::string_view kNodeTimer = "node";
inline constexpr std::string_view kColdTimer = "cold";

} // namespace ns::sequence
