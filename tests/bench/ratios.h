// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

namespace ns::bench {

/// Reads the JSON lines of one run (limits, peer, ours, limits again) and prints the ratios with their goals. 0: measured, and the run
/// counts; 1: fdatasync differed more than twice between begin and end, the run is to be discarded; 2: a figure is missing.
[[nodiscard]] int printRatios(const std::string &folder);

} // namespace ns::bench
