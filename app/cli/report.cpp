// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "app/cli/commands.h"
#include "app/cli/learningwords.h"
#include "app/cli/session.h"
#include "app/knowledgeloader.h"
#include "app/modelstore.h"
#include "core/classify/statistics.h"
#include "core/console/learningreader.h"

namespace ns::app {

namespace {

Json ratio(std::int64_t part, std::int64_t whole)
{
    return whole > 0 ? Json(std::round(double(part) / double(whole) * 1e4) / 1e4) : Json(nullptr);
}

struct Learned
{
    console::AccuracyCounts accuracy;
    console::LiveFigures live;
};

/// How often the model alone was right, by people's answers and outcomes, and how the live watch stands.
Result<Learned> readAccuracy(const CommandContext &context, const Workspace &workspace, const console::AccuracyQuery &query)
{
    const auto journal = openJournalReadOnly(workspace);
    const ModelStore models(workspace.modelsFolder());
    const auto registry = models.readRegistry();
    if (!journal || !registry)
        return tl::make_unexpected(journal ? registry.error() : journal.error());
    const agent::Knowledge knowledge = loadKnowledge(workspace).knowledge;
    const console::ModelShelf shelf{*registry, [&models](const std::string &id) { return models.load(id); }};
    context.progress().begin("reading labels", 0, "labels");
    const console::LearningHooks hooks{[&](std::int64_t labels) { context.progress().update(labels); }, [&] { return context.stop().isStopRequested(); }};
    auto accuracy = console::countAccuracy(**journal, shelf, knowledge.outcomes, query, hooks);
    auto live = console::readLiveFigures(**journal, knowledge.leadModel, knowledge.outcomes, context.now());
    context.progress().end();
    if (!accuracy || !live)
        return tl::make_unexpected(accuracy ? live.error() : accuracy.error());
    return Learned{*accuracy, std::move(*live)};
}

Result<CommandResult> reportWork(const CommandContext &context)
{
    const auto from = context.instant("from");
    const auto to = context.instant("to");
    if (!from || !to)
        return tl::make_unexpected(!from ? from.error() : to.error());
    const auto workspace = openWorkspace(context);
    if (!workspace)
        return tl::make_unexpected(workspace.error());
    const auto reader = store::Reader::open(workspace->database());
    if (!reader)
        return tl::make_unexpected(reader.error());
    const auto counts = (*reader)->reportCounts(*from, *to);
    if (!counts)
        return tl::make_unexpected(counts.error());
    const auto learned = readAccuracy(context, *workspace, {*from, *to});
    if (!learned)
        return tl::make_unexpected(learned.error());
    const console::AccuracyCounts &accuracy = learned->accuracy;
    CommandResult result;
    result.json = {{"events", counts->events},
                   {"leads", counts->leads},
                   {"decided", counts->decided},
                   {"review", counts->review},
                   {"coverage", ratio(counts->decided, counts->leads)},
                   {"accuracy_on_decided", ratio(accuracy.decidedRight, accuracy.decided)},
                   {"labelled", accuracy.decided},
                   {"lower95", accuracy.decided > 0 ? Json(classify::lowerBound95(std::size_t(accuracy.decidedRight), std::size_t(accuracy.decided))) : Json(nullptr)},
                   {"labelled_by", {{"outcomes", accuracy.byOutcomes}, {"people", accuracy.byPeople}}},
                   {"answers", {{"labelled", accuracy.answered}, {"agreed", accuracy.answeredRight}}},
                   {"left_out_trained", accuracy.trainedOn},
                   {"live_watch", liveJson(learned->live)},
                   {"sent", counts->sent},
                   {"delivered", counts->delivered},
                   {"failed", counts->failed},
                   {"blocked", counts->blocked},
                   {"set_aside", counts->setAside},
                   {"in_doubt", counts->inDoubt},
                   {"median_latency_ms", counts->medianLatencyMs ? Json(std::round(*counts->medianLatencyMs * 1000) / 1000) : Json(nullptr)},
                   {"cost_micros", 0},            // no paid model can be configured in this version
                   {"saving_percent", nullptr}}; // of nothing
    result.exit = context.stop().isStopRequested() ? exitcode::Cancelled : exitcode::Done;
    return result;
}

} // namespace

Command makeReportCommand()
{
    return {.name = "report", .arguments = "[--from DATE] [--to DATE]", .summary = "What was done, in figures.",
            .options = {valueOption("from", "DATE", "From this date or instant on."), valueOption("to", "DATE", "Before this date or instant.")},
            .run = reportWork};
}

} // namespace ns::app
