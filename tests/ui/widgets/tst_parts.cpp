// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

#include "tests/testing/testing.h"
#include "ui/charts/customplot.h"
#include "ui/charts/plotview.h"
#include "ui/delegates/listrowdelegate.h"
#include "ui/delegates/roles.h"
#include "ui/delegates/tabledelegate.h"
#include "ui/delegates/waterfalldelegate.h"
#include "ui/style/buttons.h"
#include "ui/style/consolestyle.h"
#include "ui/style/textpaint.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/confidencebar.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/filterpill.h"
#include "ui/widgets/kpitile.h"
#include "ui/widgets/messagebubble.h"
#include "ui/widgets/reasonbars.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/stateview.h"

using namespace ns::ui;

namespace {

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

/// How many pixels of a picture have this colour.
int countColor(const QImage &image, const QColor &color)
{
    int n = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            n += image.pixelColor(x, y).rgb() == color.rgb() ? 1 : 0;
    }
    return n;
}

QImage picture(QWidget &widget, QSize size)
{
    widget.resize(size);
    return widget.grab().toImage();
}

QAccessible::Role roleOf(QWidget &widget)
{
    return QAccessible::queryAccessibleInterface(&widget)->role();
}

QString nameOf(QWidget &widget)
{
    return QAccessible::queryAccessibleInterface(&widget)->text(QAccessible::Name);
}

} // namespace

/// The parts that pages are made of: what they draw, how large they are, what a screen reader hears.
class TestParts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void buttonsGrowWithTheirText();
    void buttonSizesAreTheMetrics();
    void keyboardFocusHasARing();
    void pillSaysItsCount();
    void segmentsChooseOne();
    void tileIsOneSentence();
    void tileOpensWhatIsBehind();
    void confidenceShowsThreshold();
    void againstIsHatchedForIsSolid();
    void reasonsAreRead();
    void bubbleWrapsAndMarks();
    void tagsOfABubbleStandWhereThereIsRoom();
    void bubbleShowsMarkupAsText();
    void labelsNeverRenderMarkup();
    void stateSaysWhatIsWrong();
    void bannerIsAnAlert();
    void factsKeepTheirLabels();
    void aLongWordStandsBelowItsName();
    void elidedLabelHasATip();
    void digitsLineUp();
    void listRowsHaveTheDensitysHeight();
    void selectionIsBlueOnlyWithFocus();
    void tableRowFollowsDensity();
    void ticksAreRound_data();
    void ticksAreRound();
    void plotFollowsTheTheme();
    void plotGivesItsTable();
};

void TestParts::init()
{
    ns::testing::failOnWarnings();
    applyLook(*qApp, {});
}

void TestParts::buttonsGrowWithTheirText()
{
    QPushButton brief(q("Send"));
    QPushButton longer(q("Enviar el borrador ahora"));
    QVERIFY(longer.sizeHint().width() > brief.sizeHint().width() + 80);
    QPushButton withCap(q("Send"));
    setButtonCap(withCap, q("A"));
    QVERIFY(withCap.sizeHint().width() >= brief.sizeHint().width() + 20);
    QPushButton withIcon(q("Send"));
    setButtonIcon(withIcon, q("send"));
    QCOMPARE(withIcon.sizeHint().width(), brief.sizeHint().width() + 22);
}

void TestParts::buttonSizesAreTheMetrics()
{
    QCOMPARE(QPushButton(q("Send")).sizeHint().height(), 32);
    QCOMPARE(QLineEdit().sizeHint().height(), 32);
    QCOMPARE(FilterPill(q("All")).sizeHint().height(), 28);
    QCOMPARE(KpiTile(q("Sent")).sizeHint().height(), 96);
}

void TestParts::keyboardFocusHasARing()
{
    QWidget window;
    QLineEdit field(&window);
    field.setGeometry(10, 10, 200, 32);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const QColor accent = lookOf(&field).tokens.accent;
    field.clearFocus();
    QCOMPARE(countColor(field.grab().toImage(), accent), 0);
    field.setFocus();
    QVERIFY(countColor(field.grab().toImage(), accent) > 300);
}

void TestParts::pillSaysItsCount()
{
    FilterPill pill(q("Unsure"));
    QCOMPARE(pill.accessibleName(), q("Unsure"));
    const int before = pill.sizeHint().width();
    pill.setCount(1234);
    QCOMPARE(pill.accessibleName(), q("Unsure 1,234"));
    QVERIFY(pill.sizeHint().width() > before);
    pill.setChecked(true);
    QVERIFY(countColor(picture(pill, pill.sizeHint()), lookOf(&pill).tokens.accentWeak) > 500);
}

