// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/consoledesk.h"

#include <QFile>
#include <QFileInfo>

#include "app/cli/session.h"
#include "core/base/file.h"
#include "tests/app/cli/cli.h"
#include "tests/app/smallbusiness.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::testing;
using console::AgentRole;

/// A real workspace opened as a window does: the agent inside sends through the sandbox folder.
class TestConsoleDesk : public QObject
{
    Q_OBJECT
    std::unique_ptr<Cli> m_cli;
    std::unique_ptr<app::ConsoleDesk> m_console;

    void open();
    void addLead(const char *id);
    [[nodiscard]] int sentFiles() const;
    [[nodiscard]] AgentRole role() const { return m_console->desk().status().role; }

private Q_SLOTS:
    void init();
    void cleanup() { m_console.reset(); m_cli.reset(); }

    void worksOnWhatTheCommandLineBringsIn();
    void changedTemplatesAreUsedFromThenOn();
    void aSecondWindowHasAnIndexOfItsOwn();
    void brokenFilesAreToldAndNothingStarts();
    void refusesAFolderWithoutADatabase();
    void stampsFollowTheFiles();
    void rollsBackOnlyToWhatWasThere();
};

void TestConsoleDesk::init()
{
    failOnWarnings();
    m_cli = std::make_unique<Cli>();
    m_cli->makeWorkspace();
    NS_VERIFY_OK(writeFileDurably(m_cli->workspace() + "/policy.json", smallbusiness::kPolicy));
    NS_VERIFY_OK(writeFileDurably(m_cli->workspace() + "/sequences/welcome.json", smallbusiness::kSequence));
    NS_VERIFY_OK(writeFileDurably(m_cli->workspace() + "/templates/hello.json", smallbusiness::kTemplate));
}

void TestConsoleDesk::open()
{
    auto workspace = app::Workspace::open(m_cli->workspace());
    NS_VERIFY_OK(workspace);
    auto opened = app::ConsoleDesk::open(std::move(*workspace), {.workers = 1});
    NS_VERIFY_OK(opened);
    m_console = std::move(*opened);
}

void TestConsoleDesk::addLead(const char *id)
{
    const std::string line = std::string(R"({"id":"evt-)") + id + R"(","type":"lead.created","source":"crm","contact":{"id":")" + id
                             + R"(","name":"Rosa Quispe","phone":"+5199988877)" + std::to_string(id[0] % 10) + R"(","language":"es","consent":{"whatsapp":true}}})" + "\n";
    const Said said = m_cli->run("ingest", {m_cli->write("events.jsonl", line)});
    QCOMPARE(said.exit, 0);
}

int TestConsoleDesk::sentFiles() const
{
    return int(QDir(QString::fromStdString(m_cli->workspace() + "/sent")).entryList({QStringLiteral("*.json")}, QDir::Files).size());
}

void TestConsoleDesk::worksOnWhatTheCommandLineBringsIn()
{
    open();
    QTRY_COMPARE(role(), AgentRole::Off);
    m_console->desk().startAgent();
    QTRY_COMPARE(role(), AgentRole::Holder);
    addLead("a"); // through a journal of its own, as another process does
    QTRY_COMPARE(m_console->desk().status().outboxIn(domain::OutboxState::Sent), std::int64_t(1));
    QVERIFY(QFileInfo::exists(QString::fromStdString(m_cli->workspace() + "/status.json")));
    QCOMPARE(m_console->desk().status().reviewsPending, std::int64_t(1)); // no model: a person decides
}

