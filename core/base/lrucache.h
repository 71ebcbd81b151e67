// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <list>
#include <unordered_map>
#include <utility>

namespace ns {

/// The values that were put or found last, at most `capacity` of them; the one that nobody asked for longest goes first. For one thread.
template <typename Key, typename Value> class LruCache
{
public:
    explicit LruCache(std::size_t capacity) : m_capacity(capacity) {}

    void put(const Key &key, Value value)
    {
        if (const auto place = m_places.find(key); place != m_places.end()) {
            place->second->second = std::move(value);
            touch(place->second);
            return;
        }
        m_values.emplace_front(key, std::move(value));
        m_places.emplace(key, m_values.begin());
        if (m_places.size() > m_capacity)
            erase(Key(m_values.back().first));
    }
    /// Null when it is not here (any more). Valid until the next put() or erase().
    [[nodiscard]] Value *find(const Key &key)
    {
        const auto place = m_places.find(key);
        if (place == m_places.end())
            return nullptr;
        touch(place->second);
        return &place->second->second;
    }
    void erase(const Key &key)
    {
        const auto place = m_places.find(key);
        if (place == m_places.end())
            return;
        m_values.erase(place->second);
        m_places.erase(place);
    }
    void clear()
    {
        m_values.clear();
        m_places.clear();
    }
    [[nodiscard]] std::size_t size() const { return m_places.size(); }

private:
    using Values = std::list<std::pair<Key, Value>>; // newest first
    void touch(typename Values::iterator place) { m_values.splice(m_values.begin(), m_values, place); }

    std::size_t m_capacity;
    Values m_values;
    std::unordered_map<Key, typename Values::iterator> m_places;
};

} // namespace ns
