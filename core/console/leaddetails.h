// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/console/pipeline.h"
#include "core/console/traces.h"
#include "core/domain/review.h"

namespace ns::console {

/// How a source's record became part of this contact; undone links stay listed.
struct IdentityLine
{
    std::string key, matchedBy, matched;
    Instant since = {};
    std::optional<Instant> undoneAt = {};
};

/// Where the contact's clock stands, and whether a marketing message may go out now. Unknown fails closed.
struct LocalTime
{
    std::vector<std::string> zones = {}; // every zone that the contact may be in; empty: unknown
    std::string basis = "unknown";       // "crm", "area_code", "country", "unknown"
    std::optional<int> offsetMinutes = {}; // from UTC now; nothing while the zones disagree
    bool isApprovedNow = false;
    std::optional<Instant> changesAt = {}; // when that turns, within the next days
};

struct TimerLine
{
    enum class Kind { FollowUp, SequenceNode };
    Kind kind = Kind::FollowUp;
    Instant due = {};
    std::string sequence = {}, node = {};
};

struct RunLine
{
    domain::SequenceRun run;
    std::string node = {}; // id of the node that acts next; empty when its definition is gone
    int nodes = 0;         // of its definition
};

/// All that is known of one lead. Immutable once shared. `state` holds profile, consent, attributes, appointment and decision as the agent has them.
struct LeadDetails
{
    LeadRow row;
    domain::ContactState state;
    LocalTime localTime;
    std::vector<IdentityLine> identity;
    std::vector<RunLine> runs;         // live ones first
    std::vector<TimerLine> timers;     // soonest first
    std::vector<ThreadMessage> thread; // oldest first, the newest 500
    std::vector<OutboxRow> outbox;     // not final, soonest first
    std::vector<domain::ReviewItem> reviews; // open ones
    std::vector<TraceRow> traces;      // newest first, the newest 200
    std::optional<ReasonSum> reasons;  // of the decision by a model that is still there
    Generation generation = 0;
};

} // namespace ns::console
