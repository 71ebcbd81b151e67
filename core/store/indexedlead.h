// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <string>
#include <vector>

#include "core/domain/contactstate.h"
#include "core/domain/outbox.h"

namespace ns::store {

/// Bits of IndexedLead::flags. The first twelve mean what console::LeadFlag says.
namespace leadbit {
inline constexpr unsigned OptedOut = 1, WithPerson = 2, Held = 4, InDoubt = 8, SetAside = 16, GoingCold = 32, History = 64, MarketingPaused = 128;
inline constexpr unsigned Contacted = 256, Replied = 512, Booked = 1024, Attended = 2048;
inline constexpr unsigned Stuck = Held | InDoubt | SetAside;
inline constexpr unsigned Unsure = 8192;        // the model's label, and no person has confirmed it
inline constexpr unsigned DecidedAlone = 16384; // without a person
inline constexpr unsigned SourceShift = 15;     // two bits: domain::LabelSource
} // namespace leadbit

inline constexpr std::int64_t kNeverMs = 9'000'000'000'000'000; // IndexedLead::nextAt of a lead with nothing due: behind all others

/// What happens next to a lead. Values as in console::NextStep::Kind.
enum class NextKind { None, Message, FollowUp, SequenceNode, WaitsForPerson, Held, InDoubt, SetAside };

/// What lists show of a lead without opening its state.
struct LeadShown
{
    std::string country, owner, label, language, channel;
    NextKind next = NextKind::None;
    std::string nextSequence, nextNode, nextChannel, nextRule;
    bool operator==(const LeadShown &) const = default;
};

/// One lead as the read index keeps it. A value.
struct IndexedLead
{
    std::int64_t createdAt = 0; // UTC ms
    std::string stage = "new";
    unsigned flags = 0;         // leadbit
    std::int64_t lastAt = 0;    // later of last accepted send and last inbound; 0: never
    std::int64_t nextAt = kNeverMs;
    std::int64_t sure = -1;     // confidence in millionths; -1: no decision
    std::string nameKey;        // folded, for sorting
    LeadShown shown;
    bool operator==(const IndexedLead &) const = default;
};

/// A message of the lead that has not come to its end.
struct OpenMessage
{
    domain::OutboxState state = domain::OutboxState::Queued;
    Instant due = {};
    std::string channel = {}, sequence = {}, node = {}, rule = {};
};

/// A running timer of the lead.
struct OpenTimer
{
    bool isCold = false; // else of a sequence's node
    Instant due = {};
    std::string sequence = {}, node = {};
};

/// Pure. `open` soonest due first.
[[nodiscard]] IndexedLead indexLead(const domain::ContactState &state, const std::vector<OpenMessage> &open, const std::vector<OpenTimer> &timers);
/// For a contact whose first event has not been worked on.
[[nodiscard]] IndexedLead indexNewcomer(const QString &name, Instant createdAt);

[[nodiscard]] std::string packShown(const LeadShown &shown);
[[nodiscard]] LeadShown unpackShown(std::string_view bytes); // empty fields where the bytes cannot be read
[[nodiscard]] domain::LabelSource labelSourceOf(unsigned flags);

} // namespace ns::store
