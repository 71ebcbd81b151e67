// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/property/watch.h"

namespace ns::testing {

/// Another journal that tells a Watch what became durable, on the writer thread and in the order of the commits. Any thread.
class WatchedJournal final : public ports::Journal
{
public:
    WatchedJournal(ports::Journal &inner, Watch &watch) : m_inner(inner), m_watch(watch) {}

    Status append(std::vector<domain::Event> events, Instant now, Done<std::vector<ports::AppendReceipt>> done) override;
    Status setPaused(std::optional<std::string> scope, bool paused, Instant now, Done<std::int64_t> done) override;
    Status commit(ports::StepResult step, Done<std::monostate> done) override;
    Status claim(ports::ClaimRequest request, ports::ClaimJudge judge, Done<std::vector<ports::ClaimedItem>> done) override;
    Status fireTimers(Instant now, int limit, Done<std::vector<ports::PendingEvent>> done) override;

    Status answerReview(domain::ReviewId id, domain::ReviewAnswer answer, Done<domain::ReviewState> done) override
    {
        return m_inner.answerReview(std::move(id), std::move(answer), std::move(done));
    }
    Status retrySetAside(std::optional<std::string> id, Instant now, Done<std::int64_t> done) override
    {
        return m_inner.retrySetAside(std::move(id), now, std::move(done));
    }
    Status unmerge(std::string key, Instant now, Done<domain::ContactId> done) override { return m_inner.unmerge(std::move(key), now, std::move(done)); }
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
    ports::Journal &m_inner;
    Watch &m_watch;
};

} // namespace ns::testing
