// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that read and change what the agent has done, on a workspace that holds one lead.
#include <QFile>
#include <QTest>

#include "app/cli/session.h"
#include "core/base/file.h"
#include "tests/app/cli/cli.h"
#include "tests/app/cli/seed.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::testing;

class TestJournalCommands : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void initIsBlank();
    void initRefuses();
    void pausesAndResumes();
    void refusesAScope();
    void listsReviews();
    void answersAReview();
    void refusesAnswers_data();
    void refusesAnswers();
    void listsAndRetriesTheDead();
    void refusesRetries();
    void findsTraces_data();
    void findsTraces();
    void showsATrace();
    void showsAContact();
    void reports();
    void unknownIds_data();
    void unknownIds();
    void backsUpAndRestores();
    void verifySeesATouchedRow();
    void clockBackwards();
    void withoutAWorkspace_data();
    void withoutAWorkspace();

private:
    Said run(const char *words, const std::vector<std::string> &more = {})
    {
        std::vector<std::string> all = more;
        all.insert(all.end(), {"--clock", "2026-11-24T15:00:00Z"});
        return m_cli->run(words, all);
    }
    std::unique_ptr<Cli> m_cli;
    SeededLead m_lead;
};

void TestJournalCommands::init()
{
    failOnWarnings();
    m_cli = std::make_unique<Cli>();
    QCOMPARE(run("init --template blank").exit, 0);
    const auto workspace = app::Workspace::open(m_cli->workspace());
    NS_VERIFY_OK(workspace);
    const auto journal = app::openJournal(*workspace);
    NS_VERIFY_OK(journal);
    m_lead = seedLead(**journal, "c-1", at("2026-11-24T15:00:00Z"));
}

void TestJournalCommands::initIsBlank()
{
    Cli other;
    const Said said = other.run("init --clock 2026-11-24T15:00:00Z");
    QCOMPARE(said.exit, 0);
    QCOMPARE(said.json["workspace"].get<std::string>(), other.workspace());
    QCOMPARE(said.json["contacts"].get<int>(), 0);
    QVERIFY(other.run("report").json["events"].get<int>() == 0);
    QCOMPARE(QFile::permissions(QString::fromStdString(other.workspace() + "/nightshift.db")) & (QFileDevice::ReadOther | QFileDevice::ReadGroup), QFileDevice::Permissions{});
}

void TestJournalCommands::initRefuses()
{
    QCOMPARE(run("init").exit, 2);
    Cli other;
    QCOMPARE(other.run("init --template nothing").exit, 2);
    QVERIFY(!QFile::exists(QString::fromStdString(other.workspace())));
}

void TestJournalCommands::pausesAndResumes()
{
    const Said paused = run("pause");
    QCOMPARE(paused.exit, 0);
    QCOMPARE(paused.json["held"].get<int>(), 1);
    QCOMPARE(run("pause --scope channel:email").json["held"].get<int>(), 0);
    QCOMPARE(run("resume").exit, 0);
    const auto reader = store::Reader::open(m_cli->workspace() + "/nightshift.db");
    NS_VERIFY_OK(reader);
    QVERIFY((*reader)->pausedScopes()->empty());
}

void TestJournalCommands::refusesAScope()
{
    QCOMPARE(run("pause --scope moon").exit, 2);
    QCOMPARE(run("pause --scope moon:1").errorCode(), std::string("invalid_input"));
}

void TestJournalCommands::listsReviews()
{
    const Said listed = run("review list");
    QCOMPARE(listed.exit, 0);
    QCOMPARE(listed.json["items"].size(), std::size_t(1));
    const app::Json &item = listed.json["items"][0];
    QCOMPARE(item["id"].get<std::string>(), m_lead.review.str());
    QCOMPARE(item["contact"].get<std::string>(), m_lead.contact.str());
    QCOMPARE(item["reason"].get<std::string>(), std::string("low_confidence"));
    QCOMPARE(item["confidence"].get<double>(), 0.75);
    QCOMPARE(item["threshold"].get<double>(), 0.875);
    QCOMPARE(item["created_at"].get<std::string>(), std::string("2026-11-24T15:00:00.000Z"));
    QCOMPARE(item["due_at"].get<std::string>(), std::string("2026-11-25T15:00:00.000Z"));
    QCOMPARE(item["state"].get<std::string>(), std::string("pending"));
    QVERIFY(run("review list --state applied").json["items"].empty());
    QCOMPARE(run("review list --state all").json["items"].size(), std::size_t(1));
    QCOMPARE(run("review list --state done").exit, 2);
}

void TestJournalCommands::answersAReview()
{
    const Said answered = run("review answer --label lost", {m_lead.review.str()});
    QCOMPARE(answered.exit, 0);
    QCOMPARE(answered.json["state"].get<std::string>(), std::string("answered"));
    QVERIFY(run("review list").json["items"].empty());
    const Said again = run("review answer --approve", {m_lead.review.str()});
    QCOMPARE(again.exit, 2);
    QVERIFY2(again.err.find("answered") != std::string::npos, again.err.c_str());
}

