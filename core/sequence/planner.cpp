// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sequence/planner.h"

namespace ns::sequence {

using domain::AppointmentState;
using domain::ContactState;
using domain::EventType;
using domain::SequenceRun;
using DefinitionPtr = SequenceBook::DefinitionPtr;

namespace {

SetTimer coldTimer(const ContactState &state, Instant due)
{
    return {.id = coldTimerId(state.id), .due = due, .firesAs = EventType::FollowupDue,
            .data = {.timerKind = std::string(kColdTimer), .runId = {}, .node = {}}};
}

/// When silence turns cold, not before now; nothing when silence starts nothing.
std::optional<Instant> coldDue(const ContactState &state, Instant now)
{
    const auto since = domain::silentSince(state);
    if (!since || state.history || !domain::coldReason(state))
        return std::nullopt;
    return std::max(now, *since + Planner::kColdAfter);
}

/// Somebody of the business owes this contact an answer: it is we who are silent.
bool waitsForPerson(const ContactState &state)
{
    return std::any_of(state.openReviews.begin(), state.openReviews.end(),
                       [](const domain::OpenReview &item) { return item.kind == "inbound" || item.kind == "optout"; });
}

/// Start of the present silence as far as nagging goes: the last thing that the contact did.
Instant silenceEpisode(const ContactState &state)
{
    Instant since = state.lastInboundAt.value_or(Instant{});
    if (state.appointment.state != AppointmentState::None)
        since = std::max(since, state.appointment.changedAt);
    return since;
}

bool isEndedByContact(const SequenceRun &run)
{
    return run.state == domain::RunState::Stopped
        && (run.stopReason == stopCauseName(StopCause::Reply) || run.stopReason == stopCauseName(StopCause::Booking));
}

/// A run that the contact itself ended belongs to an earlier silence, also when the message came late and bears an older time.
bool hadColdRun(const ContactState &state, const SequenceBook &book)
{
    const Instant since = silenceEpisode(state);
    return std::any_of(state.runs.begin(), state.runs.end(), [&](const SequenceRun &run) {
        return book.isCold(run.sequence) && run.startedAt >= since && !isEndedByContact(run);
    });
}

bool isClosedStage(const ContactState &state)
{
    return state.stage == "won" || state.stage == "lost";
}

/// The facts of the event that stop runs. A CRM may report a booking or a closed deal by the stage alone.
struct Stops
{
    bool reply = false, booking = false, optOut = false, closed = false;
};

Stops findStops(const PlanInput &in)
{
    const bool booked = in.after.appointment.state == AppointmentState::Booked
        && in.before.appointment.state != AppointmentState::Booked;
    return {.reply = in.reduction.replied,
            .booking = in.reduction.booked || booked || (in.reduction.stageChanged && in.after.stage == "booked"),
            .optOut = in.reduction.optedOut,
            .closed = in.reduction.closed || (in.reduction.stageChanged && isClosedStage(in.after))};
}

std::optional<StopCause> findStopCause(const Stops &stops, const Definition &definition)
{
    if (stops.optOut)
        return StopCause::OptOut;
    if (stops.closed && stopsOn(definition, StopCause::Closed))
        return StopCause::Closed;
    if (stops.booking && stopsOn(definition, StopCause::Booking))
        return StopCause::Booking;
    if (stops.reply && stopsOn(definition, StopCause::Reply))
        return StopCause::Reply;
    return std::nullopt;
}

/// Builds the plan of one event. Lives as long as the call.
class PlanBuilder
{
public:
    explicit PlanBuilder(const PlanInput &input) : m_in(input), m_stops(findStops(input)) {}

    ActionPlan build()
    {
        followRuns();
        if (m_in.event.type == EventType::LeadCreated)
            m_plan.outcome = startOnLead();
        else if (m_in.event.type == EventType::TimerFired)
            m_plan.outcome = actOnTimer();
        else if (m_in.event.type == EventType::FollowupDue)
            m_plan.outcome = startOnSilence();
        moveColdTimer();
        return std::move(m_plan);
    }

private:
    void add(Action action) { m_plan.actions.push_back(std::move(action)); }

