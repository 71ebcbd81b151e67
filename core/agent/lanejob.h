// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/agent/inflightboard.h"
#include "core/agent/knowledge.h"
#include "core/agent/settings.h"
#include "core/agent/work.h"

namespace ns::agent {

/// One piece of work on its lane: reads what the pure step needs, runs it, hands the result to the writer and tells the dispatcher
/// when it is durable. Runs on a pool thread, or when it is alone on the dispatcher's; blocks on nothing but a read of its own connection.
struct LaneJob
{
    ports::Journal &journal;
    Inbox &inbox;
    InFlightBoard &board;
    KnowledgePtr knowledge;
    AgentSettings settings;
    Instant now;
    domain::ContactNo contact;
    std::shared_ptr<const Work> work;
    StatePtr state; // null: not in the cache
    bool rerun = false; // the last try met a state that had moved on
    ClaimSource *claims = nullptr; // null: claims wait until no event is at work (a clock that jumps)
    std::int64_t readyMicros = 0; // when the work came to the dispatcher

    void run() const;

private:
    /// The review item that the step must see as it stands now; empty for none.
    [[nodiscard]] static domain::ReviewId reviewAsked(const domain::Event &event, const StatePtr &known);
    void runEvent(const ports::PendingEvent &event, StatePtr known) const;
    void runDelivery(const Delivery &delivery, StatePtr known) const;
    [[nodiscard]] Result<StatePtr> readState() const;
    void commit(ports::StepResult step, StepEffects effects) const;
    void reportFailure(Error error) const;
};

} // namespace ns::agent
