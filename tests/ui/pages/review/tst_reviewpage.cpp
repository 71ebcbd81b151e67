// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/reviewpage.h"

#include <QApplication>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "tests/ui/pages/review/samplequeue.h"
#include "tests/ui/testing/pagebench.h"
#include "ui/pages/review/answerlist.h"
#include "ui/pages/review/conversation.h"
#include "ui/pages/review/itemview.h"
#include "ui/pages/review/reviewlist.h"
#include "ui/shell/mainwindow.h"
#include "ui/style/consolestyle.h"
#include "ui/widgets/messagebubble.h"
#include "ui/widgets/reasonbars.h"
#include "ui/widgets/stateview.h"

using namespace ns;
using namespace ns::ui;
using testing::itemOf;
using testing::kNow;

/// The page in a window, by keyboard, over a desk that answers what the test sets.
class TestReviewPage : public QObject
{
    Q_OBJECT
    std::unique_ptr<testing::FakeDesk> m_desk;
    std::unique_ptr<MainWindow> m_window;
    ReviewPage *m_page = nullptr;

    void open(const std::vector<domain::ReviewItem> &items, Access access = Access::Full)
    {
        testing::fillQueue(*m_desk, items);
        show(access);
        QTRY_VERIFY(m_page->queue().page() && m_page->isSettled());
    }
    void show(Access access = Access::Full)
    {
        m_window = std::make_unique<MainWindow>();
        auto page = std::make_unique<ReviewPage>(*m_desk, m_window->actions(), access);
        m_page = page.get();
        m_window->addPage(std::move(page));
        m_window->resize(1440, 900);
        m_window->show();
        m_window->showPage(QStringLiteral("review"));
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void press(int key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers); }
    [[nodiscard]] QString shown() const { return QString::fromStdString(m_page->queue().currentId().str()); }
    [[nodiscard]] QString reasonOf(const char *id) const
    {
        const QAction *action = m_window->actions().find(QString::fromLatin1(id));
        return action->isEnabled() ? QString() : action->toolTip();
    }
    [[nodiscard]] QWidget *find(const char *name) const { return m_window->findChild<QWidget *>(QString::fromLatin1(name)); }
    static domain::ReviewItem sendItem(int number)
    {
        domain::ReviewItem item = itemOf(number);
        item.kind = "send";
        item.reason = "minor.guardian";
        item.label.clear();
        item.threshold = 0;
        return item;
    }

private Q_SLOTS:
    void init()
    {
        testing::startClean();
        m_desk = std::make_unique<testing::FakeDesk>();
    }
    void cleanup()
    {
        m_window.reset();
        m_desk.reset();
    }
    void oneKeyAnswers_data();
    void oneKeyAnswers();
    void editingTakesTheKeysAndGivesThemBack();
    void escapeLeavesTheDraft();
    void anEmptyTextIsNotSent();
    void keysSayWhyTheyDoNothing();
    void aKeyThatDoesNothingStaysWhereItIs();
    void everyAnswerTellsItsConsequence();
    void manyLabelsAreAKeyAway();
    void theMenuOfLabelsAnswers();
    void undoBringsTheItemBack();
    void enterInTheSearchFieldAcceptsNothing();
    void spaceOnAButtonPressesTheButton();
    void clickingAnAnswerLeavesTheKeysWithTheList();
    void aFailedAnswerIsABannerThatLeadsBack();
    void answeredFirstElsewhereIsCalm();
    void aLateUndoSaysSo();
    void aStrokeOverManyAsksFirst();
    void filtersByKey();
    void nothingMatchesShowsAllAgain();
    void anEmptyQueueSaysWhatTheAgentDoes();
    void aFailedQueueCanBeTriedAgain();
    void aListThatCannotBeReadAgainIsToldToBeOld();
    void aMissingItemIsSaid();
    void aWindowThatOnlyLooksAnswersNothing();
    void oneKeyOpensTraceAndContact();
    void theDraftMarksItsSlots();
    void theWholeThreadIsAKeyAway();
    void fiveReasonsAndTheRestAddUp();
    void countAndNote();
    void opensItemsFromElsewhere();
};

