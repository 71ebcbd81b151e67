// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

namespace ns::app {

/// The systemd user unit of the agent, as text. Pure.
struct SystemdUnit
{
    std::string program;   // absolute path of nightshift-agent
    std::string workspace; // absolute folder
};
/// Restart=on-failure with the lease's patience; stops by SIGTERM, which ends the agent's run cleanly.
[[nodiscard]] std::string writeUnit(const SystemdUnit &unit);
/// A path as one word of an Exec line: quoted, with %, backslash and quotes escaped (systemd.service(5)).
[[nodiscard]] std::string quoteForExec(const std::string &path);

} // namespace ns::app
