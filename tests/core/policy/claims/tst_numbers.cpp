// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/claims/numbers.h"

#include "core/policy/claims/units.h"
#include "tests/testing/testing.h"

using namespace ns;
using policy::Amount;

class TestNumbers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void amounts_data();
    void amounts();
    void units();
};

void TestNumbers::amounts_data()
{
    QTest::addColumn<QByteArray>("digits");
    QTest::addColumn<QList<double>>("values");
    const auto row = [](const char *digits, QList<double> values) { QTest::newRow(digits) << QByteArray(digits) << values; };
    row("120", {120});
    row("1.250", {1250, 1.25});
    row("1,250", {1250, 1.25});
    row("1,299.90", {1299.9});
    row("1.299,90", {1299.9});
    row("1 299,90", {1299.9});
    row("1'299.90", {1299.9});
    row("2.480.000", {2480000});
    row("2,480,000", {2480000});
    row("2 480 000", {2480000});
    row("1'850.000", {1850000, 1850});
    row("0.125", {0.125});
    row("189,5", {189.5});
    row("366,75", {366.75});
    row("8.25", {8.25});
    row("1234.567", {1234.567});
    row("19:00", {});
    row("1/2", {});
    row("1.2.3", {});
    row("99999999999999", {});
}

void TestNumbers::amounts()
{
    QFETCH(QByteArray, digits);
    QFETCH(QList<double>, values);
    const auto read = policy::readAmounts({digits.constData(), std::size_t(digits.size())});
    QCOMPARE(qsizetype(read.size()), values.size());
    for (qsizetype i = 0; i < values.size(); ++i)
        QCOMPARE(read[std::size_t(i)], Amount(values[i] * double(policy::kOne) + 0.5));
}

void TestNumbers::units()
{
    QCOMPARE(policy::currencyOf("reais"), std::string_view("BRL"));
    QCOMPARE(policy::currencyOf("pesos"), std::string_view("peso"));
    QVERIFY(policy::mayMean("$", "MXN"));
    QVERIFY(!policy::mayMean("$", "PEN"));
    QVERIFY(policy::mayMean("peso", "CLP"));
    QVERIFY(!policy::mayMean("EUR", "USD"));
    QCOMPARE(policy::periodOf("mensuales"), std::string_view("month"));
    QCOMPARE(policy::monthOf("dezembro"), 12);
    QCOMPARE(policy::weekdayOf("quarta", false), 2);
    QCOMPARE(policy::weekdayOf("wed", false), -1);
    QCOMPARE(policy::timeUnitOf("semanas")->factor, 7);
}

QTEST_GUILESS_MAIN(TestNumbers)
#include "tst_numbers.moc"
