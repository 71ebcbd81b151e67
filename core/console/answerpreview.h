// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/agent/step.h"
#include "core/console/review.h"

namespace ns::console {

/// What the agent's step for an answer would look at.
struct PreviewInput
{
    const domain::ReviewItem &item;
    const domain::ContactState &state;
    std::optional<domain::OutboxItem> send = {}; // the message the item is about
    const agent::Knowledge &knowledge;
    const agent::AgentSettings &settings;
    Instant now = {};
    std::vector<Instant> countedTimes = {}; // of the address, for the caps; oldest first
};

/// Runs the agent's own step on this answer, stores nothing, and says what would follow. A message that would be queued is judged by the rules of
/// the claim, so that "sends now" is not said of one that waits for hours. About as long as a step; pure.
[[nodiscard]] std::vector<Effect> previewAnswer(const PreviewInput &input, const domain::ReviewAnswer &answer);
/// Every answer that an item of this kind takes, the proposed one first, each with its effects.
[[nodiscard]] std::vector<AnswerChoice> choicesFor(const PreviewInput &input, const std::vector<std::pair<std::string, double>> &labels);
/// What the guardrails will not let out, of kind Forbidden; nothing when they let the answer's text out, or it has none.
[[nodiscard]] std::optional<Effect> findForbidden(const std::vector<Effect> &effects);
/// "price.grounded: US$ 99", for who has to change the words.
[[nodiscard]] std::string describeForbidden(const Effect &forbidden);
/// Whether an item of this kind takes such an answer at all.
[[nodiscard]] bool takesAnswer(std::string_view kind, const domain::ReviewItem &item, const domain::ReviewAnswer &answer);

} // namespace ns::console
