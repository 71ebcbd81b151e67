// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "app/cli/command.h"
#include "core/classify/leak.h"

namespace ns::app {

/// CLI.md's "suspected_leaks": column, grade, used, evidence as one sentence, and the same as figures.
[[nodiscard]] Json leaksJson(const std::vector<classify::SuspectedLeak> &leaks);
[[nodiscard]] Json answersJson(const std::vector<classify::LeakAnswer> &answers);
/// A line for every suspect with its evidence and what to do; empty without one.
[[nodiscard]] std::string describeLeaks(const std::vector<classify::SuspectedLeak> &leaks);
/// One sign as a sentence.
[[nodiscard]] std::string describeEvidence(const classify::LeakEvidence &evidence);

} // namespace ns::app
