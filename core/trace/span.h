// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/result.h"
#include "core/domain/event.h"

namespace ns::trace {

using AttributeValue = std::variant<std::int64_t, double, bool, std::string>;

/// Names follow OpenTelemetry (gen_ai.*, error.type); what it does not name is nightshift.*. Values in "nightshift.bytes.*" are binary.
struct Attribute
{
    std::string key;
    AttributeValue value;
    bool operator==(const Attribute &) const = default;
};

struct SpanLink
{
    std::string traceId; // 32 hex digits
    std::string spanId;  // 16 hex digits
    bool operator==(const SpanLink &) const = default;
};

/// One timed piece of work inside a trace. Times are microseconds since 1970: business time of the step plus real time passed in it.
struct Span
{
    std::string id; // 16 hex digits, derived from trace, part and position: the same step gives the same ids
    std::string parent; // empty for the root
    std::string name;
    std::int64_t startMicros = 0;
    std::int64_t endMicros = 0;
    std::vector<Attribute> attributes;
    std::vector<SpanLink> links;
    bool operator==(const Span &) const = default;
};

/// W3C trace id of the step that handles this event, led by the time at which it occurred.
[[nodiscard]] domain::TraceId traceIdFor(const domain::EventKey &key, Instant occurredAt);
/// Id of the span at a position of one part of a trace. Part 0 is the step; deliveries and applied answers follow.
[[nodiscard]] std::string spanIdFor(const domain::TraceId &trace, std::string_view partKey, std::size_t position);

/// One compact row for a whole tree.
[[nodiscard]] std::string packSpans(const std::vector<Span> &spans);
/// InvalidInput when the bytes are not what packSpans wrote.
[[nodiscard]] Result<std::vector<Span>> unpackSpans(std::string_view packed);

} // namespace ns::trace
