// SPDX-License-Identifier: GPL-3.0-or-later
#include <QClipboard>
#include <QComboBox>
#include <QListView>
#include <QPlainTextEdit>
#include <QScrollBar>

#include "tests/ui/pages/traces/spans.h"
#include "tests/ui/testing/pagebench.h"
#include "ui/pages/traces/spandetails.h"
#include "ui/pages/traces/tracelist.h"
#include "ui/pages/traces/tracelistmodel.h"
#include "ui/pages/traces/tracespage.h"
#include "ui/pages/traces/waterfallview.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/filterpill.h"
#include "ui/widgets/paneheader.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/windowedlist.h"

using namespace ns;
using namespace ns::ui;
using console::TraceFilter;
using testing::kNow;
using testing::traceDetails;
using testing::tracePage;
using testing::traceRow;

namespace {

/// The page in a real window, over a desk with three traces.
struct Bench : testing::PageBench<TracesPage>
{
    explicit Bench(bool hasData = true)
    {
        desk.businessNow = kNow;
        if (hasData) {
            desk.traces = tracePage({traceRow(3, "cc", "Caio"), traceRow(2, "bb", "Bruno"), traceRow(1, "aa", "Ana")});
            desk.trace = traceDetails(traceRow(3, "cc", "Caio"));
        }
        open();
    }
};

} // namespace

/// The traces page against a desk that the test holds.
class TestTracesPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::startClean(); }
    void theNewestTraceIsShown();
    void keysMoveAndOpen();
    void pillsAndCombosAsk();
    void typingSearches();
    void clearTakesEverythingBack();
    void scrollingFetchesTheNextWindow();
    void aTraceOpensByItsId();
    void anUnknownTraceIsSaid();
    void theChainLeadsOn();
    void changesKeepTheChosenSpan();
    void spansAreToldAsText();
    void aDeliverysRowChoosesItsSpan();
    void copies();
    void theContactOpens();
    void statesOfTheList();
    void aLaterFailureKeepsTheRows();
    void aFailedRereadKeepsTheTrace();
};

void TestTracesPage::theNewestTraceIsShown()
{
    Bench bench;
    QCOMPARE(bench.desk.traceQueries.front(), console::TraceQuery{});
    QCOMPARE(bench.page->shown().str(), std::string("cc"));
    QCOMPARE(bench.page->waterfall().spans().rowCount(), 4);
    QCOMPARE(bench.page->current(), std::optional(ObjectRef{ObjectKind::Trace, QStringLiteral("cc")}));
    QCOMPARE(bench.find<FilterPill>("traces.filter.3")->accessibleName(), QStringLiteral("With a person 4"));
}

void TestTracesPage::keysMoveAndOpen()
{
    Bench bench;
    bench.press("traces.next");
    QVERIFY(bench.desk.asked.contains(QStringLiteral("trace bb")));
    bench.press("traces.next");
    bench.press("traces.next"); // the last one stays
    QVERIFY(bench.desk.asked.contains(QStringLiteral("trace aa")));
    bench.press("traces.previous");
    QCOMPARE(bench.desk.asked.filter(QStringLiteral("trace bb")).size(), 2);
}

void TestTracesPage::pillsAndCombosAsk()
{
    Bench bench;
    bench.press("traces.filter5");
    QCOMPARE(bench.desk.traceQueries.back().filter, TraceFilter::Trouble);
    bench.find<FilterPill>("traces.filter.2")->click();
    bench.settle();
    QCOMPARE(bench.desk.traceQueries.back().filter, TraceFilter::Sent);
    bench.find<QComboBox>("traces.span")->setCurrentIndex(2);
    bench.settle();
    QCOMPARE(bench.desk.traceQueries.back().from, std::optional(kNow - std::chrono::hours(7 * 24)));
    bench.page->list().setKind("message.inbound");
    bench.settle();
    QCOMPARE(bench.desk.traceQueries.back().eventType, std::string("message.inbound"));
    QCOMPARE(bench.find<QComboBox>("traces.kind")->currentText(), QStringLiteral("Message in"));
    bench.page->list().setKind("fax.received"); // unknown: every kind
    bench.settle();
    QCOMPARE(bench.desk.traceQueries.back().eventType, std::string());
}

