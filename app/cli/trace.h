// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/command.h"
#include "core/store/reader.h"

namespace ns::app {

/// One row of `trace search` and `contact show`.
[[nodiscard]] Json traceJson(const store::TraceRow &row);

} // namespace ns::app
