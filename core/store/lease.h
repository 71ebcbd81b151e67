// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/rows.h"

namespace ns::store {

/// Wall time in milliseconds: what lease rows hold, because processes share no monotonic clock.
[[nodiscard]] std::int64_t wallMillis();
/// A lease is alive until its heartbeat is older than its ttl; one from the future by more than that is a clock that was set back.
[[nodiscard]] bool isLeaseAlive(const LeaseRow &row, std::int64_t nowMs);
/// Journal::acquireLease inside a group.
[[nodiscard]] Result<ports::Lease> takeLease(Rows &rows, const std::string &holder, Millis ttl, const std::string &evict, std::int64_t nowMs);
/// LeaseLost when another fence stands in the row.
[[nodiscard]] Status beatLease(Rows &rows, const ports::Lease &lease, std::int64_t nowMs);
void freeLease(Rows &rows, const ports::Lease &lease);
[[nodiscard]] bool holdsLease(Rows &rows, const ports::Lease &lease);

} // namespace ns::store
