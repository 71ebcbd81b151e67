// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTimer>
#include <deque>
#include <set>

#include "core/console/agenthost.h"
#include "core/console/desk.h"
#include "core/console/guardparts.h"
#include "core/console/journalwatcher.h"
#include "core/console/learningparts.h"
#include "core/console/readerthreads.h"
#include "core/console/readmodels.h"
#include "core/console/trainingrunner.h"

namespace ns::console {

/// What the business has written down, as it was read last.
struct Configuration
{
    agent::KnowledgePtr knowledge; // null when it cannot be read
    QString businessName = {};
    std::optional<Error> fault = {};
};
using ConfigurationPtr = std::shared_ptr<const Configuration>;

/// The Desk over one workspace's journal: reads on two threads, watches for changes on a third, writes through the journal's writer, and hosts
/// the agent or looks at one elsewhere. Lives on the window's thread. Owned by app, goes before host and journal.
class StoreDesk : public QObject, public Desk
{
    Q_OBJECT
public:
    struct Parts
    {
        std::string journalPath, indexPath;
        ports::Journal &journal; // outlives this
        BusinessClock &clock;
        AgentHost *host = nullptr; // null: this process only looks on
        agent::AgentSettings settings = {};
        Millis undoTime{5000}; // business time
        // On reader threads:
        std::function<Configuration()> loadConfiguration = {};
        std::function<std::string()> configurationStamp = {};
        std::function<std::shared_ptr<const classify::LeadModel>(const domain::ModelId &)> findModel = {};
        std::function<Result<domain::ModelId>(const domain::ModelId &, const std::string &confirmation)> promote = {};
        std::function<Result<domain::ModelId>()> rollBack = {};
        LearningParts learning = {};
        IntentParts intents = {};
        GuardParts guardrails = {};
        std::function<bool(const std::string &holder)> isDead = {}; // that process is surely gone
    };
    [[nodiscard]] static Result<std::unique_ptr<StoreDesk>> open(Parts parts);
    ~StoreDesk() override;

    void fetchBoard(Consumer &consumer, BoardQuery query, Deliver<PipelineBoard> deliver) override;
    void fetchLeads(Consumer &consumer, LeadQuery query, Deliver<LeadPage> deliver) override;
    void fetchLead(Consumer &consumer, domain::ContactNo contact, Deliver<LeadDetails> deliver) override;
    void fetchReviews(Consumer &consumer, ReviewQuery query, Deliver<ReviewPage> deliver) override;
    void fetchReview(Consumer &consumer, domain::ReviewId id, Deliver<ReviewDetails> deliver) override;
    void fetchTraces(Consumer &consumer, TraceQuery query, Deliver<TracePage> deliver) override;
    void fetchTrace(Consumer &consumer, domain::TraceId id, Deliver<TraceDetails> deliver) override;
    void fetchNight(Consumer &consumer, NightQuery query, Deliver<Night> deliver) override;
    void fetchLearning(Consumer &consumer, Deliver<Learning> deliver) override;
    void fetchPromotion(Consumer &consumer, domain::ModelId challenger, Deliver<PromotionPreview> deliver) override;
    void fetchTrainingFile(Consumer &consumer, std::string path, Deliver<TrainingFile> deliver) override;
    void fetchIntents(Consumer &consumer, Deliver<Intents> deliver) override;
    void fetchReading(Consumer &consumer, SentenceQuestion question, Deliver<SentenceReading> deliver) override;
    void fetchGuardrails(Consumer &consumer, Deliver<Guardrails> deliver) override;
    void fetchRuleCounts(Consumer &consumer, Deliver<RuleCounts> deliver) override;
    void fetchPolicyReading(Consumer &consumer, std::string document, Deliver<PolicyReading> deliver) override;
    void fetchPolicyDifferences(Consumer &consumer, int from, int to, Deliver<PolicyDifferences> deliver) override;
    void fetchSentences(Consumer &consumer, SentencesQuestion question, Deliver<SentenceMeanings> deliver) override;
    void fetchGuardBench(Consumer &consumer, BenchQuestion question, Deliver<GuardBench> deliver) override;

