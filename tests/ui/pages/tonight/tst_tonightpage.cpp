// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "tests/testing/testing.h"
#include "tests/ui/testing/pagebench.h"
#include "ui/delegates/roles.h"
#include "ui/pages/tonight/funnelbars.h"
#include "ui/pages/tonight/nightlanes.h"
#include "ui/pages/tonight/shortlist.h"
#include "ui/pages/tonight/throughput.h"
#include "ui/pages/tonight/tonightpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/style/consolestyle.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/kpitile.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/stateview.h"

using namespace ns;
using namespace ns::ui;
using console::NeedsYou;
using console::NightMark;
using testing::at;

namespace {

console::Night emptyNight()
{
    console::Night night;
    night.period = {at("2026-11-20T20:00:00Z"), at("2026-11-21T08:00:00Z")};
    night.bucketMs = Millis(300'000);
    return night;
}

console::Night nightWithFigures()
{
    console::Night night = emptyNight();
    night.readAt = at("2026-11-21T06:42:00Z");
    night.buckets.resize(129);
    night.buckets[6] = {.inbound = 12, .leads = 4, .replies = 3, .sent = 2, .review = 5, .guardrail = 6, .trouble = 1, .booked = 1};
    night.totals.sum = night.buckets[6];
    night.hours = {{.country = "BR", .leads = 40, .open = {{at("2026-11-20T20:00:00Z"), at("2026-11-20T23:00:00Z")}}}};
    night.marks = {{.kind = NightMark::Kind::Guardrail, .letter = 'A', .at = at("2026-11-20T20:30:00Z"), .figure = 6},
                   {.kind = NightMark::Kind::HoursClose, .letter = 'B', .at = at("2026-11-20T23:00:00Z"), .subject = "BR", .figure = 40}};
    night.gaps = {{at("2026-11-21T02:00:00Z"), at("2026-11-21T03:00:00Z")}};
    night.funnel = {.leads = 4, .contacted = 2, .replied = 1};
    night.accuracy = {.labelled = 412, .right = 388, .lower95 = 0.918, .target = 0.93};
    night.needsYou = {{.kind = NeedsYou::Kind::NotRunning, .count = 1}, {.kind = NeedsYou::Kind::Reviews, .count = 2, .since = at("2026-11-21T06:04:00Z")}};
    return night;
}

console::ReviewRow waiting(const char *id, const char *name)
{
    console::ReviewRow row;
    row.id = domain::ReviewId(id);
    row.name = QString::fromUtf8(name);
    row.kind = "inbound";
    row.createdAt = at("2026-11-21T06:04:00Z");
    return row;
}

/// The page in its window, over a desk that answers with the figures above.
struct Opened
{
    testing::FakeDesk desk;
    std::optional<Instant> saved;
    std::unique_ptr<MainWindow> window = std::make_unique<MainWindow>();
    TonightPage *page = nullptr;

    explicit Opened(std::optional<Instant> lastLook = {})
    {
        desk.businessNow = at("2026-11-21T06:42:00Z");
        desk.night = std::make_shared<const console::Night>(nightWithFigures());
        auto reviews = std::make_shared<console::ReviewPage>();
        reviews->rows = {waiting("r-1", "Mariana Quispe"), waiting("r-2", "")};
        reviews->rows[1].contact = domain::ContactId("crm/L-7");
        reviews->total.n = 2;
        desk.reviews = reviews;
        auto traces = std::make_shared<console::TracePage>();
        traces->rows.resize(1);
        traces->rows[0].id = domain::TraceId("t-1");
        traces->rows[0].name = QStringLiteral("Thiago");
        traces->rows[0].eventType = "delivery";
        traces->rows[0].outcome = "sent";
        traces->rows[0].at = at("2026-11-20T20:31:00Z");
        traces->total.n = 1;
        desk.traces = traces;
        auto made = std::make_unique<TonightPage>(desk, window->actions(), LastLook{lastLook, [this](Instant when) { saved = when; }});
        page = made.get();
        window->addPage(std::move(made));
    }
    void show(QSize size = {1440, 900})
    {
        window->resize(size);
        window->show();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        window->showPage(QStringLiteral("tonight"));
        QTRY_VERIFY(page->isSettled());
    }
    template <typename T> T *part(const char *name) const { return page->findChild<T *>(QString::fromLatin1(name)); }
    QString titleOf(const QWidget *list) const
    {
        for (const QWidget *each = list; each; each = each->parentWidget()) {
            if (qobject_cast<const Card *>(each))
                return each->accessibleName();
        }
        return {};
    }
};

} // namespace

/// Tonight over a fake Desk: what it shows, what it asks for, where its figures lead.
class TestTonightPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::startClean(); }
    void showsTheFigures();
    void modelsKeepTheirPromises();
    void nothingIsSqueezed_data();
    void nothingIsSqueezed();
    void firstFailureTakesThePlaceOfThePage();
    void laterFailureKeepsTheOld();
    void periodsByKey();
    void figuresOpenWhatIsBehind_data();
    void figuresOpenWhatIsBehind();
    void lanesAreWalkedByKeys();
    void escapeGoesBackToTheLog();
    void aMarkIsExplained();
    void needsLeadToTheirPlace();
    void waitingOpensTheReview();
    void sinceTheLastLook();
    void aShortAbsenceIsNone();
    void leavingSavesTheLook();
    void changesAreGathered();
    void aHiddenPageAsksNothing();
    void theTableSaysTheSame();
    void anEmptyNightIsQuiet();
    void risingFiguresAreNotSettled();
    void looks_data();
    void looks();
};

