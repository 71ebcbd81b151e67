// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

namespace ns::app {

/// The account that runs this process; "unknown" where nobody says.
[[nodiscard]] std::string accountName();

} // namespace ns::app
