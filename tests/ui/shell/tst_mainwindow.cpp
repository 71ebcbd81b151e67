// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "tests/testing/testing.h"
#include "ui/shell/contextdrawer.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/navigationrail.h"
#include "ui/shell/settingsactions.h"
#include "ui/shell/statusstrip.h"
#include "ui/style/consolestyle.h"

using namespace ns::ui;

namespace {

/// A page that writes down what happens to it.
class Diary : public Page
{
public:
    Diary(const QString &id, ActionRegistry &registry, bool withPane) : Page({id, id.toUpper(), QStringLiteral("route")}, registry)
    {
        addPageAction({.id = id + QStringLiteral(".one"), .text = QStringLiteral("Do one"), .keys = {QKeySequence(Qt::Key_A)}}, [this] { log += QStringLiteral("A"); });
        if (withPane)
            setContextPane(new QLabel(QStringLiteral("details")));
    }
    QStringList hintedActions() const override { return {spec().id + QStringLiteral(".one")}; }
    void enter() override { log += QStringLiteral("enter"); }
    void leave() override { log += QStringLiteral("leave"); }
    bool open(const ObjectRef &object) override
    {
        if (object.kind != kind)
            return false;
        shown = object;
        return true;
    }
    std::optional<ObjectRef> current() const override { return shown; }

    QStringList log;
    ObjectKind kind = ObjectKind::Contact;
    std::optional<ObjectRef> shown;
};

struct Rooms
{
    MainWindow window;
    Diary *pipeline = nullptr;
    Diary *traces = nullptr;

    Rooms()
    {
        pipeline = add(QStringLiteral("pipeline"), true);
        traces = add(QStringLiteral("traces"), false);
        traces->kind = ObjectKind::Trace;
        window.showPage(QStringLiteral("pipeline"));
    }
    Diary *add(const QString &id, bool withPane)
    {
        auto page = std::make_unique<Diary>(id, window.actions(), withPane);
        Diary *raw = page.get();
        window.addPage(std::move(page));
        return raw;
    }
    void showAt(int width, int height)
    {
        window.resize(width, height);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }
};

} // namespace

/// The frame around the pages.
class TestMainWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        ns::testing::failOnWarnings();
        applyLook(*qApp, {});
    }
    void pagesEnterAndLeave();
    void unknownPageIsRefused();
    void keysWorkOnTheShownPageOnly();
    void altDigitGoesToAPage();
    void foldsByWidth_data();
    void foldsByWidth();
    void drawerOpensOverThePage();
    void openingRemembersTheWayBack();
    void paletteRunsByKeyboard();
    void paletteClosesAndGivesTheFocusBack();
    void stripTeachesKeysOfThePage();
    void stripDropsHintsThatDoNotFit();
    void countsAreSpoken();
    void settingsChangeTheLookAtOnce();
    void settingsDialogSaves();
    void everyKeyIsUsedOnce();
    void smallestWindowFits();
};

void TestMainWindow::pagesEnterAndLeave()
{
    Rooms rooms;
    rooms.window.showPage(QStringLiteral("traces"));
    QCOMPARE(rooms.pipeline->log, (QStringList{QStringLiteral("enter"), QStringLiteral("leave")}));
    QCOMPARE(rooms.traces->log, QStringList{QStringLiteral("enter")});
    QCOMPARE(rooms.window.windowTitle(), QStringLiteral("TRACES, Nightshift"));
}

void TestMainWindow::unknownPageIsRefused()
{
    Rooms rooms;
    QVERIFY(!rooms.window.showPage(QStringLiteral("nowhere")));
    QCOMPARE(rooms.window.currentPage(), rooms.pipeline);
}

void TestMainWindow::keysWorkOnTheShownPageOnly()
{
    Rooms rooms;
    rooms.showAt(1440, 900);
    rooms.window.showPage(QStringLiteral("traces"));
    QTest::keyClick(&rooms.window, Qt::Key_A);
    QCOMPARE(rooms.traces->log.constLast(), QStringLiteral("A"));
    QVERIFY(!rooms.pipeline->log.contains(QStringLiteral("A")));
}

