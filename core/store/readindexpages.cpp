// SPDX-License-Identifier: GPL-3.0-or-later
// The windows of the lead list: the part of ReadIndex that sorts.
#include <algorithm>
#include <limits>

#include "core/store/onreader.h"
#include "core/store/readindexupdater.h"
#include "core/store/searchtext.h"

namespace ns::store {

namespace {

constexpr int kSearchMax = 2'000; // newest hits of a search

/// One lead with all that any order sorts by.
struct KeyRow
{
    std::int64_t no = 0, lastAt = 0, nextAt = 0, sure = 0;
    std::string name;
};

struct OrderStatements
{
    Sql keysUp, keysDown, rankUp, rankDown;
};

OrderStatements statementsOf(LeadOrder order)
{
    switch (order) {
    case LeadOrder::Newest: return {Sql::IndexKeysNewestUp, Sql::IndexKeysNewestDown, Sql::IndexRankNewestUp, Sql::IndexRankNewestDown};
    case LeadOrder::Name: return {Sql::IndexKeysNameUp, Sql::IndexKeysNameDown, Sql::IndexRankNameUp, Sql::IndexRankNameDown};
    case LeadOrder::LastContact: return {Sql::IndexKeysLastUp, Sql::IndexKeysLastDown, Sql::IndexRankLastUp, Sql::IndexRankLastDown};
    case LeadOrder::NextDue: return {Sql::IndexKeysNextUp, Sql::IndexKeysNextDown, Sql::IndexRankNextUp, Sql::IndexRankNextDown};
    case LeadOrder::Confidence: return {Sql::IndexKeysSureUp, Sql::IndexKeysSureDown, Sql::IndexRankSureUp, Sql::IndexRankSureDown};
    }
    return {Sql::IndexKeysNewestUp, Sql::IndexKeysNewestDown, Sql::IndexRankNewestUp, Sql::IndexRankNewestDown};
}

/// Names run from A, due times from the soonest; all else from the greatest.
bool runsUp(LeadOrder order, bool reversed)
{
    return (order == LeadOrder::Name || order == LeadOrder::NextDue) != reversed;
}

ListKey keyOf(const KeyRow &row, LeadOrder order)
{
    switch (order) {
    case LeadOrder::Newest: return {row.no, {}, row.no};
    case LeadOrder::Name: return {0, row.name, row.no};
    case LeadOrder::LastContact: return {row.lastAt, {}, row.no};
    case LeadOrder::NextDue: return {row.nextAt, {}, row.no};
    case LeadOrder::Confidence: return {row.sure, {}, row.no};
    }
    return {};
}

bool isLess(const ListKey &a, const ListKey &b)
{
    return std::tie(a.number, a.text, a.no) < std::tie(b.number, b.text, b.no);
}

KeyRow takeKeyRow(Statement &row, unsigned &flags)
{
    KeyRow key;
    key.no = row.takeInteger();
    key.name = row.takeText();
    key.lastAt = row.takeInteger();
    key.nextAt = row.takeInteger();
    key.sure = row.takeInteger();
    flags = unsigned(row.takeInteger());
    return key;
}

std::string jsonList(const std::vector<std::int64_t> &numbers)
{
    std::string json = "[";
    for (const std::int64_t no : numbers)
        json += (json.size() > 1 ? "," : "") + std::to_string(no);
    return json + "]";
}

LeadWindowRow takeRow(Statement &row, Words &words)
{
    LeadWindowRow lead;
    lead.no = domain::ContactNo{row.takeInteger()};
    lead.lead.createdAt = row.takeInteger();
    lead.lead.stage = row.takeText();
    lead.lead.flags = unsigned(row.takeInteger());
    lead.lead.lastAt = row.takeInteger();
    lead.lead.nextAt = row.takeInteger();
    lead.lead.sure = row.takeInteger();
    lead.lead.nameKey = row.takeText();
    (void)row.takeText(); // country, as in shown
    lead.lead.shown = unpackShown(row.takeBlob().toStdString());
    lead.id = domain::ContactId(row.takeText());
    lead.name = row.takeString();
    lead.segment = words.textOf(row.takeInteger());
    lead.location = words.textOf(row.takeInteger());
    lead.team = words.textOf(row.takeInteger());
    lead.isUnhandled = row.takeInteger() != 0;
    return lead;
}

std::vector<LeadWindowRow> readRows(Connection &db, Words &words, const std::vector<std::int64_t> &numbers, LeadOrder order)
{
    std::vector<LeadWindowRow> rows;
    rows.reserve(numbers.size());
    Statement list = db.use(Sql::IndexRows);
    list.text(jsonList(numbers));
    while (list.next()) {
        LeadWindowRow row = takeRow(list, words);
        row.key = keyOf({toInt(row.no), row.lead.lastAt, row.lead.nextAt, row.lead.sure, row.lead.nameKey}, order);
        rows.push_back(std::move(row));
    }
    return rows;
}

/// One window of one list. Short-lived, on a reader's connection.
class WindowQuery
{
public:
    WindowQuery(Connection &db, Words &words, const LeadWindowQuery &query)
        : m_db(db), m_words(words), m_query(query), m_up(runsUp(query.order, query.reversed)), m_mask(maskOf(query.subset))
    {
    }
    LeadWindow run();

private:
    struct Sizes { std::int64_t matching = 0, ofSubset = 0, ofStage = 0; };
    [[nodiscard]] Sizes countSizes();
    [[nodiscard]] std::vector<KeyRow> readFew(const Sizes &sizes);
    [[nodiscard]] std::vector<KeyRow> readHits();
    [[nodiscard]] std::vector<KeyRow> takeAll(Statement &list);
    LeadWindow cutFew(std::vector<KeyRow> rows, bool atLeast);
    LeadWindow walk(std::int64_t total);
    [[nodiscard]] std::vector<std::int64_t> walkFrom(const ListKey &key, bool up, std::int64_t offset, int limit);
    [[nodiscard]] std::int64_t rankOf(const ListKey &key);
    [[nodiscard]] ListKey beforeAll(bool up) const;
    void bindFilter(Statement &statement) const;
    void bindKey(Statement &statement, const ListKey &key) const;