    /// Stops what the event stops and lets go on what waited for a decision.
    void followRuns()
    {
        for (const SequenceRun &run : m_in.after.runs) {
            if (!isLive(run))
                continue;
            const DefinitionPtr definition = m_in.book.find(run.sequence, run.version);
            if (!definition)
                stop(run, "definition_missing");
            else if (const auto cause = findStopCause(m_stops, *definition))
                stop(run, stopCauseName(*cause));
            else
                goOn(run, definition);
        }
    }
    void stop(const SequenceRun &run, std::string_view reason)
    {
        add(StopRun{run.id, std::string(reason)});
        add(CancelTimer{nodeTimerId(run.id)});
        m_plan.outcome = reason == "definition_missing" ? std::string(reason) : "stopped";
    }
    void goOn(const SequenceRun &run, const DefinitionPtr &definition)
    {
        m_live.push_back(&run);
        if (run.state != domain::RunState::WaitingForReview || !m_in.decisionReady)
            return;
        add(ResumeRun{run.id});
        m_plan.outcome = "acted";
        // Only a first node can still have to wait: later ones were stopped at their timer, so their wait is over.
        const Instant due = run.startedAt + (run.node == 0 ? definition->nodes.front().wait : Millis{0});
        actOrWait(run, definition, run.node, std::max(Millis{0}, due - m_in.now));
    }

    std::string startOnLead()
    {
        const auto *marks = std::get_if<domain::ImportMarks>(&m_in.event.data);
        if (m_in.after.history || (marks && (marks->history || !marks->startsSequences)))
            return "history";
        if (m_in.after.optedOutOfAll)
            return "opted_out";
        const DefinitionPtr definition = m_in.book.startedBy(LeadCreatedTrigger{});
        if (!definition)
            return "no_sequence";
        if (hadRunOf(definition->id))
            return "already_started";
        if (isClosedStage(m_in.after)) // an old customer under a new id is not welcomed
            return "closed";
        if (m_in.after.appointment.state == AppointmentState::Booked || m_in.after.stage == "booked")
            return "booked";
        if (m_in.after.lastInboundAt && *m_in.after.lastInboundAt > m_in.event.occurredAt && stopsOn(*definition, StopCause::Reply))
            return "already_replied"; // events out of order: the reply would have stopped the run
        if (!m_live.empty())
            return "run_live";
        return start(definition);
    }
    bool hadRunOf(std::string_view sequence) const
    {
        return std::any_of(m_in.after.runs.begin(), m_in.after.runs.end(), [&](const SequenceRun &run) { return run.sequence == sequence; });
    }

    std::string startOnSilence()
    {
        if (m_in.after.history)
            return "history";
        if (m_in.after.optedOutOfAll)
            return "opted_out";
        const auto due = coldDue(m_in.after, m_in.now);
        if (!due)
            return "not_cold";
        if (*due > m_in.now) { // silence moved since the timer was set
            add(coldTimer(m_in.after, *due));
            return "timer_early";
        }
        if (waitsForPerson(m_in.after))
            return "reply_waits"; // the timer is set again when a person has dealt with it
        if (!m_live.empty())
            return "run_live";
        if (hadColdRun(m_in.after, m_in.book))
            return "cold_done";
        const DefinitionPtr definition = m_in.book.startedBy(*domain::coldReason(m_in.after));
        return definition ? start(definition) : "no_sequence";
    }

    std::string start(const DefinitionPtr &definition)
    {
        SequenceRun run{.id = makeRunId(m_in.after.id, definition->id, m_in.event), .sequence = definition->id,
                        .version = definition->version, .startedAt = m_in.now};
        add(StartRun{run, definition});
        if (definition->needsSegment && !m_in.decisionReady) {
            add(WaitForReview{run.id});
            return "waiting_review";
        }
        actOrWait(run, definition, 0, definition->nodes.front().wait);
        return "started";
    }

