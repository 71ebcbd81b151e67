// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/session.h"
#include "core/ports/journalcall.h"

namespace ns::app {

namespace {

Result<CommandResult> setPaused(const CommandContext &context, std::optional<std::string> scope, bool paused)
{
    auto session = openSession(context);
    if (!session)
        return tl::make_unexpected(session.error());
    const auto held = ports::callJournal<std::int64_t>(
        [&](auto done) { return session->journal->setPaused(scope, paused, context.now(), std::move(done)); });
    if (!held)
        return tl::make_unexpected(held.error());
    CommandResult result;
    result.json = {{"held", *held}};
    return result;
}

Result<CommandResult> pauseSending(const CommandContext &context)
{
    return setPaused(context, context.valueOr("scope", "all"), true);
}

Result<CommandResult> resumeSending(const CommandContext &context)
{
    return setPaused(context, context.value("scope"), false);
}

QCommandLineOption scopeOption(const char *help)
{
    return valueOption("scope", "SCOPE", help);
}

} // namespace

Command makePauseCommand()
{
    return {.name = "pause", .arguments = "[--scope all|channel:NAME|connection:ID|sequence:ID]",
            .summary = "Stops sending; intake, classification and review go on.",
            .options = {scopeOption("What is held back (default: all).")}, .run = pauseSending};
}

Command makeResumeCommand()
{
    return {.name = "resume", .arguments = "[--scope all|channel:NAME|connection:ID|sequence:ID]",
            .summary = "Lets sending go on; nothing that was held is skipped.",
            .options = {scopeOption("What goes on (default: everything that was paused).")}, .run = resumeSending};
}

} // namespace ns::app
