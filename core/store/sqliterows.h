// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/lrucache.h"
#include "core/store/rows.h"
#include "core/store/wordindex.h"
#include "core/store/words.h"

namespace ns::store {

/// Rows over one SQLite connection: the writer's read-write one, or a reader's. Few positional prepared statements. Lives with its connection.
class SqliteRows final : public Rows
{
public:
    explicit SqliteRows(Connection &connection) : m_db(connection), m_words(connection) {}

    [[nodiscard]] std::optional<Error> failure() const override;
    void beginGroup() override;
    /// After a roll-back: numbers and words that were handed out are not there any more.
    void forget();
    [[nodiscard]] Words &words() { return m_words; }

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
    [[nodiscard]] WordIndex &wordIndex() { return m_wordIndex; }

    /// Columns: the packed profile, then the payload that it is a difference to, or NULL.
    [[nodiscard]] static std::string takeProfile(Statement &row);

protected:
    void addTally(Tally what, std::int64_t by) override;
    void insertAudit(const AuditTail &tail, const std::string &entries) override;

private:
    static constexpr std::size_t kContentsMax = 16'384; // about 2 MB; more texts than a business's templates make in a week
    enum Table { ContactTable, EventTable, TraceTable, MessageTable, OutboxTable, ContentTable, TableCount };
    [[nodiscard]] std::int64_t nextNumber(Table table);
    void insertMessage(std::int64_t no, domain::ContactNo contact, std::int64_t outbox, const ports::ThreadMessage &message,
                       const QString &subject, std::int64_t traceNo);
    [[nodiscard]] OutboxHead takeHead(Statement &row);
    [[nodiscard]] domain::OutboxItem takeItem(Statement &row, const OutboxHead &head);
    [[nodiscard]] std::vector<domain::OutboxItem> takeItems(Statement &rows);
    [[nodiscard]] std::vector<ports::PendingEvent> takePending(Statement &rows);

    Connection &m_db;
    Words m_words;
    WordIndex m_wordIndex{m_db};
    LruCache<std::string, std::int64_t> m_contents{kContentsMax}; // digest: number. A content that is known costs no statement
    std::array<std::int64_t, TableCount> m_last{}; // last row numbers in this group; 0: not looked up yet
};

/// Reads the columns of read_review.sql.
[[nodiscard]] domain::ReviewItem takeReview(Statement &row);
/// An id as a row's key: short, because it lies in the table and again in each of its indexes.
[[nodiscard]] std::string packId(std::string_view id);

} // namespace ns::store
