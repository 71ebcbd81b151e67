// SPDX-License-Identifier: GPL-3.0-or-later
// The part of StepRun that every text of ours passes: the guardrails' word on it, then its row.
#include "core/agent/planeffects.h"
#include "core/agent/steprun.h"
#include "core/base/hash.h"
#include "core/sequence/planner.h"

namespace ns::agent {

using domain::OutboxState;

domain::ReviewId contentReviewId(const domain::SendKey &key)
{
    return domain::ReviewId{derivedId("rv-", {key.str(), "content"})};
}

domain::OutboxItem StepRun::newMessage(domain::MessageKind kind, domain::SendKey key, const std::string &channel, std::size_t span) const
{
    domain::OutboxItem item;
    item.key = std::move(key);
    item.contact = m_out.state.id;
    item.contactNo = m_out.contact;
    item.kind = kind;
    item.channel = channel;
    item.address = domain::addressFor(m_out.state.profile, channel);
    item.language = writtenLanguage();
    item.policyVersion = m_in.knowledge.policyVersion;
    item.trace = m_tree.traceId();
    item.span = m_tree.idOf(span);
    item.createdAt = m_in.now;
    item.due = m_in.now;
    return item;
}

/// The words that a message of ours answers, where this step has them: of its own event, or of the item that a person answered.
const QString *StepRun::lastInbound() const
{
    if (const auto *inbound = std::get_if<domain::InboundMessage>(&m_event.data))
        return &inbound->text;
    return m_in.review && m_in.review->kind == "inbound" ? &m_in.review->text : nullptr;
}

TextJudgement StepRun::traced(TextJudgement judgement, std::size_t span)
{
    traceJudgement(m_tree, span, judgement, m_in.knowledge);
    note(textVerdictName(judgement.verdict));
    note(judgement.rule);
    return judgement;
}

TextJudgement StepRun::judge(const domain::OutboxItem &item, std::size_t span)
{
    return traced(judgeText({item, m_out.state, m_in.now, lastInbound()}, m_in.knowledge), span);
}

/// A stored message under the rules of this moment.
TextJudgement StepRun::judgeStored(const domain::OutboxItem &item, std::size_t span)
{
    return traced(judgeAgain({item, m_out.state, m_in.now, nullptr}, m_in.knowledge), span);
}

/// The agent's own text.
void StepRun::queueDraft(domain::OutboxItem item, std::size_t span)
{
    const TextJudgement judgement = judge(item, span);
    switch (judgement.verdict) {
    case TextVerdict::Pass: break;
    case TextVerdict::Block: item.state = OutboxState::Blocked; break;
    case TextVerdict::Review: item.state = OutboxState::InReview; break;
    case TextVerdict::Error: item.state = OutboxState::Held; break;
    }
    storeMessage(std::move(item), judgement, span);
}

/// A person's text, which the caller has not refused: what a person should look at, a person has looked at.
void StepRun::queueWritten(domain::OutboxItem item, const TextJudgement &judgement, std::size_t span)
{
    item.state = judgement.verdict == TextVerdict::Error ? OutboxState::Held : OutboxState::Queued;
    storeMessage(std::move(item), judgement, span);
}

void StepRun::storeMessage(domain::OutboxItem item, const TextJudgement &judgement, std::size_t span)
{
    note(item.key.str());
    note(item.channel);
    note(item.text.toStdString());
    m_tree.set(span, "nightshift.send_key", item.key.str());
    m_tree.set(span, "nightshift.text_sha256", toHex(sha256(item.text.toStdString())));
    item.content = judgement.content;
    if (item.state != OutboxState::Queued)
        item.rule = judgement.rule;
    m_outcome = "queued";
    if (item.state == OutboxState::InReview) {
        askAboutText(item, judgement);
    } else if (item.state == OutboxState::Held) {
        item.policyVersion = domain::kUnjudged; // the claim that comes once something is mended judges it
        m_out.failures.push_back({judgement.rule, judgement.detail});
        m_outcome = "held";
    } else if (item.state == OutboxState::Blocked) {
        m_outcome = "blocked";
        if (!item.run.isEmpty()) // the run goes on without it, as after a message that no channel takes
            ignoreError(applyRunEffects(m_out, sequence::Planner::planAfterRefusal({m_out.state, item.run, item.node, m_in.now, m_in.knowledge.sequences})),
                        "a run that is gone needs no completion");
    }
    m_out.outbox.push_back(std::move(item));
}

void StepRun::askAboutText(const domain::OutboxItem &item, const TextJudgement &judgement)
{
    domain::ReviewItem evidence;
    evidence.sendKey = item.key;
    evidence.text = item.text;
    evidence.team = m_out.state.profile.team;
    openReview("send", judgement.rule, evidence, contentReviewId(item.key));
}

/// "price.grounded: 99 USD": what a person must change.
std::string StepRun::refusalOf(const TextJudgement &judgement, const QString &text)
{
    const QString words = wordsAt(text, judgement.span);
    return words.isEmpty() ? judgement.rule : judgement.rule + ": " + words.toStdString();
}

} // namespace ns::agent