void TestParts::segmentsChooseOne()
{
    SegmentedControl period(q("Period"));
    period.addSegment(q("night"), q("Night"));
    period.addSegment(q("week"), q("7 days"));
    QCOMPARE(period.chosen(), q("night"));
    QSignalSpy spy(&period, &SegmentedControl::chosenChanged);
    period.findChildren<QAbstractButton *>().at(1)->click();
    QCOMPARE(period.chosen(), q("week"));
    QCOMPARE(spy.size(), 1);
    period.setChosen(q("night"));
    QCOMPARE(spy.size(), 1); // a program's choice is no person's
    QCOMPARE(period.chosen(), q("night"));
}

void TestParts::tileIsOneSentence()
{
    KpiTile tile(q("Messages sent"));
    QCOMPARE(nameOf(tile), q("Messages sent –"));
    tile.setFigure(q("5,431"));
    tile.setChange({KpiTile::Change::Way::Up, q("8.2 %"), q("vs 5,018"), Tone::Quiet});
    QCOMPARE(nameOf(tile), q("Messages sent 5,431 up 8.2 % vs 5,018"));
    QCOMPARE(roleOf(tile), QAccessible::StaticText);
}

void TestParts::tileOpensWhatIsBehind()
{
    KpiTile tile(q("Messages sent"));
    QSignalSpy opened(&tile, &KpiTile::opened);
    QTest::mouseClick(&tile, Qt::LeftButton); // a plain one is no button
    QCOMPARE(opened.size(), 0);
    QCOMPARE(roleOf(tile), QAccessible::StaticText);
    tile.setOpens(true);
    QCOMPARE(roleOf(tile), QAccessible::Button);
    QCOMPARE(tile.focusPolicy(), Qt::StrongFocus);
    QTest::mouseClick(&tile, Qt::LeftButton);
    QTest::keyClick(&tile, Qt::Key_Return);
    QTest::keyClick(&tile, Qt::Key_Space);
    QTest::keyClick(&tile, Qt::Key_A);
    QCOMPARE(opened.size(), 3);
}

void TestParts::confidenceShowsThreshold()
{
    ConfidenceBar bar;
    bar.setValue(q("Wants another date"), 0.71, 0.85);
    QCOMPARE(roleOf(bar), QAccessible::ProgressBar);
    QCOMPARE(nameOf(bar), q("Wants another date: 0.71, threshold 0.85"));
    const Tokens &t = lookOf(&bar).tokens;
    const QImage under = picture(bar, {100, 20});
    QVERIFY(countColor(under, t.chartWaiting) > 200 && countColor(under, t.chartStrong) == 0);
    QCOMPARE(under.pixelColor(85, 4).rgb(), t.text2.rgb()); // the tick stands out of the track
    bar.setValue(q("x"), 0.9, 0.85);
    QVERIFY(countColor(picture(bar, {100, 20}), t.chartStrong) > 200);
}

void TestParts::againstIsHatchedForIsSolid()
{
    ReasonBars bars;
    bars.setReasons({{q("otro día"), 0.3}, {q("ya no puedo"), -0.3}});
    const QImage image = picture(bars, {400, bars.sizeHint().height()});
    const Tokens &t = lookOf(&bars).tokens;
    const int solid = countColor(image, t.chartFor);
    const int hatched = countColor(image, t.chartAgainst);
    QVERIFY2(solid > 300, qPrintable(QString::number(solid)));
    QVERIFY2(hatched > 60 && hatched < solid * 3 / 4, qPrintable(QString::number(hatched))); // same length, fewer pixels: it is a hatch
}

void TestParts::reasonsAreRead()
{
    ReasonBars bars;
    bars.setReasons({{q("otro día"), 0.31}, {q("ya no puedo"), -0.18}}, ReasonBars::Sum{q("Score"), q("0.71")});
    QCOMPARE(nameOf(bars), q("otro día, for, +0.31; ya no puedo, against, \u22120.18; Score 0.71"));
    QCOMPARE(bars.sizeHint().height(), 20 + 3 * 28);
}

void TestParts::bubbleWrapsAndMarks()
{
    MessageBubble bubble;
    bubble.setContent({MessageBubble::Side::Inbound, q("Disculpe, ya no puedo este martes.\n¿Se puede otro día?"), q("Mariana, 10:00")});
    QCOMPARE(bubble.heightForWidth(400), 2 * 20 + 16 + 20);
    QVERIFY(bubble.heightForWidth(180) >= 3 * 20 + 16 + 20);
    const Tokens &t = lookOf(&bubble).tokens;
    QCOMPARE(countColor(picture(bubble, {400, 76}), t.evidence), 0);
    auto content = bubble.content();
    content.marks = {{MessageBubble::Mark::Kind::For, 10, 11, 1}};
    bubble.setContent(content);
    const QImage marked = picture(bubble, {400, 76});
    QVERIFY(countColor(marked, t.evidence) > 500);
    QVERIFY(countColor(marked, t.evidenceLine) > 80);
    QCOMPARE(nameOf(bubble), bubble.content().text);
}

