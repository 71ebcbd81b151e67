// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/intentcommands.h"
#include "app/cli/learningwords.h"
#include "app/cli/modelwords.h"
#include "app/cli/session.h"
#include "app/knowledgeloader.h"
#include "app/modelchange.h"
#include "core/console/promotion.h"
#include "core/store/reader.h"

namespace ns::app {

namespace {

Json idOrNull(const std::string &id)
{
    return id.empty() ? Json(nullptr) : Json(id);
}

CommandResult makeResult(const classify::TaskModels &models, const console::PromotionPreview &preview)
{
    CommandResult result;
    result.json = {{"active", idOrNull(models.active)}, {"previous", idOrNull(models.previous)}};
    addChanges(result.json, preview);
    return result;
}

std::size_t trainedRows(const classify::ModelCard &card)
{
    return card.trainedRows;
}

std::size_t trainedRows(const classify::IntentCard &card)
{
    return card.trainedRows();
}

template <typename Model> Json describeModel(const Model &model, const classify::ModelRegistry &registry)
{
    const auto &card = model.card();
    const std::string id = model.id().str();
    const classify::TaskModels models = registry.task(classify::taskOf(id));
    const auto uses = registry.content().holdoutUses.find(card.certifyingHash);
    return {{"id", id},
            {"task", classify::taskOf(id)},
            {"state", id == models.active ? "active" : id == models.previous ? "previous" : "stored"},
            {"gate", gateJson(card.gate)},
            {"trained_rows", trainedRows(card)},
            {"threshold", card.threshold},
            {"coverage", card.metrics.coverage},
            {"lower95", card.metrics.lower95},
            {"holdout_uses", uses == registry.content().holdoutUses.end() ? 0 : uses->second}};
}

/// The model as a member of the list, and a line for a person.
template <typename Model> Status addModel(CommandResult &result, const Result<std::shared_ptr<const Model>> &model, const classify::ModelRegistry &registry)
{
    if (!model)
        return tl::make_unexpected(model.error());
    result.json["models"].push_back(describeModel(**model, registry));
    result.text += (*model)->id().str() + "  gate " + describeGate((*model)->card().gate) + "\n";
    return {};
}

/// Which model of intents decides; the shipped one is in no registry until another takes its place.
Status addIntentTask(CommandResult &result, const ModelStore &models, const classify::ModelRegistry &registry)
{
    const auto active = models.loadIntent("intent");
    if (!active)
        return tl::make_unexpected(active.error());
    const classify::TaskModels task = registry.task("intent");
    result.json["intent"] = {{"active", (*active)->id().str()}, {"previous", idOrNull(task.previous)}, {"shipped", task.active.empty()}};
    result.text += "active for intents: " + (*active)->id().str() + (task.active.empty() ? " (shipped)" : "") + "\n";
    return {};
}

Result<CommandResult> listModels(const CommandContext &context)
{
    const auto workspace = openWorkspace(context);
    if (!workspace)
        return tl::make_unexpected(workspace.error());
    const ModelStore models(workspace->modelsFolder());
    const auto registry = models.readRegistry();
    if (!registry)
        return tl::make_unexpected(registry.error());
    CommandResult result;
    const classify::TaskModels inUse = registry->task("lead");
    result.json = {{"active", idOrNull(inUse.active)}, {"previous", idOrNull(inUse.previous)}, {"changed_contacts", 0}, {"models", Json::array()}};
    result.text = "active: " + (inUse.active.empty() ? "none" : inUse.active) + "\n";
    if (const Status added = addIntentTask(result, models, *registry); !added)
        return tl::make_unexpected(added.error());
    for (const std::string &id : registry->content().models) {
        const Status added = namesIntentModel(id) ? addModel(result, models.loadIntent(id), *registry) : addModel(result, models.load(id), *registry);
        if (!added)
            return tl::make_unexpected(added.error());
    }
    return result;
}

/// What a preview needs, open for as long as a command works with it.
struct Contest
{
    std::unique_ptr<store::Reader> reader;
    agent::Knowledge knowledge;
    console::LeadModelPtr champion, challenger;

