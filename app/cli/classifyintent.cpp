// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSaveFile>

#include "app/cli/intentcommands.h"
#include "app/cli/longwork.h"
#include "app/cli/modelwords.h"
#include "app/intentexamples.h"
#include "core/language/languagedecision.h"

namespace ns::app {

namespace {

constexpr std::size_t kTextsAtOnce = 4'096;

struct TextCounts
{
    std::size_t rows = 0;
    std::size_t automatic = 0;
    bool isStopped = false; // by the person: what was written is dropped
};

/// Two letters, as files of texts write languages; null for none that we speak.
Json languageJson(domain::Language language)
{
    const std::string_view code = domain::languageCode(language);
    return code.empty() ? Json(nullptr) : Json(code.substr(0, 2));
}

Json spansJson(const classify::IntentModel &model, const TextRow &row, const std::string &label, std::size_t spansMax)
{
    Json list = Json::array();
    if (spansMax == 0)
        return list;
    for (const classify::IntentSpan &span : model.explain(row.text, label, spansMax)) {
        list.push_back({{"feature", "text"}, {"value", row.text.mid(span.begin, span.end - span.begin).toStdString()},
                        {"contribution", span.contribution}, {"begin", span.begin}, {"end", span.end}});
    }
    return list;
}

Json lineFor(const classify::IntentModel &model, const TextRow &row, std::size_t spansMax)
{
    Json json = {{"row", row.row}, {"id", row.id.empty() ? Json(nullptr) : Json(row.id)}};
    if (!row.problem.empty()) {
        json.update({{"label", nullptr}, {"confidence", nullptr}, {"auto", false}, {"reasons", Json::array()}, {"lang", nullptr}, {"lang_confidence", nullptr}, {"error", row.problem}});
        return json;
    }
    const language::LanguageDecision heard = language::decideLanguage(row.text, {.known = row.language});
    const classify::IntentDecision decision = model.classify(row.text, heard.language);
    const bool isRead = !decision.label.empty();
    json["label"] = isRead ? Json(decision.label) : Json(nullptr);
    json["confidence"] = isRead ? Json(decision.confidence) : Json(nullptr);
    json["auto"] = decision.automatic;
    json["reasons"] = spansJson(model, row, decision.label, spansMax);
    json["lang"] = languageJson(heard.language);
    json["lang_confidence"] = heard.confidence;
    if (decision.refusal != classify::IntentRefusal::None)
        json["refusal"] = classify::intentRefusalName(decision.refusal);
    if (!isRead)
        json["error"] = "no words";
    return json;
}

/// Classifies a file of texts into another. What is written replaces the old file at the end only, whole.
Result<TextCounts> classifyTexts(const CommandContext &context, const classify::IntentModel &model, const TextFileRequest &request)
{
    auto reader = TextDataReader::open(request.data);
    if (!reader)
        return tl::make_unexpected(reader.error());
    QSaveFile out(QString::fromStdString(request.out));
    const auto cannotWrite = [&] { return fail(ErrorCode::Storage, "cannot write: " + out.errorString().toStdString(), request.out); };
    if (!out.open(QIODevice::WriteOnly))
        return cannotWrite();
    LongWork work(context, "classifying", "bytes");
    TextCounts counts;
    for (;;) {
        const auto rows = reader->next(kTextsAtOnce);
        if (!rows)
            return tl::make_unexpected(rows.error());
        for (const TextRow &row : *rows) {
            const Json line = lineFor(model, row, request.reasonsMax);
            const std::string text = line.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
            if (out.write(text.data(), qint64(text.size())) != qint64(text.size()))
                return cannotWrite();
            ++counts.rows;
            counts.automatic += line["auto"].get<bool>() ? 1 : 0;
        }
        work.update(std::int64_t(reader->bytesRead()), std::int64_t(reader->bytesTotal()));
        counts.isStopped = context.stop().isStopRequested();
        if (counts.isStopped)
            return counts;
        if (rows->empty())
            return out.commit() ? Result<TextCounts>(counts) : cannotWrite();
    }
}

} // namespace

bool namesIntentModel(const std::string &name)
{
    return classify::taskOf(name) == "intent";
}

Result<CommandResult> classifyIntents(const CommandContext &context, const ModelStore &models, const TextFileRequest &request)
{
    const auto model = models.loadIntent(context.argument(0));
    if (!model)
        return tl::make_unexpected(model.error());
    const std::int64_t start = monotonicMicros();
    const auto counts = classifyTexts(context, **model, request);
    if (!counts)
        return tl::make_unexpected(counts.error());
    const std::int64_t micros = std::max<std::int64_t>(1, monotonicMicros() - start);
    CommandResult result;
    result.json = {{"model", (*model)->id().str()}, {"rows", counts->rows}, {"auto", counts->automatic}, {"review", counts->rows - counts->automatic},
                   {"rows_per_s", std::round(double(counts->rows) * 1e6 / double(micros))}};
    result.exit = counts->isStopped ? exitcode::Cancelled : exitcode::Done;
    return result;
}

Result<CommandResult> evaluateIntents(const CommandContext &context, const ModelStore &models, const std::string &file)
{
    const auto model = models.loadIntent(context.argument(0));
    if (!model)
        return tl::make_unexpected(model.error());
    auto data = readExamples(file, [&](std::size_t) { return !context.stop().isStopRequested(); });
    if (!data)
        return tl::make_unexpected(data.error());
    tellLanguages(data->examples);
    const classify::IntentCard &card = (*model)->card();
    const auto rows = classify::scoreExamples(**model, data->examples);
    const classify::Metrics metrics = classify::measure(rows, card.classes, card.target, card.threshold);
    CommandResult result;
    result.json = {{"model", (*model)->id().str()}, {"metrics", metricsJson(metrics)}, {"skipped_rows", data->skippedRows}};
    result.json["curve"] = curveJson(classify::measureCurve(classify::toOutcomes(rows, card.classes)));
    result.text = describeMetrics(metrics) + "\n";
    return result;
}

} // namespace ns::app
