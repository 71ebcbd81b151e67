// SPDX-License-Identifier: GPL-3.0-or-later
// Messages and opt-outs in the queue. NS_GALLERY=FOLDER keeps pictures.
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QTest>

#include "tests/ui/pages/review/samplemessages.h"
#include "tests/ui/testing/pagebench.h"
#include "ui/pages/review/answerlist.h"
#include "ui/pages/review/conversation.h"
#include "ui/pages/review/itemview.h"
#include "ui/pages/review/reviewpage.h"
#include "ui/pages/review/reviewwords.h"
#include "ui/shell/languages.h"
#include "ui/widgets/messagebubble.h"
#include "ui/widgets/reasonbars.h"
#include "ui/widgets/understandingview.h"

using namespace ns;
using namespace ns::ui;
using testing::messageItem;
using testing::optOutItem;

class TestMessages : public QObject
{
    Q_OBJECT
    std::unique_ptr<testing::FakeDesk> m_desk;
    std::unique_ptr<MainWindow> m_window;
    ReviewPage *m_page = nullptr;

    void open(const std::vector<domain::ReviewItem> &items, QSize size = QSize(1440, 900))
    {
        testing::fillMessages(*m_desk, items);
        m_window = std::make_unique<MainWindow>();
        auto page = std::make_unique<ReviewPage>(*m_desk, m_window->actions(), Access::Full);
        m_page = page.get();
        m_window->addPage(std::move(page));
        m_window->resize(size);
        m_window->show();
        m_window->showPage(QStringLiteral("review"));
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTRY_VERIFY(m_page->queue().page() && m_page->isSettled());
    }
    void press(int key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers); }
    [[nodiscard]] QString words() const
    {
        QStringList words;
        for (const QLabel *label : m_page->findChildren<QLabel *>()) {
            if (label->isVisible())
                words += label->text();
        }
        return words.join(u'\n');
    }
    [[nodiscard]] const MessageBubble *bubble() const
    {
        for (const MessageBubble *each : m_page->findChildren<MessageBubble *>()) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    [[nodiscard]] QStringList lineNames() const
    {
        QStringList names;
        for (const AnswerList::Line &line : m_page->item().answers().lines())
            names += line.content.keys.join(u'/') + u' ' + line.content.name;
        return names;
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
    void evidenceIsNumberedInTheMessage();
    void evidenceStandsOnlyInItsOwnMessage();
    void anEmailShowsItsSubjectToo();
    void whatWasUnderstoodIsSaid();
    void answersHaveDigitsAndConsequences();
    void oneKeyAnswers_data();
    void oneKeyAnswers();
    void aReplyGoesOutAsWritten();
    void aSureMessageAsksForAReply();
    void anOptOutStopsOrGoesOn_data();
    void anOptOutStopsOrGoesOn();
    void theTabShowsOptOuts();
    void theNextMessageIsThereAtOnce();
    void tagsAreSpoken();
    void spansOutsideTheTextAreLeftOut();
    void pictures_data();
    void pictures();
};

void TestMessages::evidenceIsNumberedInTheMessage()
{
    open({messageItem(1)});
    QVERIFY(bubble());
    const std::vector<MessageBubble::Mark> marks{{MessageBubble::Mark::Kind::For, 6, 11, 1}, {MessageBubble::Mark::Kind::Against, 34, 7, 2}};
    QCOMPARE(bubble()->content().marks, marks);
    const ReasonBars *bars = nullptr;
    for (const ReasonBars *each : m_page->findChildren<ReasonBars *>())
        bars = each->isVisible() ? each : bars;
    QVERIFY(bars);
    QCOMPARE(bars->accessibleName(), QStringLiteral("1 “cuanto sale”, for, +1.40; 2 “sabados”, against, −0.80"));
}

void TestMessages::evidenceStandsOnlyInItsOwnMessage()
{
    const domain::ReviewItem item = messageItem(1);
    open({item});
    auto details = *m_desk->reviewById[item.id.str()];
    console::ThreadMessage later = testing::inboundOf(item);
    later.trace = domain::TraceId{"11111111111111111111111111111111"};
    details.thread.push_back(later); // says the same once more
    m_desk->reviewById[item.id.str()] = std::make_shared<console::ReviewDetails>(details);
    m_desk->feed().note(console::Topic::Reviews);
    QTRY_COMPARE(m_page->queue().details()->thread.size(), std::size_t(2));
    QList<std::size_t> marked;
    for (const MessageBubble *each : m_page->findChildren<MessageBubble *>()) {
        if (each->isVisible())
            marked += each->content().marks.size();
    }
    QCOMPARE(marked, (QList<std::size_t>{2, 0}));
}

void TestMessages::anEmailShowsItsSubjectToo()
{
    console::IntentEvidence evidence = testing::evidenceOf(messageItem(1));
    const auto marks = UnderstandingView::marksFor(evidence, QStringLiteral("Consulta\n") + testing::kAsked);
    QCOMPARE(marks.front().start, 9 + 6);
    QVERIFY(UnderstandingView::marksFor(evidence, QStringLiteral("otra cosa")).empty());
}

void TestMessages::whatWasUnderstoodIsSaid()
{
    open({messageItem(1)});
    const QString said = words();
    for (const char *each : {"Does this message want “Price”?", "0.58 is under 0.71, so a person decides", "What was understood", "Spanish, as the text says", "Price, 0.58; decides alone from 0.71",
                             "Schedule 0.31 · Enrol or book 0.08", "Admissions", "Why “Price”"})
        QVERIFY2(said.contains(QString::fromUtf8(each)), each);
}

void TestMessages::answersHaveDigitsAndConsequences()
{
    open({messageItem(1)});
    const QStringList wanted{QStringLiteral("A/1 Price"), QStringLiteral("2 Schedule"), QStringLiteral("3 Enrol or book"), QStringLiteral("4 Complaint"), QStringLiteral("5 A person, please"),
                             QStringLiteral("6 Stop writing"), QStringLiteral("7 Something else"), QStringLiteral("8 Move or cancel"), QStringLiteral("E Write a reply"),
                             QStringLiteral("X Needs no reply"), QStringLiteral("S Later")};
    QCOMPARE(lineNames(), wanted);
    const auto &lines = m_page->item().answers().lines();
    QCOMPARE(lines[0].content.effects, QStringLiteral("Then waits for a reply from Admissions"));
    QCOMPARE(lines[8].content.effects, QStringLiteral("Sends now by WhatsApp"));
    QVERIFY(!lines[0].content.isHalf && lines[1].content.isHalf && lines[7].content.isHalf && !lines[8].content.isHalf);
    QCOMPARE(lines[1].content.shortEffects, QStringLiteral("for Admissions"));
    QCOMPARE(lines[5].content.shortEffects, QStringLiteral("stops everything"));
    const QWidget *second = m_window->findChild<QWidget *>(QStringLiteral("review.answer2")), *third = m_window->findChild<QWidget *>(QStringLiteral("review.answer3"));
    QTRY_COMPARE(second->y(), third->y()); // two in a row
    QTRY_VERIFY(second->geometry().right() < third->x());
}

void TestMessages::oneKeyAnswers_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("told");
    QTest::newRow("A: the guess is right") << int(Qt::Key_A) << "answer r-1 approve";
    QTest::newRow("1 is the guess") << int(Qt::Key_1) << "answer r-1 approve";
    QTest::newRow("2") << int(Qt::Key_2) << "answer r-1 label schedule";
    QTest::newRow("8") << int(Qt::Key_8) << "answer r-1 label reschedule";
    QTest::newRow("X: needs no reply") << int(Qt::Key_X) << "answer r-1 reject";
}

