// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/verify.h"

#include <unordered_map>

#include "core/base/file.h"
#include "core/store/blob.h"
#include "core/store/migrate.h"
#include "core/store/sqliterows.h"

namespace ns::store {

namespace {

constexpr int kBusyTimeoutMs = 5000;
constexpr std::size_t kHeadFileMax = 4096;

/// What the chain says of an outbox row.
struct OutboxWord
{
    int state = 0;
    ShortDigest content = {};
    bool isEdited = false; // content is of the edited text alone
    bool isSeen = false;
};
struct ReviewWord
{
    int state = 0;
    ShortDigest content = {}, answer = {};
    bool isAnswered = false;
    bool isSeen = false;
};

/// One pass over the chain, with the tables that grow beside it walked in step: their row numbers have no gaps, so a gap is a deleted row and
/// a row that no entry names is an inserted one.
class ChainCheck
{
public:
    ChainCheck(Connection &db, SqliteRows &rows) : m_db(db), m_rows(rows), m_events(db.use(Sql::ListEventRows)), m_traces(db.use(Sql::ListTraceRows)) {}
    [[nodiscard]] std::optional<BadRow> run(const std::optional<AuditTail> &kept);
    Verification counts;

private:
    [[nodiscard]] std::optional<BadRow> checkBatches(const std::optional<AuditTail> &kept);
    [[nodiscard]] std::optional<BadRow> checkEntry(const AuditEntry &entry);
    [[nodiscard]] std::optional<BadRow> checkEvent(const AuditEntry &entry);
    [[nodiscard]] std::optional<BadRow> checkStep(const AuditEntry &entry);
    [[nodiscard]] std::optional<BadRow> checkOutbox();
    [[nodiscard]] std::optional<BadRow> checkContents();
    [[nodiscard]] std::optional<BadRow> checkReviews();
    [[nodiscard]] std::optional<BadRow> checkContacts();