void TestParts::tagsOfABubbleStandWhereThereIsRoom()
{
    MessageBubble bubble;
    bubble.setContent({.side = MessageBubble::Side::Inbound, .text = q("hola"), .caption = q("Mariana, 10:00"), .tags = {q("Spanish"), q("Price")}, .tagDetail = q("In Spanish")});
    QCOMPARE(bubble.heightForWidth(400), 20 + 16 + 20);      // behind the caption
    QCOMPARE(bubble.heightForWidth(170), 20 + 16 + 20 + 20); // below it
    QVERIFY(countColor(picture(bubble, {400, 56}), lookOf(&bubble).tokens.controlLine) > 100);
    QCOMPARE(bubble.toolTip(), q("In Spanish"));
    QCOMPARE(bubble.accessibleDescription(), q("Mariana, 10:00. In Spanish"));
}

void TestParts::bubbleShowsMarkupAsText()
{
    MessageBubble plain;
    MessageBubble tagged;
    plain.setContent({MessageBubble::Side::Inbound, q("hola"), {}});
    tagged.setContent({MessageBubble::Side::Inbound, q("<b>hola</b><img src='file:///etc/passwd'>"), {}});
    QVERIFY(picture(plain, {400, 40}) != picture(tagged, {400, 40}));
    QCOMPARE(nameOf(tagged), tagged.content().text);
}

void TestParts::labelsNeverRenderMarkup()
{
    const std::unique_ptr<QLabel> label(makeLabel(q("<h1>Ana</h1>"), TextSize::Body));
    QCOMPARE(label->textFormat(), Qt::PlainText);
    QCOMPARE(ElidedLabel().textFormat(), Qt::PlainText);
    FactList facts(q("Contact"));
    facts.setFacts({{q("Name"), q("<b>Ana</b>")}});
    for (const QLabel *each : facts.findChildren<QLabel *>())
        QCOMPARE(each->textFormat(), Qt::PlainText);
}

void TestParts::stateSaysWhatIsWrong()
{
    StateView view;
    view.show(StateView::Kind::Failed, q("The list could not be read"), q("The database is busy."));
    QCOMPARE(view.accessibleName(), q("The list could not be read. The database is busy."));
    int runs = 0;
    view.setAction(q("Try again"), [&] { ++runs; });
    auto *button = view.findChild<QPushButton *>();
    QVERIFY(!button->isHidden());
    button->click();
    QCOMPARE(runs, 1);
    view.setAction({}, [] {});
    QVERIFY(button->isHidden());
}