void TestMessages::oneKeyAnswers()
{
    QFETCH(int, key);
    QFETCH(QString, told);
    open({messageItem(1), messageItem(2)});
    press(key);
    QCOMPARE(m_desk->told, QStringList{told});
}

void TestMessages::aReplyGoesOutAsWritten()
{
    open({messageItem(1, "reply_needed"), messageItem(2)});
    press(Qt::Key_E);
    QVERIFY(m_page->item().conversation().isEditing());
    const auto *send = m_window->findChild<QPushButton *>(QStringLiteral("review.editor.done"));
    QCOMPARE(send->text(), QStringLiteral("Send the reply"));
    QVERIFY(!send->isEnabled()); // nothing is written yet
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Son 480 soles"));
    QVERIFY(send->isEnabled());
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_desk->told, QStringList{QStringLiteral("answer r-1 text Son 480 soles")});
}

void TestMessages::aSureMessageAsksForAReply()
{
    open({messageItem(1, "reply_needed")});
    QVERIFY(words().contains(QStringLiteral("Price: this message wants an answer")));
    QCOMPARE(lineNames().front(), QStringLiteral("E Write a reply"));
    QCOMPARE(lineNames()[1], QStringLiteral("A Answered")); // no digit: it says nothing about what it wants
    QCOMPARE(lineNames()[2], QStringLiteral("1 Schedule"));
    press(Qt::Key_A);
    QCOMPARE(m_desk->told, QStringList{QStringLiteral("answer r-1 approve")});
}

void TestMessages::anOptOutStopsOrGoesOn_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("told");
    QTest::newRow("A") << int(Qt::Key_A) << "answer r-1 approve";
    QTest::newRow("1") << int(Qt::Key_1) << "answer r-1 approve";
    QTest::newRow("2") << int(Qt::Key_2) << "answer r-1 label go_on";
}

