// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/policystore.h"
#include "app/workspace.h"
#include "core/base/clock.h"
#include "core/console/storedesk.h"

namespace ns::app {

/// What a window can do with guardrails: the functions behind console::GuardParts, over the workspace's files and journal. Called on the desk's reader
/// threads; owned by ConsoleDesk, outlives its desk.
class DeskGuardrails
{
public:
    DeskGuardrails(const Workspace &workspace, ports::Journal &journal, const Clock &clock) : m_workspace(workspace), m_journal(journal), m_clock(clock) {}

    [[nodiscard]] console::GuardParts parts();

private:
    [[nodiscard]] PolicyStore store() const { return {m_workspace.policyFile(), m_workspace.policyFolder()}; }
    [[nodiscard]] Result<console::Guardrails> read() const;
    [[nodiscard]] Result<std::string> published() const; // without a policy: what holds then
    [[nodiscard]] Result<console::PolicyReading> readDocument(const std::string &document) const;
    [[nodiscard]] Result<console::PolicyDifferences> compare(int from, int to) const;
    [[nodiscard]] Result<int> publish(const console::PolicyPublication &publication) const;
    [[nodiscard]] Result<int> rollBack(int version, const QString &reason) const;
    [[nodiscard]] Result<std::monostate> keepDraft(const std::string &document) const;
    [[nodiscard]] PolicyChange changeFor(const QString &reason) const;
    [[nodiscard]] PolicyStore::Record recordInAudit() const;
    [[nodiscard]] std::string draftFile() const { return m_workspace.policyFolder() + "/draft.json"; }

    const Workspace &m_workspace;
    ports::Journal &m_journal;
    const Clock &m_clock;
};

} // namespace ns::app
