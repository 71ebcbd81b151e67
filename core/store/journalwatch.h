// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <optional>

#include "core/ports/journal.h"
#include "core/store/reader.h"

namespace ns::store {

class Connection;
class SqliteRows;

/// What a status line shows of a journal at one moment.
struct JournalFacts
{
    ports::WorkCounts work;
    std::int64_t traces = 0;   // number of the newest one
    std::int64_t contacts = 0; // number of the newest one
    std::int64_t events = 0;
    std::vector<PauseRow> paused;
    std::string holder;          // of the lease; empty: free
    std::int64_t fence = 0;
    std::int64_t beatAtMs = 0;   // wall time of the last heartbeat
    std::int64_t leaseTtlMs = 0;
    std::optional<Instant> lastInstant = {};
};

/// Notices every commit to a journal, whoever made it: other processes, and this process's own writer, which is another connection. One thread.
class JournalWatch
{
public:
    [[nodiscard]] static Result<std::unique_ptr<JournalWatch>> open(const std::string &journalPath);
    ~JournalWatch();
    /// True once after each time when somebody has committed, and at the first call. About 20 us.
    [[nodiscard]] Result<bool> takeChange();
    [[nodiscard]] Result<JournalFacts> readFacts();

private:
    explicit JournalWatch(std::unique_ptr<Connection> connection);
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<SqliteRows> m_rows;
    std::optional<std::int64_t> m_version;
};

} // namespace ns::store
