// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QTimer>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/agent/dispatcher.h"
#include "core/agent/intake.h"
#include "core/agent/outboxrelay.h"
#include "core/domain/rulefault.h"

namespace ns::agent {

enum class AgentPhase { Starting, StandBy, Working, Stopping, Ended };
[[nodiscard]] std::string_view phaseName(AgentPhase phase);

/// What an outside watcher may know, about once a second (status.json) and after each change of phase.
struct AgentStatus
{
    AgentPhase phase = AgentPhase::Starting;
    std::string holder;
    std::int64_t fence = 0;
    Instant businessNow = {};
    std::int64_t events = 0, sent = 0, blocked = 0, guardErrors = 0, storageErrors = 0;
    ports::WorkCounts work;
    std::vector<domain::RuleFault> ruleFaults = {}; // of this run, by rule
    struct Watch
    {
        classify::Caution caution = classify::Caution::None;
        double threshold = 0; // that decides
        std::int64_t outcomes = 0, right = 0;
        double kept95 = 0;
    } watch = {};
};

/// Runs one workspace: takes the lease or stands by, starts sources, dispatcher, lanes and relay, keeps the heartbeat, and takes all
/// down in order (sources, dispatcher and lanes, relay, writer). Lives on the I/O thread, which must run an event loop. Owned by app.
class Agent : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        ports::Journal &journal;
        BusinessClock &clock;
        KnowledgePtr knowledge;
        std::shared_ptr<const SenderDirectory> senders;
        std::vector<ports::EventSource *> sources;
        AgentSettings settings;
        std::string holder;                                       // host:pid:start of this process
        std::function<bool(const std::string &holder)> isDead;    // that process is surely gone
        std::function<void(const AgentStatus &)> publish;         // status file, progress
        std::string configuration = {};                           // names rules, texts and connections: what another one held is judged anew
        std::vector<domain::EventSeq> suspects = {};              // in work when the last run crashed: each has one try less
    };
    struct Limits
    {
        Dispatcher::Until until;
        std::optional<Millis> forReal = {};
    };
    Agent(Parts parts, Limits limits, QObject *parent = nullptr);
    ~Agent() override;
    /// Returns at once; ended() follows when the run is over.
    void start();
    /// Orderly shutdown; ended() follows.
    void requestStop();
    /// Somebody in this process has written through the journal that the agent shares; those of other processes it notices by itself.
    void noteOwnWrites();
    [[nodiscard]] const RunFigures &figures() const { return m_figures; }
    [[nodiscard]] ports::EventSink &sink() { return m_intake; }
    [[nodiscard]] const InFlightBoard &board() const { return m_board; }
    /// Why the run ended early; nothing after an ordinary end.
    [[nodiscard]] const std::optional<Error> &failure() const { return m_failure; }

Q_SIGNALS:
    void ended();

private:
    void tryLease();
    void begin(const ports::Lease &lease);
    [[nodiscard]] Status countSuspects();
    [[nodiscard]] Status releaseHeld();
    void tick();
    void keepLease(std::int64_t nowMicros);
    [[nodiscard]] bool isLeaseSure() const;
    void fail(Error error);
    void noteFailures(const std::vector<ports::RuleFailure> &failures);
    void publish();
    void takeDown();
    void finishWhenRelayIsIdle();

    Parts m_parts;
    Limits m_limits;
    Inbox m_inbox;
    RunFigures m_figures;
    std::map<std::string, domain::RuleFault> m_ruleFaults;
    InFlightBoard m_board;
    Intake m_intake;
    std::unique_ptr<OutboxRelay> m_relay;
    std::unique_ptr<Dispatcher> m_dispatcher;
    QTimer m_tick;
    AgentPhase m_phase = AgentPhase::Starting;
    std::optional<ports::Lease> m_lease;
    std::optional<Error> m_failure;
    std::int64_t m_startedMicros = 0;
    std::int64_t m_heartbeatMicros = 0;
    std::int64_t m_publishedMicros = 0;
    std::int64_t m_stopMicros = 0;
};

} // namespace ns::agent