void TestParts::bannerIsAnAlert()
{
    Banner banner;
    banner.setMessage(Tone::Warn, q("triangle-alert"), q("CRM is away."), q("12 messages wait, none is lost."));
    QCOMPARE(roleOf(banner), QAccessible::AlertMessage);
    QCOMPARE(nameOf(banner), q("CRM is away. 12 messages wait, none is lost."));
    QVERIFY(countColor(picture(banner, {600, 48}), lookOf(&banner).tokens.warnWeak) > 10'000);
    int runs = 0;
    banner.addButton(q("Try now"), [&] { ++runs; })->click();
    QCOMPARE(runs, 1);
}

void TestParts::factsKeepTheirLabels()
{
    FactList facts(q("Contact"));
    facts.setFacts({{q("Phone"), q("1")}, {q("City"), q("Lima")}});
    const QList<QLabel *> before = facts.findChildren<QLabel *>();
    facts.setFacts({{q("Phone"), q("2")}});
    QCOMPARE(facts.findChildren<QLabel *>(), before);
    QVERIFY(before.constLast()->isHidden());
}

void TestParts::aLongWordStandsBelowItsName()
{
    FactList facts(q("Contact"));
    const QString address = q("larissa.ribeiro.nunes@example.org");
    facts.setFacts({{q("Phone"), q("1")}, {q("E-mail"), address}});
    const auto fit = [&](int width) {
        facts.resize(width, 200);
        (void)facts.grab(); // gets its size
        (void)facts.grab(); // and lays out what has moved
    };
    fit(220);
    const auto label = [&](const QString &words) {
        const QList<QLabel *> all = facts.findChildren<QLabel *>();
        return *std::ranges::find_if(all, [&](const QLabel *each) { return each->text() == words; });
    };
    QCOMPARE(label(address)->x(), label(q("E-mail"))->x()); // whole, though it does not fit beside its name
    QVERIFY(label(address)->y() > label(q("E-mail"))->y());
    fit(600);
    QVERIFY(label(address)->x() > label(q("E-mail"))->x());
}

void TestParts::elidedLabelHasATip()
{
    ElidedLabel label;
    label.setText(q("A long title that does not fit"));
    label.resize(60, 20);
    QVERIFY(label.isElided());
    QVERIFY(label.minimumSizeHint().width() < 60);
    label.resize(600, 20);
    QVERIFY(!label.isElided());
}

void TestParts::digitsLineUp()
{
    const QFont &font = lookOf(nullptr).fonts.get(TextSize::Body);
    QCOMPARE(tabularWidth(q("1111"), font), tabularWidth(q("8080"), font));
}

void TestParts::listRowsHaveTheDensitysHeight()
{
    QListView view;
    ListRowDelegate delegate(3, nullptr);
    QStyleOptionViewItem option;
    option.widget = &view;
    QCOMPARE(delegate.sizeHint(option, {}).height(), 72);
    applyLook(*qApp, {.density = Density::Compact});
    QCOMPARE(delegate.sizeHint(option, {}).height(), 60);
}

void TestParts::selectionIsBlueOnlyWithFocus()
{
    QWidget window;
    QStandardItemModel model(2, 1);
    model.setData(model.index(0, 0), q("Mariana"), TitleRole);
    QListView view(&window);
    QLineEdit other(&window);
    view.setGeometry(0, 40, 300, 200);
    view.setModel(&model);
    view.setItemDelegate(new ListRowDelegate(2, &view));
    view.setCurrentIndex(model.index(0, 0));
    window.resize(300, 240);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const Tokens &t = lookOf(&view).tokens;
    view.setFocus();
    QVERIFY(countColor(view.grab().toImage(), t.selected) > 5000);
    other.setFocus();
    const QImage idle = view.grab().toImage();
    QCOMPARE(countColor(idle, t.selected), 0);
    QVERIFY(countColor(idle, t.selectedIdle) > 5000);
}

void TestParts::tableRowFollowsDensity()
{
    QTableView table;
    QStandardItemModel model(3, 2);
    table.setModel(&model);
    setUpTable(table);
    QCOMPARE(table.rowHeight(0), 40);
    applyLook(*qApp, {.density = Density::Compact});
    QCOMPARE(table.rowHeight(0), 26);
}

void TestParts::ticksAreRound_data()
{
    QTest::addColumn<qint64>("length");
    QTest::addColumn<QList<qint64>>("micros");
    QTest::newRow("4.6 s") << qint64(4'620'000) << QList<qint64>{0, 1'000'000, 2'000'000, 3'000'000, 4'000'000};
    QTest::newRow("1.2 ms") << qint64(1'200) << QList<qint64>{0, 500, 1000};
    QTest::newRow("exactly 5") << qint64(5) << QList<qint64>{0, 1, 2, 3, 4, 5};
    QTest::newRow("nothing") << qint64(0) << QList<qint64>{};
}

void TestParts::ticksAreRound()
{
    QFETCH(qint64, length);
    QFETCH(QList<qint64>, micros);
    QList<qint64> got;
    for (const TimeTick &tick : timeTicks(length))
        got += tick.micros;
    QCOMPARE(got, micros);
}

void TestParts::plotFollowsTheTheme()
{
    PlotView view(q("Throughput"));
    QColor pen;
    view.setRecolour([&](QCustomPlot &, const Look &look) { pen = look.tokens.chartMain; });
    QCOMPARE(pen, QColor(0x7A85E2));
    applyLook(*qApp, {.theme = Theme::Dark});
    QCOMPARE(pen, QColor(0x5C68C9));
    QCOMPARE(view.plot().xAxis->tickLabelColor(), QColor(0x939BA9));
}

void TestParts::plotGivesItsTable()
{
    QStandardItemModel numbers(2, 2);
    PlotView view(q("Throughput"));
    view.setSummary(q("12 messages."));
    view.setTable(&numbers);
    QCOMPARE(nameOf(view), q("Throughput"));
    QCOMPARE(view.accessibleDescription(), q("12 messages."));
    QVERIFY(!view.isTableShown());
    view.showTable(true);
    QVERIFY(view.isTableShown());
}

QTEST_MAIN(TestParts)
#include "tst_parts.moc"
