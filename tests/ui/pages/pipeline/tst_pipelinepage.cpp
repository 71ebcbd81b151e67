// SPDX-License-Identifier: GPL-3.0-or-later
#include <QHeaderView>
#include <QListView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>

#include "tests/ui/pages/pipeline/leads.h"
#include "tests/ui/testing/pagebench.h"
#include "ui/pages/pipeline/boardview.h"
#include "ui/pages/pipeline/leadtable.h"
#include "ui/pages/pipeline/pipelinepage.h"
#include "ui/pages/pipeline/stagecolumn.h"
#include "ui/pages/pipeline/stagehead.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/filterpill.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/windowedlist.h"

using namespace ns;
using namespace ns::ui;
using console::LeadFilter;
using console::LeadSort;
using testing::board;
using testing::kNow;
using testing::leadDetails;
using testing::leadPage;
using testing::leadRow;

namespace {

/// The page in a real window, over a desk with 88 leads.
struct Bench : testing::PageBench<PipelinePage>
{
    explicit Bench(bool hasData = true)
    {
        desk.businessNow = kNow;
        if (hasData) {
            desk.board = board();
            desk.leads = leadPage({leadRow(1, "Ana", "new"), leadRow(2, "Bruno", "new"), leadRow(3, "Caio", "new"), leadRow(4, "Dora", "won")}, 88);
            desk.lead = leadDetails(leadRow(1, "Ana", "new"));
        }
        open();
    }
    [[nodiscard]] StageColumn &column(int i) { return *page->board().columns()[std::size_t(i)]; }
};

} // namespace

/// The pipeline page against a desk that the test holds.
class TestPipelinePage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::startClean(); }
    void theBoardShowsEveryStage();
    void cardsAndTableShareTheSelection();
    void arrowKeysMoveBetweenStages();
    void aStageOpensItsTable();
    void headersSortInTheDesk();
    void otherHeadersDoNothing();
    void pillsFilterAndCount();
    void typingSearches();
    void clearingASearchGoesBackToTheBoard();
    void scrollingFetchesTheNextWindow();
    void changesKeepSelectionAndScroll();
    void changesWhileHiddenWaitForEnter();
    void theTraceOpensByOneKey();
    void theTraceWaitsForTheDetails();
    void theReviewItemOpens();
    void nothingToOpenOpensNothing();
    void aContactOpensByItsId();
    void anUnknownContactIsSaid();
    void anEmptyWorkspaceSaysSo();
    void nothingMatchesOffersToClear();
    void aFailureAtFirstOffersToTryAgain();
    void aLaterFailureKeepsTheRows();
    void columnsComeAndGo();
    void currentNamesTheSelection();
};

void TestPipelinePage::theBoardShowsEveryStage()
{
    Bench bench;
    QCOMPARE(bench.page->view(), PipelinePage::View::Board);
    QCOMPARE(bench.page->board().columns().size(), std::size_t(3));
    QCOMPARE(bench.column(0).head().accessibleName(), QStringLiteral("New: 87 leads, 7 quiet for over 48 h"));
    QCOMPARE(bench.column(0).model().rowCount(), 3);
    QCOMPARE(bench.find<QPushButton>("pipeline.more.new")->text(), QStringLiteral("84 more"));
    QVERIFY(!bench.find<QPushButton>("pipeline.more.won")->isVisible());
    QVERIFY(bench.column(2).head().accessibleName().endsWith(QStringLiteral("US$\u00A01,240 won")));
    QCOMPARE(bench.desk.asked.filter(QStringLiteral("leads")).size(), 0); // the table is not shown
}

void TestPipelinePage::cardsAndTableShareTheSelection()
{
    Bench bench;
    bench.column(0).cards().setCurrentIndex(bench.column(0).model().index(1, 0));
    bench.settle();
    QCOMPARE(bench.page->selected(), std::optional<std::int64_t>(2));
    QVERIFY(bench.desk.asked.contains(QStringLiteral("lead 2")));
    bench.press("pipeline.view");
    QCOMPARE(bench.page->view(), PipelinePage::View::Table);
    QCOMPARE(bench.page->table().view().currentIndex().row(), 1);
    bench.page->table().window().move(2); // to Dora
    bench.settle();
    bench.press("pipeline.view");
    QVERIFY(!bench.column(0).cards().selectionModel()->hasSelection());
    QVERIFY(bench.column(2).cards().selectionModel()->isSelected(bench.column(2).model().index(0, 0)));
}

