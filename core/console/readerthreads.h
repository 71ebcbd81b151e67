// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <thread>

#include "core/base/boundedqueue.h"

namespace ns::console {

/// Two threads that read for the window: one for what a person waits for, one for what takes long, so that a count over a million rows never
/// stands in the way of the next review item. Owned by the desk.
class ReaderThreads
{
public:
    enum class Lane { Quick, Slow };
    static constexpr std::size_t kQueueMax = 256; // a window asks far less: each consumer has at most one question that counts

    ReaderThreads();
    /// Finishes the job in hand; those that wait are dropped.
    ~ReaderThreads();
    /// False when the lane is full.
    [[nodiscard]] bool post(Lane lane, std::function<void()> job);

private:
    using Jobs = BoundedQueue<std::function<void()>>;
    static void work(Jobs &jobs, const std::atomic<bool> &ending);
    std::atomic<bool> m_ending = false;
    Jobs m_quick{kQueueMax};
    Jobs m_slow{kQueueMax};
    std::thread m_quickThread;
    std::thread m_slowThread;
};

} // namespace ns::console
