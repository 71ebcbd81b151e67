// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <atomic>
#include <functional>
#include <thread>

#include "core/base/result.h"
#include "core/console/training.h"

namespace ns::console {

/// How the work of a training speaks with its runner: called often, on the training's own thread.
struct TrainingHooks
{
    std::function<void(TrainingPhase phase, std::int64_t done, std::int64_t total)> onProgress = {};
    std::function<bool()> isStopRequested = {};
};

/// One training at a time on a thread of its own. Started, asked and cancelled on the desk's thread, which owns it; `onChange` comes on the
/// training's thread, at most every 100 ms and at each change of phase.
class TrainingRunner
{
public:
    using Work = std::function<Result<TrainingResult>(const TrainingHooks &)>;
    static constexpr std::int64_t kEveryMicros = 100'000;

    explicit TrainingRunner(std::function<void()> onChange) : m_onChange(std::move(onChange)) {}
    /// Asks the work to stop and waits for it.
    ~TrainingRunner();
    TrainingRunner(const TrainingRunner &) = delete;
    TrainingRunner &operator=(const TrainingRunner &) = delete;

    /// `done` comes on the training's thread, after which progress() is idle. False while another runs.
    [[nodiscard]] bool start(Work work, std::function<void(Result<TrainingResult>)> done);
    void cancel();
    [[nodiscard]] TrainingProgress progress() const;

private:
    void note(TrainingPhase phase, std::int64_t done, std::int64_t total);
    std::function<void()> m_onChange;
    std::thread m_thread;
    std::atomic<bool> m_isStopping = false;
    std::atomic<TrainingPhase> m_phase = TrainingPhase::Idle;
    std::atomic<std::int64_t> m_done = 0, m_total = 0;
    std::atomic<std::int64_t> m_phaseBegan = 0; // monotonic microseconds
    std::int64_t m_toldAt = 0;                  // the training's thread alone
};

/// Rate and remaining time of a phase that has run for so long. Too early under half a second: nothing of both. The rate is of the whole phase.
[[nodiscard]] TrainingProgress measureProgress(TrainingPhase phase, std::int64_t done, std::int64_t total, std::int64_t elapsedMicros);

} // namespace ns::console
