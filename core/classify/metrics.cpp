// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/metrics.h"

#include <set>

#include "core/classify/statistics.h"
#include "core/classify/threshold.h"

namespace ns::classify {

namespace {

/// What the figures at a threshold are made of.
struct Decided
{
    std::size_t rows = 0;
    std::size_t right = 0;
};

Decided countDecided(std::span<const ScoredRow> rows, const ClassList &classes, double threshold, std::string_view language = {})
{
    Decided decided;
    for (const ScoredRow &row : rows) {
        if (row.confidence < threshold || (!language.empty() && row.language != language))
            continue;
        ++decided.rows;
        decided.right += classes.labels[row.predicted] == row.truth ? 1 : 0;
    }
    return decided;
}

std::optional<double> countMissed(std::span<const ScoredRow> rows, const ClassList &classes, double threshold)
{
    if (classes.positive == kNoConversion)
        return std::nullopt;
    std::size_t positives = 0;
    std::size_t missed = 0;
    for (const ScoredRow &row : rows) {
        if (row.truth != classes.labels[classes.positive])
            continue;
        ++positives;
        missed += row.confidence >= threshold && row.predicted != classes.positive ? 1 : 0;
    }
    return positives == 0 ? std::nullopt : std::optional(share(missed, positives));
}

std::map<std::string, ClassMetrics> measureClasses(const Metrics &metrics, const ClassList &classes)
{
    std::set<std::string> labels(classes.labels.begin(), classes.labels.end());
    for (const auto &[truth, predictions] : metrics.confusion)
        labels.insert(truth);
    std::map<std::string, ClassMetrics> perClass;
    for (const std::string &label : labels) {
        std::size_t predicted = 0;
        std::size_t support = 0;
        std::size_t right = 0;
        for (const auto &[truth, predictions] : metrics.confusion) {
            for (const auto &[prediction, count] : predictions) {
                predicted += prediction == label ? count : 0;
                support += truth == label ? count : 0;
                right += truth == label && prediction == label ? count : 0;
            }
        }
        perClass[label] = {share(right, predicted), share(right, support), support};
    }
    return perClass;
}

double meanF1(const std::map<std::string, ClassMetrics> &perClass)
{
    double sum = 0;
    for (const auto &[label, figures] : perClass) {
        const double both = figures.precision + figures.recall;
        sum += both == 0 ? 0 : 2 * figures.precision * figures.recall / both;
    }
    return perClass.empty() ? 0 : sum / double(perClass.size());
}

std::map<std::string, LanguageMetrics> measureLanguages(std::span<const ScoredRow> rows, const ClassList &classes, double threshold)
{
    std::set<std::string> languages;
    for (const ScoredRow &row : rows) {
        if (!row.language.empty())
            languages.insert(row.language);
    }
    std::map<std::string, LanguageMetrics> perLanguage;
    for (const std::string &language : languages) {
        const Decided all = countDecided(rows, classes, 0, language);
        const Decided decided = countDecided(rows, classes, threshold, language);
        LanguageMetrics &figures = perLanguage[language];
        figures.rows = all.rows;
        figures.accuracy = share(all.right, all.rows);
        figures.coverage = share(decided.rows, all.rows);
        if (decided.rows > 0)
            figures.accuracyAtThreshold = share(decided.right, decided.rows);
    }
    return perLanguage;
}

std::optional<double> measureAuc(std::span<const ScoredRow> rows, const ClassList &classes)
{
    if (classes.labels.size() != 2 || classes.positive == kNoConversion)
        return std::nullopt;
    std::vector<RankedScore> scores;
    for (const ScoredRow &row : rows)
        scores.push_back({row.positiveProbability, row.truth == classes.labels[classes.positive]});
    return areaUnderCurve(scores);
}

} // namespace

Metrics measure(std::span<const ScoredRow> rows, const ClassList &classes, double target, double threshold)
{
    Metrics metrics;
    metrics.rows = rows.size();
    metrics.target = target;
    metrics.threshold = threshold;
    const Decided all = countDecided(rows, classes, 0);
    metrics.accuracy = share(all.right, all.rows);
    const auto [low, high] = interval95(all.right, all.rows);
    metrics.accuracyCi95 = {low, high};
    metrics.auc = measureAuc(rows, classes);
    std::vector<ConfidenceOutcome> outcomes;
    for (const ScoredRow &row : rows) {
        const bool right = classes.labels[row.predicted] == row.truth;
        outcomes.push_back({row.confidence, right});
        ++metrics.confusion[row.truth][classes.labels[row.predicted]];
    }
    metrics.ece = calibrationError(outcomes);
    metrics.perClass = measureClasses(metrics, classes);
    metrics.macroF1 = meanF1(metrics.perClass);
    const Decided decided = countDecided(rows, classes, threshold);
    metrics.coverage = share(decided.rows, rows.size());
    if (decided.rows > 0)
        metrics.accuracyAtThreshold = share(decided.right, decided.rows);
    metrics.lower95 = lowerBound95(decided.right, decided.rows);
    metrics.missedConverters = countMissed(rows, classes, threshold);
    metrics.perLanguage = measureLanguages(rows, classes, threshold);
    return metrics;
}

std::string_view gateCodeName(GateCode code)
{
    switch (code) {
    case GateCode::LowerBound: return "lower95";
    case GateCode::Coverage: return "coverage";
    case GateCode::MissedConverters: return "missed_converters";
    }
    return "lower95";
}

Gate judge(const Metrics &metrics, Labels labels)
{
    Gate gate;
    if (metrics.lower95 < metrics.target)
        gate.reasons.push_back({GateCode::LowerBound, metrics.lower95, metrics.target});
    if (metrics.coverage < kCoverageMin)
        gate.reasons.push_back({GateCode::Coverage, metrics.coverage, kCoverageMin});
    if (labels == Labels::WithConversion && (!metrics.missedConverters || *metrics.missedConverters > kMissedConvertersMax))
        gate.reasons.push_back({GateCode::MissedConverters, metrics.missedConverters, kMissedConvertersMax});
    gate.passed = gate.reasons.empty();
    return gate;
}

} // namespace ns::classify