void TestTracesPage::typingSearches()
{
    Bench bench;
    const std::size_t before = bench.desk.traceQueries.size();
    bench.press("traces.search");
    QTest::keyClicks(&bench.page->list().search(), QStringLiteral("jose"));
    QTRY_COMPARE(bench.desk.traceQueries.size(), before + 1);
    QCOMPARE(bench.desk.traceQueries.back().search, QStringLiteral("jose"));
}

void TestTracesPage::clearTakesEverythingBack()
{
    Bench bench;
    bench.press("traces.filter4");
    bench.page->list().setSpan(TraceList::Span::Day);
    bench.page->list().search().setSearch(QStringLiteral("ana"));
    bench.settle();
    const std::size_t before = bench.desk.traceQueries.size();
    bench.press("traces.clear");
    QCOMPARE(bench.desk.traceQueries.size(), before + 1); // one question
    QCOMPARE(bench.desk.traceQueries.back(), console::TraceQuery{});
    bench.press("traces.clear"); // nothing left to clear
    QCOMPARE(bench.desk.traceQueries.size(), before + 1);
}

void TestTracesPage::scrollingFetchesTheNextWindow()
{
    Bench bench;
    std::vector<console::TraceRow> rows;
    for (int no = 300; no >= 1; --no)
        rows.push_back(traceRow(no, std::to_string(no).c_str(), "Somebody"));
    bench.desk.traces = tracePage(rows, 9'000);
    bench.page->enter();
    bench.settle();
    QScrollBar *bar = bench.page->list().view().verticalScrollBar();
    bar->setValue(bar->maximum());
    bench.settle();
    QCOMPARE(bench.desk.traceQueries.back().anchor.kind, console::Anchor::Kind::Around);
    QVERIFY(bench.desk.traceQueries.back().anchor.rank > 285);
    bench.press("traces.last");
    QCOMPARE(bench.desk.traceQueries.back().anchor.kind, console::Anchor::Kind::Last);
}

void TestTracesPage::aTraceOpensByItsId()
{
    Bench bench;
    bench.desk.trace = traceDetails(traceRow(900, "ff", "Fito"));
    QVERIFY(bench.window.openObject({ObjectKind::Trace, QStringLiteral("ff")}));
    bench.settle();
    QCOMPARE(bench.page->shown().str(), std::string("ff"));
    QCOMPARE(bench.desk.traceQueries.back().anchor, (console::Anchor{console::Anchor::Kind::Around, {.number = 9000, .no = 900}, -1}));
    QVERIFY(!bench.page->open({ObjectKind::Contact, QStringLiteral("crm/L-1")}));
}

void TestTracesPage::anUnknownTraceIsSaid()
{
    Bench bench;
    bench.desk.trace.reset();
    bench.desk.failure = {ErrorCode::NotFound, "there is no such trace"};
    QVERIFY(bench.page->open({ObjectKind::Trace, QStringLiteral("ff")}));
    bench.settle();
    auto *state = bench.find<StateView>("traces.trace.state");
    QVERIFY(state->isVisible());
    QCOMPARE(state->fact(), QStringLiteral("It is not there any more"));
}

void TestTracesPage::theChainLeadsOn()
{
    Bench bench;
    auto trace = traceDetails(traceRow(3, "cc", "Caio"));
    trace->previous = console::TraceLink{traceRow(5, "ee", "Caio", "lead.created", "queued"), false};
    trace->next = {{traceRow(2, "bb", "Caio", "message.inbound", "review"), true}};
    bench.desk.trace = trace;
    bench.page->enter();
    bench.settle();
    QCOMPARE(bench.find<QAbstractButton>("traces.chain.next1")->accessibleName(), QStringLiteral("Message in: a person decides, reply, 1 h later"));
    QVERIFY(!bench.find<QAbstractButton>("traces.chain.next2")->isVisible());
    bench.find<QAbstractButton>("traces.chain.next1")->click();
    bench.settle();
    QVERIFY(bench.desk.asked.contains(QStringLiteral("trace bb")));
    bench.press("traces.before");
    QVERIFY(bench.desk.asked.contains(QStringLiteral("trace ee")));
}

void TestTracesPage::changesKeepTheChosenSpan()
{
    Bench bench;
    bench.page->waterfall().setCurrentIndex(bench.page->waterfall().model()->index(2, 0));
    auto longer = traceDetails(traceRow(3, "cc", "Caio"));
    longer->spans.insert(longer->spans.begin() + 1, testing::span("a0", "guardrail optout", longer->beginMicros, longer->beginMicros + 5));
    bench.desk.trace = longer;
    const int asked = int(bench.desk.asked.size());
    bench.desk.feed().note(console::Topic::Traces);
    QTRY_VERIFY(bench.desk.asked.size() > asked);
    bench.settle();
    QCOMPARE(bench.page->waterfall().currentIndex().row(), 3);
    QCOMPARE(bench.page->waterfall().selectedSpan()->span.id, std::string("a3"));
}

void TestTracesPage::spansAreToldAsText()
{
    Bench bench;
    bench.page->waterfall().setCurrentIndex(bench.page->waterfall().model()->index(1, 0));
    QVERIFY(bench.page->details().text().contains(QStringLiteral("gen_ai.request.model = lead-bfdce89eb81f")));
    QVERIFY(bench.find<QPlainTextEdit>("traces.span.text")->isReadOnly());
}

void TestTracesPage::aDeliverysRowChoosesItsSpan()
{
    Bench bench;
    console::TraceRow delivery = traceRow(9, "cc", "Caio", "delivery", "sent");
    delivery.part = 1;
    bench.desk.traces = tracePage({traceRow(3, "cc", "Caio"), delivery});
    bench.page->enter();
    bench.settle();
    QCOMPARE(bench.page->waterfall().currentIndex().row(), 0);
    bench.press("traces.next");
    QCOMPARE(bench.page->waterfall().selectedSpan()->span.id, std::string("a4"));
}

void TestTracesPage::copies()
{
    Bench bench;
    bench.press("traces.copyid");
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("cc"));
    bench.press("traces.copy");
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("span = invoke_agent nightshift\nid = a1")));
}

