// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/intent/intenttrainer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <tuple>

#include "core/base/hash.h"
#include "core/base/random.h"
#include "core/classify/intent/groups.h"
#include "core/classify/intent/intentfit.h"
#include "core/classify/intent/linearfit.h"
#include "core/classify/intent/typingnoise.h"

namespace ns::classify {

namespace {

constexpr std::size_t kExamplesMin = 20;
constexpr std::size_t kExamplesMax = 500'000;
constexpr std::size_t kIntentsMax = 500;
constexpr std::size_t kMessagesMax = 60'000; // with copies: beyond, time counts for more than the second copy
constexpr std::size_t kCopiesMax = 2;
constexpr int kHoldoutParts = 100;
constexpr int kFolds = 5;                    // three of MASSIVE's cost its threshold 1.5 points of coverage: what learned less decides less
constexpr std::size_t kManyRows = 5'000;     // from here on the folds do without copies, which are half of their time
constexpr double kMarginZ = 0.2533;          // little: models of four fifths of MASSIVE are right 0.7 points less often than the whole's at the same confidence
constexpr std::size_t kClassesForLeavingOut = 3; // at least so many
constexpr std::size_t kManyClasses = 24;
constexpr std::size_t kDrawsOfMany = 3;          // one alone learns its own left-out intents
constexpr std::size_t kKnownOfFew = 3;           // known requests for each unknown one where there are few classes
constexpr double kScopeShare = 0.08;             // of known requests that may go to a person so that unknown ones do
constexpr std::size_t kLeftOutShare = 5;         // one class in so many plays the unknown request
constexpr double kKnownShareQuantile = 0.002;    // of unseen examples know less of their words than what is refused

Status checkOptions(const IntentTrainOptions &options)
{
    if (!(options.holdout > 0 && options.holdout <= 0.5))
        return fail(ErrorCode::InvalidInput, "the holdout must be over 0 and at most 0.5", "--holdout");
    if (!(options.target >= 0.5 && options.target < 1))
        return fail(ErrorCode::InvalidInput, "the target must be at least 0.5 and under 1", "--target");
    return {};
}

double quantile(std::vector<double> values, double at)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, std::size_t(at * double(values.size())))];
}

std::string hashExamples(const std::vector<IntentExample> &examples)
{
    std::vector<std::string> lines;
    for (const IntentExample &example : examples)
        lines.push_back(example.text.toStdString() + '\n' + std::string(languageCode(example.language)) + '\n' + example.intent);
    std::sort(lines.begin(), lines.end());
    std::string all;
    for (const std::string &line : lines)
        all += asBytes(sha256(line));
    return toHex(sha256(all));
}

/// One training from here to its end: the pieces are made in the order of the members.
class IntentTraining
{
public:
    IntentTraining(const std::vector<IntentExample> &examples, const IntentTrainOptions &options, const TrainHooks &hooks)
        : m_examples(examples), m_options(options), m_hooks(hooks)
    {
    }
    Result<TrainedIntentModel> run();

private:
    using Rows = std::vector<const IntentRow *>;

    Status prepare();
    Status readRows();
    Status splitGroups();
    void typeCopies();
    void planRounds();
    [[nodiscard]] std::vector<int> dealEarlier(int parts, std::string_view stream) const;
    Result<IntentFit> fit(const Rows &rows, bool withCopies = true);
    [[nodiscard]] std::set<int> drawLeftOut(std::size_t draw) const;
    Status leaveOut();
    Status crossFit();
    void calibrate(const UnseenSample &unseen);
    Status countClass();
    Result<TrainedIntentModel> certify(IntentFit fitted);
    [[nodiscard]] std::size_t classCount() const { return m_card.classes.labels.size(); }
    [[nodiscard]] ThresholdGoal goal() const { return {m_options.target, m_certifying.size(), kMarginZ, false}; }

    const std::vector<IntentExample> &m_examples;
    const IntentTrainOptions &m_options;
    const TrainHooks &m_hooks;
    std::vector<IntentRow> m_rows; // sorted: the order of the examples does not matter
    Rows m_earlier;
    std::vector<IntentExample> m_certifying;
    IntentCard m_card;
    std::vector<int> m_foldOf; // of each earlier row
    std::size_t m_draws = 0;   // of classes to leave out
    std::vector<EarlierOutcome> m_outcomes;
    int m_done = 0;
    int m_total = 0;
};

