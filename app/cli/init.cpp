// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/session.h"
#include "app/demo/demoworkspace.h"

namespace ns::app {

namespace {


Result<CommandResult> initWorkspace(const CommandContext &context)
{
    const std::string templateName = context.valueOr("template", "blank");
    const auto leads = context.integer("leads", 5000, 1, 90'000);
    const auto days = context.integer("history-days", 90, 5, 3650);
    const auto seed = context.integer("seed", 1, 0, std::numeric_limits<std::int64_t>::max());
    for (const auto *number : {&leads, &days, &seed}) {
        if (!*number)
            return tl::make_unexpected(number->error());
    }
    if (templateName != "blank" && templateName != demo::kTemplateName)
        return fail(ErrorCode::InvalidInput, "there is no such template; use blank or " + std::string(demo::kTemplateName), templateName);
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
    if (templateName == "blank")
        return result;
    const auto made = demo::makeDemo(*workspace, **journal, {int(*leads), int(*days), std::uint64_t(*seed), context.now()}, context.progress());
    if (!made)
        return tl::make_unexpected(made.error());
    result.json["contacts"] = made->contacts;
    result.json["events"] = made->events;
    result.json["messages"] = made->messages;
    result.json["leads_due"] = made->leadsDue;
    result.json["model"] = made->model;
    return result;
}

} // namespace

Command makeInitCommand()
{
    return {.name = "init",
            .arguments = "[--template " + std::string(demo::kTemplateName) + "|blank] [--leads N] [--history-days D] [--seed S]",
            .summary = "Makes a workspace.",
            .options = {valueOption("template", "NAME", "What it starts with (default: blank)."),
                        valueOption("leads", "N", "Leads of the demo's history (default: 5000)."),
                        valueOption("history-days", "D", "Days of the demo's history (default: 90)."),
                        valueOption("seed", "S", "The same seed and clock make the same bytes (default: 1).")},
            .run = initWorkspace};
}

} // namespace ns::app
