// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/evaluate.h"

#include "app/cli/commands.h"
#include "app/cli/intentcommands.h"
#include "app/cli/modelwords.h"
#include "app/cli/session.h"
#include "app/leadtable.h"
#include "app/modelstore.h"

namespace ns::app {

namespace {

Result<CommandResult> evaluateCommand(const CommandContext &context)
{
    const auto workspace = openWorkspace(context);
    if (!workspace)
        return tl::make_unexpected(workspace.error());
    const auto file = requireOption(context, "data");
    if (!file)
        return tl::make_unexpected(file.error());
    const ModelStore models(workspace->modelsFolder());
    if (namesIntentModel(context.argument(0)))
        return evaluateIntents(context, models, *file);
    const auto model = models.load(context.argument(0));
    if (!model)
        return tl::make_unexpected(model.error());
    const auto table = readLeadTable(*file);
    if (!table)
        return tl::make_unexpected(table.error());
    const auto rows = classify::scoreRows(**model, *table);
    if (!rows)
        return tl::make_unexpected(rows.error());
    const classify::ModelCard &card = (*model)->card();
    const classify::Metrics metrics = classify::measure(*rows, card.classes, card.target, card.threshold);
    const std::vector<std::string> missing = classify::findMissingColumns(**model, *table);
    for (const std::string &column : missing)
        context.note("the file has no column \"" + column + "\"; the model takes it as empty");
    const std::size_t trained = classify::countTrainedRows(**model, *table);
    if (trained > 0)
        context.note(std::to_string(trained) + " of these rows were learned from; the figures flatter the model");
    CommandResult result;
    result.json = {{"model", (*model)->id().str()}, {"metrics", metricsJson(metrics)}, {"missing_columns", missing}, {"trained_rows_included", trained}};
    result.json["curve"] = curveJson(classify::measureCurve(classify::toOutcomes(*rows, card.classes)));
    result.text = describeMetrics(metrics) + "\n";
    return result;
}

} // namespace

Command makeEvaluateCommand()
{
    return {.name = "evaluate", .arguments = "MODEL --data FILE", .summary = "Measures a model on labelled data.",
            .options = {valueOption("data", "FILE", "CSV file with the label column; for a model of intents also JSON lines {text, lang, intent}.")}, .argumentsMin = 1, .argumentsMax = 1, .run = evaluateCommand};
}

} // namespace ns::app
