// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "app/workspace.h"
#include "core/agent/knowledge.h"

namespace ns::app {

inline constexpr std::size_t kConfigFileMax = 2 * 1024 * 1024; // bytes of one configuration file

/// One fault of a configuration file, told so that a person can mend it.
struct ConfigFault
{
    std::string file;
    std::string path; // JSON pointer, or empty
    std::string message;
};

/// Reads everything that the business has written down: policy, segments, teams, sequences, templates, the active models. A missing file is an
/// incomplete workspace (CLI.md); a broken one is an error and nothing runs on half of it.
struct LoadedKnowledge
{
    agent::Knowledge knowledge;
    std::vector<ConfigFault> faults;
    bool hasPolicy = false;
};
[[nodiscard]] LoadedKnowledge loadKnowledge(const Workspace &workspace);

} // namespace ns::app
