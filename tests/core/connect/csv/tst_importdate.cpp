// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/csv/importdate.h"

#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::connect;
using Order = std::optional<text::DateOrder>;
using text::DateOrder;

class TestImportDate : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void dates_data();
    void dates();
    void orders_data();
    void orders();
    void errors_data();
    void errors();
};

void TestImportDate::dates_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<Order>("order");
    QTest::addColumn<QByteArray>("instant");
    const auto row = [](const char *cell, Order order, const char *instant) {
        QTest::addRow("%s %d", cell, order ? int(*order) : -1) << QByteArray(cell) << order << QByteArray(instant);
    };
    row("2026-11-24T15:00:00Z", Order{}, "2026-11-24T15:00:00.000Z");
    row("2026-11-24T15:00:00-05:00", Order{}, "2026-11-24T20:00:00.000Z");
    row("2026-11-24", Order{}, "2026-11-24T00:00:00.000Z");
    row("2026/1/4", Order{}, "2026-01-04T00:00:00.000Z");
    row("2026-11-24 15:04", DateOrder::DayFirst, "2026-11-24T15:04:00.000Z");
    row("2026-11-24T15:04:05", DateOrder::DayFirst, "2026-11-24T15:04:05.000Z");
    row("2026-11-24 15:04:05.123456", DateOrder::DayFirst, "2026-11-24T15:04:05.123Z");
    row(" 24/11/2026 ", Order{}, "2026-11-24T00:00:00.000Z");
    row("11/24/2026", Order{}, "2026-11-24T00:00:00.000Z");
    row("3/4/2026", DateOrder::DayFirst, "2026-04-03T00:00:00.000Z");
    row("3/4/2026", DateOrder::MonthFirst, "2026-03-04T00:00:00.000Z");
    row("5/5/2026", Order{}, "2026-05-05T00:00:00.000Z");
    row("24.11.2026", DateOrder::DayFirst, "2026-11-24T00:00:00.000Z");
    row("24-11-26", DateOrder::DayFirst, "2026-11-24T00:00:00.000Z");
    row("1/2/99", DateOrder::DayFirst, "1999-02-01T00:00:00.000Z");
    row("11/24/2026 3:04 PM", DateOrder::MonthFirst, "2026-11-24T15:04:00.000Z");
    row("11/24/2026 12:04:30 am", DateOrder::MonthFirst, "2026-11-24T00:04:30.000Z");
    row("24/11/2026, 3:04 p. m.", DateOrder::DayFirst, "2026-11-24T15:04:00.000Z");
}

void TestImportDate::dates()
{
    QFETCH(QByteArray, cell);
    QFETCH(Order, order);
    QFETCH(QByteArray, instant);
    const auto at = parseCsvDate(cell.toStdString(), order);
    NS_VERIFY_OK(at);
    QCOMPARE(QByteArray::fromStdString(formatInstant(*at)), instant);
}

void TestImportDate::orders_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<Order>("order");
    QTest::newRow("day") << QByteArray("24/11/2026") << Order{DateOrder::DayFirst};
    QTest::newRow("month") << QByteArray("11/24/2026") << Order{DateOrder::MonthFirst};
    QTest::newRow("both") << QByteArray("3/4/2026") << Order{};
    QTest::newRow("neither") << QByteArray("24/24/2026") << Order{};
    QTest::newRow("iso") << QByteArray("2026-11-24") << Order{};
    QTest::newRow("only day first: month of 30 days") << QByteArray("31/12/2026") << Order{DateOrder::DayFirst};
    QTest::newRow("no time of day behind it: no date") << QByteArray("26-11-24T1-105: S") << Order{};
    QTest::newRow("empty") << QByteArray() << Order{};
}

void TestImportDate::orders()
{
    QFETCH(QByteArray, cell);
    QFETCH(Order, order);
    QCOMPARE(dateOrderOf(cell.toStdString()), order);
}

void TestImportDate::errors_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<Order>("order");
    QTest::addColumn<QByteArray>("error");
    const auto row = [](const char *cell, Order order, const char *error) {
        QTest::addRow("%s %d", cell, order ? int(*order) : -1) << QByteArray(cell) << order << QByteArray(error);
    };
    row("3/4/2026", Order{}, "day and month cannot be told apart in this column, write dates as 2026-11-24: 3/4/2026");
    row("24/11/2026", DateOrder::MonthFirst, "not a date: 24/11/2026");
    row("yesterday", DateOrder::DayFirst, "not a date: yesterday");
    row("31/02/2026", DateOrder::DayFirst, "not a date: 31/02/2026");
    row("24/11", DateOrder::DayFirst, "not a date: 24/11");
    row("24/11/026", DateOrder::DayFirst, "not a date: 24/11/026");
    row("24/11-2026", DateOrder::DayFirst, "not a date: 24/11-2026");
    row("24/11/2026 25:00", DateOrder::DayFirst, "not a date: 24/11/2026 25:00");
    row("24/11/2026 13:00 PM", DateOrder::DayFirst, "not a date: 24/11/2026 13:00 PM");
    row("24/11/2026x", DateOrder::DayFirst, "not a date: 24/11/2026x");
    row("2026-11-24 noon", DateOrder::DayFirst, "not a date: 2026-11-24 noon");
    row("45000", DateOrder::DayFirst, "not a date: 45000");
    row("1/1/1969", DateOrder::DayFirst, "not a date: 1/1/1969");
}

void TestImportDate::errors()
{
    QFETCH(QByteArray, cell);
    QFETCH(Order, order);
    QFETCH(QByteArray, error);
    const auto at = parseCsvDate(cell.toStdString(), order);
    QVERIFY(!at);
    QCOMPARE(QByteArray::fromStdString(at.error().text), error);
}

QTEST_GUILESS_MAIN(TestImportDate)
#include "tst_importdate.moc"