void TestReviewPage::oneKeyAnswers_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("told");
    QTest::newRow("A") << int(Qt::Key_A) << "answer r-1 approve";
    QTest::newRow("Enter") << int(Qt::Key_Return) << "answer r-1 approve";
    QTest::newRow("1 is the proposed label") << int(Qt::Key_1) << "answer r-1 approve";
    QTest::newRow("2") << int(Qt::Key_2) << "answer r-1 label warm";
    QTest::newRow("3") << int(Qt::Key_3) << "answer r-1 label cold";
    QTest::newRow("X") << int(Qt::Key_X) << "answer r-1 reject";
    QTest::newRow("S") << int(Qt::Key_S) << "postpone r-1 7200000";
    QTest::newRow("Space") << int(Qt::Key_Space) << "postpone r-1 7200000";
}

void TestReviewPage::oneKeyAnswers()
{
    QFETCH(int, key);
    QFETCH(QString, told);
    open(testing::itemsUpTo(3));
    press(key);
    QCOMPARE(m_desk->told, QStringList{told});
    QCOMPARE(shown(), QStringLiteral("r-2"));
    QVERIFY(m_page->queue().details()); // the next one is there with the same stroke
    press(Qt::Key_J);
    QCOMPARE(shown(), QStringLiteral("r-3"));
    press(Qt::Key_K);
    QCOMPARE(shown(), QStringLiteral("r-2"));
    press(Qt::Key_Down); // the list's own keys do the same
    QCOMPARE(shown(), QStringLiteral("r-3"));
}

void TestReviewPage::editingTakesTheKeysAndGivesThemBack()
{
    open({sendItem(1), sendItem(2)});
    press(Qt::Key_E);
    QVERIFY(m_page->item().conversation().isEditing());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral(" xsaz 1")); // letters are letters here
    QVERIFY(m_desk->told.isEmpty());
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_desk->told, QStringList{QStringLiteral("answer r-1 text Hola Ana, son 480 soles. xsaz 1")});
    QVERIFY(!m_page->item().conversation().isEditing());
    QCOMPARE(QApplication::focusWidget(), &m_page->list().view());
    press(Qt::Key_X);
    QCOMPARE(m_desk->told.last(), QStringLiteral("answer r-2 reject"));
}

void TestReviewPage::escapeLeavesTheDraft()
{
    open({sendItem(1)});
    press(Qt::Key_E);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("zzz"));
    press(Qt::Key_Escape);
    QVERIFY(!m_page->item().conversation().isEditing());
    QCOMPARE(QApplication::focusWidget(), &m_page->list().view());
    press(Qt::Key_A);
    QCOMPARE(m_desk->told, QStringList{QStringLiteral("answer r-1 approve")});
}

void TestReviewPage::anEmptyTextIsNotSent()
{
    open({sendItem(1)});
    press(Qt::Key_E);
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_Delete);
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_desk->told.isEmpty());
    QVERIFY(m_page->item().conversation().isEditing());
}

void TestReviewPage::keysSayWhyTheyDoNothing()
{
    domain::ReviewItem reply = itemOf(1);
    reply.kind = "inbound";
    open({reply});
    m_desk->told.clear();
    QCOMPARE(reasonOf("review.edit"), QStringLiteral("This item has no message to edit"));
    QCOMPARE(reasonOf("review.label2"), QStringLiteral("This item takes no label"));
    QCOMPARE(reasonOf("review.undo"), QStringLiteral("There is nothing to take back"));
    for (const int key : {Qt::Key_E, Qt::Key_2, Qt::Key_X, Qt::Key_Z, Qt::Key_L})
        press(key);
    QVERIFY(m_desk->told.isEmpty());
}

