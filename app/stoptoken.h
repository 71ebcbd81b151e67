// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <atomic>
#include <memory>

namespace ns::app {

/// Says "please stop" to long work. Copies share one flag; any thread asks, any thread sets. (std::stop_token is missing in AppleClang.)
class StopToken
{
public:
    StopToken() : m_flag(std::make_shared<std::atomic<bool>>(false)) {}
    [[nodiscard]] bool isStopRequested() const { return m_flag->load(std::memory_order_acquire); }
    void requestStop() const { m_flag->store(true, std::memory_order_release); }

private:
    std::shared_ptr<std::atomic<bool>> m_flag;
};

} // namespace ns::app
