// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "core/base/file.h"

namespace ns::app {

namespace {

constexpr std::size_t kSettingsBytesMax = 64 * 1024;

/// Written last by create(): a folder is a workspace when this file is there.
QString settingsPath(const std::string &folder)
{
    return QDir(QString::fromStdString(folder)).filePath(QStringLiteral("settings.json"));
}

} // namespace

bool Workspace::existsAt(const std::string &folder)
{
    return QFileInfo(settingsPath(folder)).isFile();
}

Result<Workspace> Workspace::create(const std::string &folder, WorkspaceSettings settings)
{
    if (existsAt(folder))
        return fail(ErrorCode::AlreadyExists, "there is a workspace already; choose another folder with --workspace", folder);
    const QDir dir(QString::fromStdString(folder));
    if (dir.exists() && !dir.isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden))
        return fail(ErrorCode::AlreadyExists, "the folder is not empty; choose an empty or a new one with --workspace", folder);
    if (const Status made = makePrivateFolder(folder); !made)
        return tl::make_unexpected(made.error());
    QFile::setPermissions(dir.path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    Workspace workspace(folder, std::move(settings));
    for (const std::string &sub : {workspace.sequencesFolder(), workspace.templatesFolder(), workspace.connectionsFolder(),
                                   workspace.modelsFolder(), workspace.sentFolder()}) {
        if (const Status made = makePrivateFolder(sub); !made)
            return tl::make_unexpected(made.error());
    }
    if (const Status written = writeFileDurably(settingsPath(folder).toStdString(), writeSettings(workspace.m_settings)); !written)
        return tl::make_unexpected(written.error());
    return workspace;
}

Result<Workspace> Workspace::open(const std::string &folder)
{
    if (!existsAt(folder))
        return fail(ErrorCode::Storage, "no workspace; run nightshift-agent init, or name another folder with --workspace", folder);
    const auto text = readFile(settingsPath(folder).toStdString(), kSettingsBytesMax);
    if (!text)
        return tl::make_unexpected(text.error());
    auto settings = parseSettings(*text);
    if (!settings)
        return fail(ErrorCode::Storage, "settings.json: " + settings.error().text + "; correct the file", folder + "/settings.json");
    return Workspace(folder, std::move(*settings));
}

std::string Workspace::path(const std::string &name) const
{
    return QDir(QString::fromStdString(m_folder)).filePath(QString::fromStdString(name)).toStdString();
}

} // namespace ns::app