/// Both contacts are called Ana: left to the list, A would go on to the second, and another A would accept for her.
void TestReviewPage::aKeyThatDoesNothingStaysWhereItIs()
{
    open({itemOf(1), itemOf(2)});
    console::ReviewDetails details = testing::detailsOf(itemOf(1));
    details.item.label.clear();
    std::erase_if(details.choices, [](const console::AnswerChoice &choice) { return choice.kind == domain::AnswerKind::Approve; });
    m_desk->reviewById["r-1"] = std::make_shared<const console::ReviewDetails>(details);
    m_page->queue().retry();
    QTRY_COMPARE(reasonOf("review.accept"), QStringLiteral("Nothing is proposed: choose a label"));
    QSignalSpy notes(m_page, &Page::noteChanged);
    press(Qt::Key_A);
    QCOMPARE(shown(), QStringLiteral("r-1"));
    QCOMPARE(notes.count(), 1);
    QCOMPARE(notes.last().first().toString(), QStringLiteral("Nothing is proposed: choose a label"));
    press(Qt::Key_Return);
    QCOMPARE(notes.count(), 2);
    press(Qt::Key_B); // nobody's key
    QCOMPARE(shown(), QStringLiteral("r-1"));
    QCOMPARE(notes.count(), 2);
    QVERIFY(m_desk->told.isEmpty());
    press(Qt::Key_J);
    QCOMPARE(shown(), QStringLiteral("r-2"));
    QCOMPARE(notes.last().first().toString(), QString()); // it was about the item before
}

void TestReviewPage::everyAnswerTellsItsConsequence()
{
    open(testing::itemsUpTo(1));
    QStringList lines;
    for (const AnswerList::Line &line : m_page->item().answers().lines())
        lines += line.content.keys.join(u'/') + QStringLiteral(" | ") + line.content.name + QStringLiteral(" | ") + line.content.effects;
    const QStringList wanted{QStringLiteral("A/1 | Hot | Starts “Hot-lead”"), QStringLiteral("2 | Warm | Sets this label, nothing else"), QStringLiteral("3 | Cold | Sets this label, nothing else"),
                             QStringLiteral("X | None of these | The lead has no label then")};
    QCOMPARE(lines.mid(0, 4), wanted);
    QVERIFY(lines.last().startsWith(QStringLiteral("S | Later | Back in this list at ")));
}

void TestReviewPage::manyLabelsAreAKeyAway()
{
    console::ReviewDetails details = testing::detailsOf(itemOf(1));
    details.choices.clear();
    for (int i = 1; i <= 9; ++i)
        details.choices.push_back({.kind = domain::AnswerKind::Label, .label = "l" + std::to_string(i)});
    details.choices.push_back({.kind = domain::AnswerKind::Reject});
    const auto lines = AnswerList::linesFor(details, {QStringLiteral("A"), QStringLiteral("E"), QStringLiteral("X"), QStringLiteral("S"), QStringLiteral("L")}, kNow, {});
    QCOMPARE(lines.size(), std::size_t(9)); // six labels, more, reject, later
    QCOMPARE(lines[6].content.keys, QStringList{QStringLiteral("L")});
    QCOMPARE(lines[6].content.effects, QStringLiteral("3 more labels to choose from"));
    QCOMPARE(lines[7].content.keys, QStringList{QStringLiteral("X")});
}

void TestReviewPage::theMenuOfLabelsAnswers()
{
    open(testing::itemsUpTo(2));
    if (QGuiApplication::platformName() == QStringLiteral("offscreen")) {
        QTest::ignoreMessage(QtWarningMsg, "This plugin does not support raise()");
        QTest::ignoreMessage(QtWarningMsg, "This plugin does not support grabbing the keyboard");
    }
    press(Qt::Key_L);
    auto *menu = m_page->findChild<QMenu *>(QStringLiteral("review.labelMenu"));
    QVERIFY(menu && menu->isVisible());
    QCOMPARE(menu->actions().size(), 3);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_COMPARE(m_desk->told, QStringList{QStringLiteral("answer r-1 label warm")});
}

void TestReviewPage::undoBringsTheItemBack()
{
    open(testing::itemsUpTo(3));
    press(Qt::Key_2);
    QTRY_VERIFY(m_page->queue().lastDone()->appliesAt);
    auto *button = qobject_cast<QPushButton *>(find("review.undoButton"));
    QVERIFY(button && button->isVisible());
    press(Qt::Key_Z);
    QTRY_COMPARE(shown(), QStringLiteral("r-1"));
    QTRY_VERIFY(m_page->queue().mayAnswer());
    QVERIFY(!button->isVisible());
    QCOMPARE(m_page->list().view().currentIndex().row(), 0);
}

