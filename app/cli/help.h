// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "app/cli/command.h"

namespace ns::app {

/// The texts behind --help: of one command, of commands with one first word, of the program.
[[nodiscard]] std::string commandHelp(const Command &command);
[[nodiscard]] std::string groupHelp(const std::vector<const Command *> &group);
[[nodiscard]] std::string overallHelp(const std::vector<Command> &commands);

} // namespace ns::app
