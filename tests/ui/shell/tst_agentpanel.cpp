// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QPushButton>
#include <QTest>

#include "tests/testing/testing.h"
#include "tests/ui/testing/fakedesk.h"
#include "ui/shell/agentpanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/style/consolestyle.h"

using namespace ns;
using namespace ns::ui;
using console::AgentRole;
using console::AgentStatus;

namespace {

AgentStatus working()
{
    AgentStatus status;
    status.role = AgentRole::Holder;
    status.businessNow = testing::at("2026-11-24T15:00:00Z");
    status.queueDepth = 1240;
    status.outbox[std::size_t(domain::OutboxState::Queued)] = 12;
    return status;
}

QStringList textsOf(const std::vector<StatusStrip::Fact> &facts)
{
    QStringList texts;
    for (const StatusStrip::Fact &fact : facts)
        texts += fact.text;
    return texts;
}

} // namespace

/// What the window says about the agent, and what F9 does.
class TestAgentPanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        testing::failOnWarnings();
        applyLook(*qApp, {});
    }
    void wordsOfEachRole_data();
    void wordsOfEachRole();
    void rolesAndTonesComeWithIcons();
    void footAndStripTellTheSameNumber();
    void guardTroubleIsBad();
    void pauseIsShownBothTimes();
    void f9PausesAndResumes();
    void aFailedPauseSaysWhy();
    void aReadOnlyWindowPausesNothing();
    void statusComesByTheFeed();
};

void TestAgentPanel::wordsOfEachRole_data()
{
    QTest::addColumn<int>("role");
    QTest::addColumn<QString>("foot");
    QTest::addColumn<QString>("strip");
    QTest::newRow("off") << int(AgentRole::Off) << "Agent is off" << "Off";
    QTest::newRow("starting") << int(AgentRole::Starting) << "Agent is starting" << "Starting";
    QTest::newRow("holder") << int(AgentRole::Holder) << "Agent on duty" << "Works here";
    QTest::newRow("stand-by") << int(AgentRole::StandBy) << "Agent stands by" << "Stands by";
    QTest::newRow("viewer") << int(AgentRole::Viewer) << "Agent on duty elsewhere" << "Looks on";
    QTest::newRow("stopping") << int(AgentRole::Stopping) << "Agent is stopping" << "Stopping";
    QTest::newRow("failed") << int(AgentRole::Failed) << "Agent has stopped" << "Stopped";
}

void TestAgentPanel::wordsOfEachRole()
{
    QFETCH(int, role);
    QFETCH(QString, foot);
    QFETCH(QString, strip);
    AgentStatus status = working();
    status.role = AgentRole(role);
    QCOMPARE(AgentPanel::footOf(status, Access::Full).state, foot);
    QVERIFY(textsOf(AgentPanel::factsOf(status)).contains(strip));
}

void TestAgentPanel::rolesAndTonesComeWithIcons()
{
    for (int role = 0; role <= int(AgentRole::Failed); ++role) {
        AgentStatus status = working();
        status.role = AgentRole(role);
        QVERIFY(Icons::exists(AgentPanel::footOf(status, Access::Full).icon));
        for (const StatusStrip::Fact &fact : AgentPanel::factsOf(status))
            QVERIFY2(Icons::exists(fact.icon) && !fact.text.isEmpty(), qPrintable(fact.id));
    }
}

void TestAgentPanel::footAndStripTellTheSameNumber()
{
    const AgentStatus status = working();
    const AgentFoot foot = AgentPanel::footOf(status, Access::Full);
    QCOMPARE(foot.line1, QStringLiteral("1,240 events wait"));
    QCOMPARE(foot.line2, QStringLiteral("12 messages to send"));
    QVERIFY(textsOf(AgentPanel::factsOf(status)).contains(foot.line1));
}

