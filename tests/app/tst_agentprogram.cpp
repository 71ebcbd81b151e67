// SPDX-License-Identifier: GPL-3.0-or-later
// What only the program itself can show: its streams, its exit code, its signals.
#include <QFile>
#include <QProcess>
#include <QTest>
#include <csignal>

#include "tests/app/program.h"
#include "tests/testing/testing.h"

using namespace ns::testing;

class TestAgentProgram : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void saysItsVersion();
    void refusesUnknownCommands();
    void stopsOnASignal_data();
    void stopsOnASignal();
    void theDefaultWorkspaceIsInTheDataFolder();
    void secondAgentStandsBy();

private:
    /// Starts `run` and waits until it works.
    void startRunning(QProcess &process);
    std::unique_ptr<Program> m_program;
};

void TestAgentProgram::init()
{
    failOnWarnings();
    m_program = std::make_unique<Program>();
    QCOMPARE(m_program->run({"init"}).exit, 0);
}

void TestAgentProgram::startRunning(QProcess &process)
{
    process.start(QStringLiteral(NS_AGENT_PROGRAM), {QStringLiteral("run"), QStringLiteral("--json"), QStringLiteral("--workspace"), QString::fromStdString(m_program->workspace())});
    QVERIFY(process.waitForStarted());
    const QString status = QString::fromStdString(m_program->workspace() + "/status.json");
    const auto isWorking = [&] {
        QFile file(status);
        return file.open(QIODevice::ReadOnly) && file.readAll().contains("working");
    };
    QTRY_VERIFY_WITH_TIMEOUT(isWorking(), 10'000);
}

void TestAgentProgram::saysItsVersion()
{
    QProcess process;
    process.start(QStringLiteral(NS_AGENT_PROGRAM), {QStringLiteral("--version")});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.readAllStandardOutput(), QByteArray("nightshift-agent " NS_VERSION "\n"));
}

void TestAgentProgram::refusesUnknownCommands()
{
    const Program::Answer answer = m_program->run({"dance"});
    QCOMPARE(answer.exit, 2);
    QCOMPARE(answer.json["error"]["code"].get<std::string>(), std::string("unknown_command"));
    QCOMPARE(answer.err, std::string("unknown_command: there is no such command (dance); see nightshift-agent --help\n"));
}

void TestAgentProgram::stopsOnASignal_data()
{
    QTest::addColumn<int>("signal");
    QTest::addColumn<int>("exit");
    QTest::newRow("Ctrl+C") << SIGINT << 130;
    QTest::newRow("terminate") << SIGTERM << 0;
}

void TestAgentProgram::stopsOnASignal()
{
    QFETCH(int, signal);
    QProcess process;
    startRunning(process);
    QCOMPARE(::kill(pid_t(process.processId()), signal), 0);
    QVERIFY(process.waitForFinished(10'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QTEST(process.exitCode(), "exit");
    const auto json = nlohmann::json::parse(process.readAllStandardOutput().toStdString(), nullptr, false);
    QVERIFY(json.is_object() && json.contains("trace_hash")); // the JSON so far
    QCOMPARE(m_program->run({"verify"}).exit, 0);
}

void TestAgentProgram::theDefaultWorkspaceIsInTheDataFolder()
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_DATA_HOME"), QString::fromStdString(m_program->path("data")));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(NS_AGENT_PROGRAM), {QStringLiteral("init"), QStringLiteral("--quiet")});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
    QVERIFY(QFile::exists(QString::fromStdString(m_program->path("data/nightshift/settings.json"))));
}

void TestAgentProgram::secondAgentStandsBy()
{
    QProcess first;
    startRunning(first);
    const Program::Answer second = m_program->run({"run", "--for", "0.5"});
    QCOMPARE(second.exit, 0);
    QCOMPARE(second.json["events"].get<int>(), 0);
    QCOMPARE(first.state(), QProcess::Running);
    first.terminate();
    QVERIFY(first.waitForFinished(10'000));
}

QTEST_GUILESS_MAIN(TestAgentProgram)
#include "tst_agentprogram.moc"
