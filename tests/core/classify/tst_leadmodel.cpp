// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/leadmodel.h"

#include <atomic>
#include <cmath>
#include <set>
#include <thread>

#include "core/classify/trainer.h"
#include "tests/core/classify/sampleleads.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::classify;
using ns::classify::testing::makeLeads;

namespace {

domain::Attributes attributesOf(const Table &table, std::size_t row)
{
    domain::Attributes attributes;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        attributes[table.columns[i]] = table.rows[row][i];
    return attributes;
}

} // namespace

class TestLeadModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_table = makeLeads({.rows = 1'500, .strength = 3});
        const auto two = trainLead(m_table, {.label = "outcome", .id = "id", .holdout = 0.3});
        NS_VERIFY_OK(two);
        m_model = two->model;
        const auto three = trainLead(makeLeads({.rows = 600, .labels = {"a", "b", "c"}}), {.label = "outcome"});
        NS_VERIFY_OK(three);
        m_three = three->model;
    }
    void init() { ns::testing::failOnWarnings(); }

    void comesBackFromItsBytes()
    {
        for (const auto &model : {m_model, m_three}) {
            const auto back = LeadModel::load(model->serialise());
            NS_VERIFY_OK(back);
            QCOMPARE((*back)->id(), model->id());
            QVERIFY((*back)->card() == model->card());
            QCOMPARE((*back)->serialise() == model->serialise(), true);
            for (std::size_t row = 0; row < 200; ++row) {
                const auto attributes = attributesOf(m_table, row);
                QCOMPARE((*back)->classify(attributes)->confidence, model->classify(attributes)->confidence);
            }
        }
    }

    void itsIdIsItsContent()
    {
        const std::string id = m_model->id().str();
        QCOMPARE(id.size(), std::string("lead-").size() + 12);
        QVERIFY(id.starts_with("lead-"));
        QCOMPARE(id.substr(5), toHex(sha256(m_model->serialise())).substr(0, 12));
    }

    void refusesDamagedBytes()
    {
        const std::string &good = m_model->serialise();
        for (std::size_t at = 0; at < good.size(); at += 997) {
            std::string bad = good;
            bad[at] = char(bad[at] ^ 1);
            QCOMPARE(LeadModel::load(bad).error().code, ErrorCode::InvalidInput);
        }
        for (const std::size_t size : {std::size_t(0), std::size_t(31), std::size_t(32), std::size_t(33), good.size() - 1})
            QCOMPARE(LeadModel::load(good.substr(0, size)).error().code, ErrorCode::InvalidInput);
        QCOMPARE(LeadModel::load(good + "x").error().code, ErrorCode::InvalidInput);
        const std::string other = "something else with a digest that fits";
        QCOMPARE(LeadModel::load(other + std::string(asBytes(sha256(other)))).error().code, ErrorCode::InvalidInput);
    }

    void blocksAndSingleRowsAgree()
    {
        // In-place prediction of one row, of many rows, and the stored vector must give the same bits: a replay depends on it.
        const std::size_t features = m_model->schema().featureCount();
        const FeatureSchema::Binding binding = m_model->schema().bind(m_table);
        FeatureSchema::Memory memory;
        std::vector<float> all(m_table.rows.size() * features);
        for (std::size_t row = 0; row < m_table.rows.size(); ++row)
            m_model->schema().vectorise(m_table, row, binding, memory, std::span(all).subspan(row * features, features));
        const auto scores = m_model->score(all, m_table.rows.size());
        NS_VERIFY_OK(scores);
        for (std::size_t row = 0; row < m_table.rows.size(); ++row) {
            const auto single = m_model->classify(attributesOf(m_table, row));
            const auto pair = std::span(*scores).subspan(row * 2, 2);
            QCOMPARE(single->confidence, std::max(pair[0], pair[1]));
            QCOMPARE(m_model->classifyFeatures(single->features)->confidence, single->confidence);
        }
    }

    void automaticByThresholdAndGate()
    {
        QVERIFY(m_model->card().gate.passed);
        int automatic = 0;
        for (std::size_t row = 0; row < 300; ++row) {
            const auto result = m_model->classify(attributesOf(m_table, row));
            QCOMPARE(result->automatic, result->confidence >= m_model->card().threshold);
            automatic += result->automatic ? 1 : 0;
        }
        QVERIFY(automatic > 60 && automatic < 300);
        Gate failed{false, {{GateCode::LowerBound, 0.9, 0.93}}};
        const auto refused = m_model->withVerdict(m_model->card().metrics, failed);
        NS_VERIFY_OK(refused);
        QVERIFY((*refused)->id() != m_model->id());
        for (std::size_t row = 0; row < 300; ++row)
            QVERIFY(!(*refused)->classify(attributesOf(m_table, row))->automatic);
    }

    void contributionsAddUpToTheScore()
    {
        for (std::size_t row = 0; row < 300; ++row) {
            const auto result = m_model->classify(attributesOf(m_table, row));
            const auto parts = m_model->contributions(result->features, 1);
            NS_VERIFY_OK(parts);
            const double positive = 1 / (1 + std::exp(-parts->sum()));
            const double claimed = result->label == "yes" ? result->confidence : 1 - result->confidence;
            QVERIFY2(std::abs(positive - claimed) < 1e-5, qPrintable(QString::number(positive - claimed)));
        }
    }

    void contributionsOfThreeClassesAddUp()
    {
        const auto result = m_three->classify(attributesOf(m_table, 7));
        std::array<double, 3> logits{};
        double sum = 0;
        for (std::size_t i = 0; i < 3; ++i) {
            logits[i] = std::exp(m_three->contributions(result->features, i)->sum());
            sum += logits[i];
        }
        QVERIFY(std::abs(*std::max_element(logits.begin(), logits.end()) / sum - result->confidence) < 1e-5);
    }

    void reasonsNameTheColumnsThatCount()
    {
        const auto hot = m_model->classify({{"visits", "20"}, {"source", "Referral"}, {"agreed", "Sim"}});
        QCOMPARE(hot->label, std::string("yes"));
        const auto forYes = m_model->explain(hot->features, "yes", 3);
        NS_VERIFY_OK(forYes);
        QCOMPARE(forYes->size(), std::size_t(3));
        QCOMPARE(forYes->front().feature, std::string("visits"));
        std::set<std::string> columns;
        for (const Reason &reason : *forYes) {
            QVERIFY(reason.contribution > 0);
            columns.insert(reason.feature);
        }
        QVERIFY((columns == std::set<std::string>{"visits", "source", "agreed"}));
        const auto forNo = m_model->explain(hot->features, "no", 3);
        NS_VERIFY_OK(forNo);
        QCOMPARE(forNo->front().contribution, -forYes->front().contribution);
        QCOMPARE(m_model->explain(hot->features, "perhaps", 3).error().code, ErrorCode::InvalidInput);
    }

    void takenApartItAddsUp()
    {
        const auto lead = m_model->classify({{"visits", "20"}, {"source", "Referral"}, {"agreed", "não"}, {"city", "City 7"}});
        for (const std::size_t each : {0, 1, 5}) {
            const auto parts = m_model->takeApart(lead->features, lead->label, each);
            NS_VERIFY_OK(parts);
            double sum = parts->bias + parts->others;
            for (const auto *side : {&parts->speakFor, &parts->speakAgainst}) {
                QVERIFY(side->size() <= each);
                for (const Reason &reason : *side) {
                    QCOMPARE(reason.contribution > 0, side == &parts->speakFor);
                    sum += reason.contribution;
                }
            }
            QVERIFY(std::abs(sum - parts->score) < 1e-9);
            QVERIFY(std::abs(1 / (1 + std::exp(-parts->score)) - lead->confidence) < 1e-5);
        }
        const auto parts = m_model->takeApart(lead->features, "yes", 5);
        QCOMPARE(parts->speakFor.front().feature, std::string("visits"));
        QCOMPARE(parts->speakFor.front().value, std::string("20"));
        QCOMPARE(parts->speakAgainst.front().feature, std::string("agreed"));
        QCOMPARE(parts->speakAgainst.front().value, std::string("false"));
        QCOMPARE(m_model->takeApart(lead->features, "perhaps", 5).error().code, ErrorCode::InvalidInput);
    }

    void replayGivesTheSameScore()
    {
        const auto model = LeadModel::load(m_model->serialise());
        NS_VERIFY_OK(model);
        for (std::size_t row = 0; row < 200; ++row) {
            const auto then = m_model->classify(attributesOf(m_table, row));
            const auto now = (*model)->classifyFeatures(then->features);
            QCOMPARE(now->label, then->label);
            QCOMPARE(now->confidence, then->confidence); // to the last bit
        }
    }

    void refusesForeignVectors()
    {
        QCOMPARE(m_model->classifyFeatures({1, 2, 3}).error().code, ErrorCode::InvalidInput);
        QCOMPARE(m_model->contributions(std::vector<float>{1, 2, 3}, 1).error().code, ErrorCode::InvalidInput);
        const std::vector<float> fitting(m_model->schema().featureCount());
        QCOMPARE(m_model->contributions(fitting, 2).error().code, ErrorCode::InvalidInput);
    }

    void strangeCellsStillGetAnAnswer()
    {
        for (const char *cell : {"", "1e29", "-1e29", "nan", "2025-02-30", "\xF0\x9F\x99\x82", "\xFF\xFE", "<b>x</b>"}) {
            domain::Attributes attributes;
            for (const std::string &column : m_table.columns)
                attributes[column] = cell;
            const auto result = m_model->classify(attributes);
            NS_VERIFY_OK(result);
            QVERIFY(result->confidence >= 0.5 && result->confidence <= 1);
        }
    }

    void manyThreadsGetTheSameAnswers()
    {
        std::vector<Classification> expected;
        for (std::size_t row = 0; row < 500; ++row)
            expected.push_back(m_model->classify(attributesOf(m_table, row)).value());
        std::atomic<int> wrong = 0;
        std::vector<std::thread> threads;
        for (std::size_t t = 0; t < 4; ++t) {
            threads.emplace_back([&, t] {
                for (std::size_t i = 0; i < 2'000; ++i) {
                    const std::size_t row = (i * 7 + t * 131) % expected.size();
                    const auto result = m_model->classify(attributesOf(m_table, row));
                    wrong += result && result->confidence == expected[row].confidence && result->label == expected[row].label ? 0 : 1;
                    if (i % 20 == 0)
                        wrong += m_model->explain(result->features, result->label, 3).has_value() ? 0 : 1;
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(wrong.load(), 0);
    }

private:
    Table m_table;
    std::shared_ptr<const LeadModel> m_model;
    std::shared_ptr<const LeadModel> m_three;
};

QTEST_GUILESS_MAIN(TestLeadModel)
#include "tst_leadmodel.moc"
