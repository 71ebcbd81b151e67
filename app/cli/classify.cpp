// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSaveFile>

#include "app/cli/commands.h"
#include "app/cli/intentcommands.h"
#include "app/cli/longwork.h"
#include "app/cli/modelwords.h"
#include "app/cli/session.h"
#include "app/leadtable.h"
#include "app/modelstore.h"
#include "core/classify/evaluate.h"

namespace ns::app {

namespace {

constexpr std::size_t kPieceRows = 4'096;
constexpr int kReasonsDefault = 5;

struct Counts
{
    std::size_t rows = 0;
    std::size_t automatic = 0;
};

/// Classifies a file into another. What is written replaces the old file at the end only, whole.
class FileClassification
{
public:
    FileClassification(const CommandContext &context, const classify::LeadModel &model, std::size_t reasonsMax)
        : m_context(context), m_model(model), m_reasonsMax(reasonsMax) {}
    Status run(LeadTableReader &reader, const std::string &outPath);
    [[nodiscard]] const Counts &counts() const { return m_counts; }

private:
    Status classifyPiece(const classify::Table &table, QSaveFile &out);
    Result<Json> line(const classify::Table &table, const classify::RowResult &result, std::size_t firstRow) const;
    Result<Json> reasons(const classify::Table &table, const classify::RowResult &result) const;

    const CommandContext &m_context;
    const classify::LeadModel &m_model;
    const std::size_t m_reasonsMax;
    Counts m_counts;
};

Result<Json> FileClassification::reasons(const classify::Table &table, const classify::RowResult &result) const
{
    Json list = Json::array();
    if (m_reasonsMax == 0)
        return list;
    const auto reasons = m_model.explain(result.features, result.label, m_reasonsMax);
    if (!reasons)
        return tl::make_unexpected(reasons.error());
    for (const classify::Reason &reason : *reasons) {
        const auto column = std::find(table.columns.begin(), table.columns.end(), reason.feature);
        const std::string_view value = column == table.columns.end() ? std::string_view{} : table.cell(result.row - 1, std::size_t(column - table.columns.begin()));
        list.push_back({{"feature", reason.feature}, {"value", value}, {"contribution", reason.contribution}});
    }
    return list;
}

Result<Json> FileClassification::line(const classify::Table &table, const classify::RowResult &result, std::size_t firstRow) const
{
    Json json = {{"row", firstRow + result.row}, {"id", result.id.empty() ? Json(nullptr) : Json(result.id)}};
    if (!result.error.empty()) {
        json.update({{"label", nullptr}, {"confidence", nullptr}, {"auto", false}, {"reasons", Json::array()}, {"error", result.error}});
        return json;
    }
    auto why = reasons(table, result);
    if (!why)
        return why;
    json["label"] = result.label;
    json["confidence"] = result.confidence;
    json["auto"] = result.automatic;
    json["reasons"] = std::move(*why);
    return json;
}

Status FileClassification::classifyPiece(const classify::Table &table, QSaveFile &out)
{
    const std::size_t firstRow = m_counts.rows;
    Status failed;
    const Status done = classify::classifyTable(m_model, table, [&](classify::RowResult &&result) {
        const auto json = line(table, result, firstRow);
        if (!json) {
            failed = tl::make_unexpected(json.error());
            return false;
        }
        const std::string text = json->dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
        if (out.write(text.data(), qint64(text.size())) != qint64(text.size())) {
            failed = fail(ErrorCode::Storage, "cannot write: " + out.errorString().toStdString(), out.fileName().toStdString());
            return false;
        }
        ++m_counts.rows;
        m_counts.automatic += result.automatic ? 1 : 0;
        return !m_context.stop().isStopRequested();
    });
    return failed ? done : failed;
}

Status FileClassification::run(LeadTableReader &reader, const std::string &outPath)
{
    QSaveFile out(QString::fromStdString(outPath));
    if (!out.open(QIODevice::WriteOnly))
        return fail(ErrorCode::Storage, "cannot write: " + out.errorString().toStdString(), outPath);
    LongWork work(m_context, "classifying", "bytes");
    for (bool more = true; more;) {
        const auto table = reader.next(kPieceRows);
        if (!table)
            return tl::make_unexpected(table.error());
        if (const Status done = classifyPiece(*table, out); !done)
            return done;
        work.update(std::int64_t(reader.bytesRead()), std::int64_t(reader.bytesTotal()));
        more = !table->rows.empty();
    }
    if (!out.commit())
        return fail(ErrorCode::Storage, "cannot write: " + out.errorString().toStdString(), outPath);
    return {};
}

CommandResult makeResult(const classify::LeadModel &model, const Counts &counts, std::int64_t micros)
{
    CommandResult result;
    const double rate = micros <= 0 ? 0 : std::round(double(counts.rows) * 1e6 / double(micros));
    result.json = {{"model", model.id().str()}, {"rows", counts.rows}, {"auto", counts.automatic}, {"review", counts.rows - counts.automatic}, {"rows_per_s", rate}};
    return result;
}

Result<CommandResult> classifyCommand(const CommandContext &context)
{
    const auto workspace = openWorkspace(context);
    if (!workspace)
        return tl::make_unexpected(workspace.error());
    const auto file = requireOption(context, "data");
    if (!file)
        return tl::make_unexpected(file.error());
    const auto outFile = requireOption(context, "out");
    if (!outFile)
        return tl::make_unexpected(outFile.error());
    const auto reasonsMax = context.integer("reasons", kReasonsDefault, 0, 100);
    if (!reasonsMax)
        return tl::make_unexpected(reasonsMax.error());
    const ModelStore models(workspace->modelsFolder());
    if (namesIntentModel(context.argument(0)))
        return classifyIntents(context, models, {*file, *outFile, std::size_t(*reasonsMax)});
    const auto model = models.load(context.argument(0));
    if (!model)
        return tl::make_unexpected(model.error());
    auto reader = LeadTableReader::open(*file);
    if (!reader)
        return tl::make_unexpected(reader.error());
    const std::int64_t start = monotonicMicros();
    FileClassification work(context, **model, std::size_t(*reasonsMax));
    const Status done = work.run(*reader, *outFile);
    if (!done && done.error().code != ErrorCode::Cancelled)
        return tl::make_unexpected(done.error());
    CommandResult result = makeResult(**model, work.counts(), monotonicMicros() - start);
    if (!done)
        result.exit = exitcode::Cancelled; // the old output file, if any, is untouched
    return result;
}

} // namespace

Command makeClassifyCommand()
{
    return {.name = "classify", .arguments = "MODEL --data FILE --out FILE.jsonl [--reasons N]",
            .summary = "Writes label, confidence and reasons of every row.",
            .options = {valueOption("data", "FILE", "CSV file with a header; for a model of intents also JSON lines {text, lang}."), valueOption("out", "FILE", "One JSON line per row."),
                        valueOption("reasons", "N", "Reasons per row (default 5; 0 is several times faster).")},
            .argumentsMin = 1, .argumentsMax = 1, .run = classifyCommand};
}

} // namespace ns::app