void TestTonightPage::showsTheFigures()
{
    Opened opened;
    opened.show();
    QCOMPARE(opened.part<KpiTile>("tonight.tile.leads")->accessibleName(), QStringLiteral("New leads 4 before: 0"));
    QCOMPARE(opened.part<ShortList>("tonight.needs")->model()->rowCount(), 2);
    QCOMPARE(opened.part<ShortList>("tonight.waiting")->model()->rowCount(), 2);
    const QModelIndex unnamed = opened.part<ShortList>("tonight.waiting")->model()->index(1, 0);
    QCOMPARE(unnamed.data(TitleRole).toString(), QStringLiteral("L-7"));
    QCOMPARE(opened.page->findChild<FunnelBars *>()->accessibleDescription(), QStringLiteral("New leads 4, Contacted 2, Replied 1, Booked 0, Attended 0, Won 0"));
    QStringList words;
    for (const QLabel *label : opened.page->findChildren<QLabel *>())
        words += label->text();
    QVERIFY(words.contains(QStringLiteral("94.2 %")));
    QVERIFY(words.contains(QStringLiteral("At least 91.8 % with 95 % certainty, target 93 %")));
    QCOMPARE(opened.part<NightLanes>("tonight.lanes")->accessibleDescription(), QStringLiteral("Questions 5; Held by rules 6; Trouble 1"));
}

void TestTonightPage::modelsKeepTheirPromises()
{
    Opened opened;
    opened.show();
    for (const char *name : {"tonight.needs", "tonight.marks", "tonight.waiting", "tonight.behind"}) {
        QAbstractItemModel *model = opened.part<ShortList>(name)->model();
        const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int row = 0; row < model->rowCount(); ++row)
            QVERIFY2(!model->index(row, 0).data(Qt::AccessibleTextRole).toString().isEmpty(), name);
        opened.desk.night = std::make_shared<const console::Night>(emptyNight());
        opened.window->actions().find(QStringLiteral("tonight.reload"))->trigger();
        QTRY_VERIFY(opened.page->isSettled());
        opened.desk.night = std::make_shared<const console::Night>(nightWithFigures());
        opened.window->actions().find(QStringLiteral("tonight.reload"))->trigger();
        QTRY_VERIFY(opened.page->isSettled());
    }
    NightTableModel table(nullptr);
    const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    table.setSlots(slotsOf(nightWithFigures(), 144));
    QCOMPARE(table.rowCount(), 129);
    table.setSlots({});
}

