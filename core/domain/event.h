// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/clock.h"
#include "core/base/hash.h"
#include "core/domain/contact.h"
#include "core/domain/ids.h"

namespace ns::domain {

enum class EventType {
    LeadCreated, ContactUpdated, MessageInbound,
    MessageDelivered, MessageRead, MessageClicked, MessageFailed, MessageBounced,
    StageChanged,
    AppointmentBooked, AppointmentCancelled, AppointmentNoShow, AppointmentAttended,
    DealWon, DealLost, OptoutReceived,
    // made inside only; from outside they are refused as internal_type
    TimerFired, FollowupDue, ReviewAnswered, ContactUnmerged,
};
[[nodiscard]] std::string_view eventTypeName(EventType type); // "lead.created"
[[nodiscard]] std::optional<EventType> parseEventType(std::string_view name);
[[nodiscard]] bool isInternal(EventType type);

struct EventKey
{
    std::string source;
    std::string id;
    auto operator<=>(const EventKey &) const = default;
    bool operator==(const EventKey &) const = default;
};

struct InboundMessage { std::string channel; QString text; std::string messageId; };
struct DeliveryReport { std::string messageId; std::string reference; std::string code; };
struct StageChange { std::string pipeline, from, to; };
struct AppointmentChange { std::string appointmentId; std::optional<Instant> startsAt; std::string replaces; bool rescheduled = false; };
struct DealChange { std::string pipeline; std::optional<double> amount; std::string currency; };
struct OptOutRequest { std::string channel; }; // or "all"
struct TimerFiring { std::string timerKind; std::string runId; std::string node; };
struct ReviewAnswering { std::string reviewId; };
struct ImportMarks { bool history = false; bool startsSequences = true; }; // lead.created from an import
/// What taking two records apart leaves each contact with: the parted one every stop of the other, the other the name that it had by itself.
struct Unmerging { std::vector<std::string> optedOut = {}; bool marketingPaused = false; std::optional<QString> ownName = {}; }; // channels, or "all"
struct NoData {};
using EventData = std::variant<NoData, InboundMessage, DeliveryReport, StageChange, AppointmentChange, DealChange, OptOutRequest,
                               TimerFiring, ReviewAnswering, ImportMarks, Unmerging>;

/// Something that happened outside, or a timer that fired. Immutable once durable.
struct Event
{
    EventKey key;
    EventType type = EventType::LeadCreated;
    Instant occurredAt = {};
    ContactPatch contact;
    EventData data;
    std::string payload; // canonical JSON text of the event: what is stored, hashed and replayed
    bool timeAssumed = false; // the source stated no occurred_at: it is the time of arrival
};

/// One event line of CLI.md, checked and typed. Errors name the field ("contact.phone: ..."); internal types give
/// InvalidInput with text "internal_type". `now` bounds occurred_at (at most 24 h ahead); a missing occurred_at is `now`.
[[nodiscard]] Result<Event> parseEventLine(std::string_view line, Instant now);
/// The inverse for stored payloads, internal types included and without the time bound.
[[nodiscard]] Result<Event> parseStoredEvent(std::string_view payload);
/// Fills event.payload from the other fields. For events that we make ourselves (import, timers, answers).
void sealPayload(Event &event);
/// SHA-256 of what the source said: the sealed payload without an assumed occurred_at and without import marks, which depend on when the
/// event came. Two deliveries of the same event have the same digest, so this decides between Duplicate and DuplicateDiffers.
[[nodiscard]] Digest contentDigest(const Event &event);

} // namespace ns::domain
