// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <memory>
#include <set>

#include "core/agent/knowledge.h"
#include "core/agent/settings.h"
#include "core/console/agentstatus.h"
#include "core/console/guardrails.h"
#include "core/console/leaddetails.h"
#include "core/console/review.h"
#include "core/console/tonight.h"
#include "core/store/deskreader.h"
#include "core/store/reader.h"

namespace ns::console {

/// What one question may look at besides the database, as it is at that moment. A value.
struct ReadContext
{
    Instant now = {};
    agent::KnowledgePtr knowledge = {}; // null: no configuration could be read; what needs it stays empty
    std::function<std::shared_ptr<const classify::LeadModel>(const domain::ModelId &)> findModel = {}; // null result: it is gone
    agent::AgentSettings settings = {};
    Generation generation = 0;
};

/// The console's questions to one workspace, each answered at once: what the Desk runs on its reader threads and the command line calls
/// directly. Any thread. Lists of leads and Tonight need the read index; all else does without.
class ReadModels
{
public:
    /// With `indexPath` empty there is no read index. NotFound without a database, Unsupported for another schema.
    [[nodiscard]] static Result<std::unique_ptr<ReadModels>> open(const std::string &journalPath, const std::string &indexPath);
    ~ReadModels();

    [[nodiscard]] Result<PipelineBoard> board(const BoardQuery &query, const ReadContext &context);
    [[nodiscard]] Result<LeadPage> leads(const LeadQuery &query, const ReadContext &context);
    [[nodiscard]] Result<LeadDetails> lead(domain::ContactNo contact, const ReadContext &context);
    /// Items of `without` are left out: put off for a while.
    [[nodiscard]] Result<ReviewPage> reviews(const ReviewQuery &query, const std::set<domain::ReviewId> &without, const ReadContext &context);
    [[nodiscard]] Result<ReviewDetails> review(const domain::ReviewId &id, const ReadContext &context);
    /// What the guardrails will not let out if this item is answered so; nothing without knowledge.
    [[nodiscard]] Result<std::optional<Effect>> forbidden(const domain::ReviewItem &item, const domain::ReviewAnswer &answer, const ReadContext &context);
    [[nodiscard]] Result<TracePage> traces(const TraceQuery &query, const ReadContext &context);
    /// A unique beginning of 8 or more digits will do. Storage when its spans cannot be read.
    [[nodiscard]] Result<TraceDetails> trace(const domain::TraceId &id, const ReadContext &context);
    [[nodiscard]] Result<Night> night(const NightQuery &query, const AgentStatus &status, const ReadContext &context);

    /// How often rules acted on messages of the last kActedDays.
    [[nodiscard]] Result<RuleCounts> ruleCounts(const ReadContext &context);

    /// Our id, "source/id" or a source's own id. NotFound; Conflict when several sources have it.
    [[nodiscard]] Result<domain::ContactNo> findContact(const std::string &id) { return m_reader->findContact(id); }
    [[nodiscard]] store::Reader &reader() { return *m_reader; }
    [[nodiscard]] store::DeskReader &desk() { return *m_desk; }
    [[nodiscard]] store::ReadIndex *index() { return m_index.get(); } // null without one

private:
    ReadModels() = default;
    [[nodiscard]] Result<std::vector<ThreadMessage>> thread(domain::ContactNo contact, int limit);
    [[nodiscard]] Status readTimers(domain::ContactNo contact, LeadDetails &details, std::vector<store::OpenTimer> &open);
    [[nodiscard]] Result<std::vector<float>> storedFeatures(const domain::TraceId &trace);
    [[nodiscard]] Result<std::optional<domain::TraceId>> decisionTrace(domain::ContactNo contact, const domain::LeadDecision &decision);
    [[nodiscard]] std::optional<ReasonSum> reasonsFor(const domain::TraceId &trace, const domain::ModelId &model, const std::string &label,
                                                      const domain::Attributes &attributes, const ReadContext &context);
    void addJudgement(ReviewDetails &details, const std::optional<domain::OutboxItem> &send, const ReadContext &context);
    void addIntent(ReviewDetails &details, const classify::IntentModel *model);
    [[nodiscard]] Status addSpans(TraceDetails &details, const std::vector<ports::TraceRecord> &parts);
    [[nodiscard]] bool answers(const domain::TraceId &step, const domain::TraceId &asked);
    [[nodiscard]] Result<std::vector<store::TraceRow>> findTraces(const TraceQuery &query, int limit);
    [[nodiscard]] Result<std::vector<TraceRow>> searchTraces(const TraceQuery &query, int limit);
    [[nodiscard]] Result<std::vector<NightBucket>> fillBuckets(const NightQuery &period, Millis length, Instant now);
    [[nodiscard]] Result<NightTotals> totals(const NightQuery &period, const std::vector<NightBucket> &buckets);
    [[nodiscard]] Result<DecidedAccuracy> accuracy(const NightQuery &period, const ReadContext &context);

    std::unique_ptr<store::Reader> m_reader;
    std::unique_ptr<store::DeskReader> m_desk;
    std::unique_ptr<store::ReadIndex> m_index;
};

/// The active model's threshold; nothing without a model whose gate has passed.
[[nodiscard]] std::optional<double> activeThreshold(const ReadContext &context);
/// The active model, or an older one by the caller's way of finding it; null when it is gone.
[[nodiscard]] std::shared_ptr<const classify::LeadModel> findDecider(const domain::ModelId &id, const ReadContext &context);
[[nodiscard]] OutboxRow makeOutboxRow(const domain::OutboxItem &item, const domain::ContactState &contact, const ReadContext &context);
[[nodiscard]] TraceRow makeTraceRow(const store::NamedTrace &trace);

} // namespace ns::console
