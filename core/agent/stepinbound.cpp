// SPDX-License-Identifier: GPL-3.0-or-later
// The half of StepRun that reads what a contact has written: language, opt-out, intent, team, and who must answer.
#include "core/agent/steprun.h"
#include "core/policy/reviewgate.h"

namespace ns::agent {

namespace {

constexpr double kSureOfStranger = 0.6; // under it a first language is not written down: a known one is hard to change again

std::string_view nameOf(language::OptOutKind kind)
{
    switch (kind) {
    case language::OptOutKind::None: return "none";
    case language::OptOutKind::Clear: return "clear";
    case language::OptOutKind::Unclear: return "unclear";
    }
    return "none";
}

/// "schedule 0.1200, other 0.0310"
std::string listOf(const std::vector<classify::IntentAlternative> &alternatives)
{
    std::string list;
    for (const classify::IntentAlternative &each : alternatives)
        list += (list.empty() ? "" : ", ") + each.label + ' ' + QString::number(each.probability, 'f', 4).toStdString();
    return list;
}

} // namespace

domain::InboundSense StepRun::understandInbound(const domain::InboundMessage &message)
{
    const auto &stated = m_event.contact.language;
    const bool isNews = stated && *stated != domain::Language::Unknown && *stated != m_out.state.statedLanguage;
    const domain::Language known = isNews ? *stated : m_out.state.profile.language;
    m_understood = understand(message.text, {known, m_out.state.lastHeard}, m_in.knowledge.intentModel.get(), m_in.knowledge.policy.language);
    traceLanguage();
    traceOptOut();
    if (m_understood->intent)
        judgeIntent();
    if (m_understood->language.heard != domain::Language::Unknown)
        m_out.state.lastHeard = m_understood->language.heard;
    return {.optsOut = m_understood->optOut.kind == language::OptOutKind::Clear,
            .showsInterest = m_sureIntent.empty() || m_in.knowledge.routing.showsInterest(m_sureIntent)};
}

void StepRun::traceLanguage()
{
    const language::LanguageDecision &decision = m_understood->language;
    const std::string code(domain::languageCode(decision.language));
    const std::size_t span = m_tree.open("classify language", m_root);
    m_tree.set(span, "nightshift.language", code);
    m_tree.set(span, "nightshift.heard", std::string(domain::languageCode(decision.heard)));
    m_tree.set(span, "nightshift.reason", std::string(language::languageReasonName(decision.reason)));
    m_tree.set(span, "nightshift.confidence", decision.confidence);
    m_tree.set(span, "nightshift.switched", decision.isSwitch);
    m_tree.close(span);
    note(code);
}

void StepRun::traceOptOut()
{
    const language::OptOut &word = m_understood->optOut;
    const std::size_t span = m_tree.open("guardrail optout", m_root);
    m_tree.set(span, "nightshift.optout", std::string(nameOf(word.kind)));
    if (!word.phrase.empty()) {
        m_tree.set(span, "nightshift.phrase", word.phrase);
        m_tree.set(span, "nightshift.begin", std::int64_t(word.start));
        m_tree.set(span, "nightshift.end", std::int64_t(word.end));
    }
    m_tree.close(span);
    note(nameOf(word.kind));
}

void StepRun::judgeIntent()
{
    const classify::IntentDecision &intent = *m_understood->intent;
    const classify::IntentModel &model = *m_in.knowledge.intentModel;
    const std::string_view refusal = classify::intentRefusalName(intent.refusal);
    const policy::GateVerdict verdict = policy::ReviewGate::judge({.confidence = intent.confidence, .threshold = intent.threshold, .hasModel = true,
                                                                    .gatePassed = model.card().gate.passed, .refusal = refusal});
    if (verdict.act)
        m_sureIntent = intent.label;
    else
        m_unsureReason = "intent." + std::string(verdict.reason);
    const std::size_t span = m_tree.open("classify intent", m_root);
    m_tree.set(span, "gen_ai.request.model", model.id().str());
    m_tree.set(span, "nightshift.label", intent.label);
    m_tree.set(span, "nightshift.confidence", intent.confidence);
    m_tree.set(span, "nightshift.threshold", intent.threshold);
    m_tree.set(span, "nightshift.verdict", std::string(verdict.act ? "act" : "review"));
    if (!verdict.act)
        m_tree.set(span, "nightshift.reason", std::string(verdict.reason));
    if (!refusal.empty())
        m_tree.set(span, "nightshift.refusal", std::string(refusal));
    m_tree.set(span, "nightshift.alternatives", listOf(intent.alternatives));
    m_tree.close(span);
    note(intent.label);
    note(std::to_string(std::llround(intent.confidence * 1e6)));
    note(verdict.act ? "act" : verdict.reason);
}

/// What the reading changes, once the event itself has been applied.
void StepRun::takeUnderstanding(const domain::InboundMessage &message)
{
    const language::OptOutKind optOut = m_understood->optOut.kind;
    const bool isGuess = m_out.state.profile.language == domain::Language::Unknown && m_understood->language.confidence < kSureOfStranger;
    const domain::Language spoken = isGuess ? domain::Language::Unknown : m_understood->language.language;
    if (spoken != domain::Language::Unknown && spoken != m_out.state.profile.language) {
        m_out.state.profile.language = spoken;
        m_reduction.profileChanged = true;
    }
    m_out.state.marketingPaused = m_out.state.marketingPaused || optOut == language::OptOutKind::Unclear;
    if (optOut == language::OptOutKind::Clear)
        m_confirmOn = m_reduction.optedOut ? message.channel : std::string(); // who has been stopped before has been told
    else
        routeContact(m_sureIntent);
    ports::ThreadMessage line{message.channel, message.text, message.messageId, m_event.occurredAt, spoken};
    if (m_understood->intent) {
        line.intent = m_understood->intent->label;
        line.confidence = m_understood->intent->confidence;
        line.model = m_in.knowledge.intentModel->id();
    }
    m_out.messages.push_back(std::move(line));
}

/// An intent that nobody is sure of moves no one from the team that has them.
void StepRun::routeContact(std::string_view intent)
{
    const policy::Routing &routing = m_in.knowledge.routing;
    domain::Profile &profile = m_out.state.profile;
    if (routing.teams().empty())
        return;
    const std::size_t span = m_tree.open("route", m_root);
    if (intent.empty() && routing.hasTeam(profile.team)) {
        m_tree.set(span, "nightshift.route", std::string("kept"));
    } else {
        const policy::RouteChoice choice = routing.route({intent, profile.language, m_out.state.decision.segment, profile.location});
        m_tree.set(span, "nightshift.route", choice.route < 0 ? std::string("default") : std::to_string(choice.route));
        if (profile.team != choice.team) {
            profile.team = choice.team;
            m_reduction.profileChanged = true;
            m_out.profileChanged = true;
        }
    }
    m_tree.set(span, "nightshift.team", profile.team);
    m_tree.close(span);
    note(profile.team);
}

domain::ReviewItem StepRun::inboundEvidence(const domain::InboundMessage &message) const
{
    domain::ReviewItem evidence;
    evidence.text = message.text;
    evidence.team = m_out.state.profile.team;
    if (m_understood->intent) {
        evidence.label = m_understood->intent->label;
        evidence.confidence = m_understood->intent->confidence;
        evidence.threshold = m_understood->intent->threshold;
    }
    return evidence;
}

void StepRun::noteInbound()
{
    const auto *inbound = std::get_if<domain::InboundMessage>(&m_event.data);
    if (!inbound || m_understood->optOut.kind == language::OptOutKind::Clear)
        return;
    const domain::ReviewItem evidence = inboundEvidence(*inbound);
    // Each has an item of its own: what an answer that is on its way has not seen, it must not settle.
    if (m_understood->optOut.kind == language::OptOutKind::Unclear && !m_out.state.optedOutOfAll) {
        openReview("optout", "optout.unclear", evidence);
        return;
    }
    const std::string reason = m_unsureReason.empty() ? std::string(kReplyNeeded) : m_unsureReason;
    // One item per contact: the newest words are what must be answered. One that was answered meanwhile (its event waits behind this
    // one) was answered without having seen them: they get an item of their own.
    const domain::OpenReview *open = findOpenReview(m_out.state, "inbound");
    const bool isRead = open && m_in.review && m_in.review->id == open->id;
    if (!open || (isRead && m_in.review->state != domain::ReviewState::Pending)) {
        openReview("inbound", reason, evidence);
        return;
    }
    ports::ReviewChange change{open->id, domain::ReviewState::Pending, inbound->text, "newer message"};
    if (isRead) {
        domain::ReviewItem &item = change.renewed.emplace(*m_in.review);
        item.reason = reason;
        item.label = evidence.label;
        item.confidence = evidence.confidence;
        item.threshold = evidence.threshold;
        item.team = evidence.team;
        item.trace = m_tree.traceId();
    }
    m_out.reviewChanges.push_back(std::move(change));
    m_outcome = "review";
}

/// A pause that came with records being taken apart: whose words it was about is unknown, and only a person's answer ends it.
void StepRun::askAboutPause()
{
    const bool came = m_event.type == domain::EventType::ContactUnmerged && m_out.state.marketingPaused && !m_before.marketingPaused;
    if (came && !m_out.state.optedOutOfAll)
        openReview("optout", "optout.unclear", {});
}

} // namespace ns::agent
