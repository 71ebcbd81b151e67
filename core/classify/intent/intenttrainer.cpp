// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/intent/intenttrainer.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include "core/base/hash.h"
#include "core/classify/intent/linearfit.h"

namespace ns::classify {

namespace {

constexpr std::size_t kExamplesMin = 20;
constexpr std::size_t kExamplesMax = 1'000'000;
constexpr std::size_t kIntentsMax = 500;
constexpr std::uint64_t kFolds = 3;
constexpr int kSpareBits = 3; // eight buckets an n-gram

/// An example with what the training needs of it.
struct Row
{
    const IntentExample *example = nullptr;
    std::string group;
    MessageGrams read;
    int label = 0;
};

std::string groupOf(const IntentExample &example, const MessageGrams &read)
{
    if (!example.group.empty())
        return example.group;
    std::string skeleton = "\n"; // no group of a caller begins like this
    for (const text::Word &word : read.list.words)
        skeleton += QString::fromUcs4(read.list.folded.data() + word.first, word.last - word.first).toStdString() + ' ';
    return skeleton;
}

Status checkOptions(const IntentTrainOptions &options)
{
    if (!(options.holdout > 0 && options.holdout <= 0.5))
        return fail(ErrorCode::InvalidInput, "the holdout must be over 0 and at most 0.5", "--holdout");
    if (!(options.target >= 0.5 && options.target < 1))
        return fail(ErrorCode::InvalidInput, "the target must be at least 0.5 and under 1", "--target");
    return {};
}

/// Bits of the n-grams' hash so that most unknown n-grams find nothing.
int bitsFor(std::size_t grams)
{
    int bits = GramWeights::kBitsMin;
    while (bits < GramWeights::kBitsMax && (std::size_t(1) << (bits - kSpareBits)) < grams)
        ++bits;
    return bits;
}

/// n-grams of these rows with the smoothed inverse of their frequency.
GramWeights::Parts learnGrams(const std::vector<const Row *> &rows)
{
    std::vector<std::uint32_t> hashes;
    for (const Row *row : rows) {
        std::vector<std::uint32_t> own;
        for (const text::Gram &gram : row->read.grams)
            own.push_back(gram.hash);
        std::sort(own.begin(), own.end());
        hashes.insert(hashes.end(), own.begin(), std::unique(own.begin(), own.end()));
    }
    std::sort(hashes.begin(), hashes.end());
    GramWeights::Parts parts;
    parts.bits = bitsFor(hashes.size() / 2);
    const auto total = float(rows.size());
    for (std::size_t i = 0; i < hashes.size();) {
        const std::uint32_t bucket = hashes[i] >> (32 - parts.bits);
        std::size_t count = 0;
        for (; i < hashes.size() && hashes[i] >> (32 - parts.bits) == bucket; ++i)
            ++count;
        if (count < 2 && rows.size() > 2000)
            continue;
        parts.buckets.push_back(bucket);
        parts.rarities.push_back(1 + std::log((1 + total) / (1 + float(count))));
    }
    return parts;
}

/// One training from here to its end.
class IntentTraining
{
public:
    IntentTraining(const std::vector<IntentExample> &examples, const IntentTrainOptions &options, const TrainHooks &hooks)
        : m_examples(examples), m_options(options), m_hooks(hooks)
    {
    }
    Result<TrainedIntentModel> run();

private:
    Status prepare();
    void splitGroups();
    Result<GramWeights> fit(const std::vector<const Row *> &rows);
    Status crossFit();
    Status countClass();
    Result<TrainedIntentModel> certify(GramWeights weights);