void TestReviewPage::enterInTheSearchFieldAcceptsNothing()
{
    open(testing::itemsUpTo(2));
    press(Qt::Key_Slash);
    QCOMPARE(QApplication::focusWidget(), find("review.searchField"));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("ana 1"));
    press(Qt::Key_Return);
    QVERIFY(m_desk->told.isEmpty());
    QCOMPARE(QApplication::focusWidget(), &m_page->list().view());
    QTRY_COMPARE(m_desk->reviewQueries.back().search, QStringLiteral("ana 1"));
}

void TestReviewPage::spaceOnAButtonPressesTheButton()
{
    open(testing::itemsUpTo(3));
    find("review.answer2")->setFocus(Qt::TabFocusReason);
    press(Qt::Key_Space);
    QCOMPARE(m_desk->told, QStringList{QStringLiteral("answer r-1 label warm")}); // and nothing was put off
}

void TestReviewPage::clickingAnAnswerLeavesTheKeysWithTheList()
{
    open(testing::itemsUpTo(3));
    QTest::mouseClick(find("review.answer3"), Qt::LeftButton);
    QCOMPARE(m_desk->told, QStringList{QStringLiteral("answer r-1 label cold")});
    QCOMPARE(QApplication::focusWidget(), &m_page->list().view());
}

void TestReviewPage::aFailedAnswerIsABannerThatLeadsBack()
{
    open(testing::itemsUpTo(3));
    m_desk->commandFailure = Error{ErrorCode::Storage, "the disk is full"};
    press(Qt::Key_A);
    QTRY_VERIFY(m_page->item().hasNotice());
    QCOMPARE(shown(), QStringLiteral("r-2"));
    QVERIFY(find("review.notice")->accessibleName().contains(QStringLiteral("The answer for Ana 1 was not kept")));
    find("review.notice")->findChild<QPushButton *>()->click();
    QCOMPARE(shown(), QStringLiteral("r-1"));
    QVERIFY(!m_page->item().hasNotice());
}

void TestReviewPage::answeredFirstElsewhereIsCalm()
{
    open(testing::itemsUpTo(3));
    m_desk->commandFailure = Error{ErrorCode::Conflict, "not open"};
    press(Qt::Key_A);
    QTRY_VERIFY(m_page->item().hasNotice());
    QVERIFY(find("review.notice")->accessibleName().contains(QStringLiteral("Ana 1 was answered elsewhere first")));
}

void TestReviewPage::aLateUndoSaysSo()
{
    open(testing::itemsUpTo(3));
    press(Qt::Key_A);
    QTRY_VERIFY(m_page->queue().lastDone()->appliesAt);
    m_desk->commandFailure = Error{ErrorCode::Conflict, "applied"};
    press(Qt::Key_Z);
    QTRY_VERIFY(m_page->item().hasNotice());
    QVERIFY(find("review.notice")->accessibleName().contains(QStringLiteral("The agent has acted on the answer already")));
    m_desk->commandFailure.reset();
    press(Qt::Key_A);
    QVERIFY(!m_page->item().hasNotice()); // the next answer takes the notice away
}

void TestReviewPage::aStrokeOverManyAsksFirst()
{
    open(testing::itemsUpTo(4));
    press(Qt::Key_A, Qt::ShiftModifier);
    QVERIFY(m_desk->told.isEmpty());
    QVERIFY(find("review.notice")->accessibleName().contains(QStringLiteral("Accept 4 items at one stroke?")));
    press(Qt::Key_A, Qt::ShiftModifier);
    QCOMPARE(m_desk->told.size(), 4);
    QTRY_VERIFY(m_page->queue().lastDone()->appliesAt);
    press(Qt::Key_Z);
    QTRY_COMPARE(m_page->queue().model().rowCount(), 4);
    press(Qt::Key_A, Qt::ShiftModifier);
    press(Qt::Key_J); // something else: the question is gone
    QVERIFY(!m_page->item().hasNotice());
    m_desk->told.clear();
    press(Qt::Key_A, Qt::ShiftModifier);
    QVERIFY(m_desk->told.isEmpty());
}

void TestReviewPage::filtersByKey()
{
    open(testing::itemsUpTo(2));
    press(Qt::Key_F);
    QCOMPARE(m_desk->reviewQueries.back().filter, console::ReviewFilter::Unsure);
    press(Qt::Key_F, Qt::ShiftModifier);
    press(Qt::Key_F, Qt::ShiftModifier);
    QCOMPARE(m_desk->reviewQueries.back().filter, console::ReviewFilter::OptOut);
}

