// SPDX-License-Identifier: GPL-3.0-or-later
#include <QByteArray>

#include "app/cli/commands.h"
#include "app/cli/session.h"
#include "app/cli/trace.h"
#include "core/trace/span.h"

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
std::string treeText(const Json &spans)
{
    std::string text;
    std::map<std::string, int> depth;
    for (const Json &span : spans) {
        const auto parent = span["parent"].is_null() ? depth.end() : depth.find(span["parent"].get<std::string>());
        const int level = parent == depth.end() ? 0 : parent->second + 1;
        depth[span["id"].get<std::string>()] = level;
        text += std::string(std::size_t(level) * 2, ' ') + span["name"].get<std::string>() + "  " +
                std::to_string(span["end_us"].get<std::int64_t>() - span["start_us"].get<std::int64_t>()) + " us";
        for (const auto &[key, value] : span["attributes"].items()) {
            if (!key.starts_with("nightshift.bytes."))
                text += "  " + key + "=" + (value.is_string() ? value.get<std::string>() : value.dump());
        }
        text += "\n";
    }
    return text;
}

Result<CommandResult> showTrace(const CommandContext &context)
{
    const auto reader = openReader(context);
    if (!reader)
        return tl::make_unexpected(reader.error());
    const auto parts = (*reader)->traceParts(domain::TraceId{context.argument(0)});
    if (!parts)
        return tl::make_unexpected(parts.error());
    if (parts->empty())
        return fail(ErrorCode::NotFound, "there is no such trace; nightshift-agent trace search finds them", context.argument(0));
    Json spans = Json::array();
    Json outcomes = Json::array();
    for (const ports::TraceRecord &part : *parts) {
        const auto unpacked = trace::unpackSpans(part.packedSpans);
        if (!unpacked)
            return fail(ErrorCode::Storage, "the stored spans cannot be read: " + unpacked.error().text + "; run nightshift-agent verify", part.id.str());
        for (const trace::Span &span : *unpacked)
            spans.push_back(spanJson(span));
        outcomes.push_back({{"part", part.part}, {"outcome", part.outcome}, {"at", formatInstant(part.at)}});
    }
    CommandResult result;
    result.text = treeText(spans);
    result.json = {{"id", parts->front().id.str()}, {"event_type", parts->front().eventType}, {"outcome", parts->front().outcome},
                   {"started_at", formatInstant(parts->front().at)}, {"parts", std::move(outcomes)}, {"spans", std::move(spans)}};
    return result;
}

} // namespace

Command makeTraceShowCommand()
{
    return {.name = "trace show", .arguments = "ID", .summary = "Shows one record: every span of the step and of its deliveries.",
            .argumentsMin = 1, .argumentsMax = 1, .run = showTrace};
}

} // namespace ns::app
