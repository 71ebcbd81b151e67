// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/agentpanel.h"

#include <limits>

#include "ui/shell/mainwindow.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/terms.h"

namespace ns::ui {

namespace {

using console::AgentRole;
using console::AgentStatus;
using domain::OutboxState;

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

/// "host:pid:start" as a person reads it.
QString hostOf(const std::string &holder)
{
    return text(holder).section(u':', 0, 0);
}

/// For %n, which takes an int.
int countOf(std::int64_t n)
{
    return int(std::min<std::int64_t>(n, std::numeric_limits<int>::max()));
}

bool isWorking(AgentRole role)
{
    return role == AgentRole::Holder || role == AgentRole::Viewer || role == AgentRole::StandBy;
}

} // namespace

AgentPanel::AgentPanel(console::Desk &desk, MainWindow &window, Access access) : QObject(&window), m_desk(desk), m_window(window), m_access(access)
{
    buildActions();
    connect(&desk.feed(), &console::ChangeFeed::changed, this, [this](console::Topics topics) {
        if (topics.testFlag(console::Topic::Status) || topics.testFlag(console::Topic::Outbox) || topics.testFlag(console::Topic::Configuration))
            refresh();
    });
    connect(&window.rail(), &NavigationRail::pauseRequested, this, &AgentPanel::togglePause);
    refresh();
}

void AgentPanel::buildActions()
{
    ActionRegistry &actions = m_window.actions();
    const QString section = tr("Agent");
    const QKeySequence pause(Qt::Key_F9);
    actions.add({.id = QStringLiteral("agent.pause"), .text = tr("Pause all sends"), .keys = {pause}, .icon = QStringLiteral("pause"), .section = section}, m_window, {},
                [this] { togglePause(); });
    actions.add({.id = QStringLiteral("agent.start"), .text = tr("Start the agent here"), .icon = QStringLiteral("play"), .section = section}, m_window, {},
                [this] { m_desk.startAgent(); });
    actions.add({.id = QStringLiteral("agent.stop"), .text = tr("Stop the agent in order"), .icon = QStringLiteral("power"), .section = section}, m_window, {},
                [this] { m_desk.stopAgent(); });
    m_window.rail().setKeys(keyText(*actions.find(QStringLiteral("palette.open"))), keyText(pause));
}

bool AgentPanel::isPausedForAll(const AgentStatus &status)
{
    return std::any_of(status.paused.begin(), status.paused.end(), [](const console::PausedScope &each) { return each.scope == "all"; });
}

void AgentPanel::refresh()
{
    const AgentStatus status = m_desk.status();
    if (const QString business = m_desk.businessName(); !business.isEmpty())
        m_window.rail().setBusiness(business);
    m_window.rail().setFoot(footOf(status, m_access));
    m_window.strip().setFacts(factsOf(status));
    const QString readOnly = m_access == Access::ReadOnly ? tr("This window only looks") : QString();
    const bool runsHere = status.role == AgentRole::Holder || status.role == AgentRole::StandBy || status.role == AgentRole::Starting;
    ActionRegistry &actions = m_window.actions();
    actions.setReason(QStringLiteral("agent.pause"), readOnly);
    actions.setReason(QStringLiteral("agent.start"), !readOnly.isEmpty() ? readOnly : runsHere ? tr("It runs already") : QString());
    actions.setReason(QStringLiteral("agent.stop"), !readOnly.isEmpty() ? readOnly : runsHere ? QString() : tr("It does not run in this window"));
}

AgentFoot AgentPanel::footOf(const AgentStatus &status, Access access)
{
    AgentFoot foot{.tone = Tone::Good, .icon = QStringLiteral("circle-check"), .paused = isPausedForAll(status), .mayPause = access == Access::Full};
    switch (status.role) {
    case AgentRole::Off: foot = {Tone::Warn, QStringLiteral("power"), tr("Agent is off"), {}, {}, foot.paused, foot.mayPause}; break;
    case AgentRole::Starting: foot.state = tr("Agent is starting"); break;
    case AgentRole::Holder: foot.state = tr("Agent on duty"); break;
    case AgentRole::StandBy: foot.state = tr("Agent stands by"); break;
    case AgentRole::Viewer: foot.state = tr("Agent on duty elsewhere"); break;
    case AgentRole::Stopping: foot.state = tr("Agent is stopping"); break;
    case AgentRole::Failed: foot = {Tone::Bad, QStringLiteral("circle-x"), tr("Agent has stopped"), {}, {}, foot.paused, foot.mayPause}; break;
    }
    if (foot.paused && isWorking(status.role)) {
        foot.tone = Tone::Warn;
        foot.icon = QStringLiteral("pause");
        foot.state = tr("Sends are paused");
    }
    const std::int64_t queued = status.outboxIn(OutboxState::Queued) + status.outboxIn(OutboxState::Sending);
    foot.line1 = status.failure ? text(status.failure->text) : tr("%Ln events wait", nullptr, countOf(status.queueDepth));
    foot.line2 = tr("%Ln messages to send", nullptr, countOf(queued));
    return foot;
}

std::vector<StatusStrip::Fact> AgentPanel::factsOf(const AgentStatus &status)
{
    std::vector<StatusStrip::Fact> facts;
    if (isPausedForAll(status) || !status.paused.empty()) {
        const Instant since = status.paused.front().since;
        facts.push_back({QStringLiteral("pause"), QStringLiteral("pause"), tr("Paused since %1").arg(Formats::when(since, status.businessNow)), Tone::Warn, text(status.paused.front().scope)});
    }
    const auto role = [&]() -> StatusStrip::Fact {
        const QString id = QStringLiteral("agent");
        switch (status.role) {
        case AgentRole::Off: return {id, QStringLiteral("power"), tr("Off"), Tone::Warn, tr("Nobody works on this workspace")};
        case AgentRole::Starting: return {id, QStringLiteral("hourglass"), tr("Starting"), Tone::Quiet};
        case AgentRole::Holder: return {id, QStringLiteral("bot"), tr("Works here"), Tone::Quiet, tr("The agent runs in this window and holds the workspace")};
        case AgentRole::StandBy: return {id, QStringLiteral("bot"), tr("Stands by"), Tone::Quiet, tr("Takes over when the agent on %1 ends").arg(hostOf(status.holder))};
        case AgentRole::Viewer: return {id, QStringLiteral("eye"), tr("Looks on"), Tone::Quiet, tr("The agent runs on %1").arg(hostOf(status.holder))};
        case AgentRole::Stopping: return {id, QStringLiteral("hourglass"), tr("Stopping"), Tone::Quiet};
        case AgentRole::Failed: return {id, QStringLiteral("circle-x"), tr("Stopped"), Tone::Bad, status.failure ? text(status.failure->text) : QString()};
        }
        return {};
    };
    facts.push_back(role());
    facts.push_back({QStringLiteral("queue"), QStringLiteral("inbox"), tr("%Ln events wait", nullptr, countOf(status.queueDepth)), Tone::Quiet, tr("Durable events that no step has handled yet")});
    if (const std::int64_t doubtful = status.outboxIn(OutboxState::InDoubt); doubtful > 0)
        facts.push_back({QStringLiteral("doubt"), QStringLiteral("circle-help"), tr("%Ln in doubt", nullptr, countOf(doubtful)), Tone::Warn, tr("Messages that may have been sent; a person must look")});
    const bool healthy = status.isGuardHealthy && status.guardErrors == 0;
    facts.push_back({QStringLiteral("guards"), healthy ? QStringLiteral("shield-check") : QStringLiteral("shield-alert"),
                     healthy ? tr("Guardrails healthy") : tr("%Ln guardrail errors", nullptr, countOf(status.guardErrors)), healthy ? Tone::Good : Tone::Bad,
                     healthy ? tr("Every rule could run") : faultsOf(status)});
    return facts;
}

/// Which rules, how often and when last.
QString AgentPanel::faultsOf(const AgentStatus &status)
{
    QString words = tr("A rule that cannot run holds its message");
    for (const domain::RuleFault &fault : status.ruleFaults)
        words += QStringLiteral("\n%1 × %L2, %3").arg(Terms::rule(fault.rule)).arg(fault.count).arg(Formats::clock(fault.lastAt));
    return words;
}

void AgentPanel::togglePause()
{
    if (m_access == Access::ReadOnly)
        return;
    const bool pause = !isPausedForAll(m_desk.status());
    m_desk.setPaused("all", pause, {this, [this, pause](Result<std::int64_t> held) { say(held, pause); }});
}

void AgentPanel::say(const Result<std::int64_t> &held, bool paused)
{
    if (!held)
        m_window.strip().setNote(tr("That did not work: %1").arg(text(held.error().text)));
    else if (paused)
        m_window.strip().setNote(tr("%Ln messages are held back", nullptr, countOf(*held)));
    else
        m_window.strip().setNote(tr("%Ln messages are free to go", nullptr, countOf(*held)));
    refresh();
}

} // namespace ns::ui
