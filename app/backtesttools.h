// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/workspace.h"
#include "core/console/backtest.h"

namespace ns::app {

/// What a backtest of this workspace judges with: the agent's own guard and laws, and what the business calls a conversion.
[[nodiscard]] Result<console::BacktestTools> loadBacktestTools(const Workspace &workspace);

} // namespace ns::app
