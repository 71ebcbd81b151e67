// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journalwatch.h"

#include "core/store/migrate.h"
#include "core/store/sqliterows.h"

namespace ns::store {

JournalWatch::JournalWatch(std::unique_ptr<Connection> connection)
    : m_connection(std::move(connection)), m_rows(std::make_unique<SqliteRows>(*m_connection))
{
}

JournalWatch::~JournalWatch()
{
    m_connection->attachThread(); // may have been made by another thread
}

Result<std::unique_ptr<JournalWatch>> JournalWatch::open(const std::string &journalPath)
{
    auto connection = Connection::open(journalPath, Connection::Access::ReadOnly, 500);
    if (!connection)
        return tl::make_unexpected(connection.error());
    if (const Status known = checkSchema(**connection); !known)
        return tl::make_unexpected(known.error());
    return std::unique_ptr<JournalWatch>(new JournalWatch(std::move(*connection)));
}

Result<bool> JournalWatch::takeChange()
{
    const auto version = m_connection->readPragma(QStringLiteral("data_version"));
    if (!version)
        return tl::make_unexpected(version.error());
    const std::int64_t now = version->empty() ? 0 : version->front();
    const bool changed = m_version != now;
    m_version = now;
    return changed;
}

Result<JournalFacts> JournalWatch::readFacts()
{
    m_connection->clearFailure();
    SqliteRows &rows = *m_rows;
    JournalFacts facts;
    for (int state = 0; state <= int(domain::OutboxState::Cancelled); ++state)
        facts.work.outboxByState[state] = rows.tally(tallyOf(domain::OutboxState(state)));
    facts.work.pendingEvents = rows.tally(Tally::Pending);
    facts.work.eventsSetAside = rows.tally(Tally::SetAside);
    facts.work.reviewsPending = rows.tally(Tally::ReviewsPending);
    facts.work.timers = rows.tally(Tally::Timers);
    facts.events = rows.tally(Tally::Events);
    const LeaseRow lease = rows.readLease();
    facts.holder = lease.holder;
    facts.fence = lease.fence;
    facts.beatAtMs = lease.beatAtMs;
    facts.leaseTtlMs = lease.ttlMs;
    facts.lastInstant = rows.lastInstant();
    const auto number = [this](Sql which) {
        Statement find = m_connection->use(which);
        return find.next() ? find.takeInteger() : 0;
    };
    facts.traces = number(Sql::MaxTrace);
    facts.contacts = number(Sql::MaxContact);
    Statement pauses = m_connection->use(Sql::ListPausesSince);
    while (pauses.next()) {
        PauseRow pause;
        pause.scope = pauses.takeText();
        pause.since = pauses.takeInstant();
        facts.paused.push_back(std::move(pause));
    }
    if (const auto failure = rows.failure())
        return tl::make_unexpected(*failure);
    return facts;
}

} // namespace ns::store
