// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/reader.h"

#include <QStringList>
#include <limits>

#include "core/store/blob.h"
#include "core/store/migrate.h"
#include "core/store/onreader.h"
#include "core/store/searchtext.h"

namespace ns::store {

namespace {

constexpr std::int64_t kEndOfTime = std::numeric_limits<std::int64_t>::max();
constexpr int kPartsMax = 1000;
constexpr std::size_t kPartMin = 8, kWholeId = 32; // hex digits of a trace's id

std::int64_t lowerBound(std::optional<Instant> from)
{
    return from ? toMillis(*from) : 0;
}

std::int64_t upperBound(std::optional<Instant> to)
{
    return to ? toMillis(*to) : kEndOfTime;
}

/// Number of a filter word: 0 for no filter, -1 for a word that no row has.
std::int64_t filterNumber(Words &words, const std::string &text)
{
    if (text.empty())
        return 0;
    const std::int64_t number = words.findNumber(text);
    return number == 0 ? -1 : number;
}

void bindFilters(Statement &search, Words &words, const TraceQuery &query)
{
    const std::int64_t type = filterNumber(words, query.eventType);
    const std::int64_t outcome = filterNumber(words, query.outcome);
    const PageKey before = query.before.value_or(PageKey{kEndOfTime, kEndOfTime});
    search.integer(lowerBound(query.from)).integer(upperBound(query.to)).integer(before.order).integer(before.no)
        .integer(type).integer(type).integer(outcome).integer(query.everyPart ? 1 : 0).integer(outcome).integer(query.limit);
}

TraceRow takeTrace(Statement &row, Words &words)
{
    TraceRow trace;
    trace.key.order = row.takeInteger();
    trace.at = fromMillis(trace.key.order);
    trace.key.no = row.takeInteger();
    trace.id = traceIdFromBytes(row.takeBlob().toStdString());
    trace.part = int(row.takeInteger());
    trace.contact = domain::ContactId(row.takeText());
    trace.eventType = words.textOf(row.takeInteger());
    trace.outcome = words.textOf(row.takeInteger());
    trace.latencyMicros = row.takeInteger();
    return trace;
}

std::vector<TraceRow> takeTraces(Statement &rows, Words &words)
{
    std::vector<TraceRow> traces;
    while (rows.next())
        traces.push_back(takeTrace(rows, words));
    return traces;
}

std::vector<TraceRow> runSearch(Connection &db, Words &words, const TraceQuery &query)
{
    if (query.text.empty()) {
        Statement search = db.use(query.contact ? Sql::SearchTracesOfContact : Sql::SearchTraces);
        if (query.contact)
            search.integer(toInt(*query.contact));
        bindFilters(search, words, query);
        return takeTraces(search, words);
    }
    Statement search = db.use(Sql::SearchTracesByText);
    const QString match = matchQuery(query.text);
    const std::int64_t contact = query.contact ? toInt(*query.contact) : 0;
    search.text(match).text(match).text(query.text).blob(traceIdBytes(domain::TraceId(query.text))).text(query.text)
        .integer(contact).integer(contact);
    bindFilters(search, words, query);
    return takeTraces(search, words);
}

ContactRow takeContact(Statement &row, Words &words)
{
    ContactRow contact;
    contact.key.no = row.takeInteger();
    contact.key.order = contact.key.no;
    contact.no = domain::ContactNo{contact.key.no};
    contact.id = domain::ContactId(row.takeText());
    contact.name = row.takeString();
    contact.phone = row.takeText();
    contact.email = row.takeText();
    contact.stage = words.textOf(row.takeInteger());
    contact.segment = words.textOf(row.takeInteger());
    contact.location = words.textOf(row.takeInteger());
    contact.team = words.textOf(row.takeInteger());
    contact.optedOut = row.takeInteger() != 0;
    contact.createdAt = row.takeInstant();
    return contact;
}

ThreadRow takeThreadRow(Statement &row, Words &words)
{
    ThreadRow line;
    line.at = row.takeInstant();
    line.isInbound = row.takeInteger() != 0;
    line.channel = words.textOf(row.takeInteger());
    line.subject = row.takeString();
    line.text = row.takeString();
    const auto state = domain::OutboxState(row.takeInteger());
    line.state = line.isInbound ? "received" : std::string(domain::outboxStateName(state));
    line.trace = traceIdFromBytes(row.takeBlob().toStdString());
    line.key = domain::SendKey(row.takeText());
    line.rule = words.textOf(row.takeInteger());
    line.language = domain::Language(std::clamp<std::int64_t>(row.takeInteger(), 0, std::int64_t(domain::Language::English)));
    line.intent = words.textOf(row.takeInteger());
    line.confidence = row.takeReal();
    line.model = domain::ModelId(words.textOf(row.takeInteger()));
    return line;
}

/// Whether it can stand for a trace as its first or last digits.
bool isPartOfId(const std::string &id)
{
    const bool isHex = std::all_of(id.begin(), id.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
    return isHex && id.size() >= kPartMin && id.size() < kWholeId;
}

Result<std::vector<ports::TraceRecord>> listParts(Connection &db, Words &words, const QByteArray &low, const QByteArray &high, const std::string &asked)
{
    std::vector<ports::TraceRecord> parts;
    Statement list = db.use(Sql::ListTraceParts);
    list.blob(low).blob(high).integer(kPartsMax);
    while (list.next()) {
        ports::TraceRecord part;
        part.id = traceIdFromBytes(list.takeBlob().toStdString());
        part.part = int(list.takeInteger());
        part.eventType = words.textOf(list.takeInteger());
        part.outcome = words.textOf(list.takeInteger());
        part.at = list.takeInstant();
        part.latencyMicros = list.takeInteger();
        part.packedSpans = expandBlob(list.takeBlob()).value_or(std::string{});
        if (!parts.empty() && parts.front().id != part.id)
            return fail(ErrorCode::Conflict, "several traces begin so; the last digits tell them apart", asked);
        parts.push_back(std::move(part));
    }
    return parts;
}

/// The whole id behind its last digits; empty when there is none. Looks at every id in the index: a tenth of a second for a million.
Result<QByteArray> findByEnd(Connection &db, const std::string &end)
{
    Statement find = db.use(Sql::FindTraceByEnd);
    find.text(QByteArray::fromStdString(end).toUpper().toStdString());
    if (!find.next())
        return QByteArray();
    QByteArray id = find.takeBlob();
    if (find.next())
        return fail(ErrorCode::Conflict, "several traces end so; more digits are needed", end);
    return id;
}

} // namespace

Reader::Reader(std::unique_ptr<ReaderPool> pool) : m_pool(std::move(pool)) {}
Reader::~Reader() = default;

Result<std::unique_ptr<Reader>> Reader::open(const std::string &dbPath, int busyTimeoutMs)
{
    auto pool = std::make_unique<ReaderPool>(dbPath, busyTimeoutMs);
    {
        auto loan = pool->borrow();
        if (!loan)
            return tl::make_unexpected(loan.error());
        if (const Status known = checkSchema(loan->connection()); !known)
            return tl::make_unexpected(known.error());
    }
    return std::unique_ptr<Reader>(new Reader(std::move(pool)));
}

Result<std::vector<TraceRow>> Reader::searchTraces(const TraceQuery &query)
{
    return onReader<std::vector<TraceRow>>(*m_pool, [&](Connection &db, SqliteRows &rows) { return runSearch(db, rows.words(), query); });
}

Result<std::vector<ports::TraceRecord>> Reader::traceParts(const domain::TraceId &id)
{
    using Parts = std::vector<ports::TraceRecord>;
    return onReader<Parts>(*m_pool, [&](Connection &db, SqliteRows &rows) -> Result<Parts> {
        if (!isPartOfId(id.str())) {
            const QByteArray whole = QByteArray::fromStdString(traceIdBytes(id));
            return listParts(db, rows.words(), whole, whole, id.str());
        }
        const QByteArray begin = QByteArray::fromStdString(id.str());
        const auto padded = [&](char digit) { return QByteArray::fromHex(begin.leftJustified(kWholeId, digit)); };
        auto parts = listParts(db, rows.words(), padded('0'), padded('f'), id.str());
        if (!parts || !parts->empty())
            return parts;
        const auto whole = findByEnd(db, id.str());
        if (!whole)
            return tl::make_unexpected(whole.error());
        return whole->isEmpty() ? Parts{} : listParts(db, rows.words(), *whole, *whole, id.str());
    });
}

Result<std::optional<domain::Event>> Reader::traceEvent(const domain::TraceId &id)
{
    using Found = std::optional<domain::Event>;
    return onReader<Found>(*m_pool, [&](Connection &db, SqliteRows &) -> Result<Found> {
        Statement find = db.use(Sql::FindTraceEvent);
        if (!find.blob(traceIdBytes(id)).next())
            return Found{};
        const auto payload = expandBlob(find.takeBlob());
        if (!payload)
            return Found{};
        Result<domain::Event> event = domain::parseStoredEvent(*payload);
        if (!event)
            return tl::make_unexpected(event.error());
        return Found(std::move(*event));
    });
}

Result<std::vector<DeadRow>> Reader::setAside(int limit)
{
    using Page = std::vector<DeadRow>;
    return onReader<Page>(*m_pool, [&](Connection &db, SqliteRows &rows) {
        Page page;
        Statement items = db.use(Sql::ListDeadOutbox);
        items.integer(limit);
        while (items.next()) {
            DeadRow row;
            row.id = items.takeText();
            row.contact = domain::ContactId(items.takeText());
            row.channel = rows.words().textOf(items.takeInteger());
            row.reason = rows.words().textOf(items.takeInteger());
            row.tries = int(items.takeInteger());
            row.since = items.takeInstant();
            page.push_back(std::move(row));
        }
        Statement events = db.use(Sql::ListDeadEvents);
        events.integer(limit - int(page.size()));
        while (events.next()) {
            DeadRow row;
            row.id = events.takeText();
            row.contact = domain::ContactId(events.takeText());
            row.reason = events.takeText();
            row.tries = int(events.takeInteger());
            row.since = events.takeInstant();
            page.push_back(std::move(row));
        }
        return page;
    });
}

Result<domain::ContactNo> Reader::findContact(const std::string &id)
{
    using Found = domain::ContactNo;
    return onReader<Found>(*m_pool, [&](Connection &db, SqliteRows &rows) -> Result<Found> {
        if (const auto ours = rows.findContact(domain::ContactId(id)))
            return *ours;
        Statement byKey = db.use(Sql::FindContactByKey);
        if (byKey.text("id:" + id).next())
            return Found{byKey.takeInteger()};
        Statement bySource = db.use(Sql::FindContactBySourceId);
        if (!bySource.text(id).next())
            return fail(ErrorCode::NotFound, "no contact of this id", id);
        const Found found{bySource.takeInteger()};
        if (bySource.next())
            return fail(ErrorCode::Conflict, "several sources have a contact of this id; name it as source/id", id);
        return found;
    });
}

Result<std::optional<domain::ContactState>> Reader::contact(domain::ContactNo no)
{
    using Found = std::optional<domain::ContactState>;
    return onReader<Found>(*m_pool, [&](Connection &, SqliteRows &rows) -> Result<Found> {
        const auto bytes = rows.contactBytes(no);
        if (!bytes)
            return Found{};
        Result<domain::ContactState> state = domain::unpackState(bytes->first, bytes->second);
        if (!state)
            return tl::make_unexpected(state.error());
        return Found(std::move(*state));
    });
}

Result<std::vector<ThreadRow>> Reader::contactThread(domain::ContactNo no, int limit)
{
    using Thread = std::vector<ThreadRow>;
    return onReader<Thread>(*m_pool, [&](Connection &db, SqliteRows &rows) {
        Thread thread;
        Statement list = db.use(Sql::ListThread);
        list.integer(toInt(no)).integer(limit);
        while (list.next())
            thread.push_back(takeThreadRow(list, rows.words()));
        std::reverse(thread.begin(), thread.end());
        std::stable_sort(thread.begin(), thread.end(), [](const ThreadRow &a, const ThreadRow &b) { return a.at < b.at; });
        return thread;
    });
}

Result<std::vector<TraceRow>> Reader::contactTraces(domain::ContactNo no, int limit)
{
    return onReader<std::vector<TraceRow>>(*m_pool, [&](Connection &db, SqliteRows &rows) {
        Statement list = db.use(Sql::ListContactTraces);
        list.integer(toInt(no)).integer(limit);
        return takeTraces(list, rows.words());
    });
}

Result<std::vector<LinkRow>> Reader::contactLinks(domain::ContactNo no)
{
    return onReader<std::vector<LinkRow>>(*m_pool, [&](Connection &db, SqliteRows &) {
        std::vector<LinkRow> links;
        Statement list = db.use(Sql::ListContactLinks);
        list.integer(toInt(no));
        while (list.next()) {
            LinkRow link;
            link.key = list.takeText();
            link.matchedBy = list.takeText();
            link.matched = list.takeText();
            link.since = list.takeInstant();
            link.undoneAt = list.takeOptionalInstant();
            links.push_back(std::move(link));
        }
        return links;
    });
}

Result<std::vector<ContactRow>> Reader::contacts(int limit, std::optional<PageKey> before)
{
    return onReader<std::vector<ContactRow>>(*m_pool, [&](Connection &db, SqliteRows &rows) {
        std::vector<ContactRow> page;
        Statement list = db.use(Sql::ListContacts);
        list.integer(before ? before->no : kEndOfTime).integer(limit);
        while (list.next())
            page.push_back(takeContact(list, rows.words()));
        return page;
    });
}

Result<std::vector<ContactRow>> Reader::searchContacts(const std::string &text, int limit)
{
    return onReader<std::vector<ContactRow>>(*m_pool, [&](Connection &db, SqliteRows &rows) {
        std::vector<ContactRow> found;
        Statement search = db.use(Sql::SearchContacts);
        search.text(matchQuery(text)).integer(limit);
        while (search.next())
            found.push_back(takeContact(search, rows.words()));
        return found;
    });
}

Result<std::vector<PauseRow>> Reader::pausedScopes()
{
    return onReader<std::vector<PauseRow>>(*m_pool, [](Connection &db, SqliteRows &) {
        std::vector<PauseRow> pauses;
        Statement list = db.use(Sql::ListPausesSince);
        while (list.next()) {
            PauseRow pause;
            pause.scope = list.takeText();
            pause.since = list.takeInstant();
            pauses.push_back(std::move(pause));
        }
        return pauses;
    });
}

Result<StoredCounts> Reader::counts()
{
    return onReader<StoredCounts>(*m_pool, [](Connection &, SqliteRows &rows) {
        return StoredCounts{rows.tally(Tally::Events), rows.tally(Tally::Contacts), rows.tally(Tally::Messages)};
    });
}

} // namespace ns::store