    [[nodiscard]] console::PreviewRequest request(ports::Journal &journal) const
    {
        return {journal, *reader, champion, challenger, knowledge.outcomes, knowledge.segments};
    }
};

Result<Contest> openContest(const Workspace &workspace, const console::LeadModelPtr &from, const console::LeadModelPtr &to)
{
    auto reader = store::Reader::open(workspace.database());
    if (!reader)
        return tl::make_unexpected(reader.error());
    return Contest{std::move(*reader), loadKnowledge(workspace).knowledge, from, to};
}

console::LearningHooks hooksFor(const CommandContext &context)
{
    return {.isStopRequested = [&context] { return context.stop().isStopRequested(); }};
}

void addPreview(CommandResult &result, const console::PromotionPreview &preview)
{
    result.json["allowed"] = preview.isAllowed;
    result.json["refusals"] = preview.refusals;
    result.json["comparison"] = preview.comparison ? comparisonJson(*preview.comparison) : Json(nullptr);
    for (const std::string &code : preview.refusals)
        result.text += describeRefusal(code) + "\n";
    for (const console::LabelChange &change : preview.changes)
        result.text += change.contact.str() + ": " + change.from + " -> " + change.to + "\n";
}

/// Refused or not confirmed: what was asked for, why not, and what would have changed.
CommandResult refuse(const classify::TaskModels &models, const console::PromotionPreview &preview, const classify::Gate &gate)
{
    CommandResult result = makeResult(models, preview);
    result.json["gate"] = gateJson(gate);
    addPreview(result, preview);
    result.exit = exitcode::AnswerNo;
    result.text = "not promoted" + std::string(gate.passed ? "\n" : "; gate " + describeGate(gate) + "\n") + result.text;
    if (preview.isAllowed) {
        result.text += std::to_string(preview.changedContacts) + " contacts would get another label. Having looked at them: models promote "
                       + preview.challenger.str() + " --confirm " + preview.confirmation + "\n";
    }
    return result;
}

Result<CommandResult> compareModel(const CommandContext &context)
{
    const auto workspace = openWorkspace(context);
    if (!workspace)
        return tl::make_unexpected(workspace.error());
    const ModelStore models(workspace->modelsFolder());
    const auto challenger = models.load(context.argument(0));
    const auto champion = models.loadActive();
    if (!challenger || !champion)
        return tl::make_unexpected(challenger ? champion.error() : challenger.error());
    const auto journal = openJournalReadOnly(*workspace);
    if (!journal)
        return tl::make_unexpected(journal.error());
    const auto contest = openContest(*workspace, *champion, *challenger);
    if (!contest)
        return tl::make_unexpected(contest.error());
    const auto preview = console::previewPromotion(contest->request(**journal), hooksFor(context));
    if (!preview)
        return tl::make_unexpected(preview.error());
    CommandResult result;
    result.json = {{"champion", idOrNull(preview->champion.str())}, {"challenger", preview->challenger.str()}};
    addPreview(result, *preview);
    addChanges(result.json, *preview);
    result.exit = preview->isAllowed ? exitcode::Done : exitcode::AnswerNo;
    return result;
}

/// Intents say nothing of leads: no contact gets another label.
Json changeJson(const classify::TaskModels &models)
{
    return {{"active", idOrNull(models.active)}, {"previous", idOrNull(models.previous)}, {"changed_contacts", 0}};
}

Result<CommandResult> promoteIntents(const CommandContext &context, Session &session, const ModelStore &models)
{
    const auto model = models.loadIntent(context.argument(0));
    const auto registry = models.readRegistry();
    if (!model || !registry)
        return tl::make_unexpected(model ? registry.error() : model.error());
    const auto refusals = findIntentRefusals(models, **model);
    if (!refusals)
        return tl::make_unexpected(refusals.error());
    CommandResult result;
    if (!refusals->empty()) {
        result.json = changeJson(registry->task("intent"));
        result.json["gate"] = gateJson((*model)->card().gate);
        result.json["refusals"] = *refusals;
        result.exit = exitcode::AnswerNo;
        result.text = "not promoted\n";
        for (const std::string &code : *refusals)
            result.text += describeRefusal(code) + "\n";
        return result;
    }
    const auto promoted = promoteModel(*session.journal, models, **model, context.now());
    if (!promoted)
        return tl::make_unexpected(promoted.error());
    result.json = changeJson(*promoted);
    return result;
}

Result<CommandResult> promote(const CommandContext &context)
{
    auto session = openSession(context);
    if (!session)
        return tl::make_unexpected(session.error());
    const ModelStore models(session->workspace.modelsFolder());
    if (namesIntentModel(context.argument(0)))
        return promoteIntents(context, *session, models);
    const auto model = models.load(context.argument(0));
    const auto active = models.loadActive();
    const auto registry = models.readRegistry();
    if (!model || !active || !registry)
        return tl::make_unexpected(!model ? model.error() : !active ? active.error() : registry.error());
    const auto contest = openContest(session->workspace, *active, *model);
    if (!contest)
        return tl::make_unexpected(contest.error());
    const console::PreviewRequest request = contest->request(*session->journal);
    const auto preview = console::previewPromotion(request, hooksFor(context));
    if (!preview)
        return tl::make_unexpected(preview.error());
    const std::string confirmation = context.valueOr("confirm", "");
    const auto confirmed = console::isConfirmed(request, *preview, confirmation, hooksFor(context));
    if (!confirmed)
        return tl::make_unexpected(confirmed.error());
    if (!preview->isAllowed || !*confirmed)
        return refuse(registry->task("lead"), *preview, (*model)->card().gate);
    const auto promoted = promoteModel(*session->journal, models, **model, *preview, confirmation, context.now());
    if (!promoted)
        return tl::make_unexpected(promoted.error());
    return makeResult(*promoted, *preview);
}

Result<CommandResult> rollBack(const CommandContext &context)
{
    auto session = openSession(context);
    if (!session)
        return tl::make_unexpected(session.error());
    const ModelStore models(session->workspace.modelsFolder());
    const auto registry = models.readRegistry();
    if (!registry)
        return tl::make_unexpected(registry.error());
    const std::string task = context.argument(0);
    const classify::TaskModels now = registry->task(task);
    if (now.previous.empty())
        return fail(ErrorCode::NotFound, "there is no earlier model to return to", task);
    if (task == "intent") {
        const auto rolledBack = rollBackModel(*session->journal, models, task, context.now());
        return rolledBack ? Result<CommandResult>(CommandResult{.json = changeJson(*rolledBack)}) : tl::make_unexpected(rolledBack.error());
    }
    const auto from = models.load(now.active);
    const auto to = models.load(now.previous);
    if (!from || !to)
        return tl::make_unexpected(!from ? from.error() : to.error());
    const auto contest = openContest(session->workspace, *from, *to);
    if (!contest)
        return tl::make_unexpected(contest.error());
    const auto changes = console::listLabelChanges(*contest->reader, **from, **to, {}, hooksFor(context));
    if (!changes)
        return tl::make_unexpected(changes.error());
    const auto rolledBack = rollBackModel(*session->journal, models, task, context.now());
    if (!rolledBack)
        return tl::make_unexpected(rolledBack.error());
    console::PromotionPreview preview{.contacts = changes->contacts, .changedContacts = changes->changed, .changes = changes->listed};
    return makeResult(*rolledBack, preview);
}

} // namespace

Command makeModelsListCommand()
{
    return {.name = "models list", .arguments = "", .summary = "Shows the models and which of them decides.", .run = listModels};
}

Command makeModelsCompareCommand()
{
    return {.name = "models compare", .arguments = "MODEL",
            .summary = "Champion against challenger on the same rows, and the contacts whose label would change.",
            .argumentsMin = 1, .argumentsMax = 1, .run = compareModel};
}

Command makeModelsPromoteCommand()
{
    return {.name = "models promote", .arguments = "MODEL [--confirm WORD]",
            .summary = "Lets a model decide, if its gate is passed and no language or segment falls.",
            .options = {valueOption("confirm", "WORD", "What models compare showed: needed when contacts would get another label.")},
            .argumentsMin = 1, .argumentsMax = 1, .run = promote};
}

Command makeModelsRollbackCommand()
{
    return {.name = "models rollback", .arguments = "TASK", .summary = "Returns to the model before, in one step.",
            .argumentsMin = 1, .argumentsMax = 1, .run = rollBack};
}

} // namespace ns::app