void TestPipelinePage::arrowKeysMoveBetweenStages()
{
    Bench bench;
    QCOMPARE(bench.page->selected(), std::optional<std::int64_t>(1)); // the first lead is on show from the start
    bench.press("pipeline.next");
    QCOMPARE(bench.page->selected(), std::optional<std::int64_t>(2));
    QTest::keyClick(&bench.column(0).cards(), Qt::Key_Right); // over the empty stage
    bench.settle();
    QCOMPARE(bench.page->selected(), std::optional<std::int64_t>(4));
    bench.press("pipeline.left");
    QCOMPARE(bench.page->selected(), std::optional<std::int64_t>(1));
}

void TestPipelinePage::aStageOpensItsTable()
{
    Bench bench;
    bench.find<QPushButton>("pipeline.more.new")->click();
    bench.settle();
    QCOMPARE(bench.page->view(), PipelinePage::View::Table);
    QCOMPARE(bench.desk.leadQueries.back().stage, std::string("new"));
    QVERIFY(bench.column(0).head().isChecked());
    QVERIFY(bench.page->table().view().isColumnHidden(LeadModel::Stage));
    bench.press("pipeline.right");
    QCOMPARE(bench.desk.leadQueries.back().stage, std::string("booked"));
    bench.column(1).head().click(); // again: all stages
    bench.settle();
    QCOMPARE(bench.desk.leadQueries.back().stage, std::string());
    QVERIFY(!bench.page->table().view().isColumnHidden(LeadModel::Stage));
}

void TestPipelinePage::headersSortInTheDesk()
{
    Bench bench;
    bench.press("pipeline.view");
    QCOMPARE(bench.desk.leadQueries.back().sort, LeadSort::Newest);
    QHeaderView *header = bench.page->table().view().horizontalHeader();
    const auto click = [&](int column) {
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(header->sectionViewportPosition(column) + 20, header->height() / 2));
        bench.settle();
    };
    click(LeadModel::Lead);
    QCOMPARE(bench.desk.leadQueries.back().sort, LeadSort::Name);
    QVERIFY(!bench.desk.leadQueries.back().reversed);
    QCOMPARE(header->sortIndicatorOrder(), Qt::AscendingOrder);
    click(LeadModel::Lead);
    QVERIFY(bench.desk.leadQueries.back().reversed);
    QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
    click(LeadModel::Sure);
    QCOMPARE(bench.desk.leadQueries.back().sort, LeadSort::Confidence);
    QVERIFY(!bench.desk.leadQueries.back().reversed); // the surest first
    QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
}

void TestPipelinePage::otherHeadersDoNothing()
{
    Bench bench;
    bench.press("pipeline.view");
    const std::size_t asked = bench.desk.leadQueries.size();
    QHeaderView *header = bench.page->table().view().horizontalHeader();
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(header->sectionViewportPosition(LeadModel::Segment) + 20, header->height() / 2));
    bench.settle();
    QCOMPARE(bench.desk.leadQueries.size(), asked);
    QCOMPARE(header->sortIndicatorSection(), int(LeadModel::Added)); // not where it was clicked
}

void TestPipelinePage::pillsFilterAndCount()
{
    Bench bench;
    bench.press("pipeline.filter2");
    QCOMPARE(bench.page->view(), PipelinePage::View::Table);
    QCOMPARE(bench.desk.leadQueries.back().filter, LeadFilter::WithPerson);
    auto *pill = bench.find<FilterPill>("pipeline.filter.2");
    QVERIFY(pill->isChecked());
    QCOMPARE(pill->accessibleName(), QStringLiteral("With a person 4"));
    bench.find<FilterPill>("pipeline.filter.6")->click();
    bench.settle();
    QCOMPARE(bench.desk.leadQueries.back().filter, LeadFilter::OptedOut);
    bench.press("pipeline.clear");
    QCOMPARE(bench.desk.leadQueries.back().filter, LeadFilter::All);
    QVERIFY(bench.find<FilterPill>("pipeline.filter.1")->isChecked());
}

