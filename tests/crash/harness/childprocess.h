// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <optional>

namespace ns::crash {

/// What a program left behind when it ended.
struct Outcome
{
    bool crashed = false; // by a signal
    bool timedOut = false;
    int exit = -1;
    QJsonObject json = {}; // what it printed on stdout, empty when that was no JSON object
    QByteArray out = {};
    QByteArray errors = {};
    [[nodiscard]] bool isOk() const { return !crashed && !timedOut && exit == 0; }
    /// One line for a test's message.
    [[nodiscard]] QByteArray describe() const;
};

/// A program as a child process: nightshift-agent, strace before it, a toy. Test thread. Killed when it goes out of scope.
class ChildProcess
{
public:
    explicit ChildProcess(QStringList commandLine);
    ChildProcess(ChildProcess &&) = delete;
    ~ChildProcess();
    /// Command line of the agent on a workspace, with --json --quiet.
    [[nodiscard]] static QStringList agent(const QString &workspace, const QStringList &arguments);

    /// True when it ended by itself within the time.
    [[nodiscard]] bool waitEnd(int ms);
    void write(const QByteArray &input);
    void kill();
    void stop();     // SIGSTOP
    void resume();   // SIGCONT
    void terminate(); // SIGTERM
    [[nodiscard]] bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    [[nodiscard]] qint64 pid() const { return m_process.processId(); }
    /// After the end.
    [[nodiscard]] Outcome outcome();

private:
    void signal(int number);
    QProcess m_process;
};

/// A number from the environment, for the one-off runs that are longer than CI's.
[[nodiscard]] int fromEnvironment(const char *name, int fallback);
/// Runs to the end.
[[nodiscard]] Outcome runAgent(const QString &workspace, const QStringList &arguments, int timeoutMs = 120'000);
[[nodiscard]] Outcome runProgram(const QStringList &commandLine, int timeoutMs = 120'000);

} // namespace ns::crash
