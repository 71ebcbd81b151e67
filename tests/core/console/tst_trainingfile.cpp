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
        QTest::addColumn<QStringList>("header");
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("time");
        // Rows are: 1..4 | no,yes,no,no | 2025-03-0N | three cities and one empty | a date in each row
        QTest::newRow("english") << QStringList{"Lead Id", "Converted", "Created_At", "City", "Seen"} << "Converted" << "Lead Id" << "Created_At";
        QTest::newRow("spanish") << QStringList{"id", "Resultado", "Fecha", "Ciudad", "Visto"} << "Resultado" << "id" << "Fecha";
        QTest::newRow("the first column, distinct, is the id") << QStringList{"Prospect", "won", "data", "x", "z"} << "won" << "Prospect" << "data";
        QTest::newRow("two dates without a telling name: no guess") << QStringList{"id", "won", "a", "b", "c"} << "won" << "id" << "";
        QTest::newRow("nothing is told by names alone") << QStringList{"id", "a", "b", "outcome", "d"} << "outcome" << "id" << "";
    }
    void guesses()
    {
        QFETCH(QStringList, header);
        QFETCH(QString, label);
        QFETCH(QString, id);
        QFETCH(QString, time);
        classify::Table table;
        for (const QString &name : header)
            table.columns.push_back(name.toStdString());
        table.rows = {{"1", "no", "2025-03-01", "Lima", "2025-04-01"}, {"2", "yes", "2025-03-02", "Cusco", "2025-04-01"},
                      {"3", "no", "2025-03-03", "", "2025-04-02"},     {"4", "no", "2025-03-04", "Lima", "2025-04-03"}};
        const TrainingFile file = describeTable(table, "/a/leads.csv");
        QCOMPARE(file.path, std::string("/a/leads.csv"));
        QCOMPARE(file.rows, std::int64_t(4));
        QCOMPARE(QString::fromStdString(file.label.value_or("")), label);
        QCOMPARE(QString::fromStdString(file.id.value_or("")), id);
        QCOMPARE(QString::fromStdString(file.time.value_or("")), time);
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
        classify::Table table{.columns = {"status"}};
        for (int i = 0; i < 51; ++i)
            table.rows.push_back({"v" + std::to_string(i)});
        const TrainingFile file = describeTable(table, {});
        QCOMPARE(file.columns[0].values.size(), std::size_t(50));
        QVERIFY(file.columns[0].hasMore);
        QVERIFY(!file.label);
    }
    void anEmptyFileHasNoGuesses()
    {
        const TrainingFile file = describeTable({.columns = {"id", "outcome", "created"}}, {});
        QCOMPARE(file.rows, std::int64_t(0));
        QCOMPARE(file.columns.size(), std::size_t(3));
        QVERIFY(!file.label && !file.id && !file.time);
        QVERIFY(describeTable({}, {}).columns.empty());
    }
};

QTEST_GUILESS_MAIN(TestTrainingFile)
#include "tst_trainingfile.moc"
