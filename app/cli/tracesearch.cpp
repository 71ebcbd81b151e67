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

Result<console::TraceQuery> readQuery(const CommandContext &context, console::ReadModels &models)
{
    const auto from = context.instant("from");
    const auto to = context.instant("to");
    if (!from || !to)
        return tl::make_unexpected(!from ? from.error() : to.error());
    console::TraceQuery query;
    query.search = QString::fromStdString(context.argument(0));
    query.eventType = context.valueOr("event", "");
    query.outcome = context.valueOr("outcome", "");
    query.from = *from;
    query.to = *to;
    if (!query.eventType.empty() && !domain::parseEventType(query.eventType))
        return fail(ErrorCode::InvalidInput, "there is no such event type: " + query.eventType, "--event");
    if (context.has("contact")) {
        const auto contact = models.findContact(*context.value("contact"));
        if (!contact)
            return fail(contact.error().code, contact.error().text, *context.value("contact"));
        query.contact = *contact;
    }
    return query;
}

/// The newest traces, one entry each: a trace's later parts (deliveries, applied answers) are behind its id.
Result<Json> collect(console::ReadModels &models, console::TraceQuery query, std::int64_t limit, const CommandContext &context)
{
    Json traces = Json::array();
    std::set<std::string> seen;
    query.limit = int(std::min<std::int64_t>(kPage, limit));
    for (bool more = true; more && std::int64_t(traces.size()) < limit && !context.stop().isStopRequested();) {
        const auto page = models.traces(query, {});
        if (!page)
            return tl::make_unexpected(page.error());
        for (const console::TraceRow &row : page->rows) {
            if (std::int64_t(traces.size()) < limit && seen.insert(row.id.str()).second)
                traces.push_back(traceJson(row));
        }
        more = int(page->rows.size()) == query.limit;
        if (more)
            query.anchor = {console::Anchor::Kind::After, page->rows.back().key};
    }
    return traces;
}

Result<CommandResult> searchTraces(const CommandContext &context)
{
    const auto limit = context.integer("limit", kLimitDefault, 1, kLimitMax);
    if (!limit)
        return tl::make_unexpected(limit.error());
    const auto models = openModels(context);
    if (!models)
        return tl::make_unexpected(models.error());
    const auto query = readQuery(context, **models);
    if (!query)
        return tl::make_unexpected(query.error());
    auto traces = collect(**models, *query, *limit, context);
    if (!traces)
        return tl::make_unexpected(traces.error());
    CommandResult result;
    result.json = {{"traces", std::move(*traces)}};
    result.exit = context.stop().isStopRequested() ? exitcode::Cancelled : exitcode::Done;
    return result;
}

} // namespace

Json traceJson(const console::TraceRow &row)
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
