// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <atomic>
#include <deque>
#include <functional>
#include <map>
#include <thread>
#include <unordered_map>
#include <unordered_set>

#include "core/agent/inflightboard.h"
#include "core/agent/knowledge.h"
#include "core/agent/lanepool.h"
#include "core/agent/settings.h"
#include "core/agent/watchkeeper.h"
#include "core/agent/work.h"
#include "core/base/lrucache.h"

namespace ns::agent {

/// Figures of this run, read from any thread.
struct RunFigures
{
    std::atomic<std::int64_t> events{0};
    std::atomic<std::int64_t> sent{0};
    std::atomic<std::int64_t> blocked{0};
    std::atomic<std::int64_t> setAside{0};
    std::atomic<std::int64_t> guardErrors{0};   // rules that could not run: the guard-health lamp
    std::atomic<std::int64_t> storageErrors{0}; // commits that failed and are tried again (disk full)
    WatchBoard watch;
};

/// Gives each contact's work to its lane, one at a time and in order, and starts the next only when the last is durable. Fires timers,
/// kicks the relay, moves a jumping clock. One thread of its own; others talk to it through the inbox. Owned by Agent.
class Dispatcher
{
public:
    struct Parts
    {
        ports::Journal &journal;
        BusinessClock &clock;
        Inbox &inbox;
        InFlightBoard &board;
        KnowledgePtr knowledge;
        AgentSettings settings;
        RunFigures &figures;
        std::function<void(std::uint64_t kick, bool claim)> kickRelay; // any thread; answers with RelayDrained
        ClaimSource &claims;
        std::function<void(Delivery)> lookUp;                   // any thread; answers with Delivered
        std::function<void(Error)> failed;                      // the agent cannot go on (lease lost, storage)
        std::function<void(std::vector<ports::RuleFailure>)> rulesFailed; // any thread
    };
    struct Until
    {
        bool idle = false;
        std::optional<Instant> instant = {};
    };
    Dispatcher(Parts parts, Until until);
    ~Dispatcher();
    void start();
    /// Takes no new work, lets steps in flight finish, ends the thread.
    void stop();
    /// True once the run's end condition holds (idle, or the clock reached its instant).
    [[nodiscard]] bool isFinished() const { return m_finished.load(); }

private:
    struct Queued
    {
        std::shared_ptr<const Work> work;
        std::int64_t readyMicros = 0; // real time when it came here
    };
    struct ContactQueue
    {
        std::deque<Queued> work;
        bool busy = false;
        int conflicts = 0; // of the front, one after the other
    };

    void run();
    void handle(message::Appended &m);
    void handle(message::LeftStored &m);
    void handle(message::ForeignWrites &m);
    void handle(message::StepDurable &m);
    void handle(message::StepFailed &m);
    void handle(message::EventFailureStored &m);
    void handle(message::Delivered &m);
    void handle(message::LookUpLater &m);
    void handle(message::RelayDrained &m);
    void handle(message::TimersFired &m);
    void handle(message::Stop &m);

    [[nodiscard]] bool hasRoom() const { return m_backlog < m_parts.settings.backlogMax; }
    [[nodiscard]] bool isQuiet() const;
    [[nodiscard]] bool canClaim() const;
    [[nodiscard]] bool isLeftOver(const std::optional<Instant> &due) const;
    [[nodiscard]] bool isClaimDue(Instant now) const;
    [[nodiscard]] bool hasWorkAtHand() const;
    void enqueue(domain::ContactNo contact, Work work, bool first);
    void takeEvent(ports::PendingEvent event);
    void finishFront(domain::ContactNo contact);
    void loadMore();
    void startReady();
    [[nodiscard]] bool mayStart(const ContactQueue &queue) const;
    bool startStep(domain::ContactNo contact, ContactQueue &queue);
    /// What was known of the contact's events may be wrong: they are read from the database instead.
    void readBack(domain::ContactNo contact);
    void giveUp(domain::ContactNo contact, const ports::PendingEvent &event, const Error &error);
    void fireTimersIfDue();
    void runDelayed();
    void kickRelayIfUseful();
    void refreshDue();
    void considerTheEnd();
    void jumpClock();
    [[nodiscard]] std::optional<Instant> earliestDue() const;
    [[nodiscard]] std::chrono::microseconds waitTime() const;

    Parts m_parts;
    Until m_until;
    WatchKeeper m_watch;
    LanePool m_lanes;
    std::thread m_thread;
    std::atomic<bool> m_finished{false};
    bool m_stopping = false;

    std::unordered_map<domain::ContactNo, ContactQueue> m_contacts;
    std::deque<domain::ContactNo> m_ready;
    std::unordered_set<std::int64_t> m_eventsHere; // sequence numbers of events in memory
    std::size_t m_backlog = 0;
    std::size_t m_inFlight = 0;
    int m_storageFailures = 0;    // one after the other
    int m_lookUpsInFlight = 0;    // questions that the relay is asking
    std::size_t m_deliveries = 0; // of the backlog: outcomes that are not durable yet
    domain::EventSeq m_loadedUpTo = {};
    bool m_moreInStore = true;
    std::int64_t m_rescanAtMicros = 0; // 0: no rescan is due
    LruCache<domain::ContactNo, StatePtr> m_states;

    std::multimap<Instant, Delivery> m_lookUps;
    std::multimap<Instant, domain::ContactNo> m_retries; // contacts whose first work waits for its next try
    ports::NextDue m_due;
    bool m_dueStale = true;
    std::int64_t m_dueReadAtMicros = 0;
    bool m_timersInFlight = false;
    bool m_outboxDirty = true;    // something may be claimable
    bool m_claimedBeside = false; // a step brought its claim: the relay is at work without a kick
    bool m_relayBusy = false;
    std::uint64_t m_kick = 0;
    std::optional<Instant> m_drainedAt; // the relay had nothing more to claim at this instant
};

} // namespace ns::agent
