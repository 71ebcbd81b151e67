// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/reduce.h"

namespace ns::domain {

namespace {

constexpr std::size_t kOptOutChannelsMax = 64;

void moveForward(std::optional<Instant> &time, Instant at)
{
    if (!time || *time < at)
        time = at;
}

bool setStage(ContactState &state, std::string_view stage)
{
    if (state.stage == stage)
        return false;
    state.stage = stage;
    return true;
}

bool changesAttributes(const Attributes &known, const Attributes &stated)
{
    return std::any_of(stated.begin(), stated.end(), [&](const auto &attribute) {
        const auto found = known.find(attribute.first);
        return !attribute.second.empty() && (found == known.end() || found->second != attribute.second);
    });
}

/// A CRM repeats what it knows with every event; only what it says anew may change the language back.
void takeStatedLanguage(ContactState &state, const ContactPatch &patch, Language before)
{
    if (!patch.language || *patch.language == Language::Unknown)
        return;
    if (*patch.language == state.statedLanguage && before != Language::Unknown)
        state.profile.language = before;
    state.statedLanguage = *patch.language;
}

void applyInbound(ContactState &state, const Event &event, InboundSense sense, Reduction &done)
{
    const auto *message = std::get_if<InboundMessage>(&event.data);
    if (message == nullptr)
        return;
    done.replied = true;
    if (!state.lastInboundAt || *state.lastInboundAt <= event.occurredAt)
        state.lastInboundChannel = message->channel;
    moveForward(state.lastInboundAt, event.occurredAt);
    if (sense.showsInterest && !sense.optsOut)
        moveForward(state.lastReactionAt, event.occurredAt);
    if (state.stage == "new" || state.stage == "cold")
        done.stageChanged = setStage(state, "engaged");
    // A person's stop holds on every channel: the next free one must not take over.
    if (sense.optsOut)
        done.optedOut = optOut(state, "all");
}

/// An old report, or one of another appointment than the one that stands, says nothing of the present.
bool isStale(const Appointment &known, const AppointmentChange &change, Instant at)
{
    if (known.state == AppointmentState::None)
        return false;
    if (at < known.changedAt)
        return true;
    return known.state == AppointmentState::Booked && !known.id.empty() && !change.appointmentId.empty()
           && known.id != change.appointmentId;
}

void applyBooking(ContactState &state, const AppointmentChange &change, Instant at, Reduction &done)
{
    Appointment &known = state.appointment;
    if (known.state != AppointmentState::None && at < known.changedAt)
        return;
    // A move: the same appointment again, one that names its predecessor, or the one announced by a `rescheduled` cancellation.
    const bool isMove = known.state == AppointmentState::Booked
                        && (known.id == change.appointmentId || known.id == change.replaces || !known.startsAt);
    known = {change.appointmentId, AppointmentState::Booked, change.startsAt, at};
    done.booked = !isMove;
    if (state.stage != "won") // who has bought stays a customer when booking again
        done.stageChanged = setStage(state, "booked");
}

void applyCancellation(ContactState &state, const AppointmentChange &change, Instant at, Reduction &done)
{
    Appointment &known = state.appointment;
    if (isStale(known, change, at))
        return;
    if (change.rescheduled) {
        if (known.state == AppointmentState::None)
            known.id = change.appointmentId;
        known.state = AppointmentState::Booked; // stands; its new time comes with the booking that follows
        known.startsAt.reset();
        known.changedAt = at;
        return;
    }
    done.cancelled = known.state != AppointmentState::Cancelled;
    known.id = change.appointmentId.empty() ? known.id : change.appointmentId;
    known.state = AppointmentState::Cancelled;
    known.changedAt = at;
    if (state.stage == "booked")
        done.stageChanged = setStage(state, "engaged");
}

void applyAppointment(ContactState &state, const Event &event, Reduction &done)
{
    const auto *change = std::get_if<AppointmentChange>(&event.data);
    if (change == nullptr)
        return;
    if (event.type == EventType::AppointmentBooked)
        return applyBooking(state, *change, event.occurredAt, done);
    if (event.type == EventType::AppointmentCancelled)
        return applyCancellation(state, *change, event.occurredAt, done);
    if (isStale(state.appointment, *change, event.occurredAt))
        return;
    if (!change->appointmentId.empty())
        state.appointment.id = change->appointmentId;
    state.appointment.state = event.type == EventType::AppointmentNoShow ? AppointmentState::NoShow : AppointmentState::Attended;
    state.appointment.changedAt = event.occurredAt;
}

void applyStageChange(ContactState &state, const Event &event, Reduction &done)
{
    const auto *change = std::get_if<StageChange>(&event.data);
    if (change == nullptr || (!change->pipeline.empty() && change->pipeline != "default") || !isCanonicalStage(change->to))
        return;
    done.stageChanged = setStage(state, change->to);
    done.closed = done.stageChanged && (change->to == "won" || change->to == "lost");
}

void applyLead(ContactState &state, const Event &event, Reduction &done)
{
    if (event.contact.stage && isCanonicalStage(*event.contact.stage))
        done.stageChanged = setStage(state, *event.contact.stage);
    if (event.type != EventType::LeadCreated)
        return;
    const auto *marks = std::get_if<ImportMarks>(&event.data);
    // An import never turns a living contact into history; a lead that comes back by itself is no history any more.
    if (marks == nullptr)
        state.history = false;
    else if (state.version == 0)
        state.history = marks->history || !marks->startsSequences;
}

void applyUnmerging(ContactState &state, const Event &event, Reduction &done)
{
    const auto *unmerging = std::get_if<Unmerging>(&event.data);
    if (unmerging == nullptr)
        return;
    for (const std::string &channel : unmerging->optedOut)
        done.optedOut |= optOut(state, channel);
    state.marketingPaused = state.marketingPaused || unmerging->marketingPaused;
    if (unmerging->ownName && state.profile.name != *unmerging->ownName) { // an empty one too: the name was another person's
        state.profile.name = *unmerging->ownName;
        done.profileChanged = true;
    }
}

void applyData(ContactState &state, const Event &event, InboundSense sense, Reduction &done)
{
    switch (event.type) {
    case EventType::LeadCreated:
    case EventType::ContactUpdated: return applyLead(state, event, done);
    case EventType::MessageInbound: return applyInbound(state, event, sense, done);
    case EventType::MessageRead:
    case EventType::MessageClicked: return moveForward(state.lastReactionAt, event.occurredAt);
    case EventType::StageChanged: return applyStageChange(state, event, done);
    case EventType::AppointmentBooked:
    case EventType::AppointmentCancelled:
    case EventType::AppointmentNoShow:
    case EventType::AppointmentAttended: return applyAppointment(state, event, done);
    case EventType::DealWon:
    case EventType::DealLost:
        done.closed = true;
        done.stageChanged = setStage(state, event.type == EventType::DealWon ? "won" : "lost");
        return;
    case EventType::OptoutReceived:
        if (const auto *request = std::get_if<OptOutRequest>(&event.data))
            done.optedOut = optOut(state, request->channel);
        return;
    case EventType::ContactUnmerged: return applyUnmerging(state, event, done);
    case EventType::MessageDelivered:
    case EventType::MessageFailed:
    case EventType::MessageBounced:
    case EventType::TimerFired:
    case EventType::FollowupDue:
    case EventType::ReviewAnswered: return;
    }
}

} // namespace

bool optOut(ContactState &state, const std::string &channel)
{
    if (isOptedOut(state, channel))
        return false;
    // More channels than anyone has: the stop is then taken for all of them rather than forgotten.
    if (channel == "all" || state.optedOutChannels.size() >= kOptOutChannelsMax)
        state.optedOutOfAll = true;
    else
        state.optedOutChannels.insert(
            std::lower_bound(state.optedOutChannels.begin(), state.optedOutChannels.end(), channel), channel);
    return true;
}

Reduction reduce(ContactState &state, const Event &event, InboundSense sense)
{
    Reduction done;
    done.attributesChanged = changesAttributes(state.profile.attributes, event.contact.attributes);
    const Language before = state.profile.language;
    done.profileChanged = applyPatch(state.profile, event.contact);
    takeStatedLanguage(state, event.contact, before);
    if (!isInternal(event.type) && (state.createdAt == Instant{} || event.occurredAt < state.createdAt))
        state.createdAt = event.occurredAt;
    applyData(state, event, sense, done);
    return done;
}

std::string_view coldReasonName(ColdReason reason)
{
    switch (reason) {
    case ColdReason::NoResponse: return "no_response";
    case ColdReason::Interested: return "interested";
    case ColdReason::Cancelled: return "cancelled";
    }
    return {};
}

std::optional<ColdReason> coldReason(const ContactState &state)
{
    const bool isClosed = state.stage == "won" || state.stage == "lost";
    if (state.optedOutOfAll || isClosed || state.appointment.state == AppointmentState::Booked)
        return std::nullopt;
    if (!state.lastSend && !state.lastInboundAt)
        return std::nullopt;
    if (state.appointment.state == AppointmentState::Cancelled)
        return ColdReason::Cancelled;
    if (!state.lastSend)
        return state.lastReactionAt ? std::optional(ColdReason::Interested) : std::nullopt;
    return state.lastReactionAt && *state.lastReactionAt >= state.lastSend->at ? ColdReason::Interested : ColdReason::NoResponse;
}

std::optional<Instant> silentSince(const ContactState &state)
{
    if (!state.lastSend)
        return state.lastInboundAt;
    return state.lastInboundAt ? std::max(*state.lastInboundAt, state.lastSend->at) : state.lastSend->at;
}

} // namespace ns::domain
