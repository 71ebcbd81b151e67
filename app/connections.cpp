// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connections.h"

#include <QDir>
#include <algorithm>

#include "core/base/file.h"
#include "core/connect/senders.h"

namespace ns::app {

namespace {
constexpr std::size_t kConnectionFileMax = 64 * 1024;
} // namespace

Result<std::vector<connect::ConnectionConfig>> loadConnections(const Workspace &workspace)
{
    std::vector<connect::ConnectionConfig> configs;
    const QDir folder(QString::fromStdString(workspace.connectionsFolder()));
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        const std::string path = folder.filePath(name).toStdString();
        const auto text = readFile(path, kConnectionFileMax);
        if (!text)
            return tl::make_unexpected(text.error());
        auto config = connect::parseConnection(*text);
        if (!config)
            return fail(config.error().code, config.error().text, path);
        configs.push_back(std::move(*config));
    }
    return configs;
}

connect::ConnectionConfig sandboxConnection(const Workspace &workspace)
{
    return {"sandbox", "channel.file", 0, connect::FileChannelConfig{workspace.sentFolder()}};
}

bool needsSandbox(const std::vector<connect::ConnectionConfig> &configs)
{
    return std::ranges::none_of(configs, [](const connect::ConnectionConfig &config) {
        return std::holds_alternative<connect::FileChannelConfig>(config.settings);
    });
}

Result<std::vector<ports::SenderEntry>> loadSenders(const Workspace &workspace)
{
    auto configs = loadConnections(workspace);
    if (!configs)
        return tl::make_unexpected(configs.error());
    if (needsSandbox(*configs))
        configs->push_back(sandboxConnection(workspace));
    return connect::buildSenders(*configs, workspace.folder());
}

} // namespace ns::app