void TestReviewPage::nothingMatchesShowsAllAgain()
{
    open(testing::itemsUpTo(2));
    auto page = std::make_shared<console::ReviewPage>(*m_desk->reviews);
    page->rows.clear();
    m_desk->reviews = page;
    press(Qt::Key_F);
    QTRY_COMPARE(m_page->item().state().fact(), QStringLiteral("Nothing matches"));
    testing::fillQueue(*m_desk, testing::itemsUpTo(2));
    find("review.state.action")->setFocus();
    press(Qt::Key_Space);
    QTRY_COMPARE(shown(), QStringLiteral("r-1"));
    QCOMPARE(m_desk->reviewQueries.back().filter, console::ReviewFilter::All);
}

void TestReviewPage::anEmptyQueueSaysWhatTheAgentDoes()
{
    open({});
    QCOMPARE(m_page->item().state().fact(), QStringLiteral("Nothing waits for you"));
    QCOMPARE(int(m_page->item().state().kind()), int(StateView::Kind::Empty));
    QVERIFY(m_page->item().state().accessibleName().contains(QStringLiteral("goes on by itself")));
    QCOMPARE(reasonOf("review.accept"), QStringLiteral("No item is on show"));
}

void TestReviewPage::aFailedQueueCanBeTriedAgain()
{
    show();
    QTRY_COMPARE(m_page->item().state().fact(), QStringLiteral("The queue could not be read"));
    testing::fillQueue(*m_desk, testing::itemsUpTo(1));
    find("review.state.action")->setFocus();
    press(Qt::Key_Space);
    QTRY_COMPARE(shown(), QStringLiteral("r-1"));
}

void TestReviewPage::aListThatCannotBeReadAgainIsToldToBeOld()
{
    open(testing::itemsUpTo(2));
    const auto page = std::exchange(m_desk->reviews, nullptr);
    m_page->queue().retry();
    QTRY_VERIFY(m_page->item().hasNotice());
    QVERIFY(find("review.notice")->accessibleName().contains(QStringLiteral("The list could not be read again")));
    QCOMPARE(m_page->queue().model().rowCount(), 2);
    m_desk->reviews = page;
    m_page->queue().retry();
    QTRY_VERIFY(!m_page->item().hasNotice());
}

void TestReviewPage::aMissingItemIsSaid()
{
    open(testing::itemsUpTo(1));
    m_desk->failure = {ErrorCode::NotFound, "there is no such item"};
    QVERIFY(m_page->open({ObjectKind::Review, QStringLiteral("r-99")}));
    QTRY_COMPARE(m_page->item().state().fact(), QStringLiteral("There is no such item"));
}

void TestReviewPage::aWindowThatOnlyLooksAnswersNothing()
{
    open(testing::itemsUpTo(2), Access::ReadOnly);
    QCOMPARE(reasonOf("review.accept"), QStringLiteral("This window only looks"));
    for (const int key : {Qt::Key_A, Qt::Key_2, Qt::Key_X, Qt::Key_S, Qt::Key_E})
        press(key);
    QVERIFY(m_desk->told.isEmpty());
    QVERIFY(!find("review.answer1")->isEnabled());
    press(Qt::Key_J);
    QCOMPARE(shown(), QStringLiteral("r-2")); // looking is free
}

void TestReviewPage::oneKeyOpensTraceAndContact()
{
    open(testing::itemsUpTo(1));
    QSignalSpy opened(m_page, &Page::openRequested);
    press(Qt::Key_T);
    press(Qt::Key_O);
    QCOMPARE(opened.count(), 2);
    QCOMPARE(opened[0][0].value<ObjectRef>(), (ObjectRef{ObjectKind::Trace, QStringLiteral("0af7651916cd43dd8448eb211c80319c")}));
    QCOMPARE(opened[1][0].value<ObjectRef>(), (ObjectRef{ObjectKind::Contact, QStringLiteral("c-1")}));
    QCOMPARE(m_page->current(), (std::optional<ObjectRef>{{ObjectKind::Review, QStringLiteral("r-1")}}));
}

