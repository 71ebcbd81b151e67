// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/span.h"

#include <array>
#include <charconv>

#include "core/base/hash.h"
#include "core/base/packed.h"

namespace ns::trace {

namespace {

constexpr std::uint64_t kFormat = 1;

std::uint64_t fromHex(std::string_view hex)
{
    std::uint64_t value = 0;
    std::from_chars(hex.data(), hex.data() + hex.size(), value, 16);
    return value;
}

std::string toHex16(std::uint64_t value)
{
    std::array<char, 16> digits{};
    for (std::size_t i = digits.size(); i-- > 0; value >>= 4)
        digits[i] = "0123456789abcdef"[value & 0xF];
    return {digits.data(), digits.size()};
}

void packAttribute(PackWriter &out, const Attribute &attribute)
{
    out.bytes(attribute.key);
    out.u64(attribute.value.index());
    std::visit(
        [&](const auto &value) {
            using T = std::decay_t<decltype(value)>;
            if constexpr (std::is_same_v<T, std::int64_t>)
                out.i64(value);
            else if constexpr (std::is_same_v<T, double>)
                out.real(value);
            else if constexpr (std::is_same_v<T, bool>)
                out.flag(value);
            else
                out.bytes(value);
        },
        attribute.value);
}

Attribute unpackAttribute(PackReader &in)
{
    Attribute attribute{in.bytes(), std::int64_t{0}};
    switch (in.u64()) {
    case 0: attribute.value = in.i64(); break;
    case 1: attribute.value = in.real(); break;
    case 2: attribute.value = in.flag(); break;
    default: attribute.value = in.bytes(); break;
    }
    return attribute;
}

/// Position of the parent plus one; 0 for a root.
std::uint64_t parentIndex(const std::vector<Span> &spans, const Span &span)
{
    for (std::size_t i = 0; i < spans.size() && !span.parent.empty(); ++i) {
        if (spans[i].id == span.parent)
            return i + 1;
    }
    return 0;
}

Span unpackSpan(PackReader &in, const std::vector<Span> &before, std::int64_t base)
{
    Span span;
    span.id = toHex16(in.u64());
    const std::uint64_t parent = in.u64();
    if (parent > 0 && parent <= before.size())
        span.parent = before[parent - 1].id;
    else
        span.parent = in.bytes();
    span.name = in.bytes();
    span.startMicros = base + in.i64();
    span.endMicros = span.startMicros + in.i64();
    const std::size_t attributes = in.count();
    for (std::size_t i = 0; i < attributes && in.ok(); ++i)
        span.attributes.push_back(unpackAttribute(in));
    const std::size_t links = in.count();
    for (std::size_t i = 0; i < links && in.ok(); ++i) {
        std::string trace = in.bytes();
        span.links.push_back({std::move(trace), toHex16(in.u64())});
    }
    return span;
}

} // namespace

domain::TraceId traceIdFor(const domain::EventKey &key, Instant occurredAt)
{
    return domain::TraceId{timedId({}, occurredAt, {"trace", key.source, key.id})};
}

std::string spanIdFor(const domain::TraceId &trace, std::string_view partKey, std::size_t position)
{
    std::string seed = trace.str();
    seed += '/';
    seed += partKey;
    seed += '/';
    seed += std::to_string(position);
    return toHex16(shardHash(seed) | 1U); // an all-zero span id is invalid in W3C trace context
}

std::string packSpans(const std::vector<Span> &spans)
{
    PackWriter out;
    out.u64(kFormat);
    const std::int64_t base = spans.empty() ? 0 : spans.front().startMicros;
    out.i64(base);
    out.u64(spans.size());
    for (const Span &span : spans) {
        out.u64(fromHex(span.id));
        const std::uint64_t parent = parentIndex(spans, span);
        out.u64(parent);
        if (parent == 0)
            out.bytes(span.parent); // a root, or a child of a span in another part
        out.bytes(span.name);
        out.i64(span.startMicros - base);
        out.i64(span.endMicros - span.startMicros);
        out.u64(span.attributes.size());
        for (const Attribute &attribute : span.attributes)
            packAttribute(out, attribute);
        out.u64(span.links.size());
        for (const SpanLink &link : span.links) {
            out.bytes(link.traceId);
            out.u64(fromHex(link.spanId));
        }
    }
    return out.take();
}

Result<std::vector<Span>> unpackSpans(std::string_view packed)
{
    PackReader in(packed);
    const std::uint64_t format = in.u64();
    const std::int64_t base = in.i64();
    const std::size_t count = in.count();
    std::vector<Span> spans;
    for (std::size_t i = 0; i < count && in.ok(); ++i)
        spans.push_back(unpackSpan(in, spans, base));
    if (format != kFormat || !in.ok() || !in.atEnd())
        return fail(ErrorCode::InvalidInput, "not a packed span tree");
    return spans;
}

} // namespace ns::trace
