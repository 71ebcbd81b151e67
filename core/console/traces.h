// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/console/query.h"
#include "core/domain/event.h"
#include "core/trace/span.h"

namespace ns::console {

/// Steps by what came of them: Sent (a delivery), Review (a person is asked), Guardrail (a rule held, blocked or deferred), Trouble (failed,
/// in doubt, set aside), Inbound (the contact spoke or did something).
enum class TraceFilter { All, Sent, Review, Guardrail, Trouble, Inbound };

struct TraceRow
{
    RowKey key;
    domain::TraceId id;
    int part = 0; // 0: the step; then deliveries, verdicts and applied answers
    domain::ContactNo contactNo = {};
    domain::ContactId contact;
    QString name; // of the contact; may be empty
    std::string eventType, outcome;
    Instant at = {};
    std::int64_t latencyMicros = 0; // durable event to durable step
};

/// Newest first. `search` takes words of the contact or of its messages, or a contact, trace or event id.
struct TraceQuery : PageQuery
{
    TraceFilter filter = TraceFilter::All;
    std::string eventType = {}, outcome = {};
    std::optional<domain::ContactNo> contact = {};
    std::optional<Instant> from = {}, to = {}; // [from, to)
    bool everyPart = false; // also the later parts of each trace; a filter on outcomes always looks at all parts
    bool operator==(const TraceQuery &) const = default;
};

struct TracePage : Snapshot<TraceRow>
{
    std::vector<RowCount> filterCounts; // over [from, to), without the search; index: TraceFilter
};

/// One span of the waterfall, in the order in which it is drawn: a parent before its children, siblings by start.
struct SpanRow
{
    trace::Span span = {};
    int depth = 0;
    int part = 0;          // index into TraceDetails::parts
    bool hasChildren = false;
    bool isWaiting = false; // waits for the other side (a channel's call)
    bool isFailed = false;  // has error.type
};

struct TracePart
{
    int part = 0;
    std::string eventType, outcome;
    Instant at = {};
    std::int64_t latencyMicros = 0;
};

/// A trace of the same contact, as the chain "what the contact did next" shows it. isReply: its event answers a message of this trace.
struct TraceLink
{
    TraceRow row;
    bool isReply = false;
};

/// One trace as a tree with its facts and its neighbours. Immutable once shared.
struct TraceDetails
{
    TraceRow row; // of part 0
    std::vector<TracePart> parts;
    std::vector<SpanRow> spans;
    std::int64_t beginMicros = 0, endMicros = 0; // over all spans
    std::int64_t oursMicros = 0;                 // of it, our own work; the rest waited or lay between parts
    std::optional<domain::Event> event;          // as it was stored; nothing when it was erased
    std::string modelId, policyVersion;          // as the spans name them; may be empty
    std::optional<TraceLink> previous;           // of the same contact
    std::vector<TraceLink> next;                 // the next few of the same contact, oldest first
    Generation generation = 0;
};

} // namespace ns::console
