// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/console/retrain.h"

#include "core/agent/decided.h"
#include "core/store/memoryjournal.h"
#include "tests/core/classify/sampleleads.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::console;
using ns::classify::testing::makeLeads;

namespace {

const Instant kStart = fromMillis(1'764'000'000'000);

/// The rows of a made-up table as labels of a workspace, an hour apart.
GatheredLabels gathered(const classify::Table &table, const std::string &source = "crm")
{
    GatheredLabels labels;
    const std::size_t outcome = *table.findColumn("outcome");
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        ports::LeadLabel label;
        label.contact = domain::ContactId(source + "/" + std::string(table.cell(row, 0)));
        label.said = table.cell(row, outcome);
        label.origin = "import:outcomes";
        label.leadSource = source;
        label.leadAt = kStart + std::chrono::hours(row);
        label.language = row % 3 == 0 ? domain::Language::Spanish : domain::Language::Portuguese;
        for (std::size_t i = 1; i < table.columns.size(); ++i) {
            if (i != outcome)
                label.attributes[table.columns[i]] = table.cell(row, i);
        }
        labels.labels.push_back(label);
    }
    labels.keep.assign(labels.labels.size(), true);
    return labels;
}

LeadModelPtr trainOn(const classify::Table &table, const std::vector<std::string> &ignore = {})
{
    const auto trained = classify::trainLead(table, {.label = "outcome", .id = "id", .ignore = ignore, .holdout = 0.3});
    if (!trained)
        qFatal("no model: %s", describe(trained.error()).c_str());
    return trained->model;
}

/// Leads that no table of seed 1 knows.
GatheredLabels freshLabels(std::size_t rows, std::uint64_t seed = 7)
{
    classify::Table table = makeLeads({.rows = rows, .seed = seed, .strength = 3});
    for (auto &row : table.rows)
        row[0] = "N" + row[0];
    return gathered(table);
}

} // namespace

