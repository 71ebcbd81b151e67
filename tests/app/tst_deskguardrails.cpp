// SPDX-License-Identifier: GPL-3.0-or-later
// Guardrails from a window: a real workspace, real files, the real agent, everything through the desk.
#include "app/deskguardrails.h"

#include "app/consoledesk.h"
#include "core/base/file.h"
#include "core/console/backtest.h"
#include "core/console/policydraft.h"
#include "tests/app/cli/cli.h"
#include "tests/app/smallbusiness.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::testing;
using console::AgentRole;

namespace {
constexpr int kWaitMs = 30'000;

std::string leadLine(const std::string &id)
{
    return "{\"id\":\"evt-" + id + "\",\"type\":\"lead.created\",\"source\":\"crm\",\"contact\":{\"id\":\"" + id + "\",\"name\":\"Rosa Quispe\",\"phone\":\"+5199988877" + id
           + "\",\"language\":\"es\",\"consent\":{\"whatsapp\":true}}}\n";
}

}

class TestDeskGuardrails : public QObject
{
    Q_OBJECT
    std::unique_ptr<Cli> m_cli;
    std::unique_ptr<app::ConsoleDesk> m_console;

    [[nodiscard]] console::Desk &desk() { return m_console->desk(); }
    template <typename T, typename Ask> Result<T> command(Ask ask)
    {
        std::optional<Result<T>> answer;
        ask(console::Desk::Reply<T>{this, [&](const Result<T> &said) { answer = said; }});
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, kWaitMs))
            return fail(ErrorCode::Internal, "no answer came");
        return *answer;
    }
    template <typename T, typename Ask> Result<console::SnapshotPtr<T>> fetch(Ask ask)
    {
        console::Consumer consumer;
        std::optional<Result<console::SnapshotPtr<T>>> answer;
        ask(consumer, [&](const Result<console::SnapshotPtr<T>> &said) { answer = said; });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, kWaitMs))
            return fail(ErrorCode::Internal, "no answer came");
        return *answer;
    }
    Result<console::SnapshotPtr<console::Guardrails>> guardrails()
    {
        return fetch<console::Guardrails>([&](console::Consumer &own, auto deliver) { desk().fetchGuardrails(own, deliver); });
    }
    Result<int> publish(const std::string &document, const char *reason)
    {
        return command<int>([&](auto reply) { desk().publishPolicy({document, QString::fromUtf8(reason)}, std::move(reply)); });
    }
    Result<console::SnapshotPtr<console::BacktestResult>> backtest(const std::string &document)
    {
        return command<console::SnapshotPtr<console::BacktestResult>>([&](auto reply) { desk().startBacktest(document, std::move(reply)); });
    }
    void open()
    {
        auto workspace = app::Workspace::open(m_cli->workspace());
        NS_VERIFY_OK(workspace);
        auto opened = app::ConsoleDesk::open(std::move(*workspace), {.workers = 1});
        NS_VERIFY_OK(opened);
        m_console = std::move(*opened);
    }
    void addLead(const char *id) { QCOMPARE(m_cli->run("ingest", {m_cli->write("events.jsonl", leadLine(id))}).exit, 0); }
    [[nodiscard]] std::int64_t outbox(domain::OutboxState state) { return desk().status().outboxIn(state); }
    /// The published policy with one rule of the business's own: nobody says "gracias".
    [[nodiscard]] std::string strictDraft()
    {
        auto draft = console::PolicyDraft::parse((*guardrails())->document).value();
        draft.addOwnRule({.id = "thanks", .name = QStringLiteral("No thanks"), .words = {QStringLiteral("gracias")}, .action = console::RuleAction::Block});
        return draft.text();
    }

