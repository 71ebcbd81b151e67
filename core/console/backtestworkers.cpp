// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/console/backtestworkers.h"

#include <array>
#include <atomic>
#include <thread>

namespace ns::console {

namespace {

/// What the workers share: which rows are taken and done, and whether to go on.
struct Pieces
{
    store::RowSpan all;
    std::int64_t size = 1;
    std::atomic<std::int64_t> next;
    std::atomic<std::int64_t> done = 0;
    std::atomic<bool> isStopping = false;
};

Status workOn(int worker, Pieces &pieces, const BacktestHooks &hooks, const std::function<Status(int, store::RowSpan)> &work)
{
    while (!pieces.isStopping) {
        const std::int64_t first = pieces.next.fetch_add(pieces.size);
        if (first > pieces.all.last)
            return {};
        Status done = hooks.isStopRequested && hooks.isStopRequested() ? fail(ErrorCode::Cancelled, "stopped") : Status{};
        const store::RowSpan rows{first, std::min(first + pieces.size - 1, pieces.all.last)};
        if (done)
            done = work(worker, rows);
        if (!done) {
            pieces.isStopping = true;
            return done;
        }
        const std::int64_t total = pieces.done += rows.last - rows.first + 1;
        if (worker == 0 && hooks.onProgress)
            hooks.onProgress(total, pieces.all.last - pieces.all.first + 1);
    }
    return {};
}

} // namespace

Result<PastConnections> openPast(const std::string &database)
{
    PastConnections past;
    for (int i = 0; i < kBacktestWorkers; ++i) {
        auto opened = store::PastMessages::open(database);
        if (!opened)
            return tl::make_unexpected(opened.error());
        past.push_back(std::move(*opened));
    }
    return past;
}

Status workInPieces(store::RowSpan all, std::int64_t piece, const BacktestHooks &hooks, const std::function<Status(int worker, store::RowSpan rows)> &work)
{
    Pieces pieces{.all = all, .size = std::max<std::int64_t>(1, piece), .next = all.first};
    std::array<Status, kBacktestWorkers> ends;
    {
        std::array<std::thread, kBacktestWorkers - 1> others;
        const bool isWorthIt = all.last - all.first >= pieces.size; // more than one piece
        for (int i = 1; isWorthIt && i < kBacktestWorkers; ++i)
            others[std::size_t(i - 1)] = std::thread([&, i] { ends[std::size_t(i)] = workOn(i, pieces, hooks, work); });
        ends[0] = workOn(0, pieces, hooks, work);
        for (std::thread &other : others) {
            if (other.joinable())
                other.join();
        }
    }
    for (const Status &end : ends) {
        if (!end)
            return end;
    }
    return {};
}

} // namespace ns::console
