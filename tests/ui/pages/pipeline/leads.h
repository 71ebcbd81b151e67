// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/console/leaddetails.h"
#include "tests/testing/testing.h"

namespace ns::testing {

inline const Instant kNow = at("2026-11-21T12:00:00Z");

inline console::LeadRow leadRow(std::int64_t no, const char *name, const char *stage = "engaged")
{
    console::LeadRow row;
    row.key = {.number = no, .no = no};
    row.no = domain::ContactNo{no};
    row.id = domain::ContactId("crm/L-" + std::to_string(no));
    row.name = QString::fromUtf8(name);
    row.country = "CL";
    row.stage = stage;
    row.createdAt = at("2026-11-19T09:00:00Z");
    return row;
}

inline console::SnapshotPtr<console::LeadPage> leadPage(std::vector<console::LeadRow> rows, std::int64_t total = -1, std::int64_t firstRank = 0)
{
    auto page = std::make_shared<console::LeadPage>();
    page->rows = std::move(rows);
    page->total.n = total < 0 ? std::int64_t(page->rows.size()) : total;
    page->firstRank = firstRank;
    page->readAt = kNow;
    return page;
}

/// Stages new (3 leads), engaged (1 lead) and won (none); as the Desk gives them.
inline std::shared_ptr<console::PipelineBoard> board()
{
    auto made = std::make_shared<console::PipelineBoard>();
    made->columns.push_back({.stage = "new", .count = 87, .fresh = 60, .ageing = 20, .cold = 7, .cards = {leadRow(1, "Ana", "new"), leadRow(2, "Bruno", "new"), leadRow(3, "Caio", "new")}});
    made->columns.push_back({.stage = "booked", .count = 0});
    made->columns.push_back({.stage = "won", .count = 1, .fresh = 1, .value = {{"USD", 124'000}}, .cards = {leadRow(4, "Dora", "won")}});
    made->leads = 88;
    made->filterCounts = {88, 4, 5, 6, 7, 2};
    made->readAt = kNow;
    return made;
}

inline std::shared_ptr<console::LeadDetails> leadDetails(const console::LeadRow &row)
{
    auto lead = std::make_shared<console::LeadDetails>();
    lead->row = row;
    lead->state.id = row.id;
    lead->state.stage = row.stage;
    lead->state.profile.name = row.name;
    return lead;
}

inline console::TraceRow traceOf(const char *id)
{
    console::TraceRow row;
    row.id = domain::TraceId(id);
    return row;
}

inline console::ThreadMessage message(const char *channel, const char *text, std::optional<domain::OutboxState> state = {})
{
    console::ThreadMessage made;
    made.at = kNow;
    made.isInbound = !state;
    made.channel = channel;
    made.text = QString::fromUtf8(text);
    made.state = state;
    return made;
}

} // namespace ns::testing
