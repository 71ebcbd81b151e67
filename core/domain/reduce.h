// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/clock.h"
#include "core/domain/contactstate.h"
#include "core/domain/event.h"

namespace ns::domain {

/// What an event did to its contact, in facts that the planner branches on.
struct Reduction
{
    bool profileChanged = false;
    bool attributesChanged = false;
    bool replied = false;     // an inbound message
    bool booked = false;      // a booking that is not a mere move
    bool cancelled = false;   // a cancellation that is not a reschedule
    bool optedOut = false;
    bool stageChanged = false;
    bool closed = false;      // deal won or lost
};

/// What reading an inbound text has told, as far as the state depends on it.
struct InboundSense
{
    bool optsOut = false;      // a clear request to stop
    bool showsInterest = true; // false: its intent is surely one that the business does not count as interest
};

/// Applies one event to the state: profile, stage, appointment, opt-out, inbound and reaction times. Pure. Events may come late and out
/// of order: times only move forward, and an appointment change older than the last one known is ignored. Does not touch runs, reviews,
/// decision or version. A language that the source only repeats does not undo what the contact's own words have changed since.
Reduction reduce(ContactState &state, const Event &event, InboundSense sense = {});

/// A stop for this channel, or for "all". True when it is news.
bool optOut(ContactState &state, const std::string &channel);

/// Why a silent contact is silent (CLI.md: booked-then-cancelled; interested; no response), or nothing when silence starts nothing:
/// opted out, closed, booked and not cancelled, never written to, or heard of without any sign of interest before we ever wrote.
enum class ColdReason { NoResponse, Interested, Cancelled };
[[nodiscard]] std::string_view coldReasonName(ColdReason reason); // "no_response", "interested", "cancelled"
[[nodiscard]] std::optional<ColdReason> coldReason(const ContactState &state);
/// Later of last accepted send and last inbound; nothing when there was neither.
[[nodiscard]] std::optional<Instant> silentSince(const ContactState &state);

} // namespace ns::domain
