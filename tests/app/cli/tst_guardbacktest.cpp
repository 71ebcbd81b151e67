// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <sstream>

#include "app/cli/commands.h"
#include "core/base/file.h"
#include "core/base/hash.h"
#include "tests/app/cli/cli.h"
#include "tests/core/console/pastjournal.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::testing;
using ns::app::Json;
using domain::OutboxState;
using std::chrono::hours;

namespace {

const QString kThanks = QStringLiteral("Hola, gracias por escribirnos.");
const QString kRight = QStringLiteral("El curso regular cuesta US$ 120 al mes.");
const QString kWrong = QStringLiteral("El curso regular cuesta US$ 90 al mes.");

} // namespace

/// `guard backtest` and what `policy set` and `policy history` tell of it, through the command line.
class TestGuardBacktest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        ns::testing::failOnWarnings();
        m_cli = std::make_unique<Cli>();
        m_cli->makeWorkspace();
    }
    void judgesAnEmptyWorkspace();
    void judgesByTheActivePolicy();
    void judgesADraftBesideTheActiveOne();
    void keepsToThePeriod();
    void locatesErrorsOfADraft_data();
    void locatesErrorsOfADraft();
    void triesADraftBesideABrokenActivePolicy();
    void refusesWrongValues_data();
    void refusesWrongValues();
    void readsTextsFirst();
    void endsWhenStopped();
    void isToldWithTheVersions();
    void isNotToldOfAnotherDocument();
    void leavesTheWorkspaceAsItIs();

private:
    void writeMessages()
    {
        PastJournal past(m_cli->workspace() + "/nightshift.db");
        past.addLead("c-1", "Ana Torres");
        past.addMessages("c-1", {{.key = "right", .text = kRight}, {.key = "wrong", .text = kWrong, .at = pastDay() + hours(24)}, {.key = "thanks", .text = kThanks}});
        past.addEvent("c-1", "\"type\":\"deal.won\"", pastDay() + hours(48));
    }
    std::unique_ptr<Cli> m_cli;
};

void TestGuardBacktest::judgesAnEmptyWorkspace()
{
    const Said said = m_cli->run("guard backtest");
    QCOMPARE(said.exit, 0);
    QCOMPARE(said.json["messages"].get<int>(), 0);
    for (const char *key : {"blocked", "reviewed", "newly_blocked", "newly_allowed", "converted_among_blocked", "deferred", "unread"})
        QCOMPARE(said.json[key].get<int>(), 0);
    QVERIFY(said.json["examples"].empty() && said.json["by_rule"].empty());
    QVERIFY(said.json["elapsed_ms"].is_number());
    QVERIFY(said.json["policy"].is_null()); // the built-in defaults
    QVERIFY(!QFile::exists(QString::fromStdString(m_cli->workspace() + "/policy/backtests.json")));
}

void TestGuardBacktest::judgesByTheActivePolicy()
{
    writeMessages();
    const std::string file = m_cli->write("policy.json", pastPolicy());
    QCOMPARE(m_cli->run("policy set --reason", {"opening", file}).exit, 0);
    const Said said = m_cli->run("guard backtest");
    QCOMPARE(said.exit, 0);
    QCOMPARE(said.json["messages"].get<int>(), 3);
    QCOMPARE(said.json["blocked"].get<int>(), 1);
    QCOMPARE(said.json["newly_blocked"].get<int>(), 1);
    QCOMPARE(said.json["converted_among_blocked"].get<int>(), 1);
    QCOMPARE(said.json["by_rule"], Json::parse("{\"price.grounded\":1}"));
    QCOMPARE(said.json["policy"].get<std::string>(), toHex(sha256(pastPolicy())));
    QVERIFY(said.json["active"].is_null());
    QCOMPARE(said.json["examples"].size(), std::size_t(1));
    const Json &example = said.json["examples"][0];
    QCOMPARE(example["send_key"].get<std::string>(), std::string("wrong"));
    QCOMPARE(example["rule"].get<std::string>(), std::string("price.grounded"));
    QCOMPARE(example["span"], Json::parse("[24,30]"));
    QCOMPARE(example["name"].get<std::string>(), std::string("Ana Torres"));
    QVERIFY(example["new"].get<bool>() && example["converted"].get<bool>());
    QVERIFY(!example["contact"].get<std::string>().empty());
    QCOMPARE(said.json["days"].size(), std::size_t(2));
    QCOMPARE(said.json["days"][0]["day"].get<std::string>(), std::string("2026-11-24"));
}

