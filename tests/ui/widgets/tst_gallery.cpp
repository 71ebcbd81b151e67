// SPDX-License-Identifier: GPL-3.0-or-later
// Every part in one window, in every look. NS_GALLERY=FOLDER keeps the pictures, to be looked at.
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QGridLayout>
#include <QHeaderView>
#include <QImage>
#include <QListView>
#include <QProgressBar>
#include <QRadioButton>
#include <QSlider>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTabBar>
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
#include "ui/style/tone.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/confidencebar.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/filterpill.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/kpitile.h"
#include "ui/widgets/messagebubble.h"
#include "ui/widgets/paneheader.h"
#include "ui/widgets/reasonbars.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/stateview.h"

using namespace ns::ui;

namespace {

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

void add(QStandardItemModel &model, int row, int column, const QMap<int, QVariant> &values)
{
    for (auto it = values.constBegin(); it != values.constEnd(); ++it)
        model.setData(model.index(row, column), it.value(), it.key());
}

QWidget *buttons()
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    const auto make = [&](const char *text, ButtonKind kind, const char *cap, const char *icon) {
        auto *button = new QPushButton(q(text));
        setButtonKind(*button, kind);
        setButtonCap(*button, q(cap));
        setButtonIcon(*button, q(icon));
        row->addWidget(button);
        return button;
    };
    make("Approve and send", ButtonKind::Primary, "A", "");
    make("Edit first", ButtonKind::Default, "E", "");
    make("Export", ButtonKind::Default, "Ctrl+E", "download");
    make("Discard", ButtonKind::Quiet, "", "");
    make("Roll back", ButtonKind::Danger, "", "undo-2");
    make("Off", ButtonKind::Default, "", "")->setEnabled(false);
    make("Chosen", ButtonKind::Default, "", "check")->setCheckable(true);
    static_cast<QPushButton *>(row->itemAt(6)->widget())->setChecked(true);
    row->addWidget(new KeyCap(q("Space")));
    row->addStretch();
    return box;
}

QWidget *fields()
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    auto *edit = new QLineEdit;
    edit->setPlaceholderText(q("Search people"));
    auto *combo = new QComboBox;
    combo->addItems({q("A message is about to go out"), q("Other")});
    auto *check = new QCheckBox(q("Except offers"));
    check->setChecked(true);
    auto *radio = new QRadioButton(q("One"));
    radio->setChecked(true);
    auto *spin = new QSpinBox;
    spin->setValue(42);
    auto *slider = new QSlider(Qt::Horizontal);
    slider->setValue(60);
    auto *progress = new QProgressBar;
    progress->setValue(40);
    progress->setTextVisible(false);
    auto *tabs = new QTabBar;
    tabs->addTab(q("Form"));
    tabs->addTab(q("Source"));
    for (QWidget *each : {static_cast<QWidget *>(edit), static_cast<QWidget *>(combo), static_cast<QWidget *>(check), static_cast<QWidget *>(new QCheckBox(q("Off"))),
                          static_cast<QWidget *>(radio), static_cast<QWidget *>(spin), static_cast<QWidget *>(slider), static_cast<QWidget *>(progress), static_cast<QWidget *>(tabs)})
        row->addWidget(each);
    return box;
}

QWidget *pillsAndTiles()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    auto *pills = new QHBoxLayout;
    for (const auto &[text, count] : {std::pair("All", 17), std::pair("Unsure", 9), std::pair("Guardrail", 5)}) {
        auto *pill = new FilterPill(q(text));
        pill->setCount(count);
        pills->addWidget(pill);
    }
    static_cast<FilterPill *>(pills->itemAt(0)->widget())->setChecked(true);
    auto *segments = new SegmentedControl(q("Period"));
    for (const char *text : {"Night", "7 days", "30 days"})
        segments->addSegment(q(text), q(text));
    pills->addWidget(segments);
    pills->addStretch();
    column->addLayout(pills);
    auto *tiles = new QHBoxLayout;
    auto *sent = new KpiTile(q("Messages sent"));
    sent->setFigure(q("5,431"));
    sent->setTrail({3, 5, 4, 6, 5, 7, 6.5, 8, 9});
    sent->setChange({KpiTile::Change::Way::Up, q("8.2 %"), q("vs 5,018"), Tone::Quiet});
    auto *share = new KpiTile(q("Replied within a day"));
    share->setFigure(q("31.4"), q("%"));
    share->setTrail({3, 5, 4, 6, 5, 7, 6.5, 8, 7});
    share->setChange({KpiTile::Change::Way::Up, q("2.1 pt"), q("vs 29.3 %"), Tone::Good});
    for (QWidget *tile : {static_cast<QWidget *>(sent), static_cast<QWidget *>(share), static_cast<QWidget *>(new KpiTile(q("Bookings")))})
        tiles->addWidget(tile);
    column->addLayout(tiles);
    auto *banner = new Banner;
    banner->setMessage(Tone::Warn, q("triangle-alert"), q("CRM does not answer."), q("12 messages wait, none is lost. Next try in 20 s."));
    banner->addButton(q("Try now"), [] {});
    column->addWidget(banner);
    auto *why = new Banner;
    why->setMessage(Tone::Plain, q("circle-help"), q("Another date, or goodbye?"), q("0.71 is under 0.85, so a person decides."));
    column->addWidget(why);
    return box;
}

