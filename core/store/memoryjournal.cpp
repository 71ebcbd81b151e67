// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/memoryjournal.h"

#include "core/store/memoryrows.h"

namespace ns::store {

namespace {

/// Groups on rows in memory, apart from readers by one mutex.
class MemoryBackend final : public WriteBackend
{
public:
    MemoryBackend(std::shared_ptr<std::mutex> mutex, std::shared_ptr<MemoryRows> rows) : m_lock(*mutex, std::defer_lock), m_mutex(std::move(mutex)), m_rows(std::move(rows)) {}
    Status open() override { return {}; }
    Status begin() override
    {
        m_lock.lock();
        return {};
    }
    Status commit(const std::function<void()> &beforeSync) override
    {
        m_lock.unlock();
        beforeSync();
        return {};
    }
    void rollBack() override { m_lock.unlock(); } // rows in memory do not fail; what is refused is refused before the first write
    Rows &rows() override { return *m_rows; }
    bool tend(bool /*isIdle*/) override { return false; }
    void close() override {}

private:
    std::unique_lock<std::mutex> m_lock;
    std::shared_ptr<std::mutex> m_mutex;
    std::shared_ptr<MemoryRows> m_rows;
};

} // namespace

MemoryJournal::MemoryJournal(Writer::Limits limits) : m_mutex(std::make_shared<std::mutex>()), m_rows(std::make_shared<MemoryRows>())
{
    auto writer = std::make_unique<Writer>(std::make_unique<MemoryBackend>(m_mutex, m_rows), limits);
    ignoreError(writer->start(), "memory opens always");
    setWriter(std::move(writer));
}

MemoryJournal::~MemoryJournal()
{
    close();
}

Status MemoryJournal::withRows(const std::function<void(Rows &)> &work)
{
    const std::lock_guard lock(*m_mutex);
    work(*m_rows);
    return {};
}

} // namespace ns::store
