// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/boundedqueue.h"

#include <numeric>
#include <thread>

#include "tests/testing/testing.h"

using namespace ns;
using namespace std::chrono_literals;

class TestBoundedQueue : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void keepsOrder();
    void refusesWhenFull();
    void replyPassesTheBound();
    void popTimesOut();
    void closeDrainsThenEnds();
    void closeWakesAWaitingProducer();
    void everyValueArrivesOnce();
};

void TestBoundedQueue::keepsOrder()
{
    BoundedQueue<int> queue(4);
    QVERIFY(queue.tryPush(1));
    QVERIFY(queue.push(2));
    QVERIFY(queue.tryPush(3));
    QCOMPARE(queue.popBatch(2, 0us), (std::vector<int>{1, 2}));
    QCOMPARE(queue.popBatch(9, 0us), (std::vector<int>{3}));
    QCOMPARE(queue.size(), 0U);
    QCOMPARE(queue.capacity(), 4U);
}

void TestBoundedQueue::refusesWhenFull()
{
    BoundedQueue<std::string> queue(1);
    QVERIFY(queue.tryPush("first"));
    std::string second = "a text long enough to live on the heap";
    QVERIFY(!queue.tryPush(std::move(second)));
    QCOMPARE(second, std::string("a text long enough to live on the heap")); // left untouched
    QCOMPARE(queue.size(), 1U);
}

void TestBoundedQueue::replyPassesTheBound()
{
    BoundedQueue<int> queue(1);
    QVERIFY(queue.tryPush(1));
    queue.pushReply(2);
    QCOMPARE(queue.size(), 2U);
    queue.close();
    queue.pushReply(3); // dropped: nobody will take it
    QCOMPARE(queue.size(), 2U);
}

void TestBoundedQueue::popTimesOut()
{
    BoundedQueue<int> queue(1);
    QVERIFY(queue.popBatch(1, 1000us).empty());
}

void TestBoundedQueue::closeDrainsThenEnds()
{
    BoundedQueue<int> queue(2);
    QVERIFY(queue.tryPush(1));
    QVERIFY(!queue.isClosed());
    queue.close();
    QVERIFY(queue.isClosed());
    QVERIFY(!queue.tryPush(2));
    QVERIFY(!queue.push(2));
    QCOMPARE(queue.popBatch(5, 10s), (std::vector<int>{1}));
    QVERIFY(queue.popBatch(5, 10s).empty()); // at once, not after ten seconds
}

void TestBoundedQueue::closeWakesAWaitingProducer()
{
    BoundedQueue<int> queue(1);
    QVERIFY(queue.tryPush(1));
    std::atomic<int> pushed = -1;
    std::thread producer([&] { pushed = queue.push(2) ? 1 : 0; });
    queue.close();
    producer.join();
    QCOMPARE(pushed.load(), 0);
}

void TestBoundedQueue::everyValueArrivesOnce()
{
    constexpr int kPerProducer = 5000;
    BoundedQueue<int> queue(7);
    std::atomic<int> refused = 0;
    std::vector<std::thread> producers;
    for (int p = 0; p < 3; ++p) {
        producers.emplace_back([&, p] {
            for (int i = 0; i < kPerProducer; ++i)
                refused += queue.push(p * kPerProducer + i) ? 0 : 1;
        });
    }
    std::vector<int> seen;
    while (seen.size() < 3 * kPerProducer) {
        const auto batch = queue.popBatch(5, 10s);
        QVERIFY(!batch.empty() && batch.size() <= 5);
        seen.insert(seen.end(), batch.begin(), batch.end());
    }
    for (std::thread &producer : producers)
        producer.join();
    std::sort(seen.begin(), seen.end());
    std::vector<int> expected(3 * kPerProducer);
    std::iota(expected.begin(), expected.end(), 0);
    QCOMPARE(refused.load(), 0);
    QVERIFY(seen == expected);
}

QTEST_GUILESS_MAIN(TestBoundedQueue)
#include "tst_boundedqueue.moc"
