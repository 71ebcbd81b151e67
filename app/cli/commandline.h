// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>
#include <iosfwd>
#include <vector>

#include "app/cli/command.h"

namespace ns::app {

/// Where a command line talks to. Streams, so that tests read them.
struct Terminal
{
    std::ostream &out;        // the result, and with --json nothing but one JSON object
    std::ostream &err;        // errors, remarks, progress
    bool errIsTerminal = false;
};

/// Runs one command line (without the program's name) and returns the exit code of CLI.md. Reads no global state but the system's clock,
/// needs a QCoreApplication for the default workspace. Main thread.
[[nodiscard]] int runCommandLine(const std::vector<Command> &commands, const QStringList &arguments, Terminal terminal, StopToken stop);

/// "code: what (where); what to do". The text's part behind the last "; " is what to do; without one the code's own advice follows.
[[nodiscard]] std::string errorLine(std::string_view code, std::string_view text, std::string_view where, std::string_view advice);

/// The result as "name: value" lines; lists of objects as blocks. What a person sees when a command words nothing itself.
[[nodiscard]] std::string plainText(const Json &json);

} // namespace ns::app
