// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/recentstates.h"

namespace ns::store {

StatePtr RecentStates::find(domain::ContactNo contact, std::uint64_t version)
{
    const StatePtr *found = m_states.find(contact);
    return found != nullptr && (*found)->version == version ? *found : nullptr;
}

} // namespace ns::store
