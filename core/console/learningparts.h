// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <string>

#include "core/base/result.h"
#include "core/console/desk.h"
#include "core/console/trainingrunner.h"

namespace ns::console {

/// What learning needs of app, which knows files and models. All on reader threads but `train`, which has a thread of its own; what is missing is
/// answered with Unsupported.
struct LearningParts
{
    std::function<Result<Learning>()> readModels = {}; // at once, without what labels say
    std::function<Result<Learning>()> read = {};
    std::function<Result<PromotionPreview>(const domain::ModelId &, const std::function<bool()> &isStopRequested)> preview = {};
    std::function<Result<TrainingFile>(const std::string &path)> describeFile = {};
    std::function<Result<TrainingResult>(const TrainingRequest &, const TrainingHooks &)> train = {};
    std::function<Result<std::monostate>(const std::string &id, const std::string &reason)> acceptBatch = {};
};

/// What intents need of app, on reader threads but for `train`; what is missing is answered with Unsupported.
struct IntentParts
{
    std::function<Result<Intents>()> read = {};
    std::function<Result<std::monostate>(const IntentDraft &)> addExample = {};
    std::function<Result<TrainingResult>(const TrainingRequest &, const TrainingHooks &)> train = {};
    std::function<Result<domain::ModelId>(const domain::ModelId &)> promote = {};
    std::function<Result<domain::ModelId>()> rollBack = {};
};

} // namespace ns::console
