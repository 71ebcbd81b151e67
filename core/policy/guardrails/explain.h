// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <string>
#include <vector>

#include "core/domain/contact.h"
#include "core/domain/facts.h"
#include "core/policy/claims/lexicon.h"
#include "core/policy/policy.h"

namespace ns::policy {

/// One thing that was taken from a sentence of the business.
struct UnderstoodPart
{
    /// What a claim is ("price", "percent", "duration", "date", "person", ..), "domain", "days" (of the week), "denied" (what a message must not assert), "hours" and "cap"
    /// (what the sentence lets the agent do), or the rule that it lets messages meet ("promise.guarantee").
    std::string kind;
    std::string value = {};  // "120", "1250 or 1.25", "2026-12-31", "--12-31", "19:00", "mon-fri 07:00-19:00"; else the words
    std::string unit = {};   // "USD", "month", what is counted
    std::string period = {}; // of a price
    text::CodeSpan span = {};
    bool negated = false;
    bool operator==(const UnderstoodPart &) const = default;
};

struct UnderstoodSentence
{
    std::string path; // "/facts/policies/3"
    QString text;
    std::vector<UnderstoodPart> parts; // by position; empty: nothing was understood, messages are compared with its words alone
};

/// What the guardrails take from each of the business's own sentences, by the very reading that they are judged with.
[[nodiscard]] std::vector<UnderstoodSentence> explainSentences(const domain::Facts &facts, domain::Language language, const Lexicon &lexicon);

/// What the policy's own sentences say of hours and caps becomes the claim's to keep (Policy::sentenceHours, sentencePerDay). The same when done again.
void applySentences(Policy &policy, const Lexicon &lexicon);

} // namespace ns::policy
