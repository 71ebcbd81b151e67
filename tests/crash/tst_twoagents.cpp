// SPDX-License-Identifier: GPL-3.0-or-later
// Two agents on one workspace: whatever happens to one of them, each message goes out once and only the lease holder works.
#include <QElapsedTimer>
#include <QTest>
#include <cstdio>

#include "core/base/random.h"
#include "tests/crash/harness/outsideview.h"
#include "tests/crash/harness/scene.h"
#include "tests/testing/testing.h"

using ns::crash::ChildProcess;
using ns::crash::fromEnvironment;
using ns::crash::LedgerFile;
using ns::crash::OutsideView;
using ns::crash::Scene;
using ns::crash::Verdict;

namespace {

enum class Blow { Kill, Freeze, Terminate };

/// Waits until the ledger holds every acknowledged lead; false when the time is over.
bool waitUntilAllSent(Scene &scene, ChildProcess &alive, int timeoutMs)
{
    QElapsedTimer timer;
    timer.start();
    for (;;) {
        scene.ledger().refresh();
        const Verdict verdict = ns::crash::judge({scene.acknowledged(), {}, scene.ledger()});
        if (verdict.lost.empty())
            return true;
        if (timer.elapsed() > timeoutMs || alive.waitEnd(20))
            return false;
    }
}

/// Lines that came to the peer after one of a later agent.
struct LateLines
{
    int settled = 0;   // the earlier agent could still write that it had sent: its fence did not hold
    int unsettled = 0; // a call that was frozen half-way between the look at the lease and the socket; its key keeps it from doubling
};

/// The ledger in its order, by the fence of the agent that claimed each. Repeats are left out, because a row's fence is that of the last
/// agent that claimed it.
LateLines findLateLines(const Scene &scene, const LedgerFile &ledger)
{
    const auto claims = OutsideView::readClaims(scene.database());
    std::map<std::string, int> lines;
    for (const auto &line : ledger.lines())
        ++lines[line.reference];
    LateLines late;
    std::int64_t highest = 0;
    for (const auto &line : ledger.lines()) {
        const auto claim = claims.find(line.reference);
        if (claim == claims.end() || lines[line.reference] > 1)
            continue;
        if (claim->second.fence < highest)
            ++(claim->second.isSettled ? late.settled : late.unsettled);
        if (claim->second.isSettled) // claimed again and not called yet, its fence says nothing of this line
            highest = std::max(highest, claim->second.fence);
    }
    return late;
}

/// Waits until one of the two holds the lease.
void waitUntilOneWorks(const Scene &scene, ChildProcess &first, const ChildProcess &second)
{
    constexpr int kPatienceMs = 10'000;
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < kPatienceMs) {
        const auto view = OutsideView::read(scene.database());
        if (view && (view->holderPid == first.pid() || view->holderPid == second.pid()))
            return;
        if (first.waitEnd(10))
            return;
    }
}

QStringList runForEver(const Scene &scene)
{
    return ChildProcess::agent(scene.workspace(), {QStringLiteral("run")});
}

} // namespace

class TestTwoAgents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneWorksAndEachIsSentOnce();
    void takesOverWithDefaultTimes();

private:
    void strike(ChildProcess &victim, Blow blow);
    ns::Random m_random{static_cast<std::uint64_t>(fromEnvironment("NS_SEED", 1)), "twoagents"};
};

void TestTwoAgents::strike(ChildProcess &victim, Blow blow)
{
    switch (blow) {
    case Blow::Kill:
        victim.kill();
        return;
    case Blow::Freeze:
        // Longer than the lease in most cases, shorter in some.
        victim.stop();
        (void)victim.waitEnd(int(m_random.between(100, 2000)));
        victim.resume();
        return;
    case Blow::Terminate:
        victim.terminate();
        return;
    }
}

