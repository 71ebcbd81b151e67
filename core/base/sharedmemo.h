// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <mutex>

#include "core/base/lrucache.h"

namespace ns {

/// What a pure function gave for the keys that were asked for last. Any thread; two threads may compute the same thing at once, and one's is kept.
template <typename Key, typename Value> class SharedMemo
{
public:
    explicit SharedMemo(std::size_t most) : m_kept(most) {}

    /// What is kept under the key, else what `make` gives; what it throws is the caller's, and nothing is kept.
    template <typename Make> [[nodiscard]] std::shared_ptr<const Value> get(const Key &key, Make make)
    {
        if (auto kept = find(key))
            return kept;
        auto made = std::make_shared<const Value>(make()); // outside the lock: that is what costs
        const std::lock_guard lock(m_mutex);
        m_kept.put(key, made);
        return made;
    }

private:
    [[nodiscard]] std::shared_ptr<const Value> find(const Key &key)
    {
        const std::lock_guard lock(m_mutex);
        const auto *kept = m_kept.find(key);
        return kept ? *kept : nullptr;
    }

    std::mutex m_mutex;
    LruCache<Key, std::shared_ptr<const Value>> m_kept;
};

} // namespace ns