    Connection &m_db;
    SqliteRows &m_rows;
    Statement m_events, m_traces;
    std::unordered_map<std::int64_t, OutboxWord> m_outbox;
    std::unordered_map<std::string, std::int64_t> m_outboxKeys;
    std::unordered_map<std::string, ReviewWord> m_reviews;
    std::unordered_map<std::int64_t, Digest> m_hashes;
};

std::optional<BadRow> bad(std::string table, std::string id, std::string what)
{
    return BadRow{std::move(table), std::move(id), std::move(what)};
}

std::optional<BadRow> ChainCheck::run(const std::optional<AuditTail> &kept)
{
    if (auto found = checkBatches(kept))
        return found;
    if (m_events.next())
        return bad("event", std::to_string(m_events.takeInteger()), "inserted: the chain does not know it");
    if (m_traces.next())
        return bad("trace", std::to_string(m_traces.takeInteger()), "inserted: the chain does not know it");
    if (auto found = checkOutbox())
        return found;
    if (auto found = checkContents())
        return found;
    if (auto found = checkReviews())
        return found;
    return checkContacts();
}

std::optional<BadRow> ChainCheck::checkBatches(const std::optional<AuditTail> &kept)
{
    AuditTail tail;
    Statement list = m_db.use(Sql::ListAudit);
    while (list.next()) {
        const std::int64_t batch = list.takeInteger();
        const auto head = list.takeDigest();
        const std::string entries = list.takeBlob().toStdString();
        const std::string id = std::to_string(batch);
        if (batch != tail.batch + 1)
            return bad("audit", std::to_string(tail.batch + 1), "deleted or out of order");
        tail = {batch, nextHead(tail.head, entries)};
        if (!head || *head != tail.head)
            return bad("audit", id, "altered: its head does not follow from its entries");
        if (kept && kept->batch == batch && kept->head != tail.head)
            return bad("audit", id, "rewritten: the head kept outside the database differs");
        const auto parsed = readEntries(entries);
        if (!parsed)
            return bad("audit", id, "its entries cannot be read");
        for (const AuditEntry &entry : *parsed) {
            if (auto found = checkEntry(entry))
                return found;
        }
        ++counts.batches;
    }
    if (kept && kept->batch > tail.batch)
        return bad("audit", std::to_string(tail.batch + 1), "the end was cut off: the head kept outside names batch " + std::to_string(kept->batch));
    return std::nullopt;
}

std::optional<BadRow> ChainCheck::checkEntry(const AuditEntry &entry)
{
    switch (entry.kind) {
    case AuditKind::Event: return checkEvent(entry);
    case AuditKind::Step: return checkStep(entry);
    case AuditKind::OutboxNew:
        m_outbox[entry.row] = {entry.to, entry.content};
        m_outboxKeys[entry.ref] = entry.row;
        return std::nullopt;
    case AuditKind::OutboxMove: m_outbox[entry.row].state = entry.to; return std::nullopt;
    case AuditKind::OutboxText:
        m_outbox[entry.row].content = entry.content;
        m_outbox[entry.row].isEdited = true;
        return std::nullopt;
    case AuditKind::ReviewNew: m_reviews[entry.ref].content = entry.content; return std::nullopt;
    case AuditKind::ReviewMove: {
        ReviewWord &word = m_reviews[entry.ref];
        word.state = entry.to;
        if (entry.to == int(domain::ReviewState::Answered)) {
            word.answer = entry.content;
            word.isAnswered = true;
        }
        return std::nullopt;
    }
    case AuditKind::Note: return std::nullopt;
    }
    return bad("audit", std::to_string(counts.batches + 1), "an entry of an unknown kind");
}

std::optional<BadRow> ChainCheck::checkEvent(const AuditEntry &entry)
{
    const std::string id = std::to_string(entry.row);
    if (!m_events.next())
        return bad("event", id, "deleted");
    const std::int64_t seq = m_events.takeInteger();
    if (seq != entry.row)
        return seq < entry.row ? bad("event", std::to_string(seq), "inserted: the chain does not know it") : bad("event", id, "deleted");
    const std::string source = m_events.takeText();
    const std::string key = m_events.takeText();
    const int type = int(m_events.takeInteger());
    const std::int64_t contact = m_events.takeInteger();
    const Instant occurredAt = m_events.takeInstant();
    const Instant recordedAt = m_events.takeInstant();
    const auto digest = m_events.takeDigest();
    const QByteArray stored = m_events.takeBlob();
    const bool fits = digest && contact == entry.contact && recordedAt == entry.at
        && digestEvent({source, key, type, occurredAt, *digest}) == entry.content;
    if (!fits)
        return bad("event", id, "altered");
    if (!stored.isNull()) { // an erased payload leaves its digest behind
        const auto payload = expandBlob(stored);
        if (!payload || sha256(*payload) != *digest)
            return bad("event", id, "its payload was altered");
    }
    ++counts.events;
    return std::nullopt;
}

std::optional<BadRow> ChainCheck::checkStep(const AuditEntry &entry)
{
    const std::string id = std::to_string(entry.row);
    if (!m_traces.next())
        return bad("trace", id, "deleted");
    const std::int64_t no = m_traces.takeInteger();
    if (no != entry.row)
        return no < entry.row ? bad("trace", std::to_string(no), "inserted: the chain does not know it") : bad("trace", id, "deleted");
    TraceFacts facts;
    const std::string traceId = m_traces.takeBlob().toStdString();
    facts.id = traceId;
    facts.part = int(m_traces.takeInteger());
    const std::int64_t contact = m_traces.takeInteger();
    facts.event = m_traces.takeInteger();
    const std::string type = m_rows.words().textOf(m_traces.takeInteger());
    const std::string outcome = m_rows.words().textOf(m_traces.takeInteger());
    facts.eventType = type;
    facts.outcome = outcome;
    facts.at = m_traces.takeInstant();
    facts.latencyMicros = m_traces.takeInteger();
    const auto spans = expandBlob(m_traces.takeBlob());
    if (spans)
        facts.spans = sha256(*spans);
    if (!spans || contact != entry.contact || digestTrace(facts) != entry.content)
        return bad("trace", id, "altered");
    Digest &hash = m_hashes[entry.contact];
    hash = foldHash(hash, entry.stepHash);
    ++counts.steps;
    return std::nullopt;
}

std::optional<BadRow> ChainCheck::checkOutbox()
{
    Statement list = m_db.use(Sql::ListOutboxRows);
    while (list.next()) {
        const std::int64_t no = list.takeInteger();
        const std::string key = list.takeText();
        const int state = int(list.takeInteger());
        const QString subject = list.takeString();
        const QString text = list.takeString();
        const auto known = m_outboxKeys.find(key);
        if (known == m_outboxKeys.end() || known->second != no)
            return bad("outbox", key, "inserted: the chain does not know it");
        OutboxWord &word = m_outbox[no];
        word.isSeen = true;
        if (word.state != state)
            return bad("outbox", key, "altered: its state is not that of its last transition");
        if (digestMessage(word.isEdited ? QString() : subject, text) != word.content)
            return bad("outbox", key, "altered: its text is not the one that was stored");
    }
    for (const auto &[key, no] : m_outboxKeys) {
        if (!m_outbox[no].isSeen)
            return bad("outbox", key, "deleted");
    }
    return std::nullopt;
}

/// The chain vouches for texts; what was read in them vouches for itself.
std::optional<BadRow> ChainCheck::checkContents()
{
    Statement list = m_db.use(Sql::ListContentRows);
    while (list.next()) {
        const std::string no = std::to_string(list.takeInteger());
        const std::string digest = list.takeBlob().toStdString();
        const ShortDigest packed = shorten(sha256(list.takeBlob().toStdString()));
        if (digest != std::string_view(packed.data(), packed.size()))
            return bad("content", no, "altered");
    }
    Statement lost = m_db.use(Sql::FindLostContent);
    return lost.next() ? bad("outbox", lost.takeText(), "its content was deleted") : std::nullopt;
}

std::optional<BadRow> ChainCheck::checkReviews()
{
    Statement list = m_db.use(Sql::ListReviewRows);
    while (list.next()) {
        domain::ReviewItem item;
        item.id = domain::ReviewId(list.takeText());
        const int state = int(list.takeInteger());
        item.kind = list.takeText();
        item.reason = list.takeText();
        item.label = list.takeText();
        item.confidence = list.takeReal();
        item.createdAt = list.takeInstant();
        item.dueAt = list.takeInstant();
        item.answer.kind = domain::AnswerKind(list.takeInteger());
        item.answer.label = list.takeText();
        item.answer.text = list.takeString();
        item.answer.at = list.takeOptionalInstant().value_or(Instant{});
        item.team = list.takeText();
        const auto found = m_reviews.find(item.id.str());
        if (found == m_reviews.end())
            return bad("review", item.id.str(), "inserted: the chain does not know it");
        ReviewWord &word = found->second;
        word.isSeen = true;
        const bool answerFits = !word.isAnswered || digestAnswer(item.answer) == word.answer;
        if (word.state != state || digestReview(item) != word.content || !answerFits)
            return bad("review", item.id.str(), "altered");
    }
    for (const auto &[id, word] : m_reviews) {
        if (!word.isSeen)
            return bad("review", id, "deleted");
    }
    return std::nullopt;
}

std::optional<BadRow> ChainCheck::checkContacts()
{
    std::size_t seen = 0;
    Statement list = m_db.use(Sql::ListContactHashes);
    while (list.next()) {
        const std::int64_t no = list.takeInteger();
        const std::string id = list.takeText();
        const auto hash = list.takeDigest();
        const auto known = m_hashes.find(no);
        if (known == m_hashes.end() || !hash || *hash != known->second)
            return bad("contact", id, "altered: its hash does not follow from its steps");
        ++seen;
    }
    if (seen != m_hashes.size())
        return bad("contact", {}, "a contact with steps was deleted");
    return std::nullopt;
}

std::optional<AuditTail> readKeptHead(const std::string &path)
{
    const auto text = path.empty() ? Result<std::string>(std::string{}) : readFile(path, kHeadFileMax);
    return text ? parseTail(*text) : std::nullopt;
}

std::optional<BadRow> checkFile(Connection &db)
{
    const auto answer = db.readPragmaText(QStringLiteral("integrity_check(1)"));
    if (!answer)
        return bad("file", db.path(), answer.error().text);
    if (*answer != QLatin1String("ok"))
        return bad("file", db.path(), "damaged: " + answer->toStdString());
    return std::nullopt;
}

} // namespace

Result<Verification> verify(const std::string &dbPath, const std::string &auditHeadPath)
{
    Verification result;
    auto db = Connection::open(dbPath, Connection::Access::ReadOnly, kBusyTimeoutMs);
    if (!db && db.error().code == ErrorCode::NotFound)
        return tl::make_unexpected(db.error());
    if (!db) {
        result.firstBad = bad("file", dbPath, db.error().text);
        return result;
    }
    if (const Status known = checkSchema(**db); !known)
        return tl::make_unexpected(known.error());
    // The head outside is read first: an agent that is running meanwhile only adds to the chain.
    const std::optional<AuditTail> kept = readKeptHead(auditHeadPath);
    // One snapshot for the chain and the rows that it vouches for.
    if (const Status begun = (*db)->execute(QStringLiteral("BEGIN")); !begun)
        return tl::make_unexpected(begun.error());
    result.firstBad = checkFile(**db);
    if (!result.firstBad) {
        SqliteRows rows(**db);
        ChainCheck check(**db, rows);
        auto found = check.run(kept);
        result = check.counts;
        result.firstBad = std::move(found);
        if (const auto failure = (*db)->failure(); failure && !result.firstBad)
            result.firstBad = bad("file", dbPath, failure->text);
    }
    ignoreError((*db)->execute(QStringLiteral("COMMIT")), "nothing was written");
    result.ok = !result.firstBad;
    return result;
}

} // namespace ns::store
