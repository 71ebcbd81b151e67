// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/keepawake.h"

#include <ctime>

#include "tests/testing/testing.h"

using namespace ns;

namespace {

/// What this process has worked, in microseconds.
std::int64_t worked()
{
    timespec at{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &at);
    return std::int64_t(at.tv_sec) * 1'000'000 + at.tv_nsec / 1'000;
}

} // namespace

class TestKeepAwake : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }

    void restsWhenNothingIsUnderWay()
    {
        KeepAwake awake(2);
        const std::int64_t before = worked();
        for (int i = 0; i < 5; ++i) {
            awake.touch();
            QTest::qWait(100); // held for 1.5 ms of it, by each of the two
        }
        const std::int64_t spent = worked() - before;
        QVERIFY2(spent < 250'000, qPrintable(QString::number(spent))); // a thread that never rests: 500,000
    }

    void helpsNobodyWhoIsAlwaysBusy()
    {
        KeepAwake awake(2);
        const std::int64_t before = worked();
        for (int i = 0; i < 200; ++i) {
            awake.touch();
            QTest::qSleep(2);
        }
        const std::int64_t spent = worked() - before;
        QVERIFY2(spent < 200'000, qPrintable(QString::number(spent))); // held for all of it: 800,000
    }

    void isTouchedByManyThreads()
    {
        KeepAwake awake(2);
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&awake, i] {
                for (int j = 0; j < 200; ++j) {
                    awake.touch();
                    if (j % 50 == i)
                        QTest::qSleep(3); // let it go to rest
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
    }

    void endsWhileItHolds()
    {
        for (int i = 0; i < 100; ++i) {
            KeepAwake awake(2);
            awake.touch();
        }
    }

    void nothingToHold()
    {
        KeepAwake awake(0);
        awake.touch();
    }
};

QTEST_GUILESS_MAIN(TestKeepAwake)
#include "tst_keepawake.moc"
