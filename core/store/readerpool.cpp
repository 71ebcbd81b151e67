// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/readerpool.h"

namespace ns::store {

namespace {
constexpr std::size_t kIdleMax = 8;
}

ReaderPool::Loan::Loan(ReaderPool &pool, std::unique_ptr<Connection> connection) : m_pool(&pool), m_entry(std::make_unique<Entry>())
{
    m_entry->connection = std::move(connection);
    m_entry->rows = std::make_unique<SqliteRows>(*m_entry->connection);
}

ReaderPool::Loan::~Loan()
{
    if (m_entry)
        m_pool->giveBack(std::move(m_entry));
}

ReaderPool::~ReaderPool()
{
    for (const auto &entry : m_idle)
        entry->connection->attachThread();
}

Result<ReaderPool::Loan> ReaderPool::borrow()
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_idle.empty()) {
            std::unique_ptr<Loan::Entry> entry = std::move(m_idle.back());
            m_idle.pop_back();
            entry->connection->attachThread();
            return Loan(*this, std::move(entry));
        }
    }
    auto opened = Connection::open(m_path, Connection::Access::ReadOnly, m_busyTimeoutMs);
    if (!opened)
        return tl::make_unexpected(opened.error());
    if (!m_attach.empty()) {
        // ATTACH takes its file as text; a quote in a folder's name is doubled.
        const QString file = QString::fromStdString(m_attach).replace(u'\'', QStringLiteral("''"));
        if (const Status attached = (*opened)->execute(QStringLiteral("ATTACH '%1' AS aside").arg(file)); !attached)
            return tl::make_unexpected(attached.error());
    }
    return Loan(*this, std::move(*opened));
}

void ReaderPool::giveBack(std::unique_ptr<Loan::Entry> entry)
{
    entry->connection->clearFailure();
    const std::lock_guard lock(m_mutex);
    if (m_idle.size() >= kIdleMax)
        return; // closed here, on the thread that used it last
    entry->connection->detachThread();
    m_idle.push_back(std::move(entry));
}

} // namespace ns::store
