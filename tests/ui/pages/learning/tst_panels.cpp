// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTableView>
#include <QTest>

#include "tests/ui/pages/learning/examples.h"
#include "tests/ui/testing/pagebench.h"
#include "ui/charts/plotview.h"
#include "ui/pages/learning/columnspanel.h"
#include "ui/pages/learning/comparepanel.h"
#include "ui/pages/learning/curvecard.h"
#include "ui/pages/learning/figurespanel.h"
#include "ui/pages/learning/livecard.h"
#include "ui/pages/learning/trainingstrip.h"
#include "ui/pages/learning/trainpanel.h"
#include "ui/pages/learning/verdictcard.h"
#include "ui/style/consolestyle.h"

using namespace ns;
using namespace ns::ui;

namespace {

template <typename T> T *named(QWidget &parent, const char *name)
{
    return parent.findChild<T *>(QString::fromLatin1(name));
}

/// Every word that a person can read in it.
QString wordsOf(const QWidget &widget)
{
    QStringList words;
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (!label->isHidden())
            words += label->text();
    }
    return words.join(u'\n').replace(QChar(0xa0), u' ');
}

console::TrainingFile exampleFile()
{
    return {.path = "/data/leads.csv", .rows = 6661,
            .columns = {{.name = "Lead Number", .filled = 6661, .values = {"1", "2"}, .hasMore = true}, {.name = "Converted", .filled = 6661, .values = {"0", "1"}},
                        {.name = "Created", .filled = 6661, .values = {"2026-01-01"}, .hasMore = true}},
            .label = "Converted", .id = "Lead Number"};
}

} // namespace

/// The panels of the Learning page, each by itself.
class TestPanels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::startClean(); }
    void verdictPassed();
    void verdictNotPassed();
    void sliderTriesThresholds();
    void sliderByKeyboardAndBack();
    void anOldModelHasNoCurve();
    void curveAsATable();
    void overrulingAsksForAReason();
    void answersSurviveARefresh();
    void anAnswerCanBeWithdrawn();
    void aReadOnlyPanelSwitchesNothing();
    void noSuspectsSaySo();
    void figuresOfAModel();
    void compareStates();
    void compareShowsWhoFalls();
    void comparingWithoutAChampion();
    void liveFigures();
    void progressOfATraining();
    void formNeedsAFile();
    void formMakesTheRequest();
    void aColumnThatIsNoLabel();
    void errorsStandAtTheirField_data();
    void errorsStandAtTheirField();
    void batchesNeedAReason();
};

void TestPanels::verdictPassed()
{
    VerdictCard card;
    card.setModel(testing::passedModel());
    const QString words = wordsOf(card);
    QVERIFY(words.contains(QStringLiteral("The gate is passed")));
    QVERIFY(words.contains(QStringLiteral("93.4 %")));
    QVERIFY(words.contains(QStringLiteral("Looked at once")));
    QVERIFY(!words.contains(QStringLiteral("instead")));
}

void TestPanels::verdictNotPassed()
{
    VerdictCard card;
    card.setModel(testing::failedModel());
    const QString words = wordsOf(card);
    QVERIFY(words.contains(QStringLiteral("The gate is not passed")));
    QVERIFY(words.contains(QStringLiteral("Right in at least 91.2 % of the leads that it would decide; 93.0 % is the target")));
    QVERIFY(words.contains(QStringLiteral("a target of 89 %")));
    QVERIFY(words.contains(QStringLiteral("Looked at 3 times")));
}

void TestPanels::sliderTriesThresholds()
{
    CurveCard card;
    card.setModel(testing::passedModel());
    auto *slider = named<QSlider>(card, "learning.threshold");
    QCOMPARE(slider->value(), 840); // the model's own
    QVERIFY(wordsOf(card).contains(QStringLiteral("Of 100 leads the agent decides 50 alone: 95.0 % right, at least 93.5 %; 11.0 % of conversions missed")));
    QVERIFY(wordsOf(card).contains(QStringLiteral("50 go to people")));
    slider->setValue(700);
    QVERIFY(wordsOf(card).contains(QStringLiteral("Of 100 leads the agent decides 75 alone: 90.0 % right")));
    QVERIFY(slider->accessibleDescription().contains(QStringLiteral("25 go to people")));
    slider->setValue(1000);
    QVERIFY(wordsOf(card).contains(QStringLiteral("The agent decides nothing alone")));
    QVERIFY(wordsOf(card).contains(QStringLiteral("100 go to people")));
    console::ModelSummary between = testing::passedModel();
    between.threshold = 0.8402; // between two steps of the slider: still told as it is
    card.setModel(between);
    QCOMPARE(slider->value(), 841);
    QVERIFY(wordsOf(card).contains(QStringLiteral("0.840")));
    QVERIFY(!wordsOf(card).contains(QStringLiteral("0.841")));
    QVERIFY(!named<QPushButton>(card, "learning.threshold.back")->isEnabled());
}

