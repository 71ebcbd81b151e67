// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <mutex>
#include <set>
#include <unordered_map>

#include "core/ports/journal.h"

namespace ns::store {

/// A Journal without a file: the same contract (one suite tests both), for tests and for what-if runs. Thread-safe by one mutex; every
/// call is one transaction, and `done` is called before the call returns.
class MemoryJournal : public ports::Journal
{
public:
    using Journal::Done;
    MemoryJournal() = default;
    [[nodiscard]] Status append(std::vector<domain::Event> events, Instant now, Done<std::vector<ports::AppendReceipt>> done) override;
    [[nodiscard]] Status answerReview(domain::ReviewId id, domain::ReviewAnswer answer, Done<domain::ReviewState> done) override;
    [[nodiscard]] Status setPaused(std::optional<std::string> scope, bool paused, Instant now, Done<std::int64_t> done) override;
    [[nodiscard]] Status retrySetAside(std::optional<std::string> id, Instant now, Done<std::int64_t> done) override;
    [[nodiscard]] Status unmerge(std::string sourceKey, Instant now, Done<domain::ContactId> done) override;
    [[nodiscard]] Status recordAudit(std::string kind, std::string what, Instant now, Done<std::monostate> done) override;
    [[nodiscard]] Result<ports::Lease> acquireLease(const std::string &holder, Millis ttl, const std::string &evict) override;
    [[nodiscard]] Status heartbeat() override;
    void releaseLease() override;
    [[nodiscard]] bool takeForeignWrites() override;
    [[nodiscard]] Status commit(ports::StepResult step, Done<std::monostate> done) override;
    [[nodiscard]] Status claim(ports::ClaimRequest request, ports::ClaimJudge judge, Done<std::vector<ports::ClaimedItem>> done) override;
    [[nodiscard]] Status fireTimers(Instant now, int limit, Done<std::vector<ports::PendingEvent>> done) override;
    [[nodiscard]] Status failEvent(domain::EventSeq seq, std::string reason, std::optional<Instant> retryAt, Done<std::monostate> done) override;
    [[nodiscard]] Result<std::vector<ports::PendingEvent>> loadPending(domain::EventSeq after, int limit, Instant now) override;
    [[nodiscard]] Result<std::optional<domain::ContactState>> loadContact(domain::ContactNo no) override;
    [[nodiscard]] Result<std::optional<domain::ReviewItem>> loadReview(const domain::ReviewId &id) override;
    [[nodiscard]] Result<std::optional<domain::OutboxItem>> loadOutboxItem(const domain::SendKey &key) override;
    [[nodiscard]] Result<std::vector<domain::OutboxItem>> loadOutbox(domain::OutboxState state, int limit) override;
    [[nodiscard]] Result<std::optional<domain::SendKey>> findSendByMessageId(std::string_view messageId) override;
    [[nodiscard]] Result<ports::NextDue> nextDue(Instant now) override;
    [[nodiscard]] Result<ports::WorkCounts> workCounts() override;
    [[nodiscard]] Result<std::optional<Instant>> lastInstant() override;
    [[nodiscard]] Result<Digest> traceHash() override;
    void close() override {}

    /// All trace parts in order of writing, for tests.
    [[nodiscard]] std::vector<ports::TraceRecord> traces() const;

private:
    struct Contact
    {
        domain::ContactId id;
        std::optional<domain::ContactState> state;
        Digest hash{};
    };
    struct StoredEvent
    {
        domain::EventSeq seq{};
        domain::ContactNo contact{};
        Digest digest{};
        domain::Event event;
        ports::IdentityLink link;
        bool differs = false;
    };
    struct Pending
    {
        int tries = 0;
        std::optional<Instant> notBefore = {};
        bool setAside = false;
        std::string reason = {};
    };
    struct Timer
    {
        domain::ContactNo contact{};
        Instant due = {};
        domain::EventType firesAs{};
        domain::TimerFiring data;
    };
    struct Resolved
    {
        domain::ContactNo no{};
        ports::IdentityLink link;
        bool isNew = false;
    };

    [[nodiscard]] Resolved resolve(const domain::Event &event);
    [[nodiscard]] ports::AppendReceipt appendOne(domain::Event event, Instant now);
    [[nodiscard]] ports::PendingEvent pendingOf(const StoredEvent &stored) const;
    [[nodiscard]] bool isPaused(const domain::OutboxItem &item) const;
    [[nodiscard]] bool hasUnhandledWork(domain::ContactNo contact, Instant now) const;
    [[nodiscard]] ports::ClaimCandidate candidateFor(const domain::OutboxItem &item, Instant now) const;
    void applyVerdict(domain::OutboxItem &item, const ports::ClaimVerdict &verdict, Instant now);
    [[nodiscard]] Status checkStep(const ports::StepResult &step) const;
    void addTrace(ports::TraceRecord record);
    void foldHash(domain::ContactNo contact, const Digest &step);
    void seen(Instant at);

    mutable std::mutex m_mutex;
    std::map<std::int64_t, Contact> m_contacts;
    std::map<std::string, std::int64_t> m_identities;
    std::map<std::int64_t, StoredEvent> m_events;
    std::map<domain::EventKey, std::int64_t> m_byKey;
    std::map<std::int64_t, Pending> m_pending;
    std::map<std::string, domain::OutboxItem> m_outbox;
    std::map<std::string, Instant> m_sentAt;
    std::map<std::string, Timer> m_timers;
    std::map<std::string, domain::ReviewItem> m_reviews;
    std::set<std::string> m_paused;
    std::vector<ports::TraceRecord> m_traces;
    std::optional<ports::Lease> m_lease;
    std::optional<Instant> m_last;
};

} // namespace ns::store
