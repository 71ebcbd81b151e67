// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/domain/ids.h"

// What training from the window asks for and says meanwhile: plain values.
namespace ns::console {

struct TrainingColumn
{
    std::string name;
    std::int64_t filled = 0;              // rows with a value
    std::vector<std::string> values = {}; // commonest first, at most 50; `hasMore` when there are others
    bool hasMore = false;
    bool operator==(const TrainingColumn &) const = default;
};

/// A CSV file before it is learned from, with guesses of what its columns are.
struct TrainingFile
{
    std::string path;
    std::int64_t rows = 0;
    std::vector<TrainingColumn> columns = {};
    std::optional<std::string> label = {}, id = {}, time = {}; // guesses; nothing: no column looks like it
};

/// A person's word on one column, with why.
struct ColumnAnswer
{
    std::string column;
    bool isKnown = true; // when a lead must be scored
    std::string reason;
    bool operator==(const ColumnAnswer &) const = default;
};

enum class TrainingTask { Leads, Intents };

struct TrainingRequest
{
    TrainingTask task = TrainingTask::Leads;
    bool withShipped = true; // intents: also from the text that comes with the program; own examples and answers always
    std::string file = {};  // empty: the workspace's own answers and outcomes
    std::string label = {}; // file: the column to be learned
    std::optional<std::string> id = {}, time = {}, positive = {};
    double target = 0.93;
    std::vector<ColumnAnswer> answers = {};    // new ones; those given for the active model go on to hold
    std::vector<std::string> withdrawn = {};   // columns whose earlier answer no longer holds
    bool operator==(const TrainingRequest &) const = default;
};

struct TrainingResult
{
    domain::ModelId model;
    bool hasPassed = false; // its gate
};

enum class TrainingPhase { Idle, Reading, Learning, Keeping };

/// Where a training stands. `done` of `total` counts rows while reading (0: unknown) and boosting rounds while learning, which may end early.
struct TrainingProgress
{
    TrainingPhase phase = TrainingPhase::Idle;
    std::int64_t done = 0, total = 0;
    double perSecond = 0;               // 0: too early to tell
    std::optional<Millis> remaining = {}; // of this phase
    bool isStopping = false;
    bool operator==(const TrainingProgress &) const = default;
};

} // namespace ns::console
