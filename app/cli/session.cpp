// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/session.h"

#include <algorithm>

#include "app/modelchange.h"
#include "core/store/sqlitejournal.h"

namespace ns::app {

namespace {

Result<std::unique_ptr<ports::Journal>> openStore(const Workspace &workspace, const store::SqliteJournal::Options &options)
{
    auto journal = store::SqliteJournal::open(workspace.database(), options);
    if (!journal)
        return tl::make_unexpected(journal.error());
    return std::unique_ptr<ports::Journal>(std::move(*journal));
}

Status refuseBackwardsClock(const CommandContext &context, ports::Journal &journal)
{
    const auto last = journal.lastInstant();
    if (!last)
        return tl::make_unexpected(last.error());
    if (*last && context.now() < **last)
        return fail(ErrorCode::ClockBackwards, "business time here has reached " + formatInstant(**last) + "; give --clock that instant or a later one", "--clock");
    return {};
}

} // namespace

Result<Workspace> openWorkspace(const CommandContext &context)
{
    return Workspace::open(context.workspaceFolder());
}

Result<Session> openSession(const CommandContext &context)
{
    auto workspace = openWorkspace(context);
    if (!workspace)
        return tl::make_unexpected(workspace.error());
    auto journal = openJournal(*workspace);
    if (!journal)
        return tl::make_unexpected(journal.error());
    if (const Status forward = refuseBackwardsClock(context, **journal); !forward)
        return tl::make_unexpected(forward.error());
    return Session{std::move(*workspace), std::move(*journal)};
}

Result<std::unique_ptr<store::Reader>> openReader(const CommandContext &context)
{
    const auto workspace = openWorkspace(context);
    if (!workspace)
        return tl::make_unexpected(workspace.error());
    return store::Reader::open(workspace->database());
}

Result<std::unique_ptr<console::ReadModels>> openModels(const CommandContext &context)
{
    const auto workspace = openWorkspace(context);
    if (!workspace)
        return tl::make_unexpected(workspace.error());
    return console::ReadModels::open(workspace->database(), {});
}

Result<std::unique_ptr<ports::Journal>> openJournal(const Workspace &workspace)
{
    return openStore(workspace, {.auditHeadPath = workspace.auditHeadFile()});
}

Result<std::unique_ptr<ports::Journal>> openJournalReadOnly(const Workspace &workspace)
{
    return openStore(workspace, {.readOnly = true});
}

Status noteInAudit(const Workspace &workspace, const std::string &kind, const std::string &what, Instant now)
{
    const auto journal = openJournal(workspace);
    if (!journal)
        return tl::make_unexpected(journal.error());
    const auto last = (*journal)->lastInstant();
    if (!last)
        return tl::make_unexpected(last.error());
    return recordAudit(**journal, kind, what, std::max(now, last->value_or(now)));
}

Result<std::unique_ptr<ports::Journal>> createJournal(const Workspace &workspace)
{
    return openStore(workspace, {.create = true, .auditHeadPath = workspace.auditHeadFile()});
}

} // namespace ns::app
