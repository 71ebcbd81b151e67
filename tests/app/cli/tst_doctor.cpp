// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/doctor.h"
#include "app/statusfile.h"

#include <QFile>
#include <QTest>

#include "core/base/file.h"
#include "tests/app/cli/cli.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::testing;

/// Each check is shown well and ill.
class TestDoctor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aNewWorkspaceIsWell();
    void seesAnOpenFolder();
    void seesADamagedDatabase();
    void seesAClockBehind();
    void seesAClockThatWasNeverSet();
    void seesABrokenConnection();
    void seesABrokenConnectionFile();
    void seesABrokenSequence();
    void seesARouteToNobody();
    void seesRulesThatCouldNotRun();
    void seesHolidaysThatRunOut();
    void namesBuiltInDefaults();

private:
    /// The check of this name, with the command's exit code.
    app::Json check(const std::string &name, int expectedExit, const char *clock = "2026-11-24T15:00:00Z");
    std::unique_ptr<Cli> m_cli;
};

void TestDoctor::init()
{
    failOnWarnings();
    m_cli = std::make_unique<Cli>();
    QCOMPARE(m_cli->run("init --clock 2026-11-24T15:00:00Z").exit, 0);
}

app::Json TestDoctor::check(const std::string &name, int expectedExit, const char *clock)
{
    const Said said = m_cli->run("doctor --clock", {clock});
    if (said.exit != expectedExit)
        qFatal("exit %d: %s", said.exit, said.json.dump().c_str());
    for (const app::Json &check : said.json["checks"]) {
        if (check["name"] == name)
            return check;
    }
    return {{"ok", "there is no such check"}};
}

/// What the agent's last run has left in its status file.
void TestDoctor::seesRulesThatCouldNotRun()
{
    agent::AgentStatus status;
    status.guardErrors = 3;
    status.ruleFaults = {{"price.grounded", "bad_alloc", 2, at("2026-11-24T14:00:00Z")}, {"facts.missing", "", 1, at("2026-11-24T14:30:00Z")}};
    NS_VERIFY_OK(writeFileDurably(m_cli->workspace() + "/status.json", app::statusText(status, at("2026-11-24T14:31:00Z"), 1)));
    const app::Json guards = check("guards", 1);
    QCOMPARE(guards["ok"].get<bool>(), false);
    QCOMPARE(guards["detail"].get<std::string>(),
             std::string("could not run: price.grounded 2 times, last 2026-11-24T14:00:00.000Z (bad_alloc), facts.missing 1 times, last 2026-11-24T14:30:00.000Z"));
    QVERIFY(!guards["remedy"].get<std::string>().empty());
    status.ruleFaults.clear();
    NS_VERIFY_OK(writeFileDurably(m_cli->workspace() + "/status.json", app::statusText(status, at("2026-11-24T14:32:00Z"), 1)));
    QCOMPARE(check("guards", 0)["ok"].get<bool>(), true);
    NS_VERIFY_OK(writeFileDurably(m_cli->workspace() + "/status.json", "{half a file"));
    QCOMPARE(check("guards", 0)["ok"].get<bool>(), true);
}

void TestDoctor::seesHolidaysThatRunOut()
{
    QCOMPARE(check("law", 0)["detail"].get<std::string>(), std::string("public holidays are known until 2035-12-25"));
    NS_VERIFY_OK(writeFileDurably(m_cli->workspace() + "/law.json", R"({"holidays": {"CO": ["2026-12-08", "2026-12-25"]}})"));
    const app::Json law = check("law", 1);
    QCOMPARE(law["ok"].get<bool>(), false);
    QCOMPARE(law["detail"].get<std::string>(), std::string("public holidays are known until 2026-12-25"));
    QVERIFY(!law["remedy"].get<std::string>().empty());
}

