// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

namespace ns::app {

std::vector<Command> allCommands()
{
    return {
        makeServiceInstallCommand(),
        makeServiceStatusCommand(),
        makeServiceRemoveCommand(),
    };
}

} // namespace ns::app
