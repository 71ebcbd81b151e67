// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/recentstates.h"

namespace ns::store {

namespace {
constexpr std::size_t kStatesMax = 2048; // some group commits; about 3 KB each
} // namespace

void RecentStates::put(domain::ContactNo contact, StatePtr state)
{
    const auto [place, isNew] = m_states.insert_or_assign(contact, std::move(state));
    if (!isNew)
        return;
    m_order.push_back(contact);
    if (m_order.size() > kStatesMax) {
        m_states.erase(m_order.front());
        m_order.pop_front();
    }
}

StatePtr RecentStates::find(domain::ContactNo contact, std::uint64_t version) const
{
    const auto found = m_states.find(contact);
    return found != m_states.end() && found->second->version == version ? found->second : nullptr;
}

void RecentStates::clear()
{
    m_states.clear();
    m_order.clear();
}

} // namespace ns::store
