// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QMetaObject>
#include <QObject>
#include <QStringList>
#include <QTimer>
#include <map>

#include "core/console/desk.h"

namespace ns::testing {

/// A Desk that answers with what the test has set, on the next turn of the event loop, the latest question of each consumer alone. What was asked
/// for and commanded is written down. With `answers` off, questions stay open until answerAll().
class FakeDesk : public console::Desk
{
public:
    template <typename T> using Page = console::SnapshotPtr<T>;

    // ---- what it answers; null: `failure` ----
    Page<console::PipelineBoard> board;
    Page<console::LeadPage> leads;
    Page<console::LeadDetails> lead;
    Page<console::ReviewPage> reviews;
    Page<console::ReviewDetails> review;
    std::map<std::string, Page<console::ReviewDetails>> reviewById; // goes before `review`
    Page<console::TracePage> traces;
    Page<console::TraceDetails> trace;
    Page<console::Night> night;
    Page<console::Learning> learning;
    Page<console::Learning> modelsFirst; // answered before `learning`, by the answerAll() before
    Page<console::PromotionPreview> promotion;
    Page<console::TrainingFile> trainingFile;
    Page<console::Intents> intents;
    Page<console::SentenceReading> reading;
    Page<console::Guardrails> guardrails;
    Page<console::RuleCounts> ruleCounts;
    Page<console::PolicyReading> policyReading; // null: what the real reader says
    Page<console::PolicyDifferences> policyDifferences;
    Page<console::SentenceMeanings> sentenceMeanings;
    Page<console::GuardBench> guardBench;
    Page<console::BacktestResult> backtested;
    Error failure{ErrorCode::Storage, "the database is busy"};
    std::optional<Error> commandFailure; // every command then ends with it
    console::AgentStatus agent;
    console::TrainingProgress trainingNow;
    console::TrainingResult trained{domain::ModelId("lead-00000000000a"), true};
    console::BacktestProgress backtestNow;
    Instant businessNow = {};
    QString business = QStringLiteral("Academia Lumen");
    bool answers = true;
    // ---- what it was asked and told ----
    QStringList asked; // "leads", "review r-1"
    QStringList told;  // "answer r-1 label warm", "pause all"
    std::vector<console::LeadQuery> leadQueries;
    std::vector<console::TraceQuery> traceQueries;
    std::vector<console::ReviewQuery> reviewQueries;
    std::vector<console::NightQuery> nightQueries;
    std::vector<console::TrainingRequest> trainings;
    std::vector<console::SentenceQuestion> sentences;
    std::vector<console::IntentDraft> drafts;
    std::vector<std::string> documents, backtests, keptDrafts; // read, judged, kept
    std::vector<console::BenchQuestion> benchQuestions;
    std::vector<console::SentencesQuestion> sentenceQuestions;
    std::vector<console::PolicyPublication> publications;

    void answerAll();
    /// Sets the status and announces it.
    void setStatus(const console::AgentStatus &status);
    /// Sets how far a training is and announces it.
    void setTraining(const console::TrainingProgress &progress);
    void setBacktest(const console::BacktestProgress &progress);

