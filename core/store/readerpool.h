// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <mutex>
#include <vector>

#include "core/store/sqliterows.h"

namespace ns::store {

/// Read-only connections, handed out one caller at a time. Any thread; a connection changes its thread with its user.
class ReaderPool
{
public:
    /// A connection with its rows; goes back to the pool by itself.
    class Loan
    {
    public:
        Loan(ReaderPool &pool, std::unique_ptr<Connection> connection);
        ~Loan();
        Loan(Loan &&) noexcept = default;
        Loan &operator=(Loan &&) = delete;
        [[nodiscard]] Connection &connection() { return *m_entry->connection; }
        [[nodiscard]] SqliteRows &rows() { return *m_entry->rows; }

    private:
        friend class ReaderPool;
        struct Entry
        {
            std::unique_ptr<Connection> connection;
            std::unique_ptr<SqliteRows> rows;
        };
        Loan(ReaderPool &pool, std::unique_ptr<Entry> entry) : m_pool(&pool), m_entry(std::move(entry)) {}
        ReaderPool *m_pool;
        std::unique_ptr<Entry> m_entry;
    };

    /// `attach`: a second database file whose tables every connection sees beside its own.
    ReaderPool(std::string path, int busyTimeoutMs, std::string attach = {})
        : m_path(std::move(path)), m_busyTimeoutMs(busyTimeoutMs), m_attach(std::move(attach))
    {
    }
    ~ReaderPool();
    [[nodiscard]] Result<Loan> borrow();

private:
    void giveBack(std::unique_ptr<Loan::Entry> entry);
    const std::string m_path;
    const int m_busyTimeoutMs;
    const std::string m_attach;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<Loan::Entry>> m_idle;
};

} // namespace ns::store
