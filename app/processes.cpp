// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/processes.h"

#include <QCoreApplication>
#include <QFile>
#include <QStringList>
#include <QSysInfo>
#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace ns::app {

namespace {

/// Start time of a process in clock ticks since boot (field 22 of /proc/PID/stat); empty when there is no such process.
QString startOf(const QString &pid)
{
    QFile stat(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!stat.open(QIODevice::ReadOnly))
        return {};
    const QString line = QString::fromUtf8(stat.readAll());
    const QStringList fields = line.mid(line.lastIndexOf(u')') + 2).split(u' '); // the name may hold spaces
    constexpr int kStartAfterName = 19;
    const bool zombie = !fields.isEmpty() && fields.first() == QStringLiteral("Z");
    return !zombie && fields.size() > kStartAfterName ? fields.at(kStartAfterName) : QString{};
}

QString hostAndBoot()
{
    return QString::fromUtf8(QSysInfo::machineUniqueId().left(12)) + u'-' + QString::fromUtf8(QSysInfo::bootUniqueId().left(8));
}

} // namespace

std::string thisHolder()
{
    const QString pid = QString::number(QCoreApplication::applicationPid());
    return QStringLiteral("%1:%2:%3").arg(hostAndBoot(), pid, startOf(pid)).toStdString();
}

bool isHolderDead(const std::string &holder)
{
    const QStringList parts = QString::fromStdString(holder).split(u':');
    if (parts.size() != 3 || parts.at(0) != hostAndBoot() || parts.at(2).isEmpty())
        return false;
    return startOf(parts.at(1)) != parts.at(2);
}

bool isErrTerminal()
{
#ifdef Q_OS_UNIX
    return ::isatty(STDERR_FILENO) == 1;
#else
    return false;
#endif
}

} // namespace ns::app
