// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/service.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

#include "app/cli/commands.h"
#include "app/systemdunit.h"
#include "app/workspace.h"
#include "core/base/file.h"

namespace ns::app {

namespace {

constexpr int kSystemctlTimeoutMs = 10'000;

Result<CommandResult> refuseElsewhere()
{
    return fail(ErrorCode::Unsupported, "services are built for systemd only; here let the system's own scheduler start \"nightshift-agent run\" at log-in "
                                        "(Windows: Task Scheduler; macOS: a launchd agent)");
}

/// What a person still has to do when no user manager answers (a container, a bare ssh session).
std::string manualSteps()
{
    return std::string("no systemd user manager answers here. Once one does: systemctl --user daemon-reload && systemctl --user enable --now ") + kUnitName;
}

Result<CommandResult> installService(const CommandContext &context)
{
    if (!hasSystemdUnits())
        return refuseElsewhere();
    const auto workspace = Workspace::open(context.workspaceFolder());
    if (!workspace)
        return tl::make_unexpected(workspace.error());
    const std::string text = writeUnit({QCoreApplication::applicationFilePath().toStdString(), workspace->folder()});
    const QString path = unitPath();
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return fail(ErrorCode::Storage, "cannot make the folder for user units", QFileInfo(path).absolutePath().toStdString());
    if (const Status written = writeFileDurably(path.toStdString(), text); !written)
        return tl::make_unexpected(written.error());
    const bool reloaded = askSystemctl({QStringLiteral("daemon-reload")}).exit == 0;
    const SystemctlAnswer enabled = askSystemctl({QStringLiteral("enable"), QStringLiteral("--now"), QString::fromLatin1(kUnitName)});
    const bool started = reloaded && enabled.exit == 0;
    CommandResult result;
    result.json = {{"unit", path.toStdString()}, {"installed", true}, {"started", started},
                   {"detail", started ? "enabled and started" : enabled.available ? enabled.text.toStdString() : manualSteps()}};
    return result;
}

Result<CommandResult> showService(const CommandContext &)
{
    if (!hasSystemdUnits())
        return refuseElsewhere();
    const bool installed = QFileInfo::exists(unitPath());
    const SystemctlAnswer active = askSystemctl({QStringLiteral("is-active"), QString::fromLatin1(kUnitName)});
    const std::string state = active.available ? active.text.toStdString() : "unknown";
    CommandResult result;
    result.json = {{"unit", unitPath().toStdString()}, {"installed", installed}, {"state", state},
                   {"detail", active.available ? "" : manualSteps()}};
    return result;
}

Result<CommandResult> removeService(const CommandContext &)
{
    if (!hasSystemdUnits())
        return refuseElsewhere();
    const QString path = unitPath();
    if (!QFileInfo::exists(path))
        return fail(ErrorCode::NotFound, "the service is not installed; nothing is left to remove", path.toStdString());
    const SystemctlAnswer disabled = askSystemctl({QStringLiteral("disable"), QStringLiteral("--now"), QString::fromLatin1(kUnitName)});
    if (!QFile::remove(path))
        return fail(ErrorCode::Storage, "cannot remove the unit", path.toStdString());
    const bool reloaded = askSystemctl({QStringLiteral("daemon-reload")}).exit == 0;
    CommandResult result;
    result.json = {{"unit", path.toStdString()}, {"removed", true}, {"stopped", reloaded && disabled.exit == 0}};
    return result;
}

} // namespace

bool hasSystemdUnits()
{
#ifdef Q_OS_LINUX
    return true;
#else
    return false;
#endif
}

QString unitPath()
{
    const QString config = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    return config + QStringLiteral("/systemd/user/") + QString::fromLatin1(kUnitName);
}

SystemctlAnswer askSystemctl(const QStringList &arguments)
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("systemctl"));
    if (program.isEmpty())
        return {};
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, QStringList{QStringLiteral("--user")} + arguments);
    if (!process.waitForFinished(kSystemctlTimeoutMs)) {
        process.kill();
        process.waitForFinished(kSystemctlTimeoutMs);
        return {};
    }
    const QString text = QString::fromUtf8(process.readAll()).section(u'\n', 0, 0).trimmed();
    const bool noBus = text.contains(QStringLiteral("Failed to connect to bus")) || text.contains(QStringLiteral("not been booted with systemd"));
    return {!noBus, process.exitCode(), text};
}

Command makeServiceInstallCommand()
{
    return {.name = "service install", .arguments = "", .summary = "Lets systemd start the agent at log-in and keep it running (user unit).", .run = installService};
}

Command makeServiceStatusCommand()
{
    return {.name = "service status", .arguments = "", .summary = "Says whether the service is installed and running.", .run = showService};
}

Command makeServiceRemoveCommand()
{
    return {.name = "service remove", .arguments = "", .summary = "Stops the service and removes its unit.", .run = removeService};
}

} // namespace ns::app
