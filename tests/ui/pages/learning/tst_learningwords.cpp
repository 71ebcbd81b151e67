// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "tests/ui/pages/learning/examples.h"
#include "ui/pages/learning/learningwords.h"

using namespace ns;
using namespace ns::ui;
using console::LeakSuspect;
using console::TrainingPhase;
using console::WatchMode;

Q_DECLARE_METATYPE(ns::console::LeakSuspect::Evidence)
Q_DECLARE_METATYPE(ns::ui::Tone)

/// Codes and figures as sentences. Plurals come from the catalogues and are not under test here: "%n" reads as its figure.
class TestLearningWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        testing::failOnWarnings();
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }
    void verdicts();
    void whatIsLacking();
    void evidence_data();
    void evidence();
    void refusals_data();
    void refusals();
    void liveWatch_data();
    void liveWatch();
    void drift_data();
    void drift();
    void phases();
    void failures_data();
    void failures();
    void batches();
};

void TestLearningWords::verdicts()
{
    const auto yes = LearningWords::verdict(testing::passedModel());
    QCOMPARE(yes.fact, QStringLiteral("The gate is passed"));
    QCOMPARE(yes.meaning, QStringLiteral("It would decide 56 % of leads alone and was right in 94.5 % of them; with 95 % certainty in at least 93.4 %."));
    QCOMPARE(yes.tone, Tone::Good);
    const auto no = LearningWords::verdict(testing::failedModel());
    QCOMPARE(no.fact, QStringLiteral("The gate is not passed"));
    QCOMPARE(no.tone, Tone::Warn);
    QCOMPARE(LearningWords::holdoutLooks(1), QStringLiteral("Looked at once"));
    QCOMPARE(LearningWords::holdoutLooks(3), QStringLiteral("Looked at 3 times: each look flatters a little more"));
    QVERIFY(LearningWords::offer(*testing::failedModel().offer).startsWith(QStringLiteral("What the data can promise instead: a target of 89 %, with about 41 % of leads")));
    QCOMPARE(LearningWords::shortId(domain::ModelId("lead-aaaaaa111111")), QStringLiteral("lead-aaaaaa"));
}

void TestLearningWords::whatIsLacking()
{
    console::ModelSummary model = testing::failedModel();
    model.failedChecks = {"lower95", "coverage", "missed_converters", "something_new"};
    model.figures.coverage = 0.11;
    QCOMPARE(LearningWords::failedChecks(model),
             (QStringList{QStringLiteral("Right in at least 91.2 % of the leads that it would decide; 93.0 % is the target"),
                          QStringLiteral("Would decide 11.0 % of leads alone; under 20 % it is of no use"),
                          QStringLiteral("Would turn away 27.0 % of the people who convert; at most 20 % may be"), QStringLiteral("something_new")}));
}

void TestLearningWords::evidence_data()
{
    QTest::addColumn<LeakSuspect::Evidence>("evidence");
    QTest::addColumn<QString>("words");
    using E = LeakSuspect::Evidence;
    QTest::newRow("separation") << E{.code = "separation", .measured = 0.987, .outcome = "1", .rows = 932} << "Alone it tells “1” almost every time: AUC 0.987 on 932 other leads";
    QTest::newRow("dominance") << E{.code = "dominance", .measured = 0.81} << "Alone it carries 81 % of what all columns say together";
    QTest::newRow("emptiness") << E{.code = "emptiness", .outcome = "1", .within = 0.62, .elsewhere = 0.14} << "Filled for 62 % of the leads with “1”, for 14 % of the others";
    QTest::newRow("one outcome") << E{.code = "one_outcome", .measured = 0.99, .outcome = "won", .values = {"Closed", "Paid"}} << "Where it says “Closed”, “Paid”, 99 % are “won”";
    QTest::newRow("one outcome, any value") << E{.code = "one_outcome", .measured = 1.0, .outcome = "won"} << "Where it holds a value, 100 % are “won”";
    QTest::newRow("changes") << E{.code = "changes_after", .measured = 0.3, .rows = 120} << "Changed later for 30 % of 120 leads of this workspace";
    QTest::newRow("dates after") << E{.code = "later_date", .measured = 0.97} << "97 % of its dates lie after the lead came";
    QTest::newRow("how much later") << E{.code = "later_delay", .measured = 0.912, .outcome = "won"} << "How much later they lie tells “won”: AUC 0.912";
    QTest::newRow("name") << E{.code = "name", .values = {"closed"}} << "Its name says so: “closed”";
    QTest::newRow("unknown code") << E{.code = "later_idea"} << "later_idea";
    QTest::newRow("a value like a placeholder stays itself") << E{.code = "one_outcome", .measured = 0.99, .outcome = "won", .values = {"%2"}} << "Where it says “%2”, 99 % are “won”";
}

void TestLearningWords::evidence()
{
    QFETCH(LeakSuspect::Evidence, evidence);
    QFETCH(QString, words);
    QCOMPARE(LearningWords::evidence(evidence), words);
}

void TestLearningWords::refusals_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("words");
    QTest::newRow("language") << "fallen.language:pt_BR" << "It is worse for one language: pt_BR";
    QTest::newRow("segment") << "fallen.segment:adult" << "It is worse for one segment: adult";
    QTest::newRow("bound") << "gate.lower95" << "Its gate is not passed: the accuracy bound is under the target";
    QTest::newRow("coverage") << "gate.coverage" << "Its gate is not passed: it would decide too few leads";
    QTest::newRow("missed") << "gate.missed_converters" << "Its gate is not passed: it would turn away too many people who convert";
    QTest::newRow("unknown") << "gate.other" << "gate.other";
}

