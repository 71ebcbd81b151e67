// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "app/cli/command.h"
#include "app/workspace.h"
#include "core/connect/connectionconfig.h"

namespace ns::app {

/// A connection as it lies in the workspace: connections/<id>.json, its bytes as they were given to `connection add`.
[[nodiscard]] std::string connectionFile(const Workspace &workspace, const std::string &id);
/// NotFound for an id that is not there (the built-in sandbox is no file and cannot be found here).
[[nodiscard]] Result<connect::ConnectionConfig> findConnection(const Workspace &workspace, const std::string &id);
/// Reachable, writable, secret there: what `connection test` and doctor say. Blocks a few seconds at most.
[[nodiscard]] Status checkConnection(const connect::ConnectionConfig &config, const Workspace &workspace);
/// "whatsapp, priority 5", "every other channel": one line on what it does.
[[nodiscard]] std::string describeConnection(const connect::ConnectionConfig &config);

} // namespace ns::app