class TestRetrain : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }

    void learnsFromTheEarlierAndCertifiesOnTheLater()
    {
        const GatheredLabels labels = freshLabels(1'500);
        const auto retrained = retrain(labels, nullptr, {.share = 0.3});
        QVERIFY(retrained.has_value());
        const classify::ModelCard &card = retrained->trained.model->card();
        QCOMPARE(card.trainedRows, std::size_t(1'050));
        QCOMPARE(card.metrics.rows, std::size_t(450));
        QCOMPARE(retrained->holdout.leads.size(), std::size_t(450));
        QCOMPARE(retrained->holdout.leads.front().first, labels.labels[1'050].contact.str());
        QCOMPARE(retrained->leftOut, std::size_t(0));
        QVERIFY(card.gate.passed);
        QCOMPARE(card.label, std::string("label"));
        // No row of the holdout was learned from, every other was.
        for (std::size_t i = 0; i < labels.labels.size(); ++i)
            QCOMPARE(agent::wasLearned(*retrained->trained.model, labels.labels[i].contact), i < 1'050);
        for (const classify::ColumnSchema &column : retrained->trained.model->schema().columns()) {
            const bool feature = column.kind != classify::ColumnKind::Ignored;
            QVERIFY(!feature || (column.name != "lead id" && column.name != "lead time" && column.name != "label"));
        }
    }

    void sameLabelsSameModel()
    {
        const GatheredLabels labels = freshLabels(600);
        QCOMPARE(retrain(labels, nullptr, {})->trained.model->id(), retrain(labels, nullptr, {})->trained.model->id());
    }

    void whatTheChampionKnowsCertifiesNothing()
    {
        // The champion learned from 350 of the 500 rows of seed 1; they came last here.
        const LeadModelPtr champion = trainOn(makeLeads({.rows = 500, .strength = 3}));
        GatheredLabels labels = freshLabels(600);
        GatheredLabels known = gathered(makeLeads({.rows = 500, .strength = 3}));
        for (ports::LeadLabel &label : known.labels) {
            label.leadAt += std::chrono::hours(10'000);
            labels.labels.push_back(label);
            labels.keep.push_back(true);
        }
        const auto retrained = retrain(labels, champion, {.share = 0.2});
        QVERIFY(retrained.has_value());
        QCOMPARE(retrained->holdout.leads.size(), std::size_t(220));
        for (const auto &[contact, label] : retrained->holdout.leads)
            QVERIFY(!agent::wasLearned(*champion, domain::ContactId(contact)));
        QCOMPARE(retrained->trained.model->card().label, champion->card().label);
        QCOMPARE(retrained->trained.model->card().target, champion->card().target);
        QCOMPARE(retrained->trained.model->card().classes.labels, champion->card().classes.labels);
        QVERIFY(retrained->leftOut > 300); // known ones behind the first row of the holdout
    }

    void implausibleLabelsAreLeftOut()
    {
        GatheredLabels labels = freshLabels(800);
        for (std::size_t i = 0; i < 300; ++i)
            labels.keep[i] = false;
        const auto retrained = retrain(labels, nullptr, {.share = 0.2});
        QVERIFY(retrained.has_value());
        QCOMPARE(retrained->leftOut, std::size_t(300));
        QCOMPARE(retrained->trained.model->card().trainedRows, std::size_t(400));
        for (std::size_t i = 0; i < 300; ++i)
            QVERIFY(!agent::wasLearned(*retrained->trained.model, labels.labels[i].contact));
    }

    void theAnswerIsNoAttribute()
    {
        GatheredLabels labels = freshLabels(600);
        const LeadModelPtr champion = trainOn(makeLeads({.rows = 500, .strength = 3}));
        for (ports::LeadLabel &label : labels.labels) {
            label.attributes["Outcome"] = label.said; // the champion's label column, by another case
            label.attributes["Lead ID"] = label.said;
        }
        const auto retrained = retrain(labels, champion, {});
        QVERIFY(retrained.has_value());
        QVERIFY(retrained->trained.model->card().metrics.accuracy < 0.99);
    }

    void whatPeopleSaidOfColumnsGoesOnToHold()
    {
        const LeadModelPtr champion = trainOn(makeLeads({.rows = 500, .strength = 3}), {"agreed"});
        const auto retrained = retrain(freshLabels(600), champion, {});
        QVERIFY(retrained.has_value());
        const auto &columns = retrained->trained.model->schema().columns();
        const auto agreed = std::ranges::find(columns, std::string("agreed"), &classify::ColumnSchema::name);
        QVERIFY(agreed == columns.end() || agreed->kind == classify::ColumnKind::Ignored);
    }

    void tooFewLabels_data()
    {
        QTest::addColumn<int>("rows");
        QTest::newRow("none") << 0;
        QTest::newRow("19 would certify") << 95;
        QTest::newRow("too few are left to learn from") << 40;
    }
    void tooFewLabels()
    {
        QFETCH(int, rows);
        const auto retrained = retrain(freshLabels(std::size_t(rows)), nullptr, {.share = rows == 40 ? 0.5 : 0.2});
        QVERIFY(!retrained);
        QCOMPARE(retrained.error().code, ErrorCode::InvalidInput);
    }

    void canBeStopped()
    {
        classify::TrainHooks hooks;
        hooks.isStopRequested = [] { return true; };
        QCOMPARE(retrain(freshLabels(600), nullptr, {}, hooks).error().code, ErrorCode::Cancelled);
    }

    void comparesOnTheFrozenRows()
    {
        const GatheredLabels labels = freshLabels(900);
        const LeadModelPtr blind = trainOn(makeLeads({.rows = 800, .strength = 0})); // learned from noise
        const auto retrained = retrain(labels, blind, {.share = 0.3});
        QVERIFY(retrained.has_value());
        const auto comparison = compareOnHoldout(labels, retrained->holdout, *blind, *retrained->trained.model, {});
        QVERIFY(comparison && *comparison);
        QCOMPARE((*comparison)->rows, std::int64_t(270));
        QCOMPARE((*comparison)->leftOut, std::int64_t(0));
        QCOMPARE((*comparison)->champion.rows, std::int64_t(270));
        QVERIFY((*comparison)->challenger.accuracy > (*comparison)->champion.accuracy + 0.1);
        QVERIFY((*comparison)->signP < 1e-6);
        QCOMPARE((*comparison)->groups.size(), std::size_t(4)); // es, pt_BR, no, yes
        QVERIFY(std::ranges::none_of((*comparison)->groups, &GroupComparison::hasFallen) || (*comparison)->lost > 0);
        const auto reversed = compareOnHoldout(labels, retrained->holdout, *retrained->trained.model, *blind, {});
        QVERIFY(std::ranges::any_of((*reversed)->groups, &GroupComparison::hasFallen));
        QCOMPARE((*reversed)->gained, (*comparison)->lost);
    }

    void labelsAreThoseOfThatTime()
    {
        GatheredLabels labels = freshLabels(900);
        const LeadModelPtr champion = trainOn(makeLeads({.rows = 800, .strength = 3}));
        const auto retrained = retrain(labels, champion, {.share = 0.3});
        const auto before = compareOnHoldout(labels, retrained->holdout, *champion, *retrained->trained.model, {});
        for (ports::LeadLabel &label : labels.labels)
            label.said = "no"; // the world has changed its mind
        labels.labels.pop_back();  // and one contact was erased
        labels.keep.pop_back();
        const auto after = compareOnHoldout(labels, retrained->holdout, *champion, *retrained->trained.model, {});
        QCOMPARE((*after)->rows, (*before)->rows - 1);
        QCOMPARE((*after)->leftOut, std::int64_t(1));
        QVERIFY((*after)->champion.accuracy > 0.8);
    }

    void withoutAHoldoutAllFreshLabelsCompare()
    {
        const LeadModelPtr champion = trainOn(makeLeads({.rows = 800, .strength = 3}));
        const LeadModelPtr other = trainOn(makeLeads({.rows = 800, .strength = 3}), {"visits"});
        const auto fresh = compareOnHoldout(freshLabels(300), {}, *champion, *other, {});
        QCOMPARE((*fresh)->rows, std::int64_t(300));
        const auto known = compareOnHoldout(gathered(makeLeads({.rows = 800, .strength = 3})), {}, *champion, *other, {});
        QVERIFY(known && *known);
        QVERIFY((*known)->leftOut >= 560); // seven tenths taught each of them
        QVERIFY(!compareOnHoldout(freshLabels(19), {}, *champion, *other, {})->has_value()); // too few
    }

    void keepsTheHoldout()
    {
        store::MemoryJournal journal;
        const domain::ModelId model("lead-0123456789ab");
        QVERIFY(loadHoldout(journal, model)->leads.empty());
        const FrozenHoldout holdout{{{"crm/L-1", "yes"}, {"crm/L-2", "no"}}};
        QVERIFY(storeHoldout(journal, model, holdout, kStart, [](Result<std::monostate>) {}).has_value());
        QVERIFY(journal.storeSetting("holdout.lead-broken", "\x05rubbish", "", kStart, [](Result<std::monostate>) {}).has_value());
        journal.close();
        QCOMPARE(*loadHoldout(journal, model), holdout);
        QCOMPARE(loadHoldout(journal, domain::ModelId("lead-broken")).error().code, ErrorCode::Storage);
    }

    void figuresKeepEveryCell()
    {
        classify::Metrics metrics;
        metrics.confusion = {{"no", {{"no", 5}, {"yes", 1}}}, {"maybe", {{"yes", 2}}}};
        const ModelFigures figures = figuresOf(metrics, {{"no", "yes"}, 1});
        QCOMPARE(figures.confusion.labels, (std::vector<std::string>{"no", "yes", "maybe"}));
        QCOMPARE(figures.confusion.rows, (std::vector<std::vector<std::int64_t>>{{5, 1, 0}, {0, 0, 0}, {0, 2, 0}}));
    }
};

QTEST_GUILESS_MAIN(TestRetrain)
#include "tst_retrain.moc"
