// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/connect/connectionconfig.h"
#include "core/ports/messagesender.h"

namespace ns::connect {

/// Makes the senders of all channel connections, on the I/O thread; other kinds are passed over. channel.file serves "*",
/// channel.http its own channel. A relative folder of channel.file is taken below `workspaceFolder`. AlreadyExists when two
/// connections have one id.
[[nodiscard]] Result<std::vector<ports::SenderEntry>> buildSenders(const std::vector<ConnectionConfig> &configs,
                                                                   const std::string &workspaceFolder);

} // namespace ns::connect
