// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/queuedjournal.h"

namespace ns::store {

class ReaderPool;

/// The durable journal of one workspace: SQLite in WAL mode with synchronous=FULL, one writer thread, readers apart.
class SqliteJournal final : public QueuedJournal
{
public:
    struct Options
    {
        std::size_t groupMax = 512;
        std::size_t queueMax = 8192;
        int busyTimeoutMs = 5000;
        bool readOnly = false;            // a viewer: reads only, also from a read-only medium
        bool create = false;              // AlreadyExists when there is a file
        std::string auditHeadPath = {};   // outside the database; empty: not kept
    };
    /// NotFound without a file (unless `create`), Unsupported for another schema, Storage for anything that is no sound database.
    [[nodiscard]] static Result<std::unique_ptr<SqliteJournal>> open(const std::string &dbPath, const Options &options);
    ~SqliteJournal() override;

protected:
    [[nodiscard]] Status withRows(const std::function<void(Rows &)> &work) override;

private:
    explicit SqliteJournal(std::unique_ptr<ReaderPool> readers);
    std::unique_ptr<ReaderPool> m_readers;
};

} // namespace ns::store
