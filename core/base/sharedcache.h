// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <deque>
#include <memory>
#include <mutex>

namespace ns {

/// The last few immutable things that were made, by key. Any thread; two threads may make the same thing at once.
template <typename Key, typename Value> class SharedCache
{
public:
    explicit SharedCache(std::size_t most) : m_most(most) {}

    /// What is kept under the key, else what `make` gives; null is not kept.
    template <typename Make> [[nodiscard]] std::shared_ptr<const Value> get(const Key &key, Make make)
    {
        if (auto kept = find(key))
            return kept;
        std::shared_ptr<const Value> made = make(); // outside the lock: it may read a file
        if (!made)
            return made;
        const std::lock_guard lock(m_mutex);
        m_kept.push_front({key, made});
        if (m_kept.size() > m_most)
            m_kept.pop_back();
        return made;
    }

private:
    struct Entry
    {
        Key key;
        std::shared_ptr<const Value> value;
    };
    [[nodiscard]] std::shared_ptr<const Value> find(const Key &key)
    {
        const std::lock_guard lock(m_mutex);
        for (const Entry &entry : m_kept) {
            if (entry.key == key)
                return entry.value;
        }
        return nullptr;
    }

    const std::size_t m_most;
    std::mutex m_mutex;
    std::deque<Entry> m_kept;
};

} // namespace ns
