// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/evaluate.h"

#include <algorithm>
#include <numeric>

#include "core/base/untrusted.h"

namespace ns::classify {

namespace {

constexpr std::size_t kBlockRows = 256; // scored in one call of the library; their features stay in the cache

/// Features of a block of rows and their probabilities.
struct Block
{
    std::vector<float> features;
    std::vector<double> probabilities;
};

Result<Block> scoreBlock(const LeadModel &model, const Table &table, std::span<const std::size_t> rows, const FeatureSchema::Binding &binding)
{
    const std::size_t count = model.schema().featureCount();
    Block block;
    block.features.resize(rows.size() * count);
    for (std::size_t i = 0; i < rows.size(); ++i)
        model.schema().vectorise(table, rows[i], binding, std::span(block.features).subspan(i * count, count));
    auto probabilities = model.score(block.features, rows.size());
    if (!probabilities)
        return tl::make_unexpected(probabilities.error());
    block.probabilities = std::move(*probabilities);
    return block;
}

std::optional<std::size_t> findLanguageColumn(const Table &table)
{
    const auto language = table.findColumn("language");
    return language ? language : table.findColumn("lang");
}

std::vector<std::size_t> allRows(const Table &table)
{
    std::vector<std::size_t> rows(table.rows.size());
    std::iota(rows.begin(), rows.end(), std::size_t(0));
    return rows;
}

/// Row numbers of one block, split into those that can be read and why the others cannot.
struct Readable
{
    std::vector<std::size_t> rows;
    std::vector<std::string> errors; // one per row of the block
};

Readable sortOut(const Table &table, std::size_t begin, std::size_t end)
{
    Readable readable;
    for (std::size_t row = begin; row < end; ++row) {
        readable.errors.push_back(findRowError(table, row));
        if (readable.errors.back().empty())
            readable.rows.push_back(row);
    }
    return readable;
}

RowResult makeResult(const LeadModel &model, std::span<const double> probabilities, std::span<const float> features)
{
    const std::size_t best = mostProbable(probabilities);
    RowResult result;
    result.label = model.card().classes.labels[best];
    result.confidence = probabilities[best];
    result.automatic = model.card().gate.passed && result.confidence >= model.card().threshold;
    result.features = features;
    return result;
}

} // namespace

Result<Metrics> evaluateModel(const LeadModel &model, const Table &table)
{
    return evaluateRows(model, table, allRows(table));
}

Result<Metrics> evaluateRows(const LeadModel &model, const Table &table, const std::vector<std::size_t> &rows)
{
    const auto scored = scoreRows(model, table, rows);
    if (!scored)
        return tl::make_unexpected(scored.error());
    return measure(*scored, model.card().classes, model.card().target, model.card().threshold);
}

Result<std::vector<ScoredRow>> scoreRows(const LeadModel &model, const Table &table)
{
    return scoreRows(model, table, allRows(table));
}

Result<std::vector<ScoredRow>> scoreRows(const LeadModel &model, const Table &table, const std::vector<std::size_t> &rows)
{
    const auto label = requireColumn(table, model.card().label, "label");
    if (!label)
        return tl::make_unexpected(label.error());
    std::vector<std::size_t> labelled;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(labelled),
                 [&](std::size_t row) { return findRowError(table, row).empty() && !trimCell(table.cell(row, *label)).empty(); });
    if (labelled.empty())
        return fail(ErrorCode::InvalidInput, "no row has a label in column \"" + model.card().label + "\"");
    const ClassList &classes = model.card().classes;
    const auto language = findLanguageColumn(table);
    const FeatureSchema::Binding binding = model.schema().bind(table);
    std::vector<ScoredRow> scored;
    for (std::size_t begin = 0; begin < labelled.size(); begin += kBlockRows) {
        const auto part = std::span(labelled).subspan(begin, std::min(kBlockRows, labelled.size() - begin));
        const auto block = scoreBlock(model, table, part, binding);
        if (!block)
            return tl::make_unexpected(block.error());
        for (std::size_t i = 0; i < part.size(); ++i) {
            const auto probabilities = std::span(block->probabilities).subspan(i * classes.labels.size(), classes.labels.size());
            const std::size_t best = mostProbable(probabilities);
            scored.push_back({std::string(trimCell(table.cell(part[i], *label))), best, probabilities[best], probabilities[classes.positive],
                              language ? std::string(trimCell(table.cell(part[i], *language))) : std::string{}});
        }
    }
    return scored;
}

std::size_t countTrainedRows(const LeadModel &model, const Table &table)
{
    const auto column = model.card().idColumn.empty() ? std::nullopt : table.findColumn(model.card().idColumn);
    if (!column)
        return 0;
    const std::vector<std::size_t> rows = allRows(table);
    return std::size_t(std::count_if(rows.begin(), rows.end(), [&](std::size_t row) { return model.wasTrainedOn(table.cell(row, *column)); }));
}

std::vector<std::string> findMissingColumns(const LeadModel &model, const Table &table)
{
    const FeatureSchema::Binding binding = model.schema().bind(table);
    std::vector<std::string> missing;
    for (std::size_t i = 0; i < binding.size(); ++i) {
        if (binding[i] < 0 && model.schema().columns()[i].kind != ColumnKind::Ignored)
            missing.push_back(model.schema().columns()[i].name);
    }
    return missing;
}

Status classifyTable(const LeadModel &model, const Table &table, const std::function<bool(RowResult &&)> &sink)
{
    const FeatureSchema::Binding binding = model.schema().bind(table);
    const std::size_t features = model.schema().featureCount();
    const std::size_t classes = model.card().classes.labels.size();
    const auto idColumn = model.card().idColumn.empty() ? std::nullopt : table.findColumn(model.card().idColumn);
    for (std::size_t begin = 0; begin < table.rows.size(); begin += kBlockRows) {
        const std::size_t end = std::min(begin + kBlockRows, table.rows.size());
        const Readable readable = sortOut(table, begin, end);
        const auto block = scoreBlock(model, table, readable.rows, binding);
        if (!block)
            return tl::make_unexpected(block.error());
        std::size_t next = 0;
        for (std::size_t row = begin; row < end; ++row) {
            RowResult result;
            if (readable.errors[row - begin].empty()) {
                result = makeResult(model, std::span(block->probabilities).subspan(next * classes, classes),
                                    std::span(block->features).subspan(next * features, features));
                ++next;
            }
            result.error = readable.errors[row - begin];
            result.row = row + 1;
            if (idColumn && findInvalidUtf8(table.cell(row, *idColumn)) == std::string_view::npos)
                result.id = trimCell(table.cell(row, *idColumn));
            if (!sink(std::move(result)))
                return fail(ErrorCode::Cancelled, "stopped after row " + std::to_string(row + 1));
        }
    }
    return {};
}

} // namespace ns::classify
