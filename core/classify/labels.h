// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/classify/metrics.h"
#include "core/classify/table.h"

namespace ns::classify {

/// Rows by label.
using LabelCounts = std::map<std::string, std::size_t>;

/// Readable rows with a label.
[[nodiscard]] std::vector<std::size_t> listLabelledRows(const Table &table, std::size_t labelColumn);
[[nodiscard]] LabelCounts countLabels(const Table &table, const std::vector<std::size_t> &rows, std::size_t labelColumn);
/// InvalidInput for fewer than 50 rows, one label, or over 50 of them.
[[nodiscard]] Status checkLabels(const LabelCounts &counts, std::size_t rows, const std::string &label);
/// Labels sorted by text, of two the positive one last: its probability is the trees' output. Positive is the given one, else a word like
/// 1, true, yes, si, sim, won, else the rarest. InvalidInput when no row has the given one.
[[nodiscard]] Result<ClassList> listClasses(const LabelCounts &counts, const std::optional<std::string> &positive);
/// The class of each row; one past the end for a label that the list lacks.
[[nodiscard]] std::vector<int> numberClasses(const Table &table, const std::vector<std::size_t> &rows, std::size_t labelColumn, const ClassList &classes);

} // namespace ns::classify
