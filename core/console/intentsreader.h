// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <memory>

#include "core/classify/intent/intenttrainer.h"
#include "core/classify/modelregistry.h"
#include "core/console/gatherlabels.h"
#include "core/console/intents.h"
#include "core/console/readmodels.h"

namespace ns::console {

using IntentModelPtr = std::shared_ptr<const classify::IntentModel>;

/// Where a workspace's intent models are. References live as long as the call.
struct IntentShelf
{
    const classify::ModelRegistry &registry;
    IntentModelPtr base; // shipped; decides where none was promoted. May be null
    std::function<Result<IntentModelPtr>(const std::string &id)> load;
};

/// An example that a person's answer gave.
struct AnsweredExample
{
    classify::IntentExample example;
    Instant at = {};
};

/// Everything that there is to learn intents from.
struct IntentMaterial
{
    std::vector<classify::IntentExample> shipped; // by phrase families
    std::vector<classify::IntentExample> own;     // in the order in which they were added
    std::vector<AnsweredExample> answered;        // one a message, oldest first
};

/// The messages whose intent people have said, the latest word on each. Cancelled when asked to stop.
[[nodiscard]] Result<std::vector<AnsweredExample>> gatherIntentAnswers(ports::Journal &journal, const LearningHooks &hooks = {});

/// What a training learns from. A text that a person has answered or added leads over the same text that was shipped.
[[nodiscard]] std::vector<classify::IntentExample> examplesToLearn(const IntentMaterial &material, bool withShipped);

/// One model for the list.
[[nodiscard]] IntentModelLine summariseIntents(const classify::IntentModel &model, bool isBase, const classify::ModelRegistry &registry);

/// The whole part.
[[nodiscard]] Result<Intents> describeIntents(const IntentShelf &shelf, const IntentMaterial &material, Instant now);

/// What the agent would make of a sentence now. InvalidInput when it is longer than kSentenceMax.
[[nodiscard]] Result<SentenceReading> readSentence(const SentenceQuestion &question, const ReadContext &context);

/// The draft as it is kept: text simplified, intent checked. InvalidInput names "text", "language" or "intent".
[[nodiscard]] Result<IntentDraft> checkDraft(IntentDraft draft);

} // namespace ns::console
