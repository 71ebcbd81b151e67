// SPDX-License-Identifier: GPL-3.0-or-later
// Traces: the part of ReadModels that reads what was done.
#include <algorithm>
#include <map>

#include "core/console/leadrows.h"
#include "core/console/readmodels.h"

namespace ns::console {

namespace {

constexpr int kNextShown = 5;
static_assert(int(TraceFilter::Inbound) == int(store::TraceClass::Inbound) && int(TraceFilter::Trouble) == int(store::TraceClass::Trouble));

const std::string *textOf(const trace::Span &span, std::string_view key)
{
    const auto found = std::ranges::find(span.attributes, key, &trace::Attribute::key);
    return found == span.attributes.end() ? nullptr : std::get_if<std::string>(&found->value);
}

/// Orders spans as a waterfall draws them: parents before children, siblings by start. Spans whose parent is missing stand at the root.
class SpanOrder
{
public:
    explicit SpanOrder(std::vector<SpanRow> spans) : m_spans(std::move(spans)), m_isTaken(m_spans.size())
    {
        std::map<std::string, std::size_t, std::less<>> byId;
        for (std::size_t i = 0; i < m_spans.size(); ++i)
            byId.emplace(m_spans[i].span.id, i);
        for (std::size_t i = 0; i < m_spans.size(); ++i) {
            const auto parent = byId.find(m_spans[i].span.parent);
            const bool isChild = parent != byId.end() && parent->second != i;
            m_children[isChild ? std::int64_t(parent->second) : kRoot].push_back(i);
        }
        for (auto &[parent, list] : m_children)
            std::ranges::stable_sort(list, {}, [this](std::size_t i) { return m_spans[i].span.startMicros; });
    }

    std::vector<SpanRow> run()
    {
        take(kRoot);
        for (std::size_t i = 0; i < m_spans.size(); ++i) { // damaged spans that are each other's parents
            if (!m_isTaken[i])
                takeOne(i, 0);
        }
        return std::move(m_out);
    }

private:
    static constexpr std::int64_t kRoot = -1;

    void take(std::int64_t root)
    {
        std::vector<std::pair<std::size_t, int>> waiting; // a stack, not recursion: depth comes from stored data
        const auto push = [&](std::int64_t parent, int depth) {
            const auto children = m_children.find(parent);
            if (children == m_children.end())
                return;
            for (auto child = children->second.rbegin(); child != children->second.rend(); ++child)
                waiting.emplace_back(*child, depth);
        };
        push(root, 0);
        while (!waiting.empty()) {
            const auto [i, depth] = waiting.back();
            waiting.pop_back();
            if (m_isTaken[i])
                continue;
            takeOne(i, depth);
            push(std::int64_t(i), depth + 1);
        }
    }

    void takeOne(std::size_t i, int depth)
    {
        m_isTaken[i] = true;
        SpanRow row = std::move(m_spans[i]);
        row.depth = depth;
        row.hasChildren = m_children.contains(std::int64_t(i));
        m_out.push_back(std::move(row));
    }

