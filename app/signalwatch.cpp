// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signalwatch.h"

#include <QtGlobal>
#include <csignal>
#include <cstdlib>

namespace ns::app {

#ifdef Q_OS_UNIX

namespace {

sigset_t stopSignals()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    return set;
}

} // namespace

SignalWatch::SignalWatch(StopToken token) : m_token(std::move(token))
{
    const sigset_t set = stopSignals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    m_thread = std::thread([this] { waitForSignals(); });
}

SignalWatch::~SignalWatch()
{
    m_ending = true;
    pthread_kill(m_thread.native_handle(), SIGTERM);
    m_thread.join();
}

void SignalWatch::waitForSignals()
{
    const sigset_t set = stopSignals();
    for (int signal = 0; sigwait(&set, &signal) == 0;) {
        if (m_ending)
            return;
        if (m_token.isStopRequested())
            std::_Exit(130);
        m_token.requestStop(signal == SIGINT ? StopReason::Interrupt : StopReason::Terminate);
    }
}

#else

// Windows needs a handler without a context pointer: the C runtime's default (the process ends) is kept until its build exists.
SignalWatch::SignalWatch(StopToken token) : m_token(std::move(token)) {}
SignalWatch::~SignalWatch() = default;
void SignalWatch::waitForSignals() {}

#endif

} // namespace ns::app
