// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "tests/ui/pages/learning/examples.h"
#include "ui/delegates/roles.h"
#include "ui/pages/learning/learningmodels.h"

using namespace ns;
using namespace ns::ui;

class TestLearningModels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        testing::failOnWarnings();
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }
    void modelsAreRowsInWords();
    void aNewModelIsOneInsertedRow();
    void changesOfLabels();
    void aTableOfFigures();
    void theSameTableChangesNothing();
};

void TestLearningModels::modelsAreRowsInWords()
{
    ModelList list(nullptr);
    const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto learning = std::make_shared<const console::Learning>(testing::learningOf({testing::failedModel(), testing::passedModel()}));
    list.setWindow(learning, learning->models);
    QCOMPARE(list.rowCount(), 2);
    const QModelIndex failed = list.index(0, 0), passed = list.index(1, 0);
    QCOMPARE(failed.data(TitleRole).toString(), QStringLiteral("lead-bbbbbb"));
    QCOMPARE(failed.data(SecondRole).toString(), QStringLiteral("Challenger"));
    QCOMPARE(failed.data(ThirdRole).toString(), QStringLiteral("Gate not passed"));
    QCOMPARE(failed.data(ToneRole).toInt(), int(Tone::Warn));
    QCOMPARE(passed.data(ThirdRole).toString(), QStringLiteral("56 % alone, ≥ 93.4 % right"));
    QCOMPARE(passed.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Model lead-aaaaaa. Champion, decides now. 56 % alone, ≥ 93.4 % right"));
    QCOMPARE(list.rowOf("lead-aaaaaa111111"), 1);
    QVERIFY(!list.data({}, Qt::DisplayRole).isValid());
}

void TestLearningModels::aNewModelIsOneInsertedRow()
{
    ModelList list(nullptr);
    const auto before = std::make_shared<const console::Learning>(testing::learningOf({testing::passedModel()}));
    list.setWindow(before, before->models);
    const QSignalSpy inserted(&list, &QAbstractItemModel::rowsInserted), removed(&list, &QAbstractItemModel::rowsRemoved);
    const auto after = std::make_shared<const console::Learning>(testing::learningOf({testing::challenger(), testing::passedModel()}));
    list.setWindow(after, after->models);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(removed.size(), 0);
}

void TestLearningModels::changesOfLabels()
{
    LabelChangeList list(nullptr);
    const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto preview = std::make_shared<const console::PromotionPreview>(testing::allowedPreview());
    list.setWindow(preview, preview->changes);
    QCOMPARE(list.rowCount(), 2);
    QCOMPARE(list.index(0, LabelChangeList::Contact).data().toString(), QStringLiteral("c-7"));
    QCOMPARE(list.index(0, LabelChangeList::Before).data().toString(), QStringLiteral("cold"));
    QCOMPARE(list.index(0, LabelChangeList::Before).data(SideTextRole).toString(), QStringLiteral("61.0 %"));
    QCOMPARE(list.index(0, LabelChangeList::After).data().toString(), QStringLiteral("hot"));
    QCOMPARE(list.index(1, 0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("c-5: hot becomes cold"));
    QCOMPARE(list.headerData(LabelChangeList::After, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("Label then"));
}

void TestLearningModels::aTableOfFigures()
{
    FigureTable table(nullptr);
    const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    table.setTable({QStringLiteral("Label"), QStringLiteral("Found")}, {{{QStringLiteral("hot")}, {QStringLiteral("73 %"), Tone::Warn, QStringLiteral("arrow-down"), 0.73}}});
    QCOMPARE(table.rowCount(), 1);
    QCOMPARE(table.columnCount(), 2);
    const QModelIndex cell = table.index(0, 1);
    QCOMPARE(cell.data().toString(), QStringLiteral("73 %"));
    QCOMPARE(cell.data(ToneRole).toInt(), int(Tone::Warn));
    QCOMPARE(cell.data(SortRole).toDouble(), 0.73);
    QCOMPARE(cell.data(Qt::AccessibleTextRole).toString(), QStringLiteral("hot, Found: 73 %"));
    QVERIFY(!table.index(0, 0).data(ToneRole).isValid());
    QVERIFY(!table.headerData(2, Qt::Horizontal, Qt::DisplayRole).isValid());
}

void TestLearningModels::theSameTableChangesNothing()
{
    FigureTable table(nullptr);
    const std::vector<FigureTable::Row> rows{{{QStringLiteral("a")}}};
    table.setTable({QStringLiteral("A")}, rows);
    const QSignalSpy reset(&table, &QAbstractItemModel::modelReset);
    table.setTable({QStringLiteral("A")}, rows);
    QCOMPARE(reset.size(), 0);
    table.setTable({QStringLiteral("B")}, rows);
    QCOMPARE(reset.size(), 1);
}

QTEST_GUILESS_MAIN(TestLearningModels)
#include "tst_learningmodels.moc"
