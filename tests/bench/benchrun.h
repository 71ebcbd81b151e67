// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <string>
#include <thread>

#include "core/agent/agent.h"
#include "core/store/sqlitejournal.h"
#include "tests/bench/countingsender.h"
#include "tests/bench/timedjournal.h"

namespace ns::bench {

/// One agent on one database with a counting channel, run on this thread's event loop. Main thread.
class BenchRun
{
public:
    struct Setup
    {
        std::string database;
        bool create = true;
        bool keepsTimes = false;
        agent::KnowledgePtr knowledge;
    };
    [[nodiscard]] static Result<std::unique_ptr<BenchRun>> open(Setup setup);
    ~BenchRun();

    /// Events [first, first + count) through the agent's door: as fast as the door takes them (rate 0), or one by one at `perSecond`, open
    /// loop. `lines`: a file with one event line each; read and parsed on a thread of its own.
    struct Load
    {
        std::string lines;
        std::int64_t count = 0;
        double perSecond = 0;
    };
    /// Runs until every event is decided and every draft is settled. An error when anything failed or stopped moving.
    [[nodiscard]] Status run(const Load &load);
    /// Runs until the first step that was left over is durable.
    [[nodiscard]] Status runToFirstStep();
    /// Appends without an agent: events that wait.
    [[nodiscard]] Status appendOnly(const Load &load);

    [[nodiscard]] const TimedJournal &journal() const { return *m_timed; }
    [[nodiscard]] const CountingSender &sender() const { return *m_sender; }
    [[nodiscard]] std::int64_t startedMicros() const { return m_startedMicros; }
    /// Commits everything and closes the file.
    void close();

private:
    explicit BenchRun(Setup setup) : m_setup(std::move(setup)) {}
    [[nodiscard]] Status runUntil(const std::function<bool()> &isDone, const std::function<void(ports::EventSink &)> &feed);

    Setup m_setup;
    std::unique_ptr<store::SqliteJournal> m_store;
    std::unique_ptr<TimedJournal> m_timed;
    std::shared_ptr<CountingSender> m_sender = std::make_shared<CountingSender>();
    BusinessClock m_clock;
    std::int64_t m_startedMicros = 0;
};

} // namespace ns::bench
