// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <vector>

#include "app/demo/academy.h"
#include "core/ports/journal.h"

namespace ns::demo {

struct HistoryCounts
{
    std::int64_t contacts = 0;
    std::int64_t events = 0;
    std::int64_t messages = 0;
};

/// Puts a made-up past into a journal as already handled: every event durable and traced ("history"), every contact in its final state
/// with the messages that were sent to it. Uses the journal's public calls alone; needs the lease. `progress` gets contacts done.
[[nodiscard]] Result<HistoryCounts> loadHistory(ports::Journal &journal, const std::vector<AcademyContact> &contacts, Instant now,
                                                const std::function<void(std::int64_t)> &progress);

} // namespace ns::demo
