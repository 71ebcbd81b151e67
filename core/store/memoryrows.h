// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <set>

#include "core/store/rows.h"

namespace ns::store {

/// Rows in containers of the standard library. One thread at a time; owned by MemoryJournal. Also states, in the plainest form, what the SQL
/// of SqliteRows has to mean.
class MemoryRows final : public Rows
{
public:
    [[nodiscard]] std::vector<IdentityMatch> findIdentities(const std::vector<std::string> &keys) override;
    void insertIdentities(const std::vector<std::string> &keys, domain::ContactNo contact, Instant since) override;
    void moveIdentity(const std::string &key, domain::ContactNo contact) override;
    [[nodiscard]] std::optional<IdentityMatch> findContactForMatch(domain::ContactNo no) override;
    [[nodiscard]] std::optional<domain::ContactNo> findContact(const domain::ContactId &id) override;
    [[nodiscard]] domain::ContactNo insertContact(const ContactSeed &seed) override;
    void setContactHints(domain::ContactNo no, const std::string &phone, domain::PersonRole role) override;
    [[nodiscard]] std::optional<ContactHead> contactHead(domain::ContactNo no) override;
    void writeContact(const PreparedStep &step, const ContactHead &before, const Digest &hash) override;
    void writeContactHash(domain::ContactNo no, const Digest &hash) override;
    [[nodiscard]] std::optional<std::pair<std::string, std::string>> contactBytes(domain::ContactNo no) override;
    void visitHashes(const std::function<void(const std::string &, const Digest &)> &visit) override;
    void insertLink(const IdentityLinkRow &link) override;
    [[nodiscard]] std::optional<IdentityLinkRow> findActiveLink(const std::string &key) override;
    void undoLink(std::int64_t no, Instant at) override;

    [[nodiscard]] std::optional<EventHead> findEvent(const domain::EventKey &key) override;
    [[nodiscard]] domain::EventSeq insertEvent(const PreparedEvent &event, domain::ContactNo contact, const ports::IdentityLink &link,
                                               Instant recordedAt) override;
    void markDiffers(domain::EventSeq seq, Instant at) override;
    [[nodiscard]] std::optional<domain::Event> readEvent(domain::EventSeq seq) override;
    [[nodiscard]] std::vector<domain::Event> eventsOf(domain::ContactNo contact) override;
    [[nodiscard]] bool deletePending(domain::EventSeq seq) override;
    [[nodiscard]] std::vector<ports::PendingEvent> pendingOf(domain::ContactNo contact) override;
    void movePending(domain::EventSeq seq, domain::ContactNo contact) override;
    [[nodiscard]] bool delayPending(domain::EventSeq seq, const std::string &reason, std::optional<Instant> until, Instant now) override;
    void holdPending(domain::EventSeq seq, Instant until) override;
    [[nodiscard]] std::vector<SetAsideEvent> setAsideEvents() override;
    void restorePending(domain::EventSeq seq) override;
    [[nodiscard]] std::vector<ports::PendingEvent> listPending(domain::EventSeq after, int limit, Instant now) override;

    [[nodiscard]] std::int64_t insertTrace(PreparedTrace &trace, domain::ContactNo contact, std::optional<domain::EventSeq> event) override;
    void insertInbound(domain::ContactNo contact, const ports::ThreadMessage &message, std::int64_t traceNo) override;
    void setTimer(domain::ContactNo contact, const ports::TimerChange &timer) override;
    [[nodiscard]] std::vector<FiringTimer> dueTimers(Instant now, int limit) override;

    [[nodiscard]] std::vector<TraceHead> stepsOfTypes(const std::vector<std::string_view> &types, const ports::LabelKey &after, Instant to,
                                                      int limit) override;
    [[nodiscard]] std::vector<TraceHead> newestStepsOfTypes(const std::vector<std::string_view> &types, const ports::LabelKey &before,
                                                            int limit) override;
    [[nodiscard]] std::vector<TraceHead> stepsOfContact(domain::ContactNo contact, const std::vector<std::string_view> &types) override;
    [[nodiscard]] std::optional<std::string> packedSpansOf(std::int64_t traceNo) override;
    void writeSetting(const std::string &key, const std::string &value, Instant now) override;
    [[nodiscard]] std::optional<std::string> readSetting(const std::string &key) override;

