// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/base/boundedqueue.h"
#include "core/console/trainingrunner.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::console;

namespace {

/// A training that does what the test tells it, step by step.
struct Slow
{
    BoundedQueue<int> steps{16};
    BoundedQueue<Result<TrainingResult>> results{4};
    std::atomic<int> changes = 0;
    TrainingRunner runner{[this] { ++changes; }};

    [[nodiscard]] bool start()
    {
        return runner.start([this](const TrainingHooks &hooks) -> Result<TrainingResult> {
            hooks.onProgress(TrainingPhase::Learning, 0, 100);
            while (!hooks.isStopRequested()) {
                for (const int step : steps.popBatch(16, std::chrono::milliseconds{5})) {
                    if (step == 100)
                        return TrainingResult{domain::ModelId("lead-1"), true};
                    hooks.onProgress(TrainingPhase::Learning, step, 100);
                }
            }
            return fail(ErrorCode::Cancelled, "stopped");
        }, [this](Result<TrainingResult> result) { (void)results.tryPush(std::move(result)); });
    }
    [[nodiscard]] std::vector<Result<TrainingResult>> wait() { return results.popBatch(1, std::chrono::seconds{10}); }
};

} // namespace

class TestTrainingRunner : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void rateAndRemaining_data();
    void rateAndRemaining();
    void runsToItsEnd();
    void oneAtATime();
    void stopsWhenAsked();
    void endsWithItsOwner();
};

void TestTrainingRunner::rateAndRemaining_data()
{
    QTest::addColumn<int>("done");
    QTest::addColumn<int>("total");
    QTest::addColumn<qint64>("elapsed");
    QTest::addColumn<double>("perSecond");
    QTest::addColumn<qint64>("remaining"); // -1: none
    QTest::newRow("half way") << 50 << 100 << qint64(2'000'000) << 25.0 << qint64(2'000);
    QTest::newRow("too early") << 50 << 100 << qint64(400'000) << 0.0 << qint64(-1);
    QTest::newRow("nothing done") << 0 << 100 << qint64(2'000'000) << 0.0 << qint64(-1);
    QTest::newRow("no end known") << 50 << 0 << qint64(2'000'000) << 25.0 << qint64(-1);
    QTest::newRow("over the end") << 120 << 100 << qint64(2'000'000) << 60.0 << qint64(0);
}

void TestTrainingRunner::rateAndRemaining()
{
    QFETCH(int, done);
    QFETCH(int, total);
    QFETCH(qint64, elapsed);
    QFETCH(double, perSecond);
    QFETCH(qint64, remaining);
    const TrainingProgress progress = measureProgress(TrainingPhase::Learning, done, total, elapsed);
    QCOMPARE(progress.perSecond, perSecond);
    QCOMPARE(progress.remaining ? qint64(progress.remaining->count()) : qint64(-1), remaining);
    QCOMPARE(measureProgress(TrainingPhase::Idle, done, total, elapsed), TrainingProgress{});
}

void TestTrainingRunner::runsToItsEnd()
{
    Slow slow;
    QCOMPARE(slow.runner.progress(), TrainingProgress{});
    QVERIFY(slow.start());
    QVERIFY(slow.steps.tryPush(40));
    QTRY_COMPARE(slow.runner.progress().done, std::int64_t(40));
    QCOMPARE(slow.runner.progress().phase, TrainingPhase::Learning);
    QVERIFY(slow.steps.tryPush(100));
    const auto result = slow.wait();
    QCOMPARE(result.size(), std::size_t(1));
    NS_VERIFY_OK(result.front());
    QVERIFY(result.front()->hasPassed);
    QCOMPARE(slow.runner.progress(), TrainingProgress{});
    QVERIFY(slow.changes >= 3); // reading, learning, done
}

void TestTrainingRunner::oneAtATime()
{
    Slow slow;
    QVERIFY(slow.start());
    QVERIFY(!slow.start());
    QVERIFY(slow.steps.tryPush(100));
    QCOMPARE(slow.wait().size(), std::size_t(1));
    QVERIFY(slow.start()); // and again
    QVERIFY(slow.steps.tryPush(100));
    QCOMPARE(slow.wait().size(), std::size_t(1));
}

void TestTrainingRunner::stopsWhenAsked()
{
    Slow slow;
    slow.runner.cancel(); // nothing runs: nothing happens
    QVERIFY(slow.start());
    slow.runner.cancel();
    const auto result = slow.wait();
    QCOMPARE(result.size(), std::size_t(1));
    QVERIFY(!result.front());
    QCOMPARE(result.front().error().code, ErrorCode::Cancelled);
    QVERIFY(!slow.runner.progress().isStopping);
}

void TestTrainingRunner::endsWithItsOwner()
{
    Slow slow;
    QVERIFY(slow.start()); // the destructor stops it and waits; a hang would fail the test by time
}

QTEST_GUILESS_MAIN(TestTrainingRunner)
#include "tst_trainingrunner.moc"
