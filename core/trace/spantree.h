// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/trace/span.h"

namespace ns::trace {

/// Builds the spans of one part of a trace. The caller passes in the time source (real microseconds), so that this stays pure.
/// One owner, one thread, short-lived.
class SpanTree
{
public:
    using Ticks = std::function<std::int64_t()>;
    /// `partKey` makes span ids unique among the parts of a trace: "step", or a SendKey and its try.
    SpanTree(domain::TraceId trace, std::string partKey, Instant businessNow, Ticks ticks);

    /// Opens a span and gives its position; `parent` is a position, or nothing for the root.
    std::size_t open(std::string name, std::optional<std::size_t> parent);
    /// A root whose parent lies in another part.
    std::size_t openUnder(std::string name, std::string parentSpanId);
    void close(std::size_t position);
    void set(std::size_t position, std::string key, AttributeValue value);
    void link(std::size_t position, SpanLink link);
    [[nodiscard]] const std::string &idOf(std::size_t position) const { return m_spans[position].id; }
    [[nodiscard]] const domain::TraceId &traceId() const { return m_trace; }
    /// Closes what is still open and packs the tree.
    [[nodiscard]] std::string pack();

private:
    [[nodiscard]] std::int64_t nowMicros() const;
    domain::TraceId m_trace;
    std::string m_partKey;
    Ticks m_ticks;
    std::int64_t m_base; // business microseconds at tick 0
    std::vector<Span> m_spans;
};

} // namespace ns::trace
