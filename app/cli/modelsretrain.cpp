// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/leakwords.h"
#include "app/cli/learningwords.h"
#include "app/cli/longwork.h"
#include "app/cli/modelwords.h"
#include "app/cli/session.h"
#include "core/ports/journalcall.h"
#include "app/knowledgeloader.h"
#include "app/modelstore.h"
#include "core/console/retrain.h"

namespace ns::app {

namespace {

Result<console::RetrainOptions> readOptions(const CommandContext &context)
{
    console::RetrainOptions options;
    const auto share = context.real("holdout", options.share, 0.05, 0.5);
    const auto target = context.real("target", 0.93, 0.5, 0.9999);
    const auto seed = context.integer("seed", 1, 0, std::numeric_limits<std::int64_t>::max());
    if (!share || !target || !seed)
        return tl::make_unexpected(!share ? share.error() : !target ? target.error() : seed.error());
    options.share = *share;
    if (context.has("target"))
        options.target = *target;
    options.positive = context.value("positive");
    options.seed = std::uint64_t(*seed);
    return options;
}

/// The batches that a person wants learned from are kept, with the reason, before anything is learned.
Status acceptBatches(const CommandContext &context, ports::Journal &journal)
{
    const std::string reason = context.valueOr("reason", "");
    for (const std::string &id : context.values("accept-batch")) {
        if (reason.empty())
            return fail(ErrorCode::InvalidInput, "why these labels are to be believed must be said", "--reason");
        const auto accepted = ports::callJournal<std::monostate>(
            [&](auto done) { return console::acceptBatch(journal, {id, reason, context.now()}, std::move(done)); });
        if (!accepted)
            return tl::make_unexpected(accepted.error());
    }
    return {};
}

Status refuseUnknownBatches(const CommandContext &context, const console::GatheredLabels &gathered)
{
    for (const std::string &id : context.values("accept-batch")) {
        if (std::ranges::find(gathered.suspicions, id, &classify::Suspicion::id) == gathered.suspicions.end())
            return fail(ErrorCode::NotFound, "no suspicious batch has this id", id);
    }
    return {};
}

Result<console::GatheredLabels> gather(const CommandContext &context, ports::Journal &journal, const agent::Knowledge &knowledge)
{
    LongWork work(context, "reading labels", "labels");
    return console::gatherLabels(journal, knowledge.leadModel, knowledge.outcomes,
                                 {[&](std::int64_t labels) { work.update(labels); }, [&] { return work.isStopRequested(); }});
}

Result<console::Retrained> train(const CommandContext &context, const console::GatheredLabels &gathered, const agent::Knowledge &knowledge,
                                 const console::RetrainOptions &options)
{
    LongWork work(context, "training", "rounds");
    return console::retrain(gathered, knowledge.leadModel, options,
                            {[&](int done, int total) { work.update(done, total); }, [&] { return work.isStopRequested(); }});
}

/// The holdout becomes durable before the model can be seen: a challenger without its frozen rows could be compared on others.
Result<int> keep(const CommandContext &context, Session &session, const console::Retrained &retrained)
{
    const auto &model = retrained.trained.model;
    const auto stored = ports::callJournal<std::monostate>(
        [&](auto done) { return console::storeHoldout(*session.journal, model->id(), retrained.holdout, context.now(), std::move(done)); });
    if (!stored)
        return tl::make_unexpected(stored.error());
    return ModelStore(session.workspace.modelsFolder()).add(*model);
}

CommandResult makeResult(const console::GatheredLabels &gathered, const console::Retrained &retrained, const std::optional<console::ModelComparison> &comparison,
                         int holdoutUses)
{
    const classify::LeadModel &model = *retrained.trained.model;
    const classify::ModelCard &card = model.card();
    const std::vector<console::SuspectBatch> batches = console::describeBatches(gathered);
    CommandResult result;
    result.json = {{"model", model.id().str()},
                   {"rows", retrained.trained.rows + retrained.holdout.leads.size()},
                   {"trained_rows", card.trainedRows},
                   {"left_out", retrained.leftOut},
                   {"classes", card.classes.labels},
                   {"positive", card.classes.labels[card.classes.positive]},
                   {"labels", labelsJson(gathered.counts)},
                   {"suspect_batches", batchesJson(batches)},
                   {"suspected_leaks", leaksJson(retrained.trained.suspectedLeaks)},
                   {"metrics", metricsJson(card.metrics)},
                   {"gate", gateJson(card.gate)},
                   {"holdout_uses", holdoutUses},
                   {"comparison", comparison ? comparisonJson(*comparison) : Json(nullptr)}};
    result.exit = card.gate.passed ? exitcode::Done : exitcode::AnswerNo;
    result.text = "model " + model.id().str() + "\n" + describeMetrics(card.metrics) + "\ngate " + describeGate(card.gate) + "\n";
    for (const console::SuspectBatch &batch : batches)
        result.text += describeBatch(batch) + "\n";
    return result;
}

Result<CommandResult> retrainModel(const CommandContext &context)
{
    const auto options = readOptions(context);
    if (!options)
        return tl::make_unexpected(options.error());
    auto session = openSession(context);
    if (!session)
        return tl::make_unexpected(session.error());
    const agent::Knowledge knowledge = loadKnowledge(session->workspace).knowledge;
    auto gathered = gather(context, *session->journal, knowledge);
    if (!gathered)
        return tl::make_unexpected(gathered.error());
    if (context.has("accept-batch")) {
        if (const Status known = refuseUnknownBatches(context, *gathered); !known)
            return tl::make_unexpected(known.error());
        if (const Status accepted = acceptBatches(context, *session->journal); !accepted)
            return tl::make_unexpected(accepted.error());
        gathered = gather(context, *session->journal, knowledge);
        if (!gathered)
            return tl::make_unexpected(gathered.error());
    }
    const auto retrained = train(context, *gathered, knowledge, *options);
    if (!retrained)
        return tl::make_unexpected(retrained.error());
    const auto uses = keep(context, *session, *retrained);
    if (!uses)
        return tl::make_unexpected(uses.error());
    std::optional<console::ModelComparison> comparison;
    if (knowledge.leadModel) {
        auto compared = console::compareOnHoldout(*gathered, retrained->holdout, *knowledge.leadModel, *retrained->trained.model, knowledge.segments);
        if (!compared)
            return tl::make_unexpected(compared.error());
        comparison = std::move(*compared);
    }
    return makeResult(*gathered, *retrained, comparison, *uses);
}

} // namespace

Command makeModelsRetrainCommand()
{
    return {.name = "models retrain",
            .arguments = "[--holdout 0.2] [--target 0.93] [--positive VALUE] [--seed S] [--accept-batch ID.. --reason TEXT]",
            .summary = "Learns a challenger from the workspace's own answers and outcomes.",
            .options = {valueOption("holdout", "SHARE", "Share of the labels, the latest leads, that certifies (default 0.2)."),
                        valueOption("target", "ACCURACY", "What the lower bound must reach on decided rows (default: the active model's)."),
                        valueOption("positive", "VALUE", "The label of a conversion (default: the active model's)."),
                        valueOption("seed", "S", "Same labels, options and seed, same model (default 1)."),
                        valueOption("accept-batch", "ID", "A suspicious batch that is to be learned from all the same."),
                        valueOption("reason", "TEXT", "Why; kept in the audit chain.")},
            .run = retrainModel};
}

} // namespace ns::app