void TestPanels::sliderByKeyboardAndBack()
{
    QWidget window;
    window.resize(800, 600);
    CurveCard card(Subject::Leads, &window);
    card.resize(window.size());
    card.setModel(testing::passedModel());
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto *slider = named<QSlider>(card, "learning.threshold");
    auto *back = named<QPushButton>(card, "learning.threshold.back");
    QVERIFY(!back->isEnabled());
    card.focusSlider();
    QTest::keyClick(slider, Qt::Key_Right);
    QCOMPARE(slider->value(), 841);
    QTest::keyClick(slider, Qt::Key_PageUp);
    QCOMPARE(slider->value(), 891);
    QTest::keyClick(slider, Qt::Key_Home);
    QCOMPARE(slider->value(), 500);
    QVERIFY(back->isEnabled());
    back->click();
    QCOMPARE(slider->value(), 840);
}

void TestPanels::anOldModelHasNoCurve()
{
    CurveCard card;
    console::ModelSummary old = testing::passedModel();
    old.curve.clear();
    card.setModel(old);
    QVERIFY(wordsOf(card).contains(QStringLiteral("has no curve")));
    QVERIFY(named<QSlider>(card, "learning.threshold")->parentWidget()->isHidden());
}

void TestPanels::curveAsATable()
{
    CurveCard card;
    card.setModel(testing::passedModel());
    card.showTable(true);
    QVERIFY(card.isTableShown());
    const auto *table = named<QTableView>(card, "learning.curve.table");
    QCOMPARE(table->model()->rowCount(), 4);
    QCOMPARE(table->model()->index(2, 1).data().toString(), QStringLiteral("50.0 %"));
}

void TestPanels::overrulingAsksForAReason()
{
    ColumnsPanel panel;
    panel.setModel(testing::passedModel());
    const auto *retrain = named<QPushButton>(panel, "learning.columns.retrain");
    QVERIFY(!retrain->isEnabled());
    QVERIFY(named<QLineEdit>(panel, "learning.suspect.1.reason")->isHidden());
    QVERIFY(!named<QAbstractButton>(panel, "learning.suspect.1.switch.ask")); // the guard is sure: there is nothing to ask
    named<QAbstractButton>(panel, "learning.suspect.1.switch.in")->click();
    auto *reason = named<QLineEdit>(panel, "learning.suspect.1.reason");
    QVERIFY(!reason->isHidden());
    QVERIFY(panel.answers().empty()); // no reason, no answer
    QVERIFY(wordsOf(panel).contains(QStringLiteral("Say why, or the answer does not count")));
    reason->setText(QStringLiteral("filled by the form itself"));
    QCOMPARE(panel.answers(), (std::vector<console::ColumnAnswer>{{"Tags", true, "filled by the form itself"}}));
    QVERIFY(retrain->isEnabled());
    named<QAbstractButton>(panel, "learning.suspect.2.switch.out")->click();
    named<QLineEdit>(panel, "learning.suspect.2.reason")->setText(QStringLiteral("moves later"));
    QCOMPARE(panel.answers().size(), std::size_t(2));
    QVERIFY(!panel.answers()[1].isKnown);
}

void TestPanels::answersSurviveARefresh()
{
    ColumnsPanel panel;
    panel.setModel(testing::passedModel());
    named<QAbstractButton>(panel, "learning.suspect.1.switch.in")->click();
    named<QLineEdit>(panel, "learning.suspect.1.reason")->setText(QStringLiteral("why"));
    panel.setModel(testing::passedModel());
    QCOMPARE(panel.answers().size(), std::size_t(1));
    panel.setModel(testing::failedModel()); // another model has its own columns
    QVERIFY(panel.answers().empty());
}

