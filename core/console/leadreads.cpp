// SPDX-License-Identifier: GPL-3.0-or-later
// The pipeline: the part of ReadModels that reads leads.
#include <algorithm>
#include <array>
#include <cmath>

#include "core/console/firsterror.h"
#include "core/console/hoursview.h"
#include "core/console/leadrows.h"
#include "core/console/readmodels.h"
#include "core/console/slotspans.h"
#include "core/sequence/planner.h"

namespace ns::console {

namespace {

constexpr std::array kStages{"new", "engaged", "booked", "won", "lost", "cold"};
constexpr Millis kFresh = std::chrono::hours(24);
constexpr int kCardsMax = 20;
constexpr int kThreadShown = 500;
constexpr int kTracesShown = 200;

tl::unexpected<Error> needsIndex()
{
    return fail(ErrorCode::Unsupported, "this list needs the read index");
}

std::vector<StageColumn> emptyColumns(const std::vector<store::StageCounts> &counts)
{
    std::vector<StageColumn> columns;
    for (const char *stage : kStages)
        columns.push_back({.stage = stage});
    for (const store::StageCounts &count : counts) { // by name
        auto column = std::ranges::find(columns, count.stage, &StageColumn::stage);
        if (column == columns.end())
            column = columns.insert(columns.end(), StageColumn{.stage = count.stage});
        column->count = count.bySubset[0];
    }
    return columns;
}

std::vector<store::OpenMessage> openMessages(const std::vector<domain::OutboxItem> &items)
{
    std::vector<store::OpenMessage> open;
    for (const domain::OutboxItem &item : items)
        open.push_back({item.state, item.due, item.channel, item.sequence, item.node, item.rule});
    return open;
}

/// The row of a lead whose details are read anyway: from its state, not from the index, which may be a moment behind.
LeadRow rowOfState(domain::ContactNo no, const domain::ContactState &state, const std::vector<domain::OutboxItem> &items,
                   const std::vector<store::OpenTimer> &timers, std::optional<double> threshold)
{
    store::LeadWindowRow row;
    row.no = no;
    row.key = {toInt(no), {}, toInt(no)};
    row.lead = store::indexLead(state, openMessages(items), timers);
    row.id = state.id;
    row.name = state.profile.name;
    row.segment = state.decision.segment;
    row.location = state.profile.location;
    row.team = state.profile.team;
    return makeLeadRow(row, threshold);
}

std::vector<RunLine> runLines(const domain::ContactState &state, const ReadContext &context)
{
    std::vector<RunLine> lines;
    for (const domain::SequenceRun &run : state.runs) {
        RunLine line{.run = run};
        const auto definition = context.knowledge ? context.knowledge->sequences.find(run.sequence, run.version) : nullptr;
        if (definition) {
            line.nodes = int(definition->nodes.size());
            if (run.node >= 0 && run.node < line.nodes)
                line.node = definition->nodes[std::size_t(run.node)].id;
        }
        lines.push_back(std::move(line));
    }
    std::stable_partition(lines.begin(), lines.end(), [](const RunLine &line) { return sequence::isLive(line.run); });
    return lines;
}

/// A channel to ask approved hours for: the last one used, else what is written to first.
std::string_view channelOf(const LeadRow &row)
{
    return row.channel.empty() ? std::string_view("whatsapp") : std::string_view(row.channel);
}

} // namespace

std::optional<double> activeThreshold(const ReadContext &context)
{
    const auto model = context.knowledge ? context.knowledge->leadModel : nullptr;
    return model && model->card().gate.passed ? std::optional(model->card().threshold) : std::nullopt;
}

Result<LeadPage> ReadModels::leads(const LeadQuery &query, const ReadContext &context)
{
    if (!m_index)
        return needsIndex();
    store::LeadWindowQuery window{.stage = query.stage,
                                  .subset = store::LeadSubset(int(query.filter)),
                                  .order = store::LeadOrder(int(query.sort)),
                                  .reversed = query.reversed,
                                  .search = query.search,
                                  .start = windowStart(query.anchor),
                                  .key = {query.anchor.key.number, query.anchor.key.text, query.anchor.key.no},
                                  .rank = query.anchor.rank,
                                  .limit = pageLimit(query.limit)};
    const auto found = m_index->leads(window);
    if (!found)
        return tl::make_unexpected(found.error());
    LeadPage page;
    const auto threshold = activeThreshold(context);
    for (const store::LeadWindowRow &row : found->rows)
        page.rows.push_back(makeLeadRow(row, threshold));
    page.total = {found->total, found->totalIsAtLeast};
    page.firstRank = found->firstRank;
    page.generation = context.generation;
    page.readAt = context.now;
    page.isBuilding = m_index->isBuilding();
    return page;
}

Result<PipelineBoard> ReadModels::board(const BoardQuery &query, const ReadContext &context)
{
    if (!m_index)
        return needsIndex();
    const auto counts = m_index->stageCounts();
    const auto deals = m_index->wonDeals();
    if (!counts || !deals)
        return tl::make_unexpected(!counts ? counts.error() : deals.error());
    PipelineBoard board;
    board.filterCounts.assign(store::kLeadSubsets, 0);
    for (const store::StageCounts &count : *counts) {
        board.leads += count.bySubset[0];
        for (std::size_t subset = 0; subset < count.bySubset.size(); ++subset)
            board.filterCounts[subset] += query.stage.empty() || query.stage == count.stage ? count.bySubset[subset] : 0;
    }
    board.columns = emptyColumns(*counts);
    const auto threshold = activeThreshold(context);
    for (StageColumn &column : board.columns) {
        if (column.count == 0)
            continue;
        const auto ages = m_index->stageAges(column.stage, context.now - kFresh, context.now - sequence::Planner::kColdAfter);
        const auto cards = m_index->attentionOf(column.stage, std::clamp(query.cards, 0, kCardsMax));
        if (!ages || !cards)
            return tl::make_unexpected(!ages ? ages.error() : cards.error());
        column.fresh = ages->fresh;
        column.ageing = ages->ageing;
        column.cold = ages->cold;
        column.neverContacted = ages->never;
        for (const store::LeadWindowRow &row : *cards)
            column.cards.push_back(makeLeadRow(row, threshold));
        if (column.stage == "won") {
            for (const store::DealSum &sum : *deals)
                column.value.push_back({sum.currency, sum.cents});
        }
    }
    board.generation = context.generation;
    board.readAt = context.now;
    board.isBuilding = m_index->isBuilding();
    return board;
}

Result<LeadDetails> ReadModels::lead(domain::ContactNo contact, const ReadContext &context)
{
    const auto head = m_desk->contactHead(contact);
    auto state = m_reader->contact(contact);
    const auto items = m_desk->openOutbox(contact);
    const auto links = m_reader->contactLinks(contact);
    const auto reviews = m_desk->openReviews(contact);
    auto messages = thread(contact, kThreadShown);
    const auto traces = m_reader->contactTraces(contact, kTracesShown);
    if (const Error *failure = firstError(head, state, items, links, reviews, messages, traces))
        return tl::make_unexpected(*failure);
    if (!*head)
        return fail(ErrorCode::NotFound, "there is no such contact", std::to_string(toInt(contact)));
    LeadDetails details;
    if (*state) {
        details.state = std::move(**state);
    } else { // its first event has not been worked on
        details.state.id = (*head)->id;
        details.state.profile.name = (*head)->name;
        details.state.createdAt = (*head)->createdAt;
    }
    details.runs = runLines(details.state, context);
    std::vector<store::OpenTimer> open;
    if (const Status read = readTimers(contact, details, open); !read)
        return tl::make_unexpected(read.error());
    details.row = rowOfState(contact, details.state, *items, open, activeThreshold(context));
    details.row.flags.setFlag(LeadFlag::Unhandled, (*head)->isUnhandled);
    if (context.knowledge && context.knowledge->zones)
        details.localTime = localTimeOf(details.state.profile, channelOf(details.row), *context.knowledge, context.now);
    for (const store::LinkRow &link : *links)
        details.identity.push_back({link.key, link.matchedBy, link.matched, link.since, link.undoneAt});
    details.thread = std::move(*messages);
    for (const domain::OutboxItem &item : *items)
        details.outbox.push_back(makeOutboxRow(item, details.state, context));
    for (const domain::ReviewItem &item : *reviews) {
        if (item.state == domain::ReviewState::Pending)
            details.reviews.push_back(item);
    }
    for (const store::TraceRow &row : *traces)
        details.traces.push_back(makeTraceRow({row, contact, details.state.profile.name}));
    const domain::LeadDecision &decision = details.state.decision;
    if (decision.source == domain::LabelSource::Model) {
        const auto trace = decisionTrace(contact, decision);
        if (trace && *trace)
            details.reasons = reasonsFor(**trace, decision.model, decision.label, details.state.profile.attributes, context);
    }
    details.generation = context.generation;
    return details;
}

Status ReadModels::readTimers(domain::ContactNo contact, LeadDetails &details, std::vector<store::OpenTimer> &open)
{
    std::vector<domain::TimerId> ids{sequence::coldTimerId(details.state.id)};
    std::vector<const RunLine *> runs{nullptr};
    for (const RunLine &line : details.runs) {
        if (sequence::isLive(line.run)) {
            ids.push_back(sequence::nodeTimerId(line.run.id));
            runs.push_back(&line);
        }
    }
    const auto timers = m_desk->timers(contact, ids);
    if (!timers)
        return tl::make_unexpected(timers.error());
    for (const store::TimerRow &timer : *timers) {
        const RunLine *run = runs[std::size_t(std::ranges::find(ids, timer.id) - ids.begin())];
        const auto kind = run == nullptr ? TimerLine::Kind::FollowUp : TimerLine::Kind::SequenceNode;
        details.timers.push_back({kind, timer.due, run == nullptr ? "" : run->run.sequence, run == nullptr ? "" : run->node});
        open.push_back({run == nullptr, timer.due, details.timers.back().sequence, details.timers.back().node});
    }
    std::ranges::sort(details.timers, {}, &TimerLine::due);
    return {};
}

Result<std::vector<ThreadMessage>> ReadModels::thread(domain::ContactNo contact, int limit)
{
    const auto rows = m_reader->contactThread(contact, limit);
    if (!rows)
        return tl::make_unexpected(rows.error());
    std::vector<ThreadMessage> messages;
    for (const store::ThreadRow &row : *rows) {
        ThreadMessage message{row.at, row.isInbound, row.channel, row.subject, row.text};
        if (!row.isInbound)
            message.state = domain::parseOutboxState(row.state);
        message.rule = row.rule;
        message.trace = row.trace;
        message.key = row.key;
        message.language = row.language;
        message.intent = row.intent;
        message.intentConfidence = row.confidence;
        message.intentModel = row.model;
        messages.push_back(std::move(message));
    }
    return messages;
}

OutboxRow makeOutboxRow(const domain::OutboxItem &item, const domain::ContactState &contact, const ReadContext &context)
{
    OutboxRow row{item.key, item.state, item.kind, item.channel, item.sequence, item.node, item.rule, item.templateId,
                  item.subject, item.text, item.due, item.tries, item.trace};
    const std::size_t at = item.templateId.find('@');
    const compose::Template *source = context.knowledge && at != std::string::npos
        ? context.knowledge->composer.templates().find(item.templateId.substr(0, at)) : nullptr;
    if (source == nullptr || source->reference() != item.templateId)
        return row; // written by a person, or by a template that has changed since: nothing is known of its slots
    if (const compose::Cell *cell = compose::findCell(*source, contact.decision.segment, item.language))
        row.slots = findSlotSpans(cell->text, item.text);
    return row;
}

} // namespace ns::console
