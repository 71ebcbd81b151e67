// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "core/classify/leadmodel.h"
#include "core/classify/table.h"

namespace ns::classify {

/// One data row's answer. Every row gets one.
struct RowResult
{
    std::size_t row = 0; // from 1
    std::string id;      // the id column's cell; empty when there is none
    std::string label;   // empty with an error
    double confidence = 0;
    bool automatic = false;
    std::span<const float> features = {}; // for reasons; valid inside the sink only
    std::string error = {};           // why the row could not be read; empty when it could
};

/// Figures on all labelled, readable rows. The label column is the one that the model was trained with; NotFound when the table lacks it,
/// InvalidInput without a labelled row. A column "lang" or "language" gives the figures per language.
[[nodiscard]] Result<Metrics> evaluateModel(const LeadModel &model, const Table &table);
/// What the model says of the labelled, readable ones of these rows: what figures and curves are made of. Errors as above.
[[nodiscard]] Result<std::vector<ScoredRow>> scoreRows(const LeadModel &model, const Table &table, const std::vector<std::size_t> &rows);
[[nodiscard]] Result<std::vector<ScoredRow>> scoreRows(const LeadModel &model, const Table &table);
/// The same as evaluateModel() for some rows.
[[nodiscard]] Result<Metrics> evaluateRows(const LeadModel &model, const Table &table, const std::vector<std::size_t> &rows);

/// How many rows of the table the model was trained on, by its id column: figures on them flatter.
[[nodiscard]] std::size_t countTrainedRows(const LeadModel &model, const Table &table);

/// Columns that the model uses and the table lacks: they are taken as empty, which a person should know.
[[nodiscard]] std::vector<std::string> findMissingColumns(const LeadModel &model, const Table &table);

/// Classifies every row in order; `sink` gets one result per row and says whether to go on. Cancelled when it says no.
[[nodiscard]] Status classifyTable(const LeadModel &model, const Table &table, const std::function<bool(RowResult &&)> &sink);

} // namespace ns::classify
