// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTest>

#include "core/base/file.h"
#include "tests/app/cli/cli.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::testing;

class TestConnection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        failOnWarnings();
        m_cli = std::make_unique<Cli>();
        m_cli->makeWorkspace();
    }
    void addsListsAndRemoves();
    void keepsTheFilePrivate();
    void testsAFolder();
    void testsASecret();
    void refuses_data();
    void refuses();
    void refusesAnIdTwice();
    void namesABrokenFile();

private:
    std::unique_ptr<Cli> m_cli;
};

void TestConnection::addsListsAndRemoves()
{
    const std::string file = m_cli->write("c.json", R"({"id":"out","kind":"channel.file","folder":"sent","priority":3})");
    const Said added = m_cli->run("connection add", {file});
    QCOMPARE(added.exit, 0);
    QCOMPARE(added.json["id"].get<std::string>(), std::string("out"));
    QVERIFY(added.json["ok"].get<bool>());
    const Said listed = m_cli->run("connection list");
    QCOMPARE(listed.json["connections"].size(), std::size_t(1));
    QCOMPARE(listed.json["connections"][0]["id"].get<std::string>(), std::string("out"));
    QCOMPARE(listed.json["connections"][0]["priority"].get<int>(), 3);
    QCOMPARE(m_cli->run("connection remove out").exit, 0);
    const Said sandboxOnly = m_cli->run("connection list");
    QCOMPARE(sandboxOnly.json["connections"].size(), std::size_t(1));
    QCOMPARE(sandboxOnly.json["connections"][0]["built_in"].get<bool>(), true);
    QCOMPARE(m_cli->run("connection remove out").exit, 2);
    const Said verified = m_cli->run("verify");
    QCOMPARE(verified.exit, 0); // both are in the audit chain, which still closes
}

void TestConnection::keepsTheFilePrivate()
{
    QCOMPARE(m_cli->run("connection add", {m_cli->write("c.json", R"({"id":"out","kind":"channel.file","folder":"sent"})")}).exit, 0);
    const QString stored = QString::fromStdString(m_cli->workspace() + "/connections/out.json");
    QCOMPARE(QFile::permissions(stored) & (QFileDevice::ReadOther | QFileDevice::ReadGroup), QFileDevice::Permissions{});
}

void TestConnection::testsAFolder()
{
    QCOMPARE(m_cli->run("connection add", {m_cli->write("good.json", R"({"id":"good","kind":"channel.file","folder":"sent"})")}).exit, 0);
    const Said good = m_cli->run("connection test good");
    QCOMPARE(good.exit, 0);
    QVERIFY(good.json["ok"].get<bool>());
    const std::string blocked = m_cli->write("blocked", "a file where the folder should be");
    const std::string bad = "{\"id\":\"bad\",\"kind\":\"channel.file\",\"folder\":\"" + blocked + "/below\"}";
    QCOMPARE(m_cli->run("connection add", {m_cli->write("bad.json", bad)}).exit, 0);
    const Said refused = m_cli->run("connection test bad");
    QCOMPARE(refused.exit, 1);
    QVERIFY(!refused.json["ok"].get<bool>());
    QVERIFY(!refused.json["detail"].get<std::string>().empty());
}

void TestConnection::testsASecret()
{
    QCOMPARE(m_cli->run("connection add", {m_cli->write("in.json", R"({"id":"in","kind":"ingress.http","secret":"env:NS_TEST_TOKEN"})")}).exit, 0);
    qunsetenv("NS_TEST_TOKEN");
    QCOMPARE(m_cli->run("connection test in").exit, 1);
    qputenv("NS_TEST_TOKEN", "s3cret");
    const Said there = m_cli->run("connection test in");
    QCOMPARE(there.exit, 0);
    QVERIFY(there.json.dump().find("s3cret") == std::string::npos);
}

void TestConnection::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("no JSON") << QByteArray("{") << QByteArray("invalid_input");
    QTest::newRow("unknown kind") << QByteArray(R"({"id":"a","kind":"channel.pigeon"})") << QByteArray("invalid_input");
    QTest::newRow("kind of later") << QByteArray(R"({"id":"a","kind":"channel.smtp"})") << QByteArray("unsupported");
    QTest::newRow("an id that is a path") << QByteArray(R"({"id":"../x","kind":"channel.file","folder":"sent"})") << QByteArray("invalid_input");
    QTest::newRow("a secret in the open") << QByteArray(R"({"id":"a","kind":"ingress.http","secret":"hunter2"})") << QByteArray("invalid_input");
}

void TestConnection::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, code);
    const Said said = m_cli->run("connection add", {m_cli->write("c.json", text.toStdString())});
    QCOMPARE(said.exit, 2);
    QCOMPARE(QByteArray::fromStdString(said.errorCode()), code);
    QVERIFY(said.err.find("hunter2") == std::string::npos);
    QCOMPARE(m_cli->run("connection list").json["connections"].size(), std::size_t(1)); // the built-in sandbox
}

void TestConnection::refusesAnIdTwice()
{
    const std::string file = m_cli->write("c.json", R"({"id":"out","kind":"channel.file","folder":"sent"})");
    QCOMPARE(m_cli->run("connection add", {file}).exit, 0);
    const Said again = m_cli->run("connection add", {file});
    QCOMPARE(again.exit, 2);
    QCOMPARE(again.errorCode(), std::string("already_exists"));
    QCOMPARE(m_cli->run("connection add", {m_cli->path("nowhere.json")}).exit, 3);
}

void TestConnection::namesABrokenFile()
{
    NS_VERIFY_OK(writeFileAtomically(m_cli->workspace() + "/connections/edited.json", "{"));
    const Said said = m_cli->run("connection list");
    QCOMPARE(said.exit, 2);
    QVERIFY(said.err.find("edited.json") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
