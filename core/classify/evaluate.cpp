// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/evaluate.h"

#include <algorithm>
#include <numeric>

#include "core/base/untrusted.h"

namespace ns::classify {

namespace {

constexpr std::size_t kBlockRows = 1024; // scored in one call of the library: each costs about as much as ten rows

/// Rows that are scored together. One buffer serves block after block.
class Block
{
public:
    Block(const LeadModel &model, const Table &table)
        : m_model(model), m_table(table), m_binding(model.schema().bind(table)), m_features(kBlockRows * model.schema().featureCount())
    {
    }
    void clear() { m_rows = 0; }
    /// At most kBlockRows; before score().
    void add(std::size_t row) { m_model.schema().vectorise(m_table, row, m_binding, m_memory, featuresOf(m_rows++)); }
    [[nodiscard]] Status score()
    {
        auto probabilities = m_model.score(std::span(m_features).first(m_rows * m_model.schema().featureCount()), m_rows);
        if (!probabilities)
            return tl::make_unexpected(probabilities.error());
        m_probabilities = std::move(*probabilities);
        return {};
    }
    [[nodiscard]] std::span<float> featuresOf(std::size_t i)
    {
        const std::size_t count = m_model.schema().featureCount();
        return std::span(m_features).subspan(i * count, count);
    }
    [[nodiscard]] std::span<const double> probabilitiesOf(std::size_t i) const
    {
        const std::size_t classes = m_model.card().classes.labels.size();
        return std::span(m_probabilities).subspan(i * classes, classes);
    }

private:
    const LeadModel &m_model;
    const Table &m_table;
    FeatureSchema::Binding m_binding;
    FeatureSchema::Memory m_memory;
    std::vector<float> m_features;
    std::vector<double> m_probabilities;
    std::size_t m_rows = 0;
};

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
    std::vector<ScoredRow> scored;
    Block block(model, table);
    for (std::size_t begin = 0; begin < labelled.size(); begin += kBlockRows) {
        const auto part = std::span(labelled).subspan(begin, std::min(kBlockRows, labelled.size() - begin));
        block.clear();
        for (const std::size_t row : part)
            block.add(row);
        if (const Status done = block.score(); !done)
            return tl::make_unexpected(done.error());
        for (std::size_t i = 0; i < part.size(); ++i) {
            const auto probabilities = block.probabilitiesOf(i);
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
    const auto idColumn = model.card().idColumn.empty() ? std::nullopt : table.findColumn(model.card().idColumn);
    Block block(model, table);
    std::vector<std::string> errors; // one per row of the block
    for (std::size_t begin = 0; begin < table.rows.size(); begin += kBlockRows) {
        const std::size_t end = std::min(begin + kBlockRows, table.rows.size());
        block.clear();
        errors.clear();
        for (std::size_t row = begin; row < end; ++row) {
            errors.push_back(findRowError(table, row));
            if (errors.back().empty())
                block.add(row);
        }
        if (const Status done = block.score(); !done)
            return done;
        std::size_t next = 0;
        for (std::size_t row = begin; row < end; ++row) {
            std::string &error = errors[row - begin];
            RowResult result;
            if (error.empty()) {
                result = makeResult(model, block.probabilitiesOf(next), block.featuresOf(next));
                ++next;
            }
            result.row = row + 1;
            if (idColumn && (error.empty() || findInvalidUtf8(table.cell(row, *idColumn)) == std::string_view::npos))
                result.id = trimCell(table.cell(row, *idColumn));
            result.error = std::move(error);
            if (!sink(std::move(result)))
                return fail(ErrorCode::Cancelled, "stopped after row " + std::to_string(row + 1));
        }
    }
    return {};
}

} // namespace ns::classify
