// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/policystore.h"
#include "app/workspace.h"
#include "core/base/clock.h"
#include "core/base/sharedcache.h"
#include "core/console/storedesk.h"
#include "core/policy/guardrails/guard.h"
#include "core/policy/lawpacks.h"

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
    [[nodiscard]] Result<console::Guardrails> read();
    [[nodiscard]] Result<std::string> published() const; // without a policy: what holds then
    [[nodiscard]] Result<console::PolicyReading> readDocument(const std::string &document) const;
    [[nodiscard]] Result<console::SentenceMeanings> explain(const console::SentencesQuestion &question);
    [[nodiscard]] Result<console::GuardBench> bench(const console::BenchQuestion &question);
    [[nodiscard]] Result<std::shared_ptr<const policy::Guard>> guard();
    [[nodiscard]] Result<console::PolicyDifferences> compare(int from, int to) const;
    [[nodiscard]] Result<console::SnapshotPtr<console::BacktestResult>> backtest(const std::string &document, const console::BacktestWork &work) const;
    [[nodiscard]] Result<int> publish(const console::PolicyPublication &publication) const;
    [[nodiscard]] Result<int> rollBack(int version, const QString &reason) const;
    [[nodiscard]] Result<std::monostate> keepDraft(const std::string &document) const;
    [[nodiscard]] PolicyChange changeFor(const QString &reason) const;
    [[nodiscard]] PolicyStore::Record recordInAudit() const;
    [[nodiscard]] std::string draftFile() const { return m_workspace.policyFolder() + "/draft.json"; }

    const Workspace &m_workspace;
    ports::Journal &m_journal;
    const Clock &m_clock;
    SharedCache<int, policy::Guard> m_guard{1}; // made once, when somebody asks
};

} // namespace ns::app
