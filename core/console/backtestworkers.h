// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/console/backtest.h"
#include "core/store/pastmessages.h"

namespace ns::console {

inline constexpr int kBacktestWorkers = 2;
/// One for each worker.
using PastConnections = std::vector<std::unique_ptr<store::PastMessages>>;
[[nodiscard]] Result<PastConnections> openPast(const std::string &database);

/// Cuts a span of rows into pieces and works on them on two threads, the caller's being worker 0: whoever is free takes the next piece. Ends with the
/// first error, or Cancelled when asked to stop between two pieces. Tells progress in rows, on the caller's thread.
[[nodiscard]] Status workInPieces(store::RowSpan all, std::int64_t piece, const BacktestHooks &hooks, const std::function<Status(int worker, store::RowSpan rows)> &work);

} // namespace ns::console
