// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPointer>
#include <functional>
#include <utility>
#include <variant>

#include "core/console/agentstatus.h"
#include "core/console/changefeed.h"
#include "core/console/consumer.h"
#include "core/console/guardbench.h"
#include "core/console/guardrails.h"
#include "core/console/leaddetails.h"
#include "core/console/intents.h"
#include "core/console/learning.h"
#include "core/console/pipeline.h"
#include "core/console/review.h"
#include "core/console/tonight.h"
#include "core/console/traces.h"
#include "core/console/training.h"

namespace ns::console {

struct BacktestResult; // core/console/backtest.h

/// The one door between the window and the workspace: questions, commands, status, change feed. Everything is asynchronous and used on the
/// thread on which the desk lives; the work happens on reader threads and the writer. Owned by app, outlives all pages.
///
/// A question belongs to a Consumer; the answer arrives by a call of `deliver` on the desk's thread, never from within fetch. Of one consumer's
/// questions the latest alone is answered. Lists answer with windows (Snapshot), which stay as they are while newer ones are read.
class Desk
{
public:
    template <typename T> using Deliver = std::function<void(Result<SnapshotPtr<T>>)>;
    /// Called on the desk's thread, unless `context` has gone meanwhile.
    template <typename T> struct Reply
    {
        QPointer<QObject> context; // lives on the desk's thread
        std::function<void(Result<T>)> done;
    };

    Desk() = default;
    virtual ~Desk() = default;
    Desk(const Desk &) = delete;
    Desk &operator=(const Desk &) = delete;

    // ---- questions. NotFound: no such lead, item or trace ----
    virtual void fetchBoard(Consumer &consumer, BoardQuery query, Deliver<PipelineBoard> deliver) = 0;
    virtual void fetchLeads(Consumer &consumer, LeadQuery query, Deliver<LeadPage> deliver) = 0;
    virtual void fetchLead(Consumer &consumer, domain::ContactNo contact, Deliver<LeadDetails> deliver) = 0;
    virtual void fetchReviews(Consumer &consumer, ReviewQuery query, Deliver<ReviewPage> deliver) = 0;
    virtual void fetchReview(Consumer &consumer, domain::ReviewId id, Deliver<ReviewDetails> deliver) = 0;
    virtual void fetchTraces(Consumer &consumer, TraceQuery query, Deliver<TracePage> deliver) = 0;
    virtual void fetchTrace(Consumer &consumer, domain::TraceId id, Deliver<TraceDetails> deliver) = 0;
    virtual void fetchNight(Consumer &consumer, NightQuery query, Deliver<Night> deliver) = 0;
    /// Answered twice: with the models at once (isCounting), with everything when all labels have been read. An error is the last answer.
    virtual void fetchLearning(Consumer &consumer, Deliver<Learning> deliver) = 0;
    /// What promoting this model would do. Takes as long as scoring every contact.
    virtual void fetchPromotion(Consumer &consumer, domain::ModelId challenger, Deliver<PromotionPreview> deliver) = 0;
    /// The columns of a CSV file on this computer. Errors as its reader says.
    virtual void fetchTrainingFile(Consumer &consumer, std::string path, Deliver<TrainingFile> deliver) = 0;
    virtual void fetchIntents(Consumer &consumer, Deliver<Intents> deliver) = 0;
    /// What the agent would make of a sentence; quick enough to ask at each key. InvalidInput when it is too long.
    virtual void fetchReading(Consumer &consumer, SentenceQuestion question, Deliver<SentenceReading> deliver) = 0;
    virtual void fetchGuardrails(Consumer &consumer, Deliver<Guardrails> deliver) = 0;
    /// How often rules acted; never counted often.
    virtual void fetchRuleCounts(Consumer &consumer, Deliver<RuleCounts> deliver) = 0;
    /// What a policy that somebody is writing comes to; quick enough to ask while one types.
    virtual void fetchPolicyReading(Consumer &consumer, std::string document, Deliver<PolicyReading> deliver) = 0;
    /// What changed between two versions. NotFound.
    virtual void fetchPolicyDifferences(Consumer &consumer, int from, int to, Deliver<PolicyDifferences> deliver) = 0;
    /// What is understood of the business's own sentences.
    virtual void fetchSentences(Consumer &consumer, SentencesQuestion question, Deliver<SentenceMeanings> deliver) = 0;
    /// What becomes of a message under the draft and under the published policy. InvalidInput when it is too long.
    virtual void fetchGuardBench(Consumer &consumer, BenchQuestion question, Deliver<GuardBench> deliver) = 0;

