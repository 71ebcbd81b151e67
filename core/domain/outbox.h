// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <optional>
#include <string>

#include "core/base/clock.h"
#include "core/domain/contact.h"
#include "core/domain/ids.h"

namespace ns::domain {

enum class MessageKind { Marketing, Reply, Operational, OptoutConfirmation };
[[nodiscard]] std::string_view messageKindName(MessageKind kind);
[[nodiscard]] std::optional<MessageKind> parseMessageKind(std::string_view name);

/// Policy version of a message that no rules have judged yet: the claim does.
inline constexpr std::string_view kUnjudged = "unjudged";

/// Life of an OutboxItem. Final: Sent, Blocked, Cancelled. A person or a change of the contact moves Held, InDoubt and SetAside on.
enum class OutboxState {
    Queued,    // waits for its due time and a claim
    Sending,   // claimed: the call may have happened
    Sent,      // the channel took it
    Held,      // a rule holds it until something changes (consent, address, a rule that could not run)
    InReview,  // waits for a person's word
    InDoubt,   // may have been sent; nobody can tell but a person
    SetAside,  // failed for good, or poison: listed by `dead`
    Blocked,   // a rule forbids it for good
    Cancelled, // its run stopped first
};
[[nodiscard]] std::string_view outboxStateName(OutboxState state);
[[nodiscard]] std::optional<OutboxState> parseOutboxState(std::string_view name);
[[nodiscard]] bool canTransition(OutboxState from, OutboxState to);
[[nodiscard]] bool isFinal(OutboxState state);

/// An action with an outside effect, durable before it happens.
struct OutboxItem
{
    SendKey key;
    ContactId contact;
    ContactNo contactNo = {};
    RunId run;
    std::string sequence;
    std::string node;
    int visit = 0;
    MessageKind kind = MessageKind::Marketing;
    std::string channel;
    std::string address; // at drafting time; the claim takes the contact's address of that moment
    QString subject;
    QString text;
    Language language = Language::Unknown;
    std::string templateId;     // template @ content hash
    std::string policyVersion;
    TraceId trace;              // of the step that drafted it
    std::string span;           // its compose span
    Instant createdAt = {};
    Instant due = {};
    OutboxState state = OutboxState::Queued;
    std::string rule = {};      // the rule that held, blocked or deferred it last
    std::string connection = {}; // set by the claim
    std::string messageId = {};  // the provider's, once sent
    int tries = 0;
    std::optional<Instant> firstTriedAt = {};
    std::int64_t fence = 0;     // of the agent that claimed it
    std::string content = {};   // what the text states, packed (policy/guardrails/content); empty: not read. Loaded one by one only
    std::string context = {};   // what its last claim looked at, packed (policy/messagecontext); the same
};

/// SendKey of a message that belongs to no run: what it is ("reply", "optout"), when its cause happened and that cause's own id.
[[nodiscard]] SendKey makeLoneSendKey(std::string_view purpose, Instant at, std::string_view cause);
/// SendKey of a run's node and visit: "ns-" + 28 hex digits, led by the time that leads the run's id.
[[nodiscard]] SendKey makeSendKey(const RunId &run, std::string_view node, int visit);

} // namespace ns::domain
