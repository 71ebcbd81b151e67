// SPDX-License-Identifier: GPL-3.0-or-later
// The learned decision beside XGBoost's bare C API, in the same run and in turns: training of 50,000 x 30 (the bare library makes the very
// same trees from floats that are ready), batch classification, one decision with its reasons. The whole command `train lead` on
// the same leads as a file, from its start to its end. Figures, then ratios with their goals; exit 1 when a goal is missed, 3 when the two do
// not say the same of the leads.
// A batch comes as cells of text. The bare library knows floats alone: whoever uses it reads the same cells too (baretext.h), and that is one
// comparison and has the goal; the other gives it floats that are ready, so that all of our reading counts as overhead: told, without a goal.
// Environment: NS_ROWS (50000), NS_RUNS (3), NS_DECISIONS (5000).
#include <algorithm>
#include <QCoreApplication>
#include <array>
#include <bit>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <functional>
#include <numeric>
#include <optional>

#include "core/base/clock.h"
#include "core/classify/blankedcopies.h"
#include "core/classify/evaluate.h"
#include "core/classify/trainer.h"
#include "tests/bench/bareboosting.h"
#include "tests/bench/baretext.h"
#include "tests/bench/figures.h"
#include "tests/bench/traincommand.h"
#include "tests/testing/business/columnstatistics.h"
#include "tests/testing/business/recipes.h"

using namespace ns;
using namespace ns::bench;
using namespace ns::classify;

