// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

#include "app/cli/command.h"
#include "app/workspace.h"
#include "core/ports/journal.h"
#include "core/console/readmodels.h"

namespace ns::app {

/// A workspace with its journal open for writing.
struct Session
{
    Workspace workspace;
    std::unique_ptr<ports::Journal> journal;
};

/// The workspace that the command line names; Storage "no workspace" when there is none.
[[nodiscard]] Result<Workspace> openWorkspace(const CommandContext &context);
/// The same with its journal, for commands that write. ClockBackwards when this command's clock lies before the last stored instant.
[[nodiscard]] Result<Session> openSession(const CommandContext &context);
/// The workspace's read side, for commands that only look. Business time does not matter to them.
[[nodiscard]] Result<std::unique_ptr<store::Reader>> openReader(const CommandContext &context);
/// The read models of the console over it, without the read index that only a window keeps.
[[nodiscard]] Result<std::unique_ptr<console::ReadModels>> openModels(const CommandContext &context);
/// The workspace's journal, whatever its clock says.
[[nodiscard]] Result<std::unique_ptr<ports::Journal>> openJournal(const Workspace &workspace);
/// The same for looking only: no writer, nothing is changed, also not on a read-only medium.
[[nodiscard]] Result<std::unique_ptr<ports::Journal>> openJournalReadOnly(const Workspace &workspace);
/// An entry of the audit chain for something that is no step: "connection.add", "restore", .. Written before what it tells of; at `now` or, when
/// the workspace has got further, at its last instant.
[[nodiscard]] Status noteInAudit(const Workspace &workspace, const std::string &kind, const std::string &what, Instant now);
/// Makes the database of a new workspace.
[[nodiscard]] Result<std::unique_ptr<ports::Journal>> createJournal(const Workspace &workspace);

} // namespace ns::app
