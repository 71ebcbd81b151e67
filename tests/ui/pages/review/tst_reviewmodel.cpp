// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/reviewmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "tests/ui/pages/review/samplequeue.h"
#include "ui/delegates/roles.h"
#include "ui/style/tone.h"

using namespace ns;
using namespace ns::ui;
using testing::itemOf;
using testing::kNow;

namespace {

console::SnapshotPtr<console::ReviewPage> pageOf(const std::vector<domain::ReviewItem> &items)
{
    auto page = std::make_shared<console::ReviewPage>();
    for (const domain::ReviewItem &item : items)
        page->rows.push_back(testing::rowOf(item));
    return page;
}

} // namespace

/// The list's rows: words, tones and exact changes.
class TestReviewModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        testing::failOnWarnings();
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }
    void rowsSayWhoWhyAndHowSure();
    void guardrailsStandOut();
    void remarksOfTheAgentAreNoMessages();
    void rowsWithoutAScoreShowNone();
    void namelessContactsAreCalledById();
    void hiddenRowsAreLeftOut();
    void answeredRowsGoAlone();
    void anEmptyPageIsEmpty();
};

void TestReviewModel::rowsSayWhoWhyAndHowSure()
{
    ReviewModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setPage(pageOf({itemOf(1)}), {}, kNow);
    const QModelIndex index = model.index(0, 0);
    QCOMPARE(index.data(TitleRole).toString(), QStringLiteral("Ana 1"));
    QCOMPARE(index.data(TitleSideRole).toString(), QStringLiteral("42 min"));
    QCOMPARE(index.data(ThirdRole).toString(), QStringLiteral("Unsure: Hot?"));
    QCOMPARE(index.data(ThirdSideRole).toString(), QStringLiteral("0.71"));
    QCOMPARE(index.data(ToneRole).toInt(), int(Tone::Quiet));
    QCOMPARE(index.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Ana 1, Unsure: Hot?, 0.71, 42 min, c-1"));
}

void TestReviewModel::guardrailsStandOut()
{
    ReviewModel model;
    domain::ReviewItem item = itemOf(1);
    item.kind = "send";
    item.reason = "minor.guardian";
    item.threshold = 0;
    item.text = QStringLiteral("Hola Ana");
    model.setPage(pageOf({item}), {}, kNow);
    const QModelIndex index = model.index(0, 0);
    QCOMPARE(index.data(SecondRole).toString(), QStringLiteral("Hola Ana"));
    QCOMPARE(index.data(ThirdRole).toString(), QStringLiteral("Guardrail: may be a minor"));
    QCOMPARE(index.data(IconRole).toString(), QStringLiteral("shield-alert"));
    QCOMPARE(index.data(ToneRole).toInt(), int(Tone::Warn));
}

void TestReviewModel::remarksOfTheAgentAreNoMessages()
{
    ReviewModel model;
    domain::ReviewItem item = itemOf(1);
    item.kind = "no_template";
    item.text = QStringLiteral("not_found: no_template (welcome.hello)");
    model.setPage(pageOf({item}), {}, kNow);
    QCOMPARE(model.index(0, 0).data(SecondRole).toString(), QStringLiteral("c-1"));
}

void TestReviewModel::rowsWithoutAScoreShowNone()
{
    ReviewModel model;
    domain::ReviewItem item = itemOf(1);
    item.threshold = 0;
    model.setPage(pageOf({item}), {}, kNow);
    QCOMPARE(model.index(0, 0).data(ThirdSideRole).toString(), QString());
}

void TestReviewModel::namelessContactsAreCalledById()
{
    ReviewModel model;
    auto page = std::make_shared<console::ReviewPage>(*pageOf({itemOf(7)}));
    page->rows.front().name.clear();
    model.setPage(page, {}, kNow);
    QCOMPARE(model.index(0, 0).data(TitleRole).toString(), QStringLiteral("c-7"));
}

void TestReviewModel::hiddenRowsAreLeftOut()
{
    ReviewModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setPage(pageOf(testing::itemsUpTo(3)), {domain::ReviewId{"r-2"}}, kNow);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.rowOf(domain::ReviewId{"r-2"}), -1);
    QCOMPARE(model.rowOf(domain::ReviewId{"r-3"}), 1);
}

void TestReviewModel::answeredRowsGoAlone()
{
    ReviewModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto page = pageOf(testing::itemsUpTo(5));
    model.setPage(page, {}, kNow);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.setPage(page, {domain::ReviewId{"r-3"}}, kNow);
    QCOMPARE(removed.count(), 1);
    QCOMPARE(removed[0][1].toInt(), 2);
    QCOMPARE(removed[0][2].toInt(), 2);
    model.setPage(page, {}, kNow); // taken back: in its old place
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted[0][1].toInt(), 2);
}

void TestReviewModel::anEmptyPageIsEmpty()
{
    ReviewModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setPage(pageOf(testing::itemsUpTo(2)), {}, kNow);
    model.setPage(nullptr, {}, kNow);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.index(0, 0).data(TitleRole).isValid());
}

QTEST_GUILESS_MAIN(TestReviewModel)
#include "tst_reviewmodel.moc"
