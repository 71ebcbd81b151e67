// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changehistory.h"
#include "app/cli/commands.h"
#include "app/cli/leakwords.h"
#include "app/cli/longwork.h"
#include "app/cli/modelwords.h"
#include "app/cli/session.h"
#include "app/leadtable.h"
#include "app/modelchange.h"
#include "core/classify/trainer.h"

namespace ns::app {

namespace {

using classify::ColumnKind;

/// "A,B" as names of columns; a value that is itself a column stays whole, so that a comma in a name is no trap.
std::vector<std::string> splitColumns(const std::vector<std::string> &values, const classify::Table &table)
{
    std::vector<std::string> names;
    for (const std::string &value : values) {
        if (table.findColumn(value)) {
            names.push_back(value);
            continue;
        }
        for (const QString &part : QString::fromStdString(value).split(u',', Qt::SkipEmptyParts))
            names.push_back(part.trimmed().toStdString());
    }
    return names;
}

Result<classify::TrainOptions> readOptions(const CommandContext &context, const classify::Table &table)
{
    classify::TrainOptions options;
    const auto label = requireOption(context, "label");
    if (!label)
        return tl::make_unexpected(label.error());
    const auto holdout = context.real("holdout", options.holdout, 0.01, 0.5);
    if (!holdout)
        return tl::make_unexpected(holdout.error());
    const auto target = context.real("target", options.target, 0.5, 0.9999);
    if (!target)
        return tl::make_unexpected(target.error());
    const auto seed = context.integer("seed", 1, 0, std::numeric_limits<std::int64_t>::max());
    if (!seed)
        return tl::make_unexpected(seed.error());
    options.label = *label;
    options.id = context.value("id");
    options.time = context.value("time");
    options.positive = context.value("positive");
    options.ignore = splitColumns(context.values("ignore"), table);
    options.allowLeak = splitColumns(context.values("allow-leak"), table);
    options.reason = context.valueOr("reason", "");
    options.holdout = *holdout;
    options.target = *target;
    options.seed = std::uint64_t(*seed);
    return options;
}

/// Columns that give features, and those that don't with why.
void addColumns(Json &json, const classify::FeatureSchema &schema)
{
    json["features"] = Json::array();
    json["ignored"] = Json::array();
    for (const classify::ColumnSchema &column : schema.columns()) {
        if (column.kind == ColumnKind::Ignored)
            json["ignored"].push_back({{"column", column.name}, {"reason", classify::ignoreReasonName(column.ignored)}});
        else
            json["features"].push_back({{"column", column.name}, {"kind", classify::columnKindName(column.kind)},
                                        {"known_at_event", classify::knownAtEventName(column.known)}});
    }
}

CommandResult makeResult(const classify::TrainedModel &trained, int holdoutUses)
{
    const classify::LeadModel &model = *trained.model;
    const classify::ModelCard &card = model.card();
    CommandResult result;
    result.json = {{"model", model.id().str()}, {"rows", trained.rows}, {"classes", card.classes.labels}};
    addColumns(result.json, model.schema());
    result.json["suspected_leaks"] = leaksJson(trained.suspectedLeaks);
    result.json["answers"] = answersJson(card.answers);
    result.json["metrics"] = metricsJson(card.metrics);
    result.json["gate"] = gateJson(card.gate);
    result.json["holdout_uses"] = holdoutUses;
    result.json["offer"] = offerJson(card.offer);
    result.json["curve"] = curveJson(card.curve);
    result.json["positive"] = card.classes.labels[card.classes.positive];
    result.json["skipped_rows"] = trained.skippedRows;
    result.json["trained_rows"] = card.trainedRows;
    result.json["certified_by"] = classify::certifiedByName(card.certifiedBy);
    result.json["threshold_basis"] = classify::thresholdBasisName(card.basis);
    result.json["trees"] = {{"depth", card.depth}, {"rounds", card.rounds}};
    result.exit = card.gate.passed ? exitcode::Done : exitcode::AnswerNo;
    result.text = describeLeaks(trained.suspectedLeaks) + "model " + model.id().str() + "\n" + describeMetrics(card.metrics) + "\ngate " + describeGate(card.gate) + "\n";
    if (card.offer)
        result.text += describeOffer(*card.offer);
    if (holdoutUses > 1)
        result.text += "this holdout has been looked at " + std::to_string(holdoutUses) + " times; each look makes its figures a little more flattering\n";
    return result;
}

Result<classify::TrainedModel> train(const CommandContext &context, const classify::Table &table, classify::TrainOptions options)
{
    std::optional<classify::Table> test;
    if (const auto file = context.value("test")) {
        auto read = readLeadTable(*file);
        if (!read)
            return tl::make_unexpected(read.error());
        options.test = &test.emplace(std::move(*read));
    }
    LongWork work(context, "training", "rounds");
    return classify::trainLead(table, options,
                               {[&](int done, int total) { work.update(done, total); }, [&] { return work.isStopRequested(); }});
}

/// How the columns changed in this workspace, and what people said of them for the model in use.
Status addExperience(const CommandContext &context, const ModelStore &models, classify::TrainOptions &options)
{
    const auto reader = openReader(context);
    if (!reader)
        return tl::make_unexpected(reader.error());
    auto history = readChangeHistory(**reader, [&] { return context.stop().isStopRequested(); });
    if (!history)
        return tl::make_unexpected(history.error());
    options.history = std::move(*history);
    const auto active = models.loadActive();
    if (!active)
        return tl::make_unexpected(active.error());
    if (*active)
        options.answers = (*active)->card().answers;
    return {};
}

Result<CommandResult> trainLeadCommand(const CommandContext &context)
{
    const auto workspace = openWorkspace(context);
    if (!workspace)
        return tl::make_unexpected(workspace.error());
    const auto file = requireOption(context, "data");
    if (!file)
        return tl::make_unexpected(file.error());
    const auto table = readLeadTable(*file);
    if (!table)
        return tl::make_unexpected(table.error());
    auto options = readOptions(context, *table);
    if (!options)
        return tl::make_unexpected(options.error());
    const ModelStore models(workspace->modelsFolder());
    if (const Status added = addExperience(context, models, *options); !added)
        return tl::make_unexpected(added.error());
    const auto trained = train(context, *table, *options);
    if (!trained)
        return tl::make_unexpected(trained.error());
    const auto note = [&](const std::string &kind, const std::string &what) { return noteInAudit(*workspace, kind, what, context.now()); };
    if (const Status noted = recordAnswers(*trained->model, options->answers, note); !noted)
        return tl::make_unexpected(noted.error());
    const auto uses = models.add(*trained->model);
    if (!uses)
        return tl::make_unexpected(uses.error());
    return makeResult(*trained, *uses);
}

} // namespace

Command makeTrainLeadCommand()
{
    return {.name = "train lead",
            .arguments = "--data FILE.csv --label COLUMN [--id COLUMN] [--time COLUMN] [--positive VALUE] [--ignore A,B] [--allow-leak A,B] "
                         "[--reason TEXT] [--test FILE.csv] [--holdout 0.2] [--target 0.93] [--seed S]",
            .summary = "Learns to classify leads from the business's own data.",
            .options = {valueOption("data", "FILE", "CSV file with a header."), valueOption("label", "COLUMN", "What is to be learned."),
                        valueOption("id", "COLUMN", "The leads' ids; never learned from."),
                        valueOption("time", "COLUMN", "When a lead came; the latest rows certify the model."),
                        valueOption("positive", "VALUE", "The label of a conversion (default: 1, true, yes, si, sim, won, else the rarer)."),
                        valueOption("ignore", "A,B", "Columns that are not known yet when a lead comes."),
                        valueOption("allow-leak", "A,B", "Suspected columns that are to be used all the same."),
                        valueOption("reason", "TEXT", "Why columns are ignored or used all the same; kept with the model and in the audit."),
                        valueOption("test", "FILE", "Rows that certify the model, instead of a holdout."),
                        valueOption("holdout", "SHARE", "Share of the rows that certifies (default 0.2)."),
                        valueOption("target", "ACCURACY", "What the lower bound must reach on decided rows (default 0.93)."),
                        valueOption("seed", "S", "Same file, options and seed, same model (default 1).")},
            .run = trainLeadCommand};
}

} // namespace ns::app
