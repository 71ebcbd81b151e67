// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agent/lanepool.h"

namespace ns::agent {

namespace {
constexpr std::size_t kJobsPerTurn = 16; // then the lane lets others have the thread
}

LanePool::LanePool(int workers, std::size_t jobsPerLaneMax)
{
    m_pool.setMaxThreadCount(workers);
    m_lanes.reserve(kLanes);
    for (std::size_t i = 0; i < kLanes; ++i)
        m_lanes.push_back(std::make_unique<Lane>(jobsPerLaneMax));
}

LanePool::~LanePool()
{
    m_pool.waitForDone();
}

bool LanePool::post(domain::ContactNo contact, Job &job)
{
    Lane &lane = *m_lanes[std::size_t(domain::toInt(contact)) % kLanes];
    if (!lane.jobs.tryPush(std::move(job)))
        return false;
    schedule(lane);
    return true;
}

void LanePool::schedule(Lane &lane)
{
    if (!lane.scheduled.exchange(true))
        m_pool.start([this, &lane] { runLane(lane); });
}

void LanePool::runLane(Lane &lane)
{
    for (Job &job : lane.jobs.popBatch(kJobsPerTurn, std::chrono::microseconds{0}))
        job();
    lane.scheduled.store(false);
    if (lane.jobs.size() > 0) // also catches a job that was posted between the pop and the store
        schedule(lane);
}

bool LanePool::drain(Millis deadline)
{
    return m_pool.waitForDone(int(deadline.count()));
}

} // namespace ns::agent