void TestMainWindow::altDigitGoesToAPage()
{
    Rooms rooms;
    rooms.showAt(1440, 900);
    QTest::keyClick(&rooms.window, Qt::Key_2, Qt::AltModifier);
    QCOMPARE(rooms.window.currentPage(), rooms.traces);
}

void TestMainWindow::foldsByWidth_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("rail");
    QTest::addColumn<bool>("folded");
    QTest::newRow("1440") << 1440 << 224 << false;
    QTest::newRow("1360 is wide enough") << 1360 << 224 << false;
    QTest::newRow("1359") << 1359 << 224 << true;
    QTest::newRow("1200") << 1200 << 224 << true;
    QTest::newRow("1199") << 1199 << 56 << true;
}

void TestMainWindow::foldsByWidth()
{
    QFETCH(int, width);
    QFETCH(int, rail);
    QFETCH(bool, folded);
    Rooms rooms;
    rooms.showAt(width, 800);
    QCOMPARE(rooms.window.rail().width(), rail);
    QCOMPARE(rooms.window.drawer().isFolded(), folded);
    QTRY_COMPARE(rooms.pipeline->width(), width - rail - (folded ? ContextDrawer::kFolded : Metrics::kContext));
    rooms.window.showPage(QStringLiteral("traces")); // no pane: all the room is the page's
    QTRY_COMPARE(rooms.traces->width(), width - rail);
    QVERIFY(!rooms.window.drawer().isVisible());
}

void TestMainWindow::drawerOpensOverThePage()
{
    Rooms rooms;
    rooms.showAt(1280, 800);
    QVERIFY(!rooms.pipeline->contextPane()->isVisible());
    const int before = rooms.pipeline->width();
    QTest::keyClick(&rooms.window, Qt::Key_I, Qt::ControlModifier);
    QVERIFY(rooms.pipeline->contextPane()->isVisible());
    QCOMPARE(rooms.window.drawer().width(), Metrics::kContext);
    QCOMPARE(rooms.pipeline->width(), before);
    QTest::keyClick(&rooms.window.drawer(), Qt::Key_Escape);
    QVERIFY(!rooms.pipeline->contextPane()->isVisible());
}

void TestMainWindow::openingRemembersTheWayBack()
{
    Rooms rooms;
    rooms.pipeline->shown = ObjectRef{ObjectKind::Contact, QStringLiteral("crm/L-1")};
    Q_EMIT rooms.pipeline->openRequested({ObjectKind::Trace, QStringLiteral("t-9")});
    QCOMPARE(rooms.window.currentPage(), rooms.traces);
    QCOMPARE(rooms.traces->shown->id, QStringLiteral("t-9"));
    rooms.pipeline->shown.reset();
    rooms.window.goBack();
    QCOMPARE(rooms.window.currentPage(), rooms.pipeline);
    QCOMPARE(rooms.pipeline->shown->id, QStringLiteral("crm/L-1"));
    rooms.window.goBack(); // nowhere further
    QCOMPARE(rooms.window.currentPage(), rooms.pipeline);
    QVERIFY(!rooms.window.openObject({ObjectKind::Model, QStringLiteral("m")}));
}

void TestMainWindow::paletteRunsByKeyboard()
{
    Rooms rooms;
    rooms.showAt(1440, 900);
    QTest::keyClick(&rooms.window, Qt::Key_K, Qt::ControlModifier);
    auto *search = rooms.window.findChild<QLineEdit *>(QStringLiteral("palette.search"));
    QVERIFY(search->isVisible() && search->hasFocus());
    QTest::keyClicks(search, QStringLiteral("do one"));
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(rooms.pipeline->log.constLast(), QStringLiteral("A"));
    QVERIFY(!search->isVisible());
}