void TestTonightPage::nothingIsSqueezed_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("smallest") << QSize(1024, 640);
    QTest::newRow("1280") << QSize(1280, 800);
    QTest::newRow("large") << QSize(2200, 1400);
}

void TestTonightPage::nothingIsSqueezed()
{
    QFETCH(QSize, size);
    Opened opened;
    opened.show(size);
    const auto squeezed = [&opened] {
        QStringList cards;
        for (const Card *card : opened.page->findChildren<Card *>()) {
            if (card->height() < card->minimumSizeHint().height())
                cards += QStringLiteral("%1 %2 < %3").arg(card->accessibleName()).arg(card->height()).arg(card->minimumSizeHint().height());
        }
        return cards.join(u'\n');
    };
    QTRY_VERIFY2(squeezed().isEmpty(), qPrintable(squeezed()));
    const auto *lanes = opened.part<NightLanes>("tonight.lanes");
    QTRY_COMPARE(lanes->height(), lanes->sizeHint().height());
}

void TestTonightPage::firstFailureTakesThePlaceOfThePage()
{
    Opened opened;
    const auto answer = std::exchange(opened.desk.night, nullptr);
    opened.show();
    auto *state = opened.part<StateView>("tonight.state");
    QVERIFY(state->isVisible());
    QCOMPARE(state->kind(), StateView::Kind::Failed);
    opened.desk.night = answer;
    state->findChild<QPushButton *>()->click();
    QTRY_VERIFY(!state->isVisible());
}

void TestTonightPage::laterFailureKeepsTheOld()
{
    Opened opened;
    opened.show();
    opened.desk.night = nullptr;
    opened.window->actions().find(QStringLiteral("tonight.reload"))->trigger();
    auto *trouble = opened.part<Banner>("tonight.trouble");
    QTRY_VERIFY(trouble->isVisible());
    QVERIFY(trouble->accessibleName().contains(QStringLiteral("06:42")));
    QVERIFY(trouble->accessibleName().contains(QStringLiteral("the database is busy")));
    QVERIFY(opened.part<NightLanes>("tonight.lanes")->isVisible());
}

void TestTonightPage::periodsByKey()
{
    Opened opened;
    opened.show();
    QTest::keyClick(opened.window.get(), Qt::Key_3);
    QTRY_COMPARE(opened.desk.nightQueries.back().to - opened.desk.nightQueries.back().from, Millis(std::chrono::days(7)));
    QCOMPARE(opened.part<SegmentedControl>("tonight.span")->chosen(), QStringLiteral("week"));
    QTest::keyClick(opened.window.get(), Qt::Key_1);
    QTest::keyClick(opened.window.get(), Qt::Key_Comma);
    QVERIFY(opened.desk.nightQueries.back().from == at("2026-11-19T20:00:00Z"));
    QTest::keyClick(opened.window.get(), Qt::Key_Period);
    QVERIFY(opened.desk.nightQueries.back().from == at("2026-11-20T20:00:00Z"));
    const auto asked = opened.desk.nightQueries.size();
    QTest::keyClick(opened.window.get(), Qt::Key_Period); // there is no later one
    QCOMPARE(opened.desk.nightQueries.size(), asked);
}

void TestTonightPage::figuresOpenWhatIsBehind_data()
{
    QTest::addColumn<QString>("tile");
    QTest::addColumn<QString>("type");
    QTest::addColumn<int>("filter");
    QTest::newRow("leads") << "tonight.tile.leads" << "lead.created" << int(console::TraceFilter::All);
    QTest::newRow("sent") << "tonight.tile.sent" << "" << int(console::TraceFilter::Sent);
    QTest::newRow("replies") << "tonight.tile.replies" << "message.inbound" << int(console::TraceFilter::All);
    QTest::newRow("booked") << "tonight.tile.booked" << "appointment.booked" << int(console::TraceFilter::All);
}

