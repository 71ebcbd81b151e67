// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <iosfwd>

#include "app/workspace.h"

namespace ns::app {

/// The demo workspace in `folder`: opened when it is there, else made first (some seconds, told on `err`). InvalidInput when the folder holds
/// another business.
[[nodiscard]] Result<Workspace> openDemo(const std::string &folder, Instant now, std::ostream &err, bool isTerminal);

} // namespace ns::app