void TestJournalCommands::refusesAnswers_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<int>("exit");
    QTest::newRow("no answer") << QByteArray("review answer rv-c-1") << 2;
    QTest::newRow("two answers") << QByteArray("review answer rv-c-1 --approve --reject") << 2;
    QTest::newRow("empty label") << QByteArray("review answer rv-c-1 --label=") << 2;
    QTest::newRow("missing file") << QByteArray("review answer rv-c-1 --text /nowhere/x") << 3;
    QTest::newRow("unknown item") << QByteArray("review answer rv-9 --approve") << 2;
}

void TestJournalCommands::refusesAnswers()
{
    QFETCH(QByteArray, words);
    QTEST(run(words.constData()).exit, "exit");
    QCOMPARE(run("review list").json["items"].size(), std::size_t(1));
}

void TestJournalCommands::listsAndRetriesTheDead()
{
    const Said listed = run("dead list");
    QCOMPARE(listed.json["items"].size(), std::size_t(1));
    const app::Json &item = listed.json["items"][0];
    QCOMPARE(item["id"].get<std::string>(), m_lead.dead.str());
    QCOMPARE(item["channel"].get<std::string>(), std::string("whatsapp"));
    QCOMPARE(item["reason"].get<std::string>(), std::string("http.404"));
    QCOMPARE(item["contact"].get<std::string>(), m_lead.contact.str());
    QCOMPARE(run("dead retry", {m_lead.dead.str()}).json["retried"].get<int>(), 1);
    QVERIFY(run("dead list").json["items"].empty());
    const Said none = run("dead retry --all");
    QCOMPARE(none.exit, 0);
    QCOMPARE(none.json["retried"].get<int>(), 0);
}

void TestJournalCommands::refusesRetries()
{
    QCOMPARE(run("dead retry").exit, 2);
    QCOMPARE(run("dead retry x --all").exit, 2);
    QCOMPARE(run("dead retry unknown").exit, 2);
}

void TestJournalCommands::findsTraces_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<int>("found");
    QTest::newRow("all") << QByteArray("trace search") << 1;
    QTest::newRow("by name, folded") << QByteArray("trace search rosa") << 1;
    QTest::newRow("by a word that is not there") << QByteArray("trace search zorro") << 0;
    QTest::newRow("by type") << QByteArray("trace search --event lead.created") << 1;
    QTest::newRow("by another type") << QByteArray("trace search --event deal.won") << 0;
    QTest::newRow("by outcome") << QByteArray("trace search --outcome review") << 1;
    QTest::newRow("by unknown outcome") << QByteArray("trace search --outcome moon") << 0;
    QTest::newRow("by contact") << QByteArray("trace search --contact c-1") << 1;
    QTest::newRow("from later on") << QByteArray("trace search --from 2026-11-25") << 0;
    QTest::newRow("from that day on") << QByteArray("trace search --from 2026-11-24") << 1;
    QTest::newRow("before that day") << QByteArray("trace search --to 2026-11-24") << 0;
}

void TestJournalCommands::findsTraces()
{
    QFETCH(QByteArray, words);
    const Said said = run(words.constData());
    QCOMPARE(said.exit, 0);
    QTEST(int(said.json["traces"].size()), "found");
    if (said.json["traces"].empty())
        return;
    const app::Json &trace = said.json["traces"][0];
    QCOMPARE(trace["id"].get<std::string>(), m_lead.trace.str());
    QCOMPARE(trace["contact"].get<std::string>(), m_lead.contact.str());
    QCOMPARE(trace["event_type"].get<std::string>(), std::string("lead.created"));
    QCOMPARE(trace["started_at"].get<std::string>(), std::string("2026-11-24T15:00:00.000Z"));
}

void TestJournalCommands::showsATrace()
{
    const Said said = run("trace show", {m_lead.trace.str()});
    QCOMPARE(said.exit, 0);
    const app::Json &spans = said.json["spans"];
    QCOMPARE(spans.size(), std::size_t(2));
    QVERIFY(spans[0]["parent"].is_null());
    QCOMPARE(spans[1]["parent"].get<std::string>(), spans[0]["id"].get<std::string>());
    QCOMPARE(spans[1]["name"].get<std::string>(), std::string("classify"));
    QCOMPARE(spans[1]["attributes"]["nightshift.confidence"].get<double>(), 0.75);
    QCOMPARE(spans[1]["attributes"]["nightshift.bytes.features"].get<std::string>(), std::string("Af8="));
    QCOMPARE(spans[1]["links"][0]["trace"].get<std::string>(), std::string(32, 'a'));
    QVERIFY(spans[1]["end_us"].get<std::int64_t>() > spans[1]["start_us"].get<std::int64_t>());
    QCOMPARE(said.json["parts"].size(), std::size_t(2));
    QCOMPARE(run("trace show", {m_lead.trace.str().substr(24)}).json, said.json); // its last digits are enough
}

