// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <algorithm>

#include "app/cli/commands.h"
#include "app/cli/connectionfiles.h"
#include "app/cli/session.h"
#include "app/connections.h"
#include "core/base/file.h"
#include "core/base/hash.h"

namespace ns::app {

namespace {

constexpr std::size_t kConnectionBytesMax = 64 * 1024;

Result<CommandResult> addConnection(const CommandContext &context)
{
    const auto workspace = openWorkspace(context);
    if (!workspace)
        return tl::make_unexpected(workspace.error());
    const auto text = readFile(context.argument(0), kConnectionBytesMax);
    if (!text)
        return tl::make_unexpected(text.error());
    const auto config = connect::parseConnection(*text);
    if (!config)
        return fail(config.error().code, config.error().text, context.argument(0));
    const auto existing = loadConnections(*workspace);
    if (!existing)
        return tl::make_unexpected(existing.error());
    if (std::ranges::find(*existing, config->id, &connect::ConnectionConfig::id) != existing->end())
        return fail(ErrorCode::AlreadyExists, "there is a connection of this id; remove it first or choose another id", config->id);
    if (const Status noted = noteInAudit(*workspace, "connection.add", config->id + " " + config->kind + " sha256:" + toHex(sha256(*text)), context.now()); !noted)
        return tl::make_unexpected(noted.error());
    if (const Status written = writeFileDurably(connectionFile(*workspace, config->id), *text); !written)
        return tl::make_unexpected(written.error());
    CommandResult result;
    result.json = {{"id", config->id}, {"ok", true}, {"detail", describeConnection(*config)}};
    return result;
}

Json connectionJson(const connect::ConnectionConfig &config, bool builtIn)
{
    return {{"id", config.id}, {"kind", config.kind}, {"priority", config.priority}, {"built_in", builtIn}, {"detail", describeConnection(config)}};
}

Result<CommandResult> listConnections(const CommandContext &context)
{
    const auto workspace = openWorkspace(context);
    if (!workspace)
        return tl::make_unexpected(workspace.error());
    const auto configs = loadConnections(*workspace);
    if (!configs)
        return tl::make_unexpected(configs.error());
    Json list = Json::array();
    for (const connect::ConnectionConfig &config : *configs)
        list.push_back(connectionJson(config, false));
    if (needsSandbox(*configs))
        list.push_back(connectionJson(sandboxConnection(*workspace), true));
    CommandResult result;
    result.json = {{"connections", std::move(list)}};
    return result;
}

Result<CommandResult> testConnection(const CommandContext &context)
{
    const auto workspace = openWorkspace(context);
    if (!workspace)
        return tl::make_unexpected(workspace.error());
    const auto config = findConnection(*workspace, context.argument(0));
    if (!config)
        return tl::make_unexpected(config.error());
    const Status checked = checkConnection(*config, *workspace);
    CommandResult result;
    result.json = {{"id", config->id}, {"ok", checked.has_value()}, {"detail", checked ? describeConnection(*config) : describe(checked.error())}};
    result.exit = checked ? exitcode::Done : exitcode::AnswerNo;
    return result;
}

Result<CommandResult> removeConnection(const CommandContext &context)
{
    const auto workspace = openWorkspace(context);
    if (!workspace)
        return tl::make_unexpected(workspace.error());
    const auto config = findConnection(*workspace, context.argument(0));
    if (!config)
        return tl::make_unexpected(config.error());
    if (const Status noted = noteInAudit(*workspace, "connection.remove", config->id, context.now()); !noted)
        return tl::make_unexpected(noted.error());
    const std::string path = connectionFile(*workspace, config->id);
    if (!QFile::remove(QString::fromStdString(path)))
        return fail(ErrorCode::Storage, "cannot remove the connection's file", path);
    CommandResult result;
    result.json = {{"id", config->id}, {"ok", true}, {"detail", "removed; a running agent uses it until it is started again"}};
    return result;
}

} // namespace

Command makeConnectionAddCommand()
{
    return {.name = "connection add", .arguments = "FILE.json", .summary = "Adds a channel or a listener from its file.",
            .argumentsMin = 1, .argumentsMax = 1, .run = addConnection};
}

Command makeConnectionListCommand()
{
    return {.name = "connection list", .arguments = "", .summary = "Lists the connections.", .run = listConnections};
}

Command makeConnectionTestCommand()
{
    return {.name = "connection test", .arguments = "ID", .summary = "Asks whether a connection can be reached and used; 1 when it cannot.",
            .argumentsMin = 1, .argumentsMax = 1, .run = testConnection};
}

Command makeConnectionRemoveCommand()
{
    return {.name = "connection remove", .arguments = "ID", .summary = "Removes a connection.",
            .argumentsMin = 1, .argumentsMax = 1, .run = removeConnection};
}

} // namespace ns::app
