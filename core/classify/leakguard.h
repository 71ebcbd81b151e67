// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/classify/featureschema.h"
#include "core/classify/leak.h"
#include "core/classify/metrics.h"
#include "core/classify/rounds.h"

namespace ns::classify {

/// What the leak guard looks at: rows that a model will learn from, never those that certify it.
struct LeakCase
{
    const Table *table = nullptr;
    const FeatureSchema *schema = nullptr;    // of the same table: how each column is read. Label, time, id and columns left out are not looked at
    std::vector<std::size_t> rows = {};       // in order of time where `isOrdered`
    std::vector<int> classes = {};            // one per row
    ClassList outcomes = {};
    std::vector<ColumnHistory> history = {};  // may be empty
    bool isOrdered = false;
    std::optional<std::size_t> timeColumn = {}; // when the leads came
    std::uint64_t seed = 1;
};

/// Names the columns that may hold what only became known after the outcome, the surest first, from the data alone; names only raise *ask* to
/// *out*. Looks at 12,000 rows at most, evenly spread. `onRound` is asked now and then whether to go on. Errors: what it returns, and the library's.
[[nodiscard]] Result<std::vector<SuspectedLeak>> findLeaks(const LeakCase &input, const std::function<Status()> &onRound);
/// How often it asks at the most.
[[nodiscard]] int mostLeakRounds(const FeatureSchema &schema);

/// The word of a column's name that speaks of an outcome ("status", "motivo", "fechamento"); empty for none.
[[nodiscard]] std::string findTellingWord(std::string_view columnName);

} // namespace ns::classify
