// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

namespace ns::app {

/// "host:pid:start" of this process; start tells a reused pid from the process that had it before.
[[nodiscard]] std::string thisHolder();
/// True when the holder ran on this host and boot and its process is surely gone. Another host: never surely.
[[nodiscard]] bool isHolderDead(const std::string &holder);

/// Whether a person at a terminal reads what goes to stderr.
[[nodiscard]] bool isErrTerminal();

} // namespace ns::app
