// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/outbox.h"

#include <array>

#include "core/base/hash.h"

namespace ns::domain {

namespace {

constexpr std::array<std::string_view, 4> kKindNames = {"marketing", "reply", "operational", "optout_confirmation"};
constexpr std::array<std::string_view, 9> kStateNames = {"queued",   "sending",   "sent",    "held",     "in_review",
                                                         "in_doubt", "set_aside", "blocked", "cancelled"};

constexpr unsigned bit(OutboxState state)
{
    return 1U << unsigned(state);
}

/// The states that may follow `from`.
unsigned successors(OutboxState from)
{
    using S = OutboxState;
    switch (from) {
    case S::Queued: return bit(S::Sending) | bit(S::Held) | bit(S::InReview) | bit(S::SetAside) | bit(S::Blocked) | bit(S::Cancelled);
    case S::Sending: return bit(S::Sent) | bit(S::Queued) | bit(S::InDoubt) | bit(S::SetAside); // Queued: certainly not sent
    case S::Held: return bit(S::Queued) | bit(S::InReview) | bit(S::Blocked) | bit(S::Cancelled);
    case S::InReview: return bit(S::Queued) | bit(S::Held) | bit(S::Blocked) | bit(S::Cancelled);
    case S::InDoubt: return bit(S::Sent) | bit(S::Queued) | bit(S::SetAside) | bit(S::Cancelled); // Sent: a person or a report says so
    case S::SetAside: return bit(S::Queued) | bit(S::Cancelled);
    case S::Sent:
    case S::Blocked:
    case S::Cancelled: return 0;
    }
    return 0;
}

} // namespace

std::string_view messageKindName(MessageKind kind)
{
    return kKindNames[std::size_t(kind)];
}

std::optional<MessageKind> parseMessageKind(std::string_view name)
{
    const auto *found = std::find(kKindNames.begin(), kKindNames.end(), name);
    return found == kKindNames.end() ? std::nullopt : std::optional(MessageKind(found - kKindNames.begin()));
}

std::string_view outboxStateName(OutboxState state)
{
    return kStateNames[std::size_t(state)];
}

std::optional<OutboxState> parseOutboxState(std::string_view name)
{
    const auto *found = std::find(kStateNames.begin(), kStateNames.end(), name);
    return found == kStateNames.end() ? std::nullopt : std::optional(OutboxState(found - kStateNames.begin()));
}

bool canTransition(OutboxState from, OutboxState to)
{
    return (successors(from) & bit(to)) != 0;
}

bool isFinal(OutboxState state)
{
    return successors(state) == 0;
}

SendKey makeLoneSendKey(std::string_view purpose, Instant at, std::string_view cause)
{
    return SendKey(timedId("ns-", at, {purpose, cause}, 28));
}

SendKey makeSendKey(const RunId &run, std::string_view node, int visit)
{
    return SendKey(timedId("ns-", timeOfId("run-", run.str()), {run.str(), node, std::to_string(visit)}, 28));
}

} // namespace ns::domain
