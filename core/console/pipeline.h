// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFlags>

#include "core/console/query.h"
#include "core/console/thread.h"
#include "core/domain/contactstate.h"

namespace ns::console {

enum class LeadSort { Newest, Name, LastContact, NextDue, Confidence };
enum class LeadFilter { All, WithPerson, GoingCold, Unsure, Stuck, OptedOut };

/// What is worth a sign beside a lead's name.
enum class LeadFlag : unsigned {
    OptedOut = 1,         // of all or of a channel
    WithPerson = 2,       // an item waits in the review queue
    Held = 4,             // a message is held by a rule
    InDoubt = 8,          // a message may have been sent
    SetAside = 16,        // a message failed for good
    GoingCold = 32,       // the cold timer runs: a follow-up begins when it is due
    History = 64,         // imported as history: no sequence starts
    MarketingPaused = 128, // an unclear stop request
    Contacted = 256,      // something was sent
    Replied = 512,        // something came in
    Booked = 1024,        // has or had an appointment
    Attended = 2048,
    Unhandled = 4096,     // an event of this contact has not been worked on yet
};
Q_DECLARE_FLAGS(LeadFlags, LeadFlag)

/// What happens next to a lead, by itself or by a person.
struct NextStep
{
    enum class Kind { None, Message, FollowUp, SequenceNode, WaitsForPerson, Held, InDoubt, SetAside };
    Kind kind = Kind::None;
    std::optional<Instant> due = {}; // Message, FollowUp, SequenceNode
    std::string sequence = {}, node = {}, channel = {};
    std::string rule = {};           // that deferred or held it last
    bool operator==(const NextStep &) const = default;
};

struct LeadRow
{
    RowKey key;
    domain::ContactNo no = {};
    domain::ContactId id;
    QString name; // may be empty
    std::string country, language, location, team, channel; // channel: of the last message either way
    std::string owner;    // attribute "owner" of the source; often empty
    std::string stage, segment;
    std::string label;    // of the decision; empty: none
    double confidence = 0;
    std::optional<double> threshold = {}; // of the active model; nothing without one
    bool isAutomatic = false;
    domain::LabelSource labelSource = domain::LabelSource::None;
    Instant createdAt = {};
    std::optional<Instant> lastContactAt = {}; // later of last accepted send and last inbound
    NextStep next = {};
    LeadFlags flags = {};
    bool operator==(const LeadRow &) const = default;
};

struct LeadQuery : PageQuery
{
    std::string stage = {}; // empty: all
    LeadFilter filter = LeadFilter::All;
    LeadSort sort = LeadSort::Newest; // newest, latest contact, soonest due and surest first; names from A
    bool reversed = false;
    bool operator==(const LeadQuery &) const = default;
};
using LeadPage = Snapshot<LeadRow>;

/// Sum of won deals in one currency, in hundredths.
struct MoneySum
{
    std::string currency;
    std::int64_t cents = 0;
    bool operator==(const MoneySum &) const = default;
};

/// One column of the board. Ages by last contact: within 24 hours, within 48 (Planner::kColdAfter), longer.
struct StageColumn
{
    std::string stage;
    std::int64_t count = 0;
    std::int64_t fresh = 0, ageing = 0, cold = 0, neverContacted = 0;
    std::vector<MoneySum> value = {}; // of deals that are won
    std::vector<LeadRow> cards = {};  // up to StageQuery::cards that need attention most: with a person, stuck, then soonest due
};

/// Every stage that has leads, and always the canonical ones: new, engaged, booked, won, lost, cold; then others by name.
struct PipelineBoard
{
    std::vector<StageColumn> columns;
    std::int64_t leads = 0;
    /// How many rows each filter has in `stage` of the query (all stages when empty); index: LeadFilter.
    std::vector<std::int64_t> filterCounts;
    Generation generation = 0;
    Instant readAt = {};
    bool isBuilding = false; // counts still rise
};

struct BoardQuery
{
    std::string stage = {}; // of filterCounts
    int cards = 3;
    bool operator==(const BoardQuery &) const = default;
};

} // namespace ns::console

Q_DECLARE_OPERATORS_FOR_FLAGS(ns::console::LeadFlags)
