// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modelchange.h"

#include <algorithm>

#include "core/ports/journalcall.h"
#include "core/classify/intent/basemodel.h"
#include "core/classify/intent/intentcomparison.h"

namespace ns::app {

Status recordAudit(ports::Journal &journal, const std::string &kind, const std::string &what, Instant now)
{
    const auto recorded = ports::callJournal<std::monostate>([&](auto done) { return journal.recordAudit(kind, what, now, std::move(done)); });
    return recorded ? Status{} : Status(tl::make_unexpected(recorded.error()));
}

Result<classify::TaskModels> promoteModel(ports::Journal &journal, const ModelStore &models, const classify::LeadModel &model,
                                          const console::PromotionPreview &preview, const std::string &confirmation, Instant now)
{
    const std::string what = model.id().str() + ", " + std::to_string(preview.changedContacts) + " contacts change"
                             + (confirmation.empty() ? "" : ", confirmed " + confirmation);
    if (const Status recorded = recordAudit(journal, "model.promoted", what, now); !recorded)
        return tl::make_unexpected(recorded.error());
    return models.promote(model, now);
}

Result<std::vector<std::string>> findIntentRefusals(const ModelStore &models, const classify::IntentModel &model)
{
    const auto active = models.loadIntent("intent");
    const auto examples = classify::heldOutIntentExamples();
    if (!active || !examples)
        return tl::make_unexpected(active ? examples.error() : active.error());
    return classify::findIntentRefusals(**active, model, *examples);
}

Result<classify::TaskModels> promoteModel(ports::Journal &journal, const ModelStore &models, const classify::IntentModel &model, Instant now)
{
    const auto refusals = findIntentRefusals(models, model);
    if (!refusals)
        return tl::make_unexpected(refusals.error());
    if (!refusals->empty())
        return fail(ErrorCode::Conflict, refusals->front(), model.id().str());
    if (const Status recorded = recordAudit(journal, "model.promoted", model.id().str(), now); !recorded)
        return tl::make_unexpected(recorded.error());
    return models.promote(model, now);
}

Result<classify::TaskModels> rollBackModel(ports::Journal &journal, const ModelStore &models, const std::string &task, Instant now)
{
    const auto registry = models.readRegistry();
    if (!registry)
        return tl::make_unexpected(registry.error());
    const std::string previous = registry->task(task).previous;
    if (previous.empty())
        return fail(ErrorCode::NotFound, "there is no earlier model to return to", task);
    if (const Status recorded = recordAudit(journal, "model.rolled_back", previous, now); !recorded)
        return tl::make_unexpected(recorded.error());
    return models.rollBack(task, now);
}

Status recordAnswers(const classify::LeadModel &model, const std::vector<classify::LeakAnswer> &earlier,
                     const std::function<Status(const std::string &kind, const std::string &what)> &record)
{
    for (const classify::LeakAnswer &answer : model.card().answers) {
        if (std::ranges::find(earlier, answer) != earlier.end())
            continue;
        const std::string what = model.id().str() + (answer.known ? " keeps " : " leaves out ") + answer.column + (answer.reason.empty() ? "" : ": " + answer.reason);
        if (const Status recorded = record("model.column", what); !recorded)
            return recorded;
    }
    return {};
}

} // namespace ns::app
