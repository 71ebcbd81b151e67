// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/ports/journal.h"
#include "core/store/audit.h"
#include "core/store/prepared.h"

namespace ns::store {

/// A key of the identity table with what the matching rule needs of its contact.
struct IdentityMatch
{
    std::string key;
    domain::ContactNo contact = {};
    domain::ContactId contactId = {};
    std::uint64_t version = 0;
    domain::PersonRole role = domain::PersonRole::Unknown;
    bool hasPhone = false;
};

/// What is known of a contact before its first step.
struct ContactSeed
{
    domain::ContactId id;
    domain::PersonRole role = domain::PersonRole::Unknown;
    std::string name, phone, email, location;
    Instant createdAt = {};
};

struct ContactHead
{
    domain::ContactId id;
    std::uint64_t version = 0;
    std::optional<Digest> hash = {}; // nothing before the first step
    QString indexedText = {};         // what the full-text index holds of it
};

struct EventHead
{
    domain::EventSeq seq = {};
    domain::ContactNo contact = {};
    Digest digest = {};
};

/// A durable event that is set aside.
struct SetAsideEvent
{
    domain::EventSeq seq = {};
    domain::EventKey key;
};

/// One explained link: a record of a source that joined a contact by its phone or e-mail.
struct IdentityLinkRow
{
    std::int64_t no = 0;
    domain::ContactNo contact = {};
    std::string key; // "id:crm/4711"
    std::string matchedBy, matched;
    domain::EventSeq event = {};
    Instant since = {};
    std::optional<Instant> undoneAt = {};
};

/// The columns of an outbox row that change, and what deciding about a change needs.
struct OutboxHead
{
    std::int64_t no = 0;
    domain::ContactNo contact = {};
    std::int64_t message = 0;
    domain::MessageKind kind = domain::MessageKind::Marketing;
    domain::OutboxState state = domain::OutboxState::Queued;
    Instant due = {};
    std::string address, rule, connection, messageId;
    int tries = 0;
    std::optional<Instant> firstTriedAt = {};
    std::int64_t fence = 0;
    std::optional<Instant> countsAt = {}; // business time at which it counts for the caps of its address
    Instant changedAt = {};
    std::string context = {}; // of a claim that has just looked at it; empty: as it is. Never read back

    /// Gives an item the columns that change.
    void putInto(domain::OutboxItem &item) const;
};

/// An outbox row in the making.
struct NewOutbox
{
    const domain::OutboxItem &item;
    domain::ContactNo contact = {};
    std::int64_t traceNo = 0;
    std::int64_t content = 0; // its number; 0: none
};

/// A due item, and the version of its contact by which the claim finds the contact's state.
struct DueItem
{
    OutboxHead head;
    domain::OutboxItem item;
    std::uint64_t contactVersion = 0;
    std::int64_t content = 0; // its number; 0: none
};

/// The place after which a scan of due items goes on.
struct DueCursor
{
    Instant due = fromMillis(-1);
    std::string key = {};
};

struct FiringTimer
{
    domain::TimerId id;
    domain::ContactNo contact = {};
    Instant due = {};
    domain::EventType firesAs = domain::EventType::TimerFired;
    domain::TimerFiring data = {};
};

struct ReviewHead
{
    domain::ContactNo contact = {};
    domain::ReviewState state = domain::ReviewState::Pending;
    int answers = 0; // how often it was answered: an answer that failed may be given again
};

struct LeaseRow
{
    std::string holder; // empty: free
    std::int64_t fence = 0;
    std::int64_t beatAtMs = 0; // wall time
    std::int64_t ttlMs = 0;
};

enum class ScopeKind { All, Channel, Connection, Sequence };
struct PauseScope
{
    ScopeKind kind = ScopeKind::All;
    std::string name = {};
};

/// A step's row in the trace table. Only parts 0: what the step itself did.
struct TraceHead
{
    std::int64_t no = 0;
    domain::TraceId id;
    domain::ContactNo contact = {};
    std::optional<domain::EventSeq> event = {};
    std::string type, outcome;
    Instant at = {};
};

/// Figures that are kept by differences, so that a status line needs no scan: counts, and the latest instant in milliseconds. The first nine are
/// outbox states.
enum class Tally { OutboxFirst = 0, Events = 16, Contacts, Messages, Pending, SetAside, ReviewsPending, Timers, LastInstant, IndexedContact, IndexedMessage };
[[nodiscard]] inline Tally tallyOf(domain::OutboxState state) { return Tally(int(state)); }

/// The tables of one journal in words of rows, for one thread at a time. The rules (steps, claims, identity) are written once over this;
/// SQLite and memory implement it. Errors are sticky: after the first failed operation every other one does nothing and gives empty, and
/// the group that ran them is rolled back as a whole.
class Rows
{
public:
    virtual ~Rows() = default;

