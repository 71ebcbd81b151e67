// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/reviewqueue.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include "tests/ui/pages/review/samplequeue.h"

using namespace ns;
using namespace ns::ui;
using domain::AnswerKind;
using domain::ReviewState;
using testing::itemOf;
using testing::kNow;
using News = ReviewQueue::News;

namespace {

QString idOf(const ReviewQueue &queue)
{
    return QString::fromStdString(queue.currentId().str());
}

const domain::ReviewAnswer kApprove{.kind = AnswerKind::Approve};

} // namespace

/// The list, the item on show and the answers on their way.
class TestReviewQueue : public QObject
{
    Q_OBJECT
    std::unique_ptr<testing::FakeDesk> m_desk;
    std::unique_ptr<ReviewQueue> m_queue;

    void start(const std::vector<domain::ReviewItem> &items)
    {
        testing::fillQueue(*m_desk, items);
        m_queue = std::make_unique<ReviewQueue>(*m_desk, nullptr);
        m_queue->start();
        QTRY_VERIFY(m_queue->page() && (items.empty() || m_queue->details()));
        QTest::qWait(1); // the next one is read as well
    }
    void readAgain() { m_desk->feed().note(console::Topic::Reviews); }
    /// Item 1 as it is now, in the list or not.
    void changeFirst(const std::function<void(console::ReviewDetails &)> &change)
    {
        console::ReviewDetails details = *m_desk->reviewById["r-1"];
        change(details);
        m_desk->reviewById["r-1"] = std::make_shared<console::ReviewDetails>(details);
    }

private Q_SLOTS:
    void init()
    {
        testing::failOnWarnings();
        m_desk = std::make_unique<testing::FakeDesk>();
    }
    void cleanup()
    {
        m_queue.reset();
        m_desk.reset();
    }
    void showsTheFirstItem();
    void theNextItemIsThereBeforeTheAnswerIsKept();
    void theLastItemLeavesAnEmptyQueue();
    void aFailedAnswerBringsTheItemBack();
    void anAnsweredItemStaysAwayFromOldWindows();
    void undoAsksForTheItemBack();
    void undoBeforeTheReceiptWaitsForIt();
    void undoThatComesTooLateSaysSo();
    void undoIsBounded();
    void puttingOffHidesAndUndoBringsBack();
    void answeredElsewhereStaysOnShowAndTakesNoAnswer();
    void expiredIsSaid();
    void aReplyMeanwhileIsSaid();
    void aNewScoreIsSaid();
    void stepsStopAtTheEnds();
    void fromAGoneItemTheNextIsItsSuccessor();
    void anotherFilterShowsItsFirst();
    void openedItemsNeedNotBeInTheList();
    void aFailedReadKeepsTheOldRows();
    void oneStrokeAnswersAllAlikeAndOneUndoTakesThemBack();
    void aBusyFeedIsReadOnceInAWhile();
    void everyQuestionIsCounted();
    void modelsChangeExactly();
};

void TestReviewQueue::showsTheFirstItem()
{
    start(testing::itemsUpTo(3));
    QCOMPARE(idOf(*m_queue), QStringLiteral("r-1"));
    QVERIFY(m_queue->mayAnswer());
    QVERIFY(m_desk->asked.contains(QStringLiteral("review r-2"))); // what comes next is read already
}

void TestReviewQueue::theNextItemIsThereBeforeTheAnswerIsKept()
{
    start(testing::itemsUpTo(3));
    m_desk->answers = false; // nothing arrives any more
    QSignalSpy shown(m_queue.get(), &ReviewQueue::currentChanged);
    m_queue->answer({.kind = AnswerKind::Label, .label = "warm"});
    QCOMPARE(shown.count(), 1);
    QCOMPARE(idOf(*m_queue), QStringLiteral("r-2"));
    QVERIFY(m_queue->details()); // without waiting
    QCOMPARE(m_queue->model().rowCount(), 2);
    QCOMPARE(m_desk->told, QStringList{QStringLiteral("answer r-1 label warm")});
    QCOMPARE(m_queue->answered(), 1);
}

void TestReviewQueue::theLastItemLeavesAnEmptyQueue()
{
    start(testing::itemsUpTo(1));
    m_queue->answer(kApprove);
    QVERIFY(m_queue->currentId().isEmpty());
    QVERIFY(!m_queue->details());
    QVERIFY(!m_queue->mayAnswer());
    m_queue->answer(kApprove); // there is nothing to answer
    QCOMPARE(m_desk->told.size(), 1);
}

