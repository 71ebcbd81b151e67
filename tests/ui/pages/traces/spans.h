// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/console/traces.h"
#include "tests/testing/testing.h"

namespace ns::testing {

inline const Instant kNow = at("2026-11-21T12:00:00Z");
inline constexpr std::int64_t kHour = 3'600'000'000; // microseconds

inline console::SpanRow span(const char *id, const char *name, std::int64_t begin, std::int64_t end, int depth = 1)
{
    console::SpanRow row;
    row.span.id = id;
    row.span.name = name;
    row.span.startMicros = begin;
    row.span.endMicros = end;
    row.depth = depth;
    return row;
}

inline console::TraceRow traceRow(std::int64_t no, const char *id, const char *name, const char *type = "message.inbound", const char *outcome = "review")
{
    console::TraceRow row;
    row.key = {.number = no * 10, .no = no};
    row.id = domain::TraceId(id);
    row.contactNo = domain::ContactNo{no};
    row.contact = domain::ContactId("crm/L-" + std::to_string(no));
    row.name = QString::fromUtf8(name);
    row.eventType = type;
    row.outcome = outcome;
    row.at = kNow - std::chrono::hours(no);
    row.latencyMicros = 4'620'000;
    return row;
}

inline console::SnapshotPtr<console::TracePage> tracePage(std::vector<console::TraceRow> rows, std::int64_t total = -1)
{
    auto page = std::make_shared<console::TracePage>();
    page->rows = std::move(rows);
    page->total.n = total < 0 ? std::int64_t(page->rows.size()) : total;
    page->filterCounts = {{30, false}, {20, false}, {4, false}, {3, false}, {2, false}, {1, false}};
    page->readAt = kNow;
    return page;
}

/// A step of 100 us with three spans, and its delivery 40 us later.
inline std::shared_ptr<console::TraceDetails> traceDetails(const console::TraceRow &row)
{
    auto trace = std::make_shared<console::TraceDetails>();
    trace->row = row;
    trace->parts = {{0, row.eventType, row.outcome, row.at, row.latencyMicros}, {1, "delivery", "sent", row.at, 0}};
    const std::int64_t begin = toMillis(row.at) * 1000;
    trace->spans = {span("a1", "invoke_agent nightshift", begin, begin + 100, 0), span("a2", "classify lead", begin + 10, begin + 60),
                    span("a3", "review_gate", begin + 60, begin + 70), span("a4", "send whatsapp", begin + 140, begin + 180)};
    trace->spans[0].hasChildren = true;
    trace->spans[0].span.attributes = {{"nightshift.event.type", row.eventType}};
    trace->spans[1].span.attributes = {{"gen_ai.request.model", std::string("lead-bfdce89eb81f")}, {"nightshift.label", std::string("warm")}, {"nightshift.confidence", 0.93}};
    trace->spans[2].span.attributes = {{"nightshift.verdict", std::string("act")}};
    trace->spans[3].span.attributes = {{"nightshift.outcome", std::string("sent")}};
    trace->spans[3].isWaiting = true;
    trace->spans[3].part = 1;
    trace->beginMicros = begin;
    trace->endMicros = begin + 180;
    trace->oursMicros = 100;
    trace->policyVersion = "7b5239aa1f46";
    trace->modelId = "lead-bfdce89eb81f";
    return trace;
}

} // namespace ns::testing