    std::vector<SpanRow> m_spans;
    std::vector<bool> m_isTaken;
    std::map<std::int64_t, std::vector<std::size_t>> m_children;
    std::vector<SpanRow> m_out;
};

/// Our own work: the time of part 0's root spans. What lies between parts is waiting for hours, and a delivery's span waits for the channel.
void addTimes(TraceDetails &details)
{
    bool first = true;
    for (const SpanRow &row : details.spans) {
        details.beginMicros = first ? row.span.startMicros : std::min(details.beginMicros, row.span.startMicros);
        details.endMicros = first ? row.span.endMicros : std::max(details.endMicros, row.span.endMicros);
        first = false;
        if (row.depth == 0 && !row.isWaiting)
            details.oursMicros += row.span.endMicros - row.span.startMicros;
    }
}

TraceLink linkTo(const store::NamedTrace &trace, bool isReply)
{
    return {makeTraceRow(trace), isReply};
}

} // namespace

TraceRow makeTraceRow(const store::NamedTrace &trace)
{
    const store::TraceRow &row = trace.row;
    return {{row.key.order, {}, row.key.no}, row.id, row.part, trace.contact, row.contact, trace.name, row.eventType, row.outcome, row.at, row.latencyMicros};
}

/// By words, by contact, or by one type or outcome: the newest, page by page.
Result<std::vector<TraceRow>> ReadModels::searchTraces(const TraceQuery &query, int limit)
{
    store::TraceQuery search{.text = query.search.trimmed().toStdString(), .eventType = query.eventType, .outcome = query.outcome, .contact = query.contact,
                             .from = query.from, .to = query.to, .limit = limit};
    if (query.anchor.kind == Anchor::Kind::After)
        search.before = store::PageKey{query.anchor.key.number, query.anchor.key.no};
    const auto found = m_reader->searchTraces(search);
    if (!found)
        return tl::make_unexpected(found.error());
    std::map<std::string, std::pair<domain::ContactNo, QString>> names;
    std::vector<TraceRow> rows;
    for (const store::TraceRow &row : *found) {
        auto known = names.find(row.contact.str());
        if (known == names.end()) {
            const auto step = m_desk->traceStep(row.id);
            if (!step)
                return tl::make_unexpected(step.error());
            known = names.emplace(row.contact.str(), *step ? std::pair((*step)->contact, (*step)->name) : std::pair<domain::ContactNo, QString>()).first;
        }
        rows.push_back(makeTraceRow({row, known->second.first, known->second.second}));
    }
    return rows;
}

Result<TracePage> ReadModels::traces(const TraceQuery &query, const ReadContext &context)
{
    TracePage page;
    const int limit = pageLimit(query.limit);
    if (!query.search.trimmed().isEmpty() || query.contact || !query.eventType.empty() || !query.outcome.empty() || !m_index) {
        auto rows = searchTraces(query, limit);
        if (!rows)
            return tl::make_unexpected(rows.error());
        page.rows = std::move(*rows);
        page.firstRank = query.anchor.kind == Anchor::Kind::After ? std::max<std::int64_t>(0, query.anchor.rank + 1) : 0;
        page.total = {page.firstRank + std::int64_t(page.rows.size()), int(page.rows.size()) == limit};
    } else {
        const auto found = m_desk->traces({.of = store::TraceClass(int(query.filter)),
                                           .everyPart = query.everyPart,
                                           .from = query.from,
                                           .to = query.to,
                                           .start = windowStart(query.anchor),
                                           .key = {query.anchor.key.number, query.anchor.key.no},
                                           .rank = query.anchor.rank,
                                           .limit = limit});
        if (!found)
            return tl::make_unexpected(found.error());
        for (const store::NamedTrace &trace : found->rows)
            page.rows.push_back(makeTraceRow(trace));
        page.firstRank = found->firstRank;
        page.total = {found->total, false};
    }
    if (m_index) {
        const auto counts = m_desk->traceCounts(query.from, query.to);
        if (!counts)
            return tl::make_unexpected(counts.error());
        for (const std::int64_t n : *counts)
            page.filterCounts.push_back({n, m_index->isBuilding()});
        page.isBuilding = m_index->isBuilding();
    }
    page.generation = context.generation;
    page.readAt = context.now;
    return page;
}

Status ReadModels::addSpans(TraceDetails &details, const std::vector<ports::TraceRecord> &parts)
{
    std::vector<SpanRow> spans;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const ports::TraceRecord &part = parts[i];
        auto unpacked = trace::unpackSpans(part.packedSpans);
        if (!unpacked)
            return fail(ErrorCode::Storage, "the stored spans cannot be read: " + unpacked.error().text, part.id.str());
        details.parts.push_back({part.part, part.eventType, part.outcome, part.at, part.latencyMicros});
        for (trace::Span &span : *unpacked) {
            SpanRow row{.part = int(i)};
            row.isWaiting = part.eventType == "delivery";
            row.isFailed = textOf(span, "error.type") != nullptr;
            if (const std::string *model = textOf(span, "gen_ai.request.model"))
                details.modelId = *model;
            if (const std::string *version = textOf(span, "nightshift.policy.version"); version != nullptr && details.policyVersion.empty())
                details.policyVersion = *version;
            row.span = std::move(span);
            spans.push_back(std::move(row));
        }
    }
    details.spans = SpanOrder(std::move(spans)).run();
    addTimes(details);
    return {};
}

/// Whether a step's event is the answer to a message of this trace: its root span links here.
bool ReadModels::answers(const domain::TraceId &step, const domain::TraceId &asked)
{
    const auto parts = m_reader->traceParts(step);
    if (!parts || parts->empty())
        return false;
    const auto spans = trace::unpackSpans(parts->front().packedSpans);
    return spans && std::ranges::any_of(*spans, [&](const trace::Span &span) {
        return std::ranges::any_of(span.links, [&](const trace::SpanLink &link) { return link.traceId == asked.str(); });
    });
}

Result<TraceDetails> ReadModels::trace(const domain::TraceId &id, const ReadContext &context)
{
    const auto parts = m_reader->traceParts(id);
    if (!parts)
        return tl::make_unexpected(parts.error());
    if (parts->empty())
        return fail(ErrorCode::NotFound, "there is no such trace", id.str());
    TraceDetails details;
    if (const Status added = addSpans(details, *parts); !added)
        return tl::make_unexpected(added.error());
    const domain::TraceId whole = parts->front().id;
    const auto step = m_desk->traceStep(whole);
    auto event = m_reader->traceEvent(whole);
    if (!step || !event)
        return tl::make_unexpected(!step ? step.error() : event.error());
    details.event = std::move(*event);
    if (*step) {
        details.row = makeTraceRow(**step);
        const auto before = m_desk->tracesBefore((*step)->contact, (*step)->row.key.no, 1);
        const auto after = m_desk->tracesAfter((*step)->contact, (*step)->row.key.no, kNextShown);
        if (!before || !after)
            return tl::make_unexpected(!before ? before.error() : after.error());
        if (!before->empty())
            details.previous = linkTo(before->front(), false);
        for (const store::NamedTrace &next : *after)
            details.next.push_back(linkTo(next, answers(next.row.id, whole)));
    } else { // a part without its step: made by a claim of an imported message
        details.row.id = whole;
        details.row.eventType = parts->front().eventType;
        details.row.outcome = parts->front().outcome;
        details.row.at = parts->front().at;
    }
    details.generation = context.generation;
    return details;
}

} // namespace ns::console
