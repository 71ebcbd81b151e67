// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/console/trainingfile.h"

#include <QTest>

#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::console;

class TestTrainingFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }

    void guesses_data()
    {
        QTest::addColumn<std::vector<std::string>>("header");
        QTest::addColumn<std::string>("label");
        QTest::addColumn<std::string>("id");
        QTest::addColumn<std::string>("time");
        // Rows are: 1..4 | no,yes,no,no | 2025-03-0N | three cities and one empty | a date in each row
        QTest::newRow("english") << std::vector<std::string>{"Lead Id", "Converted", "Created_At", "City", "Seen"} << std::string("Converted") << std::string("Lead Id") << std::string("Created_At");
        QTest::newRow("spanish") << std::vector<std::string>{"id", "Resultado", "Fecha", "Ciudad", "Visto"} << std::string("Resultado") << std::string("id") << std::string("Fecha");
        QTest::newRow("the first column, distinct, is the id") << std::vector<std::string>{"Prospect", "won", "data", "x", "z"} << std::string("won") << std::string("Prospect") << std::string("data");
        QTest::newRow("two dates without a telling name: no guess") << std::vector<std::string>{"id", "won", "a", "b", "c"} << std::string("won") << std::string("id") << std::string("");
        QTest::newRow("nothing is told by names alone") << std::vector<std::string>{"id", "a", "b", "outcome", "d"} << std::string("outcome") << std::string("id") << std::string("");
    }
    void guesses()
    {
        QFETCH(std::vector<std::string>, header);
        QFETCH(std::string, label);
        QFETCH(std::string, id);
        QFETCH(std::string, time);
        classify::Table table;
        table.columns = header;
        table.rows = {{"1", "no", "2025-03-01", "Lima", "2025-04-01"}, {"2", "yes", "2025-03-02", "Cusco", "2025-04-01"},
                      {"3", "no", "2025-03-03", "", "2025-04-02"},     {"4", "no", "2025-03-04", "Lima", "2025-04-03"}};
        const TrainingFile file = describeTable(table, "/a/leads.csv");
        QCOMPARE(file.path, std::string("/a/leads.csv"));
        QCOMPARE(file.rows, std::int64_t(4));
        QCOMPARE(file.label.value_or(""), label);
        QCOMPARE(file.id.value_or(""), id);
        QCOMPARE(file.time.value_or(""), time);
        QCOMPARE(file.columns[1].values, (std::vector<std::string>{"no", "yes"})); // the commonest first
        QCOMPARE(file.columns[3].filled, std::int64_t(3));
        QCOMPARE(file.columns[3].values, (std::vector<std::string>{"Lima", "Cusco"}));
    }
    void theLastColumnWithTwoValuesIsTheLabel()
    {
        const classify::Table table{.columns = {"a", "b"}, .rows = {{"1", "x"}, {"1", "y"}, {"2", " x "}}};
        const TrainingFile file = describeTable(table, {});
        QCOMPARE(file.label, std::optional<std::string>("b"));
        QVERIFY(!file.id);
        QVERIFY(!file.time);
        QCOMPARE(file.columns[1].values, (std::vector<std::string>{"x", "y"})); // white space of either end is none
    }
    void manyValuesAreCutAndNoLabel()
    {
        classify::Table table;
        table.columns = {"status"};
        for (int i = 0; i < 51; ++i)
            table.rows.push_back({"v" + std::to_string(i)});
        const TrainingFile file = describeTable(table, {});
        QCOMPARE(file.columns[0].values.size(), std::size_t(50));
        QVERIFY(file.columns[0].hasMore);
        QVERIFY(!file.label);
    }
    void anEmptyFileHasNoGuesses()
    {
        const TrainingFile file = describeTable({.columns = {"id", "outcome", "created"}, .rows = {}}, {});
        QCOMPARE(file.rows, std::int64_t(0));
        QCOMPARE(file.columns.size(), std::size_t(3));
        QVERIFY(!file.label && !file.id && !file.time);
        QVERIFY(describeTable({}, {}).columns.empty());
    }
};

QTEST_GUILESS_MAIN(TestTrainingFile)
#include "tst_trainingfile.moc"
