// SPDX-License-Identifier: GPL-3.0-or-later
#include <QByteArray>

#include "app/cli/commands.h"
#include "app/cli/session.h"
#include "app/cli/trace.h"

namespace ns::app {

namespace {

/// Bytes are shown as base64; all else as it is.
Json attributeJson(const trace::Attribute &attribute)
{
    if (const auto *text = std::get_if<std::string>(&attribute.value)) {
        const bool bytes = attribute.key.starts_with("nightshift.bytes.");
        return bytes ? Json(QByteArray::fromStdString(*text).toBase64().toStdString()) : Json(*text);
    }
    return std::visit([](const auto &value) { return Json(value); }, attribute.value);
}

Json spanJson(const trace::Span &span)
{
    Json attributes = Json::object();
    for (const trace::Attribute &attribute : span.attributes)
        attributes[attribute.key] = attributeJson(attribute);
    Json links = Json::array();
    for (const trace::SpanLink &link : span.links)
        links.push_back({{"trace", link.traceId}, {"span", link.spanId}});
    return {{"id", span.id},
            {"parent", span.parent.empty() ? Json(nullptr) : Json(span.parent)},
            {"name", span.name},
            {"start_us", span.startMicros},
            {"end_us", span.endMicros},
            {"attributes", std::move(attributes)},
            {"links", std::move(links)}};
}

/// The tree as indented lines with durations: what a person reads.
std::string treeText(const std::vector<console::SpanRow> &spans)
{
    std::string text;
    for (const console::SpanRow &row : spans) {
        text += std::string(std::size_t(row.depth) * 2, ' ') + row.span.name + "  " + std::to_string(row.span.endMicros - row.span.startMicros) + " us";
        for (const trace::Attribute &attribute : row.span.attributes) {
            const Json value = attributeJson(attribute);
            if (!attribute.key.starts_with("nightshift.bytes."))
                text += "  " + attribute.key + "=" + (value.is_string() ? value.get<std::string>() : value.dump());
        }
        text += "\n";
    }
    return text;
}

Result<CommandResult> showTrace(const CommandContext &context)
{
    const auto models = openModels(context);
    if (!models)
        return tl::make_unexpected(models.error());
    const auto trace = (*models)->trace(domain::TraceId{context.argument(0)}, {});
    if (!trace && trace.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::NotFound, "there is no such trace; nightshift-agent trace search finds them", context.argument(0));
    if (!trace && trace.error().code == ErrorCode::Storage)
        return fail(ErrorCode::Storage, trace.error().text + "; run nightshift-agent verify", trace.error().where);
    if (!trace)
        return tl::make_unexpected(trace.error());
    Json spans = Json::array();
    for (const console::SpanRow &row : trace->spans)
        spans.push_back(spanJson(row.span));
    Json parts = Json::array();
    for (const console::TracePart &part : trace->parts)
        parts.push_back({{"part", part.part}, {"outcome", part.outcome}, {"at", formatInstant(part.at)}});
    CommandResult result;
    result.text = treeText(trace->spans);
    result.json = {{"id", trace->row.id.str()}, {"event_type", trace->row.eventType}, {"outcome", trace->row.outcome},
                   {"started_at", formatInstant(trace->row.at)}, {"parts", std::move(parts)}, {"spans", std::move(spans)}};
    return result;
}

} // namespace

Command makeTraceShowCommand()
{
    return {.name = "trace show", .arguments = "ID", .summary = "Shows one record: every span of the step and of its deliveries. Of the id, the last 8 digits are enough.",
            .argumentsMin = 1, .argumentsMax = 1, .run = showTrace};
}

} // namespace ns::app
