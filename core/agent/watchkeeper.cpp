// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agent/watchkeeper.h"

#include "core/agent/decided.h"
#include "core/base/log.h"

namespace ns::agent {

namespace {

constexpr int kPage = 1'000;

Instant markOf(Instant now)
{
    const std::int64_t every = WatchKeeper::kEvery.count();
    return fromMillis(toMillis(now) / every * every);
}

std::string describeTrip(const classify::WatchState &state, const classify::WatchFigures &figures)
{
    return std::string(classify::cautionName(state.caution)) + " " + state.model.str() + ": " + std::to_string(figures.right) + " of "
           + std::to_string(figures.outcomes) + " right, kept bound " + std::to_string(figures.kept95) + ", upper bound " + std::to_string(figures.upper95);
}

} // namespace

std::string watchSetting(const domain::ModelId &model)
{
    return "watch." + model.str();
}

KnowledgePtr WatchKeeper::knowledgeAt(Instant now, KnowledgePtr known)
{
    const Instant mark = markOf(now);
    if (!known->leadModel || (mark == m_mark && known->leadModel->id() == m_model))
        return known;
    const auto state = look(*known, mark);
    if (!state) {
        if (state.error().code != ErrorCode::Unsupported)
            qCWarning(lcAgent) << "the live watch cannot look:" << describe(state.error()).c_str();
        m_mark = mark; // the caution stays as it is; the next mark looks again
        m_model = known->leadModel->id();
        return known;
    }
    m_mark = mark;
    if (*state == known->watch)
        return known;
    auto next = std::make_shared<Knowledge>(*known);
    next->watch = *state;
    return next;
}

Status WatchKeeper::readOutcomes(const classify::LeadModel &model, const classify::OutcomeMap &map, Instant to)
{
    const Instant oldest = to - kLookBack;
    if (m_model != model.id()) {
        m_model = model.id();
        m_outcomes.clear();
        m_readTo = oldest;
    }
    ports::LabelQuery query{.from = std::max(m_readTo, fromMillis(0)), .to = to, .limit = kPage};
    for (bool more = true; more;) {
        const auto page = m_journal.loadLabels(query);
        if (!page)
            return tl::make_unexpected(page.error());
        for (const ports::LeadLabel &label : page->labels) {
            if (auto outcome = outcomeOf(label, model, map))
                m_outcomes.insert_or_assign(outcome->contact, std::move(*outcome));
        }
        more = page->next.has_value();
        query.after = page->next;
    }
    m_readTo = to;
    std::erase_if(m_outcomes, [&](const auto &entry) { return entry.second.at < oldest; });
    return {};
}

Result<classify::WatchState> WatchKeeper::look(const Knowledge &known, Instant mark)
{
    const auto stored = m_journal.loadSetting(watchSetting(known.leadModel->id()));
    if (!stored)
        return tl::make_unexpected(stored.error());
    classify::WatchState before;
    if (*stored) {
        auto unpacked = classify::unpackWatchState(**stored);
        if (!unpacked)
            return tl::make_unexpected(unpacked.error());
        before = *unpacked;
    }
    const classify::LeadModel &model = *known.leadModel;
    if (const Status read = readOutcomes(model, known.outcomes, mark - kEvery); !read)
        return tl::make_unexpected(read.error());
    std::vector<classify::DecidedOutcome> outcomes;
    for (const auto &[contact, outcome] : m_outcomes)
        outcomes.push_back(outcome);
    const classify::WatchReference reference = classify::watchReferenceOf(model);
    classify::WatchState state = classify::judgeWatch(before, outcomes, reference, mark);
    if (state.caution == classify::Caution::None)
        state.since = {}; // nothing to tell, so that a quiet watch is always the same value
    const bool ofThisModel = before.model == state.model;
    const classify::WatchState judgedBy = ofThisModel ? before : classify::WatchState{.model = state.model};
    const auto figures = classify::measureWatch(classify::watchWindow(outcomes, judgedBy, reference, {}), judgedBy, reference);
    if (state.caution != judgedBy.caution || state.threshold != judgedBy.threshold)
        store(state, figures);
    m_board.caution.store(int(state.caution));
    m_board.threshold.store(state.effective(reference.threshold));
    m_board.outcomes.store(std::int64_t(figures.outcomes));
    m_board.right.store(std::int64_t(figures.right));
    m_board.kept95.store(figures.kept95);
    return state;
}

void WatchKeeper::store(const classify::WatchState &state, const classify::WatchFigures &figures)
{
    // Before the steps that work with it, by the writer's order: what they did and why they could is durable together or in that order.
    const Status posted = m_journal.storeSetting(watchSetting(state.model), classify::packWatchState(state), describeTrip(state, figures), state.since,
                                                 [](Result<std::monostate> done) {
                                                     if (!done)
                                                         qCWarning(lcAgent) << "the live watch's caution is not durable:" << describe(done.error()).c_str();
                                                 });
    if (!posted)
        qCWarning(lcAgent) << "the live watch's caution is not durable:" << describe(posted.error()).c_str();
    else
        qCInfo(lcAgent) << "live watch:" << describeTrip(state, figures).c_str();
}

} // namespace ns::agent
