// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/agent/step.h"
#include "core/agent/textjudge.h"
#include "core/agent/understanding.h"
#include "core/domain/reduce.h"
#include "core/sequence/actionplan.h"
#include "core/trace/spantree.h"

namespace ns::agent {

/// Reason of an inbound item whose intent is clear, or that has none: what is missing is the answer.
inline constexpr std::string_view kReplyNeeded = "reply_needed";

/// Of the item that asks a person about a drafted text: follows from the message, so that whoever cancels the one can close the other.
[[nodiscard]] domain::ReviewId contentReviewId(const domain::SendKey &key);

/// One step in the making: the stations write into it one after the other. Short-lived, one lane.
class StepRun
{
public:
    explicit StepRun(const StepInput &input);
    [[nodiscard]] Result<ports::StepResult> run();

private:
    // stations, in order
    void traceIntake();
    void applyEvent();
    void applyAnswer();
    void classifyLead();
    [[nodiscard]] domain::ReviewItem askModel();
    [[nodiscard]] Status planNext();
    void draftNode(const sequence::ActNode &act);
    void noteInbound();
    void askAboutPause();
    void expireReviews();
    void confirmOptOut();
    void finish();

    // an inbound text (stepinbound.cpp)
    [[nodiscard]] domain::InboundSense understandInbound(const domain::InboundMessage &message);
    void traceLanguage();
    void traceOptOut();
    void judgeIntent();
    void takeUnderstanding(const domain::InboundMessage &message);
    void routeContact(std::string_view intent); // empty: nobody is sure
    [[nodiscard]] domain::ReviewItem inboundEvidence(const domain::InboundMessage &message) const;

    // answers of a person, by kind of item
    void applyLabelAnswer(const domain::ReviewItem &item);
    void applySendAnswer(const domain::ReviewItem &item);
    [[nodiscard]] bool judgeApproved(const domain::ReviewItem &item, ports::OutboxChange &change);
    void applyTemplateAnswer(const domain::ReviewItem &item);
    void writeForNode(const domain::ReviewItem &item, const sequence::ActNode &node);
    void applyInboundAnswer(const domain::ReviewItem &item);
    void endOldPause();
    void applyOptOutAnswer(const domain::ReviewItem &item);
    void acceptIntent(const domain::ReviewItem &item, const std::string &label);
    void askForReply(const domain::ReviewItem &item, const std::string &label);
    void correctInterest(std::string_view label);
    void stopForGood();
    void sendReply(const domain::ReviewItem &item);
    void closeReview(const domain::ReviewId &id, domain::ReviewState to, std::string note);

    void decide(std::string label, double confidence, domain::LabelSource source, domain::ModelId model, bool automatic);
    void openReview(std::string kind, std::string reason, const domain::ReviewItem &evidence, domain::ReviewId id = {});
    [[nodiscard]] domain::OutboxItem nodeMessage(const sequence::ActNode &act, std::size_t span) const;

    // every text of ours (stepguard.cpp)
    [[nodiscard]] domain::OutboxItem newMessage(domain::MessageKind kind, domain::SendKey key, const std::string &channel, std::size_t span) const;
    [[nodiscard]] const QString *lastInbound() const;
    TextJudgement traced(TextJudgement judgement, std::size_t span);
    TextJudgement judge(const domain::OutboxItem &item, std::size_t span);
    TextJudgement judgeStored(const domain::OutboxItem &item, std::size_t span);
    void queueDraft(domain::OutboxItem item, std::size_t span);
    void queueWritten(domain::OutboxItem item, const TextJudgement &judgement, std::size_t span);
    void storeMessage(domain::OutboxItem item, const TextJudgement &judgement, std::size_t span);
    void askAboutText(const domain::OutboxItem &item, const TextJudgement &judgement);
    [[nodiscard]] static std::string refusalOf(const TextJudgement &judgement, const QString &text);
    [[nodiscard]] Result<compose::Draft> composeConfirmation() const;
    void cancelMessages(const sequence::StopRun &stop);
    [[nodiscard]] bool hasDecision() const;
    [[nodiscard]] bool hasOpenReview(std::string_view kind) const;
    [[nodiscard]] std::string chooseChannel(const std::string &nodeChannel) const;
    [[nodiscard]] domain::Language writtenLanguage() const;
    [[nodiscard]] compose::LocalOffsets localOffsets() const;
    [[nodiscard]] std::string segmentOf(const std::string &label) const;
    [[nodiscard]] const domain::SequenceRun *findRun(const domain::RunId &id) const;
    [[nodiscard]] std::optional<sequence::ActNode> nodeOfSend(const domain::SendKey &key) const;
    void note(std::string_view what); // folds a fact into the step's hash

    const StepInput &m_in;
    const domain::Event &m_event;
    domain::ContactState m_before;
    ports::StepResult m_out;
    domain::Reduction m_reduction;
    trace::SpanTree m_tree;
    std::size_t m_root = 0;
    std::string m_outcome;
    std::optional<Understanding> m_understood; // of an inbound message
    std::string m_sureIntent;                  // the gate has let it pass
    std::string m_unsureReason;                // of the review, when it has not
    std::string m_confirmOn;                   // channel of an opt-out that is to be confirmed
    PackWriter m_canonical;
    int m_reviewCount = 0;
};

} // namespace ns::agent