void TestTwoAgents::oneWorksAndEachIsSentOnce()
{
    const int trials = fromEnvironment("NS_TRIALS", 10);
    Scene scene({.faults = {QStringLiteral("delay=0.5")}, .leaseTtlMs = 800, .heartbeatMs = 200});
    QVERIFY2(scene.problem().isEmpty(), scene.problem().constData());
    int blows[3] = {};
    int takeOvers = 0;
    for (int trial = 0; trial < trials; ++trial) {
        QVERIFY2(scene.ingest(150), scene.problem().constData());
        const auto before = OutsideView::read(scene.database());
        ChildProcess first(runForEver(scene));
        ChildProcess second(runForEver(scene));
        if (m_random.chance(0.9)) // else the blow may fall before anybody works
            waitUntilOneWorks(scene, first, second);
        (void)first.waitEnd(int(m_random.between(0, 600)));
        // Mostly the one that works; sometimes the one that stands by.
        const auto working = OutsideView::read(scene.database());
        const bool hitsHolder = m_random.chance(0.75);
        const bool firstIsVictim = ((working ? working->holderPid : 0) == first.pid()) == hitsHolder;
        ChildProcess &victim = firstIsVictim ? first : second;
        ChildProcess &other = firstIsVictim ? second : first;
        const Blow blow = static_cast<Blow>(m_random.between(0, 2));
        ++blows[static_cast<std::size_t>(blow)];
        strike(victim, blow);
        const bool allSent = waitUntilAllSent(scene, other, 30'000);
        if (!allSent)
            other.kill();
        QVERIFY2(allSent, ("trial " + QByteArray::number(trial) + ": " + other.outcome().describe()).constData());
        const auto after = OutsideView::read(scene.database());
        takeOvers += before && after && after->fence > before->fence + 1 ? 1 : 0;
        for (ChildProcess *process : {&first, &second}) {
            process->terminate();
            QVERIFY2(process->waitEnd(15'000), "an agent did not stop on SIGTERM");
        }
        const Verdict verdict = scene.judgeNow();
        QVERIFY2(verdict.isClean() && verdict.withAPerson == 0, verdict.describe().constData());
    }
    const LateLines late = findLateLines(scene, scene.ledger());
    std::printf("two agents: %d trials (killed %d, frozen %d, terminated %d), take-overs %d, calls frozen half-way %d, %s\n", trials, blows[0],
                blows[1], blows[2], takeOvers, late.unsettled, scene.judgeNow().describe().constData());
    QCOMPARE(late.settled, 0);
    QVERIFY(late.unsettled == 0 || blows[std::size_t(Blow::Freeze)] > 0);
    QVERIFY(takeOvers > 0);
}

void TestTwoAgents::takesOverWithDefaultTimes()
{
    Scene scene({});
    QVERIFY2(scene.problem().isEmpty(), scene.problem().constData());
    QVERIFY(scene.ingest(3));
    ChildProcess first(runForEver(scene));
    QVERIFY(waitUntilAllSent(scene, first, 15'000));
    ChildProcess second(runForEver(scene));
    QVERIFY2(!second.waitEnd(1500), second.outcome().describe().constData());
    const auto before = OutsideView::read(scene.database());
    QVERIFY(before.has_value());
    QCOMPARE(before->holderPid, first.pid());

    first.stop(); // frozen, as by a closed lid: not dead, so only time can tell
    QElapsedTimer timer;
    timer.start();
    QVERIFY2(scene.ingest(5), scene.problem().constData());
    QVERIFY(waitUntilAllSent(scene, second, 30'000));
    std::printf("take-over with default times: %lld ms from the freeze to the last message\n", static_cast<long long>(timer.elapsed()));
    QVERIFY(timer.elapsed() <= 30'000);

    first.resume();
    QVERIFY2(scene.ingest(5), scene.problem().constData());
    QVERIFY(waitUntilAllSent(scene, second, 15'000));
    (void)first.waitEnd(2000);
    const auto after = OutsideView::read(scene.database());
    QCOMPARE(after->holderPid, second.pid());
    const Verdict verdict = scene.judgeNow();
    QVERIFY2(verdict.isClean() && verdict.acknowledged == 13, verdict.describe().constData());
    QCOMPARE(findLateLines(scene, scene.ledger()).settled, 0);
}

QTEST_GUILESS_MAIN(TestTwoAgents)
#include "tst_twoagents.moc"
