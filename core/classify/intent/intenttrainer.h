// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <memory>
#include <string>
#include <vector>

#include "core/classify/intent/intentmodel.h"
#include "core/classify/rounds.h"

namespace ns::classify {

/// A message with its intent. Examples of one group (phrase family, or the id that translations share) are never parted by a split; without
/// a group, those that differ in numbers and accents alone are one.
struct IntentExample
{
    QString text;
    domain::Language language = domain::Language::Unknown; // Unknown: not stated
    std::string intent;
    std::string group = {};
};

struct IntentTrainOptions
{
    const std::vector<IntentExample> *test = nullptr; // that certify instead of a holdout
    double holdout = 0.2;                             // share of the groups that certifies, in (0, 0.5]
    double target = 0.93;                             // in [0.5, 1)
    std::uint64_t seed = 1;
};

struct TrainedIntentModel
{
    std::shared_ptr<const IntentModel> model;
    std::size_t rows = 0;        // usable examples, certifying ones included
    std::size_t skippedRows = 0; // without text or intent
};

/// Learns, chooses and certifies: n-grams, calibration and threshold come from groups that certify nothing; the certifying examples are looked at
/// once, by the finished model. The same examples in any order, options and seed give the same bytes.
/// InvalidInput (options, fewer than two intents or 20 examples, over 500 intents), TooLarge, Cancelled.
[[nodiscard]] Result<TrainedIntentModel> trainIntents(const std::vector<IntentExample> &examples, const IntentTrainOptions &options,
                                                      const TrainHooks &hooks = {});

/// What a model says of labelled examples: what figures and curves are made of. What a gate before the model refuses has the
/// confidence 0.
[[nodiscard]] std::vector<ScoredRow> scoreExamples(const IntentModel &model, const std::vector<IntentExample> &examples);

} // namespace ns::classify
