// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/lease.h"

namespace ns::store {

std::int64_t wallMillis()
{
    return std::chrono::duration_cast<Millis>(std::chrono::system_clock::now().time_since_epoch()).count();
}

bool isLeaseAlive(const LeaseRow &row, std::int64_t nowMs)
{
    return !row.holder.empty() && std::abs(nowMs - row.beatAtMs) <= row.ttlMs;
}

Result<ports::Lease> takeLease(Rows &rows, const std::string &holder, Millis ttl, const std::string &evict, std::int64_t nowMs)
{
    if (holder.empty())
        return fail(ErrorCode::InvalidInput, "a lease needs a holder");
    const LeaseRow row = rows.readLease();
    const bool dead = row.holder == holder || (!evict.empty() && row.holder == evict);
    if (isLeaseAlive(row, nowMs) && !dead)
        return fail(ErrorCode::Busy, "another agent holds the workspace", row.holder, Retry::Later);
    rows.writeLease({holder, row.fence + 1, nowMs, ttl.count()});
    return ports::Lease{holder, row.fence + 1};
}

bool holdsLease(Rows &rows, const ports::Lease &lease)
{
    const LeaseRow row = rows.readLease();
    return row.fence == lease.fence && row.holder == lease.holder;
}

Status beatLease(Rows &rows, const ports::Lease &lease, std::int64_t nowMs)
{
    LeaseRow row = rows.readLease();
    if (row.fence != lease.fence || row.holder != lease.holder)
        return fail(ErrorCode::LeaseLost, "another agent has taken the workspace", row.holder);
    row.beatAtMs = nowMs;
    rows.writeLease(row);
    return {};
}

void freeLease(Rows &rows, const ports::Lease &lease)
{
    LeaseRow row = rows.readLease();
    if (row.fence != lease.fence || row.holder != lease.holder)
        return;
    row.holder.clear();
    rows.writeLease(row);
}

} // namespace ns::store
