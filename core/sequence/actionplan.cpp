// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sequence/actionplan.h"

#include <set>

#include "core/base/hash.h"

namespace ns::sequence {

using domain::RunState;

namespace {

constexpr std::size_t kFinishedRunsMax = 8;

/// Carries out one action on the runs of a state.
class RunChanger
{
public:
    explicit RunChanger(domain::ContactState &state) : m_state(state) {}

    Status operator()(const StartRun &action)
    {
        if (find(action.run.id))
            return fail(ErrorCode::Internal, "run starts twice", action.run.id.str());
        m_state.runs.push_back(action.run);
        return {};
    }
    Status operator()(const StopRun &action)
    {
        const Status moved = move(action.run, RunState::Stopped);
        if (moved)
            find(action.run)->stopReason = action.reason;
        return moved;
    }
    Status operator()(const ActNode &action)
    {
        domain::SequenceRun *const run = find(action.run);
        if (!run || run->state != RunState::Active || run->node != action.node)
            return fail(ErrorCode::Internal, "node of a run that is not there", action.run.str());
        ++run->node;
        return {};
    }
    Status operator()(const WaitForReview &action) { return move(action.run, RunState::WaitingForReview); }
    Status operator()(const ResumeRun &action) { return move(action.run, RunState::Active); }
    Status operator()(const CompleteRun &action) { return move(action.run, RunState::Completed); }
    Status operator()(const SetTimer & /*timers are rows of their own*/) { return {}; }
    Status operator()(const CancelTimer &) { return {}; }

private:
    domain::SequenceRun *find(const domain::RunId &id)
    {
        const auto run = std::find_if(m_state.runs.begin(), m_state.runs.end(), [&](const auto &r) { return r.id == id; });
        return run == m_state.runs.end() ? nullptr : &*run;
    }
    Status move(const domain::RunId &id, RunState to)
    {
        domain::SequenceRun *const run = find(id);
        if (!run)
            return fail(ErrorCode::Internal, "unknown run", id.str());
        if (!domain::canTransition(run->state, to))
            return fail(ErrorCode::Internal, "illegal run transition", id.str());
        run->state = to;
        return {};
    }
    domain::ContactState &m_state;
};

/// Newest first: live runs stay, so does the latest finished one of each sequence; of the rest only the last few.
void trimFinishedRuns(std::vector<domain::SequenceRun> &runs)
{
    std::set<std::string> seen;
    std::size_t others = 0;
    std::vector<domain::SequenceRun> kept;
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        const bool latest = seen.insert(run->sequence).second;
        if (isLive(*run) || latest || ++others <= kFinishedRunsMax)
            kept.push_back(std::move(*run));
    }
    runs.assign(std::make_move_iterator(kept.rbegin()), std::make_move_iterator(kept.rend()));
}

} // namespace

Status applyPlan(domain::ContactState &state, const ActionPlan &plan)
{
    RunChanger changer(state);
    for (const Action &action : plan.actions) {
        if (const Status done = std::visit(changer, action); !done)
            return done;
    }
    trimFinishedRuns(state.runs);
    return {};
}

bool isLive(const domain::SequenceRun &run)
{
    return run.state == RunState::Active || run.state == RunState::WaitingForReview;
}

domain::RunId makeRunId(const domain::ContactId &contact, std::string_view sequence, const domain::Event &startedBy)
{
    return domain::RunId(timedId("run-", startedBy.occurredAt, {contact.str(), sequence, startedBy.key.source, startedBy.key.id}, 28));
}

domain::TimerId nodeTimerId(const domain::RunId &run)
{
    return domain::TimerId(derivedId("timer-", {kNodeTimer, run.str()}));
}

domain::TimerId coldTimerId(const domain::ContactId &contact)
{
    return domain::TimerId(derivedId("timer-", {kColdTimer, contact.str()}));
}

} // namespace ns::sequence
