// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <atomic>
#include <unordered_map>

#include "core/ports/journal.h"

namespace ns::bench {

/// When one contact's event reached its durable stations; monotonic microseconds, 0: not yet.
struct StationTimes
{
    std::int64_t accepted = 0; // before append
    std::int64_t stored = 0;   // the event is durable
    std::int64_t decided = 0;  // the step is
    std::int64_t claimed = 0;  // the claim is
    std::int64_t settled = 0;  // that it was sent is
};

/// The journal between agent and store with a stop watch in each commit. Times are written on the writer thread alone and read after
/// close(); the counters from any thread.
class TimedJournal final : public ports::Journal
{
public:
    TimedJournal(ports::Journal &inner, bool keepsTimes) : m_inner(inner), m_keepsTimes(keepsTimes) {}
    [[nodiscard]] std::int64_t decided() const { return m_decided.load(); }
    [[nodiscard]] std::int64_t drafted() const { return m_drafted.load(); }
    [[nodiscard]] std::int64_t settled() const { return m_settled.load(); }
    [[nodiscard]] std::int64_t reviews() const { return m_reviews.load(); }
    [[nodiscard]] std::int64_t notSent() const { return m_notSent.load(); } // claims with another verdict than Send
    [[nodiscard]] std::int64_t failures() const { return m_failures.load(); }
    [[nodiscard]] std::int64_t firstDecidedMicros() const { return m_firstDecided.load(); }
    [[nodiscard]] std::int64_t lastDurableMicros() const { return m_lastDurable.load(); }
    [[nodiscard]] const std::unordered_map<domain::ContactNo, StationTimes> &times() const { return m_times; }

    Status append(std::vector<domain::Event> events, Instant now, Done<std::vector<ports::AppendReceipt>> done) override;
    Status commit(ports::StepResult step, Done<std::monostate> done) override;
    Status claim(ports::ClaimRequest request, ports::ClaimJudge judge, Done<std::vector<ports::ClaimedItem>> done) override;

    Status answerReview(domain::ReviewId id, domain::ReviewAnswer answer, Done<domain::ReviewState> done) override
    {
        return m_inner.answerReview(std::move(id), std::move(answer), std::move(done));
    }
    Status setPaused(std::optional<std::string> scope, bool paused, Instant now, Done<std::int64_t> done) override
    {
        return m_inner.setPaused(std::move(scope), paused, now, std::move(done));
    }
    Status retrySetAside(std::optional<std::string> id, Instant now, Done<std::int64_t> done) override
    {
        return m_inner.retrySetAside(std::move(id), now, std::move(done));
    }
    Status unmerge(std::string sourceKey, Instant now, Done<domain::ContactId> done) override
    {
        return m_inner.unmerge(std::move(sourceKey), now, std::move(done));
    }
    Status recordAudit(std::string kind, std::string what, Instant now, Done<std::monostate> done) override
    {
        return m_inner.recordAudit(std::move(kind), std::move(what), now, std::move(done));
    }
    Result<ports::Lease> acquireLease(const std::string &holder, Millis ttl, const std::string &evict) override
    {
        return m_inner.acquireLease(holder, ttl, evict);
    }
    Status heartbeat() override { return m_inner.heartbeat(); }
    void releaseLease() override { m_inner.releaseLease(); }
    bool takeForeignWrites() override { return m_inner.takeForeignWrites(); }
    Status fireTimers(Instant now, int limit, Done<std::vector<ports::PendingEvent>> done) override
    {
        return m_inner.fireTimers(now, limit, std::move(done));
    }
    Status failEvent(domain::EventSeq seq, std::string reason, std::optional<Instant> retryAt, Done<std::monostate> done) override
    {
        return m_inner.failEvent(seq, std::move(reason), retryAt, std::move(done));
    }
    Result<std::vector<ports::PendingEvent>> loadPending(domain::EventSeq after, int limit, Instant now) override
    {
        return m_inner.loadPending(after, limit, now);
    }
    Result<std::optional<domain::ContactState>> loadContact(domain::ContactNo no) override { return m_inner.loadContact(no); }
    Result<std::optional<domain::ReviewItem>> loadReview(const domain::ReviewId &id) override { return m_inner.loadReview(id); }
    Result<std::optional<domain::OutboxItem>> loadOutboxItem(const domain::SendKey &key) override { return m_inner.loadOutboxItem(key); }
    Result<std::vector<domain::OutboxItem>> loadOutbox(domain::OutboxState state, int limit) override { return m_inner.loadOutbox(state, limit); }
    Result<std::optional<domain::SendKey>> findSendByMessageId(std::string_view id) override { return m_inner.findSendByMessageId(id); }
    Result<ports::NextDue> nextDue(Instant now) override { return m_inner.nextDue(now); }
    Result<ports::WorkCounts> workCounts() override { return m_inner.workCounts(); }
    Result<std::optional<Instant>> lastInstant() override { return m_inner.lastInstant(); }
    Status storeSetting(std::string key, std::string value, std::string note, Instant now, Done<std::monostate> done) override
    {
        return m_inner.storeSetting(std::move(key), std::move(value), std::move(note), now, std::move(done));
    }
    Result<std::optional<std::string>> loadSetting(const std::string &key) override { return m_inner.loadSetting(key); }
    Result<ports::LabelPage> loadLabels(const ports::LabelQuery &query) override { return m_inner.loadLabels(query); }
    Result<std::vector<ports::ModelSaying>> loadSayings(const ports::SayingQuery &query) override { return m_inner.loadSayings(query); }
    Result<Digest> traceHash() override { return m_inner.traceHash(); }
    void close() override { m_inner.close(); }

private:
    void noteStep(domain::ContactNo contact, bool isDecision, bool isSent, std::int64_t at);

    ports::Journal &m_inner;
    const bool m_keepsTimes;
    std::atomic<std::int64_t> m_decided{0}, m_drafted{0}, m_settled{0}, m_reviews{0}, m_notSent{0}, m_failures{0};
    std::atomic<std::int64_t> m_firstDecided{0}, m_lastDurable{0};
    std::unordered_map<domain::ContactNo, StationTimes> m_times; // writer thread
};

} // namespace ns::bench