    std::string actOnTimer()
    {
        const auto *firing = std::get_if<domain::TimerFiring>(&m_in.event.data);
        const auto run = std::find_if(m_live.begin(), m_live.end(),
                                      [&](const SequenceRun *live) { return firing && live->id.str() == firing->runId; });
        if (run == m_live.end() || (*run)->state != domain::RunState::Active)
            return "timer_stale";
        const DefinitionPtr definition = m_in.book.find((*run)->sequence, (*run)->version);
        if (findNode(*definition, firing->node) != (*run)->node)
            return "timer_stale";
        if (definition->needsSegment && !m_in.decisionReady) {
            add(WaitForReview{(*run)->id});
            return "waiting_review";
        }
        actOrWait(**run, definition, (*run)->node, Millis{0});
        return "acted";
    }

    /// Acts on node `index` and on those behind it that do not wait; sets the timer of the first one that does.
    void actOrWait(const SequenceRun &run, const DefinitionPtr &definition, int index, Millis wait)
    {
        const int count = int(definition->nodes.size());
        while (index < count && wait == Millis{0}) {
            add(ActNode{run.id, definition, index, run.visit});
            ++index;
            wait = index < count ? definition->nodes[std::size_t(index)].wait : Millis{0};
        }
        if (index < count)
            add(SetTimer{.id = nodeTimerId(run.id), .due = m_in.now + wait, .firesAs = EventType::TimerFired,
                         .data = {.timerKind = std::string(kNodeTimer), .runId = run.id.str(),
                                  .node = definition->nodes[std::size_t(index)].id}});
    }

    void moveColdTimer()
    {
        const auto due = coldDue(m_in.after, m_in.now);
        if (due && waitsForPerson(m_in.before) && !waitsForPerson(m_in.after))
            add(coldTimer(m_in.after, std::max(*due, m_in.now + Planner::kColdAfter))); // a person has just dealt with this contact
        else if (due && (m_in.reduction.replied || m_in.reduction.cancelled))
            add(coldTimer(m_in.after, *due));
        else if (!due && (m_stops.booking || m_stops.optOut || m_stops.closed))
            add(CancelTimer{coldTimerId(m_in.after.id)});
    }

    const PlanInput &m_in;
    Stops m_stops;
    ActionPlan m_plan;
    std::vector<const SequenceRun *> m_live; // still live after this event's stops
};

/// True when the message was the last of its run, and every node has been acted on.
bool endsRun(const DeliveryInput &in)
{
    for (const SequenceRun &run : in.state.runs) {
        if (run.id != in.run || run.state != domain::RunState::Active)
            continue;
        const DefinitionPtr definition = in.book.find(run.sequence, run.version);
        return definition && run.node == int(definition->nodes.size()) && definition->nodes.back().id == in.node;
    }
    return false;
}

ActionPlan planAfterDelivery(const DeliveryInput &in, bool startsSilence)
{
    ActionPlan plan;
    const bool ends = !in.run.isEmpty() && endsRun(in);
    if (ends)
        plan.actions.push_back(CompleteRun{in.run});
    // A refused last message: the cold timer may have fired in vain while the run was live.
    const auto due = coldDue(in.state, in.now);
    if (due && (startsSilence || ends) && !hadColdRun(in.state, in.book))
        plan.actions.push_back(coldTimer(in.state, *due));
    return plan;
}

} // namespace

ActionPlan Planner::plan(const PlanInput &input)
{
    return PlanBuilder(input).build();
}

ActionPlan Planner::planAfterSend(const DeliveryInput &input)
{
    return planAfterDelivery(input, true);
}

ActionPlan Planner::planAfterRefusal(const DeliveryInput &input)
{
    return planAfterDelivery(input, false);
}

} // namespace ns::sequence
