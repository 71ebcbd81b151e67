// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/console/readerthreads.h"

namespace ns::console {

namespace {
constexpr std::chrono::milliseconds kLook{250};
}

ReaderThreads::ReaderThreads()
    : m_quickThread([this] { work(m_quick, m_ending); }), m_slowThread([this] { work(m_slow, m_ending); })
{
}

ReaderThreads::~ReaderThreads()
{
    m_ending = true;
    m_quick.close();
    m_slow.close();
    m_quickThread.join();
    m_slowThread.join();
}

bool ReaderThreads::post(Lane lane, std::function<void()> job)
{
    return (lane == Lane::Quick ? m_quick : m_slow).tryPush(std::move(job));
}

void ReaderThreads::work(Jobs &jobs, const std::atomic<bool> &ending)
{
    while (!ending) {
        for (std::function<void()> &job : jobs.popBatch(1, kLook)) {
            if (!ending)
                job();
        }
        if (jobs.isClosed())
            return;
    }
}

} // namespace ns::console
