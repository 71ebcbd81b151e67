// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLockFile>
#include <QTemporaryDir>
#include <memory>

#include "app/deskguardrails.h"
#include "app/deskintents.h"
#include "app/desklearning.h"
#include "app/workspace.h"
#include "core/base/clock.h"
#include "core/console/storedesk.h"

namespace ns::app {

struct ConsoleDeskOptions
{
    BusinessClock::Setup clock = {};
    int workers = 0; // threads of the agent; 0: half of the machine's, so that the window stays quick
};

/// A workspace opened for a window: journal, agent host, read index and the desk over them, taken down in the right order. Made and used on the
/// window's thread. Nothing works on the workspace until desk().startAgent().
class ConsoleDesk
{
public:
    /// Storage, Unsupported as the journal says; the read index goes to a private temporary folder where the workspace's cannot be used (a second
    /// window on it, a read-only medium).
    [[nodiscard]] static Result<std::unique_ptr<ConsoleDesk>> open(Workspace workspace, const ConsoleDeskOptions &options = {});
    ~ConsoleDesk();
    [[nodiscard]] console::Desk &desk() { return *m_desk; }
    [[nodiscard]] BusinessClock &clock() { return *m_clock; }

private:
    explicit ConsoleDesk(Workspace workspace);
    [[nodiscard]] Result<std::string> indexPath();
    [[nodiscard]] Result<console::BuiltAgent> buildAgent(const console::AgentHost::Publish &publish) const;
    [[nodiscard]] console::Configuration loadConfiguration() const;

    Workspace m_workspace;
    agent::AgentSettings m_settings;
    std::unique_ptr<BusinessClock> m_clock;
    std::unique_ptr<ports::Journal> m_journal;
    std::unique_ptr<QLockFile> m_indexLock;
    std::unique_ptr<QTemporaryDir> m_ownIndex;
    std::unique_ptr<console::AgentHost> m_host;
    std::unique_ptr<DeskLearning> m_learning;
    std::unique_ptr<DeskIntents> m_intents;
    std::unique_ptr<DeskGuardrails> m_guardrails;
    std::unique_ptr<console::StoreDesk> m_desk;
};

/// Equal as long as no file that the agent reads has changed: names, sizes and times of policy, facts, segments, teams, outcomes, sequences, templates,
/// connections and the model registry.
[[nodiscard]] std::string configurationStamp(const Workspace &workspace);

} // namespace ns::app