void TestReviewQueue::aFailedAnswerBringsTheItemBack()
{
    start(testing::itemsUpTo(3));
    m_desk->commandFailure = Error{ErrorCode::Storage, "the disk is full"};
    QSignalSpy failed(m_queue.get(), &ReviewQueue::answerFailed);
    m_queue->answer(kApprove);
    QCOMPARE(m_queue->model().rowCount(), 2);
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(m_queue->model().rowOf(domain::ReviewId{"r-1"}), 0);
    QCOMPARE(m_queue->answered(), 0);
    QVERIFY(!m_queue->lastDone());
    QCOMPARE(idOf(*m_queue), QStringLiteral("r-2")); // the person is not thrown back
}

void TestReviewQueue::anAnsweredItemStaysAwayFromOldWindows()
{
    start(testing::itemsUpTo(2));
    m_desk->answers = false;
    m_queue->answer(kApprove);
    m_queue->retry(); // a window that was read before the answer was kept still has it
    m_desk->answerAll();
    QCOMPARE(m_queue->model().rowOf(domain::ReviewId{"r-1"}), -1);
    testing::fillQueue(*m_desk, {itemOf(2)});
    m_queue->retry();
    m_desk->answerAll();
    QCOMPARE(m_queue->model().rowCount(), 1);
    testing::fillQueue(*m_desk, testing::itemsUpTo(2)); // asked again: it is a pending item like any other
    m_queue->retry();
    m_desk->answerAll();
    QCOMPARE(m_queue->model().rowCount(), 2);
}