Status IntentTraining::prepare()
{
    if (const Status checked = checkOptions(m_options); !checked)
        return checked;
    if (const Status read = readRows(); !read)
        return read;
    if (const Status split = splitGroups(); !split)
        return split;
    typeCopies();
    planRounds();
    return {};
}

Status IntentTraining::readRows()
{
    if (m_examples.size() > kExamplesMax)
        return fail(ErrorCode::TooLarge, "over " + std::to_string(kExamplesMax) + " examples");
    std::set<std::string> intents;
    for (const IntentExample &example : m_examples) {
        IntentRow row{&example, {}, readGrams(example.text), {}, 0};
        if (example.intent.empty() || row.read.list.words.empty())
            continue;
        row.group = example.group.empty() ? '\n' + skeletonOf(row.read.list) : example.group; // no group of a caller begins like this
        intents.insert(example.intent);
        m_rows.push_back(std::move(row));
    }
    if (m_rows.size() < kExamplesMin || intents.size() < 2)
        return fail(ErrorCode::InvalidInput, "at least " + std::to_string(kExamplesMin) + " examples of at least two intents are needed");
    if (intents.size() > kIntentsMax)
        return fail(ErrorCode::InvalidInput, "over " + std::to_string(kIntentsMax) + " intents");
    const auto keyOf = [](const IntentRow &row) { return std::tie(row.group, row.example->language, row.example->intent, row.example->text); };
    std::sort(m_rows.begin(), m_rows.end(), [&](const IntentRow &a, const IntentRow &b) { return keyOf(a) < keyOf(b); });
    return {};
}

Status IntentTraining::splitGroups()
{
    std::vector<GroupedRow> grouped;
    for (const IntentRow &row : m_rows)
        grouped.push_back({row.group, row.example->intent});
    const std::vector<int> parts = dealGroups(grouped, kHoldoutParts, m_options.seed, "holdout");
    // Parts are taken all over the hundred, so that every intent gives its share.
    const auto isHeldOut = [&](int part) { return !m_options.test && std::floor((part + 1) * m_options.holdout) > std::floor(part * m_options.holdout); };
    std::set<std::string> labels;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (isHeldOut(parts[i])) {
            m_certifying.push_back(*m_rows[i].example);
            continue;
        }
        m_earlier.push_back(&m_rows[i]);
        labels.insert(m_rows[i].example->intent);
        ++m_card.rows[std::string(languageCode(m_rows[i].example->language))];
    }
    if (m_options.test)
        m_certifying = *m_options.test;
    if (labels.size() < 2 || m_certifying.empty())
        return fail(ErrorCode::InvalidInput, "too few groups of examples to learn from some and be measured on others");
    m_card.classes.labels.assign(labels.begin(), labels.end());
    for (IntentRow &row : m_rows)
        row.label = int(std::distance(labels.begin(), labels.lower_bound(row.example->intent)));
    return {};
}

void IntentTraining::typeCopies()
{
    const std::size_t copies = m_earlier.size() * (1 + kCopiesMax) <= kMessagesMax ? kCopiesMax : 1;
    std::set<const IntentRow *> earlier(m_earlier.begin(), m_earlier.end());
    for (IntentRow &row : m_rows) {
        if (!earlier.contains(&row))
            continue;
        Random chance(m_options.seed, "haste/" + row.example->text.toStdString());
        for (std::size_t copy = 0; copy < copies; ++copy)
            row.inHaste.push_back(readGrams(typeInHaste(row.example->text, chance)));
    }
}

void IntentTraining::planRounds()
{
    m_foldOf = dealEarlier(kFolds, "fold");
    m_draws = classCount() < kClassesForLeavingOut ? 0 : classCount() < kManyClasses ? kLeftOutShare : kDrawsOfMany;
    m_total = int((std::size_t(kFolds) + m_draws + 1) * classCount());
}

