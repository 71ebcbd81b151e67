// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

#include "core/base/lrucache.h"
#include "core/domain/contactstate.h"

namespace ns::store {

using StatePtr = std::shared_ptr<const domain::ContactState>;

/// The states that steps have written last: most messages are claimed right after the step that drafted them, and unpacking a stored
/// state costs as much as all of the claim's rules. A version that another process has passed is not found. For one thread; owned by Rows.
class RecentStates
{
public:
    void put(domain::ContactNo contact, StatePtr state) { m_states.put(contact, std::move(state)); }
    /// Nothing unless exactly this version is at hand.
    [[nodiscard]] StatePtr find(domain::ContactNo contact, std::uint64_t version);
    /// A group was rolled back: what it wrote never was.
    void clear() { m_states.clear(); }

private:
    static constexpr std::size_t kStatesMax = 2048; // some group commits; about 3 KB each
    LruCache<domain::ContactNo, StatePtr> m_states{kStatesMax};
};

} // namespace ns::store
