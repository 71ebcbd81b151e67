// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/senders.h"

#include <QDir>
#include <set>

#include "core/connect/filesender.h"
#include "core/connect/httpsender.h"

namespace ns::connect {

namespace {

ports::SenderEntry makeFileEntry(const FileChannelConfig &settings, const std::string &workspaceFolder)
{
    const QString folder = QDir(QString::fromStdString(workspaceFolder)).filePath(QString::fromStdString(settings.folder));
    return {.connectionId = {}, .channels = {"*"}, .sender = std::make_shared<FileSender>(folder.toStdString(), settings.from)};
}

ports::SenderEntry makeHttpEntry(const HttpChannelConfig &settings)
{
    return {.connectionId = {}, .channels = {settings.channel}, .sender = std::make_shared<HttpSender>(settings)};
}

bool serves(const ports::SenderEntry &entry, std::string_view name)
{
    return std::ranges::find(entry.channels, name) != entry.channels.end();
}

const ports::SenderEntry *bestServing(const std::vector<ports::SenderEntry> &entries, std::string_view name)
{
    const ports::SenderEntry *best = nullptr;
    for (const ports::SenderEntry &entry : entries) {
        if (!serves(entry, name))
            continue;
        const bool better = !best || entry.priority > best->priority
            || (entry.priority == best->priority && entry.connectionId < best->connectionId);
        if (better)
            best = &entry;
    }
    return best;
}

} // namespace

Result<std::vector<ports::SenderEntry>> buildSenders(const std::vector<ConnectionConfig> &configs, const std::string &workspaceFolder)
{
    std::vector<ports::SenderEntry> entries;
    std::set<std::string> ids;
    for (const ConnectionConfig &config : configs) {
        if (!ids.insert(config.id).second)
            return fail(ErrorCode::AlreadyExists, "two connections have this id", config.id);
        ports::SenderEntry entry;
        if (const auto *file = std::get_if<FileChannelConfig>(&config.settings))
            entry = makeFileEntry(*file, workspaceFolder);
        else if (const auto *http = std::get_if<HttpChannelConfig>(&config.settings))
            entry = makeHttpEntry(*http);
        else
            continue;
        entry.connectionId = config.id;
        entry.priority = config.priority;
        entries.push_back(std::move(entry));
    }
    return entries;
}

const ports::SenderEntry *chooseSender(const std::vector<ports::SenderEntry> &entries, std::string_view channel)
{
    const ports::SenderEntry *named = bestServing(entries, channel);
    return named ? named : bestServing(entries, "*");
}

} // namespace ns::connect