private Q_SLOTS:
    void init()
    {
        failOnWarnings();
        m_cli = std::make_unique<Cli>();
        m_cli->makeWorkspace();
        NS_VERIFY_OK(writeFileDurably(m_cli->workspace() + "/policy.json", smallbusiness::kPolicy));
        NS_VERIFY_OK(writeFileDurably(m_cli->workspace() + "/sequences/welcome.json", smallbusiness::kSequence));
        NS_VERIFY_OK(writeFileDurably(m_cli->workspace() + "/templates/hello.json", smallbusiness::kTemplate));
        open();
    }
    void cleanup()
    {
        m_console.reset();
        m_cli.reset();
    }

    void showsWhatIsInForce()
    {
        const auto read = guardrails();
        NS_VERIFY_OK(read);
        QVERIFY((*read)->hasPolicy);
        QCOMPARE((*read)->document, std::string(smallbusiness::kPolicy));
        QCOMPARE((*read)->versions.size(), std::size_t(1));
        QVERIFY((*read)->versions[0].isActive && !(*read)->versions[0].at);
        QVERIFY((*read)->rules.size() >= 60 && !(*read)->laws.empty());
    }

    void withoutAPolicyTheDefaultsAreShown()
    {
        QVERIFY(QFile::remove(QString::fromStdString(m_cli->workspace() + "/policy.json")));
        const auto read = guardrails();
        NS_VERIFY_OK(read);
        QVERIFY(!(*read)->hasPolicy && (*read)->versions.empty());
        NS_VERIFY_OK(publish((*read)->document, "what holds anyway, as version 1"));
        QCOMPARE((*guardrails())->versions.at(0).number, 1);
    }

    /// Edit, backtest, publish; the agent works by it from then on.
    void aDraftIsBacktestedPublishedAndUsed()
    {
        desk().startAgent();
        QTRY_COMPARE(desk().status().role, AgentRole::Holder);
        addLead("1");
        QTRY_COMPARE_WITH_TIMEOUT(outbox(domain::OutboxState::Sent), std::int64_t(1), kWaitMs);
        const std::string draft = strictDraft();
        const auto judged = backtest(draft);
        NS_VERIFY_OK(judged);
        QCOMPARE((*judged)->messages, std::int64_t(1));
        QCOMPARE((*judged)->blocked, std::int64_t(1));
        QCOMPARE((*judged)->newlyBlocked, std::int64_t(1));
        QCOMPARE((*judged)->examples.at(0).rule, std::string("own.thanks"));
        QCOMPARE((*judged)->examples.at(0).contactId, std::string("crm/1"));
        const auto version = publish(draft, "ok"); // a short note: this very draft was backtested
        NS_VERIFY_OK(version);
        QCOMPARE(*version, 2);
        const auto read = guardrails();
        QCOMPARE((*read)->document, draft);
        QCOMPARE((*read)->versions.at(0).reason, QStringLiteral("ok"));
        QVERIFY((*read)->versions.at(0).isActive && !(*read)->versions.at(0).by.isEmpty());
        for (int lead = 2; lead <= 9 && outbox(domain::OutboxState::Blocked) == 0; ++lead) { // the agent starts anew with it
            QTest::qWait(1000);
            addLead(std::to_string(lead).c_str());
            QTRY_COMPARE_WITH_TIMEOUT(outbox(domain::OutboxState::Sent) + outbox(domain::OutboxState::Blocked), std::int64_t(lead), kWaitMs);
        }
        QVERIFY(outbox(domain::OutboxState::Blocked) > 0);
        const auto counts = fetch<console::RuleCounts>([&](console::Consumer &own, auto deliver) { desk().fetchRuleCounts(own, deliver); });
        NS_VERIFY_OK(counts);
        QVERIFY((*counts)->acted.at("own.thanks") > 0);
    }

    void withoutABacktestAReasonIsNeeded()
    {
        const std::string draft = strictDraft();
        const auto refused = publish(draft, "hurry");
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QCOMPARE(refused.error().text, std::string("backtest"));
        QCOMPARE((*guardrails())->versions.size(), std::size_t(1));
        NS_VERIFY_OK(publish(draft, "the owner wants it tonight"));
        const auto judged = backtest(strictDraft() + " "); // another document, if only by a space
        NS_VERIFY_OK(judged);
        QCOMPARE(publish(draft, "again").error().code, ErrorCode::Conflict);
    }

    void aBrokenDraftIsNotPublished()
    {
        auto draft = console::PolicyDraft::parse((*guardrails())->document).value();
        draft.setValue("/caps/marketing_per_day", QStringLiteral("many"), console::ValueKind::Integer);
        const auto refused = publish(draft.text(), "a reason that is long enough");
        QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
        QCOMPARE(refused.error().where, std::string("/caps/marketing_per_day"));
        QVERIFY(!backtest(draft.text()));
        QCOMPARE((*guardrails())->document, std::string(smallbusiness::kPolicy));
        const auto reading = fetch<console::PolicyReading>([&](console::Consumer &own, auto deliver) { desk().fetchPolicyReading(own, draft.text(), deliver); });
        NS_VERIFY_OK(reading);
        QCOMPARE((*reading)->faults.size(), std::size_t(1));
        QVERIFY((*reading)->faults[0].line > 1);
    }

    void versionsDifferAndComeBack()
    {
        NS_VERIFY_OK(publish(strictDraft(), "nobody shall say thanks"));
        const auto differences = fetch<console::PolicyDifferences>([&](console::Consumer &own, auto deliver) { desk().fetchPolicyDifferences(own, 1, 2, deliver); });
        NS_VERIFY_OK(differences);
        QCOMPARE((*differences)->size(), std::size_t(1));
        QVERIFY((*differences)->at(0).path.starts_with("/own_rules"));
        const auto missing = fetch<console::PolicyDifferences>([&](console::Consumer &own, auto deliver) { desk().fetchPolicyDifferences(own, 1, 7, deliver); });
        QCOMPARE(missing.error().code, ErrorCode::NotFound);
        const auto nothing = command<int>([&](auto reply) { desk().rollBackPolicy(1, QString(), std::move(reply)); });
        QCOMPARE(nothing.error().code, ErrorCode::InvalidInput); // somebody says why
        const auto back = command<int>([&](auto reply) { desk().rollBackPolicy(1, QStringLiteral("too strict"), std::move(reply)); });
        NS_VERIFY_OK(back);
        QCOMPARE(*back, 3);
        const auto read = guardrails();
        QCOMPARE((*read)->document, std::string(smallbusiness::kPolicy));
        QVERIFY((*read)->versions.at(0).kind == console::PolicyChangeKind::RolledBack);
        QCOMPARE((*read)->versions.at(0).rolledBackTo, 1);
    }

    void aDraftOutlivesTheWindow()
    {
        const std::string draft = strictDraft();
        NS_VERIFY_OK(command<std::monostate>([&](auto reply) { desk().keepPolicyDraft(draft, std::move(reply)); }));
        m_console.reset();
        open();
        QCOMPARE((*guardrails())->keptDraft, draft);
        NS_VERIFY_OK(publish(draft, "it was kept over night"));
        QCOMPARE((*guardrails())->keptDraft, std::string());
    }

    void aMessageIsTried()
    {
        const std::string draft = strictDraft();
        const auto bench = fetch<console::GuardBench>([&](console::Consumer &own, auto deliver) {
            desk().fetchGuardBench(own, {.text = QStringLiteral("Hola Rosa, gracias por escribirnos."), .language = domain::Language::Spanish, .draft = draft}, deliver);
        });
        NS_VERIFY_OK(bench);
        QVERIFY((*bench)->draft.verdict == console::BenchVerdict::Blocked);
        QVERIFY((*bench)->published.verdict == console::BenchVerdict::Allowed);
        const auto meanings = fetch<console::SentenceMeanings>([&](console::Consumer &own, auto deliver) {
            desk().fetchSentences(own, {{QStringLiteral("Los grupos tienen como máximo 8 estudiantes.")}, domain::Language::Spanish}, deliver);
        });
        NS_VERIFY_OK(meanings);
        QVERIFY(!(*meanings)->at(0).empty());
    }
};

QTEST_GUILESS_MAIN(TestDeskGuardrails)
#include "tst_deskguardrails.moc"
