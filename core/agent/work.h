// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <optional>
#include <variant>
#include <vector>

#include "core/base/boundedqueue.h"
#include "core/domain/contactstate.h"
#include "core/ports/journal.h"
#include "core/ports/messagesender.h"

namespace ns::agent {

/// What became of a claimed item, on its way back to the contact's lane.
struct Delivery
{
    domain::OutboxItem item;
    ports::SendOutcome outcome;
    ports::SenderTraits traits;
    int lookUps = 0; // how often the other side was asked so far
};

/// One thing to do for one contact, in order of arrival.
using Work = std::variant<ports::PendingEvent, Delivery>;
using StatePtr = std::shared_ptr<const domain::ContactState>;

/// What a durable step means for the rest of the agent.
struct StepEffects
{
    bool fromEvent = false;
    int queued = 0;  // outbox rows that now wait for a claim
    int sent = 0;
    std::optional<Instant> nextTimer = {};
    std::optional<Instant> nextOutbox = {};
};

namespace message {
struct Appended { std::vector<ports::PendingEvent> events; };
struct ForeignWrites {};
struct StepDurable { domain::ContactNo contact; StatePtr state; StepEffects effects; };
struct StepFailed { domain::ContactNo contact; Error error; };
struct EventFailureStored { domain::ContactNo contact; };
struct Delivered { Delivery delivery; };
struct LookUpLater { domain::ContactNo contact; Delivery delivery; Instant due; };
struct RelayDrained { std::uint64_t kick; Instant claimedAt = {}; }; // claimedAt: of the last claim that was made
struct TimersFired { Result<std::vector<ports::PendingEvent>> events; };
struct Stop {};
} // namespace message

using Message = std::variant<message::Appended, message::ForeignWrites, message::StepDurable, message::StepFailed,
                             message::EventFailureStored, message::Delivered, message::LookUpLater, message::RelayDrained,
                             message::TimersFired, message::Stop>;
using Inbox = BoundedQueue<Message>;

/// Commits a step that queued something due, with a claim for it (OutboxRelay).
using StepCommitter = std::function<Status(ports::StepResult, ports::Journal::Done<std::monostate>)>;

} // namespace ns::agent
