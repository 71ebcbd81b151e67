// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <vector>

#include "core/classify/leak.h"
#include "core/store/reader.h"

namespace ns::app {

/// How attributes changed after a lead came, over the newest 1,000 contacts of the workspace and at most 50 events of each: one of the leak
/// guard's signs. Cancelled when `isStopRequested` says so.
[[nodiscard]] Result<std::vector<classify::ColumnHistory>> readChangeHistory(store::Reader &reader, const std::function<bool()> &isStopRequested);

} // namespace ns::app
