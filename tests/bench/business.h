// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "core/agent/knowledge.h"

namespace ns::bench {

/// A whole small business: a policy open at any hour, a welcome that waits for the lead's segment, texts by two segments in three
/// languages, and a model: read from `modelFile` when it is there, else trained and written to it. An error names the part.
[[nodiscard]] Result<agent::KnowledgePtr> makeBusiness(const std::string &modelFile);

} // namespace ns::bench
