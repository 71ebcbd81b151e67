// SPDX-License-Identifier: GPL-3.0-or-later
// What a message costs before anything else happens to it: language, opt-out and intent, beside the bare libraries in the same run and in turns
// (CLD2 on the message's bytes, liblinear's predict_values on features that are ready). Messages: the held-out families of the shipped model.
// Then a training of the shipped model's examples, and memory. Figures, then goals; exit 1 when a goal is missed.
// Environment: NS_RUNS (20).
#include <algorithm>
#include <cstdio> // CLD2's header names FILE without including it

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>
#include <linear.h>

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/classify/intent/basemodel.h"
#include "core/classify/intent/gramindex.h"
#include "core/language/languagedecision.h"
#include "core/language/optout.h"
#include "tests/bench/figures.h"

using namespace ns;
using namespace ns::bench;
using namespace ns::classify;

namespace {

constexpr double kMedianMicrosMax = 50;
constexpr double kP99MicrosMax = 200;
constexpr std::size_t kClasses = 8;

double nowNanos()
{
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    return double(now.tv_sec) * 1e9 + double(now.tv_nsec);
}

/// The same number of features a message as ours, with weights of chance: they cost what others cost.
class BareLinear
{
public:
    BareLinear(const std::vector<IntentExample> &learned, const std::vector<IntentExample> &messages)
    {
        std::vector<MessageGrams> read;
        for (const IntentExample &example : learned)
            read.push_back(readGrams(example.text));
        std::vector<std::span<const text::Gram>> grams;
        for (const MessageGrams &message : read)
            grams.emplace_back(message.grams);
        const GramIndex index = GramIndex::learn(grams);
        for (const IntentExample &example : messages) {
            m_rows.emplace_back();
            for (const KnownGram &gram : index.match(readGrams(example.text).grams).known)
                m_rows.back().push_back({int(gram.row) + 1, double(gram.value)});
            m_rows.back().push_back({-1, 0});
        }
        Random chance(1);
        for (std::size_t i = 0; i < index.rows() * kClasses; ++i)
            m_weights.push_back(chance.uniform() - 0.5);
        for (int i = 0; i < int(kClasses); ++i)
            m_labels.push_back(i);
        m_model.param.solver_type = L2R_LR;
        m_model.nr_class = int(kClasses);
        m_model.nr_feature = int(index.rows());
        m_model.w = m_weights.data();
        m_model.label = m_labels.data();
        m_model.bias = -1;
    }
    [[nodiscard]] double predict(std::size_t message) const
    {
        double values[kClasses];
        return ::predict_values(&m_model, m_rows[message].data(), values) + values[0];
    }

private:
    std::vector<std::vector<::feature_node>> m_rows;
    std::vector<double> m_weights;
    std::vector<int> m_labels;
    ::model m_model{};
};

double detectBare(const QByteArray &utf8)
{
    const CLD2::CLDHints hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
    CLD2::Language found[3];
    int percents[3];
    double scores[3];
    int bytes = 0;
    bool reliable = false;
    return double(CLD2::ExtDetectLanguageSummary(utf8.constData(), int(utf8.size()), true, &hints, CLD2::kCLDFlagBestEffort, found, percents, scores,
                                                 nullptr, &bytes, &reliable));
}

/// Each message's median over the runs: what else the machine does hits one run or another, what a message costs is in all of them.
std::vector<double> medians(const std::vector<double> &micros, std::size_t messages)
{
    std::vector<double> each;
    for (std::size_t i = 0; i < messages; ++i) {
        std::vector<double> own;
        for (std::size_t at = i; at < micros.size(); at += messages)
            own.push_back(micros[at]);
        each.push_back(percentile(std::move(own), 50));
    }
    return each;
}

/// Microseconds of each message, by what was done.
struct Micros
{
    std::vector<double> language, optOut, intent, whole, bare;
};

Micros measureMessages(const IntentModel &model, const std::vector<IntentExample> &messages, const BareLinear &linear, std::int64_t runs, double &sum)
{
    std::vector<QByteArray> utf8;
    for (const IntentExample &message : messages)
        utf8.push_back(message.text.toUtf8());
    Micros micros;
    for (std::int64_t run = 0; run < runs; ++run) {
        for (std::size_t i = 0; i < messages.size(); ++i) {
            const double begin = nowNanos();
            const language::LanguageDecision heard = language::decideLanguage(messages[i].text, {.known = messages[i].language});
            const double afterLanguage = nowNanos();
            const language::OptOut stop = language::recogniseOptOut(messages[i].text);
            const double afterOptOut = nowNanos();
            const IntentDecision decision = model.classify(messages[i].text, heard.language);
            const double afterIntent = nowNanos();
            sum += detectBare(utf8[i]) + linear.predict(i);
            const double afterBare = nowNanos();
            sum += decision.confidence + double(stop.end);
            micros.language.push_back((afterLanguage - begin) / 1e3);
            micros.optOut.push_back((afterOptOut - afterLanguage) / 1e3);
            micros.intent.push_back((afterIntent - afterOptOut) / 1e3);
            micros.whole.push_back((afterIntent - begin) / 1e3);
            micros.bare.push_back((afterBare - afterIntent) / 1e3);
        }
    }
    return micros;
}

void printPart(const std::string &name, const std::vector<double> &micros)
{
    printFigure(name + ".p50", {percentile(micros, 50)}, "us");
    printFigure(name + ".p99", {percentile(micros, 99)}, "us");
}

bool printGoal(const char *what, double measured, double limit)
{
    std::printf("%-60s %10.2f  (goal <= %.0f)%s\n", what, measured, limit, measured <= limit ? "" : "  MISSED");
    return measured <= limit;
}

int measureAll()
{
    const double before = memoryKib("VmRSS");
    const std::int64_t loadStart = monotonicMicros();
    const auto model = loadBaseIntentModel();
    printFigure("nightshift.understand.load", {double(monotonicMicros() - loadStart) / 1e3}, "ms");
    printFigure("nightshift.understand.model_memory", {memoryKib("VmRSS") - before}, "KiB");
    const auto learned = baseIntentExamples();
    const auto messages = heldOutIntentExamples();
    if (!model || !learned || !messages) {
        std::fprintf(stderr, "the shipped model cannot be read\n");
        return 3;
    }
    double sum = 0;
    const Micros micros = measureMessages(**model, *messages, BareLinear(*learned, *messages), fromEnvironment("NS_RUNS", 20), sum);
    printPart("nightshift.understand.language", micros.language);
    printPart("nightshift.understand.opt_out", micros.optOut);
    printPart("nightshift.understand.intent", micros.intent);
    printPart("nightshift.understand.whole", micros.whole);
    printPart("bare.cld2_and_liblinear", micros.bare);
    double total = 0;
    for (const double one : micros.whole)
        total += one;
    printFigure("nightshift.understand.throughput", {double(micros.whole.size()) / total * 1e6}, "messages/s");
    printFigure("ratio.understand", {percentile(micros.whole, 50) / percentile(micros.bare, 50)}, "ours/bare, text against ready features");
    const std::int64_t trainStart = monotonicMicros();
    const auto trained = trainIntents(*learned, {.test = &*messages});
    printFigure("nightshift.understand.train_base", {double(monotonicMicros() - trainStart) / 1e6}, "s");
    printFigure("nightshift.understand.model_bytes", {double((*model)->serialise().size())}, "bytes");
    printFigure("nightshift.understand.peak_memory", {memoryKib("VmHWM")}, "KiB");
    const std::vector<double> each = medians(micros.whole, messages->size());
    bool met = printGoal("language, opt-out and intent of a message, p50 [us]", percentile(each, 50), kMedianMicrosMax);
    met &= printGoal("language, opt-out and intent of a message, p99 [us]", percentile(each, 99), kP99MicrosMax);
    return trained && met && sum != 0 ? 0 : 1;
}

} // namespace

int main()
{
    return measureAll();
}
