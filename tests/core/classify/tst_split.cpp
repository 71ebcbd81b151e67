// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/split.h"

#include <set>

#include "tests/testing/testing.h"

using namespace ns::classify;
using Rows = std::vector<std::size_t>;

namespace {

Table makeTable(const std::vector<std::string> &times)
{
    Table table;
    table.columns = {"time"};
    for (const std::string &time : times)
        table.rows.push_back({time});
    return table;
}

} // namespace

class TestSplit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }

    void ordersByMeaning_data()
    {
        QTest::addColumn<std::vector<std::string>>("times");
        QTest::addColumn<Rows>("expected");
        using T = std::vector<std::string>;
        QTest::newRow("numbers, not text") << T{"10", "9", "100"} << Rows{1, 0, 2};
        QTest::newRow("day first") << T{"01/02/2025", "15/01/2025", "03/02/2025"} << Rows{1, 0, 2};
        QTest::newRow("month first") << T{"02/15/2025", "01/16/2025", "02/01/2025"} << Rows{1, 2, 0};
        QTest::newRow("ISO with times") << T{"2025-01-01T12:00:00Z", "2025-01-01T11:59:59Z"} << Rows{1, 0};
        QTest::newRow("text") << T{"week b", "week a", "week c"} << Rows{1, 0, 2};
        QTest::newRow("ties keep the file's order") << T{"2", "1", "2", "1"} << Rows{1, 3, 0, 2};
        QTest::newRow("empty ones first") << T{"2", "", "1"} << Rows{1, 2, 0};
    }
    void ordersByMeaning()
    {
        QFETCH(std::vector<std::string>, times);
        QFETCH(Rows, expected);
        const Table table = makeTable(times);
        Rows rows(times.size());
        for (std::size_t i = 0; i < rows.size(); ++i)
            rows[i] = i;
        QCOMPARE(orderByTime(table, rows, 0), expected);
    }

    void laterShareCertifies()
    {
        const Split split = splitByTime({5, 3, 1, 0, 2}, 0.4);
        QCOMPARE(split.earlier, (Rows{5, 3, 1}));
        QCOMPARE(split.later, (Rows{0, 2}));
    }

    void stratifiedKeepsShares()
    {
        Rows rows;
        std::vector<int> classes;
        for (std::size_t i = 0; i < 100; ++i) {
            rows.push_back(1000 + i);
            classes.push_back(i < 10 ? 1 : 0);
        }
        const Split split = splitStratified(rows, classes, 0.2, 42);
        QCOMPARE(split.later.size(), std::size_t(20));
        QCOMPARE(std::count_if(split.later.begin(), split.later.end(), [](std::size_t row) { return row < 1010; }), std::ptrdiff_t(2));
        std::set<std::size_t> all(split.earlier.begin(), split.earlier.end());
        all.insert(split.later.begin(), split.later.end());
        QCOMPARE(all.size(), std::size_t(100));
        QCOMPARE(splitStratified(rows, classes, 0.2, 42).later, split.later);
        QVERIFY(splitStratified(rows, classes, 0.2, 43).later != split.later);
    }

    void forwardFoldsNeverLookBack()
    {
        const std::vector<Fold> folds = makeForwardFolds(60);
        QCOMPARE(folds.size(), std::size_t(3));
        int nextCheck = 30;
        for (const Fold &fold : folds) {
            QCOMPARE(fold.fit.front(), 0);
            QCOMPARE(fold.fit.back(), nextCheck - 1);
            QCOMPARE(fold.check.front(), nextCheck);
            nextCheck = fold.check.back() + 1;
        }
        QCOMPARE(nextCheck, 60);
    }

    void stratifiedFoldsPartition()
    {
        std::vector<int> classes(103, 0);
        for (int i = 0; i < 10; ++i)
            classes[std::size_t(i * 7)] = 1;
        const std::vector<Fold> folds = makeStratifiedFolds(classes, 5, 1);
        std::vector<int> seen(classes.size());
        for (const Fold &fold : folds) {
            QCOMPARE(fold.fit.size() + fold.check.size(), classes.size());
            int positives = 0;
            for (const int row : fold.check) {
                ++seen[std::size_t(row)];
                positives += classes[std::size_t(row)];
            }
            QCOMPARE(positives, 2);
        }
        QVERIFY(std::all_of(seen.begin(), seen.end(), [](int count) { return count == 1; }));
    }
};

QTEST_GUILESS_MAIN(TestSplit)
#include "tst_split.moc"
