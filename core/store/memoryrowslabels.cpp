// SPDX-License-Identifier: GPL-3.0-or-later
// The part of MemoryRows that looks back: steps by type, their spans; and settings.
#include <algorithm>

#include "core/store/memoryrows.h"

namespace ns::store {

namespace {

std::tuple<Instant, std::int64_t> placeOf(const TraceHead &head)
{
    return {head.at, head.no};
}

std::vector<TraceHead> firstOf(std::vector<TraceHead> heads, int limit)
{
    if (int(heads.size()) > limit)
        heads.resize(std::size_t(limit));
    return heads;
}

} // namespace

std::vector<TraceHead> MemoryRows::stepsWhere(const std::vector<std::string_view> &types, const std::function<bool(const TraceHead &)> &wanted) const
{
    std::vector<TraceHead> heads;
    for (const Trace &trace : m_traces) {
        if (trace.part == 0 && std::ranges::find(types, trace.head.type) != types.end() && wanted(trace.head))
            heads.push_back(trace.head);
    }
    std::ranges::sort(heads, {}, placeOf);
    return heads;
}

std::vector<TraceHead> MemoryRows::stepsOfTypes(const std::vector<std::string_view> &types, const ports::LabelKey &after, Instant to, int limit)
{
    const std::tuple<Instant, std::int64_t> place{after.at, after.no};
    return firstOf(stepsWhere(types, [&](const TraceHead &head) { return placeOf(head) > place && head.at < to; }), limit);
}

std::vector<TraceHead> MemoryRows::newestStepsOfTypes(const std::vector<std::string_view> &types, const ports::LabelKey &before, int limit)
{
    const std::tuple<Instant, std::int64_t> place{before.at, before.no};
    std::vector<TraceHead> heads = stepsWhere(types, [&](const TraceHead &head) { return placeOf(head) < place; });
    std::ranges::reverse(heads);
    return firstOf(std::move(heads), limit);
}

std::vector<TraceHead> MemoryRows::stepsOfContact(domain::ContactNo contact, const std::vector<std::string_view> &types)
{
    return stepsWhere(types, [&](const TraceHead &head) { return head.contact == contact; });
}

std::optional<std::string> MemoryRows::packedSpansOf(std::int64_t traceNo)
{
    return traceNo >= 1 && traceNo <= std::int64_t(m_traces.size()) ? std::optional(m_traces[std::size_t(traceNo - 1)].packedSpans) : std::nullopt;
}

void MemoryRows::writeSetting(const std::string &key, const std::string &value, Instant)
{
    m_settings[key] = value;
}

std::optional<std::string> MemoryRows::readSetting(const std::string &key)
{
    const auto found = m_settings.find(key);
    return found == m_settings.end() ? std::nullopt : std::optional(found->second);
}

} // namespace ns::store