void TestMessages::anOptOutStopsOrGoesOn()
{
    QFETCH(int, key);
    QFETCH(QString, told);
    open({optOutItem(1)});
    const QString said = words();
    QVERIFY(said.contains(QStringLiteral("Does this person want no more messages?")));
    QVERIFY(said.contains(QStringLiteral("1 “no me manden tanto”")));
    QCOMPARE(bubble()->content().marks, (std::vector<MessageBubble::Mark>{{MessageBubble::Mark::Kind::For, 3, 18, 1}}));
    QCOMPARE(lineNames(), (QStringList{QStringLiteral("A/1 Stop everything"), QStringLiteral("2 Go on writing"), QStringLiteral("S Later")}));
    QCOMPARE(m_page->item().answers().lines()[0].content.effects, QStringLiteral("Stops “Welcome”, nothing more is ever written to this person"));
    QCOMPARE(m_page->item().answers().lines()[1].content.effects, QStringLiteral("Marketing may go out again"));
    press(key);
    QCOMPARE(m_desk->told, QStringList{told});
}

void TestMessages::theTabShowsOptOuts()
{
    open({messageItem(1), optOutItem(2)});
    auto *pill = m_window->findChild<QAbstractButton *>(QStringLiteral("review.filter5"));
    QVERIFY(pill && pill->isVisible());
    QCOMPARE(pill->text(), QStringLiteral("Opt-outs"));
    pill->click();
    QTRY_COMPARE(m_desk->reviewQueries.back().filter, console::ReviewFilter::OptOut);
    QVERIFY(m_page->showView(QStringLiteral("replies")));
    QTRY_COMPARE(m_desk->reviewQueries.back().filter, console::ReviewFilter::Reply);
    QVERIFY(!m_page->showView(QStringLiteral("elsewhere")));
}

void TestMessages::theNextMessageIsThereAtOnce()
{
    open({messageItem(1), messageItem(2), optOutItem(3)});
    QTRY_VERIFY(m_page->isSettled());
    QElapsedTimer clock;
    clock.start();
    press(Qt::Key_2);
    m_window->grab();
    QVERIFY2(clock.elapsed() < 100, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(m_page->queue().currentId().str(), std::string("r-2"));
    QVERIFY(m_page->queue().details());
}

void TestMessages::tagsAreSpoken()
{
    open({messageItem(1)});
    QCOMPARE(bubble()->content().tags, (QStringList{QStringLiteral("Spanish"), QStringLiteral("Price")}));
    QVERIFY2(bubble()->accessibleDescription().endsWith(QStringLiteral("In Spanish. Wants: Price, said intent-aaaaaa111111 with confidence 0.58")), qPrintable(bubble()->accessibleDescription()));
    QCOMPARE(bubble()->toolTip(), QStringLiteral("In Spanish. Wants: Price, said intent-aaaaaa111111 with confidence 0.58"));
}

void TestMessages::spansOutsideTheTextAreLeftOut()
{
    console::IntentEvidence evidence = testing::evidenceOf(messageItem(1));
    evidence.spans = {{-1, 3, 1}, {4, 4, 1}, {0, 500, 1}, {41, 42, 2}, {0, 4, 1}}; // 41: the question mark
    QCOMPARE(UnderstandingView::marksFor(evidence, evidence.text).size(), std::size_t(1));
}

void TestMessages::pictures_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("pseudo");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    QTest::newRow("en-light") << "en" << false << false << QSize(1280, 800);
    QTest::newRow("es-dark") << "es" << false << true << QSize(1440, 900);
    QTest::newRow("pt_BR-light") << "pt_BR" << false << false << QSize(1280, 800);
    QTest::newRow("pseudo") << "en" << true << false << QSize(1280, 800);
    QTest::newRow("smallest") << "es" << false << false << QSize(1024, 640);
}

/// Nothing is cut off, in the smallest looks that people use.
void TestMessages::pictures()
{
    QFETCH(QString, language);
    QFETCH(bool, pseudo);
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    applyLook(*qApp, {.theme = dark ? Theme::Dark : Theme::Light});
    const Language spoken(*qApp, language, pseudo);
    open({messageItem(1), messageItem(2, "reply_needed"), optOutItem(3)}, size);
    for (int i = 1; i <= 3; ++i) {
        QTest::qWait(30);
        for (const QLabel *label : m_page->findChildren<QLabel *>()) {
            if (label->isVisible() && label->wordWrap() && !label->visibleRegion().isEmpty())
                QVERIFY2(label->heightForWidth(label->width()) <= label->height() + 1, qPrintable(label->text()));
        }
        const QString folder = qEnvironmentVariable("NS_GALLERY");
        if (!folder.isEmpty())
            QVERIFY(m_window->grab().save(QDir(folder).filePath(QStringLiteral("review-%1-%2.png").arg(QString::fromLatin1(QTest::currentDataTag())).arg(i))));
        press(Qt::Key_J);
    }
}

QTEST_MAIN(TestMessages)
#include "tst_messages.moc"
