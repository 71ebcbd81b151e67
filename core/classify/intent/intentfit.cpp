// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/intent/intentfit.h"

#include "core/classify/intent/linearfit.h"

namespace ns::classify {

Result<IntentFit> fitIntents(const std::vector<const IntentRow *> &rows, const IntentFitOptions &options, const std::function<Status()> &onClass)
{
    std::vector<std::span<const text::Gram>> messages;
    std::vector<int> labels;
    for (const IntentRow *row : rows) {
        messages.emplace_back(row->read.grams);
        labels.push_back(row->label);
        if (!options.withCopies)
            continue;
        for (const MessageGrams &typed : row->inHaste)
            messages.emplace_back(typed.grams);
        labels.insert(labels.end(), row->inHaste.size(), row->label);
    }
    GramIndex index = GramIndex::learn(messages);
    SparseRows matrix;
    matrix.columns = index.rows();
    for (const auto grams : messages)
        matrix.add(index.match(grams).known);
    auto fitted = fitLinear(matrix, labels, options.classes, {.seed = options.seed}, onClass);
    if (!fitted)
        return tl::make_unexpected(fitted.error());
    return IntentFit{std::move(index), GramWeights(*fitted)};
}

void UnseenSample::add(const IntentFit &fit, const IntentRow &row)
{
    std::vector<float> scores(fit.weights.classes());
    const MatchedGrams matched = fit.index.match(row.read.grams);
    fit.weights.score(matched.known, scores);
    const RankedIntent ranked = rankIntent(fit.weights, matched, scores);
    margins.outputs = scores.size() == 2 ? 1 : scores.size();
    if (scores.size() == 2)
        margins.margins.push_back(scores[1] - scores[0]);
    else
        margins.margins.insert(margins.margins.end(), scores.begin(), scores.end());
    margins.truth.push_back(row.label);
    judged.push_back({ranked.evidence, int(ranked.best) == row.label});
    topScores.push_back(double(scores[ranked.best]));
}

} // namespace ns::classify