QWidget *thread()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    const auto bubble = [&](MessageBubble::Content content) {
        auto *each = new MessageBubble;
        each->setContent(std::move(content));
        column->addWidget(each);
    };
    bubble({MessageBubble::Side::Inbound, q("Buenos días. Disculpe, ya no puedo este martes, me cambiaron el turno en el hospital. ¿Se puede otro día?"), q("Mariana, today 10:00"), {},
            {{MessageBubble::Mark::Kind::Against, 23, 11, 2}, {MessageBubble::Mark::Kind::For, 96, 8, 1}}});
    bubble({MessageBubble::Side::Outbound, q("¡Hola, Mariana! Su clase de prueba es el martes 24 a las 18:00, hora de Lima."), q("Agent, 20 Nov 17:30"), q("check"), {}});
    bubble({MessageBubble::Side::Draft, q("Claro que sí, Mariana. Tengo el miércoles 25 a las 19:30 o el jueves 26 a las 18:00."), q("Draft, not sent. 6 of 6 guardrails passed"), q("shield-check"),
            {{MessageBubble::Mark::Kind::Slot, 14, 7, 0}, {MessageBubble::Mark::Kind::Slot, 34, 12, 0}}});
    column->addStretch();
    return box;
}

QWidget *reasons()
{
    auto *card = new Card(q("Why this one"));
    card->setFact(q("lead-3f2a, in log-odds"));
    auto *bars = new ReasonBars;
    bars->setReasons({{q("“otro día”"), 0.31}, {q("“ya no puedo”"), -0.18}, {q("Came twice before"), 0.16}, {q("Ends with a question"), 0.11}, {q("No course chosen yet"), -0.04}},
                     ReasonBars::Sum{q("Score"), q("0.71")});
    card->body()->addWidget(bars);
    auto *confidence = new ConfidenceBar;
    confidence->setValue(q("Wants another date"), 0.71, 0.85);
    confidence->setGapShown(true);
    card->body()->addWidget(confidence);
    auto *facts = new FactList(q("Contact"));
    facts->setFacts({{q("Phone"), q("+51 987 214 630")}, {q("City"), q("Lima, Peru")}, {q("Local time"), q("10:42, sends until 20:00")}});
    card->body()->addWidget(facts);
    card->body()->addStretch();
    return card;
}

QListView *list()
{
    auto *view = new QListView;
    auto *model = new QStandardItemModel(4, 1, view);
    for (int row = 0; row < 4; ++row)
        add(*model, row, 0, {{TitleRole, row == 1 ? q("Thiago Albuquerque") : q("Mariana Quispe Huamán")}, {TitleSideRole, q("42 min")}, {SecondRole, q("Disculpe, ya no puedo este martes. ¿Se puede otro día?")},
                             {ThirdRole, row == 2 ? q("Guardrail: names a price") : q("Unsure between two intents")}, {ThirdSideRole, q("0.71")},
                             {IconRole, row == 2 ? q("shield-alert") : q("circle-help")}, {ToneRole, row == 2 ? int(Tone::Warn) : int(Tone::Quiet)}});
    view->setModel(model);
    view->setItemDelegate(new ListRowDelegate(3, view));
    view->setUniformItemSizes(true);
    view->setFrameShape(QFrame::NoFrame);
    view->setCurrentIndex(model->index(0, 0));
    return view;
}

