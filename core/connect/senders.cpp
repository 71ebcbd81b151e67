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

} // namespace ns::connect