    void answerReview(domain::ReviewId id, domain::ReviewAnswer answer, Reply<AnswerReceipt> reply) override;
    void takeAnswerBack(domain::ReviewId id, Reply<domain::ReviewState> reply) override;
    void postponeReview(domain::ReviewId id, Millis wait) override;
    [[nodiscard]] Millis undoTime() const override { return m_parts.undoTime; }
    void setPaused(std::optional<std::string> scope, bool paused, Reply<std::int64_t> reply) override;
    void retrySetAside(std::optional<std::string> id, Reply<std::int64_t> reply) override;
    void promoteModel(domain::ModelId id, std::string confirmation, Reply<domain::ModelId> reply) override;
    void rollBackModel(Reply<domain::ModelId> reply) override;
    void startTraining(TrainingRequest request, Reply<TrainingResult> reply) override;
    void cancelTraining() override;
    [[nodiscard]] TrainingProgress training() const override;
    void acceptBatch(std::string id, std::string reason, Reply<std::monostate> reply) override;
    void addIntentExample(IntentDraft draft, Reply<std::monostate> reply) override;
    void promoteIntents(domain::ModelId id, Reply<domain::ModelId> reply) override;
    void rollBackIntents(Reply<domain::ModelId> reply) override;
    void startBacktest(std::string document, Reply<SnapshotPtr<BacktestResult>> reply) override;
    void cancelBacktest() override;
    [[nodiscard]] BacktestProgress backtest() const override;
    void publishPolicy(PolicyPublication publication, Reply<int> reply) override;
    void rollBackPolicy(int version, QString reason, Reply<int> reply) override;
    void keepPolicyDraft(std::string document, Reply<std::monostate> reply) override;

    void startAgent() override;
    void stopAgent() override;
    [[nodiscard]] AgentStatus status() const override { return m_status; }
    [[nodiscard]] ChangeFeed &feed() override { return m_feed; }
    [[nodiscard]] Instant now() const override { return m_parts.clock.now(); }
    [[nodiscard]] QString businessName() const override { return m_configuration->businessName; }

private:
    using Lane = ReaderThreads::Lane;
    template <typename T> using Work = std::function<Result<T>(ReadModels &, const ReadContext &)>;
    explicit StoreDesk(Parts parts, std::unique_ptr<ReadModels> models);
    [[nodiscard]] ReadContext context(Topic topic) const;
    template <typename T> void ask(Lane lane, Topic topic, Consumer::Ticket ticket, Work<T> work, Deliver<T> deliver);
    template <typename T> [[nodiscard]] std::function<void(Result<T>)> sendBack(Reply<T> reply, Topics topics);
    void askLater(std::function<void()> question);
    template <typename T> void change(std::function<Result<T>()> work, Topics topics, Reply<T> reply);
    void armWakeUp();
    void post(std::function<void()> call);
    void onFacts(const store::JournalFacts &facts, Topics topics);
    void loadConfiguration(bool changed);
    void noteConfigured();
    void takeConfiguration(ConfigurationPtr configuration, bool changed);
    void refreshStatus();
    [[nodiscard]] AgentRole roleNow() const;
    [[nodiscard]] std::set<domain::ReviewId> postponed() const;

    Parts m_parts;
    ChangeFeed m_feed;
    std::unique_ptr<ReadModels> m_models;
    ConfigurationPtr m_configuration = std::make_shared<const Configuration>();
    store::JournalFacts m_facts;
    AgentStatus m_status;
    std::optional<Error> m_watchFailure;
    std::deque<std::pair<std::int64_t, std::int64_t>> m_handled; // monotonic microseconds, events handled: for the rate
    std::map<domain::ReviewId, Instant> m_postponed;
    std::optional<BoardQuery> m_lastBoard;
    std::optional<NightQuery> m_lastNight;
    QTimer m_slowPause; // between two readings of the same large figures
    std::vector<std::function<void()>> m_waiting;
    bool m_isConfigured = false; // the first configuration has come
    std::vector<std::function<void()>> m_unconfigured; // questions that mean nothing without one
    QTimer m_wakeUp;    // when something put off comes back
    std::atomic<int> m_answersDue = 0; // commands whose callback has not gone yet
    std::unique_ptr<TrainingRunner> m_training;
    std::unique_ptr<BacktestRunner> m_backtest;
    std::unique_ptr<ReaderThreads> m_threads;
    std::unique_ptr<JournalWatcher> m_watcher; // the first to go
};

} // namespace ns::console
