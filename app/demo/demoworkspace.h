// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

#include "app/cli/progress.h"
#include "app/demo/academy.h"
#include "app/workspace.h"
#include "core/ports/journal.h"

namespace ns::demo {

inline constexpr std::string_view kTemplateName = "academy";

struct DemoCounts
{
    std::int64_t contacts = 0;
    std::int64_t events = 0;
    std::int64_t messages = 0;
    int leadsDue = 0;
    std::string model; // trained on the school's own past and active; empty when its gate was not passed, and people decide
};

/// Fills a new workspace with the made-up school: files that a customer could write, a past that counts as handled, a model trained on it,
/// and tonight's events, which wait for the agent.
[[nodiscard]] Result<DemoCounts> makeDemo(const app::Workspace &workspace, ports::Journal &journal, const AcademyOptions &options,
                                          app::Progress &progress);

} // namespace ns::demo
