// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/session.h"

namespace ns::app {

namespace {

Result<CommandResult> initWorkspace(const CommandContext &context)
{
    const std::string templateName = context.valueOr("template", "blank");
    if (templateName != "blank")
        return fail(ErrorCode::InvalidInput, "there is no such template; use blank", templateName);
    WorkspaceSettings settings;
    settings.templateName = templateName;
    settings.createdAt = context.now();
    const auto workspace = Workspace::create(context.workspaceFolder(), settings);
    if (!workspace)
        return tl::make_unexpected(workspace.error());
    const auto journal = createJournal(*workspace);
    if (!journal)
        return tl::make_unexpected(journal.error());
    CommandResult result;
    result.json = {{"workspace", workspace->folder()}, {"contacts", 0}, {"events", 0}, {"messages", 0}};
    return result;
}

} // namespace

Command makeInitCommand()
{
    return {.name = "init", .arguments = "[--template blank]", .summary = "Makes a workspace.",
            .options = {valueOption("template", "NAME", "What it starts with (default: blank).")}, .run = initWorkspace};
}

} // namespace ns::app
