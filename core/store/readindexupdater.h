// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <set>
#include <tuple>

#include "core/store/readindex.h"
#include "core/store/sqliterows.h"

namespace ns::store {

/// One call of ReadIndex::catchUp: reads the journal, writes the index, all in one transaction of the index. Short-lived, one thread.
class ReadIndex::Updater
{
public:
    Updater(Connection &index, Connection &journal, SqliteRows &rows) : m_index(index), m_journal(journal), m_rows(rows) {}
    [[nodiscard]] Result<Progress> run(int limit);

private:
    struct TraceLine
    {
        std::int64_t no = 0, contact = 0, event = 0, part = 0, type = 0, outcome = 0, at = 0, latency = 0;
    };
    void followNew(int limit);
    void fillOld(int limit);
    [[nodiscard]] std::vector<TraceLine> readTraces(Sql list, std::int64_t from, int limit);
    void takeTrace(const TraceLine &line);
    void takeDeal(const TraceLine &line);
    void takeContact(std::int64_t no);
    [[nodiscard]] std::vector<OpenMessage> openMessages(std::int64_t no);
    [[nodiscard]] std::vector<OpenTimer> openTimers(std::int64_t no, const domain::ContactState &state);
    void putLead(std::int64_t no, const IndexedLead &lead);
    void putDecided(std::int64_t no, const domain::ContactState &state);
    void countLead(const IndexedLead &lead, int by);
    void flush();
    [[nodiscard]] std::int64_t cursor(std::string_view what);
    void putCursor(std::string_view what, std::int64_t value, const QByteArray &mark = {});

    Connection &m_index;
    Connection &m_journal;
    SqliteRows &m_rows;
    Progress m_progress;
    std::set<std::int64_t> m_contacts; // to be read again
    std::map<std::pair<std::string, int>, std::int64_t> m_counts;
    std::map<std::string, std::int64_t> m_countries;
    std::map<std::pair<std::string, std::int64_t>, std::int64_t> m_ages; // by stage and ageSlot()
    std::map<std::tuple<std::int64_t, std::int64_t, std::int64_t, bool>, std::int64_t> m_buckets;
    std::map<std::pair<std::int64_t, int>, std::int64_t> m_latencies;
    std::int64_t m_wonType = 0;
};

/// Bin of a latency: logarithmic, 2 % wide; and the middle of a bin in microseconds.
[[nodiscard]] int latencyBin(std::int64_t micros);
[[nodiscard]] double latencyOfBin(int bin);
/// Leads of a stage are counted by the minute of their last contact, so that counting by age costs the same however many there are.
inline constexpr std::int64_t kAgeSlotMs = 60'000;
[[nodiscard]] std::int64_t ageSlot(const IndexedLead &lead); // -1: never in contact
/// Whether a lead belongs to a subset.
[[nodiscard]] bool isInSubset(const IndexedLead &lead, LeadSubset subset);
[[nodiscard]] unsigned maskOf(LeadSubset subset); // 0: All

} // namespace ns::store
