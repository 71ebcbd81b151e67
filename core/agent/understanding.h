// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "core/classify/intent/intentmodel.h"
#include "core/language/languagedecision.h"
#include "core/language/optout.h"

namespace ns::agent {

/// What one inbound text is: its language, whether it asks us to stop, what it wants. A value.
struct Understanding
{
    language::LanguageDecision language;
    language::OptOut optOut;
    std::optional<classify::IntentDecision> intent = {}; // nothing: there is no model
};

/// The intent that asks us to stop writing, whatever else a model knows.
inline constexpr std::string_view kOptOutIntent = "opt_out";

/// Language, then opt-out, then intent: what the agent's step, the command line and the bench ask. `spoken` is the language in which a text is
/// read that tells none itself and whose contact's is not known. Where the recogniser hears no opt-out but the model is sure of one, it is
/// Unclear: a model alone stops nothing for good. Pure; any thread.
[[nodiscard]] Understanding understand(const QString &text, const language::LanguageQuestion &question, const classify::IntentModel *model,
                                       domain::Language spoken = domain::Language::Unknown);

} // namespace ns::agent