std::vector<int> IntentTraining::dealEarlier(int parts, std::string_view stream) const
{
    std::vector<GroupedRow> grouped;
    for (const IntentRow *row : m_earlier)
        grouped.push_back({row->group, row->example->intent});
    return dealGroups(grouped, parts, m_options.seed, stream);
}

Status IntentTraining::countClass()
{
    if (m_hooks.isStopRequested && m_hooks.isStopRequested())
        return fail(ErrorCode::Cancelled, "training was stopped; no model was made");
    ++m_done;
    if (m_hooks.progress)
        m_hooks.progress(m_done, m_total);
    return {};
}

Result<IntentFit> IntentTraining::fit(const Rows &rows, bool withCopies)
{
    return fitIntents(rows, {classCount(), withCopies, m_options.seed}, [this] { return countClass(); });
}

/// One class in five, another fifth with each draw.
std::set<int> IntentTraining::drawLeftOut(std::size_t draw) const
{
    std::vector<int> order(classCount());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = int(i);
    Random chance(m_options.seed, "unknown");
    for (std::size_t i = order.size() - 1; i > 0; --i)
        std::swap(order[i], order[std::size_t(chance.between(0, std::int64_t(i)))]);
    std::set<int> leftOut;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (i % kLeftOutShare == draw % kLeftOutShare)
            leftOut.insert(order[i]);
    }
    if (leftOut.empty())
        leftOut.insert(order[draw % order.size()]);
    return leftOut;
}

/// How sure a model is of requests that belong to none of its intents, it learns from intents that are left out and others that are not.
Status IntentTraining::leaveOut()
{
    std::vector<JudgedEvidence> known, unknown;
    std::vector<double> knownScores, unknownScores;
    for (std::size_t draw = 0; draw < m_draws; ++draw) {
        const std::set<int> leftOut = drawLeftOut(draw);
        Rows inside;
        for (std::size_t i = 0; i < m_earlier.size(); ++i) {
            if (m_foldOf[i] != int(draw) % kFolds && !leftOut.contains(m_earlier[i]->label))
                inside.push_back(m_earlier[i]);
        }
        const auto fitted = fit(inside, false);
        if (!fitted)
            return tl::make_unexpected(fitted.error());
        UnseenSample knownSample, unknownSample;
        for (std::size_t i = 0; i < m_earlier.size(); ++i) {
            if (leftOut.contains(m_earlier[i]->label))
                unknownSample.add(*fitted, *m_earlier[i]);
            else if (m_foldOf[i] == int(draw) % kFolds)
                knownSample.add(*fitted, *m_earlier[i]);
        }
        known.insert(known.end(), knownSample.judged.begin(), knownSample.judged.end());
        unknown.insert(unknown.end(), unknownSample.judged.begin(), unknownSample.judged.end());
        knownScores.insert(knownScores.end(), knownSample.topScores.begin(), knownSample.topScores.end());
        unknownScores.insert(unknownScores.end(), unknownSample.topScores.begin(), unknownSample.topScores.end());
    }
    if (known.empty() || unknown.empty())
        return {};
    const std::size_t knownEach = classCount() < kManyClasses ? kKnownOfFew : 1;
    const std::size_t each = std::min(known.size() / knownEach, unknown.size());
    std::vector<JudgedEvidence> judged; // both kinds taken evenly
    for (std::size_t i = 0; i < each; ++i)
        judged.push_back(unknown[i * unknown.size() / each]);
    for (std::size_t i = 0; i < each * knownEach; ++i)
        judged.push_back(known[i * known.size() / (each * knownEach)]);
    m_card.evidence = fitEvidence(judged);
    m_card.scopeMin = std::min(quantile(unknownScores, 0.5), quantile(knownScores, 0.25));
    return {};
}

Status IntentTraining::crossFit()
{
    UnseenSample unseen;
    for (int fold = 0; fold < kFolds; ++fold) {
        Rows inside, outside;
        for (std::size_t i = 0; i < m_earlier.size(); ++i)
            (m_foldOf[i] == fold ? outside : inside).push_back(m_earlier[i]);
        const auto fitted = fit(inside, m_earlier.size() <= kManyRows);
        if (!fitted)
            return tl::make_unexpected(fitted.error());
        for (const IntentRow *row : outside)
            unseen.add(*fitted, *row);
    }
    calibrate(unseen);
    return {};
}

