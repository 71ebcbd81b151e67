// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/logfile.h"
#include "core/store/sqliterows.h"
#include "core/store/writer.h"

namespace ns::store {

/// When to copy the write-ahead log back. SQLite's own trigger runs inside the commit, before anybody is told; ours runs after. What a
/// checkpoint reports teaches how many pages a write statement costs here.
class CheckpointPlan
{
public:
    /// Before the first measurement a statement counts as one page, which is the most that it usually is.
    [[nodiscard]] bool isDue(std::int64_t writes) const;
    /// `logFrames` and `copiedFrames` as wal_checkpoint reports them.
    void learn(std::int64_t writes, std::int64_t logFrames, std::int64_t copiedFrames);
    /// The log has grown past what passive checkpoints can hold (a reader was in the way): wait for readers, shortly.
    [[nodiscard]] bool needsRestart() const { return m_logFrames > kRestartFrames; }

private:
    static constexpr std::int64_t kPassiveFrames = 2048; // 8 MB of 4 KiB pages
    static constexpr std::int64_t kRestartFrames = 6144; // 24 MB
    std::int64_t m_writesAtLast = 0;
    std::int64_t m_logFrames = 0; // in the log after the last checkpoint; 0 when all was copied
    double m_framesPerWrite = 1.0;
};

/// The writer's read-write connection. Lives on the writer thread; owned by the Writer.
class SqliteBackend final : public WriteBackend
{
public:
    struct Setup
    {
        std::string path;
        int busyTimeoutMs = 5000;
        bool create = false;
        std::string auditHeadPath;
    };
    explicit SqliteBackend(Setup setup) : m_setup(std::move(setup)) {}
    [[nodiscard]] Status open() override;
    [[nodiscard]] Status begin() override;
    [[nodiscard]] Status commit(const std::function<void()> &beforeSync) override;
    void rollBack() override;
    [[nodiscard]] Rows &rows() override { return *m_rows; }
    [[nodiscard]] bool tend(bool isIdle) override;
    [[nodiscard]] bool wantsPause() const override { return m_rows->wordIndex().lags(); }
    void close() override;

private:
    [[nodiscard]] Status configure();
    /// Changes when another connection has committed.
    [[nodiscard]] std::int64_t readDataVersion();
    void checkpoint();
    void restartLog();
    bool indexWords();
    void writeHead(bool last);

    const Setup m_setup;
    std::unique_ptr<Connection> m_db;
    std::unique_ptr<LogFile> m_log;
    std::unique_ptr<SqliteRows> m_rows;
    CheckpointPlan m_plan;
    AuditTail m_tail;
    bool m_headIsStale = false;
    std::int64_t m_headWrittenAt = 0; // monotonic microseconds
    std::int64_t m_dataVersion = 0;
};

} // namespace ns::store
