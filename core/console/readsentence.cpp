// SPDX-License-Identifier: GPL-3.0-or-later
// A sentence as the agent would read it now: a part of intentsreader.h.
#include "core/agent/understanding.h"
#include "core/console/intentsreader.h"

namespace ns::console {

namespace {

constexpr std::size_t kSentenceSpans = 12;

/// Teams are chosen by what is sure; a contact's segment and location are not known here.
QString teamFor(const agent::Knowledge &knowledge, const IntentEvidence &evidence)
{
    const policy::RouteChoice choice = knowledge.routing.route({.intent = evidence.isSure ? std::string_view(evidence.label) : std::string_view(), .language = evidence.language.language});
    return choice.team.empty() ? QString() : knowledge.routing.nameOf(choice.team);
}

void addIntent(const classify::IntentDecision &decision, const classify::IntentModel &model, IntentEvidence &evidence)
{
    evidence.model = model.id();
    evidence.label = decision.label;
    evidence.confidence = decision.confidence;
    evidence.threshold = decision.threshold;
    evidence.refusal = std::string(classify::intentRefusalName(decision.refusal));
    evidence.isSure = decision.automatic;
    for (const classify::IntentAlternative &each : decision.alternatives)
        evidence.alternatives.push_back({each.label, each.probability});
    for (const classify::IntentSpan &span : model.explain(evidence.text, decision.label, kSentenceSpans))
        evidence.spans.push_back({span.begin, span.end, span.contribution});
}

std::string nameOf(language::OptOutKind kind)
{
    return kind == language::OptOutKind::Clear ? "clear" : kind == language::OptOutKind::Unclear ? "unclear" : "none";
}

} // namespace

Result<SentenceReading> readSentence(const SentenceQuestion &question, const ReadContext &context)
{
    if (question.text.size() > kSentenceMax)
        return fail(ErrorCode::InvalidInput, "the sentence is too long", "text");
    const classify::IntentModel *model = context.knowledge ? context.knowledge->intentModel.get() : nullptr;
    const domain::Language spoken = context.knowledge ? context.knowledge->policy.language : domain::Language::Unknown;
    const agent::Understanding understood = agent::understand(question.text, {.known = question.known}, model, spoken);
    SentenceReading reading;
    IntentEvidence &evidence = reading.evidence;
    evidence.text = question.text;
    const language::LanguageDecision &language = understood.language;
    evidence.language = {language.language, language.heard, language.confidence, std::string(language::languageReasonName(language.reason)), language.isSwitch};
    evidence.optOut = nameOf(understood.optOut.kind);
    if (understood.optOut.end > understood.optOut.start)
        evidence.optOutSpan = TextSpan{int(understood.optOut.start), int(understood.optOut.end)};
    if (understood.intent)
        addIntent(*understood.intent, *model, evidence);
    if (context.knowledge)
        reading.team = teamFor(*context.knowledge, evidence);
    return reading;
}

} // namespace ns::console
