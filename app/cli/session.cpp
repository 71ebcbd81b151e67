// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/session.h"

namespace ns::app {

Result<Workspace> openWorkspace(const CommandContext &context)
{
    return Workspace::open(context.workspaceFolder());
}

} // namespace ns::app
