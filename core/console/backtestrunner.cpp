// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/console/guardparts.h"

namespace ns::console {

BacktestRunner::~BacktestRunner()
{
    cancel();
    if (m_thread.joinable())
        m_thread.join();
}

bool BacktestRunner::start(Work work, std::function<void(Answer)> done)
{
    if (m_phase != BacktestPhase::Idle)
        return false;
    if (m_thread.joinable())
        m_thread.join(); // it has said that it is done
    m_isStopping = false;
    note(BacktestPhase::Judging, 0, 0);
    m_thread = std::thread([this, work = std::move(work), done = std::move(done)] {
        Answer answer = work({.onProgress = [this](BacktestPhase phase, std::int64_t at, std::int64_t total) { note(phase, at, total); },
                              .isStopRequested = [this] { return m_isStopping.load(); }});
        m_phase = BacktestPhase::Idle;
        m_isStopping = false;
        m_onChange();
        done(std::move(answer));
    });
    return true;
}

void BacktestRunner::cancel()
{
    if (m_phase != BacktestPhase::Idle)
        m_isStopping = true;
}

void BacktestRunner::note(BacktestPhase phase, std::int64_t done, std::int64_t total)
{
    const std::int64_t now = monotonicMicros();
    const bool isNew = m_phase.exchange(phase) != phase;
    m_done = done;
    m_total = total;
    if (!isNew && now - m_toldAt < kEveryMicros)
        return;
    m_toldAt = now;
    m_onChange();
}

BacktestProgress BacktestRunner::progress() const
{
    const BacktestPhase phase = m_phase;
    if (phase == BacktestPhase::Idle)
        return {};
    return {phase, m_done, m_total, m_isStopping};
}

} // namespace ns::console
