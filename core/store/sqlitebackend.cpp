// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlitebackend.h"

#include <utility>

#include "core/base/file.h"
#include "core/base/log.h"
#include "core/store/migrate.h"

namespace ns::store {

namespace {
constexpr int kBusyRetries = 3;                   // on top of busy_timeout
constexpr std::int64_t kHeadIntervalUs = 1'000'000;
constexpr std::int64_t kSynchronousFull = 2;
constexpr int kRestartWaitMs = 100; // how long the log's restart may wait for readers
} // namespace

bool CheckpointPlan::isDue(std::int64_t writes) const
{
    return double(writes - m_writesAtLast) * m_framesPerWrite >= double(kPassiveFrames);
}

void CheckpointPlan::learn(std::int64_t writes, std::int64_t logFrames, std::int64_t copiedFrames)
{
    const std::int64_t fresh = std::max<std::int64_t>(logFrames - m_logFrames, 1);
    if (writes > m_writesAtLast)
        m_framesPerWrite = std::clamp(double(fresh) / double(writes - m_writesAtLast), 0.02, 2.0);
    m_writesAtLast = writes;
    m_logFrames = copiedFrames >= logFrames ? 0 : logFrames; // all copied: the next write starts the log anew, unless a reader is in it
}

Status SqliteBackend::open()
{
    if (m_setup.create) {
        if (const Status made = createPrivateFile(m_setup.path); !made)
            return made;
    }
    auto opened = Connection::open(m_setup.path, Connection::Access::ReadWrite, m_setup.busyTimeoutMs);
    if (!opened)
        return tl::make_unexpected(opened.error());
    m_db = std::move(*opened);
    if (const Status configured = configure(); !configured)
        return configured;
    m_log = std::make_unique<LogFile>(m_db->handle());
    m_rows = std::make_unique<SqliteRows>(*m_db);
    m_tail = m_rows->auditTail();
    m_dataVersion = readDataVersion();
    return m_db->failure() ? Status(tl::make_unexpected(*m_db->failure())) : Status{};
}

Status SqliteBackend::configure()
{
    // The page size must be set before the first table, and before the log mode.
    for (const char *pragma : {"PRAGMA page_size=4096", "PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA wal_autocheckpoint=0",
                               "PRAGMA cache_size=-65536", "PRAGMA foreign_keys=OFF"}) {
        if (const Status done = m_db->execute(QLatin1String(pragma)); !done)
            return done;
    }
    const auto mode = m_db->readPragmaText(QStringLiteral("journal_mode"));
    const auto synchronous = m_db->readPragma(QStringLiteral("synchronous"));
    const bool durable = mode && *mode == QLatin1String("wal") && synchronous && !synchronous->empty()
        && synchronous->front() == kSynchronousFull;
    if (!durable)
        return fail(ErrorCode::Storage, "the file system does not allow a write-ahead log with full synchronisation", m_setup.path);
    return migrate(*m_db);
}

Status SqliteBackend::begin()
{
    Status begun = fail(ErrorCode::Busy, "never tried");
    for (int i = 0; i < kBusyRetries && !begun && begun.error().code == ErrorCode::Busy; ++i)
        begun = m_db->execute(Sql::BeginWriting);
    return begun;
}

Status SqliteBackend::commit(const std::function<void()> &beforeSync)
{
    m_log->callBeforeSync(beforeSync);
    Status committed = m_db->execute(Sql::Commit);
    m_log->callBeforeSync({}); // nothing was written, so nothing was synced
    if (committed && m_rows->tail().batch > m_tail.batch) {
        m_tail = m_rows->tail();
        m_headIsStale = true;
    }
    return committed;
}

void SqliteBackend::rollBack()
{
    // After some errors SQLite has rolled back by itself; then this one fails and means nothing.
    ignoreError(m_db->execute(QStringLiteral("ROLLBACK")), "the group has failed already");
    m_rows->forget();
}

bool SqliteBackend::tend(bool isIdle)
{
    if (isIdle ? m_rows->wordIndex().lags() : m_rows->wordIndex().isDue())
        indexWords();
    if (m_plan.isDue(m_db->writes()))
        checkpoint();
    writeHead(false);
    const std::int64_t version = readDataVersion();
    return std::exchange(m_dataVersion, version) != version;
}

bool SqliteBackend::indexWords()
{
    Status done = begin();
    if (done) {
        m_rows->wordIndex().catchUp();
        done = m_rows->hasFailed() ? Status(tl::make_unexpected(*m_rows->failure())) : m_db->execute(Sql::Commit);
        if (!done)
            rollBack();
    }
    if (!done) {
        m_rows->wordIndex().waitAgain();
        qCWarning(lcStore) << "words for the search wait:" << describe(done.error()).c_str();
    }
    return done.has_value();
}

std::int64_t SqliteBackend::readDataVersion()
{
    Statement read = m_db->use(Sql::DataVersion);
    return read.next() ? read.takeInteger() : m_dataVersion;
}

void SqliteBackend::checkpoint()
{
    const auto copied = m_db->readPragma(QStringLiteral("wal_checkpoint(PASSIVE)")); // busy, frames in the log, frames copied
    if (!copied || copied->size() != 3)
        return;
    m_plan.learn(m_db->writes(), (*copied)[1], (*copied)[2]);
    if (m_plan.needsRestart())
        restartLog();
}

void SqliteBackend::restartLog()
{
    const QString timeout = QStringLiteral("PRAGMA busy_timeout=%1");
    ignoreError(m_db->execute(timeout.arg(kRestartWaitMs)), "the old time-out is only longer");
    const auto restarted = m_db->readPragma(QStringLiteral("wal_checkpoint(RESTART)"));
    ignoreError(m_db->execute(timeout.arg(m_setup.busyTimeoutMs)), "a short time-out is tried again");
    if (restarted && restarted->size() == 3 && restarted->front() == 0)
        m_plan.learn(m_db->writes(), (*restarted)[1], (*restarted)[2]);
    else
        qCInfo(lcStore) << "a reader keeps the write-ahead log from starting anew; the next checkpoint tries again";
}

void SqliteBackend::writeHead(bool last)
{
    if (!m_headIsStale || m_setup.auditHeadPath.empty())
        return;
    const std::int64_t now = monotonicMicros();
    if (!last && now - m_headWrittenAt < kHeadIntervalUs)
        return;
    const std::string text = formatTail(m_tail);
    const Status written = last ? writeFileDurably(m_setup.auditHeadPath, text) : writeFileAtomically(m_setup.auditHeadPath, text);
    if (!written)
        qCWarning(lcStore) << "the audit head was not written:" << describe(written.error()).c_str();
    m_headIsStale = !written;
    m_headWrittenAt = now;
}

void SqliteBackend::close()
{
    if (!m_rows)
        return;
    while (m_rows->wordIndex().lags() && indexWords()) {
    }
    writeHead(true);
    ignoreError(m_db->execute(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")), "the log is read again at the next start");
    m_rows.reset();
    m_log.reset();
    m_db.reset();
}

} // namespace ns::store
