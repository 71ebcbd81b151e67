// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/learningwords.h"
#include "app/cli/modelwords.h"
#include "app/cli/session.h"
#include "core/ports/journalcall.h"
#include "app/knowledgeloader.h"
#include "app/modelstore.h"
#include "core/agent/watchkeeper.h"
#include "core/console/learningreader.h"

namespace ns::app {

namespace {

Json modelIdAt(const console::Learning &learning, const std::optional<std::size_t> &index)
{
    return index ? Json(learning.models[*index].id.str()) : Json(nullptr);
}

Result<CommandResult> showStatus(const CommandContext &context)
{
    const auto workspace = openWorkspace(context);
    if (!workspace)
        return tl::make_unexpected(workspace.error());
    const auto journal = openJournalReadOnly(*workspace);
    const ModelStore models(workspace->modelsFolder());
    const auto registry = models.readRegistry();
    if (!journal || !registry)
        return tl::make_unexpected(journal ? registry.error() : journal.error());
    const console::ModelShelf shelf{*registry, [&models](const std::string &id) { return models.load(id); }};
    const console::LearningHooks hooks{.isStopRequested = [&context] { return context.stop().isStopRequested(); }};
    const auto learning = console::readLearning(**journal, shelf, loadKnowledge(*workspace).knowledge.outcomes, context.now(), hooks);
    if (!learning)
        return tl::make_unexpected(learning.error());
    CommandResult result;
    result.json = {{"champion", modelIdAt(*learning, learning->champion)},
                   {"challenger", modelIdAt(*learning, learning->challenger)},
                   {"labels", labelsJson(learning->labels)},
                   {"suspect_batches", batchesJson(learning->suspectBatches)},
                   {"live_watch", liveJson(learning->live)},
                   {"history", Json::array()}};
    for (const console::ModelChangeLine &line : learning->history)
        result.json["history"].push_back({{"action", line.action}, {"from", line.from}, {"to", line.to}, {"at", formatInstant(line.at)}});
    return result;
}

/// The stored state of the active model's watch becomes "watching", and what was known until now does not count any more: a person has looked at it.
Result<CommandResult> resumeModel(const CommandContext &context)
{
    const auto reason = requireOption(context, "reason");
    if (!reason)
        return tl::make_unexpected(reason.error());
    if (context.argument(0) != "lead")
        return fail(ErrorCode::NotFound, "there is no live watch of this task", context.argument(0));
    auto session = openSession(context);
    if (!session)
        return tl::make_unexpected(session.error());
    const auto model = ModelStore(session->workspace.modelsFolder()).loadActive();
    if (!model)
        return tl::make_unexpected(model.error());
    if (!*model)
        return fail(ErrorCode::NotFound, "no model is active", "lead");
    const classify::WatchState state{.model = (*model)->id(), .countsFrom = context.now()};
    const auto stored = ports::callJournal<std::monostate>([&](auto done) {
        return session->journal->storeSetting(agent::watchSetting(state.model), classify::packWatchState(state), "resumed by a person: " + *reason, context.now(),
                                              std::move(done));
    });
    if (!stored)
        return tl::make_unexpected(stored.error());
    CommandResult result;
    result.json = {{"model", state.model.str()}, {"mode", watchModeName(console::WatchMode::Watching)}, {"counts_from", formatInstant(state.countsFrom)}};
    return result;
}

} // namespace

Command makeModelsStatusCommand()
{
    return {.name = "models status", .arguments = "",
            .summary = "Champion, challenger, what people and outcomes have said, suspicious batches, the live watch.", .run = showStatus};
}

Command makeModelsResumeCommand()
{
    return {.name = "models resume", .arguments = "TASK --reason TEXT", .summary = "Trusts the active model again after the live watch has stopped it.",
            .options = {valueOption("reason", "TEXT", "Why; kept in the audit chain.")}, .argumentsMin = 1, .argumentsMax = 1, .run = resumeModel};
}

} // namespace ns::app
