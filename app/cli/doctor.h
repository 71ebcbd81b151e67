// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "app/cli/command.h"
#include "app/workspace.h"

namespace ns::app {

/// One line of `doctor`: what was looked at, whether it is well, and what to do when it isn't (or could be better).
struct Check
{
    std::string name;
    bool ok = true;
    std::string detail;
    std::string remedy = {};
};

/// Every check of a workspace, in the order in which they are shown. Reads, never changes; the network only as far as connections ask.
[[nodiscard]] std::vector<Check> checkWorkspace(const Workspace &workspace, Instant now);

} // namespace ns::app
