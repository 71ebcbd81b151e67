// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/csv/csvnumbers.h"

#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::connect;

class TestCsvNumbers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void numbers_data();
    void numbers();
    void sniffs_data();
    void sniffs();
};

void TestCsvNumbers::numbers_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<double>("point"); // -999: no number
    QTest::addColumn<double>("comma");
    const auto row = [](const char *cell, double point, double comma) {
        QTest::newRow(*cell != '\0' ? cell : "empty") << QByteArray(cell) << point << comma;
    };
    row("12", 12, 12);
    row(" -12 ", -12, -12);
    row("+7", 7, 7);
    row("12.5", 12.5, -999);
    row("12,5", -999, 12.5);
    row("1,234.56", 1234.56, -999);
    row("1.234,56", -999, 1234.56);
    row("1,234", 1234, 1.234);
    row("1.234", 1.234, 1234);
    row("1.234.567", -999, 1234567);
    row("1,234,567", 1234567, -999);
    row("0,500", -999, 0.5);
    row("0.500", 0.5, -999);
    row("1234,567", -999, 1234.567);
    row("12,34,567", -999, -999);
    row(".5", 0.5, -999);
    row("1e3", 1000, 1000);
    row("1.5e3", 1500, -999);
    row("", -999, -999);
    row("-", -999, -999);
    row("nan", -999, -999);
    row("inf", -999, -999);
    row("1e999", -999, -999);
    row("0x10", -999, -999);
    row("12 %", -999, -999);
    row("1-2", -999, -999);
    row("--5", -999, -999);
    row("2026-11-24", -999, -999);
    row("Feb", -999, -999);
    row("1..5", -999, -999);
}

void TestCsvNumbers::numbers()
{
    QFETCH(QByteArray, cell);
    QFETCH(double, point);
    QFETCH(double, comma);
    QCOMPARE(parseNumber(cell.toStdString(), DecimalMark::Point).value_or(-999), point);
    QCOMPARE(parseNumber(cell.toStdString(), DecimalMark::Comma).value_or(-999), comma);
}

void TestCsvNumbers::sniffs_data()
{
    QTest::addColumn<QList<QByteArray>>("cells");
    QTest::addColumn<char>("separator");
    QTest::addColumn<bool>("comma");
    QTest::newRow("points") << QList<QByteArray>{"0.2", "", "x", "1.234"} << ',' << false;
    QTest::newRow("commas") << QList<QByteArray>{"12,5", "1.234,56"} << ';' << true;
    QTest::newRow("commas in a comma file") << QList<QByteArray>{"12,5", "3"} << ',' << true;
    QTest::newRow("points in a semicolon file") << QList<QByteArray>{"12.5", "3"} << ';' << false;
    QTest::newRow("both readings, comma file") << QList<QByteArray>{"1,234", "2,345"} << ',' << false;
    QTest::newRow("both readings, semicolon file") << QList<QByteArray>{"1,234", "2,345"} << ';' << true;
    QTest::newRow("one odd cell is outvoted") << QList<QByteArray>{"1,5", "2,5", "3.5"} << ',' << true;
}

void TestCsvNumbers::sniffs()
{
    QFETCH(QList<QByteArray>, cells);
    QFETCH(char, separator);
    QFETCH(bool, comma);
    std::vector<std::string> column;
    for (const QByteArray &cell : cells)
        column.push_back(cell.toStdString());
    QCOMPARE(sniffDecimalMark(column, separator), comma ? DecimalMark::Comma : DecimalMark::Point);
}

QTEST_GUILESS_MAIN(TestCsvNumbers)
#include "tst_csvnumbers.moc"
