// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QListView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStyledItemDelegate>
#include <QTest>

#include "tests/testing/testing.h"
#include "ui/models/rowmodel.h"
#include "ui/style/consolestyle.h"
#include "ui/widgets/windowedlist.h"

using namespace ns;
using namespace ns::ui;
using console::Anchor;

namespace {

constexpr int kRow = 20;

struct Row
{
    std::int64_t no;
    bool operator==(const Row &) const = default;
};

class Numbers : public RowModel<Row, std::int64_t>
{
public:
    Numbers() : RowModel(1) {}
    QVariant data(const QModelIndex &index, int role) const override { return role == Qt::DisplayRole ? QVariant(qlonglong(rowAt(index.row())->no)) : QVariant(); }

protected:
    std::int64_t keyOf(const Row &row) const override { return row.no; }
};

class Rows : public QStyledItemDelegate
{
public:
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {100, kRow}; }
};

/// A view of ten rows' height over windows of a list whose n-th row has the number n.
struct Bench
{
    Numbers model;
    Rows rows;
    QListView view;
    std::unique_ptr<WindowedList> list;
    std::int64_t total = 0;

    Bench()
    {
        view.setModel(&model);
        view.setItemDelegate(&rows);
        view.setUniformItemSizes(true);
        view.setFrameShape(QFrame::NoFrame);
        view.resize(200, 10 * kRow);
        view.show();
        list = std::make_unique<WindowedList>(view, [this](int row) { return console::RowKey{.number = model.rowAt(row)->no * 10, .no = model.rowAt(row)->no}; });
    }
    void give(std::int64_t first, std::int64_t last, std::int64_t all)
    {
        std::vector<Row> window;
        for (std::int64_t no = first; no <= last; ++no)
            window.push_back({no});
        give(window, first, all);
    }
    void give(std::vector<Row> window, std::int64_t firstRank, std::int64_t all)
    {
        auto shared = std::make_shared<const std::vector<Row>>(std::move(window));
        list->replace({firstRank, int(shared->size()), {all, false}}, [&] { model.setWindow(shared, *shared); });
    }
    [[nodiscard]] std::int64_t top() const { return model.rowAt(view.indexAt(QPoint(5, 1)).row())->no; }
    void scrollToRow(int row, int offset = 0) { view.verticalScrollBar()->setValue(row * kRow + offset); }
};

} // namespace

/// A view stays where a person left it, whatever windows come.
class TestWindowedList : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        testing::failOnWarnings();
        applyLook(*qApp, {});
    }
    void atTheTopTheNewestStaysInView();
    void rowsAboveDoNotMoveTheView();
    void theSelectionStaysByNumber();
    void leavingRowsAreNobodysChoice();
    void theNextWindowIsWantedBeforeItsEdge_data();
    void theNextWindowIsWantedBeforeItsEdge();
    void aWindowSlidesUnderTheView();
    void aFailureMayBeAskedAgain();
    void jumpsToBothEnds();
    void restartShowsTheTop();
    void bringsARowThatIsFarAway();
    void saysWhereItIs();
};

void TestWindowedList::atTheTopTheNewestStaysInView()
{
    Bench bench;
    std::vector<Row> window;
    for (std::int64_t no = 10; no < 110; ++no)
        window.push_back({no});
    bench.give(window, 0, 100);
    bench.give({{9}, {10}, {11}, {12}, {13}, {14}, {15}, {16}, {17}, {18}, {19}, {20}}, 0, 101);
    QCOMPARE(bench.top(), 9);
    QCOMPARE(bench.list->anchor(), Anchor{});
}

void TestWindowedList::rowsAboveDoNotMoveTheView()
{
    Bench bench;
    bench.give(100, 399, 300);
    bench.scrollToRow(50, 7);
    QCOMPARE(bench.top(), 150);
    bench.give(80, 379, 320); // twenty newer ones above
    QCOMPARE(bench.top(), 150);
    QCOMPARE(bench.view.visualRect(bench.view.indexAt(QPoint(5, 1))).top(), -7);
    bench.give(150, 449, 300); // and now the top row is the first
    QCOMPARE(bench.top(), 150);
}

void TestWindowedList::theSelectionStaysByNumber()
{
    Bench bench;
    bench.give(0, 99, 100);
    QSignalSpy chosen(bench.list.get(), &WindowedList::chosen);
    bench.view.setCurrentIndex(bench.model.index(5, 0));
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.at(0).at(0).toLongLong(), 5);
    bench.give({{7}, {5}, {6}}, 0, 3); // moved by a new order
    QCOMPARE(bench.view.currentIndex().row(), 1);
    QVERIFY(bench.view.selectionModel()->isRowSelected(1));
    QCOMPARE(chosen.count(), 1);
}

void TestWindowedList::leavingRowsAreNobodysChoice()
{
    Bench bench;
    bench.give(0, 99, 100);
    bench.view.setCurrentIndex(bench.model.index(5, 0));
    QSignalSpy chosen(bench.list.get(), &WindowedList::chosen);
    bench.give({{3}, {4}, {6}, {7}}, 0, 4);
    QCOMPARE(chosen.count(), 0);
    QVERIFY(!bench.view.selectionModel()->hasSelection());
    QCOMPARE(bench.list->selected(), std::optional<std::int64_t>(5));
    bench.give({{4}, {5}, {6}}, 0, 3); // it is back
    QCOMPARE(bench.view.currentIndex().row(), 1);
    QCOMPARE(chosen.count(), 0);
}

