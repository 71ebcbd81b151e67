// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <deque>
#include <memory>
#include <unordered_map>

#include "core/domain/contactstate.h"

namespace ns::store {

using StatePtr = std::shared_ptr<const domain::ContactState>;

/// The states that steps have written last: most messages are claimed right after the step that drafted them, and unpacking a stored
/// state costs as much as all of the claim's rules. A version that another process has passed is not found. For one thread; owned by Rows.
class RecentStates
{
public:
    void put(domain::ContactNo contact, StatePtr state);
    /// Nothing unless exactly this version is at hand.
    [[nodiscard]] StatePtr find(domain::ContactNo contact, std::uint64_t version) const;
    /// A group was rolled back: what it wrote never was.
    void clear();

private:
    std::unordered_map<domain::ContactNo, StatePtr> m_states;
    std::deque<domain::ContactNo> m_order;
};

} // namespace ns::store
