// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/spantree.h"

namespace ns::trace {

SpanTree::SpanTree(domain::TraceId trace, std::string partKey, Instant businessNow, Ticks ticks)
    : m_trace(std::move(trace)), m_partKey(std::move(partKey)), m_ticks(std::move(ticks)),
      m_base(toMillis(businessNow) * 1000 - m_ticks())
{
    m_spans.reserve(8);
}

std::int64_t SpanTree::nowMicros() const
{
    return m_base + m_ticks();
}

std::size_t SpanTree::open(std::string name, std::optional<std::size_t> parent)
{
    return openUnder(std::move(name), parent ? m_spans[*parent].id : std::string{});
}

std::size_t SpanTree::openUnder(std::string name, std::string parentSpanId)
{
    Span span;
    span.id = spanIdFor(m_trace, m_partKey, m_spans.size());
    span.parent = std::move(parentSpanId);
    span.name = std::move(name);
    span.startMicros = nowMicros();
    m_spans.push_back(std::move(span));
    return m_spans.size() - 1;
}

void SpanTree::close(std::size_t position)
{
    if (m_spans[position].endMicros == 0)
        m_spans[position].endMicros = nowMicros();
}

void SpanTree::set(std::size_t position, std::string key, AttributeValue value)
{
    m_spans[position].attributes.push_back({std::move(key), std::move(value)});
}

void SpanTree::link(std::size_t position, SpanLink link)
{
    m_spans[position].links.push_back(std::move(link));
}

std::string SpanTree::pack()
{
    for (std::size_t position = m_spans.size(); position-- > 0;)
        close(position);
    return packSpans(m_spans);
}

} // namespace ns::trace
