// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/connection.h"

namespace ns::store {

enum class Tally;

/// The words of contacts and messages, for search. New rows are indexed a little later, many in a transaction of their own: alone, a row's words
/// cost as much as its step, and who writes would wait for them. Two marks in table tally say how far each table is indexed, so that nothing is
/// left out after a crash. On the writer thread, inside its transactions; owned by SqliteRows.
class WordIndex
{
public:
    explicit WordIndex(Connection &db) : m_db(db) {}
    void noteNewRow();
    /// The words of a row that may be indexed already have changed.
    void replaceContact(std::int64_t no, const QString &old, const QString &fresh);
    void replaceMessage(std::int64_t no, const QString &old, const QString &fresh);
    /// Rows wait for being indexed, or may (after the start).
    [[nodiscard]] bool lags() const { return m_waitingSince != 0; }
    /// They have waited long enough to be indexed though others wait for the writer.
    [[nodiscard]] bool isDue() const;
    /// Indexes what is new, up to a bound of rows.
    void catchUp();
    /// After a failure: not again at once.
    void waitAgain();

private:
    [[nodiscard]] std::int64_t readMark(Tally mark);
    /// True when more waits than one turn takes.
    [[nodiscard]] bool indexNew(Tally mark, Sql list, Sql insert);
    Connection &m_db;
    std::int64_t m_waitingSince = 1; // monotonic microseconds; 0: nothing waits
};

/// What the index holds of a contact.
[[nodiscard]] QString contactText(const QString &name, const QString &email, const QString &phone);

} // namespace ns::store
