// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlitejournal.h"

#include "core/store/migrate.h"
#include "core/store/readerpool.h"
#include "core/store/sqlitebackend.h"

namespace ns::store {

SqliteJournal::SqliteJournal(std::unique_ptr<ReaderPool> readers) : m_readers(std::move(readers)) {}

SqliteJournal::~SqliteJournal()
{
    close();
}

Result<std::unique_ptr<SqliteJournal>> SqliteJournal::open(const std::string &dbPath, const Options &options)
{
    std::unique_ptr<SqliteJournal> journal(new SqliteJournal(std::make_unique<ReaderPool>(dbPath, options.busyTimeoutMs)));
    if (!options.readOnly) {
        auto backend = std::make_unique<SqliteBackend>(
            SqliteBackend::Setup{dbPath, options.busyTimeoutMs, options.create, options.auditHeadPath});
        auto writer = std::make_unique<Writer>(std::move(backend), Writer::Limits{options.groupMax, options.queueMax});
        if (const Status started = writer->start(); !started)
            return tl::make_unexpected(started.error());
        journal->setWriter(std::move(writer));
        return journal;
    }
    auto reader = journal->m_readers->borrow();
    if (!reader)
        return tl::make_unexpected(reader.error());
    if (const Status known = checkSchema(reader->connection()); !known)
        return tl::make_unexpected(known.error());
    return journal;
}

Status SqliteJournal::withRows(const std::function<void(Rows &)> &work)
{
    auto reader = m_readers->borrow();
    if (!reader)
        return tl::make_unexpected(reader.error());
    work(reader->rows());
    if (const auto failure = reader->rows().failure())
        return tl::make_unexpected(*failure);
    return {};
}

} // namespace ns::store
