// SPDX-License-Identifier: GPL-3.0-or-later
// The half of StepRun that applies what a person answered.
#include "core/agent/planeffects.h"
#include "core/agent/steprun.h"
#include "core/sequence/planner.h"

namespace ns::agent {

using domain::AnswerKind;
using domain::ReviewState;

void StepRun::applyAnswer()
{
    if (m_event.type != domain::EventType::ReviewAnswered)
        return;
    if (!m_in.review || m_in.review->state != ReviewState::Answered) {
        m_outcome = "review_stale"; // expired meanwhile, or answered twice: nothing to apply
        return;
    }
    const domain::ReviewItem &item = *m_in.review;
    m_outcome = "review_applied";
    note(item.id.str());
    note(domain::answerKindName(item.answer.kind));
    if (item.kind == "classification")
        applyLabelAnswer(item);
    else if (item.kind == "send")
        applySendAnswer(item);
    else if (item.kind == "no_template")
        applyTemplateAnswer(item);
    else if (item.kind == "inbound") {
        applyInboundAnswer(item);
        endOldPause();
    } else if (item.kind == "optout")
        applyOptOutAnswer(item);
    else
        closeReview(item.id, ReviewState::Applied, "handled");
}

void StepRun::closeReview(const domain::ReviewId &id, ReviewState to, std::string note)
{
    m_out.reviewChanges.push_back({id, to, std::nullopt, std::move(note)});
    if (to != ReviewState::Failed)
        std::erase_if(m_out.state.openReviews, [&](const domain::OpenReview &open) { return open.id == id; });
}

void StepRun::applyLabelAnswer(const domain::ReviewItem &item)
{
    const bool approves = item.answer.kind == AnswerKind::Approve && !item.label.empty();
    const bool labels = item.answer.kind == AnswerKind::Label && !item.answer.label.empty();
    if (approves || labels) {
        decide(labels ? item.answer.label : item.label, 1.0, domain::LabelSource::Person, m_out.state.decision.model, false);
        closeReview(item.id, ReviewState::Applied, "labelled");
        return;
    }
    if (item.answer.kind != AnswerKind::Reject) {
        closeReview(item.id, ReviewState::Failed, "a classification is answered by a label, approved or rejected");
        return;
    }
    m_out.state.decision = {};
    closeReview(item.id, ReviewState::Applied, "rejected");
    sequence::ActionPlan plan;
    for (const domain::SequenceRun &run : m_out.state.runs) {
        if (run.state == domain::RunState::WaitingForReview)
            plan.actions.push_back(sequence::StopRun{run.id, "rejected"});
    }
    ignoreError(applyRunEffects(m_out, plan), "waiting runs can always stop");
}

void StepRun::applySendAnswer(const domain::ReviewItem &item)
{
    const bool sendIt = item.answer.kind == AnswerKind::Approve || item.answer.kind == AnswerKind::Text;
    const bool drop = item.answer.kind == AnswerKind::Reject;
    const bool open = m_in.send && (m_in.send->state == domain::OutboxState::InReview || m_in.send->state == domain::OutboxState::InDoubt);
    if (!open || (!sendIt && !drop)) {
        closeReview(item.id, ReviewState::Failed, open ? "a message is approved, rejected or given a text" : "the message has moved on");
        return;
    }
    ports::OutboxChange change{.key = item.sendKey, .from = m_in.send->state,
                               .to = sendIt ? domain::OutboxState::Queued : domain::OutboxState::Cancelled,
                               .rule = sendIt ? "review.approved" : "review.rejected"};
    if (sendIt && !judgeApproved(item, change))
        return;
    m_out.outboxChanges.push_back(std::move(change));
    closeReview(item.id, ReviewState::Applied, sendIt ? "to be sent" : "not to be sent");
    if (drop)
        ignoreError(applyRunEffects(m_out, sequence::Planner::planAfterRefusal({m_out.state, m_in.send->run, m_in.send->node, m_in.now,
                                                                                 m_in.knowledge.sequences})),
                    "a run that is gone needs no completion");
}

/// A person answers for what a rule wanted a person to see, but not for what a rule forbids. False: forbidden, and the item says why.
bool StepRun::judgeApproved(const domain::ReviewItem &item, ports::OutboxChange &change)
{
    const bool isEdited = item.answer.kind == AnswerKind::Text;
    domain::OutboxItem message = *m_in.send;
    if (isEdited)
        message.text = item.answer.text;
    const std::size_t span = m_tree.open("compose by_person", m_root);
    const TextJudgement judgement = isEdited ? judge(message, span) : judgeStored(message, span);
    m_tree.close(span);
    if (judgement.verdict == TextVerdict::Block) {
        closeReview(item.id, ReviewState::Failed, refusalOf(judgement, message.text));
        return false;
    }
    change.due = m_in.now;
    if (isEdited)
        change.text = item.answer.text;
    change.judged = ports::JudgedText{judgement.content, m_in.knowledge.policyVersion};
    if (judgement.verdict == TextVerdict::Error) { // the claim tries again, and holds it if it must
        change.judged->policyVersion = domain::kUnjudged;
        m_out.failures.push_back({judgement.rule, judgement.detail});
    }
    return true;
}

std::optional<sequence::ActNode> StepRun::nodeOfSend(const domain::SendKey &key) const
{
    for (const domain::SequenceRun &run : m_out.state.runs) {
        const auto definition = m_in.knowledge.sequences.find(run.sequence, run.version);
        for (std::size_t i = 0; definition && i < definition->nodes.size(); ++i) {
            if (domain::makeSendKey(run.id, definition->nodes[i].id, run.visit) == key)
                return sequence::ActNode{run.id, definition, int(i), run.visit};
        }
    }
    return std::nullopt;
}

/// A person's text where no template had one.
void StepRun::writeForNode(const domain::ReviewItem &item, const sequence::ActNode &node)
{
    const std::size_t span = m_tree.open("compose by_person", m_root);
    domain::OutboxItem message = nodeMessage(node, span);
    message.text = item.answer.text;
    message.templateId = "person";
    const TextJudgement judgement = judge(message, span);
    if (judgement.verdict == TextVerdict::Block) {
        closeReview(item.id, ReviewState::Failed, refusalOf(judgement, message.text));
    } else {
        closeReview(item.id, ReviewState::Applied, "answered");
        queueWritten(std::move(message), judgement, span);
    }
    m_tree.close(span);
}

void StepRun::applyTemplateAnswer(const domain::ReviewItem &item)
{
    const auto node = nodeOfSend(item.sendKey);
    if (!node || item.answer.kind == AnswerKind::Label) {
        closeReview(item.id, ReviewState::Failed, node ? "a missing template is answered by a text, a retry or a rejection" : "the run is gone");
        return;
    }
    if (item.answer.kind == AnswerKind::Text)
        return writeForNode(item, *node);
    closeReview(item.id, ReviewState::Applied, "answered");
    if (item.answer.kind == AnswerKind::Approve) {
        draftNode(*node);
    } else {
        const std::string nodeId = node->definition->nodes[std::size_t(node->node)].id;
        ignoreError(applyRunEffects(m_out, sequence::Planner::planAfterRefusal({m_out.state, node->run, nodeId, m_in.now,
                                                                                 m_in.knowledge.sequences})),
                    "a run that is gone needs no completion");
    }
}

} // namespace ns::agent
