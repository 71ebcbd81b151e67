// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/columnbins.h"

#include "core/classify/blankedcopies.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::classify;

namespace {

Table oneColumn(const std::vector<std::string> &cells)
{
    Table table;
    table.columns = {"c"};
    for (const std::string &cell : cells)
        table.rows.push_back({cell});
    return table;
}

std::vector<std::size_t> allRows(const Table &table)
{
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        rows.push_back(i);
    return rows;
}

ColumnBins binAs(const Table &table, ColumnKind kind)
{
    ColumnSchema schema;
    schema.name = "c";
    schema.kind = kind;
    return binColumn(table, allRows(table), 0, schema);
}

} // namespace

class TestColumnBins : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }

    void wordsBecomeBins()
    {
        const ColumnBins bins = binAs(oneColumn({"Won", "won ", "WON", "won", "won", "lost", ""}), ColumnKind::Categorical);
        QVERIFY(bins.hasWords);
        QCOMPARE(bins.rows, (std::vector<int>{1, 1, 1, 1, 1, 2, 0})); // "lost" is rarer than five rows: the bin of the rest
        QCOMPARE(bins.names, (std::vector<std::string>{"", "won", ""}));
        QCOMPARE(binFilled(bins), (std::vector<int>{1, 1, 1, 1, 1, 1, 0}));
    }

    void fewNumbersAreWords()
    {
        const ColumnBins bins = binAs(oneColumn({"1", "2", "1", "2", "1", "1", "1", "2", "2", "2"}), ColumnKind::Numeric);
        QVERIFY(bins.hasWords);
        QCOMPARE(bins.count(), std::size_t(4));
    }

    void manyNumbersAreRanges()
    {
        std::vector<std::string> cells;
        for (int i = 0; i < 100; ++i)
            cells.push_back(std::to_string(i));
        cells.emplace_back();
        cells.emplace_back("unreadable");
        const ColumnBins bins = binAs(oneColumn(cells), ColumnKind::Numeric);
        QVERIFY(!bins.hasWords);
        QCOMPARE(bins.rows[0], 1);
        QCOMPARE(bins.rows[5], 1);  // the first of twenty ranges ends with 5
        QCOMPARE(bins.rows[6], 2);
        QCOMPARE(bins.rows[99], 20);
        QCOMPARE(bins.rows[100], 0);
        QCOMPARE(bins.rows[101], 0);
    }

    void zeroHasARangeOfItsOwn()
    {
        std::vector<std::string> cells(60, "0");
        for (int i = 1; i <= 40; ++i)
            cells.push_back(std::to_string(i));
        const Table table = oneColumn(cells);
        const ColumnBins bins = binAs(table, ColumnKind::Numeric);
        QCOMPARE(bins.rows[0], 1);
        QVERIFY(bins.rows[60] > 1);
        const std::vector<int> away = binAwayFromCommonest(table, allRows(table), 0);
        QCOMPARE(away[0], 0);
        QCOMPARE(away[60], 1);
        QVERIFY(binAwayFromCommonest(oneColumn({"1", "2", "3", "4"}), {0, 1, 2, 3}, 0).empty()); // none is common
    }

    void idsAreOnlyFilledOrEmpty()
    {
        const ColumnBins bins = binAs(oneColumn({"A-1", "", "A-2"}), ColumnKind::Ignored);
        QCOMPARE(binFilled(bins), (std::vector<int>{1, 0, 1}));
        QVERIFY(!bins.hasWords);
    }

    void copiesStayWithTheirRows()
    {
        const BlankedCopies copies(4, {}, 1);
        QCOMPARE(copies.count(), std::size_t(4));
        QCOMPARE(copies.repeat({0, 1, 1, 0}), (std::vector<int>{0, 1, 1, 0, 0, 1, 1, 0}));
        const std::vector<Fold> folds = copies.extend({{{0, 2}, {1}}});
        QCOMPARE(folds[0].fit, (std::vector<int>{0, 2, 4, 6}));
        QCOMPARE(folds[0].check, (std::vector<int>{1})); // a copy is never checked on
    }

    void doubtfulColumnsAreEmptyInCopies()
    {
        const Table table = oneColumn({"1", "2", "3", "4", "5", "6"});
        ColumnSchema schema;
        schema.name = "c";
        schema.kind = ColumnKind::Numeric;
        const FeatureSchema features({schema});
        const auto doubtful = BlankedCopies(6, {0}, 1).vectorise(table, allRows(table), features);
        QCOMPARE(doubtful[5], 6.0F);
        for (std::size_t i = 6; i < 12; ++i)
            QVERIFY(std::isnan(doubtful[i]));
        const auto plain = BlankedCopies(6, {}, 1).vectorise(table, allRows(table), features);
        QCOMPARE(std::vector<float>(plain.begin(), plain.begin() + 6), (std::vector<float>{1, 2, 3, 4, 5, 6}));
        for (std::size_t i = 0; i < 6; ++i)
            QVERIFY(std::isnan(plain[6 + i]) || plain[6 + i] == plain[i]);
    }

    void manyRowsAreNotAllCopied() { QCOMPARE(BlankedCopies(50'000, {}, 1).count(), std::size_t(20'000)); }
};

QTEST_GUILESS_MAIN(TestColumnBins)
#include "tst_columnbins.moc"
