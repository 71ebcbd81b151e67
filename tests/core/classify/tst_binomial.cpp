// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/binomial.h"

#include <cmath>

#include "tests/testing/testing.h"

using namespace ns::classify;

class TestBinomial : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }

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

    void chance_data()
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
    void chance()
    {
        QFETCH(int, hits);
        QFETCH(int, total);
        QFETCH(double, p);
        QFETCH(double, chance);
        QVERIFY(std::abs(chanceOfAtLeast(std::size_t(hits), std::size_t(total), p) - chance) < 1e-8);
    }
};

QTEST_GUILESS_MAIN(TestBinomial)
#include "tst_binomial.moc"