void TestTonightPage::figuresOpenWhatIsBehind()
{
    QFETCH(QString, tile);
    QFETCH(QString, type);
    QFETCH(int, filter);
    Opened opened;
    opened.show();
    auto *widget = opened.page->findChild<KpiTile *>(tile);
    widget->setFocus();
    QTest::keyClick(widget, Qt::Key_Return);
    auto *list = opened.part<ShortList>("tonight.behind");
    QTRY_VERIFY(list->isVisible());
    const console::TraceQuery &query = opened.desk.traceQueries.back();
    QCOMPARE(QString::fromStdString(query.eventType), type);
    QCOMPARE(int(query.filter), filter);
    QVERIFY(query.from == at("2026-11-20T20:00:00Z") && query.to == at("2026-11-21T08:00:00Z"));
    QSignalSpy open(opened.page, &Page::openRequested);
    list->setFocus(Qt::TabFocusReason);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(open.size(), 1);
    const ObjectRef wanted{ObjectKind::Trace, QStringLiteral("t-1")};
    QVERIFY(open[0][0].value<ObjectRef>() == wanted);
}

void TestTonightPage::lanesAreWalkedByKeys()
{
    Opened opened;
    opened.show();
    auto *lanes = opened.part<NightLanes>("tonight.lanes");
    QTest::keyClick(opened.window.get(), Qt::Key_W);
    QVERIFY(lanes->hasFocus());
    QTest::keyClick(lanes, Qt::Key_Home);
    for (int i = 0; lanes->nightSlots()[std::size_t(i)].to <= at("2026-11-20T20:30:00Z"); ++i)
        QTest::keyClick(lanes, Qt::Key_Right);
    QTest::keyClick(lanes, Qt::Key_Down);
    QVERIFY2(lanes->accessibleDescription().endsWith(QStringLiteral("Held by rules 6")), qPrintable(lanes->accessibleDescription()));
    QTest::keyClick(lanes, Qt::Key_Return);
    QTRY_VERIFY(opened.part<ShortList>("tonight.behind")->isVisible());
    QCOMPARE(opened.desk.traceQueries.back().filter, console::TraceFilter::Guardrail);
    QVERIFY(opened.desk.traceQueries.back().from == at("2026-11-20T20:30:00Z"));
}

void TestTonightPage::escapeGoesBackToTheLog()
{
    Opened opened;
    opened.show();
    auto *list = opened.part<ShortList>("tonight.behind");
    QTest::mouseClick(opened.part<KpiTile>("tonight.tile.sent"), Qt::LeftButton);
    QTRY_VERIFY(list->isVisible());
    QCOMPARE(opened.titleOf(list), QStringLiteral("Messages sent"));
    QTest::keyClick(opened.window.get(), Qt::Key_Escape);
    QVERIFY(!list->isVisible());
    QVERIFY(opened.part<ShortList>("tonight.marks")->isVisible());
    QCOMPARE(opened.titleOf(list), QStringLiteral("What happened"));
}

void TestTonightPage::aMarkIsExplained()
{
    Opened opened;
    opened.show();
    auto *list = opened.part<ShortList>("tonight.marks");
    const QModelIndex first = list->model()->index(0, 0);
    QCOMPARE(first.data(LeadTextRole).toString(), QStringLiteral("A"));
    QCOMPARE(first.data(TitleSideRole).toString(), QStringLiteral("20:30"));
    Q_EMIT opened.part<NightLanes>("tonight.lanes")->markChosen('B');
    QCOMPARE(list->currentIndex().row(), 1);
}

