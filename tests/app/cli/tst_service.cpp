// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/service.h"

#include <QFile>
#include <QTest>
#include <sstream>

#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/workspace.h"
#include "core/base/file.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::app;

/// The three service commands in a home of their own, with a systemctl of our own that writes down how it was asked.
class TestService : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void installsEnablesAndRemoves();
    void saysWhatIsLeftWithoutAManager();
    void saysWhatIsLeftWithoutSystemctl();
    void needsAWorkspace();
    void removesNothingTwice();
    void statusBeforeInstall();

private:
    Json run(const char *words, int expectedExit);
    void plantSystemctl(const char *script);
    QString path(const char *name) const { return m_dir->filePath(QString::fromLatin1(name)); }
    std::string home(const char *name) const { return path(name).toStdString(); }
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestService::init()
{
    testing::failOnWarnings();
    m_dir = std::make_unique<QTemporaryDir>();
    qputenv("XDG_CONFIG_HOME", path("config").toUtf8());
    qputenv("PATH", path("bin").toUtf8() + ":/usr/bin:/bin");
    NS_VERIFY_OK(Workspace::create(home("w"), {}));
    plantSystemctl("echo \"$@\" >> \"$(dirname \"$0\")/asked\"; [ \"$2\" = is-active ] && echo active; exit 0");
}

void TestService::plantSystemctl(const char *script)
{
    NS_VERIFY_OK(makePrivateFolder(home("bin")));
    NS_VERIFY_OK(writeFileAtomically(home("bin/systemctl"), std::string("#!/bin/sh\n") + script + "\n"));
    QVERIFY(QFile::setPermissions(path("bin/systemctl"), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner));
}

Json TestService::run(const char *words, int expectedExit)
{
    std::ostringstream out, err;
    const int exit = runCommandLine(allCommands(), QString::fromLatin1(words).split(u' ') + QStringList{QStringLiteral("--json"), QStringLiteral("--workspace"), path("w")}, {out, err}, StopToken{});
    if (exit != expectedExit)
        qFatal("exit %d instead of %d: %s", exit, expectedExit, err.str().c_str());
    return Json::parse(out.str());
}

void TestService::installsEnablesAndRemoves()
{
    const Json installed = run("service install", 0);
    QVERIFY(installed["started"].get<bool>());
    const std::string unit = home("config/systemd/user/nightshift-agent.service");
    QCOMPARE(installed["unit"].get<std::string>(), unit);
    const auto text = readFile(unit, 10'000);
    NS_VERIFY_OK(text);
    QVERIFY(text->find("run --quiet --workspace \"" + home("w") + "\"") != std::string::npos);
    QCOMPARE(run("service status", 0)["state"].get<std::string>(), std::string("active"));
    const Json removed = run("service remove", 0);
    QVERIFY(removed["stopped"].get<bool>());
    QVERIFY(!QFile::exists(QString::fromStdString(unit)));
    QCOMPARE(*readFile(home("bin/asked"), 10'000), std::string("--user daemon-reload\n--user enable --now nightshift-agent.service\n"
                                                               "--user is-active nightshift-agent.service\n"
                                                               "--user disable --now nightshift-agent.service\n--user daemon-reload\n"));
}

void TestService::saysWhatIsLeftWithoutAManager()
{
    plantSystemctl("echo 'Failed to connect to bus: No medium found' >&2; exit 1");
    const Json installed = run("service install", 0);
    QVERIFY(installed["installed"].get<bool>());
    QVERIFY(!installed["started"].get<bool>());
    QVERIFY(installed["detail"].get<std::string>().find("systemctl --user enable --now nightshift-agent.service") != std::string::npos);
    QCOMPARE(run("service status", 0)["state"].get<std::string>(), std::string("unknown"));
}

void TestService::saysWhatIsLeftWithoutSystemctl()
{
    qputenv("PATH", path("nothing").toUtf8());
    QVERIFY(!run("service install", 0)["started"].get<bool>());
}

void TestService::needsAWorkspace()
{
    QVERIFY(QFile::remove(path("w/settings.json")));
    QCOMPARE(run("service install", 3)["error"]["code"].get<std::string>(), std::string("storage"));
    QVERIFY(!QFile::exists(path("config/systemd/user/nightshift-agent.service")));
}

void TestService::removesNothingTwice()
{
    QCOMPARE(run("service remove", 2)["error"]["code"].get<std::string>(), std::string("not_found"));
}

void TestService::statusBeforeInstall()
{
    QVERIFY(!run("service status", 0)["installed"].get<bool>());
}

QTEST_GUILESS_MAIN(TestService)
#include "tst_service.moc"
