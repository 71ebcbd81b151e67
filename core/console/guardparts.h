// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <atomic>
#include <functional>
#include <thread>
#include <variant>

#include "core/console/guardbench.h"
#include "core/console/guardrails.h"
#include "core/console/query.h"

namespace ns::console {

struct BacktestResult; // core/console/backtest.h

/// How the work of a backtest speaks with its runner, on the backtest's own thread.
struct BacktestWork
{
    std::function<void(BacktestPhase phase, std::int64_t done, std::int64_t total)> onProgress = {};
    std::function<bool()> isStopRequested = {};
};

/// Guardrails of a workspace as app knows them: files, versions, rules. Called on reader threads but for `backtest`, which has a thread of its own;
/// what is missing is answered with Unsupported.
struct GuardParts
{
    std::function<Result<Guardrails>()> read = {};
    std::function<Result<PolicyReading>(const std::string &document)> readDocument = {};
    std::function<Result<PolicyDifferences>(int from, int to)> compare = {};
    std::function<Result<SentenceMeanings>(const SentencesQuestion &)> explain = {};
    std::function<Result<GuardBench>(const BenchQuestion &)> bench = {};
    std::function<Result<SnapshotPtr<BacktestResult>>(const std::string &document, const BacktestWork &)> backtest = {};
    std::function<Result<int>(const PolicyPublication &)> publish = {};
    std::function<Result<int>(int version, const QString &reason)> rollBack = {};
    std::function<Result<std::monostate>(const std::string &document)> keepDraft = {};
};

/// One backtest at a time on a thread of its own. Started, asked and cancelled on the desk's thread, which owns it; `onChange` comes on the
/// backtest's thread, at most every 100 ms and at each change of phase.
class BacktestRunner
{
public:
    using Answer = Result<SnapshotPtr<BacktestResult>>;
    using Work = std::function<Answer(const BacktestWork &)>;
    static constexpr std::int64_t kEveryMicros = 100'000;

    explicit BacktestRunner(std::function<void()> onChange) : m_onChange(std::move(onChange)) {}
    /// Asks the work to stop and waits for it.
    ~BacktestRunner();
    BacktestRunner(const BacktestRunner &) = delete;
    BacktestRunner &operator=(const BacktestRunner &) = delete;

    /// `done` comes on the backtest's thread, after which progress() is idle. False while another runs.
    [[nodiscard]] bool start(Work work, std::function<void(Answer)> done);
    void cancel();
    [[nodiscard]] BacktestProgress progress() const;

private:
    void note(BacktestPhase phase, std::int64_t done, std::int64_t total);
    std::function<void()> m_onChange;
    std::thread m_thread;
    std::atomic<bool> m_isStopping = false;
    std::atomic<BacktestPhase> m_phase = BacktestPhase::Idle;
    std::atomic<std::int64_t> m_done = 0, m_total = 0;
    std::int64_t m_toldAt = 0; // the backtest's thread alone
};

} // namespace ns::console
