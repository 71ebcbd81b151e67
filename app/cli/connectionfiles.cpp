// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/connectionfiles.h"

#include <algorithm>

#include "app/connections.h"
#include "core/connect/secret.h"
#include "core/connect/senders.h"

namespace ns::app {

std::string connectionFile(const Workspace &workspace, const std::string &id)
{
    return workspace.connectionsFolder() + "/" + id + ".json";
}

Result<connect::ConnectionConfig> findConnection(const Workspace &workspace, const std::string &id)
{
    auto configs = loadConnections(workspace);
    if (!configs)
        return tl::make_unexpected(configs.error());
    const auto found = std::ranges::find(*configs, id, &connect::ConnectionConfig::id);
    if (found == configs->end())
        return fail(ErrorCode::NotFound, "there is no such connection; nightshift-agent connection list shows them", id);
    return std::move(*found);
}

Status checkConnection(const connect::ConnectionConfig &config, const Workspace &workspace)
{
    if (const auto *ingress = std::get_if<connect::IngressConfig>(&config.settings)) {
        const auto secret = connect::resolveSecret(ingress->secret);
        return secret ? Status{} : Status(tl::make_unexpected(secret.error()));
    }
    const auto senders = connect::buildSenders({config}, workspace.folder());
    if (!senders)
        return tl::make_unexpected(senders.error());
    for (const ports::SenderEntry &entry : *senders) {
        if (const Status checked = entry.sender->check(); !checked)
            return checked;
    }
    return {};
}

std::string describeConnection(const connect::ConnectionConfig &config)
{
    const std::string priority = config.priority == 0 ? "" : ", priority " + std::to_string(config.priority);
    if (const auto *file = std::get_if<connect::FileChannelConfig>(&config.settings))
        return "files in " + file->folder + ", for every channel that no other connection serves" + priority;
    if (const auto *http = std::get_if<connect::HttpChannelConfig>(&config.settings))
        return http->channel + " to " + http->url + priority;
    return "takes events while run --listen runs";
}

} // namespace ns::app
