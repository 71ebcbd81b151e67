// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/evaluate.h"

#include "core/classify/trainer.h"
#include "tests/core/classify/sampleleads.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::classify;
using ns::classify::testing::makeLeads;

class TestEvaluate : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const auto trained = trainLead(makeLeads({.rows = 800, .strength = 3}), {.label = "outcome", .id = "id"});
        NS_VERIFY_OK(trained);
        m_model = trained->model;
    }
    void init() { ns::testing::failOnWarnings(); }

    void figuresAndAnswersAgree()
    {
        const Table fresh = makeLeads({.rows = 1'300, .seed = 5, .strength = 3}); // more than two blocks
        const auto metrics = evaluateModel(*m_model, fresh);
        NS_VERIFY_OK(metrics);
        std::size_t right = 0;
        std::size_t decided = 0;
        NS_VERIFY_OK(classifyTable(*m_model, fresh, [&](RowResult &&result) {
            right += result.label == fresh.rows[result.row - 1].back() ? 1 : 0;
            decided += result.confidence >= m_model->card().threshold ? 1 : 0;
            return true;
        }));
        QCOMPARE(metrics->rows, std::size_t(1'300));
        QCOMPARE(metrics->accuracy, double(right) / 1'300);
        QCOMPARE(metrics->coverage, double(decided) / 1'300);
    }

    /// A file's rows are read in blocks with what was read before; a lead alone by its attributes; a replay from stored floats. One score.
    void textAttributesAndFloatsScoreTheSame()
    {
        const Table fresh = makeLeads({.rows = 1'300, .seed = 6});
        NS_VERIFY_OK(classifyTable(*m_model, fresh, [&](RowResult &&result) {
            domain::Attributes attributes;
            for (std::size_t i = 0; i < fresh.columns.size(); ++i)
                attributes[fresh.columns[i]] = fresh.rows[result.row - 1][i];
            const auto alone = m_model->classify(attributes);
            const auto again = m_model->classifyFeatures({result.features.begin(), result.features.end()});
            const auto isSame = [&](const Result<Classification> &other) {
                return other && other->label == result.label && other->confidence == result.confidence && other->automatic == result.automatic;
            };
            return isSame(alone) && isSame(again);
        }));
    }

    void everyRowGetsAnAnswer()
    {
        Table table = makeLeads({.rows = 1'200});
        table.rows[0].pop_back();
        table.rows[600][3] = "\xC3";
        table.rows[601][0] = "\xC3"; // the id itself cannot be read
        table.problems[1'199] = "a quote that never ends";
        table.rows[3].back() = ""; // no label: classified all the same
        std::vector<RowResult> results;
        NS_VERIFY_OK(classifyTable(*m_model, table, [&](RowResult &&result) {
            results.push_back(std::move(result));
            return true;
        }));
        QCOMPARE(results.size(), std::size_t(1'200));
        for (std::size_t i = 0; i < results.size(); ++i) {
            QCOMPARE(results[i].row, i + 1);
            const bool broken = i == 0 || i == 600 || i == 601 || i == 1'199;
            QCOMPARE(results[i].error.empty(), !broken);
            QCOMPARE(results[i].label.empty(), broken);
            QVERIFY(!broken || !results[i].automatic);
            QCOMPARE(results[i].id, i == 601 ? std::string() : "L-" + std::to_string(10'000 + i));
        }
        QCOMPARE(results[0].error, std::string("has 9 cells, the header 10"));
        QCOMPARE(results[1'199].error, std::string("a quote that never ends"));
    }

    void blockOfOnlyBrokenRows()
    {
        Table table = makeLeads({.rows = 3});
        for (auto &row : table.rows)
            row.push_back("one too many");
        std::size_t errors = 0;
        NS_VERIFY_OK(classifyTable(*m_model, table, [&](RowResult &&result) {
            errors += result.error.empty() ? 0 : 1;
            return true;
        }));
        QCOMPARE(errors, std::size_t(3));
    }

    void stopsWhenTheSinkSaysSo()
    {
        std::size_t count = 0;
        const Status status = classifyTable(*m_model, makeLeads({.rows = 100}), [&](RowResult &&) { return ++count < 10; });
        QCOMPARE(status.error().code, ErrorCode::Cancelled);
        QCOMPARE(count, std::size_t(10));
    }

    void missingColumnsAreNamed()
    {
        Table table = makeLeads({.rows = 60});
        table.columns[2] = "renamed";
        QCOMPARE(findMissingColumns(*m_model, table), std::vector<std::string>{"visits"});
        QVERIFY(findMissingColumns(*m_model, makeLeads({.rows = 1})).empty());
    }

    void needsLabels()
    {
        Table table = makeLeads({.rows = 60});
        ns::classify::testing::setColumn(table, "outcome", " ");
        QCOMPARE(evaluateModel(*m_model, table).error().code, ErrorCode::InvalidInput);
        table.columns.back() = "other";
        QCOMPARE(evaluateModel(*m_model, table).error().code, ErrorCode::NotFound);
    }

    void figuresPerLanguage()
    {
        Table table = makeLeads({.rows = 100, .strength = 3});
        table.columns[8] = "lang";
        for (std::size_t row = 0; row < 100; ++row)
            table.rows[row][8] = row < 30 ? "es" : "pt";
        const auto metrics = evaluateModel(*m_model, table);
        NS_VERIFY_OK(metrics);
        QCOMPARE(metrics->perLanguage.at("es").rows, std::size_t(30));
        QCOMPARE(metrics->perLanguage.at("pt").rows, std::size_t(70));
    }

private:
    std::shared_ptr<const LeadModel> m_model;
};

QTEST_GUILESS_MAIN(TestEvaluate)
#include "tst_evaluate.moc"
