// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "app/cli/command.h"
#include "app/modelstore.h"

namespace ns::app {

// What `evaluate` and `classify` do where they name a model of intents.

/// "intent", or an id or prefix that begins with "intent-".
[[nodiscard]] bool namesIntentModel(const std::string &name);

struct TextFileRequest
{
    std::string data;
    std::string out;
    std::size_t reasonsMax = 5;
};
[[nodiscard]] Result<CommandResult> classifyIntents(const CommandContext &context, const ModelStore &models, const TextFileRequest &request);
[[nodiscard]] Result<CommandResult> evaluateIntents(const CommandContext &context, const ModelStore &models, const std::string &file);

} // namespace ns::app