void TestPipelinePage::typingSearches()
{
    Bench bench;
    bench.press("pipeline.search");
    auto *field = bench.find<SearchField>("pipeline.search.field");
    QTest::keyClicks(field, QStringLiteral("jose"));
    QTRY_COMPARE(bench.desk.leadQueries.size(), std::size_t(1)); // once, when typing pauses
    QCOMPARE(bench.desk.leadQueries.back().search, QStringLiteral("jose"));
    QCOMPARE(bench.desk.leadQueries.back().anchor.kind, console::Anchor::Kind::First);
    QCOMPARE(bench.page->view(), PipelinePage::View::Table);
    bench.settle();
    QTest::keyClicks(field, QStringLiteral(" bt")); // letters and keys of actions alike go into the field
    QCOMPARE(field->text(), QStringLiteral("jose bt"));
    QCOMPARE(bench.page->view(), PipelinePage::View::Table);
}

void TestPipelinePage::clearingASearchGoesBackToTheBoard()
{
    Bench bench;
    auto *field = bench.find<SearchField>("pipeline.search.field");
    field->setSearch(QStringLiteral("ana"));
    bench.settle();
    QCOMPARE(bench.page->view(), PipelinePage::View::Table);
    QTest::keyClick(field, Qt::Key_Escape);
    bench.settle();
    QCOMPARE(bench.page->view(), PipelinePage::View::Board);
    bench.press("pipeline.view"); // a table that was chosen stays
    field->setSearch(QStringLiteral("ana"));
    field->setSearch({});
    bench.settle();
    QCOMPARE(bench.page->view(), PipelinePage::View::Table);
}

