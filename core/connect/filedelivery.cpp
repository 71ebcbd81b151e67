// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/filedelivery.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace ns::connect {

namespace {

using ports::SendOutcome;
using ports::SendState;

QString pathOf(const std::string &folder, const std::string &name)
{
    return QString::fromStdString(folder) + u'/' + QString::fromStdString(name);
}

/// The process id keeps an agent that lost its lease in mid-write from tearing the file of its successor, the place in the batch
/// two jobs of one reference from tearing each other's.
QString asidePath(const std::string &folder, const std::string &name, std::size_t place)
{
    const std::string unique = std::to_string(QCoreApplication::applicationPid()) + "-" + std::to_string(place);
    return pathOf(folder, "." + name + "." + unique + ".part");
}

SendOutcome outcome(SendState state, std::string code, std::string detail = {})
{
    return {.state = state, .code = std::move(code), .detail = std::move(detail)};
}

#ifdef Q_OS_UNIX

bool writeSynced(const QString &path, const std::string &content)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        return false;
    std::size_t written = 0;
    while (written < content.size()) {
        const ssize_t part = ::write(fd, content.data() + written, content.size() - written);
        if (part < 0 && errno == EINTR)
            continue;
        if (part <= 0)
            break;
        written += std::size_t(part);
    }
    const bool ok = written == content.size() && ::fsync(fd) == 0;
    return (::close(fd) == 0) && ok;
}

/// link() and not rename(): it never replaces a name that another process has given meanwhile.
bool giveName(const QString &aside, const QString &path)
{
    const bool linked = ::link(QFile::encodeName(aside).constData(), QFile::encodeName(path).constData()) == 0;
    const bool exists = linked || errno == EEXIST;
    ::unlink(QFile::encodeName(aside).constData());
    return exists;
}

bool syncFolder(const QString &folder)
{
    const int fd = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return false;
    const bool ok = ::fsync(fd) == 0;
    ::close(fd);
    return ok;
}

#else

bool writeSynced(const QString &path, const std::string &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return false;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return file.write(content.data(), qint64(content.size())) == qint64(content.size()) && file.flush();
}

/// QFile::rename never replaces an existing name.
bool giveName(const QString &aside, const QString &path)
{
    if (QFile::rename(aside, path))
        return true;
    QFile::remove(aside);
    return QFile::exists(path);
}

bool syncFolder(const QString &)
{
    return true;
}

#endif

/// Nothing when the job is settled without a write, else the aside file lies there, synced.
std::optional<SendOutcome> prepare(const std::string &folder, const FileJob &job, std::size_t place)
{
    if (QFile::exists(pathOf(folder, job.name)))
        return outcome(SendState::Accepted, "file.exists");
    if (job.content.empty())
        return outcome(SendState::NotSent, "file.absent");
    const QString aside = asidePath(folder, job.name, place);
    if (writeSynced(aside, job.content))
        return std::nullopt;
    QFile::remove(aside);
    return outcome(SendState::NotSent, "file.write", "cannot write into the channel's folder");
}

} // namespace

std::vector<SendOutcome> deliverFiles(const std::string &folder, const std::vector<FileJob> &batch)
{
    std::vector<std::optional<SendOutcome>> settled;
    settled.reserve(batch.size());
    for (std::size_t i = 0; i < batch.size(); ++i)
        settled.push_back(prepare(folder, batch[i], i));

    std::vector<std::size_t> named;
    for (std::size_t i = 0; i < batch.size(); ++i) {
        if (settled[i])
            continue;
        const bool ok = giveName(asidePath(folder, batch[i].name, i), pathOf(folder, batch[i].name));
        settled[i] = ok ? outcome(SendState::Accepted, "file.written") : outcome(SendState::NotSent, "file.write", "cannot name the file");
        if (ok)
            named.push_back(i);
    }
    if (!named.empty() && !syncFolder(QString::fromStdString(folder))) {
        for (const std::size_t i : named)
            settled[i] = outcome(SendState::Unknown, "file.sync", "cannot sync the channel's folder");
    }

    std::vector<SendOutcome> outcomes;
    outcomes.reserve(batch.size());
    for (std::size_t i = 0; i < batch.size(); ++i) {
        if (settled[i]->state == SendState::Accepted)
            settled[i]->messageId = batch[i].name;
        outcomes.push_back(*std::move(settled[i]));
    }
    return outcomes;
}

void removeStaleParts(const std::string &folder)
{
    QDir dir(QString::fromStdString(folder));
    const QDateTime yesterday = QDateTime::currentDateTimeUtc().addDays(-1);
    const QFileInfoList parts = dir.entryInfoList({QStringLiteral(".*.part")}, QDir::Files | QDir::Hidden);
    for (const QFileInfo &part : parts) {
        if (part.lastModified() < yesterday)
            QFile::remove(part.filePath());
    }
}

Status checkFolder(const std::string &folder)
{
    if (!QFileInfo(QString::fromStdString(folder)).isDir())
        return fail(ErrorCode::NotFound, "no such folder", folder);
    const QString probe = asidePath(folder, "probe", 0);
    const bool ok = writeSynced(probe, "probe");
    QFile::remove(probe);
    return ok ? Status{} : fail(ErrorCode::Storage, "cannot write into the folder", folder);
}

} // namespace ns::connect
