// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "app/cli/commands.h"
#include "app/cli/session.h"
#include "app/cli/trace.h"

namespace ns::app {

namespace {

constexpr int kPage = 500;
constexpr std::int64_t kLimitDefault = 50;
constexpr std::int64_t kLimitMax = 1'000'000;

Result<store::TraceQuery> readQuery(const CommandContext &context, store::Reader &reader)
{
    const auto from = context.instant("from");
    const auto to = context.instant("to");
    if (!from || !to)
        return tl::make_unexpected(!from ? from.error() : to.error());
    store::TraceQuery query{.text = context.argument(0), .eventType = context.valueOr("event", ""), .outcome = context.valueOr("outcome", ""), .from = *from, .to = *to};
    if (!query.eventType.empty() && !domain::parseEventType(query.eventType))
        return fail(ErrorCode::InvalidInput, "there is no such event type: " + query.eventType, "--event");
    if (context.has("contact")) {
        const auto contact = reader.findContact(*context.value("contact"));
        if (!contact)
            return fail(contact.error().code, contact.error().text, *context.value("contact"));
        query.contact = *contact;
    }
    return query;
}

/// The newest traces, one entry each: a trace's later parts (deliveries, applied answers) are behind its id.
Result<Json> collect(store::Reader &reader, store::TraceQuery query, std::int64_t limit, const CommandContext &context)
{
    Json traces = Json::array();
    std::set<std::string> seen;
    query.limit = int(std::min<std::int64_t>(kPage, limit));
    for (bool more = true; more && std::int64_t(traces.size()) < limit && !context.stop().isStopRequested();) {
        const auto rows = reader.searchTraces(query);
        if (!rows)
            return tl::make_unexpected(rows.error());
        for (const store::TraceRow &row : *rows) {
            if (std::int64_t(traces.size()) < limit && seen.insert(row.id.str()).second)
                traces.push_back(traceJson(row));
        }
        more = int(rows->size()) == query.limit;
        if (more)
            query.before = rows->back().key;
    }
    return traces;
}

Result<CommandResult> searchTraces(const CommandContext &context)
{
    const auto limit = context.integer("limit", kLimitDefault, 1, kLimitMax);
    if (!limit)
        return tl::make_unexpected(limit.error());
    const auto reader = openReader(context);
    if (!reader)
        return tl::make_unexpected(reader.error());
    const auto query = readQuery(context, **reader);
    if (!query)
        return tl::make_unexpected(query.error());
    auto traces = collect(**reader, *query, *limit, context);
    if (!traces)
        return tl::make_unexpected(traces.error());
    CommandResult result;
    result.json = {{"traces", std::move(*traces)}};
    result.exit = context.stop().isStopRequested() ? exitcode::Cancelled : exitcode::Done;
    return result;
}

} // namespace

Json traceJson(const store::TraceRow &row)
{
    return {{"id", row.id.str()}, {"contact", row.contact.str()}, {"event_type", row.eventType}, {"started_at", formatInstant(row.at)}, {"outcome", row.outcome}};
}

Command makeTraceSearchCommand()
{
    return {.name = "trace search", .arguments = "[TEXT] [--event TYPE] [--outcome O] [--contact ID] [--from DATE] [--to DATE] [--limit N]",
            .summary = "Finds the records of what was done, newest first.",
            .options = {valueOption("event", "TYPE", "Only this event type, like lead.created."), valueOption("outcome", "O", "Only this outcome."),
                        valueOption("contact", "ID", "Only this contact: our id or the source's own."), valueOption("from", "DATE", "From this date or instant on."),
                        valueOption("to", "DATE", "Before this date or instant."), valueOption("limit", "N", "At most so many (default 50).")},
            .argumentsMax = 1, .run = searchTraces};
}

} // namespace ns::app
