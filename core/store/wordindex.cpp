// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/wordindex.h"

#include "core/store/rows.h"

namespace ns::store {

namespace {

constexpr std::int64_t kLagMaxMicros = 100'000;
constexpr int kRowsAtOnce = 2048; // of each table

QString takeContactText(Statement &row)
{
    const QString name = row.takeString();
    const QString email = row.takeString();
    return contactText(name, email, row.takeString());
}

} // namespace

QString contactText(const QString &name, const QString &email, const QString &phone)
{
    return name + QLatin1Char(' ') + email + QLatin1Char(' ') + phone;
}

void WordIndex::noteNewRow()
{
    if (m_waitingSince == 0)
        m_waitingSince = monotonicMicros();
}

bool WordIndex::isDue() const
{
    return lags() && monotonicMicros() - m_waitingSince > kLagMaxMicros;
}

void WordIndex::waitAgain()
{
    m_waitingSince = monotonicMicros();
}

std::int64_t WordIndex::readMark(Tally mark)
{
    Statement find = m_db.use(Sql::FindTally);
    return find.integer(int(mark)).next() ? find.takeInteger() : 0;
}

void WordIndex::replaceContact(std::int64_t no, const QString &old, const QString &fresh)
{
    // A mark that does not reach the row will, with the words of then.
    if (old == fresh || no > readMark(Tally::IndexedContact))
        return;
    m_db.use(Sql::DeleteContactText).integer(no).text(old).run();
    m_db.use(Sql::InsertContactText).integer(no).text(fresh).run();
}

void WordIndex::replaceMessage(std::int64_t no, const QString &old, const QString &fresh)
{
    if (old == fresh || no > readMark(Tally::IndexedMessage))
        return;
    m_db.use(Sql::DeleteMessageText).integer(no).text(old).run();
    m_db.use(Sql::InsertMessageText).integer(no).text(fresh).run();
}

bool WordIndex::indexNew(Tally mark, Sql list, Sql insert)
{
    const std::int64_t first = readMark(mark);
    std::int64_t last = first;
    int count = 0;
    Statement row = m_db.use(list);
    for (row.integer(first).integer(kRowsAtOnce); row.next(); ++count) {
        last = row.takeInteger();
        m_db.use(insert).integer(last).text(mark == Tally::IndexedContact ? takeContactText(row) : row.takeString()).run();
    }
    if (last > first)
        m_db.use(Sql::AddTally).integer(int(mark)).integer(last - first).run();
    return count == kRowsAtOnce;
}

void WordIndex::catchUp()
{
    const bool moreContacts = indexNew(Tally::IndexedContact, Sql::ListUnindexedContacts, Sql::InsertContactText);
    const bool moreMessages = indexNew(Tally::IndexedMessage, Sql::ListUnindexedMessages, Sql::InsertMessageText);
    m_waitingSince = moreContacts || moreMessages ? 1 : 0;
}

} // namespace ns::store
