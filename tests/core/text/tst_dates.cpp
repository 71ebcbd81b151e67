// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/dates.h"

#include "tests/testing/testing.h"

using namespace ns;
using text::DateOrder;

class TestDates : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void dates_data();
    void dates();

private:
    static QByteArray describe(const char *text, DateOrder order)
    {
        const auto at = text::readDate(text, order);
        return at ? QByteArray::fromStdString(formatInstant(*at)) : QByteArray();
    }
};

void TestDates::dates_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("dayFirst"); // empty: no date
    QTest::addColumn<QByteArray>("monthFirst");
    const auto row = [](const char *text, const char *dayFirst, const char *monthFirst) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(dayFirst) << QByteArray(monthFirst);
    };
    const auto both = [&row](const char *text, const char *instant) { row(text, instant, instant); };
    const auto none = [&row](const char *text) { row(text, "", ""); };
    both("1970-01-01", "1970-01-01T00:00:00.000Z");
    both("2025-03-09", "2025-03-09T00:00:00.000Z");
    both("2025/3/9", "2025-03-09T00:00:00.000Z");
    both("2024-02-29", "2024-02-29T00:00:00.000Z");
    row("03/09/2025", "2025-09-03T00:00:00.000Z", "2025-03-09T00:00:00.000Z");
    row("25/12/2025", "2025-12-25T00:00:00.000Z", "");
    row("12/25/2025", "", "2025-12-25T00:00:00.000Z");
    row("9-3-25", "2025-03-09T00:00:00.000Z", "2025-09-03T00:00:00.000Z");
    row("1/2/70", "1970-02-01T00:00:00.000Z", "1970-01-02T00:00:00.000Z");
    row("1/2/69", "2069-02-01T00:00:00.000Z", "2069-01-02T00:00:00.000Z");
    row("24.11.2026", "2026-11-24T00:00:00.000Z", "");
    both("2025-03-09 12:00", "2025-03-09T12:00:00.000Z");
    both("2025-03-09t23:59:60Z", "2025-03-09T23:59:59.000Z"); // a leap second
    both("2025-03-09T06:00:05Z", "2025-03-09T06:00:05.000Z");
    both("2025-03-09T06:00:00.5-06:00", "2025-03-09T12:00:00.500Z");
    both("2025-03-09 06:00:00.123456", "2025-03-09T06:00:00.123Z");
    both("2025-03-09 06:00:00+0630", "2025-03-08T23:30:00.000Z");
    both("2025-03-09 06:00-03", "2025-03-09T09:00:00.000Z");
    both("2025-03-09 12:00 pm", "2025-03-09T12:00:00.000Z");
    both("2025-03-09 12:04:30 am", "2025-03-09T00:04:30.000Z");
    row("24/11/2026, 3:04 p. m.", "2026-11-24T15:04:00.000Z", "");
    row("24/11/2026 3:04\xC2\xA0p.\xC2\xA0m.", "2026-11-24T15:04:00.000Z", "");
    none("");
    none("tomorrow");
    none("20250309");
    none("1.5");
    none("123-4-5");
    none("24/11");
    none("24/11/");
    none("24//2026");
    none("24/11/026");
    none("24/11-2026");
    none("24/11/20261");
    none("2025-02-29");
    none("2025-0003-09");
    none("0001-01-01");
    none("1/1/1899");
    none("1/1/2201");
    none("2025-03-09x");
    none("2025-03-09 ");
    none("2025-03-09 noon");
    none("2025-03-09 12");
    none("2025-03-09 24:00");
    none("2025-03-09 12:60");
    none("2025-03-09 12:00:61");
    none("2025-03-09 12:00:");
    none("2025-03-09 12:00:00.");
    none("2025-03-09 13:00 PM");
    none("2025-03-09 0:30 PM");
    none("2025-03-09 12:00 xm");
    none("2025-03-09 12:00+15:00");
    none("2025-03-09 12:00+2");
}

void TestDates::dates()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, dayFirst);
    QFETCH(QByteArray, monthFirst);
    QCOMPARE(describe(text.constData(), DateOrder::DayFirst), dayFirst);
    QCOMPARE(describe(text.constData(), DateOrder::MonthFirst), monthFirst);
}

QTEST_GUILESS_MAIN(TestDates)
#include "tst_dates.moc"