void TestReviewPage::theDraftMarksItsSlots()
{
    open({sendItem(1)});
    const auto bubbles = m_page->item().conversation().findChildren<MessageBubble *>();
    const auto draft = std::find_if(bubbles.begin(), bubbles.end(), [](const MessageBubble *each) { return each->content().side == MessageBubble::Side::Draft; });
    QVERIFY(draft != bubbles.end() && (*draft)->isVisible());
    QCOMPARE((*draft)->content().text, QStringLiteral("Hola Ana, son 480 soles."));
    QCOMPARE((*draft)->content().marks, (std::vector<MessageBubble::Mark>{{MessageBubble::Mark::Kind::Slot, 5, 3}}));
}

void TestReviewPage::theWholeThreadIsAKeyAway()
{
    testing::fillQueue(*m_desk, testing::itemsUpTo(1));
    console::ReviewDetails details = *m_desk->reviewById["r-1"];
    for (int i = 0; i < 30; ++i)
        details.thread.push_back({.at = kNow - std::chrono::hours(30 - i), .isInbound = i % 2 == 0, .channel = "whatsapp", .subject = {}, .text = QStringLiteral("Mensaje %1").arg(i)});
    m_desk->reviewById["r-1"] = std::make_shared<console::ReviewDetails>(details);
    show();
    const auto visible = [this] {
        const auto bubbles = m_page->item().conversation().findChildren<MessageBubble *>();
        return std::count_if(bubbles.begin(), bubbles.end(), [](const MessageBubble *each) { return !each->isHidden() && each->content().side != MessageBubble::Side::Draft; });
    };
    QTRY_COMPARE(visible(), qptrdiff(Conversation::kMessagesShown));
    QCOMPARE(qobject_cast<QPushButton *>(find("review.earlier"))->text(), QStringLiteral("22 earlier messages"));
    press(Qt::Key_R);
    QCOMPARE(visible(), qptrdiff(30));
}

void TestReviewPage::fiveReasonsAndTheRestAddUp()
{
    testing::fillQueue(*m_desk, testing::itemsUpTo(1));
    console::ReviewDetails details = *m_desk->reviewById["r-1"];
    details.reasons = console::ReasonSum{{{"age", "9", 0.9}, {"goal", "fun", -0.8}, {"pages", "3", 0.7}, {"hour", "9", 0.6}, {"device", "", -0.5}, {"city", "Lima", 0.25}, {"ad", "x", 0.05}}, 0.1, -0.2, 1.1};
    m_desk->reviewById["r-1"] = std::make_shared<console::ReviewDetails>(details);
    show();
    QTRY_VERIFY(m_page->queue().details() && m_page->isSettled());
    const auto *bars = m_page->item().conversation().findChild<ReasonBars *>();
    QVERIFY(bars->isVisible());
    const QString said = bars->accessibleName();
    QVERIFY2(said.contains(QStringLiteral("Device: empty, against, \u22120.50; Everything else, for, +0.40; Sum with base \u22120.20 +1.10")), qPrintable(said));
    QVERIFY2(!said.contains(QStringLiteral("City")), qPrintable(said));
}

void TestReviewPage::countAndNote()
{
    testing::fillQueue(*m_desk, testing::itemsUpTo(3));
    m_window = std::make_unique<MainWindow>();
    ReviewPage page(*m_desk, m_window->actions(), Access::Full);
    QSignalSpy count(&page, &Page::countChanged);
    QSignalSpy note(&page, &Page::noteChanged);
    page.enter();
    QTRY_VERIFY(page.queue().details());
    QCOMPARE(count.last()[0].toLongLong(), 3);
    QCOMPARE(count.last()[1].toBool(), true);
    page.queue().answer({.kind = domain::AnswerKind::Approve});
    QCOMPARE(note.last()[0].toString(), QStringLiteral("1 answered"));
    page.leave();
}

void TestReviewPage::opensItemsFromElsewhere()
{
    open(testing::itemsUpTo(3));
    QVERIFY(!m_page->open({ObjectKind::Contact, QStringLiteral("c-1")}));
    QVERIFY(m_page->open({ObjectKind::Review, QStringLiteral("r-3")}));
    QTRY_VERIFY(m_page->queue().details());
    QCOMPARE(m_page->list().view().currentIndex().row(), 2);
}

QTEST_MAIN(TestReviewPage)
#include "tst_reviewpage.moc"
