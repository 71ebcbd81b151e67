// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/classify/table.h"
#include "core/console/training.h"

namespace ns::console {

/// The columns of a table with their commonest values, and which of them look like the label, the leads' id and their time. The guesses fill a
/// form that a person then reads; nothing else rests on them.
[[nodiscard]] TrainingFile describeTable(const classify::Table &table, std::string path);

} // namespace ns::console
