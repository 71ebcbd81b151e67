// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <vector>

namespace ns {

/// A queue between threads with a hard bound. Producers are told when it is full; consumers wait for work. Any thread.
template <typename T> class BoundedQueue
{
public:
    explicit BoundedQueue(std::size_t capacity) : m_capacity(capacity) {}

    /// False when full or closed; the value is left untouched then.
    [[nodiscard]] bool tryPush(T &&value)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (m_closed || m_items.size() >= m_capacity)
                return false;
            m_items.push_back(std::move(value));
        }
        m_notEmpty.notify_one();
        return true;
    }
    /// Waits for room; false when closed.
    [[nodiscard]] bool push(T &&value)
    {
        {
            std::unique_lock lock(m_mutex);
            m_notFull.wait(lock, [this] { return m_closed || m_items.size() < m_capacity; });
            if (m_closed)
                return false;
            m_items.push_back(std::move(value));
        }
        m_notEmpty.notify_one();
        return true;
    }
    /// Pushes past the bound. Only for replies to work that was itself bounded (a full queue here would deadlock).
    void pushReply(T &&value)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (m_closed)
                return;
            m_items.push_back(std::move(value));
        }
        m_notEmpty.notify_one();
    }
    /// Takes up to `max` values, waiting at most `wait` for the first. Empty on time-out, or when closed and drained.
    [[nodiscard]] std::vector<T> popBatch(std::size_t max, std::chrono::microseconds wait)
    {
        std::vector<T> batch;
        {
            std::unique_lock lock(m_mutex);
            if (wait.count() > 0) // a wait that has run out already still costs the kernel's timer slack (50 us)
                m_notEmpty.wait_for(lock, wait, [this] { return m_closed || !m_items.empty(); });
            while (!m_items.empty() && batch.size() < max) {
                batch.push_back(std::move(m_items.front()));
                m_items.pop_front();
            }
        }
        if (!batch.empty())
            m_notFull.notify_all();
        return batch;
    }
    /// No more pushes; waiting threads wake; what is queued can still be popped.
    void close()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_closed = true;
        }
        m_notEmpty.notify_all();
        m_notFull.notify_all();
    }
    [[nodiscard]] bool isClosed() const
    {
        const std::lock_guard lock(m_mutex);
        return m_closed;
    }
    [[nodiscard]] std::size_t size() const
    {
        const std::lock_guard lock(m_mutex);
        return m_items.size();
    }
    [[nodiscard]] std::size_t capacity() const { return m_capacity; }

private:
    const std::size_t m_capacity;
    mutable std::mutex m_mutex;
    std::condition_variable m_notEmpty;
    std::condition_variable m_notFull;
    std::deque<T> m_items;
    bool m_closed = false;
};

} // namespace ns
