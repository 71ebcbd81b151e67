// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/rows.h"

namespace ns::store {

/// Stores one event, or finds that its key is there already. Inside a group.
[[nodiscard]] ports::AppendReceipt appendEvent(Rows &rows, const PreparedEvent &event, Instant now);
/// What appendEvent would answer now; writes nothing.
[[nodiscard]] ports::AppendReceipt previewEvent(Rows &rows, const PreparedEvent &event);
/// As appendEvent, for an event that we made ourselves for a known contact; a key that is there already is left alone.
[[nodiscard]] ports::AppendReceipt appendInternal(Rows &rows, domain::Event event, domain::ContactNo contact, Instant now);
/// Events from outside may not carry our own source or an internal type. InvalidInput.
[[nodiscard]] Status checkExternal(const std::vector<domain::Event> &events);

} // namespace ns::store
