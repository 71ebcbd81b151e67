// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <atomic>
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
    int blocked = 0; // drafted, and forbidden
    std::vector<ports::RuleFailure> failures = {};
    bool claimed = false; // a claim came with the step: nothing of it waits for another
    std::optional<Instant> nextTimer = {};
    std::optional<Instant> nextOutbox = {};
};

/// Between the door and the dispatcher, about events that it got before they were durable: those that it could not take then must be read
/// back from the database once they are, and each side knows only half of that. Any thread.
class HeadStart
{
public:
    /// The dispatcher left some. True: they are durable already.
    [[nodiscard]] bool leave() { return m_state.exchange(State::Left) == State::Durable; }
    /// They are durable. True: the dispatcher left some, and must be told.
    [[nodiscard]] bool finish() { return m_state.exchange(State::Durable) == State::Left; }

private:
    enum class State { Started, Left, Durable };
    std::atomic<State> m_state{State::Started};
};

namespace message {
struct Appended { std::vector<ports::PendingEvent> events; std::shared_ptr<HeadStart> start = {}; }; // no start: they are durable
struct LeftStored {}; // what the dispatcher left is durable
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

using Message = std::variant<message::Appended, message::LeftStored, message::ForeignWrites, message::StepDurable, message::StepFailed,
                             message::EventFailureStored, message::Delivered, message::LookUpLater, message::RelayDrained,
                             message::TimersFired, message::Stop>;
using Inbox = BoundedQueue<Message>;

/// Gives out claims, one at a time (OutboxRelay). Any thread.
class ClaimSource
{
public:
    virtual ~ClaimSource() = default;
    /// Nothing while another is under way, or at the end. Whoever gets one posts it, or gives it back by dropClaim().
    [[nodiscard]] virtual std::optional<ports::PreparedClaim> prepareClaim() = 0;
    virtual void dropClaim() = 0;
};

} // namespace ns::agent