QTableView *table()
{
    auto *view = new QTableView;
    auto *model = new QStandardItemModel(4, 4, view);
    model->setHorizontalHeaderLabels({q("Lead"), q("Sure"), q("Next step"), q("Quiet for")});
    model->setHeaderData(3, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
    for (int row = 0; row < 4; ++row) {
        add(*model, row, 0, {{Qt::DisplayRole, q("Martín Oyarzún")}, {StrongRole, true}, {SideTextRole, q("CL")}});
        add(*model, row, 1, {{ValueRole, 0.93 - 0.14 * row}, {ThresholdRole, 0.7}});
        add(*model, row, 2, {{Qt::DisplayRole, row == 0 ? q("Re-engage at 48 h") : q("Send two times")}, {IconRole, row == 0 ? q("timer") : q("calendar")}, {ToneRole, int(row == 0 ? Tone::Warn : Tone::Quiet)}});
        add(*model, row, 3, {{Qt::DisplayRole, QStringLiteral("%1 h").arg(44 - 11 * row)}, {Qt::TextAlignmentRole, int(Qt::AlignRight | Qt::AlignVCenter)}});
    }
    view->setModel(model);
    setUpTable(*view);
    view->setSortingEnabled(true);
    view->sortByColumn(3, Qt::DescendingOrder);
    view->selectRow(1);
    view->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    return view;
}

QTableView *waterfall()
{
    using Bar = WaterfallDelegate::Bar;
    struct Span
    {
        const char *name, *icon, *took, *note;
        int depth;
        double start, length;
        Bar bar;
    };
    const std::vector<Span> spans{{"Message in, WhatsApp", "message-circle", "4.62 s", "", 0, 0, 1, Bar::Parent}, {"Stored, acknowledged", "database", "2.1 ms", "", 1, 0, 0.001, Bar::Own},
                                  {"Draft", "sparkles", "2.46 s", "", 1, 0.1, 0.5, Bar::Parent}, {"Fast tier, first try", "circle-x", "620 ms", "429, too many requests", 2, 0.1, 0.13, Bar::Failed},
                                  {"Back off", "hourglass", "620 ms", "", 2, 0.23, 0.13, Bar::BackOff}, {"Fast tier, second try", "bot", "1.21 s", "", 2, 0.37, 0.25, Bar::Waiting}};
    auto *view = new QTableView;
    auto *model = new QStandardItemModel(int(spans.size()), 3, view);
    for (int row = 0; row < int(spans.size()); ++row) {
        const Span &span = spans[std::size_t(row)];
        add(*model, row, 0, {{Qt::DisplayRole, q(span.name)}, {IconRole, q(span.icon)}, {DepthRole, span.depth}, {BarKindRole, int(span.bar)}});
        add(*model, row, 1, {{BarStartRole, span.start}, {BarLengthRole, span.length}, {BarKindRole, int(span.bar)}, {BarNoteRole, q(span.note)}});
        add(*model, row, 2, {{Qt::DisplayRole, q(span.took)}});
    }
    view->setModel(model);
    setUpTable(*view);
    auto *delegate = new WaterfallDelegate(view);
    std::vector<double> ticks;
    for (const TimeTick &tick : timeTicks(4'620'000))
        ticks.push_back(tick.part);
    delegate->setTicks(ticks);
    view->setItemDelegate(delegate);
    applyRowHeight(*view);
    view->horizontalHeader()->hide();
    view->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    view->setColumnWidth(0, 250);
    view->selectRow(5);
    return view;
}

PlotView *plot()
{
    auto *view = new PlotView(q("Throughput"));
    auto *bars = new QCPBars(view->plot().xAxis, view->plot().yAxis);
    bars->setData({1, 2, 3, 4, 5, 6, 7}, {190, 110, 90, 180, 210, 230, 205});
    bars->setWidth(0.7);
    bars->setAntialiased(false);
    view->plot().xAxis->setRange(0.4, 7.6);
    view->plot().yAxis->setRange(0, 260);
    view->setRecolour([bars](QCustomPlot &, const Look &look) {
        bars->setPen(Qt::NoPen);
        bars->setBrush(look.tokens.chartMain);
    });
    return view;
}

std::unique_ptr<QWidget> gallery()
{
    auto window = std::make_unique<QWidget>();
    auto *grid = new QGridLayout(window.get());
    grid->setSizeConstraint(QLayout::SetNoConstraint); // the offscreen platform complains of size hints
    auto *header = new PaneHeader(q("Review"));
    header->setFact(q("17 waiting, oldest 42 min"));
    grid->addWidget(header, 0, 0, 1, 3);
    grid->addWidget(buttons(), 1, 0, 1, 3);
    grid->addWidget(fields(), 2, 0, 1, 3);
    grid->addWidget(pillsAndTiles(), 3, 0, 1, 2);
    grid->addWidget(plot(), 3, 2);
    grid->addWidget(thread(), 4, 0);
    grid->addWidget(reasons(), 4, 1);
    grid->addWidget(list(), 4, 2);
    grid->addWidget(table(), 5, 0);
    grid->addWidget(waterfall(), 5, 1);
    auto *state = new StateView;
    state->show(StateView::Kind::Failed, q("The list could not be read"), q("The database is busy. Nothing is lost."));
    state->setAction(q("Try again"), [] {});
    grid->addWidget(state, 5, 2);
    for (int column = 0; column < 3; ++column)
        grid->setColumnStretch(column, 1);
    window->resize(1680, 1240);
    return window;
}

} // namespace