void TestReviewQueue::undoAsksForTheItemBack()
{
    start(testing::itemsUpTo(3));
    m_queue->answer(kApprove);
    QTRY_VERIFY(m_queue->lastDone() && m_queue->lastDone()->appliesAt);
    QCOMPARE(*m_queue->lastDone()->appliesAt, kNow + Millis(10'000));
    m_queue->undo();
    QTRY_COMPARE(idOf(*m_queue), QStringLiteral("r-1"));
    QTRY_COMPARE(m_queue->model().rowCount(), 3);
    QCOMPARE(m_desk->told, (QStringList{QStringLiteral("answer r-1 approve"), QStringLiteral("undo r-1")}));
    QCOMPARE(m_queue->answered(), 0);
}

void TestReviewQueue::undoBeforeTheReceiptWaitsForIt()
{
    start(testing::itemsUpTo(2));
    m_desk->answers = false;
    m_queue->answer(kApprove);
    m_queue->undo();
    QCOMPARE(m_desk->told.size(), 1); // the answer first: the other way round it would stand
    m_desk->answerAll();
    QCOMPARE(m_desk->told.last(), QStringLiteral("undo r-1"));
    m_desk->answerAll();
    QCOMPARE(idOf(*m_queue), QStringLiteral("r-1"));
}

void TestReviewQueue::undoThatComesTooLateSaysSo()
{
    start(testing::itemsUpTo(2));
    m_queue->answer(kApprove);
    QTRY_VERIFY(m_queue->lastDone()->appliesAt);
    m_desk->commandFailure = Error{ErrorCode::Conflict, "applied"};
    QSignalSpy failed(m_queue.get(), &ReviewQueue::undoFailed);
    m_queue->undo();
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(idOf(*m_queue), QStringLiteral("r-2"));
    QCOMPARE(m_queue->answered(), 1); // the answer stands
    m_queue->undo(); // nothing left
    QCOMPARE(failed.count(), 1);
}

void TestReviewQueue::undoIsBounded()
{
    start(testing::itemsUpTo(60));
    for (int i = 0; i < 55; ++i) {
        m_queue->postpone();
        QTRY_VERIFY(m_queue->mayAnswer());
    }
    for (int i = 0; i < 60; ++i)
        m_queue->undo();
    QCOMPARE(m_desk->told.filter(QRegularExpression(QStringLiteral(" 0$"))).size(), int(ReviewQueue::kUndoMax));
}

void TestReviewQueue::puttingOffHidesAndUndoBringsBack()
{
    start(testing::itemsUpTo(3));
    m_queue->postpone();
    QCOMPARE(idOf(*m_queue), QStringLiteral("r-2"));
    QCOMPARE(m_queue->postponed(), 1);
    QCOMPARE(m_queue->answered(), 0);
    m_queue->undo();
    QCOMPARE(idOf(*m_queue), QStringLiteral("r-1"));
    QCOMPARE(m_queue->postponed(), 0);
    QCOMPARE(m_desk->told, (QStringList{QStringLiteral("postpone r-1 7200000"), QStringLiteral("postpone r-1 0")}));
}

void TestReviewQueue::answeredElsewhereStaysOnShowAndTakesNoAnswer()
{
    start(testing::itemsUpTo(3));
    console::ReviewDetails gone = *m_desk->reviewById["r-1"];
    testing::fillQueue(*m_desk, {itemOf(2), itemOf(3)});
    gone.item.state = ReviewState::Answered;
    gone.item.answer = {.kind = AnswerKind::Label, .label = "warm"};
    m_desk->reviewById["r-1"] = std::make_shared<console::ReviewDetails>(gone);
    readAgain();
    QTRY_COMPARE(int(m_queue->news().kind), int(News::Kind::Answered));
    QCOMPARE(m_queue->news().answer, QStringLiteral("Warm"));
    QCOMPARE(idOf(*m_queue), QStringLiteral("r-1")); // a key that is on its way must not hit another item
    m_queue->answer(kApprove);
    QVERIFY(m_desk->told.isEmpty());
}

void TestReviewQueue::expiredIsSaid()
{
    start(testing::itemsUpTo(1));
    changeFirst([](console::ReviewDetails &details) { details.item.state = ReviewState::Expired; });
    readAgain();
    QTRY_COMPARE(int(m_queue->news().kind), int(News::Kind::Expired));
    QVERIFY(!m_queue->mayAnswer());
}

void TestReviewQueue::aReplyMeanwhileIsSaid()
{
    start(testing::itemsUpTo(1));
    const Instant came = kNow + std::chrono::minutes(1);
    changeFirst([came](console::ReviewDetails &details) {
        details.thread.push_back({.at = came, .isInbound = true, .channel = "whatsapp", .subject = {}, .text = QStringLiteral("¿Sigue en pie?")});
        details.thread.push_back({.at = came + std::chrono::minutes(1), .channel = "whatsapp", .subject = {}, .text = QStringLiteral("Sí")});
    });
    readAgain();
    QTRY_COMPARE(int(m_queue->news().kind), int(News::Kind::Reply));
    QCOMPARE(m_queue->news().at, came);
    QVERIFY(m_queue->mayAnswer());
}

void TestReviewQueue::aNewScoreIsSaid()
{
    start(testing::itemsUpTo(1));
    changeFirst([](console::ReviewDetails &details) { details.item.confidence = 0.4; });
    readAgain();
    QTRY_COMPARE(int(m_queue->news().kind), int(News::Kind::ReEvaluated));
}

void TestReviewQueue::stepsStopAtTheEnds()
{
    start(testing::itemsUpTo(2));
    m_queue->step(-1);
    QCOMPARE(idOf(*m_queue), QStringLiteral("r-1"));
    m_queue->step(1);
    m_queue->step(1);
    QCOMPARE(idOf(*m_queue), QStringLiteral("r-2"));
}

void TestReviewQueue::fromAGoneItemTheNextIsItsSuccessor()
{
    start(testing::itemsUpTo(3));
    m_queue->step(1);
    QTRY_VERIFY(m_queue->details());
    testing::fillQueue(*m_desk, {itemOf(1), itemOf(3)});
    readAgain();
    QTRY_COMPARE(m_queue->model().rowCount(), 2);
    QCOMPARE(idOf(*m_queue), QStringLiteral("r-2"));
    m_queue->step(1);
    QCOMPARE(idOf(*m_queue), QStringLiteral("r-3"));
}

void TestReviewQueue::anotherFilterShowsItsFirst()
{
    start(testing::itemsUpTo(2));
    testing::fillQueue(*m_desk, {itemOf(9)});
    m_queue->setFilter(console::ReviewFilter::Guardrail);
    QTRY_COMPARE(idOf(*m_queue), QStringLiteral("r-9"));
    QCOMPARE(m_desk->reviewQueries.back().filter, console::ReviewFilter::Guardrail);
    m_queue->setSearch(QStringLiteral("rosa"));
    QCOMPARE(m_desk->reviewQueries.back().search, QStringLiteral("rosa"));
}

void TestReviewQueue::openedItemsNeedNotBeInTheList()
{
    start(testing::itemsUpTo(2));
    m_desk->reviewById["r-50"] = std::make_shared<console::ReviewDetails>(testing::detailsOf(itemOf(50)));
    m_queue->select(domain::ReviewId{"r-50"});
    QTRY_VERIFY(m_queue->mayAnswer());
    readAgain();
    QTest::qWait(5);
    QCOMPARE(idOf(*m_queue), QStringLiteral("r-50"));
    m_queue->answer(kApprove);
    QCOMPARE(m_desk->told, QStringList{QStringLiteral("answer r-50 approve")});
    QCOMPARE(m_queue->lastDone()->row.name, QStringLiteral("Ana 50"));
}

void TestReviewQueue::aFailedReadKeepsTheOldRows()
{
    start(testing::itemsUpTo(2));
    m_desk->reviews = nullptr;
    readAgain();
    QTRY_VERIFY(m_queue->failure());
    QCOMPARE(m_queue->model().rowCount(), 2);
    testing::fillQueue(*m_desk, testing::itemsUpTo(3));
    m_queue->retry();
    QTRY_VERIFY(!m_queue->failure());
}

void TestReviewQueue::oneStrokeAnswersAllAlikeAndOneUndoTakesThemBack()
{
    std::vector<domain::ReviewItem> items = testing::itemsUpTo(4);
    items[1].label = "cold";
    start(items);
    const std::vector<console::ReviewRow> rows = m_queue->alike();
    QCOMPARE(rows.size(), std::size_t(3)); // not the cold one
    m_queue->answerAll(rows, kApprove);
    QCOMPARE(idOf(*m_queue), QStringLiteral("r-2"));
    QCOMPARE(m_queue->lastBatchSize(), 3);
    QTRY_VERIFY(m_queue->lastDone()->appliesAt);
    m_queue->undo();
    QTRY_COMPARE(m_queue->model().rowCount(), 4);
    QCOMPARE(m_desk->told.filter(QStringLiteral("undo")).size(), 3);
    QVERIFY(!m_queue->lastDone());
}

void TestReviewQueue::aBusyFeedIsReadOnceInAWhile()
{
    start(testing::itemsUpTo(2));
    QTest::qWait(200);
    const qsizetype before = m_desk->reviewQueries.size();
    for (int i = 0; i < 20; ++i) {
        readAgain();
        QTest::qWait(10);
    }
    QTest::qWait(200);
    const auto reads = qsizetype(m_desk->reviewQueries.size()) - before;
    QVERIFY2(reads >= 1 && reads <= 5, qPrintable(QString::number(reads)));
}

void TestReviewQueue::everyQuestionIsCounted()
{
    testing::fillQueue(*m_desk, testing::itemsUpTo(5));
    m_queue = std::make_unique<ReviewQueue>(*m_desk, nullptr);
    int open = 0;
    connect(m_queue.get(), &ReviewQueue::asked, this, [&open] { ++open; });
    connect(m_queue.get(), &ReviewQueue::answeredBack, this, [&open] { --open; });
    m_queue->start();
    m_queue->setFilter(console::ReviewFilter::Unsure);
    QTRY_VERIFY(m_queue->details());
    m_queue->step(1);
    m_queue->step(1);
    m_queue->answer(kApprove);
    m_queue->select({});
    QTRY_COMPARE(open, 0);
    QTest::qWait(5);
    QCOMPARE(open, 0);
}

void TestReviewQueue::modelsChangeExactly()
{
    testing::fillQueue(*m_desk, testing::itemsUpTo(20));
    m_queue = std::make_unique<ReviewQueue>(*m_desk, nullptr);
    const QAbstractItemModelTester tester(&m_queue->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_queue->start();
    QTRY_VERIFY(m_queue->mayAnswer());
    for (int i = 0; i < 15; ++i) {
        i % 3 == 0 ? m_queue->postpone() : m_queue->answer(kApprove);
        QTRY_VERIFY(m_queue->mayAnswer());
        if (i % 4 == 0)
            m_queue->undo();
        QTRY_VERIFY(m_queue->mayAnswer());
    }
}

QTEST_GUILESS_MAIN(TestReviewQueue)
#include "tst_reviewqueue.moc"