    const std::vector<IntentExample> &m_examples;
    const IntentTrainOptions &m_options;
    const TrainHooks &m_hooks;
    std::vector<Row> m_rows; // sorted: the order of the examples does not matter
    std::vector<const Row *> m_earlier;
    std::vector<IntentExample> m_certifying;
    IntentCard m_card;
    std::vector<EarlierOutcome> m_outcomes;
    int m_done = 0;
    int m_total = 0;
};

Status IntentTraining::prepare()
{
    if (const Status checked = checkOptions(m_options); !checked)
        return checked;
    if (m_examples.size() > kExamplesMax)
        return fail(ErrorCode::TooLarge, "over a million examples");
    std::set<std::string> intents;
    for (const IntentExample &example : m_examples) {
        Row row{&example, {}, readGrams(example.text), 0};
        if (example.intent.empty() || row.read.list.words.empty())
            continue;
        row.group = groupOf(example, row.read);
        intents.insert(example.intent);
        m_rows.push_back(std::move(row));
    }
    if (m_rows.size() < kExamplesMin || intents.size() < 2)
        return fail(ErrorCode::InvalidInput, "at least " + std::to_string(kExamplesMin) + " examples of at least two intents are needed");
    if (intents.size() > kIntentsMax)
        return fail(ErrorCode::InvalidInput, "over " + std::to_string(kIntentsMax) + " intents");
    std::sort(m_rows.begin(), m_rows.end(), [](const Row &a, const Row &b) {
        return std::tie(a.group, a.example->language, a.example->intent, a.example->text) < std::tie(b.group, b.example->language, b.example->intent, b.example->text);
    });
    splitGroups();
    return {};
}

void IntentTraining::splitGroups()
{
    const std::uint64_t limit = m_options.test ? 0 : std::uint64_t(m_options.holdout * 10'000);
    std::set<std::string> labels;
    for (const Row &row : m_rows) {
        const std::uint64_t draw = shardHash(std::to_string(m_options.seed) + "/holdout/" + row.group) >> 20;
        if (draw % 10'000 < limit) {
            m_certifying.push_back(*row.example);
            continue;
        }
        m_earlier.push_back(&row);
        labels.insert(row.example->intent);
        ++m_card.rows[std::string(languageCode(row.example->language))];
    }
    if (m_options.test)
        m_certifying = *m_options.test;
    m_card.classes.labels.assign(labels.begin(), labels.end());
    for (Row &row : m_rows)
        row.label = int(std::distance(labels.begin(), labels.lower_bound(row.example->intent)));
    m_total = int((kFolds + 1) * labels.size());
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

Result<GramWeights> IntentTraining::fit(const std::vector<const Row *> &rows)
{
    GramWeights::Parts parts = learnGrams(rows);
    const GramWeights index = GramWeights::make(parts);
    SparseRows matrix;
    matrix.columns = index.rows();
    std::vector<int> classes;
    for (const Row *row : rows) {
        matrix.add(index.match(row->read.grams));
        classes.push_back(row->label);
    }
    auto fitted = fitLinear(matrix, classes, m_card.classes.labels.size(), {}, [this] { return countClass(); });
    if (!fitted)
        return tl::make_unexpected(fitted.error());
    parts.weights = std::move(fitted->weights);
    parts.biases = std::move(fitted->biases);
    return GramWeights::make(parts);
}

Status IntentTraining::crossFit()
{
    const std::size_t classes = m_card.classes.labels.size();
    MarginSample sample;
    sample.outputs = classes == 2 ? 1 : classes;
    for (std::uint64_t fold = 0; fold < kFolds; ++fold) {
        std::vector<const Row *> inside, outside;
        for (const Row *row : m_earlier) {
            const std::uint64_t draw = shardHash(std::to_string(m_options.seed) + "/fold/" + row->group) >> 20;
            (draw % kFolds == fold ? outside : inside).push_back(row);
        }
        const auto weights = fit(inside);
        if (!weights)
            return tl::make_unexpected(weights.error());
        std::vector<float> scores(classes);
        for (const Row *row : outside) {
            weights->score(weights->match(row->read.grams), scores);
            sample.margins.insert(sample.margins.end(), scores.begin() + (classes == 2 ? 1 : 0), scores.end());
            sample.truth.push_back(row->label);
        }
    }
    m_card.calibration = calibrateIfItHelps(sample);
    std::vector<double> probabilities(sample.classes());
    for (std::size_t i = 0; i < sample.rows(); ++i) {
        toProbabilities(m_card.calibration, sample.row(i), probabilities);
        const auto best = std::size_t(std::max_element(probabilities.begin(), probabilities.end()) - probabilities.begin());
        m_outcomes.push_back({probabilities[best], int(best) == sample.truth[i], false, false});
    }
    m_card.curve = measureCurve(m_outcomes);
    const ThresholdChoice choice = chooseThreshold(m_outcomes, {m_options.target, m_certifying.size(), false});
    m_card.threshold = choice.threshold;
    m_card.basis = choice.basis;
    return {};
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

Result<TrainedIntentModel> IntentTraining::certify(GramWeights weights)
{
    m_card.target = m_options.target;
    m_card.seed = m_options.seed;
    m_card.certifiedBy = m_options.test ? IntentCertifiedBy::TestFile : IntentCertifiedBy::HeldOutGroups;
    m_card.certifyingHash = hashExamples(m_certifying);
    const auto unproven = IntentModel::make({m_card, std::move(weights)});
    if (!unproven)
        return tl::make_unexpected(unproven.error());
    const Metrics metrics = measure(scoreExamples(**unproven, m_certifying), m_card.classes, m_card.target, m_card.threshold);
    const Gate gate = judge(metrics, Labels::Plain);
    auto model = (*unproven)->withVerdict(metrics, gate, gate.passed ? std::nullopt : findOffer(m_outcomes, {m_options.target, m_certifying.size(), false}));
    if (!model)
        return tl::make_unexpected(model.error());
    return TrainedIntentModel{std::move(*model), m_rows.size(), m_examples.size() - m_rows.size()};
}

Result<TrainedIntentModel> IntentTraining::run()
{
    if (const Status prepared = prepare(); !prepared)
        return tl::make_unexpected(prepared.error());
    if (m_card.classes.labels.size() < 2 || m_certifying.empty())
        return fail(ErrorCode::InvalidInput, "too few groups of examples to learn from some and be measured on others");
    if (const Status crossed = crossFit(); !crossed)
        return tl::make_unexpected(crossed.error());
    auto weights = fit(m_earlier);
    if (!weights)
        return tl::make_unexpected(weights.error());
    return certify(std::move(*weights));
}

} // namespace

std::vector<ScoredRow> scoreExamples(const IntentModel &model, const std::vector<IntentExample> &examples)
{
    const auto &labels = model.card().classes.labels;
    std::vector<ScoredRow> rows;
    for (const IntentExample &example : examples) {
        const IntentDecision decision = model.classify(example.text, example.language);
        const auto found = std::find(labels.begin(), labels.end(), decision.label);
        const bool isRefused = decision.refusal != IntentRefusal::None;
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
