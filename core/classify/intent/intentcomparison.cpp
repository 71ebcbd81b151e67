// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/intent/intentcomparison.h"

#include <algorithm>

namespace ns::classify {

namespace {

RowVerdict judgeMessage(const IntentModel &model, const IntentExample &example)
{
    const IntentDecision decision = model.classify(example.text, example.language);
    return {decision.label, decision.confidence, decision.automatic};
}

} // namespace

Comparison compareIntents(const IntentModel &champion, const IntentModel &challenger, const std::vector<IntentExample> &examples)
{
    const auto knows = [](const IntentModel &model, const std::string &intent) {
        return std::ranges::binary_search(model.card().classes.labels, intent);
    };
    std::vector<HoldoutRow> rows;
    std::vector<RowVerdict> before, after;
    for (const IntentExample &example : examples) {
        if (!knows(champion, example.intent) || !knows(challenger, example.intent))
            continue;
        rows.push_back({example.intent, std::string(languageCode(example.language).substr(0, 2))});
        before.push_back(judgeMessage(champion, example));
        after.push_back(judgeMessage(challenger, example));
    }
    return compareVerdicts(rows, before, after);
}

std::vector<std::string> findIntentRefusals(const IntentModel &champion, const IntentModel &challenger, const std::vector<IntentExample> &examples)
{
    std::vector<std::string> refusals;
    for (const GateReason &reason : challenger.card().gate.reasons)
        refusals.push_back("gate." + std::string(gateCodeName(reason.code)));
    if (!refusals.empty())
        return refusals;
    for (const GroupResult &group : compareIntents(champion, challenger, examples).groups) {
        if (group.hasFallen)
            refusals.push_back("fallen." + std::string(groupKindName(group.kind)) + ":" + group.name);
    }
    return refusals;
}

} // namespace ns::classify
