// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/keepawake.h"

#include "core/base/clock.h"
#include "core/base/thread.h"

namespace ns {

KeepAwake::KeepAwake(int cores)
{
    for (int i = 0; i < cores; ++i)
        m_threads.emplace_back([this] { run(); });
}

KeepAwake::~KeepAwake()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ends = true;
    }
    m_call.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

void KeepAwake::touch()
{
    const std::int64_t now = monotonicMicros();
    if (now - m_touched.exchange(now) > kRestMicros)
        m_burst = now;
    if (now - m_burst > kBurstMicros)
        return;
    m_until = now + kHeldMicros;
    if (m_resting == 0) // set before looking: who goes to rest now sees it
        return;
    {
        const std::lock_guard lock(m_mutex);
    }
    m_call.notify_all();
}

bool KeepAwake::isHeld() const
{
    return !m_ends && monotonicMicros() < m_until.load(std::memory_order_relaxed);
}

void KeepAwake::run()
{
    if (!yieldToAll())
        return;
    while (!m_ends) {
        while (isHeld())
            relaxCore();
        std::unique_lock lock(m_mutex);
        ++m_resting;
        m_call.wait(lock, [this] { return m_ends || monotonicMicros() < m_until; });
        --m_resting;
    }
}

} // namespace ns
