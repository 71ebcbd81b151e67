// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

#include "core/console/desk.h"
#include "ui/shell/navigationrail.h"
#include "ui/shell/statusstrip.h"

namespace ns::ui {

class MainWindow;

/// Whether this window may start the agent, pause sends and answer, or only look.
enum class Access { Full, ReadOnly };

/// Shows the agent's state in the rail's foot and the status strip, from one AgentStatus, so that both tell the same numbers; pauses sends and
/// starts or stops the agent. GUI thread; lives as long as the window.
class AgentPanel : public QObject
{
    Q_OBJECT
public:
    AgentPanel(console::Desk &desk, MainWindow &window, Access access);

    // The wording, also for tests.
    [[nodiscard]] static AgentFoot footOf(const console::AgentStatus &status, Access access);
    [[nodiscard]] static std::vector<StatusStrip::Fact> factsOf(const console::AgentStatus &status);
    [[nodiscard]] static QString faultsOf(const console::AgentStatus &status);
    [[nodiscard]] static bool isPausedForAll(const console::AgentStatus &status);

private:
    void buildActions();
    void refresh();
    void togglePause();
    void say(const Result<std::int64_t> &held, bool paused);
    console::Desk &m_desk;
    MainWindow &m_window;
    Access m_access;
};

} // namespace ns::ui
