// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/command.h"
#include "app/workspace.h"

namespace ns::app {

/// The workspace that the command line names; Storage "no workspace" when there is none.
[[nodiscard]] Result<Workspace> openWorkspace(const CommandContext &context);

} // namespace ns::app
