// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agent/agent.h"

#include "core/base/log.h"
#include "core/ports/journalcall.h"

namespace ns::agent {

namespace {
constexpr std::int64_t micros(Millis ms) { return ms.count() * 1000; }
} // namespace

std::string_view phaseName(AgentPhase phase)
{
    switch (phase) {
    case AgentPhase::Starting: return "starting";
    case AgentPhase::StandBy: return "stand_by";
    case AgentPhase::Working: return "working";
    case AgentPhase::Stopping: return "stopping";
    case AgentPhase::Ended: return "ended";
    }
    return "ended";
}

Agent::Agent(Parts parts, Limits limits, QObject *parent)
    : QObject(parent), m_parts(std::move(parts)), m_limits(limits), m_inbox(m_parts.settings.inboxMax),
      m_intake(m_parts.journal, m_parts.clock, &m_inbox)
{
    m_tick.setInterval(int(m_parts.settings.pollReal.count()));
    connect(&m_tick, &QTimer::timeout, this, &Agent::tick);
}

Agent::~Agent() = default;

void Agent::start()
{
    m_startedMicros = monotonicMicros();
    m_tick.start();
    tryLease();
}

void Agent::tryLease()
{
    auto lease = m_parts.journal.acquireLease(m_parts.holder, m_parts.settings.leaseTtlReal, {});
    if (!lease && lease.error().code == ErrorCode::Busy && m_parts.isDead(lease.error().where))
        lease = m_parts.journal.acquireLease(m_parts.holder, m_parts.settings.leaseTtlReal, lease.error().where);
    if (lease) {
        begin(*lease);
        return;
    }
    if (lease.error().code != ErrorCode::Busy) {
        fail(lease.error());
        return;
    }
    m_phase = AgentPhase::StandBy; // tick() tries again
    m_heartbeatMicros = monotonicMicros();
    publish();
}

void Agent::begin(const ports::Lease &lease)
{
    m_lease = lease;
    m_phase = AgentPhase::Working;
    m_heartbeatMicros = monotonicMicros();
    if (const Status counted = countSuspects(); !counted)
        return fail(counted.error());
    m_relay = std::make_unique<OutboxRelay>(OutboxRelay::Parts{
        m_parts.journal, m_parts.clock, m_inbox, m_parts.knowledge, m_parts.senders, m_parts.settings, m_figures,
        [this] { return isLeaseSure(); },
        [this](const std::vector<ports::RuleFailure> &failures) { noteFailures(failures); }});
    Dispatcher::Parts parts{m_parts.journal, m_parts.clock, m_inbox, m_board, m_parts.knowledge, m_parts.settings, m_figures,
                            [relay = m_relay.get()](std::uint64_t kick, bool claim) { relay->kick(kick, claim); },
                            *m_relay,
                            [relay = m_relay.get()](Delivery delivery) { relay->lookUp(std::move(delivery)); },
                            [this](Error error) {
                                QMetaObject::invokeMethod(this, [this, error] { fail(error); }, Qt::QueuedConnection);
                            },
                            [this](std::vector<ports::RuleFailure> failures) {
                                QMetaObject::invokeMethod(this, [this, failures = std::move(failures)] { noteFailures(failures); }, Qt::QueuedConnection);
                            }};
    m_dispatcher = std::make_unique<Dispatcher>(std::move(parts), m_limits.until);
    if (const Status recovered = m_relay->recover(lease.fence); !recovered)
        return fail(recovered.error());
    if (const Status released = releaseHeld(); !released)
        return fail(released.error());
    m_dispatcher->start();
    for (ports::EventSource *source : m_parts.sources) {
        if (const Status started = source->start(m_intake); !started)
            return fail(started.error());
    }
    publish();
}

Status Agent::countSuspects()
{
    if (m_parts.suspects.empty())
        return {};
    auto pending = m_parts.journal.loadPending({}, int(m_parts.settings.backlogMax), m_parts.clock.now());
    if (!pending)
        return tl::make_unexpected(pending.error());
    // Durable before the dispatcher reads its first event: one that is set aside here must not be worked on once more.
    const auto answers = std::make_shared<BoundedQueue<Result<std::monostate>>>(1);
    int posted = 0;
    for (const ports::PendingEvent &event : *pending) {
        if (std::ranges::find(m_parts.suspects, event.seq) == m_parts.suspects.end())
            continue;
        const bool last = event.tries + 1 >= m_parts.settings.eventTriesMax;
        m_figures.setAside.fetch_add(last ? 1 : 0);
        const Status counted = m_parts.journal.failEvent(event.seq, "the agent crashed while working on it",
                                                         last ? std::nullopt : std::optional(m_parts.clock.now()),
                                                         [answers](Result<std::monostate> done) { answers->pushReply(std::move(done)); });
        if (!counted)
            return counted;
        ++posted;
    }
    while (posted > 0) { // a few rows: some milliseconds, once after a crash
        for (const Result<std::monostate> &done : answers->popBatch(InFlightBoard::kSlots, std::chrono::milliseconds{100})) {
            --posted;
            if (!done)
                return tl::make_unexpected(done.error());
        }
    }
    return {};
}

Status Agent::releaseHeld()
{
    for (;;) {
        const auto released = ports::callJournal<std::int64_t>(
            [this](auto done) { return m_parts.journal.releaseHeld(m_parts.configuration, m_parts.clock.now(), std::move(done)); });
        if (!released)
            return tl::make_unexpected(released.error());
        if (*released == 0)
            return {};
    }
}

bool Agent::isLeaseSure() const
{
    // Half a ttl of margin: a process that was suspended finds its lease doubtful before anybody else may have it.
    return m_lease && monotonicMicros() - m_heartbeatMicros < micros(m_parts.settings.leaseTtlReal) / 2;
}

void Agent::tick()
{
    const std::int64_t now = monotonicMicros();
    if (m_phase == AgentPhase::Stopping) {
        keepLease(now); // calls under way still end: nobody else may start before
        finishWhenRelayIsIdle();
        return;
    }
    if (m_limits.forReal && now - m_startedMicros >= micros(*m_limits.forReal))
        return requestStop();
    if (m_phase == AgentPhase::StandBy) {
        if (now - m_heartbeatMicros >= micros(m_parts.settings.heartbeatReal) / 2)
            tryLease();
        return;
    }
    keepLease(now);
    if (m_phase != AgentPhase::Working)
        return;
    if (m_parts.journal.takeForeignWrites())
        m_inbox.pushReply(message::ForeignWrites{});
    if (m_dispatcher && m_dispatcher->isFinished())
        return requestStop();
    if (now - m_publishedMicros >= micros(m_parts.settings.statusReal))
        publish();
}

void Agent::keepLease(std::int64_t nowMicros)
{
    if (!m_lease || nowMicros - m_heartbeatMicros < micros(m_parts.settings.heartbeatReal))
        return;
    const Status kept = m_parts.journal.heartbeat();
    if (kept) {
        m_heartbeatMicros = nowMicros; // the instant before the write: never later than what the others read
        return;
    }
    if (kept.error().code == ErrorCode::LeaseLost)
        fail(kept.error());
}

void Agent::fail(Error error)
{
    if (m_failure)
        return;
    qCWarning(lcAgent) << "agent stops:" << describe(error).c_str();
    m_failure = std::move(error);
    requestStop();
}

void Agent::requestStop()
{
    if (m_phase == AgentPhase::Stopping || m_phase == AgentPhase::Ended)
        return;
    m_phase = AgentPhase::Stopping;
    m_stopMicros = monotonicMicros();
    for (ports::EventSource *source : m_parts.sources)
        source->stop();
    if (m_relay)
        m_relay->stop();
    m_tick.start(1);
}

void Agent::noteOwnWrites()
{
    if (m_phase == AgentPhase::Working)
        m_inbox.pushReply(message::ForeignWrites{});
}

void Agent::finishWhenRelayIsIdle()
{
    const bool late = monotonicMicros() - m_stopMicros > micros(m_parts.settings.stopDeadlineReal);
    if (m_relay && (m_relay->isClaiming() || (m_relay->inFlight() > 0 && !late)))
        return; // a call under way may still end well; after the deadline it stays Sending and is recovered at the next start
    if (late)
        qCWarning(lcAgent) << "calls still under way at the end of the shutdown";
    takeDown();
}

void Agent::takeDown()
{
    if (m_dispatcher)
        m_dispatcher->stop();
    m_dispatcher.reset();
    m_tick.stop();
    m_relay.reset();
    if (m_lease)
        m_parts.journal.releaseLease();
    m_phase = AgentPhase::Ended;
    publish();
    Q_EMIT ended();
}

void Agent::noteFailures(const std::vector<ports::RuleFailure> &failures)
{
    for (const ports::RuleFailure &failure : failures) {
        domain::RuleFault &fault = m_ruleFaults[failure.rule];
        fault = {failure.rule, failure.detail, fault.count + 1, m_parts.clock.now()};
        m_figures.guardErrors.fetch_add(1);
    }
}

void Agent::publish()
{
    m_publishedMicros = monotonicMicros();
    AgentStatus status{m_phase, m_parts.holder, m_lease ? m_lease->fence : 0, m_parts.clock.now(),
                       m_figures.events.load(), m_figures.sent.load(), m_figures.blocked.load(), m_figures.guardErrors.load(),
                       m_figures.storageErrors.load(), {}};
    for (const auto &[rule, fault] : m_ruleFaults)
        status.ruleFaults.push_back(fault);
    const WatchBoard &watch = m_figures.watch;
    status.watch = {classify::Caution(watch.caution.load()), watch.threshold.load(), watch.outcomes.load(), watch.right.load(), watch.kept95.load()};
    if (auto counts = m_parts.journal.workCounts())
        status.work = *counts;
    m_parts.publish(status);
}

} // namespace ns::agent
