// SPDX-License-Identifier: GPL-3.0-or-later
// What a crash leaves behind, and what the next start makes of it: an event that was in work counts a try, the third sets it aside.
#include <QEventLoop>
#include <QProcess>
#include <csignal>

#include "app/crashmark.h"
#include "core/agent/agent.h"
#include "core/base/file.h"
#include "core/store/sqlitejournal.h"
#include "tests/core/agent/fixture.h"

using namespace ns;
using namespace ns::testing;

namespace {

constexpr const char *kTuesday = "2026-11-24T16:00:00Z";

std::vector<std::int64_t> numbersOf(const std::vector<domain::EventSeq> &events)
{
    std::vector<std::int64_t> numbers;
    for (const domain::EventSeq seq : events)
        numbers.push_back(toInt(seq));
    return numbers;
}

/// An agent that starts with these suspects, and works until idle or not at all.
std::int64_t startAgent(ports::Journal &journal, BusinessClock &clock, std::vector<domain::EventSeq> suspects, bool work)
{
    auto directory = std::make_shared<const agent::SenderDirectory>(
        std::vector<ports::SenderEntry>{{"counting", {"*"}, 0, std::make_shared<CountingSender>()}});
    agent::AgentSettings settings;
    settings.stepsInFlightMax = work ? 2048 : 0; // it ends before its first step
    agent::Agent agent({journal, clock, std::make_shared<const agent::Knowledge>(makeKnowledge()), directory, {}, settings, "test:1:1",
                        [](const std::string &) { return false; }, [](const agent::AgentStatus &) {}, {}, std::move(suspects)},
                       {{.idle = work}, Millis{work ? 30'000 : 0}});
    QEventLoop loop; // the test's only loop
    QObject::connect(&agent, &agent::Agent::ended, &loop, &QEventLoop::quit, Qt::QueuedConnection);
    agent.start();
    loop.exec();
    if (agent.failure())
        qFatal("%s", describe(*agent.failure()).c_str());
    return agent.figures().events.load();
}

} // namespace

class TestCrashMark : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }

    void leavesWhatWasInWork_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<int>("signal"); // 0: an ordinary end
        QTest::addColumn<std::vector<std::int64_t>>("left");
        QTest::newRow("abort") << "abort" << SIGABRT << std::vector<std::int64_t>{7, 9223372036854775807};
        QTest::newRow("bad pointer") << "segv" << SIGSEGV << std::vector<std::int64_t>{7, 9223372036854775807};
        QTest::newRow("killed from outside") << "kill" << SIGKILL << std::vector<std::int64_t>{};
        QTest::newRow("between two steps") << "idle" << SIGABRT << std::vector<std::int64_t>{};
        QTest::newRow("an ordinary end") << "end" << 0 << std::vector<std::int64_t>{};
    }
    void leavesWhatWasInWork()
    {
        QFETCH(QString, how);
        QFETCH(int, signal);
        QFETCH(std::vector<std::int64_t>, left);
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("crashed-events"));
        NS_VERIFY_OK(writeFileAtomically(file.toStdString(), "55\n")); // of an older crash: its start has read it
        QProcess child;
        child.start(QStringLiteral(NS_CRASHING_CHILD), {file, how, QStringLiteral("7"), QStringLiteral("9223372036854775807")});
        QVERIFY(child.waitForFinished(30'000));
        QCOMPARE(child.exitStatus() == QProcess::CrashExit, signal != 0);
        if (signal != 0)
            QCOMPARE(child.exitCode(), signal); // the parent sees the real cause
        QCOMPARE(numbersOf(app::CrashMark::read(file.toStdString())), left);
    }

    void readsWhateverIsThere_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<std::vector<std::int64_t>>("events");
        QTest::newRow("empty") << QByteArray("") << std::vector<std::int64_t>{};
        QTest::newRow("two") << QByteArray("3\n12\n") << std::vector<std::int64_t>{3, 12};
        QTest::newRow("cut in the middle of a write") << QByteArray("3\n1") << std::vector<std::int64_t>{3, 1};
        QTest::newRow("not ours") << QByteArray("hello\n") << std::vector<std::int64_t>{};
        QTest::newRow("no sequence numbers") << QByteArray("0\n-4\n5\n") << std::vector<std::int64_t>{5};
    }
    void readsWhateverIsThere()
    {
        QFETCH(QByteArray, content);
        QFETCH(std::vector<std::int64_t>, events);
        const QTemporaryDir folder;
        const std::string file = folder.filePath(QStringLiteral("crashed-events")).toStdString();
        NS_VERIFY_OK(writeFileAtomically(file, content.toStdString()));
        QCOMPARE(numbersOf(app::CrashMark::read(file)), events);
        QVERIFY(app::CrashMark::read(file + "-is-not-there").empty());
    }

    void threeCrashesSetTheEventAside()
    {
        const QTemporaryDir folder;
        auto journal = store::SqliteJournal::open(folder.filePath(QStringLiteral("w.db")).toStdString(), {.create = true});
        NS_VERIFY_OK(journal);
        BusinessClock clock({.start = at(kTuesday), .jumping = true});
        appendAll(**journal, {leadCreated(1, kTuesday), leadCreated(2, kTuesday)}, clock.now());
        const auto pending = [&] { return (*journal)->loadPending({}, 10, clock.now()).value(); };
        QTRY_COMPARE(pending().size(), std::size_t(2));
        const domain::EventSeq poison = pending().front().seq;
        for (int crash = 1; crash <= 2; ++crash) {
            startAgent(**journal, clock, {poison}, false);
            QCOMPARE(pending().front().tries, crash);
            QCOMPARE(pending().back().tries, 0); // the other one was not in work
        }
        startAgent(**journal, clock, {poison}, false);
        QCOMPARE((*journal)->workCounts()->eventsSetAside, 1);
        QCOMPARE(pending().size(), std::size_t(1));
        QCOMPARE(startAgent(**journal, clock, {}, true), 1); // the rest of the work goes on
        QCOMPARE((*journal)->workCounts()->pendingEvents, 0);
        QCOMPARE((*journal)->workCounts()->eventsSetAside, 1);
        (*journal)->close();
    }

    void innocentEventsAreHandled()
    {
        const QTemporaryDir folder;
        auto journal = store::SqliteJournal::open(folder.filePath(QStringLiteral("w.db")).toStdString(), {.create = true});
        NS_VERIFY_OK(journal);
        BusinessClock clock({.start = at(kTuesday), .jumping = true});
        appendAll(**journal, {leadCreated(1, kTuesday)}, clock.now());
        QTRY_COMPARE((*journal)->workCounts()->pendingEvents, 1);
        const domain::EventSeq seq = (*journal)->loadPending({}, 10, clock.now())->front().seq;
        const std::vector<domain::EventSeq> suspects{seq, domain::EventSeq{999}}; // one that is handled by now does no harm
        QCOMPARE(startAgent(**journal, clock, suspects, true), 1);
        QCOMPARE((*journal)->workCounts()->eventsSetAside, 0);
        (*journal)->close();
    }
};

QTEST_GUILESS_MAIN(TestCrashMark)
#include "tst_crashmark.moc"
