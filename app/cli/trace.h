// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/command.h"
#include "core/console/traces.h"

namespace ns::app {

/// One row of `trace search` and `contact show`.
[[nodiscard]] Json traceJson(const console::TraceRow &row);

} // namespace ns::app
