// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/trainer.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

#include "core/classify/blankedcopies.h"
#include "core/classify/evaluate.h"
#include "core/classify/labels.h"
#include "core/classify/leakguard.h"

namespace ns::classify {

namespace {

constexpr std::size_t kEarlierRowsPerClassMin = 2;
constexpr std::size_t kFloatsMax = 250'000'000; // 1 GB of features
constexpr std::size_t kFolds = 5;
constexpr std::size_t kFoldsOfMany = 3;
constexpr std::size_t kManyRows = 20'000;
constexpr double kSkillZ = 2; // standard errors by which log-loss must beat the base rate's

/// Depth 3 and 4 with few trees: they tie with deeper ones on lead data and keep exact reasons under 200 us (MODELS.md, trap 3).
std::vector<TreeShape> listShapes(std::size_t rows)
{
    if (rows > kManyRows)
        return {{3, 0.15, 200}};
    return {{3, 0.08, 250}, {4, 0.08, 150}};
}

/// The columns that options name, as indices.
struct Columns
{
    std::size_t label = 0;
    std::optional<std::size_t> id;
    std::optional<std::size_t> time;
    SchemaRequest request;
    std::map<std::size_t, LeakAnswer> answers; // by column
};

Status checkOptions(const TrainOptions &options)
{
    if (!(options.holdout > 0 && options.holdout <= 0.5))
        return fail(ErrorCode::InvalidInput, "the holdout must be over 0 and at most 0.5", "--holdout");
    if (!(options.target >= 0.5 && options.target < 1))
        return fail(ErrorCode::InvalidInput, "the target must be at least 0.5 and under 1", "--target");
    return {};
}

Result<std::optional<std::size_t>> findOptional(const Table &table, const std::optional<std::string> &name, std::string_view option)
{
    if (!name)
        return std::optional<std::size_t>{};
    const auto column = requireColumn(table, *name, option);
    if (!column)
        return tl::make_unexpected(column.error());
    return std::optional<std::size_t>{*column};
}

Result<Columns> findColumns(const Table &table, const TrainOptions &options)
{
    Columns columns;
    const auto label = requireColumn(table, options.label, "--label");
    if (!label)
        return tl::make_unexpected(label.error());
    columns.label = *label;
    const auto id = findOptional(table, options.id, "--id");
    if (!id)
        return tl::make_unexpected(id.error());
    columns.id = *id;
    const auto time = findOptional(table, options.time, "--time");
    if (!time)
        return tl::make_unexpected(time.error());
    columns.time = *time;
    for (const std::string &name : options.ignore) {
        const auto column = requireColumn(table, name, "--ignore");
        if (!column)
            return tl::make_unexpected(column.error());
        columns.request.ignored[*column] = IgnoreReason::OnRequest;
        columns.answers[*column] = {table.columns[*column], false, options.reason};
    }
    for (const std::string &name : options.allowLeak) {
        const auto column = requireColumn(table, name, "--allow-leak");
        if (!column)
            return tl::make_unexpected(column.error());
        columns.answers[*column] = {table.columns[*column], true, options.reason};
    }
    for (const LeakAnswer &answer : options.answers) { // given earlier: what is said now comes first, a column that is gone needs none
        const auto column = table.findColumn(answer.column);
        if (!column || !columns.answers.try_emplace(*column, answer).second)
            continue;
        if (!answer.known)
            columns.request.ignored.try_emplace(*column, IgnoreReason::OnRequest);
    }
    if (columns.id)
        columns.request.ignored[*columns.id] = IgnoreReason::Identifier;
    if (columns.time)
        columns.request.ignored[*columns.time] = IgnoreReason::Time;
    columns.request.ignored[columns.label] = IgnoreReason::Label;
    return columns;
}

/// One training from here to its end: the pieces are made in the order of the members.
class LeadTraining
{
public:
    LeadTraining(const Table &table, const TrainOptions &options, const TrainHooks &hooks) : m_table(table), m_options(options), m_hooks(hooks) {}
    Result<TrainedModel> run();

private:
    Status prepare();
    Status splitRows(const std::vector<std::size_t> &rows, const std::map<std::string, std::size_t> &counts);
    Status judgeColumns();
    std::vector<ColumnSchema> settleSuspects();
    Status vectorise();
    Result<CrossFitted> chooseShape(const TrainingMatrix &matrix);
    [[nodiscard]] std::vector<Fold> makeFolds() const;
    void decideThreshold(const CrossFitted &chosen);
    [[nodiscard]] ThresholdGoal goal() const;
    [[nodiscard]] bool hasSkill(const MarginSample &sample) const;
    Status countRound();
    [[nodiscard]] int mostRounds() const;
    Result<TrainedModel> certify(Booster booster);
    Result<Metrics> measureOnce(const LeadModel &model) const;

