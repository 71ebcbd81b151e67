// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QThreadPool>
#include <atomic>
#include <functional>
#include <memory>
#include <vector>

#include "core/base/boundedqueue.h"
#include "core/base/clock.h"
#include "core/domain/ids.h"

namespace ns::agent {

/// 64 serial lanes over a thread pool: jobs of one contact run one after another, those of different lanes side by side.
/// post() from the dispatcher alone; jobs run on pool threads and must not block on network or writer.
class LanePool
{
public:
    using Job = std::function<void()>;
    static constexpr std::size_t kLanes = 64;

    LanePool(int workers, std::size_t jobsPerLaneMax);
    ~LanePool();
    /// False when the lane is full; the job is left untouched.
    [[nodiscard]] bool post(domain::ContactNo contact, Job &job);
    /// Finishes what is queued. False when that took longer than the deadline (real).
    [[nodiscard]] bool drain(Millis deadline);

private:
    struct Lane
    {
        explicit Lane(std::size_t capacity) : jobs(capacity) {}
        BoundedQueue<Job> jobs;
        std::atomic<bool> scheduled{false};
    };
    void schedule(Lane &lane);
    void runLane(Lane &lane);

    std::vector<std::unique_ptr<Lane>> m_lanes;
    QThreadPool m_pool;
};

} // namespace ns::agent