namespace {

constexpr std::size_t kFeatureColumns = 30;
constexpr std::size_t kOtherColumns = 3; // id, creation date, outcome
constexpr std::size_t kReasons = 3;
constexpr std::size_t kCompared = 1'000; // rows on which both must say the same
constexpr std::size_t kBlockRows = 1'024; // the bare library's reader goes by blocks, like ours: the floats stay in the cache
constexpr double kOverheadMax = 1.25;
constexpr double kTrainSecondsMax = 10;
constexpr double kDecisionMicrosMax = 200;

/// Time of the wall for figures, of the processor for ratios: everything here runs on this thread alone, and what else the machine does
/// would weigh on one side or the other.
struct Stopwatch
{
    static double processorSeconds()
    {
        timespec now{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return double(now.tv_sec) + double(now.tv_nsec) / 1e9;
    }
    [[nodiscard]] double wall() const { return double(monotonicMicros() - startMicros) / 1e6; }
    [[nodiscard]] double processor() const { return processorSeconds() - startProcessor; }

    std::int64_t startMicros = monotonicMicros();
    double startProcessor = processorSeconds();
};

/// What one piece of work took.
struct Took
{
    explicit Took(const Stopwatch &watch) : wall(watch.wall()), processor(watch.processor()) {}
    Took() = default;
    double wall = 0;
    double processor = 0;
};

/// The table of a made-up business without leaks, and how to train on it.
struct Leads
{
    Table table;
    TrainOptions options;
    std::string csv;
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
    Leads leads{.table = {}, .options = {.label = business.label, .id = business.idColumn, .time = business.timeColumn, .positive = business.positive},
                .csv = business.csv};
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
    FeatureSchema::Memory memory;
    const std::size_t label = *leads.table.findColumn(leads.options.label);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        model.schema().vectorise(leads.table, rows[i], binding, memory, std::span(floats.features).subspan(i * floats.columns, floats.columns));
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

/// One training of ours.
struct OurTraining
{
    std::shared_ptr<const LeadModel> model;
    Took took = {};
};

Result<OurTraining> trainOurs(const Leads &leads)
{
    OurTraining training;
    const Stopwatch watch;
    auto trained = trainLead(leads.table, leads.options, {});
    training.took = Took(watch);
    if (!trained)
        return tl::make_unexpected(trained.error());
    training.model = trained->model;
    return training;
}

/// Over 20,000 rows there is one candidate (trainer.cpp), of rate 0.15, which ends 25 rounds after its best one or at 200, five at a time
/// (rounds.cpp). `folds` with the emptied copies, like ours.
SameRounds sameRoundsAs(const ModelCard &card, std::vector<Fold> folds)
{
    const TreeShape shape{card.depth, 0.15, 200};
    const int tried = std::min(shape.roundsMax, (card.rounds + 25 + 4) / 5 * 5);
    return {.parameters = makeParameters(shape, 2, card.seed), .folds = std::move(folds), .foldRounds = tried, .finalRounds = card.rounds};
}

/// The rows and rounds of a training of ours, ready for the bare library.
struct SameTraining
{
    FloatRows rows;
    SameRounds rounds;
};

/// Every row with its emptied copy, as our training has it.
SameTraining prepareSame(const LeadModel &model, const Leads &leads, const std::vector<std::size_t> &earlier)
{
    std::vector<std::size_t> doubtful;
    for (const SuspectedLeak &suspect : model.card().suspects) {
        if (suspect.used)
            doubtful.push_back(*leads.table.findColumn(suspect.column));
    }
    const BlankedCopies copies(earlier.size(), std::move(doubtful), model.card().seed);
    SameTraining same;
    same.rows = vectorise(model, leads, earlier);
    const std::vector<int> classes = copies.repeat({same.rows.labels.begin(), same.rows.labels.end()});
    same.rows.labels.assign(classes.begin(), classes.end());
    same.rows.features = copies.vectorise(leads.table, earlier, model.schema());
    same.rounds = sameRoundsAs(model.card(), copies.extend(makeForwardFolds(earlier.size())));
    return same;
}

/// Ends the program when the trees are not the same: a ratio against other work means nothing.
void compareTrees(const LeadModel &model, const BareBooster &bare, const FloatRows &floats)
{
    const std::size_t count = floats.columns;
    for (std::size_t i = 0; i < std::min(kCompared, floats.rows()); ++i) {
        const auto row = std::span(floats.features).subspan(i * count, count);
        const double alone = bare.predictAll({row.begin(), row.end()}, count);
        const std::array<float, 1> margin = {float(std::log(alone / (1 - alone)))};
        std::array<double, 2> expected{};
        toProbabilities(model.card().calibration, margin, expected);
        const auto ours = model.score(row, 1);
        if (ours && std::abs((*ours)[1] - expected[1]) < 1e-4)
            continue;
        std::fprintf(stderr, "row %zu: the bare library did not make the same trees (%.6f, %.6f)\n", i, ours ? (*ours)[1] : -1, expected[1]);
        std::exit(3);
    }
}

/// Ours and the bare library's in turns, in seconds.
struct Timings
{
    std::vector<double> ours, bare, ratio;