class TestGallery : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }
    void everyLook_data();
    void everyLook();
    void aChangeOfLookLeavesNothingBehind();
};

void TestGallery::everyLook_data()
{
    QTest::addColumn<int>("theme");
    QTest::addColumn<int>("contrast");
    QTest::addColumn<int>("density");
    QTest::newRow("light") << int(Theme::Light) << int(Contrast::Normal) << int(Density::Comfortable);
    QTest::newRow("dark") << int(Theme::Dark) << int(Contrast::Normal) << int(Density::Comfortable);
    QTest::newRow("compact") << int(Theme::Light) << int(Contrast::Normal) << int(Density::Compact);
    QTest::newRow("light-contrast") << int(Theme::Light) << int(Contrast::High) << int(Density::Comfortable);
    QTest::newRow("dark-contrast") << int(Theme::Dark) << int(Contrast::High) << int(Density::Comfortable);
}

void TestGallery::everyLook()
{
    QFETCH(int, theme);
    QFETCH(int, contrast);
    QFETCH(int, density);
    applyLook(*qApp, {Theme(theme), Contrast(contrast), Density(density)});
    const auto window = gallery();
    window->show();
    QVERIFY(QTest::qWaitForWindowExposed(window.get()));
    QTest::qWait(60);
    const QImage image = window->grab().toImage();
    const Tokens &t = lookOf(window.get()).tokens;
    QCOMPARE(image.pixelColor(2, 2), t.surface);
    for (const QColor &seen : {t.accentFill, t.warnWeak, t.evidence, t.chartFor, t.chartMain, t.text}) {
        int n = 0;
        for (int y = 0; y < image.height() && n < 8; ++y) {
            for (int x = 0; x < image.width() && n < 8; ++x)
                n += image.pixelColor(x, y).rgb() == seen.rgb() ? 1 : 0;
        }
        QVERIFY2(n >= 8, qPrintable(seen.name()));
    }
    if (const QString folder = qEnvironmentVariable("NS_GALLERY"); !folder.isEmpty())
        QVERIFY(image.save(QDir(folder).filePath(QString::fromUtf8(QTest::currentDataTag()) + QStringLiteral(".png"))));
}

void TestGallery::aChangeOfLookLeavesNothingBehind()
{
    applyLook(*qApp, {.theme = Theme::Dark});
    const auto fresh = gallery();
    fresh->show();
    QTest::qWait(80);
    const QImage wanted = fresh->grab().toImage();
    applyLook(*qApp, {});
    const auto changed = gallery();
    changed->show();
    QTest::qWait(80);
    applyLook(*qApp, {.theme = Theme::Dark});
    QTest::qWait(80);
    const QImage got = changed->grab().toImage();
    if (const QString folder = qEnvironmentVariable("NS_GALLERY"); !folder.isEmpty())
        QVERIFY(got.save(QDir(folder).filePath(QStringLiteral("switched.png"))));
    int differing = 0;
    for (int y = 0; y < wanted.height(); ++y) {
        for (int x = 0; x < wanted.width(); ++x)
            differing += wanted.pixel(x, y) != got.pixel(x, y) ? 1 : 0;
    }
    QVERIFY2(differing < 200, qPrintable(QString::number(differing))); // the text cursor may blink
}

QTEST_MAIN(TestGallery)
#include "tst_gallery.moc"