    [[nodiscard]] bool hasFailed() const { return failure().has_value(); }
    [[nodiscard]] virtual std::optional<Error> failure() const { return m_failure; }
    void setFailure(Error error);
    [[nodiscard]] AuditEntries &audit() { return m_audit; }
    [[nodiscard]] RecentStates &recentStates() { return m_recentStates; }
    void count(Tally what, std::int64_t by) { m_tally[what] += by; }
    /// The latest business instant: stored with the group.
    void noteInstant(Instant at) { m_instant = std::max(m_instant, at); }
    [[nodiscard]] Instant notedInstant() const { return m_instant; }
    /// Starts a group: forgets failure, counters and audit entries of the one before.
    virtual void beginGroup();
    /// Writes counters, last instant and the audit row of the group; the last thing before the commit.
    void sealGroup();
    /// Batch and head of the audit row written last by sealGroup.
    [[nodiscard]] const AuditTail &tail() const { return m_tail; }

    // Identity and contacts.
    [[nodiscard]] virtual std::vector<IdentityMatch> findIdentities(const std::vector<std::string> &keys) = 0;
    /// At most three keys; one that exists stays whose it is.
    virtual void insertIdentities(const std::vector<std::string> &keys, domain::ContactNo contact, Instant since) = 0;
    virtual void moveIdentity(const std::string &key, domain::ContactNo contact) = 0;
    [[nodiscard]] virtual std::optional<IdentityMatch> findContactForMatch(domain::ContactNo no) = 0;
    [[nodiscard]] virtual std::optional<domain::ContactNo> findContact(const domain::ContactId &id) = 0;
    [[nodiscard]] virtual domain::ContactNo insertContact(const ContactSeed &seed) = 0;
    virtual void setContactHints(domain::ContactNo no, const std::string &phone, domain::PersonRole role) = 0; // empty, Unknown: as it is
    [[nodiscard]] virtual std::optional<ContactHead> contactHead(domain::ContactNo no) = 0;
    virtual void writeContact(const PreparedStep &step, const ContactHead &before, const Digest &hash) = 0;
    virtual void writeContactHash(domain::ContactNo no, const Digest &hash) = 0;
    [[nodiscard]] virtual std::optional<std::pair<std::string, std::string>> contactBytes(domain::ContactNo no) = 0; // state, profile
    virtual void visitHashes(const std::function<void(const std::string &id, const Digest &hash)> &visit) = 0; // in id order
    virtual void insertLink(const IdentityLinkRow &link) = 0;
    [[nodiscard]] virtual std::optional<IdentityLinkRow> findActiveLink(const std::string &key) = 0;
    virtual void undoLink(std::int64_t no, Instant at) = 0;

    // Events and the backlog.
    [[nodiscard]] virtual std::optional<EventHead> findEvent(const domain::EventKey &key) = 0;
    [[nodiscard]] virtual domain::EventSeq insertEvent(const PreparedEvent &event, domain::ContactNo contact,
                                                       const ports::IdentityLink &link, Instant recordedAt) = 0; // and its pending row
    virtual void markDiffers(domain::EventSeq seq, Instant at) = 0;
    [[nodiscard]] virtual std::optional<domain::Event> readEvent(domain::EventSeq seq) = 0; // nothing when it cannot be read
    [[nodiscard]] virtual std::vector<domain::Event> eventsOf(domain::ContactNo contact) = 0; // in order of arrival
    [[nodiscard]] virtual bool deletePending(domain::EventSeq seq) = 0; // false: there was none
    [[nodiscard]] virtual std::vector<ports::PendingEvent> pendingOf(domain::ContactNo contact) = 0;
    virtual void movePending(domain::EventSeq seq, domain::ContactNo contact) = 0;
    [[nodiscard]] virtual bool delayPending(domain::EventSeq seq, const std::string &reason, std::optional<Instant> until, Instant now) = 0;
    virtual void holdPending(domain::EventSeq seq, Instant until) = 0; // not before; counts no try
    [[nodiscard]] virtual std::vector<SetAsideEvent> setAsideEvents() = 0;
    virtual void restorePending(domain::EventSeq seq) = 0;
    [[nodiscard]] virtual std::vector<ports::PendingEvent> listPending(domain::EventSeq after, int limit, Instant now) = 0;

    // Steps.
    /// Gives the row's number; the part is settled (-1: the next one).
    [[nodiscard]] virtual std::int64_t insertTrace(PreparedTrace &trace, domain::ContactNo contact, std::optional<domain::EventSeq> event) = 0;
    virtual void insertInbound(domain::ContactNo contact, const ports::ThreadMessage &message, std::int64_t traceNo) = 0;
    virtual void setTimer(domain::ContactNo contact, const ports::TimerChange &timer) = 0; // also cancels
    [[nodiscard]] virtual std::vector<FiringTimer> dueTimers(Instant now, int limit) = 0;

