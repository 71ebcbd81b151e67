// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "app/workspace.h"
#include "core/connect/connectionconfig.h"
#include "core/ports/messagesender.h"

namespace ns::app {

/// Every connection file of the workspace, by id. The first broken one is the error.
[[nodiscard]] Result<std::vector<connect::ConnectionConfig>> loadConnections(const Workspace &workspace);
/// The built-in sandbox, which serves what nothing else does while no channel.file is configured.
[[nodiscard]] connect::ConnectionConfig sandboxConnection(const Workspace &workspace);
[[nodiscard]] bool needsSandbox(const std::vector<connect::ConnectionConfig> &configs);
/// The senders of all channels; where no channel.file is configured, the sandbox folder of the workspace serves what nothing else does.
[[nodiscard]] Result<std::vector<ports::SenderEntry>> loadSenders(const Workspace &workspace);

} // namespace ns::app