void TestJournalCommands::showsAContact()
{
    for (const std::string &id : {std::string("c-1"), m_lead.contact.str()}) {
        const Said said = run("contact show", {id});
        QCOMPARE(said.exit, 0);
        QCOMPARE(said.json["contact"].get<std::string>(), m_lead.contact.str());
        QCOMPARE(said.json["opted_out"].get<bool>(), false);
        QCOMPARE(said.json["language"].get<std::string>(), std::string("es"));
        QCOMPARE(said.json["time_zone"].get<std::string>(), std::string("America/Lima"));
        QCOMPARE(said.json["segment"].get<std::string>(), std::string("hot"));
        QCOMPARE(said.json["stage"].get<std::string>(), std::string("new"));
        QCOMPARE(said.json["thread"].size(), std::size_t(2));
        QCOMPARE(said.json["thread"][0]["direction"].get<std::string>(), std::string("out"));
        QCOMPARE(said.json["thread"][0]["trace"].get<std::string>(), m_lead.trace.str());
        QVERIFY(!said.json["traces"].empty());
    }
}

void TestJournalCommands::reports()
{
    const Said said = run("report");
    QCOMPARE(said.exit, 0);
    QCOMPARE(said.json["events"].get<int>(), 1);
    QCOMPARE(said.json["leads"].get<int>(), 1);
    QCOMPARE(said.json["review"].get<int>(), 1);
    QCOMPARE(said.json["set_aside"].get<int>(), 1);
    QCOMPARE(said.json["sent"].get<int>(), 0);
    QVERIFY(said.json["accuracy_on_decided"].is_null());
    QCOMPARE(said.json["labelled"].get<int>(), 0);
    QCOMPARE(said.json["median_latency_ms"].get<double>(), 1.5);
    QCOMPARE(run("report --from 2026-11-25").json["events"].get<int>(), 0);
    QCOMPARE(run("report --from yesterday").exit, 2);
}

void TestJournalCommands::unknownIds_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("trace") << QByteArray("trace show 0123456789abcdef0123456789abcdef");
    QTest::newRow("contact") << QByteArray("contact show nobody");
    QTest::newRow("trace of a contact") << QByteArray("trace search --contact nobody");
    QTest::newRow("event type") << QByteArray("trace search --event moon.risen");
}

void TestJournalCommands::unknownIds()
{
    QFETCH(QByteArray, words);
    QCOMPARE(run(words.constData()).exit, 2);
}

void TestJournalCommands::backsUpAndRestores()
{
    const std::string file = m_cli->path("backup.db");
    QCOMPARE(run("backup", {file}).exit, 0);
    QCOMPARE(run("backup", {file}).exit, 2); // never over a file
    QCOMPARE(run("dead retry --all").exit, 0);
    QVERIFY(run("dead list").json["items"].empty());
    const Said restored = run("restore", {file});
    QCOMPARE(restored.exit, 0);
    QCOMPARE(run("dead list").json["items"].size(), std::size_t(1));
    QVERIFY(QFile::exists(QString::fromStdString(restored.json["kept"].get<std::string>())));
    const Said verified = run("verify");
    QVERIFY2(verified.exit == 0, verified.json.dump().c_str());
    QCOMPARE(run("restore", {m_cli->path("nowhere.db")}).exit, 3);
    QCOMPARE(run("restore", {m_cli->write("junk.db", "no database")}).exit, 3);
}

void TestJournalCommands::verifySeesATouchedRow()
{
    QCOMPARE(run("verify").exit, 0);
    const std::string path = m_cli->workspace() + "/nightshift.db";
    auto content = readFile(path, 64 * 1024 * 1024);
    NS_VERIFY_OK(content);
    const std::size_t at = content->rfind("Hola, gracias");
    QVERIFY(at != std::string::npos);
    (*content)[at] = 'C';
    NS_VERIFY_OK(writeFileAtomically(path, *content));
    const Said said = run("verify");
    QCOMPARE(said.exit, 1);
    QCOMPARE(said.json["ok"].get<bool>(), false);
    QVERIFY2(said.json["first_bad"]["id"] == m_lead.queued.str(), said.json.dump().c_str());
}

void TestJournalCommands::clockBackwards()
{
    const Said said = m_cli->run("pause --clock 2026-11-24T14:59:59Z");
    QCOMPARE(said.exit, 2);
    QCOMPARE(said.errorCode(), std::string("clock_backwards"));
    QCOMPARE(m_cli->run("report --clock 2026-11-24T14:59:59Z").exit, 0); // looking is allowed at any time
}

void TestJournalCommands::withoutAWorkspace_data()
{
    QTest::addColumn<QByteArray>("words");
    for (const char *words : {"pause", "resume", "review list", "review answer x --approve", "dead list", "dead retry --all", "trace search",
                              "trace show x", "contact show x", "report", "backup x", "restore x", "verify", "connection list", "connection test x"})
        QTest::newRow(words) << QByteArray(words);
}

void TestJournalCommands::withoutAWorkspace()
{
    QFETCH(QByteArray, words);
    Cli other;
    const Said said = other.run(words.constData());
    QCOMPARE(said.exit, 3);
    QVERIFY(said.err.find("no workspace") != std::string::npos);
    QVERIFY(!QFile::exists(QString::fromStdString(other.workspace())));
}

QTEST_GUILESS_MAIN(TestJournalCommands)
#include "tst_journalcommands.moc"