void TestTonightPage::needsLeadToTheirPlace()
{
    Opened opened;
    opened.show();
    auto *list = opened.part<ShortList>("tonight.needs");
    QSignalSpy open(opened.page, &Page::openRequested);
    QTest::keyClick(opened.window.get(), Qt::Key_N);
    QVERIFY(list->hasFocus());
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(open.size(), 1);
    const ObjectRef wanted{ObjectKind::Review, QStringLiteral("r-1")};
    QVERIFY(open[0][0].value<ObjectRef>() == wanted);
}

void TestTonightPage::waitingOpensTheReview()
{
    Opened opened;
    opened.show();
    QSignalSpy open(opened.page, &Page::openRequested);
    auto *list = opened.part<ShortList>("tonight.waiting");
    Q_EMIT list->chosen(list->model()->index(1, 0));
    QCOMPARE(open[0][0].value<ObjectRef>().id, QStringLiteral("r-2"));
}

void TestTonightPage::sinceTheLastLook()
{
    Opened opened(at("2026-11-20T22:14:00Z"));
    opened.show();
    auto *since = opened.part<Banner>("tonight.since");
    QVERIFY(since->isVisible());
    QVERIFY2(since->accessibleName().contains(QStringLiteral("12 events, 4 new leads, 2 messages sent, 3 replies, 5 questions, 1 booked, 1 in trouble")), qPrintable(since->accessibleName()));
    QVERIFY(opened.desk.nightQueries.back().from == at("2026-11-20T22:10:00Z")); // counts are kept in five minutes
    since->findChild<QPushButton *>()->click();
    QTRY_COMPARE(opened.desk.traceQueries.size(), std::size_t(1));
    QVERIFY(opened.desk.traceQueries[0].from == at("2026-11-20T22:10:00Z"));
}

void TestTonightPage::aShortAbsenceIsNone()
{
    Opened opened(at("2026-11-21T06:37:00Z"));
    opened.show();
    QVERIFY(!opened.part<Banner>("tonight.since")->isVisible());
    QCOMPARE(opened.desk.nightQueries.size(), std::size_t(1));
}

void TestTonightPage::leavingSavesTheLook()
{
    Opened opened;
    opened.show();
    opened.desk.businessNow = at("2026-11-21T07:00:00Z");
    opened.window.reset(); // the window closes
    QVERIFY(opened.saved == at("2026-11-21T07:00:00Z"));
}

void TestTonightPage::changesAreGathered()
{
    Opened opened;
    opened.show();
    const auto before = opened.desk.nightQueries.size();
    for (int i = 0; i < 5; ++i) {
        opened.desk.feed().note(console::Topic::Traces);
        QTest::qWait(60);
    }
    QTRY_COMPARE(opened.desk.nightQueries.size(), before + 1);
    opened.desk.setStatus({}); // a status alone counts nothing anew
    QTest::qWait(1200);
    QCOMPARE(opened.desk.nightQueries.size(), before + 1);
}

void TestTonightPage::aHiddenPageAsksNothing()
{
    Opened opened;
    opened.show();
    opened.desk.answers = false;
    opened.page->enter();
    QVERIFY(!opened.page->isSettled());
    opened.page->leave();
    QVERIFY(opened.page->isSettled());
    const auto before = opened.desk.asked.size();
    opened.desk.feed().note(console::Topic::Traces);
    QTest::qWait(1200);
    QCOMPARE(opened.desk.asked.size(), before);
}

void TestTonightPage::theTableSaysTheSame()
{
    Opened opened;
    opened.show();
    auto *plot = opened.part<Throughput>("tonight.throughput");
    QVERIFY(!plot->isTableShown());
    QTest::keyClick(opened.window.get(), Qt::Key_T);
    QVERIFY(plot->isTableShown());
    NightTableModel table(nullptr);
    table.setSlots(slotsOf(nightWithFigures(), 144));
    QCOMPARE(table.index(6, NightTableModel::Events).data().toString(), QStringLiteral("12"));
    QCOMPARE(table.index(6, NightTableModel::Time).data().toString(), QStringLiteral("20:30 to 20:35"));
    QCOMPARE(table.index(6, NightTableModel::Trouble).data(SortRole).toLongLong(), 1LL);
}

