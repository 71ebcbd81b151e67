// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchrun.h"

#include <QCoreApplication>
#include <QTimer>
#include <fstream>
#include <functional>
#include <semaphore>

#include "core/base/boundedqueue.h"
#include "core/domain/event.h"

namespace ns::bench {

namespace {

constexpr std::size_t kBatch = 128;     // lines of one request, as a webhook with ndjson brings them
constexpr int kBatchesUnderWay = 64;    // requests that wait for their acknowledgement
constexpr std::int64_t kInTheAirMax = 1024; // events that the client waits for before it hands in more
constexpr std::int64_t kStallMicros = 60'000'000;

using Slots = std::counting_semaphore<kBatchesUnderWay>;

/// Hands one batch in; a busy door is tried again when the next batch has been acknowledged.
Status handIn(ports::EventSink &sink, std::vector<domain::Event> &batch, Slots &freeSlots)
{
    for (;;) {
        freeSlots.acquire();
        const Status taken = sink.accept(batch, [&freeSlots](const Result<ports::IntakeReceipt> &) { freeSlots.release(); });
        if (taken)
            break;
        freeSlots.release();
        if (taken.error().code != ErrorCode::Busy)
            return taken;
        std::this_thread::yield();
    }
    batch.clear();
    return {};
}

/// A closed loop, as the peers are measured: `finished` counts the events that need nothing more; without it only acknowledgements count.
Status feedFlatOut(ports::EventSink &sink, const BenchRun::Load &load, const Clock &clock, const std::function<std::int64_t()> &finished)
{
    Slots freeSlots(kBatchesUnderWay);
    BoundedQueue<char> never(1);
    std::ifstream file(load.lines);
    std::vector<domain::Event> batch;
    std::string line;
    Status status;
    for (std::int64_t i = 0; i < load.count && status && std::getline(file, line); ++i) {
        while (finished && i - finished() > kInTheAirMax)
            (void)never.popBatch(1, std::chrono::microseconds(200));
        auto event = domain::parseEventLine(line, clock.now());
        if (!event) {
            status = tl::make_unexpected(event.error());
            break;
        }
        batch.push_back(std::move(*event));
        if (batch.size() == kBatch || i + 1 == load.count)
            status = handIn(sink, batch, freeSlots);
    }
    for (int i = 0; i < kBatchesUnderWay; ++i)
        freeSlots.acquire(); // the callbacks are done with it
    return status;
}

Status feedOpenLoop(ports::EventSink &sink, const BenchRun::Load &load, const Clock &clock)
{
    Slots freeSlots(kBatchesUnderWay);
    std::ifstream file(load.lines);
    std::string line;
    const auto start = std::chrono::steady_clock::now();
    BoundedQueue<char> never(1); // a wait that nobody cuts short; a semaphore's would poll, on a core that the agent needs
    for (std::int64_t i = 0; i < load.count && std::getline(file, line); ++i) {
        const auto at = start + std::chrono::microseconds(std::int64_t(double(i) * 1e6 / load.perSecond));
        (void)never.popBatch(1, std::chrono::duration_cast<std::chrono::microseconds>(at - std::chrono::steady_clock::now()));
        auto event = domain::parseEventLine(line, clock.now());
        if (!event)
            return tl::make_unexpected(event.error());
        std::vector<domain::Event> one;
        one.push_back(std::move(*event));
        if (const Status taken = handIn(sink, one, freeSlots); !taken)
            return taken;
    }
    for (int i = 0; i < kBatchesUnderWay; ++i)
        freeSlots.acquire();
    return {};
}

} // namespace

Result<std::unique_ptr<BenchRun>> BenchRun::open(Setup setup)
{
    auto run = std::unique_ptr<BenchRun>(new BenchRun(std::move(setup)));
    auto journal = store::SqliteJournal::open(run->m_setup.database, {.create = run->m_setup.create,
                                                                      .auditHeadPath = run->m_setup.database + ".head"});
    if (!journal)
        return tl::make_unexpected(journal.error());
    run->m_store = std::move(*journal);
    run->m_timed = std::make_unique<TimedJournal>(*run->m_store, run->m_setup.keepsTimes);
    return run;
}

BenchRun::~BenchRun()
{
    close();
}

void BenchRun::close()
{
    if (m_store)
        m_store->close();
    m_store.reset();
}

Status BenchRun::runUntil(const std::function<bool()> &isDone, const std::function<void(ports::EventSink &)> &feed)
{
    const auto senders = std::make_shared<const agent::SenderDirectory>(
        std::vector<ports::SenderEntry>{{"count", {"*"}, 0, m_sender}});
    agent::AgentSettings settings;
    settings.workers = std::max(1, int(std::thread::hardware_concurrency()));
    agent::Agent agent({.journal = *m_timed, .clock = m_clock, .knowledge = m_setup.knowledge, .senders = senders, .sources = {},
                        .settings = settings, .holder = "bench", .isDead = [](const std::string &) { return true; },
                        .publish = [](const agent::AgentStatus &) {}}, {});
    Status status;
    std::int64_t movedAt = monotonicMicros();
    std::int64_t seen = -1;
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &agent, [&] {
        const std::int64_t now = m_timed->decided() + m_timed->settled();
        movedAt = now == seen ? movedAt : monotonicMicros();
        seen = now;
        const bool isStuck = monotonicMicros() - movedAt > kStallMicros;
        if (isStuck)
            status = fail(ErrorCode::Internal, "nothing moved for a minute");
        if (isStuck || isDone()) {
            poll.stop();
            agent.requestStop();
        }
    });
    QObject::connect(&agent, &agent::Agent::ended, QCoreApplication::instance(), &QCoreApplication::quit, Qt::QueuedConnection);
    poll.start(5);
    m_startedMicros = monotonicMicros();
    agent.start();
    std::thread feeder([&] {
        if (feed)
            feed(agent.sink());
    });
    QCoreApplication::exec();
    feeder.join();
    if (agent.failure())
        return tl::make_unexpected(*agent.failure());
    return status;
}

Status BenchRun::run(const Load &load)
{
    Status fed;
    const auto finished = [&] { return m_timed->decided() - (m_timed->drafted() - m_timed->settled() - m_timed->notSent()); };
    const auto feed = [&](ports::EventSink &sink) {
        fed = load.perSecond > 0 ? feedOpenLoop(sink, load, m_clock) : feedFlatOut(sink, load, m_clock, finished);
    };
    const auto isDone = [&] {
        return m_timed->decided() == load.count && m_timed->settled() + m_timed->notSent() == m_timed->drafted();
    };
    if (const Status ran = runUntil(isDone, feed); !ran)
        return ran;
    if (!fed)
        return fed;
    if (m_timed->notSent() > 0 || m_timed->failures() > 0)
        return fail(ErrorCode::Internal, std::to_string(m_timed->notSent()) + " drafts were not sent, " + std::to_string(m_timed->failures()) + " commits failed");
    if (m_sender->doubles() > 0 || m_sender->messages() != m_timed->settled())
        return fail(ErrorCode::Internal, "the channel counts otherwise");
    return {};
}

Status BenchRun::runToFirstStep()
{
    return runUntil([&] { return m_timed->firstDecidedMicros() > 0; }, {});
}

Status BenchRun::appendOnly(const Load &load)
{
    agent::Intake intake(*m_timed, m_clock, nullptr);
    return feedFlatOut(intake, load, m_clock, {});
}

} // namespace ns::bench
