// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/rows.h"

namespace ns::store {

/// Journal::claim inside a group. `fence`: of the lease, 0 without one.
[[nodiscard]] std::vector<ports::ClaimedItem> claimDue(Rows &rows, const ports::ClaimRequest &request, const ports::ClaimJudge &judge,
                                                       std::int64_t fence);
/// InvalidInput unless "all", "channel:X", "connection:X" or "sequence:X".
[[nodiscard]] Result<PauseScope> parseScope(const std::string &text);

} // namespace ns::store
