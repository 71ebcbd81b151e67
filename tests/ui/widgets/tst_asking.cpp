// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QKeyEvent>
#include <QSignalSpy>
#include <QTest>

#include "tests/testing/testing.h"
#include "ui/style/consolestyle.h"
#include "ui/widgets/filterpill.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/refreshpace.h"
#include "ui/widgets/searchfield.h"

using namespace ns;
using namespace ns::ui;

/// Parts that decide when a page asks again, and the pills' layout.
class TestAsking : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        testing::failOnWarnings();
        applyLook(*qApp, {});
    }
    void typingAsksWhenItPauses();
    void enterAsksAtOnce();
    void keysThatLeaveAreNoShortcuts();
    void escapeClears();
    void wordsAreTrimmed();
    void aHiddenPageDoesNotAsk();
    void oneQuestionAtATime();
    void changesGatherWhileItRests();
    void pillsWrap();
};

void TestAsking::typingAsksWhenItPauses()
{
    SearchField field(QStringLiteral("Search"));
    QSignalSpy asked(&field, &SearchField::searchChanged);
    QTest::keyClicks(&field, QStringLiteral("jos"));
    QCOMPARE(asked.count(), 0);
    QTRY_COMPARE(asked.count(), 1);
    QCOMPARE(asked.at(0).at(0).toString(), QStringLiteral("jos"));
    QCOMPARE(field.search(), QStringLiteral("jos"));
}

void TestAsking::enterAsksAtOnce()
{
    SearchField field(QStringLiteral("Search"));
    QSignalSpy asked(&field, &SearchField::searchChanged);
    QSignalSpy left(&field, &SearchField::leftForResults);
    QTest::keyClicks(&field, QStringLiteral("ana"));
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(left.count(), 1);
    QTest::qWait(2 * SearchField::kPauseMs);
    QCOMPARE(asked.count(), 1); // not a second time
}

void TestAsking::keysThatLeaveAreNoShortcuts()
{
    SearchField field(QStringLiteral("Search"));
    for (const int key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Down, Qt::Key_Escape}) { // a page may have them too: Enter accepts an item
        QKeyEvent event(QEvent::ShortcutOverride, key, Qt::NoModifier);
        event.ignore();
        QApplication::sendEvent(&field, &event);
        QVERIFY(event.isAccepted());
    }
    QKeyEvent other(QEvent::ShortcutOverride, Qt::Key_F5, Qt::NoModifier);
    other.ignore();
    QApplication::sendEvent(&field, &other);
    QVERIFY(!other.isAccepted());
}

void TestAsking::escapeClears()
{
    SearchField field(QStringLiteral("Search"));
    field.setSearch(QStringLiteral("ana"));
    QSignalSpy asked(&field, &SearchField::searchChanged);
    QTest::keyClick(&field, Qt::Key_Escape);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.at(0).at(0).toString(), QString());
    QCOMPARE(field.text(), QString());
}

void TestAsking::wordsAreTrimmed()
{
    SearchField field(QStringLiteral("Search"));
    QSignalSpy asked(&field, &SearchField::searchChanged);
    field.setSearch(QStringLiteral("  "));
    QCOMPARE(asked.count(), 0);
    field.setSearch(QStringLiteral(" ana "));
    QCOMPARE(field.search(), QStringLiteral("ana"));
}

void TestAsking::aHiddenPageDoesNotAsk()
{
    int asked = 0;
    RefreshPace pace([&] { ++asked; }, 10);
    pace.noteChange();
    QTest::qWait(30);
    QCOMPARE(asked, 0);
    pace.setShown(true);
    QCOMPARE(asked, 1);
}

void TestAsking::oneQuestionAtATime()
{
    int asked = 0;
    RefreshPace *self = nullptr;
    RefreshPace pace([&] {
        ++asked;
        self->noteAsked();
    }, 1);
    self = &pace;
    pace.setShown(true);
    pace.noteChange();
    QCOMPARE(asked, 1);
    pace.noteChange();
    QTest::qWait(30);
    QCOMPARE(asked, 1); // the first answer has not come
    pace.noteAnswered();
    QCOMPARE(asked, 2);
}

void TestAsking::changesGatherWhileItRests()
{
    int asked = 0;
    RefreshPace pace([&] { ++asked; }, 60);
    pace.setShown(true);
    for (int i = 0; i < 20; ++i)
        pace.noteChange();
    QCOMPARE(asked, 1);
    QTRY_COMPARE(asked, 2); // all that gathered, once
    QTest::qWait(90);
    QCOMPARE(asked, 2);
}

void TestAsking::pillsWrap()
{
    QWidget outer; // a window of its own would be told about the changed size
    outer.resize(600, 300);
    QWidget box(&outer);
    auto *flow = new FlowLayout(&box);
    std::vector<FilterPill *> pills;
    for (int i = 0; i < 3; ++i) {
        pills.push_back(new FilterPill(QStringLiteral("With a person")));
        flow->addWidget(pills.back());
    }
    const int one = pills[0]->sizeHint().width();
    const int height = pills[0]->sizeHint().height();
    QCOMPARE(flow->heightForWidth(3 * one + 2 * flow->spacing()), height);
    QCOMPARE(flow->heightForWidth(3 * one), 2 * height + flow->spacing());
    QCOMPARE(flow->heightForWidth(one), 3 * height + 2 * flow->spacing());
    box.resize(2 * one + flow->spacing(), 200);
    outer.show();
    QCOMPARE(pills[1]->pos(), QPoint(one + flow->spacing(), 0));
    QCOMPARE(pills[2]->pos(), QPoint(0, height + flow->spacing()));
    pills[0]->hide(); // the others move up
    flow->activate();
    QCOMPARE(pills[2]->pos(), QPoint(one + flow->spacing(), 0));
    flow->setContentsMargins(10, 3, 5, 4);
    QCOMPARE(flow->heightForWidth(2 * one + flow->spacing() + 15), height + 7);
    QCOMPARE(flow->itemAt(7), nullptr);
    QCOMPARE(flow->takeAt(-1), nullptr);
    delete flow->takeAt(2);
    QCOMPARE(flow->count(), 2);
}

QTEST_MAIN(TestAsking)
#include "tst_asking.moc"
