// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agentparts.h"

#include <QCoreApplication>
#include <QDir>
#include <QUrl>

#include "app/connections.h"
#include "app/knowledgeloader.h"
#include "app/statusfile.h"
#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/connect/secret.h"

namespace ns::app {

namespace {

Status refuseSimulatedClock(const BusinessClock &clock, const std::vector<ports::SenderEntry> &senders)
{
    if (clock.isReal())
        return {};
    for (const ports::SenderEntry &entry : senders) {
        if (entry.sender->traits().beyondLoopback)
            return fail(ErrorCode::InvalidInput, "--clock and --speed are refused while a connection reaches real people", entry.connectionId);
    }
    return {};
}

Result<agent::KnowledgePtr> readKnowledge(const Workspace &workspace, const agent::SenderDirectory &senders)
{
    LoadedKnowledge loaded = loadKnowledge(workspace);
    if (!loaded.faults.empty()) {
        const ConfigFault &first = loaded.faults.front();
        return fail(ErrorCode::Storage, first.message + (loaded.faults.size() > 1 ? " (and " + std::to_string(loaded.faults.size() - 1) + " more: see doctor)" : ""),
                    first.file + (first.path.empty() ? "" : "#" + first.path));
    }
    loaded.knowledge.channels = senders.channels();
    return std::make_shared<const agent::Knowledge>(std::move(loaded.knowledge));
}

/// Of the bytes, not of what they mean: a change too many costs one more look at what is held. A file that cannot be read stopped the load before.
std::string digestConfiguration(const Workspace &workspace)
{
    std::vector<std::string> paths{workspace.policyFile(), workspace.lawFile()};
    for (const std::string &folder : {workspace.templatesFolder(), workspace.sequencesFolder(), workspace.connectionsFolder()}) {
        const QDir files(QString::fromStdString(folder));
        for (const QString &name : files.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
            paths.push_back(files.filePath(name).toStdString());
    }
    Digest digest = sha256(NS_VERSION);
    for (const std::string &path : paths)
        digest = sha256Parts({asBytes(digest), path.substr(workspace.folder().size()), readFile(path, kConfigFileMax).value_or(std::string{})});
    return toHex(digest);
}

} // namespace

Result<AgentSetup> loadAgentSetup(const Workspace &workspace, const BusinessClock &clock)
{
    auto senders = loadSenders(workspace);
    if (!senders)
        return tl::make_unexpected(senders.error());
    if (const Status allowed = refuseSimulatedClock(clock, *senders); !allowed)
        return tl::make_unexpected(allowed.error());
    AgentSetup setup;
    setup.senders = std::make_shared<const agent::SenderDirectory>(std::move(*senders));
    auto knowledge = readKnowledge(workspace, *setup.senders);
    if (!knowledge)
        return tl::make_unexpected(knowledge.error());
    setup.knowledge = std::move(*knowledge);
    setup.configuration = digestConfiguration(workspace);
    return setup;
}

Status refuseBackwardsClock(const BusinessClock &clock, ports::Journal &journal)
{
    const auto last = journal.lastInstant();
    if (!last)
        return tl::make_unexpected(last.error());
    if (*last && clock.now() < **last)
        return fail(ErrorCode::ClockBackwards, "the clock starts before the workspace's last stored instant " + formatInstant(**last));
    return {};
}

agent::AgentSettings agentSettings(const Workspace &workspace, int workers)
{
    agent::AgentSettings settings;
    settings.workers = workers;
    settings.leaseTtlReal = workspace.settings().leaseTtl;
    settings.heartbeatReal = workspace.settings().leaseHeartbeat;
    return settings;
}

Result<std::unique_ptr<connect::IngressServer>> makeIngress(const Workspace &workspace, const std::string &listen, bool allowRemote, BusinessClock &clock)
{
    const QUrl where(QStringLiteral("tcp://") + QString::fromStdString(listen));
    if (!where.isValid() || where.host().isEmpty() || where.port() < 0)
        return fail(ErrorCode::InvalidInput, "--listen takes ADDRESS:PORT", listen);
    const auto configs = loadConnections(workspace);
    if (!configs)
        return tl::make_unexpected(configs.error());
    for (const connect::ConnectionConfig &config : *configs) {
        const auto *ingress = std::get_if<connect::IngressConfig>(&config.settings);
        if (!ingress)
            continue;
        const auto secret = connect::resolveSecret(ingress->secret);
        if (!secret)
            return fail(secret.error().code, secret.error().text, config.id);
        return std::make_unique<connect::IngressServer>(connect::IngressOptions{.token = *secret, .address = where.host().toStdString(),
                                                                                .port = std::uint16_t(where.port()), .allowRemote = allowRemote},
                                                        clock);
    }
    return fail(ErrorCode::InvalidInput, "--listen needs a connection of kind ingress.http: connection add FILE.json");
}

std::function<void(const agent::AgentStatus &)> statusWriter(const Workspace &workspace)
{
    return [path = workspace.statusFile()](const agent::AgentStatus &status) {
        const Instant now = std::chrono::floor<Millis>(std::chrono::system_clock::now());
        ignoreError(writeFileAtomically(path, statusText(status, now, QCoreApplication::applicationPid())),
                    "a watcher sees the old heartbeat age, which is what a full disk should look like");
    };
}

std::string crashFile(const Workspace &workspace)
{
    return workspace.folder() + "/crashed-events";
}

} // namespace ns::app
