// SPDX-License-Identifier: GPL-3.0-or-later
// The goals on real leads (issue 3, "Shown by" 1 and 2). Skips where ../shared is absent. Prints what was reached.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/clock.h"
#include "core/classify/evaluate.h"
#include "core/classify/split.h"
#include "core/classify/statistics.h"
#include "core/classify/trainer.h"
#include "core/connect/csv/csvreader.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::classify;

namespace {

Table readTable(const std::string &path)
{
    auto reader = connect::CsvReader::openFile(path).value();
    Table table;
    table.columns = reader.headers();
    table.separator = reader.separator();
    for (auto row = reader.next().value(); row; row = reader.next().value())
        table.rows.push_back(std::move(row->cells));
    return table;
}

const std::vector<std::string> kLateColumns = {"Tags", "Lead Quality", "Lead Profile", "Asymmetrique Activity Index", "Asymmetrique Profile Index",
                                               "Asymmetrique Activity Score", "Asymmetrique Profile Score", "Last Notable Activity"};

std::vector<std::string> namesOf(const Result<TrainedModel> &trained)
{
    std::vector<std::string> names;
    if (!trained)
        return names;
    for (const SuspectedLeak &leak : trained->suspectedLeaks)
        names.push_back(leak.column);
    return names;
}

/// ECE of the trees' own probabilities on the latest `share` of the rows: what calibration is to be no worse than.
double uncalibratedError(const LeadModel &model, const Table &table, double share)
{
    std::vector<std::size_t> rows(table.rows.size());
    std::iota(rows.begin(), rows.end(), std::size_t(0));
    const Split split = splitByTime(orderByTime(table, rows, table.findColumn(model.card().timeColumn).value()), share);
    const auto scored = scoreRows(model, table, split.later).value();
    const Calibration &calibration = model.card().calibration;
    std::vector<ConfidenceOutcome> outcomes;
    for (const ScoredRow &row : scored) {
        const double margin = (std::log(row.positiveProbability / (1 - row.positiveProbability)) - calibration.offset) / calibration.slope;
        const double own = 1 / (1 + std::exp(-margin));
        const bool isPositive = own > 0.5;
        outcomes.push_back({std::max(own, 1 - own), isPositive == (row.truth == model.card().classes.labels[model.card().classes.positive])});
    }
    return calibrationError(outcomes);
}

void print(const char *what, const TrainedModel &trained, std::int64_t micros)
{
    const ModelCard &card = trained.model->card();
    const Metrics &metrics = card.metrics;
    qInfo("%s: %zu features, depth %d, %d rounds, %.1f s; AUC %.4f, ECE %.4f, coverage %.3f at %.4f (threshold %.4f), lower95 %.4f, missed %.3f, gate %s",
          what, trained.model->schema().featureCount(), card.depth, card.rounds, double(micros) / 1e6, metrics.auc.value_or(0), metrics.ece,
          metrics.coverage, metrics.accuracyAtThreshold.value_or(0), metrics.threshold, metrics.lower95, metrics.missedConverters.value_or(-1),
          card.gate.passed ? "passed" : "not passed");
}

} // namespace

