// SPDX-License-Identifier: GPL-3.0-or-later
// The agent is killed at random times while it works through channel.http; the judge is the peer's ledger.
#include <QTest>
#include <cstdio>

#include "tests/crash/killrun.h"
#include "tests/testing/testing.h"

using ns::crash::fromEnvironment;
using ns::crash::KillReport;
using ns::crash::KillRun;
using ns::crash::Mode;
using ns::crash::OutsideView;
using ns::crash::Scene;
using ns::crash::Station;
using ns::crash::Verdict;

class TestKills : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesAndDoublesNothing_data();
    void losesAndDoublesNothing();
    void cleanupTestCase();

private:
    KillReport m_total;
};

void TestKills::losesAndDoublesNothing_data()
{
    QTest::addColumn<Mode>("mode");
    QTest::addColumn<int>("share"); // of ten
    QTest::newRow("honours-keys") << Mode::HonoursKeys << 5;
    QTest::newRow("look-up") << Mode::LookUp << 3;
    QTest::newRow("neither") << Mode::Neither << 2;
}

void TestKills::losesAndDoublesNothing()
{
    QFETCH(Mode, mode);
    QFETCH(int, share);
    const int kills = fromEnvironment("NS_KILLS", 100) * share / 10;
    const int seed = fromEnvironment("NS_SEED", 1);
    Scene scene({.mode = mode, .faults = {QStringLiteral("delay=0.7")}});
    QVERIFY2(scene.problem().isEmpty(), scene.problem().constData());

    KillRun run(scene, static_cast<std::uint64_t>(seed) * 10 + static_cast<std::uint64_t>(mode));
    const KillReport report = run.run(kills);
    QVERIFY2(report.problem.isEmpty(), report.problem.constData());
    const QByteArray ended = scene.runToTheEnd();
    const Verdict verdict = scene.judgeNow();
    std::printf("%s, seed %d: %s\n  %s\n", modeName(mode), seed, report.describe().constData(), verdict.describe().constData());
    std::fflush(stdout);
    m_total.kills += report.kills;
    for (std::size_t i = 0; i < report.stations.size(); ++i)
        m_total.stations[i] += report.stations[i];

    QVERIFY2(ended.isEmpty(), ended.constData());
    QVERIFY2(verdict.isClean(), verdict.describe().constData());
    QVERIFY(verdict.acknowledged > 0);
    QVERIFY2(mode == Mode::Neither || verdict.withAPerson == 0, verdict.describe().constData());
    // With neither key nor look-up, at most what was in flight at each kill may be in doubt: channel.http makes six calls at a time then.
    QVERIFY2(verdict.withAPerson <= 6 * report.kills, verdict.describe().constData());
    const auto left = OutsideView::read(scene.database());
    QVERIFY(left.has_value());
    QCOMPARE(left->sending.size(), std::size_t(0));
    QCOMPARE(left->pendingEvents, std::int64_t(0));
    const auto verified = ns::crash::runAgent(scene.workspace(), {QStringLiteral("verify")});
    QVERIFY2(verified.isOk(), verified.describe().constData());
}

void TestKills::cleanupTestCase()
{
    if (m_total.kills == 0)
        return;
    std::printf("all modes: %s\n", m_total.describe().constData());
    // 20 of 1,000, RELIABILITY's bar; 2 of 100.
    const int needed = std::max(1, m_total.kills / 50);
    QVERIFY2(m_total.at(Station::CallToConfirm) >= needed, "does not count: too few kills fell between call and confirm");
}

QTEST_GUILESS_MAIN(TestKills)
#include "tst_kills.moc"