void TestGuardBacktest::judgesADraftBesideTheActiveOne()
{
    writeMessages();
    QCOMPARE(m_cli->run("policy set --reason", {"opening", m_cli->write("policy.json", pastPolicy())}).exit, 0);
    const Said said = m_cli->run("guard backtest --policy", {m_cli->write("draft.json", dearerPolicy())});
    QCOMPARE(said.exit, 0);
    QCOMPARE(said.json["blocked"].get<int>(), 2);
    QCOMPARE(said.json["active"]["blocked"].get<int>(), 1);
    QCOMPARE(said.json["against_active"], Json::parse("{\"newly_blocked\":1,\"newly_allowed\":0}"));
    QCOMPARE(said.json["policy"].get<std::string>(), toHex(sha256(dearerPolicy())));
    QCOMPARE(readFile(m_cli->workspace() + "/policy.json", 100'000).value(), pastPolicy()); // a trial changes nothing
}

void TestGuardBacktest::keepsToThePeriod()
{
    writeMessages();
    const std::string file = m_cli->write("draft.json", pastPolicy());
    QCOMPARE(m_cli->run("guard backtest --from 2026-11-25 --policy", {file}).json["messages"].get<int>(), 1);
    QCOMPARE(m_cli->run("guard backtest --to 2026-11-25 --policy", {file}).json["messages"].get<int>(), 2);
    QCOMPARE(m_cli->run("guard backtest --from 2026-11-24 --to 2026-11-25 --policy", {file}).json["blocked"].get<int>(), 0);
}

void TestGuardBacktest::locatesErrorsOfADraft_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("a price below nothing") << QByteArray("{\"version\":1,\"facts\":{\"prices\":[{\"item\":\"B2\",\"amount\":-1,\"currency\":\"USD\"}]}}") << QByteArray("/facts/prices/0/amount");
    QTest::newRow("an unknown field") << QByteArray("{\"version\":1,\"capz\":{}}") << QByteArray("/capz");
}

void TestGuardBacktest::locatesErrorsOfADraft()
{
    QFETCH(QByteArray, document);
    QFETCH(QByteArray, path);
    writeMessages();
    const Said said = m_cli->run("guard backtest --policy", {m_cli->write("draft.json", document.toStdString())});
    QCOMPARE(said.exit, 1);
    QVERIFY(said.json["messages"].is_null());
    QCOMPARE(QByteArray::fromStdString(said.json["errors"][0]["path"].get<std::string>()), path);
    QVERIFY(!said.json["errors"][0]["message"].get<std::string>().empty());
}

void TestGuardBacktest::triesADraftBesideABrokenActivePolicy()
{
    writeMessages();
    NS_VERIFY_OK(writeFileAtomically(m_cli->workspace() + "/policy.json", "{\"version\":1,"));
    const Said said = m_cli->run("guard backtest --policy", {m_cli->write("draft.json", pastPolicy())});
    QCOMPARE(said.exit, 0);
    QCOMPARE(said.json["blocked"].get<int>(), 1);
    QVERIFY(said.json["active"].is_null());
    QCOMPARE(m_cli->run("guard backtest").exit, 1); // by the broken one itself
}

void TestGuardBacktest::refusesWrongValues_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<int>("exit");
    QTest::newRow("no date") << QByteArray("guard backtest --from tomorrow") << 2;
    QTest::newRow("an empty period") << QByteArray("guard backtest --from 2026-11-25 --to 2026-11-25") << 2;
    QTest::newRow("no such file") << QByteArray("guard backtest --policy nowhere.json") << 3;
    QTest::newRow("an argument") << QByteArray("guard backtest now") << 2;
    QTest::newRow("an unknown option") << QByteArray("guard backtest --quickly") << 2;
}

