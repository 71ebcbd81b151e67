// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sharedmemo.h"

#include <stdexcept>
#include <thread>
#include <vector>

#include "tests/testing/testing.h"

using namespace ns;

class TestSharedMemo : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }

    void computesOnce()
    {
        SharedMemo<int, int> memo(2);
        int made = 0;
        const auto square = [&](int n) { return *memo.get(n, [&] { ++made; return n * n; }); };
        QCOMPARE(square(3), 9);
        QCOMPARE(square(3), 9);
        QCOMPARE(made, 1);
        QCOMPARE(square(4), 16);
        QCOMPARE(square(3), 9); // touched
        QCOMPARE(square(5), 25);
        QCOMPARE(made, 3);
        QCOMPARE(square(4), 16); // the one that nobody asked for longest has gone
        QCOMPARE(made, 4);
        QCOMPARE(square(3), 9);
        QCOMPARE(made, 5);
    }
    void whatFailsIsNotKept()
    {
        SharedMemo<int, int> memo(2);
        const auto failing = [&memo] { static_cast<void>(memo.get(1, []() -> int { throw std::runtime_error("no"); })); };
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, failing());
        QCOMPARE(*memo.get(1, [] { return 7; }), 7);
    }
    void threadsShareIt()
    {
        SharedMemo<int, int> memo(64);
        std::atomic<int> wrong{0};
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t)
            threads.emplace_back([&] {
                for (int i = 0; i < 20'000; ++i)
                    wrong += *memo.get(i % 100, [i] { return i % 100 + 1; }) == i % 100 + 1 ? 0 : 1;
            });
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(wrong.load(), 0);
    }
};

QTEST_GUILESS_MAIN(TestSharedMemo)
#include "tst_sharedmemo.moc"
