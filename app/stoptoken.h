// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <atomic>
#include <memory>

namespace ns::app {

enum class StopReason { Interrupt, Terminate };

/// Says "please stop" to long work. Copies share one flag; any thread asks, any thread sets. (std::stop_token is missing in AppleClang.)
class StopToken
{
public:
    StopToken() : m_flag(std::make_shared<std::atomic<int>>(kRunning)) {}
    [[nodiscard]] bool isStopRequested() const { return m_flag->load(std::memory_order_acquire) != kRunning; }
    /// Stopped by Ctrl+C and not by a service manager's SIGTERM: only then 130 is the exit code of a run.
    [[nodiscard]] bool wasInterrupted() const { return m_flag->load(std::memory_order_acquire) == int(StopReason::Interrupt); }
    /// The first reason stays.
    void requestStop(StopReason reason = StopReason::Interrupt) const
    {
        int running = kRunning;
        m_flag->compare_exchange_strong(running, int(reason), std::memory_order_acq_rel);
    }

private:
    static constexpr int kRunning = -1;
    std::shared_ptr<std::atomic<int>> m_flag;
};

} // namespace ns::app
