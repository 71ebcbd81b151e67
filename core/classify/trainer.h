// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/classify/leadmodel.h"
#include "core/classify/rounds.h"
#include "core/classify/table.h"

namespace ns::classify {

/// What `train lead` is asked for. Columns are named; NotFound for one that the table lacks.
struct TrainOptions
{
    std::string label;
    std::optional<std::string> id = {};
    std::optional<std::string> time = {};     // later rows certify; the column itself is no feature
    std::optional<std::string> positive = {}; // label of a conversion
    std::vector<std::string> ignore = {};
    std::vector<std::string> allowLeak = {};
    std::string reason = {};                  // why columns are ignored or allowed; kept with the model
    std::vector<LeakAnswer> answers = {};     // given for earlier models (ModelCard::answers)
    std::vector<ColumnHistory> history = {};  // how columns changed in the workspace
    const Table *test = nullptr; // rows that certify instead of a holdout
    double holdout = 0.2;        // share that certifies, in (0, 0.5]
    double target = 0.93;        // in [0.5, 1)
    std::uint64_t seed = 1;
};

struct TrainedModel
{
    std::shared_ptr<const LeadModel> model;
    std::size_t rows = 0;        // labelled, readable rows of the training file
    std::size_t skippedRows = 0; // without a label, or unreadable
    std::vector<SuspectedLeak> suspectedLeaks = {}; // the same as in the model's card
};

/// Learns, chooses and certifies: schema, shape, rounds, calibration and threshold come from earlier rows alone; the certifying rows are
/// looked at once, by the finished model. The same table, options and seed give the same bytes.
/// InvalidInput (options, fewer than 50 labelled rows, one class, over 50 classes, no usable column), NotFound, TooLarge, Cancelled.
[[nodiscard]] Result<TrainedModel> trainLead(const Table &table, const TrainOptions &options, const TrainHooks &hooks = {});

} // namespace ns::classify
