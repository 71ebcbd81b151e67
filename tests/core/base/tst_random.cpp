// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"

#include "tests/testing/testing.h"

using namespace ns;

class TestRandom : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void sameSeedSameNumbers();
    void streamsDiffer();
    void rangesHold();
    void chanceIsAboutRight();
};

void TestRandom::sameSeedSameNumbers()
{
    Random a(42, "leads"), b(42, "leads");
    for (int i = 0; i < 100; ++i)
        QCOMPARE(a.next(), b.next());
}

void TestRandom::streamsDiffer()
{
    Random a(42, "leads"), b(42, "replies"), c(43, "leads");
    const std::uint64_t first = a.next();
    QVERIFY(first != b.next());
    QVERIFY(first != c.next());
}

void TestRandom::rangesHold()
{
    Random random(1);
    bool low = false, high = false;
    for (int i = 0; i < 2000; ++i) {
        const double u = random.uniform();
        QVERIFY(u >= 0 && u < 1);
        const std::int64_t n = random.between(-2, 2);
        QVERIFY(n >= -2 && n <= 2);
        low |= n == -2;
        high |= n == 2;
    }
    QVERIFY(low && high);
    QCOMPARE(random.between(5, 5), 5);
}

void TestRandom::chanceIsAboutRight()
{
    Random random(9);
    int hits = 0;
    for (int i = 0; i < 10'000; ++i)
        hits += random.chance(0.25) ? 1 : 0;
    QVERIFY(hits > 2300 && hits < 2700);
    QVERIFY(!random.chance(0.0));
}

QTEST_GUILESS_MAIN(TestRandom)
#include "tst_random.moc"
