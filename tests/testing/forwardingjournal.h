// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/ports/journal.h"

namespace ns::testing {

/// Another journal as it is: what watches or times some calls derives from it and overrides those, or watchStep() and watchClaim(). Any thread; `inner` outlives it.
class ForwardingJournal : public ports::Journal
{
public:
    explicit ForwardingJournal(ports::Journal &inner) : m_inner(inner) {}

    Status append(std::vector<domain::Event> events, Instant now, Done<std::vector<ports::AppendReceipt>> done, Written written) override
    {
        return m_inner.append(std::move(events), now, std::move(done), std::move(written));
    }
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
    Status storeContents(std::vector<ports::TextContent> contents, Done<std::int64_t> done) override
    {
        return m_inner.storeContents(std::move(contents), std::move(done));
    }
    Status releaseHeld(std::string configuration, Instant now, Done<std::int64_t> done) override
    {
        return m_inner.releaseHeld(std::move(configuration), now, std::move(done));
    }
    Result<ports::Lease> acquireLease(const std::string &holder, Millis ttl, const std::string &evict) override
    {
        return m_inner.acquireLease(holder, ttl, evict);
    }
    Status heartbeat() override { return m_inner.heartbeat(); }
    void releaseLease() override { m_inner.releaseLease(); }
    bool takeForeignWrites() override { return m_inner.takeForeignWrites(); }
    Status commit(ports::StepResult step, Done<std::monostate> done) final
    {
        auto watched = watchStep(step, std::move(done));
        return m_inner.commit(std::move(step), std::move(watched));
    }
    Status claim(ports::ClaimRequest request, ports::ClaimJudge judge, Done<std::vector<ports::ClaimedItem>> done) final
    {
        return m_inner.claim(request, std::move(judge), watchClaim(std::move(done)));
    }
    Status commitAndClaim(ports::StepResult step, Done<std::monostate> done, ports::PreparedClaim claim) final
    {
        auto watched = watchStep(step, std::move(done));
        claim.done = watchClaim(std::move(claim.done));
        return m_inner.commitAndClaim(std::move(step), std::move(watched), std::move(claim));
    }
    Status fireTimers(Instant now, int limit, Done<std::vector<ports::PendingEvent>> done) override
    {
        return m_inner.fireTimers(now, limit, std::move(done));
    }
    Status failEvent(domain::EventSeq seq, std::string reason, std::optional<Instant> retryAt, Done<std::monostate> done) override
    {
        return m_inner.failEvent(seq, std::move(reason), retryAt, std::move(done));
    }
    Result<std::vector<ports::AppendReceipt>> previewAppend(const std::vector<domain::Event> &events) override { return m_inner.previewAppend(events); }
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
    Result<ports::IntentLabelPage> loadIntentLabels(const ports::LabelQuery &query) override { return m_inner.loadIntentLabels(query); }
    Result<ports::LabelPage> loadLabels(const ports::LabelQuery &query) override { return m_inner.loadLabels(query); }
    Result<std::vector<ports::ModelSaying>> loadSayings(const ports::SayingQuery &query) override { return m_inner.loadSayings(query); }
    Result<Digest> traceHash() override { return m_inner.traceHash(); }
    void close() override { m_inner.close(); }

protected:
    /// What is called instead of `done`, and calls it: for every step, alone or with a claim.
    [[nodiscard]] virtual Done<std::monostate> watchStep(const ports::StepResult & /*step*/, Done<std::monostate> done) { return done; }
    [[nodiscard]] virtual Done<std::vector<ports::ClaimedItem>> watchClaim(Done<std::vector<ports::ClaimedItem>> done) { return done; }
    ports::Journal &m_inner;
};

} // namespace ns::testing
