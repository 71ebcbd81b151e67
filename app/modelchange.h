// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "app/modelstore.h"
#include "core/console/learning.h"
#include "core/ports/journal.h"

namespace ns::app {

// What changes which model decides, for the command line and the window alike. Each change enters the audit chain before it takes effect:
// nothing decides unrecorded. All of them wait for the journal.

[[nodiscard]] Status recordAudit(ports::Journal &journal, const std::string &kind, const std::string &what, Instant now);

/// After a preview that allows it and was confirmed.
[[nodiscard]] Result<classify::TaskModels> promoteModel(ports::Journal &journal, const ModelStore &models, const classify::LeadModel &model,
                                                        const console::PromotionPreview &preview, const std::string &confirmation, Instant now);
/// What stands against a model of intents, measured beside the active one on the messages that certify the shipped model.
[[nodiscard]] Result<std::vector<std::string>> findIntentRefusals(const ModelStore &models, const classify::IntentModel &model);
/// A model of intents against which nothing stands; Conflict otherwise, with what does.
[[nodiscard]] Result<classify::TaskModels> promoteModel(ports::Journal &journal, const ModelStore &models, const classify::IntentModel &model, Instant now);
/// To the model before. NotFound when there is none.
[[nodiscard]] Result<classify::TaskModels> rollBackModel(ports::Journal &journal, const ModelStore &models, const std::string &task, Instant now);

/// What a person said of columns for this model, with the reason, as lines of the audit chain: those that are not among the earlier ones, which
/// were recorded when they were said.
[[nodiscard]] Status recordAnswers(const classify::LeadModel &model, const std::vector<classify::LeakAnswer> &earlier,
                                   const std::function<Status(const std::string &kind, const std::string &what)> &record);

} // namespace ns::app