void TestTonightPage::anEmptyNightIsQuiet()
{
    Opened opened;
    opened.desk.night = std::make_shared<const console::Night>(emptyNight());
    auto none = std::make_shared<console::ReviewPage>();
    opened.desk.reviews = none;
    opened.show();
    QVERIFY(opened.part<StateView>("tonight.sideState")->isVisible());
    QCOMPARE(opened.part<StateView>("tonight.waitingState")->kind(), StateView::Kind::Empty);
    QVERIFY(!opened.part<ShortList>("tonight.needs")->isVisible());
}

void TestTonightPage::risingFiguresAreNotSettled()
{
    Opened opened;
    console::Night building = nightWithFigures();
    building.isBuilding = true;
    const auto built = std::exchange(opened.desk.night, std::make_shared<const console::Night>(building));
    opened.window->show();
    opened.window->showPage(QStringLiteral("tonight"));
    QTRY_VERIFY(opened.part<NightLanes>("tonight.lanes")->isVisible());
    QVERIFY(!opened.page->isSettled());
    opened.desk.night = built;
    QTRY_VERIFY(opened.page->isSettled());
}

void TestTonightPage::looks_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("week");
    QTest::newRow("night-light") << false << false;
    QTest::newRow("night-dark") << true << false;
    QTest::newRow("week-light") << false << true;
    QTest::newRow("week-dark") << true << true;
}

/// Every kind of mark, lane and need at once; NS_GALLERY=FOLDER keeps the pictures.
void TestTonightPage::looks()
{
    QFETCH(bool, dark);
    QFETCH(bool, week);
    applyLook(*qApp, {.theme = dark ? Theme::Dark : Theme::Light});
    Opened opened(at("2026-11-20T22:14:00Z"));
    console::Night night = nightWithFigures();
    if (week) {
        night.period = {at("2026-11-14T07:00:00Z"), at("2026-11-21T07:00:00Z")};
        night.bucketMs = Millis(3'600'000);
        night.buckets.resize(168);
    }
    for (std::size_t i = 0; i < night.buckets.size(); ++i) {
        const auto n = std::int64_t(i * 7919 % 23);
        const bool open = week ? i % 24 < 14 : i < 36 || i > 120;
        night.buckets[i] = {.inbound = 8 + n, .leads = n / 4, .replies = n / 6, .sent = open ? n + 3 : 0, .review = n == 5 ? 4 : 0, .guardrail = n == 9 ? 3 : 0, .trouble = n == 11 ? 2 : 0};
    }
    night.totals.sum = {.inbound = 3418, .leads = 486, .replies = 214, .sent = 1184, .review = 27, .guardrail = 15, .trouble = 6, .booked = 31};
    night.before.sum = {.leads = 451, .replies = 240, .sent = 1202, .booked = 22};
    night.totals.decided = 381;
    night.totals.medianLatencyMs = 0.8;
    night.funnel = {.leads = 486, .contacted = 452, .replied = 214, .booked = 31, .attended = 12, .won = 4};
    night.needsYou.push_back({.kind = NeedsYou::Kind::InDoubt, .count = 2});
    opened.desk.night = std::make_shared<const console::Night>(night);
    opened.show({1440, 900});
    QTest::qWait(120);
    const QImage image = opened.window->grab().toImage();
    const Tokens &t = lookOf(opened.page).tokens;
    QCOMPARE(image.pixelColor(image.width() / 2, 4), t.bg);
    if (const QString folder = qEnvironmentVariable("NS_GALLERY"); !folder.isEmpty())
        QVERIFY(image.save(folder + u'/' + QString::fromUtf8(QTest::currentDataTag()) + QStringLiteral(".png")));
}

QTEST_MAIN(TestTonightPage)
#include "tst_tonightpage.moc"