void TestTracesPage::theContactOpens()
{
    Bench bench;
    bench.press("traces.contact");
    QCOMPARE(bench.opened, (QList<ObjectRef>{{ObjectKind::Contact, QStringLiteral("crm/L-3")}}));
}

void TestTracesPage::statesOfTheList()
{
    Bench bench(false);
    StateView &state = bench.page->list().state();
    QCOMPARE(state.kind(), StateView::Kind::Failed);
    bench.desk.traces = tracePage({});
    bench.find<QPushButton>("traces.state.action")->click();
    bench.settle();
    QCOMPARE(state.kind(), StateView::Kind::Empty);
    bench.press("traces.filter5");
    QCOMPARE(state.kind(), StateView::Kind::NoMatch);
    bench.desk.traces = tracePage({traceRow(1, "aa", "Ana")});
    bench.desk.trace = traceDetails(traceRow(1, "aa", "Ana"));
    bench.find<QPushButton>("traces.state.action")->click();
    bench.settle();
    QVERIFY(bench.page->list().view().isVisible());
}

void TestTracesPage::aLaterFailureKeepsTheRows()
{
    Bench bench;
    bench.desk.traces.reset();
    bench.page->enter();
    bench.settle();
    QVERIFY(bench.find<Banner>("traces.trouble")->isVisible());
    QCOMPARE(bench.page->list().model().rowCount(), 3);
}

void TestTracesPage::aFailedRereadKeepsTheTrace()
{
    Bench bench;
    bench.desk.trace.reset(); // the database is busy
    bench.page->enter();
    bench.settle();
    QCOMPARE(bench.page->waterfall().spans().rowCount(), 4);
    QVERIFY(bench.page->waterfall().isVisible());
}

QTEST_MAIN(TestTracesPage)
#include "tst_tracespage.moc"
