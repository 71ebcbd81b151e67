// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <array>

#include "app/knowledgeloader.h"
#include "core/base/file.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::app;

class TestWorkspace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void createsAndOpens();
    void isPrivate();
    void refusesAnExistingOne();
    void refusesAFullFolder();
    void takesAnEmptyFolder();
    void opensNothingElse();
    void namesABadSetting();
    void refusesAFolderThatCannotBeMade();
    void itsOwnLaws();
    void settings_data();
    void settings();

private:
    QTemporaryDir m_dir;
    std::string folder(const char *name) const { return m_dir.filePath(QString::fromLatin1(name)).toStdString(); }
};

void TestWorkspace::createsAndOpens()
{
    WorkspaceSettings settings;
    settings.createdAt = testing::at("2026-11-24T15:00:00Z");
    settings.leaseTtl = Millis{2000};
    settings.leaseHeartbeat = Millis{500};
    const auto created = Workspace::create(folder("w"), settings);
    NS_VERIFY_OK(created);
    const auto opened = Workspace::open(folder("w"));
    NS_VERIFY_OK(opened);
    QVERIFY(opened->settings() == settings);
    QCOMPARE(opened->database(), folder("w") + "/nightshift.db");
    QCOMPARE(opened->sentFolder(), folder("w") + "/sent");
    for (const std::string &sub : {opened->sequencesFolder(), opened->templatesFolder(), opened->connectionsFolder(), opened->modelsFolder(), opened->sentFolder()})
        QVERIFY2(QDir(QString::fromStdString(sub)).exists(), sub.c_str());
}

void TestWorkspace::isPrivate()
{
    NS_VERIFY_OK(Workspace::create(folder("p"), {}));
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    for (const char *path : {"p", "p/connections", "p/sent", "p/settings.json"})
        QVERIFY2(!(QFile::permissions(m_dir.filePath(QString::fromLatin1(path))) & others), path);
}

void TestWorkspace::refusesAnExistingOne()
{
    NS_VERIFY_OK(Workspace::create(folder("twice"), {}));
    const auto again = Workspace::create(folder("twice"), {});
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::AlreadyExists);
}

void TestWorkspace::refusesAFullFolder()
{
    QVERIFY(QDir().mkpath(m_dir.filePath(QStringLiteral("full"))));
    NS_VERIFY_OK(writeFileAtomically(folder("full") + "/thesis.txt", "years of work"));
    const auto made = Workspace::create(folder("full"), {});
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::AlreadyExists);
    QCOMPARE(QDir(m_dir.filePath(QStringLiteral("full"))).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{QStringLiteral("thesis.txt")});
}

void TestWorkspace::takesAnEmptyFolder()
{
    QVERIFY(QDir().mkpath(m_dir.filePath(QStringLiteral("empty"))));
    NS_VERIFY_OK(Workspace::create(folder("empty"), {}));
}

void TestWorkspace::opensNothingElse()
{
    const auto opened = Workspace::open(folder("nowhere"));
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::Storage);
    QVERIFY(opened.error().text.starts_with("no workspace"));
    QVERIFY(!QDir(m_dir.filePath(QStringLiteral("nowhere"))).exists());
}

void TestWorkspace::namesABadSetting()
{
    NS_VERIFY_OK(Workspace::create(folder("bad"), {}));
    NS_VERIFY_OK(writeFileAtomically(folder("bad") + "/settings.json", R"({"format":1,"lease_ttl":5})"));
    const auto opened = Workspace::open(folder("bad"));
    QVERIFY(!opened);
    QVERIFY(opened.error().text.find("lease_ttl") != std::string::npos);
}

void TestWorkspace::refusesAFolderThatCannotBeMade()
{
    NS_VERIFY_OK(writeFileAtomically(folder("file"), "x"));
    const auto made = Workspace::create(folder("file") + "/below", {});
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::Storage);
}

void TestWorkspace::itsOwnLaws()
{
    const auto workspace = Workspace::create(folder("laws"), {});
    NS_VERIFY_OK(workspace);
    const std::array<std::string_view, 1> peru{"PE"};
    const auto limits = [&] { return loadKnowledge(*workspace).knowledge.laws->limitsFor(peru, {}).perDay; };
    const auto faults = [&] {
        std::string all;
        for (const ConfigFault &fault : loadKnowledge(*workspace).faults)
            all += fault.path + ": " + fault.message + '\n';
        return all;
    };
    QVERIFY(!loadKnowledge(*workspace).knowledge.laws->packs().empty()); // built in
    QCOMPARE(limits(), 0);
    const auto write = [&](const char *text) { return writeFileAtomically(workspace->lawFile(), text); };
    NS_VERIFY_OK(write("{\"packs\":[{\"country\":\"PE\",\"source\":\"our lawyer\",\"checked_on\":\"2026-11-22\",\"per_day\":2}]}"));
    QCOMPARE(faults(), std::string());
    QCOMPARE(limits(), 2);
    NS_VERIFY_OK(write("{\"packs\":[{\"country\":\"PE\",\"source\":\"our lawyer\",\"checked_on\":\"2026-02-30\",\"per_day\":2}]}"));
    QCOMPARE(faults(), std::string("/packs/0/checked_on: no such date\n"));
}

void TestWorkspace::settings_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<bool>("ok");
    QTest::newRow("empty object: defaults") << "{}" << true;
    QTest::newRow("all") << R"({"format":1,"template":"blank","created_at":"2026-11-24T15:00:00.000Z","lease_ttl_ms":15000,"lease_heartbeat_ms":3000,"sent_folder":"out"})" << true;
    QTest::newRow("array") << "[]" << false;
    QTest::newRow("broken") << "{" << false;
    QTest::newRow("other format") << R"({"format":2})" << false;
    QTest::newRow("misspelt") << R"({"sentfolder":"x"})" << false;
    QTest::newRow("zero lease") << R"({"lease_ttl_ms":0})" << false;
    QTest::newRow("lease as text") << R"({"lease_ttl_ms":"15000"})" << false;
    QTest::newRow("slow heartbeat") << R"({"lease_ttl_ms":1000,"lease_heartbeat_ms":600})" << false;
    QTest::newRow("empty folder") << R"({"sent_folder":""})" << false;
    QTest::newRow("created_at number") << R"({"created_at":5})" << false;
    QTest::newRow("created_at text") << R"({"created_at":"yesterday"})" << false;
}

void TestWorkspace::settings()
{
    QFETCH(QString, json);
    const auto parsed = parseSettings(json.toStdString());
    QTEST(parsed.has_value(), "ok");
    if (parsed)
        QVERIFY(*parseSettings(writeSettings(*parsed)) == *parsed);
}

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