void TestPipelinePage::scrollingFetchesTheNextWindow()
{
    Bench bench;
    std::vector<console::LeadRow> rows;
    for (int no = 1; no <= 300; ++no)
        rows.push_back(leadRow(no, "Somebody", "new"));
    bench.desk.leads = leadPage(rows, 5'000);
    bench.press("pipeline.view");
    QScrollBar *bar = bench.page->table().view().verticalScrollBar();
    bar->setValue(bar->maximum());
    bench.settle();
    const console::LeadQuery asked = bench.desk.leadQueries.back();
    QCOMPARE(asked.anchor.kind, console::Anchor::Kind::Around);
    QVERIFY(asked.anchor.rank > 280 && asked.anchor.rank < 300);
    QCOMPARE(asked.anchor.key.no, asked.anchor.rank + 1); // the first lead has the number 1
    QCOMPARE(asked.limit, 300);
    QVERIFY(bench.page->table().window().positionText().endsWith(QStringLiteral("–300 of 5,000")));
    bench.press("pipeline.last");
    QCOMPARE(bench.desk.leadQueries.back().anchor.kind, console::Anchor::Kind::Last);
}

void TestPipelinePage::changesKeepSelectionAndScroll()
{
    Bench bench;
    std::vector<console::LeadRow> rows;
    for (int no = 1; no <= 100; ++no)
        rows.push_back(leadRow(no, "Somebody", "new"));
    bench.desk.leads = leadPage(rows);
    bench.press("pipeline.view");
    bench.page->table().window().select(40);
    QScrollBar *bar = bench.page->table().view().verticalScrollBar();
    bar->setValue(35 * bench.page->table().view().rowHeight(0));
    const std::size_t asked = bench.desk.leadQueries.size();
    rows.insert(rows.begin(), leadRow(500, "Newest", "new"));
    bench.desk.leads = leadPage(rows);
    bench.desk.feed().note(console::Topic::Leads);
    QTRY_VERIFY(bench.desk.leadQueries.size() > asked);
    bench.settle();
    QCOMPARE(bench.page->table().model().rowAt(bench.page->table().view().currentIndex().row())->no, domain::ContactNo{40});
    QCOMPARE(bar->value(), 36 * bench.page->table().view().rowHeight(0)); // one row more above
}

void TestPipelinePage::changesWhileHiddenWaitForEnter()
{
    Bench bench;
    bench.page->leave();
    bench.desk.asked.clear();
    bench.desk.feed().note(console::Topic::Leads);
    QTest::qWait(300);
    QCOMPARE(bench.desk.asked, QStringList());
    bench.page->enter();
    bench.settle();
    QVERIFY(bench.desk.asked.contains(QStringLiteral("board")));
}

void TestPipelinePage::theTraceOpensByOneKey()
{
    Bench bench;
    auto lead = leadDetails(leadRow(2, "Beto", "new"));
    lead->traces.push_back(testing::traceOf("aa11"));
    lead->traces.push_back(testing::traceOf("bb22"));
    bench.desk.lead = lead;
    bench.press("pipeline.next");
    bench.press("pipeline.trace");
    QCOMPARE(bench.opened, (QList<ObjectRef>{{ObjectKind::Trace, QStringLiteral("aa11")}}));
}

void TestPipelinePage::theTraceWaitsForTheDetails()
{
    Bench bench;
    auto lead = leadDetails(leadRow(2, "Beto", "new"));
    lead->traces.push_back(testing::traceOf("aa11"));
    bench.desk.lead = lead;
    bench.desk.answers = false;
    bench.window.actions().find(QStringLiteral("pipeline.next"))->trigger();
    bench.window.actions().find(QStringLiteral("pipeline.trace"))->trigger();
    QVERIFY(bench.opened.isEmpty());
    bench.desk.answerAll();
    QCOMPARE(bench.opened.size(), 1);
}

void TestPipelinePage::theReviewItemOpens()
{
    Bench bench;
    auto lead = leadDetails(leadRow(2, "Beto", "new"));
    lead->reviews.emplace_back();
    lead->reviews.back().id = domain::ReviewId("rv-1");
    bench.desk.lead = lead;
    bench.press("pipeline.next");
    QVERIFY(bench.find<QPushButton>("pipeline.lead.review")->isEnabled());
    bench.press("pipeline.review");
    QCOMPARE(bench.opened, (QList<ObjectRef>{{ObjectKind::Review, QStringLiteral("rv-1")}}));
}

void TestPipelinePage::nothingToOpenOpensNothing()
{
    Bench bench;
    bench.press("pipeline.trace"); // nobody is chosen
    bench.press("pipeline.next");
    QVERIFY(!bench.find<QPushButton>("pipeline.lead.trace")->isEnabled());
    bench.press("pipeline.trace"); // no traces
    bench.press("pipeline.review");
    QVERIFY(bench.opened.isEmpty());
}

void TestPipelinePage::aContactOpensByItsId()
{
    Bench bench;
    auto found = std::make_shared<console::TracePage>();
    found->rows.push_back(testing::traceOf("aa11"));
    found->rows.back().contactNo = domain::ContactNo{9};
    found->rows.back().contact = domain::ContactId("crm/L-9");
    bench.desk.traces = found;
    QVERIFY(bench.window.openObject({ObjectKind::Contact, QStringLiteral("crm/L-9")}));
    bench.settle();
    QCOMPARE(bench.desk.traceQueries.back().search, QStringLiteral("crm/L-9"));
    QVERIFY(bench.desk.asked.contains(QStringLiteral("lead 9")));
    QVERIFY(!bench.page->open({ObjectKind::Trace, QStringLiteral("aa11")}));
}

void TestPipelinePage::anUnknownContactIsSaid()
{
    Bench bench;
    bench.desk.traces = std::make_shared<console::TracePage>();
    QVERIFY(bench.page->open({ObjectKind::Contact, QStringLiteral("crm/L-0")}));
    bench.settle();
    QCOMPARE(bench.find<StateView>("pipeline.lead.state")->fact(), QStringLiteral("It is not there any more"));
}

void TestPipelinePage::anEmptyWorkspaceSaysSo()
{
    Bench bench(false);
    auto empty = std::make_shared<console::PipelineBoard>();
    for (const char *stage : {"new", "engaged", "booked"})
        empty->columns.push_back({.stage = stage});
    bench.desk.board = empty;
    bench.desk.leads = leadPage({});
    bench.page->enter();
    bench.settle();
    auto *state = bench.find<StateView>("pipeline.board.state");
    QVERIFY(state->isVisible());
    QCOMPARE(state->kind(), StateView::Kind::Empty);
    QCOMPARE(state->fact(), QStringLiteral("No leads yet"));
    bench.press("pipeline.view");
    QCOMPARE(bench.page->table().state().kind(), StateView::Kind::Empty);
}

void TestPipelinePage::nothingMatchesOffersToClear()
{
    Bench bench;
    bench.press("pipeline.view");
    bench.desk.leads = leadPage({});
    bench.find<SearchField>("pipeline.search.field")->setSearch(QStringLiteral("zzz"));
    bench.settle();
    QCOMPARE(bench.page->table().state().kind(), StateView::Kind::NoMatch);
    bench.desk.leads = leadPage({leadRow(1, "Ana")});
    bench.find<QPushButton>("pipeline.state.action")->click();
    bench.settle();
    QCOMPARE(bench.desk.leadQueries.back().search, QString());
    QCOMPARE(bench.find<SearchField>("pipeline.search.field")->text(), QString());
    QVERIFY(bench.page->table().view().isVisible());
}

void TestPipelinePage::aFailureAtFirstOffersToTryAgain()
{
    Bench bench(false);
    auto *state = bench.find<StateView>("pipeline.board.state");
    QCOMPARE(state->kind(), StateView::Kind::Failed);
    QCOMPARE(state->fact(), QStringLiteral("The workspace could not be read"));
    bench.desk.board = board();
    bench.find<QPushButton>("pipeline.board.state.action")->click();
    bench.settle();
    QVERIFY(!state->isVisible());
    QVERIFY(bench.column(0).isVisible());
}

void TestPipelinePage::aLaterFailureKeepsTheRows()
{
    Bench bench;
    bench.press("pipeline.view");
    bench.desk.board.reset();
    bench.desk.leads.reset();
    bench.page->enter();
    bench.settle();
    QVERIFY(bench.find<Banner>("pipeline.trouble")->isVisible());
    QCOMPARE(bench.page->table().model().rowCount(), 4);
    bench.desk.board = board();
    bench.desk.leads = leadPage({leadRow(1, "Ana")});
    bench.find<QPushButton>("pipeline.trouble.action1")->click();
    bench.settle();
    QVERIFY(!bench.find<Banner>("pipeline.trouble")->isVisible());
}

void TestPipelinePage::columnsComeAndGo()
{
    Bench bench;
    StageColumn *won = &bench.column(2);
    auto changed = board();
    changed->columns.erase(changed->columns.begin() + 1);
    changed->columns.push_back({.stage = "trial_class", .count = 2, .cards = {leadRow(8, "Eva", "trial_class"), leadRow(9, "Fito", "trial_class")}});
    bench.desk.board = changed;
    bench.page->enter();
    bench.settle();
    QCOMPARE(bench.page->board().columns().size(), std::size_t(3));
    QCOMPARE(&bench.column(1), won); // the same widget
    QCOMPARE(bench.column(2).head().text(), QStringLiteral("Trial class"));
}

void TestPipelinePage::currentNamesTheSelection()
{
    Bench bench;
    QCOMPARE(bench.page->current(), std::optional(ObjectRef{ObjectKind::Contact, QStringLiteral("crm/L-1")}));
    bench.desk.lead = leadDetails(leadRow(2, "Beto", "new"));
    bench.press("pipeline.next");
    QCOMPARE(bench.page->current(), std::optional(ObjectRef{ObjectKind::Contact, QStringLiteral("crm/L-2")}));
}

QTEST_MAIN(TestPipelinePage)
#include "tst_pipelinepage.moc"