void TestAgentPanel::guardTroubleIsBad()
{
    AgentStatus status = working();
    status.guardErrors = 2;
    status.ruleFaults = {{"price.grounded", "bad_alloc", 2, testing::at("2026-11-24T14:00:00Z")}};
    QVERIFY(AgentPanel::faultsOf(status).startsWith(QStringLiteral("A rule that cannot run holds its message\n")));
    QVERIFY(AgentPanel::faultsOf(status).contains(QStringLiteral(" × 2, ")));
    const auto facts = AgentPanel::factsOf(status);
    QCOMPARE(facts.back().text, QStringLiteral("2 guardrail errors"));
    QCOMPARE(facts.back().tone, Tone::Bad);
    status.guardErrors = 0;
    QCOMPARE(AgentPanel::factsOf(status).back().text, QStringLiteral("Guardrails healthy"));
    status.outbox[std::size_t(domain::OutboxState::InDoubt)] = 1;
    QVERIFY(textsOf(AgentPanel::factsOf(status)).contains(QStringLiteral("1 in doubt")));
}

void TestAgentPanel::pauseIsShownBothTimes()
{
    AgentStatus status = working();
    status.paused = {{"all", testing::at("2026-11-24T14:42:00Z")}};
    QCOMPARE(AgentPanel::footOf(status, Access::Full).state, QStringLiteral("Sends are paused"));
    QVERIFY(AgentPanel::footOf(status, Access::Full).paused);
    QVERIFY(AgentPanel::factsOf(status).front().text.startsWith(QStringLiteral("Paused since")));
    status.paused = {{"channel:sms", status.businessNow}}; // a part is paused: said, but the button still pauses all
    QVERIFY(!AgentPanel::footOf(status, Access::Full).paused);
    QCOMPARE(AgentPanel::factsOf(status).front().detail, QStringLiteral("channel:sms"));
}

void TestAgentPanel::f9PausesAndResumes()
{
    testing::FakeDesk desk;
    desk.agent = working();
    MainWindow window;
    const AgentPanel panel(desk, window, Access::Full);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_F9);
    QCOMPARE(desk.told, QStringList{QStringLiteral("pause all")});
    AgentStatus paused = working();
    paused.paused = {{"all", paused.businessNow}};
    desk.setStatus(paused);
    window.rail().pauseButton()->click();
    QCOMPARE(desk.told.constLast(), QStringLiteral("resume all"));
    QCOMPARE(window.rail().pauseButton()->accessibleName(), QStringLiteral("Resume sends"));
}

void TestAgentPanel::aFailedPauseSaysWhy()
{
    testing::FakeDesk desk;
    desk.agent = working();
    desk.commandFailure = Error{ErrorCode::Storage, "the disk is full"};
    MainWindow window;
    const AgentPanel panel(desk, window, Access::Full);
    window.actions().find(QStringLiteral("agent.pause"))->trigger();
    const auto labels = [&] {
        QStringList all;
        for (const QLabel *label : window.strip().findChildren<QLabel *>())
            all += label->text();
        return all;
    };
    QTRY_VERIFY(labels().contains(QStringLiteral("That did not work: the disk is full")));
}

void TestAgentPanel::aReadOnlyWindowPausesNothing()
{
    testing::FakeDesk desk;
    desk.agent = working();
    MainWindow window;
    const AgentPanel panel(desk, window, Access::ReadOnly);
    window.rail().pauseButton()->click();
    window.actions().find(QStringLiteral("agent.start"))->trigger();
    QCOMPARE(desk.told, QStringList());
    QVERIFY(!window.actions().find(QStringLiteral("agent.pause"))->isEnabled());
}

void TestAgentPanel::statusComesByTheFeed()
{
    testing::FakeDesk desk;
    MainWindow window;
    const AgentPanel panel(desk, window, Access::Full);
    QVERIFY(window.actions().find(QStringLiteral("agent.start"))->isEnabled());
    desk.setStatus(working());
    QTRY_VERIFY(!window.actions().find(QStringLiteral("agent.start"))->isEnabled());
    QVERIFY(window.strip().findChild<QWidget *>(QStringLiteral("status.queue")));
    QCOMPARE(window.strip().findChild<QWidget *>(QStringLiteral("status.queue"))->accessibleName(), QStringLiteral("1,240 events wait"));
}

QTEST_MAIN(TestAgentPanel)
#include "tst_agentpanel.moc"
