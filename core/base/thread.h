// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ns {

/// This thread computes for others: waking it does not take the core from who woke it, who often only has to start a write before it waits
/// anyway. Its share of the machine stays the same. On Linux SCHED_BATCH; elsewhere nothing.
void yieldToWakers();

/// This thread runs when a core has nothing else to do, and gives it up at once. Linux's SCHED_IDLE; false where there is none.
[[nodiscard]] bool yieldToAll();

/// Some nanoseconds of waiting in a loop, without the memory traffic of one that only looks.
void relaxCore();

} // namespace ns
