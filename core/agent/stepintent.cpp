// SPDX-License-Identifier: GPL-3.0-or-later
// The half of StepRun that applies what a person said of a contact's words, and what the agent says by itself after a stop.
#include "core/agent/steprun.h"
#include "core/compose/builtintexts.h"

namespace ns::agent {

using domain::AnswerKind;
using domain::ReviewState;

namespace {

constexpr std::string_view kStop = "stop";
constexpr std::string_view kGoOn = "go_on";
constexpr const char *kByPerson = "person";

/// Where nothing else tells: what most people of that country read.
domain::Language languageOfCountry(std::string_view country)
{
    if (country == "BR" || country == "PT")
        return domain::Language::Portuguese;
    const bool readsEnglish = country == "US" || country == "CA" || country == "GB";
    return readsEnglish ? domain::Language::English : domain::Language::Spanish;
}

} // namespace

void StepRun::applyInboundAnswer(const domain::ReviewItem &item)
{
    const domain::ReviewAnswer &answer = item.answer;
    switch (answer.kind) {
    case AnswerKind::Approve:
        if (item.reason == kReplyNeeded || item.label.empty())
            closeReview(item.id, ReviewState::Applied, "handled");
        else
            acceptIntent(item, item.label);
        return;
    case AnswerKind::Label:
        if (!answer.label.empty())
            return acceptIntent(item, answer.label);
        break;
    case AnswerKind::Reject: closeReview(item.id, ReviewState::Applied, "needs no reply"); return;
    case AnswerKind::Text:
        if (!answer.text.trimmed().isEmpty())
            return sendReply(item);
        break;
    case AnswerKind::None: break;
    }
    closeReview(item.id, ReviewState::Failed, "a message is approved, given an intent or a reply, or rejected");
}

/// Before there were items for unclear stops, an inbound one was all that asked a person to read them.
void StepRun::endOldPause()
{
    const bool applied = m_out.reviewChanges.back().to == ReviewState::Applied;
    if (!applied || !m_out.state.marketingPaused || hasOpenReview("optout"))
        return;
    m_out.state.marketingPaused = false;
    m_out.releaseHeld = true;
}

/// Sorting and answering are two jobs, often of two people: the sorted message goes on as an item of the team that it belongs to, where it
/// waits for its reply. Whoever can answer at once gives the text and is done.
void StepRun::acceptIntent(const domain::ReviewItem &item, const std::string &label)
{
    note(label);
    closeReview(item.id, ReviewState::Applied, "understood as " + label);
    if (label == kOptOutIntent)
        return stopForGood();
    correctInterest(label);
    routeContact(label);
    if (!hasOpenReview("inbound")) // a newer message has its own: answering that one answers both
        askForReply(item, label);
}

void StepRun::askForReply(const domain::ReviewItem &item, const std::string &label)
{
    domain::ReviewItem evidence;
    evidence.text = item.text;
    evidence.label = label;
    evidence.confidence = label.empty() ? 0 : 1; // with threshold 0: a person's word
    evidence.team = m_out.state.profile.team;
    openReview("inbound", std::string(kReplyNeeded), evidence);
    m_out.reviews.back().trace = item.trace; // of the message, which is what it is about
}

void StepRun::correctInterest(std::string_view label)
{
    domain::ContactState &state = m_out.state;
    if (!state.lastInboundAt)
        return;
    if (m_in.knowledge.routing.showsInterest(label))
        state.lastReactionAt = std::max(state.lastReactionAt.value_or(*state.lastInboundAt), *state.lastInboundAt);
    else if (state.lastReactionAt == state.lastInboundAt)
        state.lastReactionAt.reset(); // the message itself was what had looked like interest
}

void StepRun::applyOptOutAnswer(const domain::ReviewItem &item)
{
    const domain::ReviewAnswer &answer = item.answer;
    const bool stops = answer.kind == AnswerKind::Approve || (answer.kind == AnswerKind::Label && answer.label == kStop);
    if (!stops && (answer.kind != AnswerKind::Label || answer.label != kGoOn)) {
        closeReview(item.id, ReviewState::Failed, "perhaps an opt-out: answered by stop or go_on");
        return;
    }
    closeReview(item.id, ReviewState::Applied, stops ? "stopped" : "goes on");
    if (stops)
        return stopForGood();
    if (!hasOpenReview("optout"))
        m_out.state.marketingPaused = false;
    m_out.releaseHeld = true;
    const bool wasSure = item.confidence >= item.threshold && item.threshold > 0 && item.label != kOptOutIntent;
    if (!hasOpenReview("inbound"))
        askForReply(item, wasSure ? item.label : std::string()); // it is a message like any other then
}

void StepRun::stopForGood()
{
    if (domain::optOut(m_out.state, "all")) {
        m_reduction.optedOut = true;
        m_confirmOn = m_out.state.lastInboundChannel;
    }
    m_out.state.marketingPaused = false; // that question is settled
    m_out.releaseHeld = true;            // so that what is held comes to its end: blocked
    m_outcome = "opted_out";
}

/// On the channel of the person's last message; the rules of the claim judge it like anything else that wants out.
void StepRun::sendReply(const domain::ReviewItem &item)
{
    const std::size_t span = m_tree.open("compose reply", m_root);
    const std::string channel = m_out.state.lastInboundChannel.empty() ? chooseChannel({}) : m_out.state.lastInboundChannel;
    domain::OutboxItem reply = newMessage(domain::MessageKind::Reply, domain::makeLoneSendKey("reply", item.createdAt, item.id.str()), channel, span);
    reply.text = item.answer.text.trimmed();
    reply.templateId = kByPerson;
    if (channel == "email")
        reply.subject = m_in.knowledge.policy.facts.business;
    const TextJudgement judgement = judge(reply, span);
    if (judgement.verdict == TextVerdict::Block) {
        closeReview(item.id, ReviewState::Failed, refusalOf(judgement, reply.text));
    } else {
        closeReview(item.id, ReviewState::Applied, "replied");
        queueWritten(std::move(reply), judgement, span);
    }
    m_tree.close(span);
}

/// Who asks us to stop in words gets one confirmation, where they asked. An `optout.received` gets none: another system has taken that request
/// (an unsubscribe page, a carrier's STOP, somebody in the CRM), has answered it in its way, and carriers refuse whatever follows a STOP.
void StepRun::confirmOptOut()
{
    if (m_confirmOn.empty())
        return;
    const std::size_t span = m_tree.open("compose optout_confirmation", m_root);
    const auto draft = composeConfirmation();
    if (draft) {
        const std::string cause = m_event.key.source + '/' + m_event.key.id;
        domain::OutboxItem item = newMessage(domain::MessageKind::OptoutConfirmation, domain::makeLoneSendKey("optout", m_event.occurredAt, cause),
                                              m_confirmOn, span);
        item.subject = draft->subject;
        item.text = draft->text;
        item.language = draft->language;
        item.templateId = draft->templateId;
        m_tree.set(span, "nightshift.template", draft->templateId);
        m_tree.set(span, "nightshift.language", std::string(domain::languageCode(draft->language)));
        const std::string outcome = m_outcome;
        queueDraft(std::move(item), span);
        m_outcome = outcome; // what the step is about is the stop
    } else {
        m_tree.set(span, "error.type", describe(draft.error())); // the stop holds all the same
    }
    m_tree.close(span);
}

/// The business's own words in the contact's language where there are any, else the built-in ones.
Result<compose::Draft> StepRun::composeConfirmation() const
{
    domain::Language language = writtenLanguage();
    if (language == domain::Language::Unknown && m_understood)
        language = m_understood->language.heard;
    if (language == domain::Language::Unknown)
        language = languageOfCountry(m_out.state.profile.country);
    compose::ComposeRequest request{.templateId = {}, .segment = m_out.state.decision.segment, .language = language, .channel = m_confirmOn,
                                    .state = m_out.state, .facts = m_in.knowledge.policy.facts, .now = m_in.now};
    for (const auto &[id, source] : m_in.knowledge.composer.templates().all()) {
        if (source.kind != domain::MessageKind::OptoutConfirmation)
            continue;
        request.templateId = id;
        if (auto draft = m_in.knowledge.composer.compose(request))
            return draft;
    }
    request.templateId = compose::kBuiltInOptOut;
    return m_in.knowledge.builtInTexts.compose(request);
}

} // namespace ns::agent
