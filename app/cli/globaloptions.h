// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCommandLineParser>
#include <string>

#include "app/cli/command.h"

namespace ns::app {

/// --workspace, --json, --quiet, --clock, --speed, --until and --help, which every command takes.
void addGlobalOptions(QCommandLineParser &parser);
/// True for "--workspace" and its like, whose value is the next argument; not for "--workspace=DIR".
[[nodiscard]] bool isGlobalValueOption(const QString &argument);
/// True for a global flag, and for a global option with its value behind "=".
[[nodiscard]] bool isGlobalFlag(const QString &argument);
/// InvalidInput naming the option.
[[nodiscard]] Result<CommandContext::Setup> readGlobalOptions(const QCommandLineParser &parser, const StopToken &stop);
/// "+72h", "+30d", "+45m", "+20s" after `start`, or an instant.
[[nodiscard]] Result<Instant> parseUntil(const std::string &text, Instant start);
/// The platform's folder for application data.
[[nodiscard]] std::string defaultWorkspaceFolder();

} // namespace ns::app