    void add(const Took &our, const Took &other)
    {
        ours.push_back(our.wall);
        bare.push_back(other.wall);
        ratio.push_back(our.processor / other.processor);
    }
    /// Each time as `figure` makes it.
    void print(const std::string &what, const char *unit, const std::function<double(double)> &figure) const
    {
        const auto made = [&](std::vector<double> values) {
            std::transform(values.begin(), values.end(), values.begin(), figure);
            return values;
        };
        printFigure("nightshift.classify." + what, made(ours), unit);
        printFigure("xgboost." + what, made(bare), unit);
        printFigure("ratio." + what, ratio, "ours/bare, processor time");
    }
};

double asSeconds(double seconds)
{
    return seconds;
}

double asMicros(double seconds)
{
    return seconds * 1e6;
}

double median(std::vector<double> values)
{
    return percentile(std::move(values), 50);
}

/// Ours from cells of text, beside the bare library from the same cells and from floats that are ready; both from floats.
struct BatchTimings
{
    Timings readByBoth, text, scored;
};

double predictFromText(const BareBooster &bare, const BareTextReader &reader, const Table &table, std::span<float> block, std::size_t columns)
{
    double sum = 0;
    for (std::size_t begin = 0; begin < table.rows.size(); begin += kBlockRows) {
        const auto rows = std::span(table.rows).subspan(begin, std::min(kBlockRows, table.rows.size() - begin));
        reader.read(rows, block.first(rows.size() * columns));
        sum += bare.predictAll(block.first(rows.size() * columns), columns);
    }
    return sum;
}

/// Ends the program when the bare library's reader reads anything else than ours: bit by bit, NaN included.
void compareFloats(const BareTextReader &reader, const Leads &leads, const FloatRows &floats)
{
    std::vector<float> read(floats.features.size());
    reader.read(leads.table.rows, read);
    for (std::size_t i = 0; i < read.size(); ++i) {
        if (std::bit_cast<std::uint32_t>(read[i]) == std::bit_cast<std::uint32_t>(floats.features[i]))
            continue;
        std::fprintf(stderr, "row %zu, feature %zu: the bare reader reads %g, ours %g\n", i / floats.columns, i % floats.columns, double(read[i]),
                     double(floats.features[i]));
        std::exit(3);
    }
}

BatchTimings measureBatch(const LeadModel &model, const BareBooster &bare, const Leads &leads, const FloatRows &floats, std::int64_t runs)
{
    const BareTextReader reader(model.schema(), leads.table);
    compareFloats(reader, leads, floats);
    std::vector<float> block(kBlockRows * floats.columns);
    BatchTimings timings;
    for (std::int64_t run = 0; run < runs; ++run) {
        double sum = 0;
        const Stopwatch textWatch;
        const Status done = classifyTable(model, leads.table, [&](RowResult &&result) { return sum += result.confidence, true; });
        const Took text(textWatch);
        const Stopwatch readWatch;
        sum += predictFromText(bare, reader, leads.table, block, floats.columns);
        const Took read(readWatch);
        const Stopwatch bareWatch;
        sum += bare.predictAll(floats.features, floats.columns);
        const Took alone(bareWatch);
        const Stopwatch scoreWatch;
        const auto scored = model.score(floats.features, floats.rows());
        const Took score(scoreWatch);
        if (!done || !scored || sum == 0)
            std::exit(3);
        timings.readByBoth.add(text, read);
        timings.text.add(text, alone);
        timings.scored.add(score, alone);
    }
    return timings;
}

/// Per lead: attributes as text in, decision and three reasons in words out; bare: the same row as floats, score and SHAP.
Timings measureDecisions(const LeadModel &model, const BareBooster &bare, const Leads &leads, const FloatRows &floats)
{
    Timings timings;
    const auto count = std::size_t(fromEnvironment("NS_DECISIONS", 5000));
    for (std::size_t i = 0; i < std::min(count, floats.rows()); ++i) {
        domain::Attributes attributes;
        for (std::size_t column = 0; column < leads.table.columns.size(); ++column)
            attributes[leads.table.columns[column]] = leads.table.cell(i, column);
        const Stopwatch ourWatch;
        const auto decision = model.classify(attributes);
        const auto reasons = decision ? model.explain(decision->features, decision->label, kReasons) : tl::make_unexpected(decision.error());
        const Took ours(ourWatch);
        const Stopwatch bareWatch;
        const double sum = bare.decideWithReasons(&floats.features[i * floats.columns], floats.columns);
        const Took alone(bareWatch);
        if (!reasons || reasons->empty() || sum == 0)
            std::exit(3);
        timings.add(ours, alone);
    }
    return timings;
}

/// One line; whether the goal is met.
bool printGoal(const char *what, double measured, double limit)
{
    std::printf("%-70s %10.3f  (goal <= %.2f)%s\n", what, measured, limit, measured <= limit ? "" : "  MISSED");
    return measured <= limit;
}

/// Trainings in turns, and what the later measurements need of the last ones.
struct Trained
{
    Timings timings = {};
    Timings plain = {};                   // the bare library on the rows alone, as a user of it would train
    std::optional<OurTraining> ours = {};
    std::optional<BareBooster> bare = {};
    int foldRounds = 0;
};

Result<Trained> measureTraining(const Leads &leads, std::int64_t runs)
{
    Trained trained;
    const std::vector<std::size_t> ordered = orderByTime(leads.table, allRows(leads), *leads.table.findColumn(*leads.options.time));
    const Split split = splitByTime(ordered, leads.options.holdout);
    for (std::int64_t run = 0; run < runs; ++run) {
        auto ours = trainOurs(leads);
        if (!ours)
            return tl::make_unexpected(ours.error());
        trained.ours = std::move(*ours);
        const LeadModel &model = *trained.ours->model;
        const SameTraining same = prepareSame(model, leads, split.earlier);
        const Stopwatch watch;
        trained.bare.emplace(BareBooster::train(same.rows, same.rounds));
        trained.timings.add(trained.ours->took, Took(watch));
        const FloatRows plain = vectorise(model, leads, split.earlier);
        const SameRounds rounds = sameRoundsAs(model.card(), makeForwardFolds(plain.rows()));
        const Stopwatch plainWatch;
        (void)BareBooster::train(plain, rounds);
        trained.plain.add(trained.ours->took, Took(plainWatch));
        trained.foldRounds = rounds.foldRounds;
    }
    return trained;
}

int measureAll()
{
    const Leads leads = makeLeads();
    const std::int64_t runs = fromEnvironment("NS_RUNS", 3);
    const auto trained = measureTraining(leads, runs);
    if (!trained) {
        std::fprintf(stderr, "%s\n", describe(trained.error()).c_str());
        return 3;
    }
    const LeadModel &model = *trained->ours->model;
    const FloatRows floats = vectorise(model, leads, allRows(leads));
    compareTrees(model, *trained->bare, floats);
    const BatchTimings batch = measureBatch(model, *trained->bare, leads, floats, runs * 3);
    const Timings decisions = measureDecisions(model, *trained->bare, leads, floats);

    const auto asRate = [&](double seconds) { return double(floats.rows()) / seconds; };
    printFigure("nightshift.classify.features", {double(floats.columns)}, "floats/row");
    printFigure("nightshift.classify.auc", {model.card().metrics.auc.value_or(0)}, "of 1");
    printFigure("nightshift.classify.rounds", {double(model.card().rounds)}, "rounds");
    printFigure("nightshift.classify.rounds_tried", {double(trained->foldRounds)}, "rounds");
    trained->timings.print("train", "s", asSeconds);
    trained->plain.print("train_without_copies", "s", asSeconds);
    batch.readByBoth.print("batch_text_read_by_both", "rows/s", asRate);
    batch.text.print("batch", "rows/s", asRate);
    batch.scored.print("batch_from_floats", "rows/s", asRate);
    decisions.print("decision_with_reasons", "us", asMicros);
    printFigure("nightshift.classify.decision_with_reasons.p99", {percentile(decisions.ours, 99) * 1e6}, "us");

    const std::vector<double> command = measureTrainCommand(leads.csv, leads.options, runs);
    printFigure("nightshift.classify.train_command", command, "s");

    bool met = printGoal("train lead, the whole command, 50,000 x 30 [s]", median(command), kTrainSecondsMax);
    met &= printGoal("training of 50,000 x 30 [s]", median(trained->timings.ours), kTrainSecondsMax);
    met &= printGoal("training : bare library, the same rows, folds and rounds", median(trained->timings.ratio), kOverheadMax);
    met &= printGoal("batch from cells of text : bare library that reads the same cells", median(batch.readByBoth.ratio), kOverheadMax);
    std::printf("%-70s %10.3f  (no goal: one side reads text, the other nothing)\n", "batch from cells of text : bare library on ready floats", median(batch.text.ratio));
    met &= printGoal("batch from ready floats : bare library on ready floats", median(batch.scored.ratio), kOverheadMax);
    met &= printGoal("decision with reasons p50 [us]", median(decisions.ours) * 1e6, kDecisionMicrosMax);
    met &= printGoal("decision with reasons : bare library's score and SHAP", median(decisions.ratio), kOverheadMax);
    return met ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv); // for QProcess
    return measureAll();
}
