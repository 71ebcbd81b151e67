// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/agent/knowledge.h"
#include "core/domain/contactstate.h"
#include "core/domain/outbox.h"
#include "core/trace/spantree.h"

namespace ns::agent {

/// What becomes of a text of ours. Error: a rule could not run, so nobody knows.
enum class TextVerdict { Pass, Review, Block, Error };
[[nodiscard]] std::string_view textVerdictName(TextVerdict verdict); // "pass", "review", "block", "error"

/// What the guardrails say of one text, and what it states.
struct TextJudgement
{
    TextVerdict verdict = TextVerdict::Pass;
    std::string rule = {};   // that decided; empty for Pass
    std::string detail = {}; // why, as a code; of an error its text
    policy::CodeSpan span = {};
    std::vector<policy::Finding> findings = {}; // what did not pass, and what used a fact; spans behind the text's end lie in the subject
    std::string content = {};                   // packed, to be stored; empty when the text could not be read
};

/// A message of ours and what it is judged for. A view for the length of one call.
struct TextToJudge
{
    const domain::OutboxItem &item; // its text, subject, kind, channel and language; judgeAgain also takes its content
    const domain::ContactState &contact;
    Instant now = {};
    const QString *lastInbound = nullptr; // the contact's last words, where they are at hand
};

/// Reads a new text and judges it by the business's facts and rules of this moment. Never throws: what cannot run is an Error. 100 us.
[[nodiscard]] TextJudgement judgeText(const TextToJudge &in, const Knowledge &knowledge);
/// Judges what was read when the message was made; reads the text again only when that was never done, or by another reader. 10 us.
[[nodiscard]] TextJudgement judgeAgain(const TextToJudge &in, const Knowledge &knowledge);

/// The same by the rules that it was judged by before: nothing when its date cannot have changed what they say.
[[nodiscard]] std::optional<TextJudgement> judgeDated(const TextToJudge &in, const Knowledge &knowledge);

/// The span "guardrail content": verdict, rule with its place, policy version, and a "nightshift.finding.N" for each finding: its rule, outcome, place, fact
/// and detail with blanks between them and "-" for what is not there ("price.grounded block 12-20 prices[0] period").
void traceJudgement(trace::SpanTree &tree, std::size_t parent, const TextJudgement &judgement, const Knowledge &knowledge);
/// The same attributes on a span that is open already.
void setFindings(trace::SpanTree &tree, std::size_t span, const TextJudgement &judgement);

/// The date where the contact is; nothing while their zones do not agree on it, or none is known.
[[nodiscard]] std::optional<std::chrono::local_days> localDateOf(const domain::Profile &profile, const policy::ZoneBook &zones, Instant now);

/// The words of a text at a place; empty for one behind its end.
[[nodiscard]] QString wordsAt(const QString &text, policy::CodeSpan span);

/// Makes the policy's facts what texts are judged by. Once, while the knowledge is put together.
void giveGuard(Knowledge &knowledge, std::shared_ptr<const policy::Guard> guard);

} // namespace ns::agent
