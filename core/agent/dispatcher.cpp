// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agent/dispatcher.h"

#include "core/agent/lanejob.h"
#include "core/base/log.h"
#include "core/base/thread.h"

namespace ns::agent {

namespace {
constexpr std::int64_t kDueRefreshMicros = 20'000;   // how old the picture of what is due may be while events flow
constexpr std::int64_t kRescanMicros = 1'000'000;    // other processes' retries show up after at most this
constexpr std::size_t kMessagesPerTurn = 512;
constexpr int kStorageFailuresMax = 100;
constexpr std::chrono::microseconds kIdleWait{50'000};
} // namespace

Dispatcher::Dispatcher(Parts parts, Until until)
    : m_parts(std::move(parts)), m_until(until), m_watch(m_parts.journal, m_parts.figures.watch),
      m_lanes(m_parts.settings.workers, m_parts.settings.stepsInFlightMax), m_states(m_parts.settings.contactCacheMax)
{
}

Dispatcher::~Dispatcher()
{
    stop();
}

void Dispatcher::start()
{
    m_thread = std::thread([this] { run(); });
}

void Dispatcher::stop()
{
    if (!m_thread.joinable())
        return;
    m_parts.inbox.pushReply(message::Stop{});
    m_thread.join();
    if (!m_lanes.drain(m_parts.settings.stopDeadlineReal))
        qCWarning(lcAgent) << "lanes did not finish in time";
}

void Dispatcher::run()
{
    yieldToWakers();
    while (!m_stopping || m_inFlight > 0 || m_deliveries > 0 || m_timersInFlight) {
        for (Message &m : m_parts.inbox.popBatch(kMessagesPerTurn, waitTime()))
            std::visit([this](auto &body) { handle(body); }, m);
        if (m_stopping) {
            startReady(); // outcomes of calls that were made must become durable; events wait for the next start
            continue;
        }
        runDelayed();
        loadMore();
        fireTimersIfDue();
        startReady();
        kickRelayIfUseful();
        refreshDue();
        considerTheEnd();
    }
}

// ---- messages -----------------------------------------------------------------------------------------------------

void Dispatcher::handle(message::Appended &m)
{
    bool left = false;
    for (ports::PendingEvent &event : m.events) {
        const bool next = toInt(event.seq) == toInt(m_loadedUpTo) + 1;
        if (left || m_moreInStore || !next || !hasRoom()) {
            left = true; // order first: the rest is read back from the database
            continue;
        }
        m_loadedUpTo = event.seq;
        takeEvent(std::move(event));
    }
    if (left && (!m.start || m.start->leave()))
        m_moreInStore = true;
}

void Dispatcher::handle(message::LeftStored & /*m*/)
{
    m_moreInStore = true;
}

void Dispatcher::handle(message::ForeignWrites & /*m*/)
{
    m_moreInStore = true;
    m_dueStale = true;
    m_outboxDirty = true;
    m_drainedAt.reset();
    if (m_rescanAtMicros == 0)
        m_rescanAtMicros = monotonicMicros() + kRescanMicros;
}

void Dispatcher::handle(message::StepDurable &m)
{
    --m_inFlight;
    m_storageFailures = 0;
    m_states.put(m.contact, std::move(m.state));
    finishFront(m.contact);
    if (m.effects.fromEvent)
        m_parts.figures.events.fetch_add(1);
    m_parts.figures.sent.fetch_add(m.effects.sent);
    m_parts.figures.blocked.fetch_add(m.effects.blocked);
    if (!m.effects.failures.empty())
        m_parts.rulesFailed(std::move(m.effects.failures));
    const auto merge = [](std::optional<Instant> &due, const std::optional<Instant> &other) {
        if (other && (!due || *other < *due))
            due = other;
    };
    merge(m_due.timer, m.effects.nextTimer);
    // An item that the last claim left alone (its contact had unhandled events) may be free now.
    m_outboxDirty = m_outboxDirty || isLeftOver(m_due.outbox);
    if (m.effects.claimed) {
        m_claimedBeside = true;
    } else {
        merge(m_due.outbox, m.effects.nextOutbox);
        m_outboxDirty = m_outboxDirty || m.effects.queued > 0;
    }
    m_dueStale = true;
}

void Dispatcher::handle(message::StepFailed &m)
{
    --m_inFlight;
    ContactQueue &queue = m_contacts[m.contact];
    if (m_stopping || m.error.code == ErrorCode::LeaseLost) {
        if (m.error.code == ErrorCode::LeaseLost)
            m_parts.failed(m.error);
        finishFront(m.contact); // still unhandled or still Sending in the database: the next holder goes on from there
        return;
    }
    const auto *event = std::get_if<ports::PendingEvent>(queue.work.front().work.get());
    if (event && event->epoch) {
        readBack(m.contact);
        return;
    }
    const bool conflict = m.error.code == ErrorCode::Conflict;
    if (m.error.code == ErrorCode::Busy || (conflict && ++queue.conflicts < m_parts.settings.conflictsMax)) {
        m_states.erase(m.contact); // stale: the lane reads it anew
        queue.busy = false;
        m_ready.push_back(m.contact);
        return;
    }
    if (m.error.code == ErrorCode::Storage) {
        // Disk full or I/O error: nothing is lost, nothing was acknowledged; try again when the medium may be back. A jumping clock would
        // race through the waits, so there it ends the run.
        m_parts.figures.storageErrors.fetch_add(1);
        if (m_parts.clock.isJumping() && ++m_storageFailures > kStorageFailuresMax)
            m_parts.failed(m.error);
        m_retries.emplace(m_parts.clock.now() + m_parts.settings.eventRetryDelay, m.contact);
        return;
    }
    if (event) {
        giveUp(m.contact, *event, m.error);
        return;
    }
    qCWarning(lcAgent) << "delivery could not be settled:" << describe(m.error).c_str();
    queue.conflicts = 0; // a new round after the wait
    m_retries.emplace(m_parts.clock.now() + m_parts.settings.eventRetryDelay, m.contact);
}

void Dispatcher::readBack(domain::ContactNo contact)
{
    ContactQueue &queue = m_contacts[contact];
    m_backlog -= std::erase_if(queue.work, [this](const Queued &queued) {
        const auto *event = std::get_if<ports::PendingEvent>(queued.work.get());
        if (event)
            m_eventsHere.erase(toInt(event->seq));
        return event != nullptr;
    });
    queue.busy = false;
    queue.conflicts = 0;
    if (queue.work.empty())
        m_contacts.erase(contact);
    else
        m_ready.push_back(contact);
    m_states.erase(contact);
    m_loadedUpTo = {};
    m_moreInStore = true;
}

void Dispatcher::giveUp(domain::ContactNo contact, const ports::PendingEvent &event, const Error &error)
{
    const bool last = event.tries + 1 >= m_parts.settings.eventTriesMax;
    const Instant retryAt = m_parts.clock.now() + m_parts.settings.eventRetryDelay;
    if (last)
        m_parts.figures.setAside.fetch_add(1);
    const Status stored = m_parts.journal.failEvent(
        event.seq, describe(error), last ? std::nullopt : std::optional(retryAt),
        [this, contact](Result<std::monostate> /*done*/) { m_parts.inbox.pushReply(message::EventFailureStored{contact}); });
    ++m_inFlight;
    if (!stored)
        m_parts.inbox.pushReply(message::EventFailureStored{contact});
}

void Dispatcher::handle(message::EventFailureStored &m)
{
    --m_inFlight;
    finishFront(m.contact); // it comes back from the database when its next try is due, or is listed as set aside
    m_dueStale = true;
}

void Dispatcher::handle(message::Delivered &m)
{
    const domain::ContactNo contact = m.delivery.item.contactNo;
    ++m_deliveries;
    m_lookUpsInFlight -= m.delivery.lookUps > 0 ? 1 : 0;
    enqueue(contact, std::move(m.delivery), true);
}

void Dispatcher::handle(message::LookUpLater &m)
{
    --m_inFlight;
    m_lookUps.emplace(m.due, std::move(m.delivery));
    finishFront(m.contact);
}

void Dispatcher::handle(message::RelayDrained &m)
{
    if (m.kick != m_kick)
        return;
    m_relayBusy = false;
    m_drainedAt = m.claimedAt; // not now(): what fell due since the claim has not been looked at, and nothing else would wake us for it
    m_dueStale = true;
}

void Dispatcher::handle(message::TimersFired &m)
{
    m_timersInFlight = false;
    m_due.timer.reset();
    m_dueStale = true;
    if (!m.events) {
        if (m.events.error().code == ErrorCode::LeaseLost)
            m_parts.failed(m.events.error());
        return;
    }
    message::Appended appended{std::move(*m.events)};
    handle(appended);
}

void Dispatcher::handle(message::Stop & /*m*/)
{
    m_stopping = true;
}

// ---- work per contact -----------------------------------------------------------------------------------------------

void Dispatcher::enqueue(domain::ContactNo contact, Work work, bool first)
{
    ContactQueue &queue = m_contacts[contact];
    Queued shared{std::make_shared<const Work>(std::move(work)), monotonicMicros()};
    // A delivery goes before the contact's next events, but never before what is already running.
    if (first)
        queue.work.insert(queue.work.begin() + (queue.busy ? 1 : 0), std::move(shared));
    else
        queue.work.push_back(std::move(shared));
    ++m_backlog;
    if (!queue.busy && (first || queue.work.size() == 1))
        m_ready.push_back(contact);
}

void Dispatcher::takeEvent(ports::PendingEvent event)
{
    if (!m_eventsHere.insert(toInt(event.seq)).second)
        return;
    const domain::ContactNo contact = event.contact;
    enqueue(contact, std::move(event), false);
}

void Dispatcher::finishFront(domain::ContactNo contact)
{
    const auto found = m_contacts.find(contact);
    if (found == m_contacts.end() || found->second.work.empty())
        return;
    ContactQueue &queue = found->second;
    if (const auto *event = std::get_if<ports::PendingEvent>(queue.work.front().work.get()))
        m_eventsHere.erase(toInt(event->seq));
    else
        --m_deliveries;
    queue.work.pop_front();
    --m_backlog;
    queue.busy = false;
    queue.conflicts = 0;
    if (queue.work.empty())
        m_contacts.erase(found);
    else
        m_ready.push_back(contact);
}

void Dispatcher::loadMore()
{
    if (m_rescanAtMicros != 0 && monotonicMicros() >= m_rescanAtMicros) {
        m_rescanAtMicros = 0;
        m_loadedUpTo = {};
        m_moreInStore = true;
    }
    while (m_moreInStore && hasRoom()) {
        auto page = m_parts.journal.loadPending(m_loadedUpTo, m_parts.settings.loadPage, m_parts.clock.now());
        if (!page) {
            qCWarning(lcAgent) << "cannot read events:" << describe(page.error()).c_str();
            return;
        }
        m_moreInStore = int(page->size()) >= m_parts.settings.loadPage;
        for (ports::PendingEvent &event : *page) {
            m_loadedUpTo = std::max(m_loadedUpTo, event.seq);
            takeEvent(std::move(event));
        }
    }
}

void Dispatcher::startReady()
{
    while (!m_ready.empty() && m_inFlight < m_parts.settings.stepsInFlightMax) {
        const domain::ContactNo contact = m_ready.front();
        const auto found = m_contacts.find(contact);
        if (found != m_contacts.end() && mayStart(found->second) && !startStep(contact, found->second))
            return; // its lane is full: a step that finishes wakes us
        m_ready.pop_front();
    }
}

bool Dispatcher::mayStart(const ContactQueue &queue) const
{
    return !queue.busy && !queue.work.empty() && (!m_stopping || std::holds_alternative<Delivery>(*queue.work.front().work));
}

bool Dispatcher::startStep(domain::ContactNo contact, ContactQueue &queue)
{
    const Instant now = m_parts.clock.now();
    m_parts.knowledge = m_watch.knowledgeAt(now, std::move(m_parts.knowledge));
    const StatePtr *state = m_states.find(contact);
    LaneJob laneJob{m_parts.journal, m_parts.inbox, m_parts.board, m_parts.knowledge, m_parts.settings, now, contact,
                    queue.work.front().work, state != nullptr ? *state : nullptr, queue.conflicts > 0,
                    m_parts.clock.isJumping() ? nullptr : &m_parts.claims, queue.work.front().readyMicros};
    LanePool::Job job = [laneJob = std::move(laneJob)] { laneJob.run(); };
    const bool alone = m_inFlight == 0 && m_ready.size() == 1;
    if (alone)
        job(); // nobody waits meanwhile, and two changes of thread cost more than most steps
    else if (!m_lanes.post(contact, job))
        return false;
    queue.busy = true;
    ++m_inFlight;
    return true;
}

// ---- time -----------------------------------------------------------------------------------------------------------

void Dispatcher::fireTimersIfDue()
{
    const Instant now = m_parts.clock.now();
    if (m_timersInFlight || !hasRoom() || !m_due.timer || *m_due.timer > now)
        return;
    const Status posted = m_parts.journal.fireTimers(now, m_parts.settings.loadPage, [this](Result<std::vector<ports::PendingEvent>> events) {
        m_parts.inbox.pushReply(message::TimersFired{std::move(events)});
    });
    m_timersInFlight = posted.has_value();
}

void Dispatcher::runDelayed()
{
    const Instant now = m_parts.clock.now();
    while (!m_lookUps.empty() && m_lookUps.begin()->first <= now) {
        ++m_lookUpsInFlight;
        m_parts.lookUp(std::move(m_lookUps.begin()->second));
        m_lookUps.erase(m_lookUps.begin());
    }
    while (!m_retries.empty() && m_retries.begin()->first <= now) {
        m_contacts[m_retries.begin()->second].busy = false;
        m_ready.push_back(m_retries.begin()->second);
        m_retries.erase(m_retries.begin());
    }
}

void Dispatcher::refreshDue()
{
    const std::int64_t micros = monotonicMicros();
    const bool quiet = m_backlog == 0 && !m_moreInStore && !m_relayBusy; // else an answer is on its way, and should not wait for this look
    m_dueStale = m_dueStale || (m_due.event && *m_due.event <= m_parts.clock.now()); // what was held has come due since: nothing else says so
    if (!m_dueStale || (!quiet && micros - m_dueReadAtMicros < kDueRefreshMicros))
        return;
    auto due = m_parts.journal.nextDue(m_parts.clock.now());
    if (!due)
        return;
    m_due = *due;
    m_dueStale = false;
    m_dueReadAtMicros = micros;
    if (m_due.event && *m_due.event <= m_parts.clock.now() && m_rescanAtMicros == 0) {
        m_loadedUpTo = {}; // an event whose retry is due lies behind the cursor
        m_moreInStore = true;
    }
}

void Dispatcher::kickRelayIfUseful()
{
    const bool claim = canClaim();
    if (!claim && !m_claimedBeside)
        return;
    m_relayBusy = true;
    m_outboxDirty = m_outboxDirty && !claim;
    m_claimedBeside = false;
    m_parts.kickRelay(++m_kick, claim);
}

bool Dispatcher::canClaim() const
{
    // A jumping clock stands still while events are at work: claims come after all of them, in (due, SendKey) order over all contacts,
    // so that a run with four workers decides limits exactly as one with one worker.
    const bool barrier = m_parts.clock.isJumping() && !isQuiet();
    return !barrier && (m_outboxDirty || (!m_relayBusy && isClaimDue(m_parts.clock.now())));
}

bool Dispatcher::isLeftOver(const std::optional<Instant> &due) const
{
    return due && m_drainedAt && *due <= *m_drainedAt;
}

bool Dispatcher::isClaimDue(Instant now) const
{
    return m_due.outbox && *m_due.outbox <= now && !isLeftOver(m_due.outbox);
}

bool Dispatcher::isQuiet() const
{
    const bool timerDue = m_due.timer && *m_due.timer <= m_parts.clock.now();
    return m_backlog == 0 && m_inFlight == 0 && m_lookUpsInFlight == 0 && !m_moreInStore && !m_timersInFlight && !timerDue;
}

std::optional<Instant> Dispatcher::earliestDue() const
{
    std::optional<Instant> earliest;
    const auto consider = [&](const std::optional<Instant> &at) {
        if (at && (!earliest || *at < *earliest))
            earliest = at;
    };
    consider(m_due.timer);
    consider(m_due.event);
    if (m_due.outbox && *m_due.outbox > m_parts.clock.now())
        consider(m_due.outbox);
    if (!m_lookUps.empty())
        consider(m_lookUps.begin()->first);
    if (!m_retries.empty())
        consider(m_retries.begin()->first);
    return earliest;
}

void Dispatcher::considerTheEnd()
{
    const Instant now = m_parts.clock.now();
    if (!m_parts.clock.isJumping() && m_until.instant && now >= *m_until.instant) {
        m_finished.store(true);
        return;
    }
    if (!isQuiet() || m_relayBusy || m_dueStale || m_outboxDirty || isClaimDue(now) || m_rescanAtMicros != 0)
        return;
    if (m_until.idle)
        m_finished.store(true);
    else if (m_parts.clock.isJumping())
        jumpClock();
}

void Dispatcher::jumpClock()
{
    const std::optional<Instant> next = earliestDue();
    if (m_until.instant && (!next || *next > *m_until.instant)) {
        m_parts.clock.advanceTo(*m_until.instant);
        m_finished.store(true);
        return;
    }
    if (!next)
        return;
    m_parts.clock.advanceTo(*next);
    m_dueStale = true;
}

bool Dispatcher::hasWorkAtHand() const
{
    const bool canLook = m_dueStale && isQuiet() && !m_relayBusy;
    return (m_moreInStore && hasRoom()) || canClaim() || canLook;
}

std::chrono::microseconds Dispatcher::waitTime() const
{
    if (m_stopping || m_finished.load())
        return kIdleWait;
    if (hasWorkAtHand())
        return std::chrono::microseconds{0};
    const auto next = m_relayBusy || m_inFlight > 0 ? std::nullopt : earliestDue();
    return next ? std::min<std::chrono::microseconds>(kIdleWait, m_parts.clock.realDelayUntil(*next)) : kIdleWait;
}

} // namespace ns::agent
