// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/longwork.h"
#include "app/cli/modelwords.h"
#include "app/cli/session.h"
#include "app/intentexamples.h"
#include "app/modelstore.h"
#include "core/classify/intent/basemodel.h"
#include "core/console/intentsreader.h"

namespace ns::app {

namespace {

using classify::IntentExample;

/// What is learned from, and what certifies it when that is not a part of the same.
struct Lesson
{
    std::vector<IntentExample> examples;
    std::vector<IntentExample> test;
    std::size_t skippedRows = 0;

    void add(IntentExamples &&more)
    {
        std::ranges::move(more.examples, std::back_inserter(examples));
        skippedRows += more.skippedRows;
    }
};

/// The workspace's own examples and what people answered about messages.
Status gatherOwn(const CommandContext &context, const Workspace &workspace, Lesson &lesson, console::IntentMaterial &material)
{
    auto own = readOwnExamples(workspace);
    const auto journal = openJournalReadOnly(workspace);
    if (!own || !journal)
        return tl::make_unexpected(own ? journal.error() : own.error());
    auto answered = console::gatherIntentAnswers(**journal, {.isStopRequested = [&context] { return context.stop().isStopRequested(); }});
    if (!answered)
        return tl::make_unexpected(answered.error());
    material.own = std::move(own->examples);
    tellLanguages(material.own);
    material.answered = std::move(*answered);
    lesson.skippedRows += own->skippedRows;
    return {};
}

/// --gathered and --base, put together as the window does.
Status addMaterial(const CommandContext &context, const Workspace &workspace, Lesson &lesson)
{
    console::IntentMaterial material;
    if (context.has("gathered")) {
        if (const Status gathered = gatherOwn(context, workspace, lesson, material); !gathered)
            return gathered;
    }
    if (context.has("base")) {
        auto shipped = classify::baseIntentExamples();
        if (!shipped)
            return tl::make_unexpected(shipped.error());
        material.shipped = std::move(*shipped);
    }
    std::ranges::move(console::examplesToLearn(material, context.has("base")), std::back_inserter(lesson.examples));
    return {};
}

Result<Lesson> readLesson(const CommandContext &context, const Workspace &workspace)
{
    Lesson lesson;
    const auto data = context.value("data"), test = context.value("test");
    if (!data && !context.has("gathered") && !context.has("base"))
        return fail(ErrorCode::InvalidInput, "name a file, or --base or --gathered", "--data");
    const auto mayGoOn = [&](std::size_t) { return !context.stop().isStopRequested(); };
    if (data) {
        auto rows = readExamples(*data, mayGoOn);
        if (!rows)
            return tl::make_unexpected(rows.error());
        lesson.add(std::move(*rows));
    }
    if (const Status added = addMaterial(context, workspace, lesson); !added)
        return tl::make_unexpected(added.error());
    if (test) {
        auto rows = readExamples(*test, mayGoOn);
        if (!rows)
            return tl::make_unexpected(rows.error());
        lesson.test = std::move(rows->examples);
    }
    return lesson;
}

Result<classify::IntentTrainOptions> readOptions(const CommandContext &context, const Lesson &lesson)
{
    classify::IntentTrainOptions options;
    const auto holdout = context.real("holdout", options.holdout, 0.01, 0.5);
    const auto target = context.real("target", options.target, 0.5, 0.9999);
    const auto seed = context.integer("seed", 1, 0, std::numeric_limits<std::int64_t>::max());
    if (!holdout || !target)
        return tl::make_unexpected(holdout ? target.error() : holdout.error());
    if (!seed)
        return tl::make_unexpected(seed.error());
    options.holdout = *holdout;
    options.target = *target;
    options.seed = std::uint64_t(*seed);
    if (!lesson.test.empty())
        options.test = &lesson.test;
    return options;
}

CommandResult makeResult(const classify::TrainedIntentModel &trained, std::size_t skippedRows, int holdoutUses)
{
    const classify::IntentModel &model = *trained.model;
    const classify::IntentCard &card = model.card();
    CommandResult result;
    result.json = {{"model", model.id().str()}, {"rows", trained.rows}, {"classes", card.classes.labels}};
    result.json["features"] = Json::array({{{"column", "text"}, {"kind", "text"}, {"known_at_event", "yes"}}});
    result.json["suspected_leaks"] = Json::array();
    result.json["metrics"] = metricsJson(card.metrics);
    result.json["gate"] = gateJson(card.gate);
    result.json["holdout_uses"] = holdoutUses;
    result.json["offer"] = offerJson(card.offer);
    result.json["curve"] = curveJson(card.curve);
    result.json["skipped_rows"] = skippedRows + trained.skippedRows;
    result.json["trained_rows"] = card.trainedRows();
    result.json["certified_by"] = classify::intentCertifiedByName(card.certifiedBy);
    result.json["threshold_basis"] = classify::thresholdBasisName(card.basis);
    result.exit = card.gate.passed ? exitcode::Done : exitcode::AnswerNo;
    result.text = "model " + model.id().str() + "\n" + describeMetrics(card.metrics) + "\ngate " + describeGate(card.gate) + "\n";
    if (card.offer)
        result.text += describeOffer(*card.offer);
    return result;
}

Result<CommandResult> trainIntentCommand(const CommandContext &context)
{
    const auto workspace = openWorkspace(context);
    if (!workspace)
        return tl::make_unexpected(workspace.error());
    const auto lesson = readLesson(context, *workspace);
    if (!lesson)
        return tl::make_unexpected(lesson.error());
    const auto options = readOptions(context, *lesson);
    if (!options)
        return tl::make_unexpected(options.error());
    LongWork work(context, "training", "steps");
    const auto trained = classify::trainIntents(lesson->examples, *options,
                                                {[&](int done, int total) { work.update(done, total); }, [&] { return work.isStopRequested(); }});
    if (!trained)
        return tl::make_unexpected(trained.error());
    const auto uses = ModelStore(workspace->modelsFolder()).add(*trained->model);
    if (!uses)
        return tl::make_unexpected(uses.error());
    return makeResult(*trained, lesson->skippedRows, *uses);
}

} // namespace

Command makeTrainIntentCommand()
{
    return {.name = "train intent",
            .arguments = "[--data FILE] [--base] [--gathered] [--test FILE] [--holdout 0.2] [--target 0.93] [--seed S]",
            .summary = "Learns to tell what messages are about.",
            .options = {valueOption("data", "FILE", "JSON lines {text, lang, intent}, or TSV or CSV with such columns."),
                        flagOption("base", "Learns from the text that Nightshift ships, too."),
                        flagOption("gathered", "Learns from the workspace's own examples (intents/*.jsonl) and from people's answers, too."),
                        valueOption("test", "FILE", "Rows that certify the model, instead of a holdout."),
                        valueOption("holdout", "SHARE", "Share of the phrase families (or ids) that certifies (default 0.2)."),
                        valueOption("target", "ACCURACY", "What the lower bound must reach on decided rows (default 0.93)."),
                        valueOption("seed", "S", "Same examples, options and seed, same model (default 1).")},
            .run = trainIntentCommand};
}

} // namespace ns::app