void TestDoctor::aNewWorkspaceIsWell()
{
    for (const char *name : {"folder", "disk", "database", "clock", "zones", "keychain", "connections", "policy", "sequences", "model", "guards", "law"})
        QVERIFY2(check(name, 0)["ok"] == true, name);
}

void TestDoctor::seesAnOpenFolder()
{
    QVERIFY(QFile::setPermissions(QString::fromStdString(m_cli->workspace()), QFileDevice::Permissions(0x7755)));
    const app::Json found = check("folder", 1);
    QCOMPARE(found["ok"].get<bool>(), false);
    QVERIFY(found["remedy"].get<std::string>().starts_with("chmod 700 "));
}

void TestDoctor::seesADamagedDatabase()
{
    NS_VERIFY_OK(writeFileAtomically(m_cli->workspace() + "/nightshift.db", std::string(100'000, 'x')));
    QCOMPARE(check("database", 1)["ok"].get<bool>(), false);
}

void TestDoctor::seesAClockBehind()
{
    QCOMPARE(m_cli->run("pause --clock 2026-11-24T15:00:00Z").exit, 0); // an entry at that instant
    QCOMPARE(check("clock", 1, "2026-11-24T14:00:00Z")["ok"].get<bool>(), false);
}

void TestDoctor::seesAClockThatWasNeverSet()
{
    QCOMPARE(check("clock", 1, "1970-01-01T00:05:00Z")["remedy"].get<std::string>(), std::string("set the computer's clock"));
}

void TestDoctor::seesABrokenConnection()
{
    QCOMPARE(m_cli->run("connection add", {m_cli->write("in.json", "{\"id\":\"in\",\"kind\":\"ingress.http\",\"secret\":\"env:NS_TEST_UNSET\"}")}).exit, 0);
    QCOMPARE(check("connection in", 1)["ok"].get<bool>(), false);
}

void TestDoctor::seesABrokenConnectionFile()
{
    NS_VERIFY_OK(writeFileAtomically(m_cli->workspace() + "/connections/x.json", "{"));
    QCOMPARE(check("connections", 1)["ok"].get<bool>(), false);
}

void TestDoctor::seesABrokenSequence()
{
    NS_VERIFY_OK(writeFileAtomically(m_cli->workspace() + "/sequences/welcome.json", "{\"id\": 5}"));
    const app::Json found = check("configuration", 1);
    QCOMPARE(found["ok"].get<bool>(), false);
    QVERIFY(found["detail"].get<std::string>().find("welcome.json") != std::string::npos);
}

void TestDoctor::seesARouteToNobody()
{
    const std::string teams = m_cli->workspace() + "/teams.json";
    NS_VERIFY_OK(writeFileAtomically(teams, "{\"version\":1,\"teams\":[{\"id\":\"a\",\"name\":\"A\"}],\"routes\":[{\"intent\":\"price\",\"team\":\"b\"}],\"default_team\":\"a\"}"));
    const std::string detail = check("configuration", 1)["detail"].get<std::string>();
    QVERIFY2(detail.ends_with("teams.json#/routes/0/team: there is no team b"), detail.c_str());
    NS_VERIFY_OK(writeFileAtomically(teams, "{\"version\":1,\"teams\":[{\"id\":\"a\",\"name\":\"A\"}],\"default_team\":\"a\"}"));
    QCOMPARE(check("teams", 0)["detail"].get<std::string>(), std::string("1 teams, 0 routes"));
}

void TestDoctor::namesBuiltInDefaults()
{
    QVERIFY(check("teams", 0)["detail"].get<std::string>().starts_with("none"));
    QVERIFY(check("intents", 0)["detail"].get<std::string>().starts_with("intent-")); // the model that the program ships
    QVERIFY(check("policy", 0)["detail"].get<std::string>().find("built-in defaults") != std::string::npos);
    QVERIFY(check("model", 0)["detail"].get<std::string>().starts_with("none"));
}

QTEST_GUILESS_MAIN(TestDoctor)
#include "tst_doctor.moc"