class TestRealLeads : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }

    void educationCompany()
    {
        const std::string path = ns::testing::sharedFile(NS_SHARED_DIR, "data/leads/xedu_public.csv");
        if (path.empty())
            QSKIP("no shared data here");
        const Table table = readTable(path);
        QCOMPARE(table.rows.size(), std::size_t(6'661));
        const std::int64_t start = monotonicMicros();
        const auto trained = trainLead(table, {.label = "Converted", .id = "Prospect ID", .time = "Lead Number", .ignore = kLateColumns, .holdout = 0.3});
        NS_VERIFY_OK(trained);
        print("X Education", *trained, monotonicMicros() - start);
        const ModelCard &card = trained->model->card();
        QVERIFY(card.gate.passed);
        QVERIFY(card.metrics.coverage >= 0.45);
        QVERIFY(card.metrics.auc.value() >= 0.88);
        QVERIFY(card.metrics.ece <= 0.05);
        const double uncalibrated = uncalibratedError(*trained->model, table, 0.3);
        qInfo("ECE without calibration %.4f (slope %.4f, offset %.4f)", uncalibrated, card.calibration.slope, card.calibration.offset);
        QVERIFY(card.metrics.ece <= uncalibrated + 1e-9);
        QVERIFY(card.metrics.lower95 >= 0.93);
        QVERIFY(card.metrics.missedConverters.value() <= 0.20);
        QCOMPARE(card.classes.labels[card.classes.positive], std::string("1"));
        timeDecisions(*trained->model, table);
    }

    void leaksAreNamedWithoutNames()
    {
        const std::string path = ns::testing::sharedFile(NS_SHARED_DIR, "data/leads/xedu_public.csv");
        if (path.empty())
            QSKIP("no shared data here");
        Table table = readTable(path);
        QCOMPARE(namesOf(trainLead(table, {.label = "Converted", .id = "Prospect ID", .time = "Lead Number"})),
                 (std::vector<std::string>{"Tags", "Lead Quality"}));
        const std::size_t tags = table.findColumn("Tags").value() + 1;
        const std::size_t quality = table.findColumn("Lead Quality").value() + 1;
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            table.columns[i] = "c" + std::to_string(i + 1);
        const std::vector<std::string> wanted = {"c" + std::to_string(tags), "c" + std::to_string(quality)};
        QCOMPARE(namesOf(trainLead(table, {.label = "c7", .time = "c2"})), wanted);
        QCOMPARE(namesOf(trainLead(table, {.label = "c7"})), wanted);
    }

    void scoresLeadsAsTheyArrive_data()
    {
        QTest::addColumn<bool>("timed");
        QTest::newRow("by time") << true;
        QTest::newRow("no time") << false;
    }
    void scoresLeadsAsTheyArrive()
    {
        QFETCH(bool, timed);
        const std::string path = ns::testing::sharedFile(NS_SHARED_DIR, "data/leads/xedu_public.csv");
        if (path.empty())
            QSKIP("no shared data here");
        Table past = readTable(path);
        Table fresh = past;
        past.rows.clear();
        fresh.rows.clear();
        std::size_t number = 0;
        for (auto &row : readTable(path).rows)
            (number++ % 7 < 5 ? past : fresh).rows.push_back(row);
        for (auto &row : fresh.rows) {
            for (const std::string &late : kLateColumns)
                row[fresh.findColumn(late).value()].clear();
        }
        TrainOptions options{.label = "Converted", .id = "Prospect ID"};
        if (timed)
            options.time = "Lead Number";
        const auto trained = trainLead(past, options);
        NS_VERIFY_OK(trained);
        const auto metrics = evaluateModel(*trained->model, fresh);
        NS_VERIFY_OK(metrics);
        qInfo("late columns empty: accuracy %.4f of %zu, on decided %.4f (coverage %.3f)", metrics->accuracy, metrics->rows,
              metrics->accuracyAtThreshold.value_or(0), metrics->coverage);
        QVERIFY(metrics->accuracy >= 0.815);
        QVERIFY(metrics->accuracyAtThreshold.value() >= 0.93);
    }

    void webShop()
    {
        const std::string path = ns::testing::sharedFile(NS_SHARED_DIR, "data/leads/shoppers_public.csv");
        if (path.empty())
            QSKIP("no shared data here");
        const std::int64_t start = monotonicMicros();
        const auto trained = trainLead(readTable(path), {.label = "Revenue"});
        NS_VERIFY_OK(trained);
        print("shoppers", *trained, monotonicMicros() - start);
        const ModelCard &card = trained->model->card();
        QCOMPARE(card.classes.labels[card.classes.positive], std::string("TRUE"));
        QVERIFY(card.gate.passed);
        QCOMPARE(namesOf(trained), (std::vector<std::string>{"PageValues"})); // it partly holds the outcome, and all else is clean
        QCOMPARE(trained->suspectedLeaks[0].grade, LeakGrade::Ask);
        QVERIFY(trained->suspectedLeaks[0].used);
        QVERIFY(card.metrics.auc.value() >= 0.9);
        QVERIFY(card.metrics.ece <= 0.05);
    }

private:
    /// Prints the cost of one decision and of a batch beside the bare library on ready vectors; generous limits, because tests share the machine.
    static void timeDecisions(const LeadModel &model, const Table &table)
    {
        std::vector<domain::Attributes> leads;
        for (std::size_t row = 0; row < 2'000; ++row) {
            domain::Attributes &attributes = leads.emplace_back();
            for (std::size_t i = 0; i < table.columns.size(); ++i)
                attributes[table.columns[i]] = table.rows[row][i];
        }
        std::vector<std::int64_t> micros;
        for (const domain::Attributes &lead : leads) {
            const std::int64_t start = monotonicMicros();
            NS_VERIFY_OK(model.classify(lead));
            micros.push_back(monotonicMicros() - start);
        }
        std::sort(micros.begin(), micros.end());
        std::size_t rows = 0;
        const std::int64_t start = monotonicMicros();
        NS_VERIFY_OK(classifyTable(model, table, [&rows](RowResult &&) { return ++rows > 0; }));
        const double batch = double(rows) * 1e6 / double(monotonicMicros() - start);
        std::vector<std::int64_t> reasoned;
        for (std::size_t i = 0; i < 500; ++i) {
            const std::int64_t begin = monotonicMicros();
            const auto decision = model.classify(leads[i]);
            NS_VERIFY_OK(decision);
            NS_VERIFY_OK(model.explain(decision->features, decision->label, 5));
            reasoned.push_back(monotonicMicros() - begin);
        }
        std::sort(reasoned.begin(), reasoned.end());
        qInfo("one decision p50 %lld us, p99 %lld us; batch %.0f rows/s; with reasons p50 %lld us", static_cast<long long>(micros[1'000]),
              static_cast<long long>(micros[1'980]), batch, static_cast<long long>(reasoned[250]));
        QVERIFY(micros[1'000] < 400);
    }
};

QTEST_GUILESS_MAIN(TestRealLeads)
#include "tst_realleads.moc"
