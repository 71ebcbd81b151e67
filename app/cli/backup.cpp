// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>

#include "app/cli/commands.h"
#include "app/cli/session.h"
#include "core/store/backup.h"
#include "core/store/verify.h"

namespace ns::app {

namespace {

std::string absolutePath(const std::string &path)
{
    return QDir().absoluteFilePath(QString::fromStdString(path)).toStdString();
}

Result<CommandResult> backUp(const CommandContext &context)
{
    const auto workspace = openWorkspace(context);
    if (!workspace)
        return tl::make_unexpected(workspace.error());
    const std::string file = absolutePath(context.argument(0));
    if (const Status done = store::backup(workspace->database(), file); !done)
        return tl::make_unexpected(done.error());
    CommandResult result;
    result.json = {{"ok", true}, {"file", file}, {"bytes", QFile(QString::fromStdString(file)).size()}};
    return result;
}

/// The head outside the database belongs to the one that was replaced: it is kept beside it, and the restored chain gets a new entry and head.
Status startNewHead(const Workspace &workspace, const std::string &file, Instant now)
{
    const QString head = QString::fromStdString(workspace.auditHeadFile());
    const QString kept = head + QStringLiteral(".before-restore");
    QFile::remove(kept);
    if (QFile::exists(head) && !QFile::rename(head, kept))
        return fail(ErrorCode::Storage, "cannot keep the audit head", head.toStdString());
    return noteInAudit(workspace, "restore", file, now);
}

Result<CommandResult> restoreBackup(const CommandContext &context)
{
    const auto workspace = openWorkspace(context);
    if (!workspace)
        return tl::make_unexpected(workspace.error());
    const std::string file = absolutePath(context.argument(0));
    if (!QFile::exists(QString::fromStdString(file)))
        return fail(ErrorCode::NotFound, "no such file", file);
    if (const Status done = store::restore(file, workspace->database()); !done)
        return tl::make_unexpected(done.error());
    if (const Status noted = startNewHead(*workspace, file, context.now()); !noted)
        return tl::make_unexpected(noted.error());
    CommandResult result;
    result.json = {{"ok", true}, {"file", file}, {"kept", workspace->database() + ".before-restore"}};
    return result;
}

Result<CommandResult> verifyWorkspace(const CommandContext &context)
{
    const auto workspace = openWorkspace(context);
    if (!workspace)
        return tl::make_unexpected(workspace.error());
    const auto found = store::verify(workspace->database(), workspace->auditHeadFile());
    if (!found)
        return tl::make_unexpected(found.error());
    CommandResult result;
    result.json = {{"ok", found->ok}};
    if (found->firstBad)
        result.json["first_bad"] = {{"table", found->firstBad->table}, {"id", found->firstBad->id}, {"what", found->firstBad->what}};
    else
        result.json["first_bad"] = nullptr;
    result.json["events"] = found->events;
    result.json["steps"] = found->steps;
    result.exit = found->ok ? exitcode::Done : exitcode::AnswerNo;
    return result;
}

} // namespace

Command makeBackupCommand()
{
    return {.name = "backup", .arguments = "FILE", .summary = "Copies the whole database into a file while everything runs on.",
            .argumentsMin = 1, .argumentsMax = 1, .run = backUp};
}

Command makeRestoreCommand()
{
    return {.name = "restore", .arguments = "FILE", .summary = "Puts a backup in the database's place and keeps the old one beside it.",
            .argumentsMin = 1, .argumentsMax = 1, .run = restoreBackup};
}

Command makeVerifyCommand()
{
    return {.name = "verify", .arguments = "", .summary = "Checks the database and the audit chain; 1 when anything was altered.", .run = verifyWorkspace};
}

} // namespace ns::app