/// Spread, confidence and threshold from what models said that had not seen the rows.
void IntentTraining::calibrate(const UnseenSample &unseen)
{
    if (m_draws == 0)
        m_card.evidence = fitEvidence(unseen.judged);
    m_card.spread = fitCalibration(unseen.margins);
    MarginSample judged;
    std::vector<double> shares;
    for (const JudgedEvidence &one : unseen.judged) {
        judged.margins.push_back(float(m_card.evidence.judge(one.evidence)));
        judged.truth.push_back(one.right ? 1 : 0);
        shares.push_back(one.evidence[3]);
    }
    m_card.confidence = fitCalibration(judged);
    m_card.knownShareMin = quantile(shares, kKnownShareQuantile);
    std::array<double, 2> probabilities{};
    for (std::size_t i = 0; i < judged.rows(); ++i) {
        toProbabilities(m_card.confidence, judged.row(i), probabilities);
        m_outcomes.push_back({probabilities[1], judged.truth[i] == 1, false, false});
    }
    m_card.target = m_options.target;
    m_card.curve = measureCurve(m_outcomes);
    const ThresholdChoice choice = chooseThreshold(m_outcomes, goal());
    m_card.basis = choice.basis;
    // Where known requests are nearly always right, their accuracy alone would let unknown ones pass.
    std::vector<double> confidences;
    for (const EarlierOutcome &outcome : m_outcomes)
        confidences.push_back(outcome.confidence);
    m_card.threshold = m_draws == 0 ? choice.threshold : std::max(choice.threshold, quantile(confidences, kScopeShare));
}

Result<TrainedIntentModel> IntentTraining::certify(IntentFit fitted)
{
    m_card.seed = m_options.seed;
    m_card.certifiedBy = m_options.test ? IntentCertifiedBy::TestFile : IntentCertifiedBy::HeldOutGroups;
    m_card.certifyingHash = hashExamples(m_certifying);
    const auto unproven = IntentModel::make({m_card, std::move(fitted.index), std::move(fitted.weights)});
    if (!unproven)
        return tl::make_unexpected(unproven.error());
    const Metrics metrics = measure(scoreExamples(**unproven, m_certifying), m_card.classes, m_card.target, m_card.threshold);
    const Gate gate = judge(metrics, Labels::Plain);
    auto model = (*unproven)->withVerdict(metrics, gate, gate.passed ? std::nullopt : findOffer(m_outcomes, goal()));
    if (!model)
        return tl::make_unexpected(model.error());
    return TrainedIntentModel{std::move(*model), m_rows.size(), m_examples.size() - m_rows.size()};
}

Result<TrainedIntentModel> IntentTraining::run()
{
    if (const Status prepared = prepare(); !prepared)
        return tl::make_unexpected(prepared.error());
    if (const Status left = leaveOut(); !left)
        return tl::make_unexpected(left.error());
    if (const Status crossed = crossFit(); !crossed)
        return tl::make_unexpected(crossed.error());
    auto fitted = fit(m_earlier);
    if (!fitted)
        return tl::make_unexpected(fitted.error());
    return certify(std::move(*fitted));
}

} // namespace

std::vector<ScoredRow> scoreExamples(const IntentModel &model, const std::vector<IntentExample> &examples)
{
    const auto &labels = model.card().classes.labels;
    std::vector<ScoredRow> rows;
    for (const IntentExample &example : examples) {
        const IntentDecision decision = model.classify(example.text, example.language);
        const auto found = std::find(labels.begin(), labels.end(), decision.label);
        const bool isRefused = decision.refusal != IntentRefusal::None && decision.refusal != IntentRefusal::OutOfScope; // that one follows from its confidence
        rows.push_back({example.intent, found == labels.end() ? 0 : std::size_t(found - labels.begin()), isRefused ? 0 : decision.confidence, 0,
                        std::string(languageCode(example.language).substr(0, 2))}); // as files of texts write it
    }
    return rows;
}

Result<TrainedIntentModel> trainIntents(const std::vector<IntentExample> &examples, const IntentTrainOptions &options, const TrainHooks &hooks)
{
    return IntentTraining(examples, options, hooks).run();
}

} // namespace ns::classify
