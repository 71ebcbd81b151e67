// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <atomic>
#include <thread>

#include "app/stoptoken.h"

namespace ns::app {

/// Turns SIGINT and SIGTERM into a stop token. A thread of its own waits for them, so that no handler and no global is needed: make it first
/// thing in main(), because threads inherit the blocked signals from then on. A second signal ends the program at once with 130.
class SignalWatch
{
public:
    explicit SignalWatch(StopToken token);
    ~SignalWatch();
    SignalWatch(const SignalWatch &) = delete;
    SignalWatch &operator=(const SignalWatch &) = delete;

private:
    void waitForSignals();

    StopToken m_token;
    std::atomic<bool> m_ending = false;
    std::thread m_thread;
};

} // namespace ns::app