    /// Steps of these event types (at most eight) after `after` in order of (time, number), before `to`.
    [[nodiscard]] virtual std::vector<TraceHead> stepsOfTypes(const std::vector<std::string_view> &types, const ports::LabelKey &after, Instant to,
                                                              int limit) = 0;
    /// The same, newest first.
    [[nodiscard]] virtual std::vector<TraceHead> newestStepsOfTypes(const std::vector<std::string_view> &types, const ports::LabelKey &before,
                                                                    int limit) = 0;
    /// One contact's steps of these event types, in order of (time, number).
    [[nodiscard]] virtual std::vector<TraceHead> stepsOfContact(domain::ContactNo contact, const std::vector<std::string_view> &types) = 0;
    [[nodiscard]] virtual std::optional<std::string> packedSpansOf(std::int64_t traceNo) = 0;

    // Outbox.
    [[nodiscard]] virtual std::optional<OutboxHead> findOutbox(const domain::SendKey &key) = 0;
    [[nodiscard]] virtual std::optional<std::int64_t> insertOutbox(const NewOutbox &row) = 0; // nothing: the key is there
    virtual void writeOutbox(const OutboxHead &head) = 0;
    virtual void writeMessageText(std::int64_t message, const QString &text) = 0;
    /// What a text states is stored once: gives the number of equal bytes. The digest is theirs.
    [[nodiscard]] virtual std::int64_t contentNumber(const ShortDigest &digest, const std::string &packed) = 0;
    [[nodiscard]] virtual std::string contentBytes(std::int64_t content) = 0; // empty: there is none
    virtual void writeJudged(std::int64_t outbox, std::int64_t content, const std::string &policyVersion) = 0; // 0, empty: as it is
    [[nodiscard]] virtual std::vector<OutboxHead> outboxOf(domain::ContactNo contact, domain::OutboxState state) = 0;
    [[nodiscard]] virtual std::vector<std::pair<domain::SendKey, OutboxHead>> setAsideOutbox() = 0;
    /// Held rows made since then, by (due, key); with a policy version, those judged under it.
    [[nodiscard]] virtual std::vector<OutboxHead> heldOutbox(Instant since, std::optional<std::string> policyVersion, int limit) = 0;
    [[nodiscard]] virtual std::vector<DueItem> dueOutbox(Instant now, const DueCursor &after, int limit) = 0;
    [[nodiscard]] virtual std::vector<Instant> countedTimes(const std::string &address, Instant since) = 0; // the newest 64, oldest first
    [[nodiscard]] virtual std::optional<domain::OutboxItem> readOutbox(const domain::SendKey &key) = 0;
    [[nodiscard]] virtual std::vector<domain::OutboxItem> listOutbox(domain::OutboxState state, int limit) = 0;
    [[nodiscard]] virtual std::optional<domain::SendKey> findByMessageId(std::string_view messageId) = 0;
    [[nodiscard]] virtual std::int64_t countQueued(const PauseScope &scope) = 0;

    // Reviews, pauses, lease, the rest.
    [[nodiscard]] virtual std::optional<ReviewHead> findReview(const domain::ReviewId &id) = 0;
    [[nodiscard]] virtual bool insertReview(const domain::ReviewItem &item, domain::ContactNo contact) = 0; // false: it is there
    virtual void writeReview(const ports::ReviewChange &change) = 0;
    virtual void writeAnswer(const domain::ReviewId &id, const domain::ReviewAnswer &answer) = 0; // state Answered, answers + 1
    [[nodiscard]] virtual std::optional<domain::ReviewItem> readReview(const domain::ReviewId &id) = 0;
    virtual void insertPause(const std::string &scope, const PauseScope &parsed, Instant now) = 0;
    virtual void deletePause(const std::optional<std::string> &scope) = 0; // nothing: all
    [[nodiscard]] virtual std::vector<std::string> pausedScopes() = 0;
    virtual void writeSetting(const std::string &key, const std::string &value, Instant now) = 0;
    [[nodiscard]] virtual std::optional<std::string> readSetting(const std::string &key) = 0;
    [[nodiscard]] virtual LeaseRow readLease() = 0;
    virtual void writeLease(const LeaseRow &row) = 0;
    [[nodiscard]] virtual ports::NextDue readNextDue(Instant now) = 0;
    [[nodiscard]] virtual std::int64_t tally(Tally what) = 0;
    /// The latest business instant that is stored.
    [[nodiscard]] std::optional<Instant> lastInstant();
    [[nodiscard]] virtual AuditTail auditTail() = 0;

protected:
    virtual void addTally(Tally what, std::int64_t by) = 0;
    virtual void insertAudit(const AuditTail &tail, const std::string &entries) = 0;

private:
    std::optional<Error> m_failure;
    AuditEntries m_audit;
    RecentStates m_recentStates;
    AuditTail m_tail;
    std::map<Tally, std::int64_t> m_tally;
    Instant m_instant = {};
};

} // namespace ns::store
