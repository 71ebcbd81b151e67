// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/console/trainingrunner.h"

#include "core/base/clock.h"

namespace ns::console {

namespace {
constexpr std::int64_t kTooEarlyMicros = 500'000;
}

TrainingRunner::~TrainingRunner()
{
    cancel();
    if (m_thread.joinable())
        m_thread.join();
}

bool TrainingRunner::start(Work work, std::function<void(Result<TrainingResult>)> done)
{
    if (m_phase != TrainingPhase::Idle)
        return false;
    if (m_thread.joinable())
        m_thread.join(); // it has said that it is done
    m_isStopping = false;
    note(TrainingPhase::Reading, 0, 0);
    m_thread = std::thread([this, work = std::move(work), done = std::move(done)] {
        const TrainingHooks hooks{.onProgress = [this](TrainingPhase phase, std::int64_t at, std::int64_t total) { note(phase, at, total); },
                                  .isStopRequested = [this] { return m_isStopping.load(); }};
        Result<TrainingResult> result = work(hooks);
        m_phase = TrainingPhase::Idle;
        m_isStopping = false;
        m_onChange();
        done(std::move(result));
    });
    return true;
}

void TrainingRunner::cancel()
{
    if (m_phase != TrainingPhase::Idle)
        m_isStopping = true;
}

void TrainingRunner::note(TrainingPhase phase, std::int64_t done, std::int64_t total)
{
    const std::int64_t now = monotonicMicros();
    const bool isNew = m_phase.exchange(phase) != phase;
    if (isNew)
        m_phaseBegan = now;
    m_done = done;
    m_total = total;
    if (!isNew && now - m_toldAt < kEveryMicros)
        return;
    m_toldAt = now;
    m_onChange();
}

TrainingProgress TrainingRunner::progress() const
{
    TrainingProgress now = measureProgress(m_phase, m_done, m_total, monotonicMicros() - m_phaseBegan);
    now.isStopping = m_isStopping && now.phase != TrainingPhase::Idle;
    return now;
}

TrainingProgress measureProgress(TrainingPhase phase, std::int64_t done, std::int64_t total, std::int64_t elapsedMicros)
{
    if (phase == TrainingPhase::Idle)
        return {};
    TrainingProgress progress{.phase = phase, .done = done, .total = total};
    if (elapsedMicros < kTooEarlyMicros || done <= 0)
        return progress;
    progress.perSecond = double(done) * 1e6 / double(elapsedMicros);
    if (total > 0)
        progress.remaining = Millis{std::int64_t(double(std::max<std::int64_t>(0, total - done)) / progress.perSecond * 1e3)};
    return progress;
}

} // namespace ns::console
