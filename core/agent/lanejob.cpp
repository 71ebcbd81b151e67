// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agent/lanejob.h"

#include "core/agent/settle.h"
#include "core/agent/step.h"
#include "core/base/vectorstate.h"

namespace ns::agent {

namespace {

void takeEarlier(std::optional<Instant> &due, Instant other)
{
    if (!due || other < *due)
        due = other;
}

StepEffects effectsOf(const ports::StepResult &step)
{
    StepEffects effects;
    effects.fromEvent = step.eventSeq.has_value();
    const auto queued = [&](Instant due) {
        ++effects.queued;
        takeEarlier(effects.nextOutbox, due);
    };
    for (const domain::OutboxItem &item : step.outbox) {
        if (item.state == domain::OutboxState::Queued)
            queued(item.due);
        effects.blocked += item.state == domain::OutboxState::Blocked ? 1 : 0;
    }
    effects.failures = step.failures;
    for (const ports::OutboxChange &change : step.outboxChanges) {
        if (change.to == domain::OutboxState::Queued)
            queued(change.due.value_or(step.trace.at));
        effects.sent += change.to == domain::OutboxState::Sent ? 1 : 0;
    }
    if (step.releaseHeld)
        queued(step.trace.at);
    for (const ports::TimerChange &timer : step.timers) {
        if (timer.due)
            takeEarlier(effects.nextTimer, *timer.due);
    }
    return effects;
}

} // namespace

void LaneJob::run() const
{
    releaseUpperHalves();
    StatePtr known = state;
    if (!known) {
        auto read = readState();
        if (!read)
            return reportFailure(std::move(read.error()));
        known = std::move(*read);
    }
    if (const auto *event = std::get_if<ports::PendingEvent>(work.get()))
        runEvent(*event, std::move(known));
    else
        runDelivery(std::get<Delivery>(*work), std::move(known));
}

Result<StatePtr> LaneJob::readState() const
{
    const auto *event = std::get_if<ports::PendingEvent>(work.get());
    if (event && event->newContact && !rerun)
        return StatePtr{};
    auto stored = journal.loadContact(contact);
    if (!stored)
        return tl::make_unexpected(stored.error());
    return *stored ? std::make_shared<const domain::ContactState>(std::move(**stored)) : StatePtr{};
}

domain::ReviewId LaneJob::reviewAsked(const domain::Event &event, const StatePtr &known)
{
    if (const auto *answering = std::get_if<domain::ReviewAnswering>(&event.data))
        return domain::ReviewId{answering->reviewId};
    const bool renews = known && std::holds_alternative<domain::InboundMessage>(event.data);
    const domain::OpenReview *open = renews ? findOpenReview(*known, "inbound") : nullptr;
    return open ? open->id : domain::ReviewId{};
}

void LaneJob::runEvent(const ports::PendingEvent &event, StatePtr known) const
{
    const InFlightBoard::Mark mark(board, contact, event.seq);
    const domain::ReviewId asked = reviewAsked(event.event, known);
    StepInput input{.pending = event, .state = std::move(known), .knowledge = *knowledge, .settings = settings, .now = now};
    if (!asked.isEmpty()) {
        auto review = journal.loadReview(asked);
        if (!review)
            return reportFailure(std::move(review.error()));
        input.review = std::move(*review);
        if (input.review && !input.review->sendKey.isEmpty())
            input.send = journal.loadOutboxItem(input.review->sendKey).value_or(std::nullopt);
    }
    if (const auto *report = std::get_if<domain::DeliveryReport>(&event.event.data)) {
        auto key = report->reference.empty() ? journal.findSendByMessageId(report->messageId).value_or(std::nullopt)
                                             : std::optional(domain::SendKey{report->reference});
        if (key)
            input.send = journal.loadOutboxItem(*key).value_or(std::nullopt);
    }
    auto step = runStep(input);
    if (!step)
        return reportFailure(std::move(step.error()));
    step->trace.latencyMicros = monotonicMicros() - readyMicros;
    step->eventPayload = event.event.payload;
    StepEffects effects = effectsOf(*step);
    commit(std::move(*step), effects);
}

void LaneJob::runDelivery(const Delivery &delivery, StatePtr known) const
{
    if (!known)
        return reportFailure({ErrorCode::Internal, "a delivery for a contact without state", delivery.item.key.str()});
    Settlement settlement = settle({delivery, *known, *knowledge, settings, now});
    if (settlement.lookUpAt) {
        Delivery again = delivery;
        ++again.lookUps;
        inbox.pushReply(message::LookUpLater{contact, std::move(again), *settlement.lookUpAt});
        return;
    }
    StepEffects effects = effectsOf(settlement.step);
    commit(std::move(settlement.step), effects);
}

void LaneJob::commit(ports::StepResult step, StepEffects effects) const
{
    // What it queued is due: one transaction fewer before the call.
    const bool isDue = effects.nextOutbox && *effects.nextOutbox <= now;
    std::optional<ports::PreparedClaim> claim = isDue && claims != nullptr ? claims->prepareClaim() : std::nullopt;
    effects.claimed = claim.has_value();
    auto next = std::make_shared<const domain::ContactState>(step.state);
    ports::Journal::Done<std::monostate> finish = [&sink = inbox, no = contact, next = std::move(next), effects](Result<std::monostate> done) {
        if (done)
            sink.pushReply(message::StepDurable{no, next, effects});
        else
            sink.pushReply(message::StepFailed{no, std::move(done.error())});
    };
    const Status posted = claim ? journal.commitAndClaim(std::move(step), std::move(finish), std::move(*claim))
                                : journal.commit(std::move(step), std::move(finish));
    if (posted)
        return;
    if (claim)
        claims->dropClaim();
    reportFailure(posted.error());
}

void LaneJob::reportFailure(Error error) const
{
    inbox.pushReply(message::StepFailed{contact, std::move(error)});
}

} // namespace ns::agent