void TestPanels::anAnswerCanBeWithdrawn()
{
    console::ModelSummary model = testing::passedModel();
    model.suspects[0].isOverruled = true;
    model.suspects[0].isUsed = true;
    model.suspects[0].reason = "a person said so";
    ColumnsPanel panel;
    panel.setModel(model);
    QVERIFY(panel.answers().empty()); // the model knows it already
    QVERIFY(panel.withdrawn().empty());
    QCOMPARE(named<QLineEdit>(panel, "learning.suspect.1.reason")->text(), QStringLiteral("a person said so"));
    named<QAbstractButton>(panel, "learning.suspect.1.switch.out")->click();
    QCOMPARE(panel.withdrawn(), std::vector<std::string>{"Tags"});
    QVERIFY(named<QPushButton>(panel, "learning.columns.retrain")->isEnabled());
}

void TestPanels::aReadOnlyPanelSwitchesNothing()
{
    ColumnsPanel panel;
    panel.setModel(testing::passedModel());
    panel.setReadOnly(true, QStringLiteral("only looks on"));
    named<QAbstractButton>(panel, "learning.suspect.1.switch.in")->click();
    QVERIFY(!named<QAbstractButton>(panel, "learning.suspect.1.switch.in")->isChecked());
    QVERIFY(panel.answers().empty());
}

void TestPanels::noSuspectsSaySo()
{
    ColumnsPanel panel;
    panel.setModel(testing::failedModel());
    QVERIFY(wordsOf(panel).contains(QStringLiteral("No column is suspected")));
}

void TestPanels::figuresOfAModel()
{
    FiguresPanel panel;
    panel.setModel(testing::passedModel());
    const QAbstractItemModel *confusion = named<QTableView>(panel, "learning.confusion")->model();
    QCOMPARE(confusion->rowCount(), 2);
    QCOMPARE(confusion->headerData(2, Qt::Horizontal).toString(), QStringLiteral("Said 1"));
    QCOMPARE(confusion->index(1, 1).data().toString(), QStringLiteral("215"));
    const QAbstractItemModel *classes = named<QTableView>(panel, "learning.classes")->model();
    QCOMPARE(classes->rowCount(), 3);
    QCOMPARE(classes->index(1, 2).data().toString(), QStringLiteral("73.0 %"));
    QVERIFY(wordsOf(panel).contains(QStringLiteral("differ by 2.1 % on average. Calibration would not have helped")));
    console::ModelSummary bad = testing::passedModel();
    bad.figures.ece = 0.09;
    bad.isCalibrated = true;
    bad.figures.confusion.rows.push_back({0, 0}); // a label of the list that nobody had
    panel.setModel(bad);
    QCOMPARE(confusion->rowCount(), 2);
    QVERIFY(wordsOf(panel).contains(QStringLiteral("Not quite: what it says and how often it is right differ by 9.0 % on average. Its figures are calibrated")));
}

void TestPanels::compareStates()
{
    ComparePanel panel;
    QVERIFY(!panel.showsPreview());
    QVERIFY(wordsOf(panel).contains(QStringLiteral("This is the champion")));
    panel.showLoading();
    QVERIFY(wordsOf(panel).contains(QStringLiteral("Comparing on the same leads")));
    const QSignalSpy retried(&panel, &ComparePanel::retryRequested);
    panel.showFailure({ErrorCode::Storage, "the database is busy"});
    QVERIFY(wordsOf(panel).contains(QStringLiteral("It did not work: the database is busy")));
    named<QPushButton>(panel, "learning.compare.state.action")->click();
    QCOMPARE(retried.size(), 1);
}

