// SPDX-License-Identifier: GPL-3.0-or-later
// The learned decision beside XGBoost's bare C API on the same rows, in the same run and in turns: training of 50,000 x 30, batch
// classification, one decision with its reasons. Figures, then ratios with their goals; exit 1 when a goal is missed.
// Environment: NS_ROWS (50000), NS_RUNS (3), NS_DECISIONS (5000).
#include <cstdio>
#include <numeric>

#include "core/base/clock.h"
#include "core/classify/evaluate.h"
#include "core/classify/trainer.h"
#include "tests/bench/bareboosting.h"
#include "tests/bench/figures.h"
#include "tests/testing/business/columnstatistics.h"
#include "tests/testing/business/recipes.h"

using namespace ns;
using namespace ns::bench;
using namespace ns::classify;

namespace {

constexpr std::size_t kFeatureColumns = 30;
constexpr std::size_t kOtherColumns = 3; // id, creation date, outcome
constexpr std::size_t kReasons = 3;
constexpr double kOverheadMax = 1.25;
constexpr double kTrainSecondsMax = 10;
constexpr double kDecisionMicrosMax = 200;

double secondsSince(std::int64_t startMicros)
{
    return double(monotonicMicros() - startMicros) / 1e6;
}

/// The table of a made-up business without leaks, and how to train on it.
struct Leads
{
    Table table;
    TrainOptions options;
};

Leads makeLeads()
{
    testing::Recipe recipe = testing::makeRecipe(testing::BusinessKind::Large, 1);
    recipe.rows = std::size_t(fromEnvironment("NS_ROWS", 50'000));
    recipe.columnsMin = kFeatureColumns + kOtherColumns;
    recipe.messy = false;
    recipe.timed = true;
    recipe.recorded = false;
    recipe.naming = testing::Naming::English;
    const testing::Business business = testing::makeBusiness(recipe);
    testing::Grid grid = testing::readGrid(business.csv, business.separator);
    Leads leads{.table = {}, .options = {.label = business.label, .id = business.idColumn, .time = business.timeColumn, .positive = business.positive}};
    leads.table.columns = std::move(grid.header);
    leads.table.rows = std::move(grid.rows);
    return leads;
}

FloatRows vectorise(const LeadModel &model, const Leads &leads, const std::vector<std::size_t> &rows)
{
    FloatRows floats;
    floats.columns = model.schema().featureCount();
    floats.features.resize(rows.size() * floats.columns);
    const FeatureSchema::Binding binding = model.schema().bind(leads.table);
    const std::size_t label = *leads.table.findColumn(leads.options.label);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        model.schema().vectorise(leads.table, rows[i], binding, std::span(floats.features).subspan(i * floats.columns, floats.columns));
        floats.labels.push_back(leads.table.cell(rows[i], label) == *leads.options.positive ? 1 : 0);
    }
    return floats;
}

std::vector<std::size_t> allRows(const Leads &leads)
{
    std::vector<std::size_t> rows(leads.table.rows.size());
    std::iota(rows.begin(), rows.end(), std::size_t(0));
    return rows;
}

/// One training of ours with what the bare library needs to repeat it.
struct OurTraining
{
    std::shared_ptr<const LeadModel> model;
    double seconds = 0;
    int rounds = 0; // of all candidates and the final fit
};

Result<OurTraining> trainOurs(const Leads &leads)
{
    OurTraining training;
    TrainHooks hooks;
    hooks.progress = [&](int done, int) { training.rounds = done; };
    const std::int64_t start = monotonicMicros();
    auto trained = trainLead(leads.table, leads.options, hooks);
    training.seconds = secondsSince(start);
    if (!trained)
        return tl::make_unexpected(trained.error());
    training.model = trained->model;
    return training;
}

/// One candidate only over 20,000 rows (trainer.cpp): depth 4, rate 0.15. The bare training repeats its rounds exactly.
SameRounds sameRoundsAs(const OurTraining &training, std::size_t rows)
{
    return {.parameters = makeParameters({training.model->card().depth, 0.15, 150}, 2, training.model->card().seed), .folds = makeForwardFolds(rows),
            .foldRounds = training.rounds - training.model->card().rounds, .finalRounds = training.model->card().rounds};
}

struct Timings
{
    std::vector<double> ours, bare, ratio;

    void add(double our, double other)
    {
        ours.push_back(our);
        bare.push_back(other);
        ratio.push_back(our / other);
    }
    void print(const std::string &what, const char *unit) const
    {
        printFigure("nightshift.classify." + what, ours, unit);
        printFigure("xgboost." + what, bare, unit);
        printFigure("ratio." + what, ratio, "ours/bare");
    }
};

double median(std::vector<double> values)
{
    return percentile(std::move(values), 50);
}

/// Rows per second from cells of text (ours) and from floats that are ready (bare); `scored` is ours from ready floats.
struct BatchTimings
{
    Timings text, scored;
};

BatchTimings measureBatch(const LeadModel &model, const BareBooster &bare, const Leads &leads, const FloatRows &floats, std::int64_t runs)
{
    BatchTimings timings;
    const auto rows = double(floats.rows());
    for (std::int64_t run = 0; run < runs; ++run) {
        double sum = 0;
        std::int64_t start = monotonicMicros();
        const Status done = classifyTable(model, leads.table, [&](RowResult &&result) { return sum += result.confidence, true; });
        const double text = rows / secondsSince(start);
        start = monotonicMicros();
        sum += bare.predictAll(floats.features, floats.columns);
        const double bareRate = rows / secondsSince(start);
        start = monotonicMicros();
        const auto scored = model.score(floats.features, floats.rows());
        const double scoredRate = rows / secondsSince(start);
        if (!done || !scored || sum == 0)
            std::exit(3);
        timings.text.add(text, bareRate);
        timings.scored.add(scoredRate, bareRate);
    }
    return timings;
}

/// Microseconds per lead: attributes as text in, decision and three reasons in words out; bare: the same row as floats, score and SHAP.
Timings measureDecisions(const LeadModel &model, const BareBooster &bare, const Leads &leads, const FloatRows &floats)
{
    Timings timings;
    const auto count = std::size_t(fromEnvironment("NS_DECISIONS", 5000));
    for (std::size_t i = 0; i < std::min(count, floats.rows()); ++i) {
        domain::Attributes attributes;
        for (std::size_t column = 0; column < leads.table.columns.size(); ++column)
            attributes[leads.table.columns[column]] = leads.table.cell(i, column);
        std::int64_t start = monotonicMicros();
        const auto decision = model.classify(attributes);
        const auto reasons = decision ? model.explain(decision->features, decision->label, kReasons) : tl::make_unexpected(decision.error());
        const double ours = secondsSince(start) * 1e6;
        start = monotonicMicros();
        const double sum = bare.decideWithReasons(&floats.features[i * floats.columns], floats.columns);
        const double other = secondsSince(start) * 1e6;
        if (!reasons || reasons->empty() || sum == 0)
            std::exit(3);
        timings.add(ours, std::max(other, 1.0));
    }
    return timings;
}

/// One line; whether the goal is met.
bool printGoal(const char *what, double measured, double limit)
{
    std::printf("%-70s %10.3f  (goal <= %.2f)%s\n", what, measured, limit, measured <= limit ? "" : "  MISSED");
    return measured <= limit;
}

int measureAll()
{
    const Leads leads = makeLeads();
    const std::int64_t runs = fromEnvironment("NS_RUNS", 3);
    Timings training;
    std::vector<double> once;
    std::optional<OurTraining> ours;
    std::optional<BareBooster> bare;
    for (std::int64_t run = 0; run < runs; ++run) {
        auto trained = trainOurs(leads);
        if (!trained) {
            std::fprintf(stderr, "%s\n", describe(trained.error()).c_str());
            return 3;
        }
        ours = std::move(*trained);
        const Split split = splitByTime(orderByTime(leads.table, allRows(leads), *leads.table.findColumn(*leads.options.time)), leads.options.holdout);
        const FloatRows earlier = vectorise(*ours->model, leads, split.earlier);
        const SameRounds same = sameRoundsAs(*ours, earlier.rows());
        std::int64_t start = monotonicMicros();
        bare.emplace(BareBooster::trainLikeOurs(earlier, same));
        training.add(ours->seconds, secondsSince(start));
        start = monotonicMicros();
        (void)BareBooster::trainOnce(earlier, same);
        once.push_back(secondsSince(start));
    }
    const FloatRows floats = vectorise(*ours->model, leads, allRows(leads));
    printFigure("nightshift.classify.features", {double(floats.columns)}, "floats/row");
    printFigure("nightshift.classify.rounds", {double(ours->rounds)}, "rounds");
    training.print("train", "s");
    printFigure("xgboost.train.final_fit_alone", once, "s");
    const BatchTimings batch = measureBatch(*ours->model, *bare, leads, floats, runs * 3);
    batch.text.print("batch", "rows/s");
    batch.scored.print("batch_from_floats", "rows/s");
    const Timings decisions = measureDecisions(*ours->model, *bare, leads, floats);
    decisions.print("decision_with_reasons", "us");
    printFigure("nightshift.classify.decision_with_reasons.p99", {percentile(decisions.ours, 99)}, "us");
    bool met = printGoal("training of 50,000 x 30 [s]", median(training.ours), kTrainSecondsMax);
    met &= printGoal("training : bare library, the same folds and rounds", median(training.ratio), kOverheadMax);
    met &= printGoal("bare library on ready floats : batch from text [rows/s]", median(batch.text.bare) / median(batch.text.ours), kOverheadMax);
    met &= printGoal("bare library on ready floats : batch from ready floats [rows/s]", median(batch.scored.bare) / median(batch.scored.ours), kOverheadMax);
    met &= printGoal("decision with reasons p50 [us]", median(decisions.ours), kDecisionMicrosMax);
    met &= printGoal("decision with reasons : bare library's score and SHAP", median(decisions.ratio), kOverheadMax);
    return met ? 0 : 1;
}

} // namespace

int main()
{
    return measureAll();
}