void TestGuardBacktest::refusesWrongValues()
{
    QFETCH(QByteArray, words);
    QTEST(m_cli->run(words.constData()).exit, "exit");
}

void TestGuardBacktest::readsTextsFirst()
{
    {
        PastJournal past(m_cli->workspace() + "/nightshift.db");
        past.addLead("c-1");
        past.addMessages("c-1", {{.key = "1", .text = kRight, .isRead = false}, {.key = "2", .text = kWrong, .isRead = false}, {.key = "3", .text = kThanks}});
    }
    const std::string file = m_cli->write("draft.json", pastPolicy());
    const Said before = m_cli->run("guard backtest --policy", {file});
    QCOMPARE(before.json["unread"].get<int>(), 2);
    QCOMPARE(before.json["unread_why"], Json::parse("{\"none\":2}"));
    QCOMPARE(before.json["blocked"].get<int>(), 0);
    const Said after = m_cli->run("guard backtest --extract --policy", {file});
    QCOMPARE(after.exit, 0);
    QCOMPARE(after.json["extraction"], Json::parse("{\"missing\":2,\"read\":2}"));
    QCOMPARE(after.json["unread"].get<int>(), 0);
    QCOMPARE(after.json["blocked"].get<int>(), 1);
    QCOMPARE(m_cli->run("verify").exit, 0);
}

void TestGuardBacktest::endsWhenStopped()
{
    {
        PastJournal past(m_cli->workspace() + "/nightshift.db");
        past.addLead("c-1");
        past.addMessage("c-1", {.key = "1", .text = kWrong, .isRead = false});
    }
    const app::StopToken stop;
    stop.requestStop();
    for (const char *words : {"guard backtest", "guard backtest --extract"}) {
        std::ostringstream out, err;
        const QStringList arguments = QString::fromLatin1(words).split(u' ') + QStringList{QStringLiteral("--json"), QStringLiteral("--workspace"), QString::fromStdString(m_cli->workspace())};
        QCOMPARE(app::runCommandLine(app::allCommands(), arguments, {out, err}, stop), 130);
    }
    QCOMPARE(m_cli->run("guard backtest").json["unread"].get<int>(), 1); // nothing half done
}

void TestGuardBacktest::isToldWithTheVersions()
{
    writeMessages();
    const std::string file = m_cli->write("policy.json", pastPolicy());
    QCOMPARE(m_cli->run("guard backtest --policy", {file}).exit, 0);
    QCOMPARE(m_cli->run("guard backtest --from 2026-11-25 --policy", {file}).exit, 0);
    const Said set = m_cli->run("policy set --reason", {"tried", file});
    QCOMPARE(set.json["backtest"]["messages"].get<int>(), 1); // the last one
    QCOMPARE(set.json["backtest"]["from"].get<std::string>(), std::string("2026-11-25T00:00:00.000Z"));
    QVERIFY(set.json["backtest"]["to"].is_null());
    QCOMPARE(set.json["backtest"]["converted_among_blocked"].get<int>(), 1);
    const Said history = m_cli->run("policy history");
    QCOMPARE(history.json["versions"][0]["backtest"]["blocked"].get<int>(), 1);
}

void TestGuardBacktest::isNotToldOfAnotherDocument()
{
    writeMessages();
    QCOMPARE(m_cli->run("guard backtest --policy", {m_cli->write("draft.json", dearerPolicy())}).exit, 0);
    const Said set = m_cli->run("policy set --reason", {"not tried", m_cli->write("policy.json", pastPolicy())});
    QCOMPARE(set.exit, 0);
    QVERIFY(set.json["backtest"].is_null());
}

void TestGuardBacktest::leavesTheWorkspaceAsItIs()
{
    writeMessages();
    const std::string before = m_cli->run("verify").json.dump();
    QCOMPARE(m_cli->run("guard backtest --policy", {m_cli->write("draft.json", pastPolicy())}).exit, 0);
    QCOMPARE(m_cli->run("verify").json.dump(), before);
}

QTEST_GUILESS_MAIN(TestGuardBacktest)
#include "tst_guardbacktest.moc"