void TestWindowedList::theNextWindowIsWantedBeforeItsEdge_data()
{
    QTest::addColumn<std::int64_t>("firstRank");
    QTest::addColumn<std::int64_t>("total");
    QTest::addColumn<int>("row");
    QTest::addColumn<bool>("wanted");
    QTest::newRow("in the middle") << std::int64_t(1000) << std::int64_t(5000) << 150 << false;
    QTest::newRow("near the lower edge") << std::int64_t(1000) << std::int64_t(5000) << 240 << true;
    QTest::newRow("near the upper edge") << std::int64_t(1000) << std::int64_t(5000) << 30 << true;
    QTest::newRow("nothing above") << std::int64_t(0) << std::int64_t(5000) << 30 << false;
    QTest::newRow("nothing below") << std::int64_t(4700) << std::int64_t(5000) << 280 << false;
}

void TestWindowedList::theNextWindowIsWantedBeforeItsEdge()
{
    QFETCH(std::int64_t, firstRank);
    QFETCH(std::int64_t, total);
    QFETCH(int, row);
    QFETCH(bool, wanted);
    Bench bench;
    bench.give(firstRank, firstRank + 299, total);
    bench.scrollToRow(150);
    QSignalSpy asked(bench.list.get(), &WindowedList::windowWanted);
    bench.scrollToRow(row);
    bench.scrollToRow(row + 1); // once is enough
    QCOMPARE(asked.count(), wanted ? 1 : 0);
}

void TestWindowedList::aWindowSlidesUnderTheView()
{
    Bench bench;
    bench.give(0, 299, 1000);
    bench.scrollToRow(250);
    const Anchor anchor = bench.list->anchor();
    QCOMPARE(anchor.kind, Anchor::Kind::Around);
    QCOMPARE(anchor.rank, 254); // in the middle of rows 250 to 259
    QCOMPARE(anchor.key.no, 254);
    QCOMPARE(anchor.key.number, 2540);
    bench.give(104, 403, 1000);
    QCOMPARE(bench.top(), 250);
    QCOMPARE(bench.list->positionText(), QStringLiteral("251–260 of 1,000"));
}

void TestWindowedList::aFailureMayBeAskedAgain()
{
    Bench bench;
    bench.give(0, 299, 1000);
    QSignalSpy asked(bench.list.get(), &WindowedList::windowWanted);
    bench.scrollToRow(250);
    bench.scrollToRow(251);
    QCOMPARE(asked.count(), 1);
    bench.list->noteFailed();
    bench.scrollToRow(252);
    QCOMPARE(asked.count(), 2);
}

void TestWindowedList::jumpsToBothEnds()
{
    Bench bench;
    bench.give(400, 699, 1000);
    QSignalSpy asked(bench.list.get(), &WindowedList::windowWanted);
    QSignalSpy chosen(bench.list.get(), &WindowedList::chosen);
    bench.list->goLast();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(bench.list->anchor(), Anchor{.kind = Anchor::Kind::Last});
    bench.give(700, 999, 1000);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.at(0).at(0).toLongLong(), 999);
    QCOMPARE(bench.view.currentIndex().row(), 299);
    bench.list->goFirst();
    QCOMPARE(bench.list->anchor(), Anchor{});
    bench.give(0, 299, 1000);
    QCOMPARE(bench.list->selected(), std::optional<std::int64_t>(0));
    QCOMPARE(bench.top(), 0);
    bench.list->goFirst(); // there already: no question
    QCOMPARE(asked.count(), 2);
}

void TestWindowedList::restartShowsTheTop()
{
    Bench bench;
    bench.give(0, 299, 1000);
    bench.scrollToRow(100);
    bench.list->select(std::int64_t(110));
    bench.list->restart();
    QCOMPARE(bench.list->anchor(), Anchor{});
    bench.give(0, 299, 1000);
    QCOMPARE(bench.top(), 0);
    QCOMPARE(bench.list->selected(), std::optional<std::int64_t>(110));
}

void TestWindowedList::bringsARowThatIsFarAway()
{
    Bench bench;
    bench.give(0, 299, 1000);
    QSignalSpy asked(bench.list.get(), &WindowedList::windowWanted);
    QSignalSpy chosen(bench.list.get(), &WindowedList::chosen);
    bench.list->bring({.number = 8000, .no = 800});
    QCOMPARE(asked.count(), 1);
    QCOMPARE(bench.list->anchor(), (Anchor{Anchor::Kind::Around, {.number = 8000, .no = 800}, -1}));
    bench.give(650, 949, 1000);
    QCOMPARE(bench.model.rowAt(bench.view.currentIndex().row())->no, 800);
    QVERIFY(bench.view.viewport()->rect().contains(bench.view.visualRect(bench.view.currentIndex())));
    QCOMPARE(chosen.count(), 0);
}

void TestWindowedList::saysWhereItIs()
{
    Bench bench;
    QCOMPARE(bench.list->positionText(), QString());
    bench.give(0, 299, 12'345);
    QCOMPARE(bench.list->positionText(), QStringLiteral("1–10 of 12,345"));
    bench.give({{1}, {2}, {3}}, 0, 3);
    QCOMPARE(bench.list->positionText(), QStringLiteral("1–3 of 3"));
}

QTEST_MAIN(TestWindowedList)
#include "tst_windowedlist.moc"