    void fetchBoard(console::Consumer &consumer, console::BoardQuery query, Deliver<console::PipelineBoard> deliver) override;
    void fetchLeads(console::Consumer &consumer, console::LeadQuery query, Deliver<console::LeadPage> deliver) override;
    void fetchLead(console::Consumer &consumer, domain::ContactNo contact, Deliver<console::LeadDetails> deliver) override;
    void fetchReviews(console::Consumer &consumer, console::ReviewQuery query, Deliver<console::ReviewPage> deliver) override;
    void fetchReview(console::Consumer &consumer, domain::ReviewId id, Deliver<console::ReviewDetails> deliver) override;
    void fetchTraces(console::Consumer &consumer, console::TraceQuery query, Deliver<console::TracePage> deliver) override;
    void fetchTrace(console::Consumer &consumer, domain::TraceId id, Deliver<console::TraceDetails> deliver) override;
    void fetchNight(console::Consumer &consumer, console::NightQuery query, Deliver<console::Night> deliver) override;
    void fetchLearning(console::Consumer &consumer, Deliver<console::Learning> deliver) override;
    void fetchPromotion(console::Consumer &consumer, domain::ModelId challenger, Deliver<console::PromotionPreview> deliver) override;
    void fetchTrainingFile(console::Consumer &consumer, std::string path, Deliver<console::TrainingFile> deliver) override;
    void fetchIntents(console::Consumer &consumer, Deliver<console::Intents> deliver) override;
    void fetchReading(console::Consumer &consumer, console::SentenceQuestion question, Deliver<console::SentenceReading> deliver) override;
    void answerReview(domain::ReviewId id, domain::ReviewAnswer answer, Reply<console::AnswerReceipt> reply) override;
    void takeAnswerBack(domain::ReviewId id, Reply<domain::ReviewState> reply) override;
    void postponeReview(domain::ReviewId id, Millis wait) override;
    Millis undoTime() const override { return Millis(10'000); }
    void setPaused(std::optional<std::string> scope, bool paused, Reply<std::int64_t> reply) override;
    void retrySetAside(std::optional<std::string> id, Reply<std::int64_t> reply) override;
    void promoteModel(domain::ModelId id, std::string confirmation, Reply<domain::ModelId> reply) override;
    void rollBackModel(Reply<domain::ModelId> reply) override;
    void startTraining(console::TrainingRequest request, Reply<console::TrainingResult> reply) override;
    void cancelTraining() override { told += QStringLiteral("cancel training"); }
    console::TrainingProgress training() const override { return trainingNow; }
    void acceptBatch(std::string id, std::string reason, Reply<std::monostate> reply) override;
    void addIntentExample(console::IntentDraft draft, Reply<std::monostate> reply) override;
    void promoteIntents(domain::ModelId id, Reply<domain::ModelId> reply) override;
    void rollBackIntents(Reply<domain::ModelId> reply) override;
    void fetchGuardrails(console::Consumer &consumer, Deliver<console::Guardrails> deliver) override;
    void fetchRuleCounts(console::Consumer &consumer, Deliver<console::RuleCounts> deliver) override;
    void fetchPolicyReading(console::Consumer &consumer, std::string document, Deliver<console::PolicyReading> deliver) override;
    void fetchPolicyDifferences(console::Consumer &consumer, int from, int to, Deliver<console::PolicyDifferences> deliver) override;
    void fetchSentences(console::Consumer &consumer, console::SentencesQuestion question, Deliver<console::SentenceMeanings> deliver) override;
    void fetchGuardBench(console::Consumer &consumer, console::BenchQuestion question, Deliver<console::GuardBench> deliver) override;
    void startBacktest(std::string document, Reply<console::SnapshotPtr<console::BacktestResult>> reply) override;
    void cancelBacktest() override { told += QStringLiteral("cancel backtest"); }
    console::BacktestProgress backtest() const override { return backtestNow; }
    void publishPolicy(console::PolicyPublication publication, Reply<int> reply) override;
    void rollBackPolicy(int version, QString reason, Reply<int> reply) override;
    void keepPolicyDraft(std::string document, Reply<std::monostate> reply) override;
    void startAgent() override { told += QStringLiteral("start"); }
    void stopAgent() override { told += QStringLiteral("stop"); }
    console::AgentStatus status() const override { return agent; }
    console::ChangeFeed &feed() override { return m_feed; }
    Instant now() const override { return businessNow; }
    QString businessName() const override { return business; }

private:
    template <typename T> void ask(const QString &what, console::Consumer &consumer, const Page<T> &page, Deliver<T> deliver);
    template <typename T> void reply(const QString &what, T value, Reply<T> reply);
    void queue(std::function<void()> job);
    QObject m_context;
    console::ChangeFeed m_feed;
    std::vector<std::function<void()>> m_waiting;
};

} // namespace ns::testing
