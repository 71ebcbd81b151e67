// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/connect/connectionconfig.h"
#include "core/ports/messagesender.h"

namespace ns::connect {

/// Makes the senders of all channel connections, on the I/O thread; other kinds are passed over. channel.file serves "*",
/// channel.http its own channel. A relative folder of channel.file is taken below `workspaceFolder`. AlreadyExists when two
/// connections have one id.
[[nodiscard]] Result<std::vector<ports::SenderEntry>> buildSenders(const std::vector<ConnectionConfig> &configs,
                                                                   const std::string &workspaceFolder);

/// The entry that serves `channel`: the highest priority, ties by id; "*" only where no connection names the channel.
/// nullptr when none does. Points into `entries`.
[[nodiscard]] const ports::SenderEntry *chooseSender(const std::vector<ports::SenderEntry> &entries, std::string_view channel);

} // namespace ns::connect
