// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/trainer.h"

#include "core/base/random.h"
#include "core/classify/evaluate.h"
#include "tests/core/classify/sampleleads.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::classify;
using ns::classify::testing::makeLeads;
using ns::classify::testing::setColumn;

namespace {

TrainOptions byTime()
{
    return {.label = "outcome", .id = "id", .time = "created", .holdout = 0.3};
}

void addColumn(Table &table, const std::string &name, const std::string &value)
{
    table.columns.push_back(name);
    for (auto &row : table.rows)
        row.push_back(value);
}

} // namespace

Q_DECLARE_METATYPE(std::function<void(Table &, TrainOptions &)>)

class TestTrainer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }

    void learnsWhatIsThere()
    {
        const Table table = makeLeads({.rows = 3'000, .strength = 3});
        const auto trained = trainLead(table, byTime());
        NS_VERIFY_OK(trained);
        const ModelCard &card = trained->model->card();
        QCOMPARE(trained->rows, std::size_t(3'000));
        QCOMPARE(card.metrics.rows, std::size_t(900));
        QCOMPARE(card.trainedRows, std::size_t(2'100));
        QCOMPARE(card.certifiedBy, CertifiedBy::LaterRows);
        QCOMPARE(card.classes.labels, (std::vector<std::string>{"no", "yes"}));
        QVERIFY(card.metrics.auc.value() > 0.9);
        QVERIFY(card.metrics.ece < 0.05);
        QVERIFY2(card.gate.passed, qPrintable(QString::number(card.metrics.lower95)));
        QVERIFY(card.metrics.coverage > 0.4);
        QVERIFY(trained->suspectedLeaks.empty());
    }

    void sameSeedSameBytes()
    {
        const Table table = makeLeads({.rows = 600});
        TrainOptions options = byTime();
        const auto first = trainLead(table, options);
        const auto second = trainLead(table, options);
        NS_VERIFY_OK(first);
        NS_VERIFY_OK(second);
        QCOMPARE(second->model->serialise() == first->model->serialise(), true);
        QCOMPARE(second->model->id(), first->model->id());
        options.seed = 2;
        QVERIFY(trainLead(table, options)->model->id() != first->model->id());
    }

    void theHoldoutTeachesNothing()
    {
        // The trees, schema and threshold must not change when only certifying rows change.
        Table table = makeLeads({.rows = 800});
        const auto before = trainLead(table, byTime());
        NS_VERIFY_OK(before);
        const std::size_t outcome = table.columns.size() - 1;
        for (std::size_t row = 560; row < 800; ++row)
            table.rows[row][outcome] = table.rows[row][outcome] == "yes" ? "no" : "yes";
        const auto after = trainLead(table, byTime());
        NS_VERIFY_OK(after);
        QCOMPARE(after->model->card().threshold, before->model->card().threshold);
        QCOMPARE(after->model->card().rounds, before->model->card().rounds);
        QCOMPARE(encodeSchema(after->model->schema()), encodeSchema(before->model->schema()));
        const domain::Attributes lead = {{"visits", "12"}, {"source", "Fair"}};
        QCOMPARE(after->model->classify(lead)->confidence, before->model->classify(lead)->confidence);
        QVERIFY(after->model->card().metrics.accuracy < 0.5);
        QVERIFY(!after->model->card().gate.passed);
        QVERIFY(after->model->card().certifyingHash != before->model->card().certifyingHash);
    }

    void saysNoToNoise_data()
    {
        QTest::addColumn<double>("offset");
        QTest::newRow("half buy") << 0.0;
        QTest::newRow("one in twenty buys: always saying no is 95 % right") << -2.94;
        QTest::newRow("one in two hundred") << -5.3;
    }
    void saysNoToNoise()
    {
        QFETCH(double, offset);
        for (std::uint64_t seed = 1; seed <= 3; ++seed) {
            const auto trained = trainLead(makeLeads({.rows = 2'000, .seed = seed, .strength = 0, .offset = offset}), {.label = "outcome"});
            NS_VERIFY_OK(trained);
            QVERIFY(!trained->model->card().gate.passed);
            QVERIFY(!trained->model->card().gate.reasons.empty());
            QVERIFY(!trained->model->classify({{"visits", "20"}, {"source", "Referral"}})->automatic);
        }
    }

    void threeClasses()
    {
        const Table table = makeLeads({.rows = 2'000, .strength = 1.5, .labels = {"cold", "warm", "won"}});
        const auto trained = trainLead(table, byTime());
        NS_VERIFY_OK(trained);
        const ModelCard &card = trained->model->card();
        QCOMPARE(card.classes.labels, (std::vector<std::string>{"cold", "warm", "won"}));
        QCOMPARE(card.classes.positive, std::size_t(2)); // "won" is a conversion word
        QVERIFY(!card.metrics.auc);
        QVERIFY2(card.metrics.accuracy > 0.75, qPrintable(QString::number(card.metrics.accuracy)));
        QCOMPARE(card.metrics.perClass.size(), std::size_t(3));
        const auto hot = trained->model->classify({{"visits", "20"}, {"source", "Referral"}, {"agreed", "Sim"}});
        QCOMPARE(hot->label, std::string("won"));
    }

    void twoHundredRowsAreEnoughToTry()
    {
        const auto trained = trainLead(makeLeads({.rows = 200, .strength = 3}), byTime());
        NS_VERIFY_OK(trained);
        QVERIFY(trained->model->card().metrics.auc.value() > 0.8);
        QCOMPARE(trained->model->card().metrics.rows, std::size_t(60));
    }

    void aRareClassIsLearned()
    {
        const auto trained = trainLead(makeLeads({.rows = 4'000, .strength = 2, .offset = -6}), {.label = "outcome"});
        NS_VERIFY_OK(trained);
        const Metrics &metrics = trained->model->card().metrics;
        QVERIFY(metrics.perClass.at("yes").support < 80);
        QVERIFY2(metrics.auc.value() > 0.8, qPrintable(QString::number(metrics.auc.value())));
    }

    void choosesThePositive_data()
    {
        QTest::addColumn<std::vector<std::string>>("labels");
        QTest::addColumn<QByteArray>("asked");
        QTest::addColumn<QByteArray>("expected");
        using L = std::vector<std::string>;
        QTest::newRow("a word") << L{"Sí", "no"} << QByteArray() << QByteArray("Sí");
        QTest::newRow("one") << L{"1", "0"} << QByteArray() << QByteArray("1");
        QTest::newRow("the rarer") << L{"lost", "gained"} << QByteArray() << QByteArray("gained");
        QTest::newRow("asked for") << L{"no", "yes"} << QByteArray("no") << QByteArray("no");
    }
    void choosesThePositive()
    {
        QFETCH(std::vector<std::string>, labels);
        QFETCH(QByteArray, asked);
        QFETCH(QByteArray, expected);
        TrainOptions options{.label = "outcome"};
        if (!asked.isEmpty())
            options.positive = asked.toStdString();
        const auto trained = trainLead(makeLeads({.rows = 300, .offset = -1.5, .labels = labels}), options);
        NS_VERIFY_OK(trained);
        const ClassList &classes = trained->model->card().classes;
        QCOMPARE(classes.labels[classes.positive], expected.toStdString());
        QCOMPARE(classes.positive, std::size_t(1)); // of two, the trees' output is the positive one
    }

    void aTestFileCertifies()
    {
        const Table table = makeLeads({.rows = 1'000, .strength = 3});
        const Table test = makeLeads({.rows = 700, .seed = 9, .strength = 3});
        TrainOptions options = byTime();
        options.test = &test;
        const auto trained = trainLead(table, options);
        NS_VERIFY_OK(trained);
        QCOMPARE(trained->model->card().certifiedBy, CertifiedBy::TestFile);
        QCOMPARE(trained->model->card().trainedRows, std::size_t(1'000));
        QVERIFY(trained->model->card().metrics == evaluateModel(*trained->model, test).value());
    }

    void labelsThatOnlyComeLaterAreWrong()
    {
        Table table = makeLeads({.rows = 400});
        for (std::size_t row = 390; row < 400; ++row)
            table.rows[row].back() = "new";
        const auto trained = trainLead(table, byTime());
        NS_VERIFY_OK(trained);
        QCOMPARE(trained->model->card().classes.labels.size(), std::size_t(2));
        QCOMPARE(trained->model->card().metrics.perClass.at("new").support, std::size_t(10));
        QCOMPARE(trained->model->card().metrics.perClass.at("new").recall, 0.0);
    }

    void skipsRowsWithoutLabelOrSense()
    {
        Table table = makeLeads({.rows = 300});
        table.rows[0].back() = "  ";
        table.rows[1].pop_back();
        table.rows[2][3] = "\xFF";
        table.problems[3] = "a quote that never ends";
        const auto trained = trainLead(table, {.label = "outcome"});
        NS_VERIFY_OK(trained);
        QCOMPARE(trained->rows, std::size_t(296));
        QCOMPARE(trained->skippedRows, std::size_t(4));
    }

    void knowsItsTrainingRows()
    {
        const Table table = makeLeads({.rows = 300});
        const auto trained = trainLead(table, byTime());
        NS_VERIFY_OK(trained);
        QVERIFY(trained->model->wasTrainedOn("L-10000"));
        QVERIFY(trained->model->wasTrainedOn(" L-10209"));
        QVERIFY(!trained->model->wasTrainedOn("L-10210")); // the first of the holdout
        QVERIFY(!trained->model->wasTrainedOn(""));
    }

    void refusesWithAReason_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<std::function<void(Table &, TrainOptions &)>>("spoil");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QByteArray>("says");
        using Spoil = std::function<void(Table &, TrainOptions &)>;
        const auto row = [](const char *name, int rows, Spoil spoil, ErrorCode code, const char *says) {
            QTest::newRow(name) << rows << spoil << code << QByteArray(says);
        };
        row("no label column", 100, [](Table &, TrainOptions &o) { o.label = "nope"; }, ErrorCode::NotFound, "no column \"nope\"; the file has: id, created");
        row("no id column", 100, [](Table &, TrainOptions &o) { o.id = "nope"; }, ErrorCode::NotFound, "--id");
        row("no time column", 100, [](Table &, TrainOptions &o) { o.time = "nope"; }, ErrorCode::NotFound, "--time");
        row("ignored column misspelt", 100, [](Table &, TrainOptions &o) { o.ignore = {"vists"}; }, ErrorCode::NotFound, "--ignore");
        row("allowed column misspelt", 100, [](Table &, TrainOptions &o) { o.allowLeak = {"vists"}; }, ErrorCode::NotFound, "--allow-leak");
        row("49 rows", 49, [](Table &, TrainOptions &) {}, ErrorCode::InvalidInput, "only 49 labelled rows");
        row("no rows", 0, [](Table &, TrainOptions &) {}, ErrorCode::InvalidInput, "only 0 labelled rows");
        row("one label", 100, [](Table &t, TrainOptions &) { setColumn(t, "outcome", "yes"); }, ErrorCode::InvalidInput, "every row has the label \"yes\"");
        row("ids as labels", 100, [](Table &, TrainOptions &o) { o.label = "id"; o.id.reset(); }, ErrorCode::InvalidInput, "100 different labels");
        row("unknown positive", 100, [](Table &, TrainOptions &o) { o.positive = "won"; }, ErrorCode::InvalidInput, "no row has the label \"won\"");
        row("holdout 0", 100, [](Table &, TrainOptions &o) { o.holdout = 0; }, ErrorCode::InvalidInput, "--holdout");
        row("holdout 0.6", 100, [](Table &, TrainOptions &o) { o.holdout = 0.6; }, ErrorCode::InvalidInput, "--holdout");
        row("target 1", 100, [](Table &, TrainOptions &o) { o.target = 1; }, ErrorCode::InvalidInput, "--target");
        row("nothing to learn from", 100, [](Table &, TrainOptions &o) {
            o.ignore = {"visits", "source", "city", "agreed", "spent", "remark"};
        }, ErrorCode::InvalidInput, "no column is left");
        row("one label before the holdout", 100, [](Table &t, TrainOptions &) {
            setColumn(t, "outcome", "no");
            t.rows[99].back() = "yes";
        }, ErrorCode::InvalidInput, "before the holdout");
    }
    void refusesWithAReason()
    {
        QFETCH(int, rows);
        using Spoil = std::function<void(Table &, TrainOptions &)>;
        QFETCH(Spoil, spoil);
        QFETCH(ErrorCode, code);
        QFETCH(QByteArray, says);
        Table table = makeLeads({.rows = std::size_t(rows)});
        TrainOptions options = byTime();
        spoil(table, options);
        const auto trained = trainLead(table, options);
        QVERIFY(!trained.has_value());
        QCOMPARE(trained.error().code, code);
        QVERIFY2(describe(trained.error()).find(says.toStdString()) != std::string::npos, describe(trained.error()).c_str());
    }

    void emptyAndConstantColumnsDoNoHarm()
    {
        Table table = makeLeads({.rows = 500, .strength = 3});
        addColumn(table, "always", "x");
        addColumn(table, "never", "");
        const auto trained = trainLead(table, byTime());
        NS_VERIFY_OK(trained);
        QVERIFY(trained->model->card().metrics.auc.value() > 0.85);
    }

    void progressEndsWithinItsTotal()
    {
        std::vector<std::pair<int, int>> steps;
        TrainHooks hooks;
        hooks.progress = [&steps](int done, int total) { steps.emplace_back(done, total); };
        Table table = makeLeads({.rows = 300});
        addColumn(table, "closing", ""); // keeps the guard busy
        for (auto &row : table.rows)
            row.back() = row[table.findColumn("outcome").value()] == "yes" ? "2025-01-01" : "";
        NS_VERIFY_OK(trainLead(table, {.label = "outcome"}, hooks));
        QVERIFY(steps.size() > 50);
        for (std::size_t i = 0; i < steps.size(); ++i)
            QCOMPARE(steps[i], std::pair(int(i) + 1, steps.front().second));
        QVERIFY(steps.back().first <= steps.front().second);
    }

    void stopsWhenAsked()
    {
        int rounds = 0;
        TrainHooks hooks;
        hooks.progress = [&rounds](int done, int total) {
            rounds = done;
            QVERIFY(done <= total);
        };
        hooks.isStopRequested = [&rounds] { return rounds >= 10; };
        const auto trained = trainLead(makeLeads({.rows = 300}), {.label = "outcome"}, hooks);
        QCOMPARE(trained.error().code, ErrorCode::Cancelled);
        QCOMPARE(rounds, 10);
    }

    void suspectsAreSettled()
    {
        Table table = makeLeads({.rows = 1'500});
        addColumn(table, "closing", "");
        for (auto &row : table.rows)
            row.back() = row[table.findColumn("outcome").value()] == "yes" ? "2025-01-01" : "";
        const auto cautious = trainLead(table, byTime());
        NS_VERIFY_OK(cautious);
        QCOMPARE(cautious->suspectedLeaks.size(), std::size_t(1));
        QCOMPARE(cautious->suspectedLeaks[0].grade, LeakGrade::Out);
        QVERIFY(!cautious->suspectedLeaks[0].used);
        QVERIFY(cautious->model->card().suspects == cautious->suspectedLeaks);
        const ColumnSchema &left = cautious->model->schema().columns().back();
        QCOMPARE(left.ignored, IgnoreReason::Leak);
        QCOMPARE(left.known, KnownAtEvent::No);
        QVERIFY(cautious->model->card().metrics.auc.value() < 0.95);

        TrainOptions options = byTime();
        options.allowLeak = {"closing"};
        options.ignore = {"city"};
        options.reason = "known on the first day";
        const auto overruled = trainLead(table, options);
        NS_VERIFY_OK(overruled);
        QVERIFY(overruled->suspectedLeaks[0].used && overruled->suspectedLeaks[0].answered);
        QCOMPARE(overruled->suspectedLeaks[0].reason, std::string("known on the first day"));
        QCOMPARE(overruled->model->schema().columns().back().known, KnownAtEvent::Yes);
        QVERIFY(overruled->model->card().metrics.auc.value() > 0.99);
        QCOMPARE(overruled->model->card().answers.size(), std::size_t(2));

        TrainOptions remembered = byTime(); // what was said once holds for the next training
        remembered.answers = overruled->model->card().answers;
        const auto next = trainLead(table, remembered);
        NS_VERIFY_OK(next);
        QVERIFY(next->suspectedLeaks[0].used);
        QCOMPARE(next->model->schema().columns()[4].known, KnownAtEvent::No);
        remembered.ignore = {"closing"}; // what is said now comes first
        QVERIFY(trainLead(table, remembered)->suspectedLeaks.empty());
    }

    void laterRowsAreNoEvidence()
    {
        Table table = makeLeads({.rows = 1'000});
        addColumn(table, "note", "");
        for (std::size_t i = 700; i < 1'000; ++i) // the holdout
            table.rows[i].back() = table.rows[i][table.findColumn("outcome").value()] == "yes" ? "won" : "lost";
        const auto trained = trainLead(table, byTime());
        NS_VERIFY_OK(trained);
        QVERIFY(trained->suspectedLeaks.empty());
    }

    void aRefusalSaysWhatIsPossible()
    {
        const auto weak = trainLead(makeLeads({.rows = 3'000, .strength = 1}), byTime());
        NS_VERIFY_OK(weak);
        const ModelCard &card = weak->model->card();
        QVERIFY(!card.gate.passed);
        QVERIFY(card.offer.has_value());
        QVERIFY(card.offer->target < 0.93 && card.offer->target >= 0.5);
        QVERIFY(card.offer->coverage >= 0.2);
        QVERIFY(card.curve.size() >= 20);
        int held = 0; // expected of about 90 % of fresh folds
        for (std::uint64_t seed = 2; seed <= 21; ++seed) {
            const auto scored = scoreRows(*weak->model, makeLeads({.rows = 900, .seed = seed, .strength = 1}));
            NS_VERIFY_OK(scored);
            const Metrics fresh = measure(*scored, card.classes, card.offer->target, card.offer->threshold);
            held += judge(fresh).passed ? 1 : 0;
        }
        QVERIFY2(held >= 16, qPrintable(QString::number(held)));
        const auto back = LeadModel::load(weak->model->serialise());
        NS_VERIFY_OK(back);
        QVERIFY((*back)->card() == card);
        QVERIFY(!trainLead(makeLeads({.rows = 3'000, .strength = 3}), byTime())->model->card().offer);
        QVERIFY(!trainLead(makeLeads({.rows = 1'000, .strength = 0}), byTime())->model->card().offer);
    }

    void anyMessIsLearnedFrom()
    {
        Table table = makeLeads({.rows = 250, .strength = 3});
        Random random(5, "mess");
        addColumn(table, "thousands", "");
        addColumn(table, "dates", "");
        addColumn(table, "mixed", "");
        for (auto &row : table.rows) {
            row[row.size() - 3] = "value " + std::to_string(random.between(0, 100'000));
            row[row.size() - 2] = random.chance(0.5) ? "2025-03-0" + std::to_string(random.between(1, 9)) : "0" + std::to_string(random.between(1, 9)) + "/04/2025 10:30";
            row[row.size() - 1] = random.chance(0.3) ? "" : random.chance(0.5) ? "12,5" : "n/a";
        }
        const auto trained = trainLead(table, {.label = "outcome", .id = "id"});
        NS_VERIFY_OK(trained);
        QVERIFY(trained->model->card().metrics.auc.value() > 0.8);
        QVERIFY(trained->suspectedLeaks.empty());
    }
};

QTEST_GUILESS_MAIN(TestTrainer)
#include "tst_trainer.moc"
