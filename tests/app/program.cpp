// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>

namespace ns::testing {

Program::Program() = default;

Program::Answer Program::run(const std::vector<std::string> &arguments, int timeoutMs) const
{
    QStringList list;
    for (const std::string &argument : arguments)
        list << QString::fromStdString(argument);
    list << QStringLiteral("--workspace") << QString::fromStdString(workspace()) << QStringLiteral("--json");
    QProcess process;
    process.start(QStringLiteral(NS_AGENT_PROGRAM), list);
    if (!process.waitForFinished(timeoutMs)) {
        process.kill();
        process.waitForFinished();
        return {-2, {}, "timed out: " + process.readAllStandardError().toStdString()};
    }
    const std::string out = process.readAllStandardOutput().toStdString();
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            nlohmann::json::parse(out.begin(), out.end(), nullptr, false), process.readAllStandardError().toStdString()};
}

void Program::write(const std::string &name, const std::string &content) const
{
    const QString file = QString::fromStdString(path(name));
    QDir().mkpath(QFileInfo(file).absolutePath());
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(content.data(), qint64(content.size())) != qint64(content.size()))
        qFatal("cannot write %s", name.c_str());
}

} // namespace ns::testing