    Connection &m_db;
    Words &m_words;
    const LeadWindowQuery &m_query;
    const bool m_up;
    const unsigned m_mask;
};

WindowQuery::Sizes WindowQuery::countSizes()
{
    Sizes sizes;
    Statement list = m_db.use(Sql::IndexListCounts);
    while (list.next()) {
        const bool stageMatches = list.takeText() == m_query.stage || m_query.stage.empty();
        const auto subset = LeadSubset(list.takeInteger());
        const std::int64_t n = list.takeInteger();
        sizes.ofSubset += subset == m_query.subset ? n : 0;
        sizes.ofStage += stageMatches && subset == LeadSubset::All ? n : 0;
        sizes.matching += stageMatches && subset == m_query.subset ? n : 0;
    }
    return sizes;
}

std::vector<KeyRow> WindowQuery::takeAll(Statement &list)
{
    std::vector<KeyRow> rows;
    unsigned flags = 0;
    while (list.next())
        rows.push_back(takeKeyRow(list, flags));
    return rows;
}

std::vector<KeyRow> WindowQuery::readHits()
{
    std::vector<std::int64_t> hits;
    Statement search = m_db.use(Sql::IndexMatchContacts);
    search.text(matchQuery(m_query.search.toStdString())).integer(kSearchMax);
    while (search.next())
        hits.push_back(search.takeInteger());
    Statement list = m_db.use(Sql::IndexFewHits);
    list.text(jsonList(hits));
    bindFilter(list);
    list.integer(kSearchMax);
    return takeAll(list);
}

std::vector<KeyRow> WindowQuery::readFew(const Sizes &sizes)
{
    const bool byStage = !m_query.stage.empty() && (m_mask == 0 || sizes.ofStage < sizes.ofSubset);
    if (byStage) {
        Statement list = m_db.use(Sql::IndexFewStage);
        list.text(m_query.stage).integer(m_mask).integer(m_mask).integer(m_query.fewMax);
        return takeAll(list);
    }
    static constexpr std::array statements{Sql::IndexFewStage, Sql::IndexFewWithPerson, Sql::IndexFewCold, Sql::IndexFewUnsure, Sql::IndexFewStuck,
                                           Sql::IndexFewOptedOut}; // by LeadSubset; All has a stage, or is walked
    Statement list = m_db.use(statements[std::size_t(m_query.subset)]);
    list.text(m_query.stage).text(m_query.stage).integer(m_query.fewMax);
    return takeAll(list);
}

LeadWindow WindowQuery::run()
{
    if (!m_query.search.trimmed().isEmpty()) {
        std::vector<KeyRow> rows = readHits();
        const bool atLeast = int(rows.size()) >= kSearchMax;
        return cutFew(std::move(rows), atLeast);
    }
    const Sizes sizes = countSizes();
    const bool isFiltered = m_mask != 0 || !m_query.stage.empty();
    // Few rows of a filter lie far apart in the order's index: reading them by their own index and sorting them is less than walking it.
    const bool driverIsSmall = std::min(m_mask != 0 ? sizes.ofSubset : sizes.ofStage, m_query.stage.empty() ? sizes.ofSubset : sizes.ofStage) <= m_query.fewMax;
    if (isFiltered && driverIsSmall)
        return cutFew(readFew(sizes), false);
    return walk(sizes.matching);
}

LeadWindow WindowQuery::cutFew(std::vector<KeyRow> rows, bool atLeast)
{
    const auto comes = [this](const KeyRow &a, const KeyRow &b) {
        const ListKey left = keyOf(a, m_query.order), right = keyOf(b, m_query.order);
        return m_up ? isLess(left, right) : isLess(right, left);
    };
    std::ranges::sort(rows, comes);
    const auto n = std::int64_t(rows.size());
    const auto before = [&](const KeyRow &row) {
        const ListKey key = keyOf(row, m_query.order);
        return m_up ? isLess(key, m_query.key) : isLess(m_query.key, key);
    };
    const std::int64_t place = std::ranges::partition_point(rows, before) - rows.begin();
    const bool isThere = place < n && rows[std::size_t(place)].no == m_query.key.no;
    std::int64_t first = 0;
    switch (m_query.start) {
    case WindowStart::First: break;
    case WindowStart::Last: first = n - m_query.limit; break;
    case WindowStart::After: first = place + (isThere ? 1 : 0); break;
    case WindowStart::Before: first = place - m_query.limit; break;
    case WindowStart::Around: first = place - m_query.limit / 2; break;
    case WindowStart::AtRank: first = m_query.rank; break;
    }
    first = std::clamp<std::int64_t>(first, 0, n);
    const std::int64_t end = m_query.start == WindowStart::Before ? place : std::min(n, first + m_query.limit);
    std::vector<std::int64_t> numbers;
    for (std::int64_t i = first; i < end; ++i)
        numbers.push_back(rows[std::size_t(i)].no);
    return {readRows(m_db, m_words, numbers, m_query.order), n, atLeast, first};
}

void WindowQuery::bindFilter(Statement &statement) const
{
    statement.text(m_query.stage).text(m_query.stage).integer(m_mask).integer(m_mask);
}

void WindowQuery::bindKey(Statement &statement, const ListKey &key) const
{
    if (m_query.order == LeadOrder::Newest)
        statement.integer(key.no);
    else if (m_query.order == LeadOrder::Name)
        statement.text(key.text).integer(key.no);
    else
        statement.integer(key.number).integer(key.no);
}

/// A key in front of the first row when walking in this direction.
ListKey WindowQuery::beforeAll(bool up) const
{
    constexpr std::int64_t end = std::numeric_limits<std::int64_t>::max();
    return up ? ListKey{-end, {}, -1} : ListKey{end, "\xF4\x8F\xBF\xBF", end};
}

std::vector<std::int64_t> WindowQuery::walkFrom(const ListKey &key, bool up, std::int64_t offset, int limit)
{
    const OrderStatements statements = statementsOf(m_query.order);
    Statement list = m_db.use(up ? statements.keysUp : statements.keysDown);
    bindKey(list, key);
    bindFilter(list);
    list.integer(limit).integer(offset);
    std::vector<std::int64_t> numbers;
    while (list.next())
        numbers.push_back(list.takeInteger());
    return numbers;
}

std::int64_t WindowQuery::rankOf(const ListKey &key)
{
    if (m_query.rank >= 0)
        return m_query.rank;
    const OrderStatements statements = statementsOf(m_query.order);
    Statement count = m_db.use(m_up ? statements.rankUp : statements.rankDown);
    bindKey(count, key);
    bindFilter(count);
    return count.next() ? count.takeInteger() : 0;
}

LeadWindow WindowQuery::walk(std::int64_t total)
{
    const int limit = m_query.limit;
    std::vector<std::int64_t> numbers;
    std::int64_t first = 0;
    const auto backward = [&](int count) {
        std::vector<std::int64_t> found = walkFrom(m_query.key, !m_up, 0, count);
        std::ranges::reverse(found);
        return found;
    };
    switch (m_query.start) {
    case WindowStart::First:
        numbers = walkFrom(beforeAll(m_up), m_up, 0, limit);
        break;
    case WindowStart::Last:
        numbers = walkFrom(beforeAll(!m_up), !m_up, 0, limit);
        std::ranges::reverse(numbers);
        first = total - std::int64_t(numbers.size());
        break;
    case WindowStart::After:
        numbers = walkFrom(m_query.key, m_up, 0, limit);
        first = rankOf(m_query.key) + 1;
        break;
    case WindowStart::Before:
        numbers = backward(limit);
        first = rankOf(m_query.key) - std::int64_t(numbers.size());
        break;
    case WindowStart::Around: {
        numbers = backward(limit / 2);
        first = rankOf(m_query.key) - std::int64_t(numbers.size());
        // The row itself, where it still is: a walk excludes its start, so this one begins a contact earlier.
        const ListKey justBefore{m_query.key.number, m_query.key.text, m_query.key.no + (m_up ? -1 : 1)};
        for (const std::int64_t no : walkFrom(justBefore, m_up, 0, limit - int(numbers.size())))
            numbers.push_back(no);
        break;
    }
    case WindowStart::AtRank:
        first = std::clamp<std::int64_t>(m_query.rank, 0, std::max<std::int64_t>(0, total - 1));
        numbers = walkFrom(beforeAll(m_up), m_up, first, limit);
        break;
    }
    return {readRows(m_db, m_words, numbers, m_query.order), total, false, std::max<std::int64_t>(0, first)};
}

} // namespace

Result<LeadWindow> ReadIndex::leads(const LeadWindowQuery &query)
{
    return onReader<LeadWindow>(*m_readers, [&](Connection &db, SqliteRows &rows) { return WindowQuery(db, rows.words(), query).run(); });
}

Result<std::vector<LeadWindowRow>> ReadIndex::leadsByNo(const std::vector<domain::ContactNo> &numbers)
{
    std::vector<std::int64_t> list;
    for (const domain::ContactNo no : numbers)
        list.push_back(toInt(no));
    return onReader<std::vector<LeadWindowRow>>(*m_readers, [&](Connection &db, SqliteRows &rows) {
        return readRows(db, rows.words(), list, LeadOrder::Newest);
    });
}

Result<std::vector<LeadWindowRow>> ReadIndex::attentionOf(const std::string &stage, int limit)
{
    return onReader<std::vector<LeadWindowRow>>(*m_readers, [&](Connection &db, SqliteRows &rows) {
        std::vector<std::int64_t> numbers;
        for (const Sql statement : {Sql::IndexPersonOfStage, Sql::IndexStuckOfStage, Sql::IndexDueOfStage, Sql::IndexRecentOfStage}) {
            Statement list = db.use(statement);
            list.text(stage).integer(2 * limit); // some may be there already
            while (int(numbers.size()) < limit && list.next()) {
                const std::int64_t no = list.takeInteger();
                if (std::ranges::find(numbers, no) == numbers.end())
                    numbers.push_back(no);
            }
        }
        return readRows(db, rows.words(), numbers, LeadOrder::Newest);
    });
}

} // namespace ns::store
