// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/domain/contact.h"
#include "core/domain/ids.h"

namespace ns::domain {

/// Canonical stages of pipeline "default"; other pipelines keep their own names.
[[nodiscard]] bool isCanonicalStage(std::string_view stage); // new, engaged, booked, won, lost, cold

enum class RunState { Active, WaitingForReview, Completed, Stopped };
[[nodiscard]] std::string_view runStateName(RunState state);
/// Legal edges of a SequenceRun: Active<->WaitingForReview, both ->Stopped, Active->Completed. Nothing leaves Completed or Stopped.
[[nodiscard]] bool canTransition(RunState from, RunState to);

/// One contact in one sequence. Kept in the contact's state while it is live; the last finished ones stay for reading.
struct SequenceRun
{
    RunId id;
    std::string sequence; // id of the definition
    std::string version;  // content hash of the definition that this run follows to its end
    int node = 0;         // index of the next node to act
    int visit = 0;
    RunState state = RunState::Active;
    Instant startedAt = {};
    std::string stopReason = {}; // "reply", "booking", "opt_out", ..
    bool operator==(const SequenceRun &) const = default;
};

enum class LabelSource { None, Model, Person, Outcome };

/// What the classifier (or a person) said of this lead.
struct LeadDecision
{
    std::string label = {};
    std::string segment = {};
    double confidence = 0;
    bool automatic = false; // decided without a person
    ModelId model = {};
    LabelSource source = LabelSource::None;
    Instant decidedAt = {};
    bool operator==(const LeadDecision &) const = default;
};

enum class AppointmentState { None, Booked, Cancelled, NoShow, Attended };

struct Appointment
{
    std::string id = {};
    AppointmentState state = AppointmentState::None;
    std::optional<Instant> startsAt = {};
    Instant changedAt = {};
    bool operator==(const Appointment &) const = default;
};

/// A ReviewItem that is open for this contact: what the planner must know of it.
struct OpenReview
{
    ReviewId id;
    std::string kind; // "classification", "inbound", "no_template", "send", ..
    bool operator==(const OpenReview &) const = default;
};

/// The sending that a contact's next event may be an answer to.
struct LastSend
{
    SendKey key = {};
    TraceId trace = {};
    std::string span = {}; // span id, 16 hex digits
    std::string channel = {};
    Instant at = {};
    bool operator==(const LastSend &) const = default;
};

/// Everything that a step needs to know of a contact: one row, read and written whole. A value; version counts its commits.
struct ContactState
{
    ContactId id;
    std::uint64_t version = 0;
    Profile profile;
    Instant createdAt = {};
    std::string stage = "new"; // in pipeline "default"
    bool optedOutOfAll = false;
    std::vector<std::string> optedOutChannels = {};
    std::optional<Instant> lastInboundAt = {};
    std::string lastInboundChannel = {};
    std::optional<Instant> lastReactionAt = {}; // the last sign of interest: read, click, or an inbound that shows any
    std::optional<LastSend> lastSend = {};      // last accepted one
    Appointment appointment = {};
    LeadDecision decision = {};
    std::vector<SequenceRun> runs = {};
    std::vector<OpenReview> openReviews = {};
    bool history = false;      // imported as history: no sequence starts
    bool marketingPaused = false; // an unclear stop request waits for a person
    ContactId mergedInto = {};
    Language lastHeard = Language::Unknown;      // what the last inbound text alone looked like
    Language statedLanguage = Language::Unknown; // what a source said last: saying the same again is no news
    bool operator==(const ContactState &) const = default;
};

[[nodiscard]] bool isOptedOut(const ContactState &state, std::string_view channel);

/// State without profile, and the profile: two columns, because the profile changes far less often.
[[nodiscard]] std::string packState(const ContactState &state);
[[nodiscard]] std::string packProfile(const Profile &profile);
/// InvalidInput when the bytes are not what pack* wrote.
[[nodiscard]] Result<ContactState> unpackState(std::string_view stateBytes, std::string_view profileBytes);

} // namespace ns::domain
