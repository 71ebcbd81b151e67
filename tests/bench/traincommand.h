// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "core/classify/trainer.h"

namespace ns::bench {

/// The whole of `nightshift-agent train lead` as a process of its own: its start, the file, the leak guard, the training, the certifying rows, the
/// model on disk. Seconds of the wall, one for each run. `options` with id, time and positive label. Ends this program when it fails.
[[nodiscard]] std::vector<double> measureTrainCommand(const std::string &csv, const classify::TrainOptions &options, std::int64_t runs);

} // namespace ns::bench