    // ---- commands ----
    /// Durable at once, applied by the agent `undoTime()` later. Conflict when the item is no longer open; InvalidInput for an answer that its
    /// kind does not take (see ReviewDetails::choices).
    virtual void answerReview(domain::ReviewId id, domain::ReviewAnswer answer, Reply<AnswerReceipt> reply) = 0;
    /// The item is pending again. Conflict "applied" when the agent was faster.
    virtual void takeAnswerBack(domain::ReviewId id, Reply<domain::ReviewState> reply) = 0;
    /// Out of the queue for a while, here and for this session alone; nothing is stored.
    virtual void postponeReview(domain::ReviewId id, Millis wait) = 0;
    /// Business time in which an answer can be taken back.
    [[nodiscard]] virtual Millis undoTime() const = 0;
    /// Stops or lifts claims of a scope (AgentStatus::paused); lifting nothing lifts all. Gives how many items are held back or released.
    virtual void setPaused(std::optional<std::string> scope, bool paused, Reply<std::int64_t> reply) = 0;
    /// Set-aside work goes back, with all its tries; nothing: all. Gives how many.
    virtual void retrySetAside(std::optional<std::string> id, Reply<std::int64_t> reply) = 0;
    /// Makes a model the active one. Conflict while its gate is not passed, or when `confirmation` is not that of the list of contacts that would
    /// change (learning.h, PromotionPreview). The agent uses it from its next step on.
    virtual void promoteModel(domain::ModelId id, std::string confirmation, Reply<domain::ModelId> reply) = 0;
    /// The model before becomes the active one again; gives it.
    virtual void rollBackModel(Reply<domain::ModelId> reply) = 0;
    /// Learns a model on a thread of its own and keeps it; nothing decides with it until it is promoted. Busy while another is learned, Cancelled
    /// after cancelTraining(), else as trainLead or retrain. The details of InvalidInput and NotFound name the option that is wrong.
    virtual void startTraining(TrainingRequest request, Reply<TrainingResult> reply) = 0;
    virtual void cancelTraining() = 0;
    [[nodiscard]] virtual TrainingProgress training() const = 0; // Topic::Training says when there is a newer one
    /// Learns from a suspect batch of labels all the same, from the next training on. The reason is kept in the audit chain.
    virtual void acceptBatch(std::string id, std::string reason, Reply<std::monostate> reply) = 0;
    /// Keeps an example in the workspace, for the next training. InvalidInput names what is wrong: "text", "language", "intent".
    virtual void addIntentExample(IntentDraft draft, Reply<std::monostate> reply) = 0;
    /// Makes an intent model the active one. Conflict while its gate is not passed.
    virtual void promoteIntents(domain::ModelId id, Reply<domain::ModelId> reply) = 0;
    virtual void rollBackIntents(Reply<domain::ModelId> reply) = 0;
    /// Judges all past messages by a policy, on a thread of its own. Busy while another runs, Cancelled after cancelBacktest(), InvalidInput for a
    /// document that is none.
    virtual void startBacktest(std::string document, Reply<SnapshotPtr<BacktestResult>> reply) = 0;
    virtual void cancelBacktest() = 0;
    [[nodiscard]] virtual BacktestProgress backtest() const = 0; // Topic::Backtest says when there is a newer one
    /// Makes a policy the one in force and gives its version. InvalidInput for a broken one; Conflict "backtest" when this very document was not
    /// backtested and the reason is shorter than kPolicyReasonMin.
    virtual void publishPolicy(PolicyPublication publication, Reply<int> reply) = 0;
    /// An earlier version again, as a new one, which it gives.
    virtual void rollBackPolicy(int version, QString reason, Reply<int> reply) = 0;
    /// Keeps what somebody is writing for the next time that a window opens; an empty document forgets it.
    virtual void keepPolicyDraft(std::string document, Reply<std::monostate> reply) = 0;

    // ---- the agent ----
    /// Asks for the lease and works, or stands by while another process does. Nothing when it runs already.
    virtual void startAgent() = 0;
    /// Ends in order; the window then is a viewer.
    virtual void stopAgent() = 0;
    [[nodiscard]] virtual AgentStatus status() const = 0; // Topic::Status says when there is a newer one
    [[nodiscard]] virtual ChangeFeed &feed() = 0;
    [[nodiscard]] virtual Instant now() const = 0; // business time
    /// Name of the business, for the window's head; empty when the facts name none.
    [[nodiscard]] virtual QString businessName() const = 0;
};

} // namespace ns::console
