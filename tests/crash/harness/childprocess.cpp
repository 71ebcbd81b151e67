// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crash/harness/childprocess.h"

#include <QJsonDocument>
#include <csignal>

namespace ns::crash {

QByteArray Outcome::describe() const
{
    return "exit " + QByteArray::number(exit) + (crashed ? " crashed" : "") + (timedOut ? " timed out" : "") + ": " + errors.trimmed().right(600)
        + " | " + out.trimmed().left(600);
}

ChildProcess::ChildProcess(QStringList commandLine)
{
    const QString program = commandLine.takeFirst();
    m_process.start(program, commandLine);
    m_process.waitForStarted();
}

ChildProcess::~ChildProcess()
{
    if (isRunning()) {
        resume(); // a stopped process would not end
        kill();
    }
}

QStringList ChildProcess::agent(const QString &workspace, const QStringList &arguments)
{
    return QStringList{QStringLiteral(NS_AGENT_PROGRAM), QStringLiteral("--workspace"), workspace, QStringLiteral("--json"),
                       QStringLiteral("--quiet")}
        + arguments;
}

bool ChildProcess::waitEnd(int ms)
{
    return !isRunning() || m_process.waitForFinished(ms) || !isRunning();
}

void ChildProcess::write(const QByteArray &input)
{
    m_process.write(input);
    m_process.waitForBytesWritten();
    m_process.closeWriteChannel();
}

void ChildProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished(10'000);
}

void ChildProcess::stop() { signal(SIGSTOP); }
void ChildProcess::resume() { signal(SIGCONT); }
void ChildProcess::terminate() { signal(SIGTERM); }

void ChildProcess::signal(int number)
{
    if (isRunning())
        ::kill(static_cast<pid_t>(pid()), number);
}

Outcome ChildProcess::outcome()
{
    Outcome outcome;
    outcome.crashed = m_process.exitStatus() == QProcess::CrashExit;
    outcome.exit = m_process.exitCode();
    outcome.out = m_process.readAllStandardOutput();
    outcome.errors = m_process.readAllStandardError();
    outcome.json = QJsonDocument::fromJson(outcome.out).object();
    return outcome;
}

int fromEnvironment(const char *name, int fallback)
{
    bool ok = false;
    const int value = qEnvironmentVariableIntValue(name, &ok);
    return ok ? value : fallback;
}

Outcome runProgram(const QStringList &commandLine, int timeoutMs)
{
    ChildProcess process(commandLine);
    const bool ended = process.waitEnd(timeoutMs);
    if (!ended)
        process.kill();
    Outcome outcome = process.outcome();
    outcome.timedOut = !ended;
    return outcome;
}

Outcome runAgent(const QString &workspace, const QStringList &arguments, int timeoutMs)
{
    return runProgram(ChildProcess::agent(workspace, arguments), timeoutMs);
}

} // namespace ns::crash
