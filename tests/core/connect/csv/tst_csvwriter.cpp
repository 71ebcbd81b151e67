// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/csv/csvwriter.h"

#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::connect;

class TestCsvWriter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void formulas_data();
    void formulas();
    void rows();
};

void TestCsvWriter::formulas_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QByteArray>("escaped");
    const auto row = [](const char *name, const char *cell, const char *escaped) {
        QTest::newRow(name) << QByteArray(cell) << QByteArray(escaped);
    };
    row("text", "Rosa", "Rosa");
    row("empty", "", "");
    row("equals", "=1+2", "'=1+2");
    row("plus", "+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0");
    row("minus", "-2+3+cmd", "'-2+3+cmd");
    row("at", "@SUM(A1)", "'@SUM(A1)");
    row("tab", "\t=1", "'\t=1");
    row("return", "\r=1", "'\r=1");
    row("space in front", "  =1", "'  =1");
    row("full width", "\xEF\xBC\x9D" "1", "'\xEF\xBC\x9D" "1");
    row("bar", "|calc", "'|calc");
    row("negative number", "-5,25", "-5,25");
    row("phone", "+51 999 888 777", "+51 999 888 777");
    row("sum of numbers", "+1+2", "'+1+2");
    row("lone sign", "-", "'-");
    row("equals inside", "a=b", "a=b");
}

void TestCsvWriter::formulas()
{
    QFETCH(QByteArray, cell);
    QFETCH(QByteArray, escaped);
    QCOMPARE(QByteArray::fromStdString(escapeFormula(cell.toStdString())), escaped);
}

void TestCsvWriter::rows()
{
    const std::vector<std::string> cells = {"a", "b,c", "say \"x\"", "l1\nl2", " d ", "=1;2", ""};
    QCOMPARE(formatCsvRow(cells, ',', CsvReaderKind::Program), std::string("a,\"b,c\",\"say \"\"x\"\"\",\"l1\nl2\",\" d \",\"=1;2\",\r\n"));
    QCOMPARE(formatCsvRow(cells, ';', CsvReaderKind::Spreadsheet), std::string("a;\"b,c\";\"say \"\"x\"\"\";\"l1\nl2\";\" d \";\"'=1;2\";\r\n"));
    QCOMPARE(formatCsvRow(std::vector<std::string>{""}, ',', CsvReaderKind::Program), std::string("\"\"\r\n")); // not a blank line
}

QTEST_GUILESS_MAIN(TestCsvWriter)
#include "tst_csvwriter.moc"
