// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"
#include "tests/app/cli/cli.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::testing;
using ns::app::Json;

namespace {
constexpr const char *kGood = R"({"version":1,"facts":{"prices":[{"id":"b2","item":"B2","amount":120,"currency":"USD","per":"month"}]}})";
constexpr const char *kDearer = R"({"version":1,"facts":{"prices":[{"id":"b2","item":"B2","amount":130,"currency":"USD","per":"month"}]}})";
constexpr const char *kBroken = R"({"version":1,"facts":{"prices":[{"item":"B2","amount":-1,"currency":"USD"}]},"capz":{}})";
} // namespace

class TestPolicyCommands : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        ns::testing::failOnWarnings();
        m_cli = std::make_unique<Cli>();
        m_cli->makeWorkspace();
    }

    void showsThatThereIsNone()
    {
        const Said said = m_cli->run("policy show");
        QCOMPARE(said.exit, 0);
        QVERIFY(said.json["version"].is_null() && said.json["policy"].is_null());
    }

    void goesThroughAPolicysLife()
    {
        const std::string good = m_cli->write("good.json", kGood), dearer = m_cli->write("dearer.json", kDearer);
        QCOMPARE(m_cli->run("policy set --reason", {"opening", good}).json["version"].get<int>(), 1);
        QCOMPARE(m_cli->run("policy set --reason", {"new price list", dearer}).json["version"].get<int>(), 2);
        const Said diff = m_cli->run("policy diff 1 2");
        QCOMPARE(diff.json["changes"], Json::parse(R"([{"path":"/facts/prices[b2]/amount","kind":"changed","before":120,"after":130}])"));
        const Said rolledBack = m_cli->run("policy rollback 1");
        QCOMPARE(rolledBack.json["version"].get<int>(), 3);
        QCOMPARE(rolledBack.json["rolled_back_to"].get<int>(), 1);
        const Said history = m_cli->run("policy history");
        QCOMPARE(history.json["version"].get<int>(), 3);
        QCOMPARE(history.json["versions"].size(), std::size_t(3));
        QCOMPARE(history.json["versions"][1]["reason"].get<std::string>(), std::string("new price list"));
        QVERIFY(!history.json["versions"][1]["by"].get<std::string>().empty());
        const Said shown = m_cli->run("policy show");
        QCOMPARE(shown.json["policy"]["facts"]["prices"][0]["amount"].get<int>(), 120);
        QCOMPARE(m_cli->run("verify").exit, 0); // the changes are in the audit chain
    }

    void saysWhatIsWrongAndKeepsTheOldOne()
    {
        const std::string good = m_cli->write("good.json", kGood), broken = m_cli->write("broken.json", kBroken);
        QCOMPARE(m_cli->run("policy set --reason", {"opening", good}).exit, 0);
        const Said checked = m_cli->run("policy check", {broken});
        QCOMPARE(checked.exit, 1);
        QStringList paths;
        for (const Json &error : checked.json["errors"])
            paths << QString::fromStdString(error["path"].get<std::string>());
        QCOMPARE(paths.join(u' '), QStringLiteral("/capz /facts/prices/0/amount"));
        const Said refused = m_cli->run("policy set --reason", {"?", broken});
        QCOMPARE(refused.exit, 1);
        QVERIFY(!refused.json["errors"].empty());
        QCOMPARE(m_cli->run("policy show").json["version"].get<int>(), 1);
    }

    void tellsWhatItUnderstands()
    {
        const std::string file = m_cli->write("sentences.json", "{\"facts\":{\"policies\":[\"la clase dura 50 minutos\",\"nada que decir\"]}}");
        const Said checked = m_cli->run("policy check", {file});
        QCOMPARE(checked.exit, 0);
        const Json &understood = checked.json["understood"];
        QCOMPARE(understood.size(), std::size_t(2));
        QCOMPARE(understood[0]["path"].get<std::string>(), std::string("/facts/policies/0"));
        const Json &part = understood[0]["parts"][0];
        QCOMPARE(part["kind"].get<std::string>() + ' ' + part["value"].get<std::string>() + ' ' + part["unit"].get<std::string>(), std::string("duration 50 minute"));
        QCOMPARE(part["span"], Json::parse("[14,24]"));
        QVERIFY(understood[1]["parts"].empty());
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<int>("exit");
        QTest::newRow("no reason") << QByteArray("policy set policy.json") << 2;
        QTest::newRow("no file") << QByteArray("policy check nowhere.json") << 3;
        QTest::newRow("an unknown version") << QByteArray("policy rollback 7") << 2;
        QTest::newRow("no number") << QByteArray("policy rollback x") << 2;
        QTest::newRow("an unknown version to compare") << QByteArray("policy diff 1 2") << 2;
        QTest::newRow("one version to compare") << QByteArray("policy diff 1") << 2;
    }
    void refuses()
    {
        QFETCH(QByteArray, words);
        QFETCH(int, exit);
        const Said said = m_cli->run(words.constData());
        QCOMPARE(said.exit, exit);
        QVERIFY(!said.errorCode().empty());
    }

private:
    std::unique_ptr<Cli> m_cli;
};

QTEST_GUILESS_MAIN(TestPolicyCommands)
#include "tst_policycommands.moc"