    const Table &m_table;
    const TrainOptions &m_options;
    const TrainHooks &m_hooks;
    Columns m_columns;
    std::size_t m_labelled = 0;
    Split m_split;
    ModelCard m_card;
    std::optional<FeatureSchema> m_schema;
    std::vector<std::size_t> m_doubtful; // columns that are used and may not be known when a lead comes
    std::optional<BlankedCopies> m_copies;
    std::vector<EarlierOutcome> m_outcomes; // of models that had not seen the row
    bool m_isSkilled = false;
    TrainingRows m_rows; // the earlier rows, then their copies
    int m_roundsDone = 0;
    int m_roundsTotal = 0;
};

Status LeadTraining::prepare()
{
    if (const Status checked = checkOptions(m_options); !checked)
        return checked;
    const auto columns = findColumns(m_table, m_options);
    if (!columns)
        return tl::make_unexpected(columns.error());
    m_columns = *columns;
    const std::vector<std::size_t> rows = listLabelledRows(m_table, m_columns.label);
    m_labelled = rows.size();
    const auto counts = countLabels(m_table, rows, m_columns.label);
    if (const Status checked = checkLabels(counts, rows.size(), m_options.label); !checked)
        return checked;
    return splitRows(rows, counts);
}

Status LeadTraining::splitRows(const std::vector<std::size_t> &rows, const std::map<std::string, std::size_t> &counts)
{
    const auto all = listClasses(counts, m_options.positive);
    if (!all)
        return tl::make_unexpected(all.error());
    const double share = m_options.test ? 0 : m_options.holdout;
    m_card.certifiedBy = m_options.test ? CertifiedBy::TestFile : m_columns.time ? CertifiedBy::LaterRows : CertifiedBy::StratifiedRows;
    m_split = m_columns.time ? splitByTime(orderByTime(m_table, rows, *m_columns.time), share)
                             : splitStratified(rows, numberClasses(m_table, rows, m_columns.label, *all), share, m_options.seed);
    // Only what earlier rows show can be learned: a label that first appears later is counted as wrong when certifying.
    const auto earlier = countLabels(m_table, m_split.earlier, m_columns.label);
    if (earlier.size() < 2)
        return fail(ErrorCode::InvalidInput, "before the holdout every row has one label; there is nothing to tell apart", m_options.label);
    for (const auto &[label, count] : earlier) {
        if (earlier.size() == 2 && count < kEarlierRowsPerClassMin)
            return fail(ErrorCode::InvalidInput, "only one row has the label \"" + label + "\" before the holdout", m_options.label);
    }
    const std::string &positive = all->labels[all->positive];
    if (!earlier.contains(positive))
        return fail(ErrorCode::InvalidInput, "no row has the positive label \"" + positive + "\" before the holdout", m_options.label);
    const auto classes = listClasses(earlier, positive);
    if (!classes)
        return tl::make_unexpected(classes.error());
    m_card.classes = *classes;
    return {};
}

/// Schema and leak guard, both from earlier rows alone.
Status LeadTraining::judgeColumns()
{
    m_schema.emplace(learnSchema(m_table, m_split.earlier, m_columns.request));
    m_roundsTotal = mostRounds();
    LeakCase input;
    input.table = &m_table;
    input.schema = &*m_schema;
    input.rows = m_split.earlier;
    input.classes = numberClasses(m_table, m_split.earlier, m_columns.label, m_card.classes);
    input.outcomes = m_card.classes;
    input.history = m_options.history;
    input.isOrdered = m_columns.time.has_value();
    input.timeColumn = m_columns.time;
    input.seed = m_options.seed;
    auto leaks = findLeaks(input, [this] { return countRound(); });
    if (!leaks)
        return tl::make_unexpected(leaks.error());
    m_card.suspects = std::move(*leaks);
    for (const auto &[column, answer] : m_columns.answers)
        m_card.answers.push_back(answer);
    m_schema.emplace(settleSuspects());
    return {};
}

/// A person's word first; else *out* gives no feature and *ask* does, but the model also learns to do without it.
std::vector<ColumnSchema> LeadTraining::settleSuspects()
{
    std::vector<ColumnSchema> columns = m_schema->columns();
    for (const auto &[column, answer] : m_columns.answers)
        columns[column].known = answer.known ? KnownAtEvent::Yes : KnownAtEvent::No;
    for (SuspectedLeak &leak : m_card.suspects) {
        const auto column = std::size_t(std::find(m_table.columns.begin(), m_table.columns.end(), leak.column) - m_table.columns.begin());
        const auto answer = m_columns.answers.find(column);
        leak.answered = answer != m_columns.answers.end();
        leak.reason = leak.answered ? answer->second.reason : "";
        if (!leak.answered && leak.grade == LeakGrade::Out && columns[column].kind != ColumnKind::Ignored) {
            columns[column].kind = ColumnKind::Ignored;
            columns[column].ignored = IgnoreReason::Leak;
            columns[column].known = KnownAtEvent::No;
        }
        leak.used = columns[column].kind != ColumnKind::Ignored;
        if (leak.used && !leak.answered)
            m_doubtful.push_back(column);
    }
    return columns;
}

Status LeadTraining::vectorise()
{
    const std::size_t rows = m_split.earlier.size();
    const BlankedCopies &copies = m_copies.emplace(rows, m_doubtful, m_options.seed);
    m_rows.featureCount = m_schema->featureCount();
    if (m_rows.featureCount == 0)
        return fail(ErrorCode::InvalidInput, "no column is left to learn from: all are empty, constant, ids, suspected leaks or ignored");
    if (m_rows.featureCount * (rows + copies.count()) > kFloatsMax)
        return fail(ErrorCode::TooLarge, std::to_string(rows) + " rows x " + std::to_string(m_rows.featureCount)
                                             + " features; leave out many-valued columns or use fewer rows");
    m_rows.features = copies.vectorise(m_table, m_split.earlier, *m_schema);
    m_rows.classes = copies.repeat(numberClasses(m_table, m_split.earlier, m_columns.label, m_card.classes));
    m_rows.classCount = m_card.classes.labels.size();
    m_rows.seed = m_options.seed;
    return {};
}

/// Of the guard, all candidates and the final fit.
int LeadTraining::mostRounds() const
{
    const std::vector<TreeShape> shapes = listShapes(m_split.earlier.size());
    return std::accumulate(shapes.begin(), shapes.end(), mostLeakRounds(*m_schema) + shapes.front().roundsMax,
                           [](int sum, const TreeShape &shape) { return sum + shape.roundsMax; });
}

Status LeadTraining::countRound()
{
    if (m_hooks.isStopRequested && m_hooks.isStopRequested())
        return fail(ErrorCode::Cancelled, "training was stopped; no model was made");
    ++m_roundsDone;
    if (m_hooks.progress)
        m_hooks.progress(m_roundsDone, m_roundsTotal);
    return {};
}

Result<CrossFitted> LeadTraining::chooseShape(const TrainingMatrix &matrix)
{
    return crossFit(m_rows, matrix, makeFolds(), listShapes(m_split.earlier.size()), [this] { return countRound(); });
}

std::vector<Fold> LeadTraining::makeFolds() const
{
    const std::size_t rows = m_split.earlier.size();
    if (m_columns.time)
        return m_copies->extend(makeForwardFolds(rows));
    const std::vector<int> classes(m_rows.classes.begin(), m_rows.classes.begin() + std::ptrdiff_t(rows));
    return m_copies->extend(makeStratifiedFolds(classes, rows > kManyRows ? kFoldsOfMany : kFolds, m_options.seed));
}

/// Whether the scores beat always saying the base rate, by the paired difference of log-loss per row. Without this, chance among many
/// thresholds could let noise through on data where one label is nearly always right.
bool LeadTraining::hasSkill(const MarginSample &sample) const
{
    std::vector<double> counts(m_rows.classCount, 1.0);
    for (const int label : m_rows.classes)
        counts[std::size_t(label)] += 1;
    const double total = std::accumulate(counts.begin(), counts.end(), 0.0);
    std::vector<double> probabilities(sample.classes());
    double sum = 0;
    double squares = 0;
    for (std::size_t i = 0; i < sample.rows(); ++i) {
        const auto truth = std::size_t(sample.truth[i]);
        toProbabilities(m_card.calibration, sample.row(i), probabilities);
        const double gain = std::log(std::max(probabilities[truth], 1e-12)) - std::log(counts[truth] / total);
        sum += gain;
        squares += gain * gain;
    }
    const auto rows = double(sample.rows());
    const double mean = sum / rows;
    const double variance = std::max(0.0, squares / rows - mean * mean);
    return mean > kSkillZ * std::sqrt(variance / rows);
}

void LeadTraining::decideThreshold(const CrossFitted &chosen)
{
    m_card.calibration = calibrateIfItHelps(chosen.sample);
    m_card.target = m_options.target;
    m_card.depth = chosen.shape.depth;
    m_card.rounds = chosen.rounds;
    std::vector<double> probabilities(chosen.sample.classes());
    for (std::size_t i = 0; i < chosen.sample.rows(); ++i) {
        toProbabilities(m_card.calibration, chosen.sample.row(i), probabilities);
        const std::size_t best = mostProbable(probabilities);
        const auto truth = std::size_t(chosen.sample.truth[i]);
        m_outcomes.push_back({probabilities[best], best == truth, truth == m_card.classes.positive, best == m_card.classes.positive});
    }
    m_card.curve = measureCurve(m_outcomes);
    m_isSkilled = hasSkill(chosen.sample);
    if (!m_isSkilled)
        return;
    const ThresholdChoice choice = chooseThreshold(m_outcomes, goal());
    m_card.threshold = choice.threshold;
    m_card.basis = choice.basis;
}

ThresholdGoal LeadTraining::goal() const
{
    return {m_options.target, m_options.test ? m_options.test->rows.size() : m_split.later.size()};
}

Result<Metrics> LeadTraining::measureOnce(const LeadModel &model) const
{
    if (m_options.test)
        return evaluateModel(model, *m_options.test);
    return evaluateRows(model, m_table, m_split.later);
}

Result<TrainedModel> LeadTraining::certify(Booster booster)
{
    m_card.label = m_table.columns[m_columns.label];
    m_card.idColumn = m_columns.id ? m_table.columns[*m_columns.id] : "";
    m_card.timeColumn = m_columns.time ? m_table.columns[*m_columns.time] : "";
    m_card.trainedRows = m_split.earlier.size();
    m_card.seed = m_options.seed;
    std::vector<std::size_t> testRows(m_options.test ? m_options.test->rows.size() : 0);
    std::iota(testRows.begin(), testRows.end(), std::size_t(0));
    m_card.certifyingHash = toHex(m_options.test ? hashRows(*m_options.test, testRows) : hashRows(m_table, m_split.later));
    LeadModel::Parts parts{m_card, std::move(*m_schema), std::move(booster)};
    for (const std::size_t row : m_split.earlier) {
        if (m_columns.id)
            parts.trainedIds.push_back(shardHash(trimCell(m_table.cell(row, *m_columns.id))));
    }
    const auto unproven = LeadModel::make(std::move(parts));
    if (!unproven)
        return tl::make_unexpected(unproven.error());
    const auto metrics = measureOnce(**unproven);
    if (!metrics)
        return tl::make_unexpected(metrics.error());
    const Gate gate = judge(*metrics);
    const bool isOffered = !gate.passed && m_isSkilled; // noise can promise nothing
    auto model = (*unproven)->withVerdict(*metrics, gate, isOffered ? findOffer(m_outcomes, goal()) : std::nullopt);
    if (!model)
        return tl::make_unexpected(model.error());
    return TrainedModel{std::move(*model), m_labelled, m_table.rows.size() - m_labelled, m_card.suspects};
}

Result<TrainedModel> LeadTraining::run()
{
    if (const Status prepared = prepare(); !prepared)
        return tl::make_unexpected(prepared.error());
    if (const Status judged = judgeColumns(); !judged)
        return tl::make_unexpected(judged.error());
    if (const Status vectorised = vectorise(); !vectorised)
        return tl::make_unexpected(vectorised.error());
    const auto matrix = makeMatrix(m_rows);
    if (!matrix)
        return tl::make_unexpected(matrix.error());
    const auto chosen = chooseShape(*matrix);
    if (!chosen)
        return tl::make_unexpected(chosen.error());
    decideThreshold(*chosen);
    auto booster = fitBooster(m_rows, *matrix, chosen->shape, chosen->rounds, [this] { return countRound(); });
    if (!booster)
        return tl::make_unexpected(booster.error());
    return certify(std::move(*booster));
}

} // namespace

Result<TrainedModel> trainLead(const Table &table, const TrainOptions &options, const TrainHooks &hooks)
{
    return LeadTraining(table, options, hooks).run();
}

} // namespace ns::classify
