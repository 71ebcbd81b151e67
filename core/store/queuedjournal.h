// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/writer.h"

namespace ns::store {

/// Journal over a Writer and Rows: what SQLite and memory share. Any thread.
class QueuedJournal : public ports::Journal
{
public:
    ~QueuedJournal() override;

    [[nodiscard]] Status append(std::vector<domain::Event> events, Instant now, Done<std::vector<ports::AppendReceipt>> done, Written written = {}) override;
    [[nodiscard]] Status answerReview(domain::ReviewId id, domain::ReviewAnswer answer, Done<domain::ReviewState> done) override;
    [[nodiscard]] Status withdrawAnswer(domain::ReviewId id, Instant now, Done<domain::ReviewState> done) override;
    [[nodiscard]] Status setPaused(std::optional<std::string> scope, bool paused, Instant now, Done<std::int64_t> done) override;
    [[nodiscard]] Status retrySetAside(std::optional<std::string> id, Instant now, Done<std::int64_t> done) override;
    [[nodiscard]] Status unmerge(std::string sourceKey, Instant now, Done<domain::ContactId> done) override;
    [[nodiscard]] Status recordAudit(std::string kind, std::string what, Instant now, Done<std::monostate> done) override;
    [[nodiscard]] Status storeSetting(std::string key, std::string value, std::string note, Instant now, Done<std::monostate> done) override;

    [[nodiscard]] Status storeContents(std::vector<ports::TextContent> contents, Done<std::int64_t> done) override;

    [[nodiscard]] Result<ports::Lease> acquireLease(const std::string &holder, Millis ttl, const std::string &evict) override;
    [[nodiscard]] Status heartbeat() override;
    void releaseLease() override;
    [[nodiscard]] bool takeForeignWrites() override;

    [[nodiscard]] Status commit(ports::StepResult step, Done<std::monostate> done) override;
    [[nodiscard]] Status claim(ports::ClaimRequest request, ports::ClaimJudge judge, Done<std::vector<ports::ClaimedItem>> done) override;
    [[nodiscard]] Status commitAndClaim(ports::StepResult step, Done<std::monostate> done, ports::PreparedClaim claim) override;
    [[nodiscard]] Status releaseHeld(std::string configuration, Instant now, Done<std::int64_t> done) override;
    [[nodiscard]] Status fireTimers(Instant now, int limit, Done<std::vector<ports::PendingEvent>> done) override;
    [[nodiscard]] Status failEvent(domain::EventSeq seq, std::string reason, std::optional<Instant> retryAt, Done<std::monostate> done) override;

    [[nodiscard]] Result<std::vector<ports::AppendReceipt>> previewAppend(const std::vector<domain::Event> &events) override;
    [[nodiscard]] Result<std::vector<ports::PendingEvent>> loadPending(domain::EventSeq after, int limit, Instant now) override;
    [[nodiscard]] Result<std::optional<domain::ContactState>> loadContact(domain::ContactNo no) override;
    [[nodiscard]] Result<std::optional<domain::ReviewItem>> loadReview(const domain::ReviewId &id) override;
    [[nodiscard]] Result<std::optional<domain::OutboxItem>> loadOutboxItem(const domain::SendKey &key) override;
    [[nodiscard]] Result<std::vector<domain::OutboxItem>> loadOutbox(domain::OutboxState state, int limit) override;
    [[nodiscard]] Result<std::optional<domain::SendKey>> findSendByMessageId(std::string_view messageId) override;
    [[nodiscard]] Result<ports::NextDue> nextDue(Instant now) override;
    [[nodiscard]] Result<ports::WorkCounts> workCounts() override;
    [[nodiscard]] Result<std::optional<Instant>> lastInstant() override;
    [[nodiscard]] Result<std::optional<std::string>> loadSetting(const std::string &key) override;
    [[nodiscard]] Result<ports::IntentLabelPage> loadIntentLabels(const ports::LabelQuery &query) override;
    [[nodiscard]] Result<ports::LabelPage> loadLabels(const ports::LabelQuery &query) override;
    [[nodiscard]] Result<std::vector<ports::ModelSaying>> loadSayings(const ports::SayingQuery &query) override;
    [[nodiscard]] Result<Digest> traceHash() override;

    void close() override;

protected:
    QueuedJournal() = default;
    /// Null: read-only, every write is Unsupported.
    void setWriter(std::unique_ptr<Writer> writer) { m_writer = std::move(writer); }
    /// Runs `work` on rows that are read consistently and apart from the writer; an error of theirs is the result.
    [[nodiscard]] virtual Status withRows(const std::function<void(Rows &)> &work) = 0;

private:
    [[nodiscard]] Status submit(std::unique_ptr<WriteUnit> unit);
    template <typename T>
    [[nodiscard]] Status submit(typename TypedUnit<T>::Traits traits, typename TypedUnit<T>::Work work, Done<T> done);
    template <typename T> [[nodiscard]] Result<T> read(const std::function<T(Rows &)> &query);
    std::unique_ptr<Writer> m_writer;
};

} // namespace ns::store