void TestPanels::compareShowsWhoFalls()
{
    ComparePanel panel;
    panel.showPreview(std::make_shared<const console::PromotionPreview>(testing::allowedPreview()));
    QVERIFY(panel.showsPreview());
    const QAbstractItemModel *figures = named<QTableView>(panel, "learning.compare.figures")->model();
    QCOMPARE(figures->rowCount(), 4); // what neither has a figure for is left out
    QCOMPARE(figures->index(0, 1).data().toString(), QStringLiteral("81.0 %"));
    QCOMPARE(figures->index(0, 2).data().toString(), QStringLiteral("84.0 %"));
    QCOMPARE(figures->index(0, 3).data().toString(), QStringLiteral("3.0 points better"));
    QCOMPARE(figures->index(1, 3).data().toString(), QStringLiteral("the same"));
    QCOMPARE(figures->index(2, 3).data().toString(), QStringLiteral("1.0 points worse"));
    QCOMPARE(figures->index(3, 0).data().toString(), QStringLiteral("Language pt_BR"));
    QCOMPARE(figures->index(3, 3).data().toString(), QStringLiteral("10.0 points worse, falls"));
    QVERIFY(wordsOf(panel).contains(QStringLiteral("22 leads only the challenger gets right, 10 only the champion. By chance alone that would happen in 2.5 % of cases")));
    QVERIFY(wordsOf(panel).contains(QStringLiteral("2 of 1,204")));
    QCOMPARE(named<QTableView>(panel, "learning.compare.changes")->model()->rowCount(), 2);
    panel.setWhyNot(QStringLiteral("Its gate is not passed"));
    QVERIFY(!panel.promoteButton().isEnabled());
    panel.setWhyNot({});
    QVERIFY(panel.promoteButton().isEnabled());
}

void TestPanels::comparingWithoutAChampion()
{
    ComparePanel panel;
    console::PromotionPreview first;
    first.challenger = domain::ModelId("lead-cccccc333333");
    first.isAllowed = true;
    panel.showPreview(std::make_shared<const console::PromotionPreview>(first));
    QVERIFY(wordsOf(panel).contains(QStringLiteral("No model decides yet")));
    QVERIFY(wordsOf(panel).contains(QStringLiteral("No contact would get another label")));
    first.champion = domain::ModelId("lead-aaaaaa111111");
    panel.showPreview(std::make_shared<const console::PromotionPreview>(first));
    QVERIFY(wordsOf(panel).contains(QStringLiteral("too few leads that neither model has learned from")));
}

void TestPanels::liveFigures()
{
    LiveCard card;
    card.resize(480, 480); // words that find no room are shortened
    card.setLive(testing::liveFigures());
    (void)card.grab(); // lays it out
    QVERIFY(wordsOf(card).contains(QStringLiteral("On target")));
    QVERIFY(wordsOf(card).contains(QStringLiteral("200 of 212")));
    QVERIFY2(wordsOf(card).contains(QStringLiteral("0.840")), qPrintable(wordsOf(card)));
    console::LiveFigures handed = testing::liveFigures();
    handed.mode = console::WatchMode::HandedOver;
    handed.effectiveThreshold = 1.1;
    card.setLive(handed);
    QVERIFY(wordsOf(card).contains(QStringLiteral("none: people decide")));
    card.setLive({});
    QVERIFY(wordsOf(card).contains(QStringLiteral("People decide every lead")));
}

