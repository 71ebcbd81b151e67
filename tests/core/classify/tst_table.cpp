// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/table.h"

#include "tests/testing/testing.h"

using namespace ns::classify;

class TestTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }

    void findsBadBytesAtEveryPlace()
    {
        Table table{.columns = {"name", "city"}, .rows = {{"", ""}}};
        for (std::size_t size = 0; size <= 33; ++size) {
            table.rows[0][1] = std::string(size, '~');
            QCOMPARE(findRowError(table, 0), std::string());
            for (std::size_t i = 0; i < size; ++i) {
                table.rows[0][1] = std::string(size, '~');
                table.rows[0][1][i] = '\0';
                QCOMPARE(findRowError(table, 0), std::string("a NUL byte in column \"city\""));
                table.rows[0][1][i] = '\xFF';
                QCOMPARE(findRowError(table, 0), std::string("not UTF-8 in column \"city\""));
                table.rows[0][1].replace(i, 1, "\xC3\xA9");
                QCOMPARE(findRowError(table, 0), std::string());
            }
        }
    }

    void saysWhatIsWrongWithARow()
    {
        Table table{.columns = {"name", "city"}, .rows = {{"Rosa"}, {"Rosa", "Lima", "x"}, {"Rosa", "Lima"}}, .problems = {{2, "a quote that never ends"}}};
        QCOMPARE(findRowError(table, 0), std::string("has 1 cells, the header 2"));
        QCOMPARE(findRowError(table, 1), std::string("has 3 cells, the header 2"));
        QCOMPARE(findRowError(table, 2), std::string("a quote that never ends"));
    }

    void findsColumns()
    {
        const Table table{.columns = {"Time_Zone", "City", "city", "Notes"}};
        QCOMPARE(table.findColumn("time zone"), std::optional(std::size_t(0)));
        QCOMPARE(table.findColumn("city"), std::optional(std::size_t(2))); // the exact name comes first
        QCOMPARE(table.findColumn("CITY"), std::nullopt);                  // two fold alike
        QCOMPARE(requireColumn(table, "nope", "--id").error().text, std::string("no column \"nope\"; the file has: Time_Zone, City, city, Notes"));
    }
};

QTEST_GUILESS_MAIN(TestTable)
#include "tst_table.moc"
