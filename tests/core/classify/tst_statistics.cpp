// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/statistics.h"

#include <cmath>
#include <vector>

#include "tests/testing/testing.h"

using namespace ns::classify;

class TestStatistics : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }

    // Expected values from summing the binomial tail in exact arithmetic and bisecting.
    void boundsAreExact_data()
    {
        QTest::addColumn<int>("right");
        QTest::addColumn<int>("total");
        QTest::addColumn<double>("lower");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("95 of 100") << 95 << 100 << 0.8977 << 0.8872 << 0.9836;
        QTest::newRow("all of 10") << 10 << 10 << 0.7411 << 0.6915 << 1.0;
        QTest::newRow("half of 10") << 5 << 10 << 0.2224 << 0.1871 << 0.8129;
        QTest::newRow("none of 10") << 0 << 10 << 0.0 << 0.0 << 0.3085;
        QTest::newRow("none at all") << 0 << 0 << 0.0 << 0.0 << 1.0;
    }
    void boundsAreExact()
    {
        QFETCH(int, right);
        QFETCH(int, total);
        QFETCH(double, lower);
        QFETCH(double, low);
        QFETCH(double, high);
        QVERIFY(std::abs(lowerBound95(std::size_t(right), std::size_t(total)) - lower) < 1e-4);
        const auto [from, to] = interval95(std::size_t(right), std::size_t(total));
        QVERIFY(std::abs(from - low) < 1e-4);
        QVERIFY(std::abs(to - high) < 1e-4);
    }

    void upperBound_data()
    {
        QTest::addColumn<int>("right");
        QTest::addColumn<int>("total");
        QTest::addColumn<double>("bound");
        QTest::newRow("none") << 0 << 0 << 1.0;
        QTest::newRow("all right") << 10 << 10 << 1.0;
        QTest::newRow("all wrong: 1 - 0.05^(1/10)") << 0 << 10 << 1 - std::pow(0.05, 0.1);
        QTest::newRow("half of ten") << 5 << 10 << 0.777558899;    // sum over the binomial by hand (Python, integers)
        QTest::newRow("24 of 30") << 24 << 30 << 0.909125940;
        QTest::newRow("16 of 20") << 16 << 20 << 0.928646116;
    }
    void upperBound()
    {
        QFETCH(int, right);
        QFETCH(int, total);
        QFETCH(double, bound);
        QVERIFY2(std::abs(upperBound95(std::size_t(right), std::size_t(total)) - bound) < 1e-8, qPrintable(QString::number(upperBound95(std::size_t(right), std::size_t(total)), 'f', 9)));
    }

    void chanceOfSoMany_data()
    {
        QTest::addColumn<int>("hits");
        QTest::addColumn<int>("total");
        QTest::addColumn<double>("p");
        QTest::addColumn<double>("chance");
        QTest::newRow("at least none") << 0 << 5 << 0.5 << 1.0;
        QTest::newRow("more than there are") << 6 << 5 << 0.5 << 0.0;
        QTest::newRow("all of three coins") << 3 << 3 << 0.5 << 0.125;
        QTest::newRow("8 of 10 coins: 56/1024") << 8 << 10 << 0.5 << 0.0546875;
        QTest::newRow("5 of 20 at a tenth") << 5 << 20 << 0.1 << 0.043174495;
        QTest::newRow("impossible") << 1 << 5 << 0.0 << 0.0;
        QTest::newRow("certain") << 5 << 5 << 1.0 << 1.0;
    }
    void chanceOfSoMany()
    {
        QFETCH(int, hits);
        QFETCH(int, total);
        QFETCH(double, p);
        QFETCH(double, chance);
        QVERIFY(std::abs(chanceOfAtLeast(std::size_t(hits), std::size_t(total), p) - chance) < 1e-8);
    }

    void areaCountsPairs()
    {
        // Pairs (positive, negative): (.8,.1) (.8,.4) (.4,.1) right, (.4,.4) tied: 3.5 of 4.
        const std::vector<RankedScore> scores = {{0.1, false}, {0.4, true}, {0.8, true}, {0.4, false}};
        QCOMPARE(areaUnderCurve(scores), 0.875);
        QCOMPARE(areaUnderCurve(std::vector<RankedScore>{{0.1, true}}), 0.5);
    }

    void errorIsWeightedByBin()
    {
        // Bin 0.5: confidences .52 and .58, one right: |1.1 - 1| = 0.1. Bin 0.9: 1.0, right: 0. Two of three rows: 0.1 / 3.
        const std::vector<ConfidenceOutcome> outcomes = {{0.52, true}, {0.58, false}, {1.0, true}};
        QVERIFY(std::abs(calibrationError(outcomes) - 0.1 / 3) < 1e-12);
        QCOMPARE(calibrationError({}), 0.0);
    }
};

QTEST_GUILESS_MAIN(TestStatistics)
#include "tst_statistics.moc"
