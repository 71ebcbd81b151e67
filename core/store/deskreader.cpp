// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/deskreader.h"

#include <algorithm>
#include <limits>

#include "core/store/migrate.h"
#include "core/store/onreader.h"
#include "core/store/searchtext.h"

namespace ns::store {

namespace {

constexpr std::int64_t kEnd = std::numeric_limits<std::int64_t>::max();
constexpr int kSearchMax = 2'000;
constexpr int kOpenReviewsMax = 50;

NamedTrace takeNamedTrace(Statement &row, Words &words)
{
    NamedTrace trace;
    trace.row.key.order = row.takeInteger();
    trace.row.at = fromMillis(trace.row.key.order);
    trace.row.key.no = row.takeInteger();
    trace.row.id = traceIdFromBytes(row.takeBlob().toStdString());
    trace.row.part = int(row.takeInteger());
    trace.row.contact = domain::ContactId(row.takeText());
    trace.row.eventType = words.textOf(row.takeInteger());
    trace.row.outcome = words.textOf(row.takeInteger());
    trace.row.latencyMicros = row.takeInteger();
    trace.contact = domain::ContactNo{row.takeInteger()};
    trace.name = row.takeString();
    return trace;
}

NamedReview takeNamedReview(Statement &row)
{
    NamedReview review;
    review.key.order = row.takeInteger();
    review.key.no = row.takeInteger();
    review.name = row.takeString();
    review.item = takeReview(row);
    return review;
}

std::vector<NamedTrace> takeNamedTraces(Statement &list, Words &words)
{
    std::vector<NamedTrace> rows;
    while (list.next())
        rows.push_back(takeNamedTrace(list, words));
    return rows;
}

struct ClassSums
{
    std::array<std::int64_t, kTraceClasses> steps{};
    std::int64_t everyPart = 0;
};

ClassSums sumClasses(Connection &db, Words &words, std::optional<Instant> from, std::optional<Instant> to)
{
    const std::int64_t slot = ReadIndex::kSlot.count();
    ClassSums sums;
    Statement list = db.use(Sql::IndexSumBuckets);
    list.integer(from ? toMillis(*from) / slot * slot : 0).integer(to ? toMillis(*to) : kEnd);
    while (list.next()) {
        const std::string type = words.textOf(list.takeInteger());
        const std::string outcome = words.textOf(list.takeInteger());
        const bool isStep = list.takeInteger() != 0;
        const std::int64_t n = list.takeInteger();
        sums.everyPart += n;
        sums.steps[0] += isStep ? n : 0;
        for (const TraceClass of : classesOf(type, outcome))
            sums.steps[std::size_t(of)] += n;
    }
    return sums;
}

/// What two directions and six starts come to: where the walk begins, which way, how much it skips.
template <typename Key> struct Walk
{
    bool forward = true; // in the list's own direction
    Key from{};
    std::int64_t offset = 0;
    int limit = 0;
};

/// The walks that make up a window; Around takes two.
template <typename Key> std::vector<Walk<Key>> walksFor(WindowStart start, const Key &key, std::int64_t rank, int limit, const Key &beforeFirst, const Key &behindLast,
                                                        const Key &justBefore)
{
    switch (start) {
    case WindowStart::First: return {{true, beforeFirst, 0, limit}};
    case WindowStart::Last: return {{false, behindLast, 0, limit}};
    case WindowStart::After: return {{true, key, 0, limit}};
    case WindowStart::Before: return {{false, key, 0, limit}};
    case WindowStart::Around: return {{false, key, 0, limit / 2}, {true, justBefore, 0, limit - limit / 2}};
    case WindowStart::AtRank: return {{true, beforeFirst, std::max<std::int64_t>(0, rank), limit}};
    }
    return {};
}

/// Rows of the walks in the list's direction, and the rank of the first. `rank` is the anchor's, counted by `countRank` when it is not known.
template <typename Row, typename Query, typename Run, typename CountRank>
Window<Row> runWindow(const Query &query, const std::vector<Walk<PageKey>> &walks, std::int64_t total, Run run, CountRank countRank)
{
    Window<Row> window;
    window.total = total;
    std::int64_t before = 0;
    for (const Walk<PageKey> &walk : walks) {
        std::vector<Row> rows = run(walk);
        if (!walk.forward) {
            std::ranges::reverse(rows);
            before += std::int64_t(rows.size());
        }
        std::ranges::move(rows, std::back_inserter(window.rows));
    }
    const auto anchorRank = [&] { return query.rank >= 0 ? query.rank : countRank(); };
    switch (query.start) {
    case WindowStart::First: break;
    case WindowStart::Last: window.firstRank = total - before; break;
    case WindowStart::After: window.firstRank = anchorRank() + 1; break;
    case WindowStart::Before:
    case WindowStart::Around: window.firstRank = anchorRank() - before; break;
    case WindowStart::AtRank: window.firstRank = std::max<std::int64_t>(0, query.rank); break;
    }
    window.firstRank = std::max<std::int64_t>(0, window.firstRank);
    return window;
}

} // namespace

std::vector<TraceClass> classesOf(std::string_view type, std::string_view outcome)
{
    std::vector<TraceClass> classes;
    if (type == "delivery")
        classes.push_back(outcome == "sent" ? TraceClass::Sent : TraceClass::Trouble);
    if (outcome == "review")
        classes.push_back(TraceClass::Review);
    if (type == "guardrail")
        classes.push_back(TraceClass::Guardrail);
    if (type == "message.failed" || type == "message.bounced")
        classes.push_back(TraceClass::Trouble);
    if (type == "message.inbound" || type == "message.clicked" || type == "optout.received" || type.starts_with("appointment."))
        classes.push_back(TraceClass::Inbound);
    return classes;
}

DeskReader::DeskReader(std::unique_ptr<ReaderPool> pool) : m_pool(std::move(pool)) {}
DeskReader::~DeskReader() = default;

Result<std::unique_ptr<DeskReader>> DeskReader::open(const std::string &journalPath, const std::string &indexPath, int busyTimeoutMs)
{
    auto pool = std::make_unique<ReaderPool>(journalPath, busyTimeoutMs, indexPath);
    {
        auto loan = pool->borrow();
        if (!loan)
            return tl::make_unexpected(loan.error());
        if (const Status known = checkSchema(loan->connection()); !known)
            return tl::make_unexpected(known.error());
    }
    return std::unique_ptr<DeskReader>(new DeskReader(std::move(pool)));
}

Result<Window<NamedTrace>> DeskReader::traces(const TraceWindowQuery &query)
{
    return onReader<Window<NamedTrace>>(*m_pool, [&](Connection &db, SqliteRows &rows) {
        const std::int64_t from = query.from ? toMillis(*query.from) : 0, to = query.to ? toMillis(*query.to) : kEnd;
        const bool isClass = query.of != TraceClass::All;
        const auto run = [&](const Walk<PageKey> &walk) {
            Statement list = db.use(isClass ? (walk.forward ? Sql::DeskNotableDown : Sql::DeskNotableUp) : (walk.forward ? Sql::DeskTracesDown : Sql::DeskTracesUp));
            if (isClass)
                list.integer(int(query.of));
            list.integer(from).integer(to).integer(walk.from.order).integer(walk.from.no);
            if (!isClass)
                list.integer(query.everyPart ? 1 : 0);
            list.integer(walk.limit).integer(walk.offset);
            return takeNamedTraces(list, rows.words());
        };
        const ClassSums sums = sumClasses(db, rows.words(), query.from, query.to);
        const std::int64_t total = query.everyPart && !isClass ? sums.everyPart : sums.steps[std::size_t(query.of)];
        // Newer than the anchor, to five minutes: a list of which one knows the rank of each row it has shown needs no better.
        const auto countRank = [&] {
            const ClassSums newer = sumClasses(db, rows.words(), fromMillis(query.key.order) + ReadIndex::kSlot, query.to);
            return query.everyPart && !isClass ? newer.everyPart : newer.steps[std::size_t(query.of)];
        };
        const auto walks = walksFor<PageKey>(query.start, query.key, query.rank, query.limit, {kEnd, kEnd}, {-1, -1}, {query.key.order, query.key.no + 1});
        return runWindow<NamedTrace>(query, walks, total, run, countRank);
    });
}

Result<std::array<std::int64_t, kTraceClasses>> DeskReader::traceCounts(std::optional<Instant> from, std::optional<Instant> to)
{
    using Counts = std::array<std::int64_t, kTraceClasses>;
    return onReader<Counts>(*m_pool, [&](Connection &db, SqliteRows &rows) { return sumClasses(db, rows.words(), from, to).steps; });
}

Result<std::optional<NamedTrace>> DeskReader::traceStep(const domain::TraceId &id)
{
    using Found = std::optional<NamedTrace>;
    return onReader<Found>(*m_pool, [&](Connection &db, SqliteRows &rows) {
        Statement find = db.use(Sql::DeskTraceSteps);
        return find.blob(traceIdBytes(id)).next() ? Found(takeNamedTrace(find, rows.words())) : Found{};
    });
}

Result<std::vector<NamedTrace>> DeskReader::neighbours(int statement, domain::ContactNo contact, std::int64_t no, int limit)
{
    return onReader<std::vector<NamedTrace>>(*m_pool, [&](Connection &db, SqliteRows &rows) {
        Statement list = db.use(Sql(statement));
        list.integer(toInt(contact)).integer(no).integer(limit);
        return takeNamedTraces(list, rows.words());
    });
}

Result<std::vector<NamedTrace>> DeskReader::tracesBefore(domain::ContactNo contact, std::int64_t no, int limit)
{
    return neighbours(int(Sql::DeskTracesBefore), contact, no, limit);
}

Result<std::vector<NamedTrace>> DeskReader::tracesAfter(domain::ContactNo contact, std::int64_t no, int limit)
{
    return neighbours(int(Sql::DeskTracesAfter), contact, no, limit);
}

namespace {

Window<NamedReview> searchReviews(Connection &db, const ReviewWindowQuery &query)
{
    Window<NamedReview> window;
    Statement list = db.use(Sql::DeskReviewsOfHits);
    const int state = query.state ? int(*query.state) : -1;
    list.text(matchQuery(query.search.toStdString())).integer(kSearchMax).integer(state).integer(state).text(query.kind).text(query.kind).integer(query.limit);
    while (list.next())
        window.rows.push_back(takeNamedReview(list));
    window.total = std::int64_t(window.rows.size());
    window.totalIsAtLeast = int(window.rows.size()) == query.limit;
    return window;
}

std::int64_t countReviews(Connection &db, const ReviewWindowQuery &query)
{
    Statement list = db.use(query.state ? Sql::DeskCountReviews : Sql::DeskCountAllReviews);
    if (query.state)
        list.integer(int(*query.state));
    std::int64_t total = 0;
    while (list.next()) {
        const bool matches = list.takeText() == query.kind || query.kind.empty();
        total += matches ? list.takeInteger() : 0;
    }
    return total;
}

std::vector<NamedReview> walkReviews(Connection &db, const ReviewWindowQuery &query, const Walk<PageKey> &walk)
{
    const bool ofState = query.state.has_value();
    Statement list = db.use(ofState ? (walk.forward ? Sql::DeskReviewsUp : Sql::DeskReviewsDown) : (walk.forward ? Sql::DeskAllReviewsUp : Sql::DeskAllReviewsDown));
    if (ofState)
        list.integer(int(*query.state)).integer(walk.from.order);
    list.integer(walk.from.no).text(query.kind).text(query.kind).integer(walk.limit).integer(walk.offset);
    std::vector<NamedReview> rows;
    while (list.next())
        rows.push_back(takeNamedReview(list));
    return rows;
}

} // namespace

Result<Window<NamedReview>> DeskReader::reviews(const ReviewWindowQuery &query)
{
    return onReader<Window<NamedReview>>(*m_pool, [&](Connection &db, SqliteRows &) {
        if (!query.search.trimmed().isEmpty())
            return searchReviews(db, query);
        const auto countRank = [&]() -> std::int64_t {
            if (!query.state)
                return 0;
            Statement count = db.use(Sql::DeskRankReview);
            count.integer(int(*query.state)).integer(query.key.order).integer(query.key.no).text(query.kind).text(query.kind);
            return count.next() ? count.takeInteger() : 0;
        };
        const auto walks = walksFor<PageKey>(query.start, query.key, query.rank, query.limit, {-1, 0}, {kEnd, kEnd}, {query.key.order, query.key.no - 1});
        return runWindow<NamedReview>(query, walks, countReviews(db, query), [&](const Walk<PageKey> &walk) { return walkReviews(db, query, walk); }, countRank);
    });
}

Result<std::vector<ReviewKindCount>> DeskReader::reviewCounts(std::optional<domain::ReviewState> state)
{
    return onReader<std::vector<ReviewKindCount>>(*m_pool, [&](Connection &db, SqliteRows &) {
        std::vector<ReviewKindCount> counts;
        Statement list = db.use(state ? Sql::DeskCountReviews : Sql::DeskCountAllReviews);
        if (state)
            list.integer(int(*state));
        while (list.next()) {
            ReviewKindCount count;
            count.kind = list.takeText();
            count.n = list.takeInteger();
            count.oldestAt = list.takeInstant();
            counts.push_back(std::move(count));
        }
        return counts;
    });
}

Result<std::vector<std::pair<Instant, std::int64_t>>> DeskReader::reviewsMade(Instant from, Instant to)
{
    using Made = std::vector<std::pair<Instant, std::int64_t>>;
    return onReader<Made>(*m_pool, [&](Connection &db, SqliteRows &) {
        Made made;
        const std::int64_t slot = ReadIndex::kSlot.count();
        Statement list = db.use(Sql::DeskCountReviewsMade);
        list.integer(slot).integer(toMillis(from)).integer(toMillis(to));
        while (list.next()) {
            const Instant at = fromMillis(list.takeInteger() * slot);
            made.emplace_back(std::max(at, from), list.takeInteger());
        }
        return made;
    });
}

Result<std::vector<domain::ReviewItem>> DeskReader::openReviews(domain::ContactNo contact)
{
    return onReader<std::vector<domain::ReviewItem>>(*m_pool, [&](Connection &db, SqliteRows &) {
        std::vector<domain::ReviewItem> items;
        Statement list = db.use(Sql::DeskReviewsOfContact);
        list.integer(toInt(contact)).integer(kOpenReviewsMax);
        while (list.next())
            items.push_back(takeNamedReview(list).item);
        return items;
    });
}

Result<std::optional<domain::ReviewItem>> DeskReader::review(const domain::ReviewId &id)
{
    return onReader<std::optional<domain::ReviewItem>>(*m_pool, [&](Connection &, SqliteRows &rows) { return rows.readReview(id); });
}

Result<std::vector<domain::OutboxItem>> DeskReader::openOutbox(domain::ContactNo contact)
{
    return onReader<std::vector<domain::OutboxItem>>(*m_pool, [&](Connection &db, SqliteRows &rows) {
        std::vector<domain::SendKey> keys;
        {
            Statement list = db.use(Sql::DeskOpenOutboxKeys);
            list.integer(toInt(contact));
            while (list.next())
                keys.emplace_back(list.takeText());
        }
        std::vector<domain::OutboxItem> items;
        for (const domain::SendKey &key : keys) {
            if (auto item = rows.readOutbox(key))
                items.push_back(std::move(*item));
        }
        return items;
    });
}

Result<std::optional<domain::OutboxItem>> DeskReader::outboxItem(const domain::SendKey &key)
{
    return onReader<std::optional<domain::OutboxItem>>(*m_pool, [&](Connection &, SqliteRows &rows) { return rows.readOutbox(key); });
}

Result<std::vector<TimerRow>> DeskReader::timers(const std::vector<domain::TimerId> &ids)
{
    return onReader<std::vector<TimerRow>>(*m_pool, [&](Connection &db, SqliteRows &) {
        std::vector<TimerRow> timers;
        for (const domain::TimerId &id : ids) {
            Statement find = db.use(Sql::IndexFindTimer);
            if (find.text(id.str()).next())
                timers.push_back({id, find.takeInstant()});
        }
        return timers;
    });
}

Result<std::optional<ContactGlance>> DeskReader::contactHead(domain::ContactNo no)
{
    using Found = std::optional<ContactGlance>;
    return onReader<Found>(*m_pool, [&](Connection &db, SqliteRows &) {
        Statement find = db.use(Sql::DeskFindContactRow);
        if (!find.integer(toInt(no)).next())
            return Found{};
        ContactGlance glance;
        glance.id = domain::ContactId(find.takeText());
        glance.name = find.takeString();
        glance.createdAt = find.takeInstant();
        glance.isUnhandled = find.takeInteger() != 0;
        return Found(std::move(glance));
    });
}

Result<std::vector<Instant>> DeskReader::countedTimes(const std::string &address, Instant since)
{
    return onReader<std::vector<Instant>>(*m_pool, [&](Connection &, SqliteRows &rows) { return rows.countedTimes(address, since); });
}

} // namespace ns::store
