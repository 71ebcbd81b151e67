// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agent/lanepool.h"

#include <future>
#include <numeric>

#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::agent;
using domain::ContactNo;

class TestLanePool : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }
    void keepsOrderInEachLane();
    void runsLanesSideBySide();
    void refusesWhenALaneIsFull();
    void drainsWithinItsDeadline();
};

void TestLanePool::keepsOrderInEachLane()
{
    constexpr std::size_t kContacts = 100; // more than lanes: some share one
    constexpr int kJobs = 200;
    std::vector<std::vector<int>> ran(kContacts);              // each written by its lane alone, without a lock
    std::vector<std::atomic<int>> inLane(LanePool::kLanes);
    std::atomic<int> overlaps{0};
    LanePool pool(4, kJobs * 2);
    for (int job = 0; job < kJobs; ++job) {
        for (std::size_t contact = 0; contact < kContacts; ++contact) {
            LanePool::Job work = [&, contact, job] {
                std::atomic<int> &lane = inLane[contact % LanePool::kLanes];
                overlaps += lane.fetch_add(1) == 0 ? 0 : 1;
                ran[contact].push_back(job);
                lane.fetch_sub(1);
            };
            QVERIFY(pool.post(ContactNo(std::int64_t(contact)), work));
        }
    }
    QVERIFY(pool.drain(Millis{60'000}));
    std::vector<int> expected(kJobs);
    std::iota(expected.begin(), expected.end(), 0);
    for (const std::vector<int> &jobs : ran)
        QCOMPARE(jobs, expected);
    QCOMPARE(overlaps.load(), 0);
}

void TestLanePool::runsLanesSideBySide()
{
    LanePool pool(2, 4);
    std::promise<void> first, second;
    // Each waits for the other: one after another they would never end.
    LanePool::Job one = [&] {
        first.set_value();
        second.get_future().wait();
    };
    LanePool::Job two = [&] {
        second.set_value();
        first.get_future().wait();
    };
    QVERIFY(pool.post(ContactNo{1}, one));
    QVERIFY(pool.post(ContactNo{2}, two));
    QVERIFY(pool.drain(Millis{60'000}));
}

void TestLanePool::refusesWhenALaneIsFull()
{
    LanePool pool(1, 2);
    std::promise<void> started, go;
    std::atomic<int> ran{0};
    LanePool::Job blocking = [&] {
        started.set_value();
        go.get_future().wait();
    };
    QVERIFY(pool.post(ContactNo{1}, blocking));
    started.get_future().wait();
    for (int i = 0; i < 2; ++i) {
        LanePool::Job job = [&] { ++ran; };
        QVERIFY(pool.post(ContactNo{1}, job));
    }
    LanePool::Job late = [&] { ran += 10; };
    QVERIFY(!pool.post(ContactNo{1}, late));
    QVERIFY(late != nullptr); // left untouched: it can be posted again
    LanePool::Job elsewhere = [&] { ++ran; };
    QVERIFY(pool.post(ContactNo{2}, elsewhere));
    go.set_value();
    QVERIFY(pool.drain(Millis{60'000}));
    QCOMPARE(ran.load(), 3);
}

void TestLanePool::drainsWithinItsDeadline()
{
    LanePool pool(1, 2);
    std::promise<void> go;
    LanePool::Job blocking = [&] { go.get_future().wait(); };
    QVERIFY(pool.post(ContactNo{1}, blocking));
    QVERIFY(!pool.drain(Millis{20}));
    go.set_value();
    QVERIFY(pool.drain(Millis{60'000}));
}

QTEST_GUILESS_MAIN(TestLanePool)
#include "tst_lanepool.moc"
