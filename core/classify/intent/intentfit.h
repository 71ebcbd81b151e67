// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "core/classify/calibration.h"
#include "core/classify/intent/evidence.h"
#include "core/classify/intent/intenttrainer.h"

namespace ns::classify {

/// An example with what the training needs of it.
struct IntentRow
{
    const IntentExample *example = nullptr;
    std::string group;
    MessageGrams read;
    std::vector<MessageGrams> inHaste = {}; // the same message, typed in haste
    int label = 0;
};

/// n-grams and weights learned from some rows.
struct IntentFit
{
    GramIndex index;
    GramWeights weights;
};
struct IntentFitOptions
{
    std::size_t classes = 2;
    bool withCopies = true; // also learns from what was typed in haste
    std::uint64_t seed = 1;
};
[[nodiscard]] Result<IntentFit> fitIntents(const std::vector<const IntentRow *> &rows, const IntentFitOptions &options,
                                           const std::function<Status()> &onClass);

/// What fits said of rows that they had not seen.
struct UnseenSample
{
    MarginSample margins = {};                 // the scores and the truth of each row
    std::vector<JudgedEvidence> judged = {};
    std::vector<double> topScores = {};

    void add(const IntentFit &fit, const IntentRow &row);
};

} // namespace ns::classify
