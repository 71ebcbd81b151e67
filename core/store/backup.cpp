// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"

#include <QFile>
#include <QFileInfo>
#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

#include "core/base/file.h"
#include "core/store/lease.h"
#include "core/store/migrate.h"
#include "core/store/sqliterows.h"

namespace ns::store {

namespace {

constexpr int kBusyTimeoutMs = 5000;

Status syncPath(const QString &path)
{
#ifdef Q_OS_UNIX
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool synced = fd >= 0 && ::fsync(fd) == 0;
    if (fd >= 0)
        ::close(fd);
    if (!synced)
        return fail(ErrorCode::Storage, "cannot sync", path.toStdString());
#endif
    return {};
}

/// Replaces `to`, durably.
Status moveInto(const QString &from, const QString &to)
{
#ifdef Q_OS_UNIX
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return fail(ErrorCode::Storage, "cannot rename", from.toStdString());
#else
    QFile::remove(to);
    if (!QFile::rename(from, to))
        return fail(ErrorCode::Storage, "cannot rename", from.toStdString());
#endif
    return syncPath(QFileInfo(to).absolutePath());
}

/// VACUUM INTO takes its snapshot in one read transaction; the copy is compact and needs no log of its own.
Status copySnapshot(const std::string &dbPath, const QString &aside)
{
    QFile::remove(aside);
    if (const Status made = createPrivateFile(aside.toStdString()); !made)
        return made; // an empty file is what VACUUM INTO accepts, and ours alone from its first byte
    auto db = Connection::open(dbPath, Connection::Access::ReadOnly, kBusyTimeoutMs);
    if (!db)
        return tl::make_unexpected(db.error());
    if (const Status known = checkSchema(**db); !known)
        return known;
    QString quoted = aside;
    quoted.replace(u'\'', QLatin1String("''"));
    return (*db)->execute(QLatin1String("VACUUM INTO '") + quoted + u'\'');
}

Status copyDurably(const std::string &dbPath, const QString &aside)
{
    Status copied = copySnapshot(dbPath, aside);
    if (copied)
        copied = syncPath(aside);
    if (!copied)
        QFile::remove(aside);
    return copied;
}

Status checkSound(Connection &db, const std::string &path)
{
    if (const Status known = checkSchema(db); !known)
        return known;
    const auto answer = db.readPragmaText(QStringLiteral("integrity_check(1)"));
    if (!answer)
        return tl::make_unexpected(answer.error());
    if (*answer != QLatin1String("ok"))
        return fail(ErrorCode::Storage, "the backup is damaged: " + answer->toStdString(), path);
    return {};
}

/// The fence of the database in use; 0 when there is none or it cannot be read (then it is being replaced because of that).
Result<std::int64_t> readFence(const std::string &dbPath)
{
    auto db = Connection::open(dbPath, Connection::Access::ReadWrite, kBusyTimeoutMs);
    if (!db || !checkSchema(**db))
        return 0;
    SqliteRows rows(**db);
    const LeaseRow lease = rows.readLease();
    if (rows.failure())
        return 0;
    if (isLeaseAlive(lease, wallMillis()))
        return fail(ErrorCode::Busy, "an agent is running on this workspace", lease.holder, Retry::Later);
    // With the log copied back, the file alone is the whole database that is kept aside.
    ignoreError((*db)->execute(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")), "the -wal file is kept aside too");
    return lease.fence;
}

Status freeRestoredLease(const QString &aside, std::int64_t fenceBefore)
{
    auto db = Connection::open(aside.toStdString(), Connection::Access::ReadWrite, kBusyTimeoutMs);
    if (!db)
        return tl::make_unexpected(db.error());
    SqliteRows rows(**db);
    const LeaseRow lease = rows.readLease();
    rows.writeLease({"", std::max(lease.fence, fenceBefore) + 1, 0, 0});
    if (const auto failure = rows.failure())
        return tl::make_unexpected(*failure);
    return {};
}

Status keepAside(const QString &db)
{
    for (const char *suffix : {"", "-wal", "-shm"}) {
        const QString from = db + QLatin1String(suffix);
        const QString to = db + QLatin1String(".before-restore") + QLatin1String(suffix);
        QFile::remove(to);
        if (!QFileInfo::exists(from))
            continue;
        if (const Status moved = moveInto(from, to); !moved)
            return moved;
    }
    return {};
}

} // namespace

Status backup(const std::string &dbPath, const std::string &file)
{
    const QString target = QString::fromStdString(file);
    if (QFileInfo::exists(target))
        return fail(ErrorCode::AlreadyExists, "a file is here already", file);
    const QString aside = target + QLatin1String(".part");
    if (const Status copied = copyDurably(dbPath, aside); !copied)
        return copied;
    return moveInto(aside, target);
}

Status restore(const std::string &file, const std::string &dbPath)
{
    {
        auto source = Connection::open(file, Connection::Access::ReadOnly, kBusyTimeoutMs);
        if (!source)
            return tl::make_unexpected(source.error());
        if (const Status sound = checkSound(**source, file); !sound)
            return sound;
    }
    const QString db = QString::fromStdString(dbPath);
    const bool replaces = QFileInfo::exists(db);
    const Result<std::int64_t> fence = replaces ? readFence(dbPath) : Result<std::int64_t>(0);
    if (!fence)
        return tl::make_unexpected(fence.error());
    const QString aside = db + QLatin1String(".restoring");
    if (const Status copied = copyDurably(file, aside); !copied)
        return copied;
    if (const Status freed = freeRestoredLease(aside, *fence); !freed)
        return freed;
    if (const Status synced = syncPath(aside); !synced)
        return synced;
    if (replaces) {
        if (const Status kept = keepAside(db); !kept)
            return kept;
    }
    return moveInto(aside, db);
}

} // namespace ns::store
