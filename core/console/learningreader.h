// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/classify/livewatch.h"
#include "core/classify/modelregistry.h"
#include "core/console/gatherlabels.h"
#include "core/console/retrain.h"

namespace ns::console {

/// Where a workspace's models are. References live as long as the call.
struct ModelShelf
{
    const classify::ModelRegistry &registry;
    std::function<Result<LeadModelPtr>(const std::string &id)> load;
};

/// How the active model does on leads that it decided and whose outcome is known: the same window and bounds as the agent's live watch, at `now`.
[[nodiscard]] Result<LiveFigures> readLiveFigures(ports::Journal &journal, const LeadModelPtr &model, const classify::OutcomeMap &outcomes, Instant now);

/// Right or wrong over a period, by whom the truth came from. Leads that a model had learned from, and imported history, are in none of it.
struct AccuracyCounts
{
    std::int64_t decided = 0, decidedRight = 0;   // without a person, truth known: `labelled` of report
    std::int64_t byOutcomes = 0, byPeople = 0;    // of decided
    std::int64_t answered = 0, answeredRight = 0; // leads that people labelled where a model had proposed something
    std::int64_t trainedOn = 0;                   // left out
};
struct AccuracyQuery
{
    std::optional<Instant> from = {}, to = {}; // when the model spoke
};
[[nodiscard]] Result<AccuracyCounts> countAccuracy(ports::Journal &journal, const ModelShelf &shelf, const classify::OutcomeMap &outcomes,
                                                   const AccuracyQuery &query, const LearningHooks &hooks = {});

/// One model for the list.
[[nodiscard]] ModelSummary summarise(const classify::LeadModel &model, const classify::ModelRegistry &registry);

/// What the page shows at once: models and what was done with them, without anything that labels say (isCounting).
[[nodiscard]] Result<Learning> readModels(const ModelShelf &shelf, Instant now);

/// The whole page. Takes as long as reading all labels; on a reader thread.
[[nodiscard]] Result<Learning> readLearning(ports::Journal &journal, const ModelShelf &shelf, const classify::OutcomeMap &outcomes, Instant now,
                                            const LearningHooks &hooks = {});

} // namespace ns::console
