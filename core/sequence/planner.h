// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/contactstate.h"
#include "core/domain/event.h"
#include "core/domain/reduce.h"
#include "core/sequence/actionplan.h"
#include "core/sequence/sequencebook.h"

namespace ns::sequence {

/// One event and everything that the planner may look at. References live as long as the call.
struct PlanInput
{
    const domain::Event &event;
    const domain::Reduction &reduction; // what the event did
    const domain::ContactState &before;
    const domain::ContactState &after;  // event applied, runs untouched
    Instant now;
    const SequenceBook &book;
    bool decisionReady = false; // the lead has a segment, by an automatic decision or by a person
};

/// One message of the outbox that has come to its end.
struct DeliveryInput
{
    const domain::ContactState &state; // lastSend already tells of it, if it was sent
    domain::RunId run;                 // none: a reply outside any sequence
    std::string_view node;
    Instant now;
    const SequenceBook &book;
};

/// Decides what follows from an event: which runs start, stop, wait, go on, act, and which timers are set. Pure: values in, a
/// list out; the same input gives the same plan on every machine. Any thread.
///
/// - A run acts on its nodes one after the other; the wait of a node counts from the act before it (or from the start).
/// - A run stays Active until its last message is sent (planAfterSend) or will never be (planAfterRefusal), so that a reply or a
///   booking in between still stops it and takes the message back.
/// - Silence: the cold timer is due kColdAfter after the later of last send and last inbound. At most one cold run per episode
///   of silence, and none while an inbound message waits for a person (then 48 h from their answer on); an inbound, a booking or a cancellation begins a new episode. Nobody is nagged in a circle.
class Planner
{
public:
    static constexpr Millis kColdAfter = std::chrono::hours(48); // CLI.md, "Cold after 48 h of silence"

    [[nodiscard]] static ActionPlan plan(const PlanInput &input);
    /// After a channel accepted a message: completes the run after its last node, and starts the clock of silence anew.
    [[nodiscard]] static ActionPlan planAfterSend(const DeliveryInput &input);
    /// After an item was blocked, set aside or rejected for good: completes the run if this was its last node.
    [[nodiscard]] static ActionPlan planAfterRefusal(const DeliveryInput &input);
};

} // namespace ns::sequence
