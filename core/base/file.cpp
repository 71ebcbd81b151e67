// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace ns {

namespace {

constexpr auto kPrivate = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

/// A rename is durable only when its folder is; elsewhere than on Unix the rename itself is written through.
Status syncFolder(const QString &folder)
{
#ifdef Q_OS_UNIX
    const int fd = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return fail(ErrorCode::Storage, "cannot open folder to sync it", folder.toStdString());
    const int failed = ::fsync(fd);
    ::close(fd);
    if (failed != 0)
        return fail(ErrorCode::Storage, "cannot sync folder", folder.toStdString());
#endif
    return {};
}

Status writeAside(const std::string &path, std::string_view content, bool durable)
{
    const QString name = QString::fromStdString(path);
    const QString aside = name + QStringLiteral(".part");
    QFile file(aside);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return fail(ErrorCode::Storage, "cannot write: " + file.errorString().toStdString(), path);
    file.setPermissions(kPrivate);
    bool ok = file.write(content.data(), qint64(content.size())) == qint64(content.size()) && file.flush();
#ifdef Q_OS_UNIX
    ok = ok && (!durable || ::fsync(file.handle()) == 0);
    file.close();
    ok = ok && ::rename(QFile::encodeName(aside).constData(), QFile::encodeName(name).constData()) == 0;
#else
    file.close();
    QFile::remove(name);
    ok = ok && QFile::rename(aside, name);
#endif
    if (!ok) {
        QFile::remove(aside);
        return fail(ErrorCode::Storage, "cannot write the whole file", path);
    }
    return durable ? syncFolder(QFileInfo(name).absolutePath()) : Status{};
}

} // namespace

Result<std::string> readFile(const std::string &path, std::size_t bytesMax)
{
    QFile file(QString::fromStdString(path));
    if (!file.exists())
        return fail(ErrorCode::NotFound, "no such file", path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Storage, "cannot read: " + file.errorString().toStdString(), path);
    const QByteArray content = file.read(qint64(bytesMax) + 1);
    if (content.size() > qsizetype(bytesMax))
        return fail(ErrorCode::TooLarge, "over " + std::to_string(bytesMax) + " bytes", path);
    return content.toStdString();
}

Status writeFileDurably(const std::string &path, std::string_view content)
{
    return writeAside(path, content, true);
}

Status writeFileAtomically(const std::string &path, std::string_view content)
{
    return writeAside(path, content, false);
}

Status makePrivateFolder(const std::string &path)
{
    const QString name = QString::fromStdString(path);
    const bool existed = QDir(name).exists();
    if (!QDir().mkpath(name))
        return fail(ErrorCode::Storage, "cannot make folder", path);
    if (!existed)
        QFile::setPermissions(name, kPrivate | QFileDevice::ExeOwner);
    return {};
}

} // namespace ns