void TestPanels::progressOfATraining()
{
    QWidget window;
    TrainingStrip strip(&window);
    QVERIFY(strip.isHidden());
    strip.setProgress({.phase = console::TrainingPhase::Learning, .done = 50, .total = 200, .perSecond = 25, .remaining = Millis{6'000}});
    QVERIFY(!strip.isHidden());
    QCOMPARE(strip.findChild<QProgressBar *>()->value(), 250);
    QVERIFY(wordsOf(strip).contains(QStringLiteral("25 rounds a second, about 6")));
    strip.setProgress({.phase = console::TrainingPhase::Learning, .isStopping = true});
    QVERIFY(!strip.cancelButton().isEnabled());
    strip.setProgress({});
    QVERIFY(strip.isHidden());
}

void TestPanels::formNeedsAFile()
{
    TrainPanel panel;
    const auto *start = named<QPushButton>(panel, "learning.train.start");
    QVERIFY(!start->isEnabled());
    QCOMPARE(start->toolTip(), QStringLiteral("Choose a file first"));
    const QSignalSpy asked(&panel, &TrainPanel::fileRequested);
    auto *path = named<QLineEdit>(panel, "learning.train.path");
    path->setText(QStringLiteral(" /data/leads.csv "));
    QTest::keyClick(path, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].toString(), QStringLiteral("/data/leads.csv"));
    panel.showFileError({ErrorCode::NotFound, "no such file", "/data/leads.csv"});
    QVERIFY(wordsOf(panel).contains(QStringLiteral("There is no such file, or it cannot be read")));
    panel.showFile(exampleFile());
    QVERIFY(start->isEnabled());
    QVERIFY(wordsOf(panel).contains(QStringLiteral("6,661 leads, 3 columns")));
    panel.setWhyNot(QStringLiteral("A training is running"));
    QVERIFY(!start->isEnabled());
    panel.setWhyNot({});
    panel.chooseSource(QStringLiteral("workspace"));
    QVERIFY(start->isEnabled());
}

void TestPanels::formMakesTheRequest()
{
    TrainPanel panel;
    panel.showFile(exampleFile());
    panel.setAnswers({{"Tags", true, "why"}}, {"Notes"});
    QVERIFY(wordsOf(panel).contains(QStringLiteral("2 answers on columns go with it")));
    const console::TrainingRequest wanted{.file = "/data/leads.csv", .label = "Converted", .id = "Lead Number", .target = 0.93,
                                          .answers = {{"Tags", true, "why"}}, .withdrawn = {"Notes"}};
    QCOMPARE(panel.request(), wanted);
    named<QComboBox>(panel, "learning.train.time")->setCurrentIndex(3);
    named<QComboBox>(panel, "learning.train.positive")->setCurrentIndex(2);
    QCOMPARE(panel.request().time, std::optional<std::string>("Created"));
    QCOMPARE(panel.request().positive, std::optional<std::string>("1"));
    panel.chooseSource(QStringLiteral("workspace"));
    QVERIFY(panel.request().file.empty() && panel.request().label.empty());
}

void TestPanels::aColumnThatIsNoLabel()
{
    TrainPanel panel;
    panel.showFile(exampleFile());
    named<QComboBox>(panel, "learning.train.label")->setCurrentIndex(0); // an id for each row
    QVERIFY(wordsOf(panel).contains(QStringLiteral("A label has 2 to 50 values; this column does not")));
    QVERIFY(!named<QPushButton>(panel, "learning.train.start")->isEnabled());
    named<QComboBox>(panel, "learning.train.label")->setCurrentIndex(1);
    QVERIFY(named<QPushButton>(panel, "learning.train.start")->isEnabled());
}

void TestPanels::errorsStandAtTheirField_data()
{
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("input"); // that describes it; empty: a line of its own
    QTest::newRow("label") << "--label" << "learning.train.label";
    QTest::newRow("positive") << "--positive" << "learning.train.positive";
    QTest::newRow("time") << "--time" << "learning.train.time";
    QTest::newRow("file") << "--data" << "learning.train.path";
    QTest::newRow("elsewhere") << "registry.json" << "";
}

void TestPanels::errorsStandAtTheirField()
{
    QFETCH(QString, where);
    QFETCH(QString, input);
    TrainPanel panel;
    panel.showFile(exampleFile());
    panel.showFailure({ErrorCode::InvalidInput, "only one label", where.toStdString()});
    const QString said = QStringLiteral("This cannot be learned from: only one label");
    QVERIFY(wordsOf(panel).contains(said));
    if (!input.isEmpty())
        QCOMPARE(panel.findChild<QWidget *>(input)->accessibleDescription(), said);
}

void TestPanels::batchesNeedAReason()
{
    TrainPanel panel;
    const console::SuspectBatch batch{.kind = console::SuspectBatch::Kind::NearDuplicates, .id = "b-1", .origin = "web form", .rows = 120, .measured = 0.9};
    panel.setLabels({.fromPeople = 41, .usable = 331}, {batch});
    panel.chooseSource(QStringLiteral("workspace"));
    const QSignalSpy accepted(&panel, &TrainPanel::batchAccepted);
    auto *accept = named<QPushButton>(panel, "learning.batch.1.accept");
    QVERIFY(!accept->isEnabled());
    named<QLineEdit>(panel, "learning.batch.1.reason")->setText(QStringLiteral("a fair, one form for all"));
    accept->click();
    QCOMPARE(accepted.size(), 1);
    QCOMPARE(accepted[0][1].toString(), QStringLiteral("a fair, one form for all"));
    QVERIFY(wordsOf(panel).contains(QStringLiteral("331")));
}

QTEST_MAIN(TestPanels)
#include "tst_panels.moc"