void TestMainWindow::paletteClosesAndGivesTheFocusBack()
{
    Rooms rooms;
    rooms.showAt(1440, 900);
    QWidget *before = rooms.window.rail().findChild<QWidget *>(QStringLiteral("rail.traces"));
    before->setFocus();
    rooms.window.showPalette();
    auto *search = rooms.window.findChild<QLineEdit *>(QStringLiteral("palette.search"));
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(!search->isVisible());
    QVERIFY(before->hasFocus());
}

void TestMainWindow::stripTeachesKeysOfThePage()
{
    Rooms rooms;
    rooms.showAt(1440, 900);
    QStringList words;
    for (const QLabel *label : rooms.window.strip().findChildren<QLabel *>())
        words += label->text();
    QVERIFY(words.contains(QStringLiteral("Do one")) && words.contains(QStringLiteral("All keys")));
}

void TestMainWindow::stripDropsHintsThatDoNotFit()
{
    Rooms rooms;
    rooms.showAt(1024, 700);
    std::vector<StatusStrip::Fact> facts;
    for (int i = 0; i < 7; ++i)
        facts.push_back({QString::number(i), QStringLiteral("check"), QStringLiteral("A fact of some length"), Tone::Plain});
    rooms.window.strip().setFacts(facts);
    for (const QLabel *label : rooms.window.strip().findChildren<QLabel *>()) {
        if (label->text() == QStringLiteral("Do one"))
            QVERIFY(!label->isVisible());
    }
    QCOMPARE(rooms.window.width(), 1024);
}

void TestMainWindow::countsAreSpoken()
{
    Rooms rooms;
    Q_EMIT rooms.pipeline->countChanged(1143, false);
    QCOMPARE(rooms.window.rail().findChild<QWidget *>(QStringLiteral("rail.pipeline"))->accessibleName(), QStringLiteral("PIPELINE, 1,143"));
}

void TestMainWindow::settingsChangeTheLookAtOnce()
{
    Rooms rooms;
    int saves = 0;
    SettingsActions settings(rooms.window, {}, Theme::Light, [&](const ConsoleSettings &) { ++saves; });
    rooms.window.actions().find(QStringLiteral("view.dark"))->trigger();
    QCOMPARE(lookOf(&rooms.window).tokens.theme, Theme::Dark);
    QTRY_COMPARE(rooms.window.palette().color(QPalette::Window), QColor(0x171A1F)); // Qt tells widgets in the next turn
    rooms.window.actions().find(QStringLiteral("view.compact"))->trigger();
    QCOMPARE(lookOf(&rooms.window).metrics.tableRow, 26);
    rooms.window.actions().find(QStringLiteral("view.compact"))->trigger(); // the same again
    QCOMPARE(saves, 2);
}

void TestMainWindow::settingsDialogSaves()
{
    Rooms rooms;
    ConsoleSettings saved;
    SettingsActions settings(rooms.window, {}, Theme::Light, [&](const ConsoleSettings &now) { saved = now; });
    SettingsDialog dialog(settings, &rooms.window);
    auto *language = dialog.findChild<QComboBox *>(QStringLiteral("settings.language"));
    language->setCurrentIndex(language->findData(QStringLiteral("pt_BR")));
    Q_EMIT language->activated(language->currentIndex());
    QCOMPARE(saved.language, QStringLiteral("pt_BR"));
    rooms.window.showPage(QStringLiteral("traces"));
    QCOMPARE(saved.page, QStringLiteral("traces"));
}

void TestMainWindow::everyKeyIsUsedOnce()
{
    Rooms rooms;
    SettingsActions settings(rooms.window, {}, Theme::Light, [](const ConsoleSettings &) {});
    QCOMPARE(rooms.window.actions().conflicts(), QStringList());
}

void TestMainWindow::smallestWindowFits()
{
    Rooms rooms;
    rooms.showAt(Metrics::kWindowWidthMin, Metrics::kWindowHeightMin);
    QCOMPARE(rooms.window.size(), QSize(1024, 640));
    QVERIFY2(rooms.window.minimumSizeHint().width() <= 1024, qPrintable(QString::number(rooms.window.minimumSizeHint().width())));
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
