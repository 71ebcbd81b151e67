// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/console/guardbench.h"
#include "core/console/guardrails.h"
#include "core/policy/guardrails/guard.h"
#include "core/policy/policy.h"

namespace ns::console {

/// Every rule, in the order in which the page shows them: by group, rules of one family together. `lexicon` tells which of them only ask.
[[nodiscard]] std::vector<GuardRule> listGuardRules(const policy::Lexicon &lexicon);
[[nodiscard]] std::vector<LawLine> listLaws(const policy::LawPacks &laws);

/// What becomes of a message under the draft and under the published policy, by its text alone: `today` is the day where the contact is. InvalidInput
/// when the message is longer than kBenchTextMax. Any thread.
[[nodiscard]] Result<GuardBench> benchMessage(const policy::Guard &guard, const BenchQuestion &question, const std::string &published, std::chrono::local_days today);
/// What each sentence approves or denies, as the guardrails read it. Any thread.
[[nodiscard]] SentenceMeanings explainSentences(const policy::Guard &guard, const SentencesQuestion &question);

} // namespace ns::console