void TestLearningWords::refusals()
{
    QFETCH(QString, code);
    QFETCH(QString, words);
    QCOMPARE(LearningWords::refusal(code.toStdString()), words);
}

void TestLearningWords::liveWatch_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<qint64>("labelled");
    QTest::addColumn<Tone>("tone");
    QTest::addColumn<QString>("fact");
    QTest::newRow("off") << int(WatchMode::Off) << qint64(0) << Tone::Quiet << "People decide every lead";
    QTest::newRow("early") << int(WatchMode::Watching) << qint64(49) << Tone::Quiet << "Too early to tell";
    QTest::newRow("fine") << int(WatchMode::Watching) << qint64(50) << Tone::Good << "On target";
    QTest::newRow("raised") << int(WatchMode::Raised) << qint64(300) << Tone::Warn << "The agent has raised its threshold by itself, to 0.910";
    QTest::newRow("handed over") << int(WatchMode::HandedOver) << qint64(300) << Tone::Bad << "The agent has handed every lead over to people";
}

void TestLearningWords::liveWatch()
{
    QFETCH(int, mode);
    QFETCH(qint64, labelled);
    QFETCH(Tone, tone);
    QFETCH(QString, fact);
    console::LiveFigures live = testing::liveFigures();
    live.mode = WatchMode(mode);
    live.labelled = labelled;
    live.effectiveThreshold = 0.91;
    const auto saying = LearningWords::live(live);
    QCOMPARE(saying.fact, fact);
    QCOMPARE(saying.tone, tone);
    QVERIFY(!saying.meaning.isEmpty() && !saying.icon.isEmpty());
}

void TestLearningWords::drift_data()
{
    QTest::addColumn<double>("psi");
    QTest::addColumn<qint64>("rows");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << 0.0 << qint64(0) << "Nothing decided yet";
    QTest::newRow("as learned") << 0.1 << qint64(10) << "As it was learned (0.10)";
    QTest::newRow("shifted") << 0.11 << qint64(10) << "Shifted a little (0.11)";
    QTest::newRow("another world") << 0.26 << qint64(10) << "Another world than it learned from (0.26)";
}

void TestLearningWords::drift()
{
    QFETCH(double, psi);
    QFETCH(qint64, rows);
    QFETCH(QString, words);
    console::LiveFigures live;
    live.psi = psi;
    live.mixRows = rows;
    QCOMPARE(LearningWords::drift(live), words);
}

void TestLearningWords::phases()
{
    console::TrainingProgress progress{.phase = TrainingPhase::Learning, .done = 50, .total = 200, .perSecond = 24.6, .remaining = Millis{6'100}};
    QCOMPARE(LearningWords::phase(progress), QStringLiteral("Learning, then judging on leads kept aside"));
    QCOMPARE(LearningWords::pace(progress), QStringLiteral("25 rounds a second, about 6.10 s left"));
    progress.remaining.reset();
    progress.phase = TrainingPhase::Reading;
    QCOMPARE(LearningWords::pace(progress), QStringLiteral("25 rows a second"));
    progress.perSecond = 0;
    QCOMPARE(LearningWords::pace(progress), QString());
    progress.isStopping = true;
    QCOMPARE(LearningWords::phase(progress), QStringLiteral("Stopping; nothing is kept"));
    QCOMPARE(LearningWords::phase({}), QString());
}

void TestLearningWords::failures_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("words");
    QTest::newRow("cancelled") << int(ErrorCode::Cancelled) << "" << "Stopped. The models are as they were";
    QTest::newRow("no file") << int(ErrorCode::NotFound) << "/tmp/x.csv" << "There is no such file, or it cannot be read";
    QTest::newRow("no column") << int(ErrorCode::NotFound) << "--label" << "There is no such column: own words";
    QTest::newRow("input") << int(ErrorCode::InvalidInput) << "" << "This cannot be learned from: own words";
    QTest::newRow("other") << int(ErrorCode::Storage) << "" << "It did not work: own words";
}

void TestLearningWords::failures()
{
    QFETCH(int, code);
    QFETCH(QString, where);
    QFETCH(QString, words);
    QCOMPARE(LearningWords::failure({ErrorCode(code), "own words", where.toStdString()}), words);
}

void TestLearningWords::batches()
{
    console::SuspectBatch batch{.kind = console::SuspectBatch::Kind::LabelShareJump, .id = "b-1", .origin = "web form", .rows = 120, .label = "hot", .measured = 0.98, .limit = 0.3};
    QCOMPARE(LearningWords::batch(batch), QStringLiteral("120 labels from web form are left out: 98 % say “hot”, usually it is 30 %"));
    batch.kind = console::SuspectBatch::Kind::NearDuplicates;
    QCOMPARE(LearningWords::batch(batch), QStringLiteral("120 labels from web form are left out: 98 % of them are near copies of one another"));
    batch.kind = console::SuspectBatch::Kind::ContradictsChampion;
    QCOMPARE(LearningWords::batch(batch), QStringLiteral("120 labels from web form are left out: 98 % contradict what the champion is sure of"));
}

QTEST_GUILESS_MAIN(TestLearningWords)
#include "tst_learningwords.moc"