    [[nodiscard]] std::optional<OutboxHead> findOutbox(const domain::SendKey &key) override;
    [[nodiscard]] std::optional<std::int64_t> insertOutbox(const NewOutbox &row) override;
    void writeOutbox(const OutboxHead &head) override;
    void writeMessageText(std::int64_t message, const QString &text) override;
    [[nodiscard]] std::int64_t contentNumber(const ShortDigest &digest, const std::string &packed) override;
    [[nodiscard]] std::string contentBytes(std::int64_t content) override;
    void writeJudged(std::int64_t outbox, std::int64_t content, const std::string &policyVersion) override;
    [[nodiscard]] std::vector<OutboxHead> outboxOf(domain::ContactNo contact, domain::OutboxState state) override;
    [[nodiscard]] std::vector<std::pair<domain::SendKey, OutboxHead>> setAsideOutbox() override;
    [[nodiscard]] std::vector<OutboxHead> heldOutbox(Instant since, std::optional<std::string> policyVersion, int limit) override;
    [[nodiscard]] std::vector<DueItem> dueOutbox(Instant now, const DueCursor &after, int limit) override;
    [[nodiscard]] std::vector<Instant> countedTimes(const std::string &address, Instant since) override;
    [[nodiscard]] std::optional<domain::OutboxItem> readOutbox(const domain::SendKey &key) override;
    [[nodiscard]] std::vector<domain::OutboxItem> listOutbox(domain::OutboxState state, int limit) override;
    [[nodiscard]] std::optional<domain::SendKey> findByMessageId(std::string_view messageId) override;
    [[nodiscard]] std::int64_t countQueued(const PauseScope &scope) override;

    [[nodiscard]] std::optional<ReviewHead> findReview(const domain::ReviewId &id) override;
    [[nodiscard]] bool insertReview(const domain::ReviewItem &item, domain::ContactNo contact) override;
    void writeReview(const ports::ReviewChange &change) override;
    void writeAnswer(const domain::ReviewId &id, const domain::ReviewAnswer &answer) override;
    [[nodiscard]] std::optional<domain::ReviewItem> readReview(const domain::ReviewId &id) override;
    void insertPause(const std::string &scope, const PauseScope &parsed, Instant now) override;
    void deletePause(const std::optional<std::string> &scope) override;
    [[nodiscard]] std::vector<std::string> pausedScopes() override;
    [[nodiscard]] LeaseRow readLease() override;
    void writeLease(const LeaseRow &row) override;
    [[nodiscard]] ports::NextDue readNextDue(Instant now) override;
    [[nodiscard]] std::int64_t tally(Tally what) override;
    [[nodiscard]] AuditTail auditTail() override;

protected:
    void addTally(Tally what, std::int64_t by) override;
    void insertAudit(const AuditTail &tail, const std::string &entries) override;

private:
    struct Contact
    {
        ContactSeed seed;
        std::uint64_t version = 0;
        std::optional<Digest> hash = {};
        std::string state = {}, profile = {};
    };
    struct StoredEvent
    {
        domain::Event event;
        Digest digest = {};
        domain::ContactNo contact = {};
        ports::IdentityLink link;
        bool differs = false;
    };
    struct Pending
    {
        domain::ContactNo contact = {};
        int tries = 0;
        std::optional<Instant> notBefore = {};
        bool setAside = false;
    };
    struct Outbox
    {
        OutboxHead head;
        domain::OutboxItem item; // without its content
        std::int64_t content = 0;
    };
    struct Review
    {
        domain::ReviewItem item;
        int answers = 0;
    };
    struct Trace
    {
        TraceHead head;
        int part = 0;
        std::string packedSpans;
    };
    [[nodiscard]] std::vector<TraceHead> stepsWhere(const std::vector<std::string_view> &types, const std::function<bool(const TraceHead &)> &wanted) const;
    [[nodiscard]] Contact *contactAt(domain::ContactNo no);
    [[nodiscard]] IdentityMatch matchOf(domain::ContactNo no);
    [[nodiscard]] ports::PendingEvent pendingAt(std::int64_t seq, const Pending &pending);
    [[nodiscard]] bool isPaused(const domain::OutboxItem &item) const;
    [[nodiscard]] bool hasWork(domain::ContactNo contact, Instant now) const;
    [[nodiscard]] domain::OutboxItem itemOf(const Outbox &row) const;

    std::vector<Contact> m_contacts; // number - 1
    std::map<std::string, domain::ContactNo> m_contactIds;
    std::map<std::string, domain::ContactNo> m_identities;
    std::vector<IdentityLinkRow> m_links;
    std::vector<StoredEvent> m_events; // number - 1
    std::map<domain::EventKey, std::int64_t> m_eventKeys;
    std::map<std::int64_t, Pending> m_pending;
    std::map<std::string, std::set<int>> m_traceParts;
    std::vector<Trace> m_traces; // number - 1
    std::map<std::string, FiringTimer> m_timers;
    std::vector<Outbox> m_outbox; // number - 1
    std::map<std::string, std::int64_t> m_outboxKeys;
    std::vector<std::string> m_contents; // number - 1
    std::map<ShortDigest, std::int64_t> m_contentNumbers;
    std::map<std::string, Review> m_reviews;
    std::map<std::string, PauseScope> m_pauses;
    std::map<std::string, std::string> m_settings;
    LeaseRow m_lease;
    std::map<Tally, std::int64_t> m_tallies;
    AuditTail m_auditTail;
};

} // namespace ns::store