void TestConsoleDesk::changedTemplatesAreUsedFromThenOn()
{
    open();
    m_console->desk().startAgent();
    QTRY_COMPARE(role(), AgentRole::Holder);
    const std::string changed = QString::fromUtf8(smallbusiness::kTemplate).replace(QStringLiteral("gracias por escribirnos"), QStringLiteral("un gusto")).toStdString();
    NS_VERIFY_OK(writeFileDurably(m_cli->workspace() + "/templates/hello.json", changed));
    QTest::qWait(1800); // looked at once a second; then the agent starts anew
    QTRY_COMPARE(role(), AgentRole::Holder);
    addLead("b");
    QTRY_COMPARE(m_console->desk().status().outboxIn(domain::OutboxState::Sent), std::int64_t(1));
    console::Consumer consumer;
    console::SnapshotPtr<console::LeadPage> page;
    m_console->desk().fetchLeads(consumer, {}, [&](const Result<console::SnapshotPtr<console::LeadPage>> &answer) { page = answer.value_or(nullptr); });
    QTRY_VERIFY(page && page->rows.size() == 1);
    console::SnapshotPtr<console::LeadDetails> lead;
    m_console->desk().fetchLead(consumer, page->rows[0].no, [&](const Result<console::SnapshotPtr<console::LeadDetails>> &answer) { lead = answer.value_or(nullptr); });
    QTRY_VERIFY(lead);
    QCOMPARE(lead->thread.front().text, QStringLiteral("Hola Rosa, un gusto."));
}

void TestConsoleDesk::aSecondWindowHasAnIndexOfItsOwn()
{
    open();
    auto workspace = app::Workspace::open(m_cli->workspace());
    auto second = app::ConsoleDesk::open(std::move(*workspace), {.workers = 1});
    NS_VERIFY_OK(second);
    m_console->desk().startAgent();
    QTRY_COMPARE(role(), AgentRole::Holder);
    QTRY_COMPARE((*second)->desk().status().role, AgentRole::Viewer);
    addLead("c");
    console::Consumer consumer;
    std::int64_t leads = 0;
    QTRY_VERIFY([&] {
        (*second)->desk().fetchLeads(consumer, {}, [&](const Result<console::SnapshotPtr<console::LeadPage>> &answer) { leads = answer ? (*answer)->total.n : 0; });
        return leads == 1;
    }());
}

void TestConsoleDesk::brokenFilesAreToldAndNothingStarts()
{
    NS_VERIFY_OK(writeFileDurably(m_cli->workspace() + "/policy.json", "{\"version\":\"x\"}"));
    open();
    QTRY_VERIFY(m_console->desk().status().failure.has_value());
    m_console->desk().startAgent();
    QTRY_COMPARE(role(), AgentRole::Failed);
    QVERIFY(m_console->desk().status().failure->where.find("policy.json") != std::string::npos);
}

void TestConsoleDesk::refusesAFolderWithoutADatabase()
{
    QVERIFY(QFile::remove(QString::fromStdString(m_cli->workspace() + "/nightshift.db")));
    auto workspace = app::Workspace::open(m_cli->workspace());
    NS_VERIFY_OK(workspace);
    const auto opened = app::ConsoleDesk::open(std::move(*workspace));
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::NotFound);
}

void TestConsoleDesk::stampsFollowTheFiles()
{
    const auto workspace = app::Workspace::open(m_cli->workspace());
    const std::string before = app::configurationStamp(*workspace);
    QCOMPARE(app::configurationStamp(*workspace), before);
    NS_VERIFY_OK(writeFileDurably(m_cli->workspace() + "/templates/other.json", smallbusiness::kTemplate));
    const std::string after = app::configurationStamp(*workspace);
    QVERIFY(after != before);
    QVERIFY(QFile::remove(QString::fromStdString(m_cli->workspace() + "/templates/other.json")));
    QCOMPARE(app::configurationStamp(*workspace), before);
    NS_VERIFY_OK(writeFileDurably(m_cli->workspace() + "/status.json", "{}")); // none of what the agent reads
    QCOMPARE(app::configurationStamp(*workspace), before);
}

void TestConsoleDesk::rollsBackOnlyToWhatWasThere()
{
    open();
    Error error;
    m_console->desk().rollBackModel({this, [&](const Result<domain::ModelId> &id) { error = id ? Error{} : id.error(); }});
    QTRY_COMPARE(error.code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestConsoleDesk)
#include "tst_consoledesk.moc"
