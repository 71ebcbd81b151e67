// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/sourcetree.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace ns::tidy {

namespace {

constexpr qint64 kFileBytesMax = 4 * 1024 * 1024;

void readFileInto(std::vector<SourceFile> &files, const QDir &root, const QString &path)
{
    QFile file(path);
    if (file.size() > kFileBytesMax || !file.open(QIODevice::ReadOnly))
        return;
    const QByteArray content = file.readAll();
    if (!content.contains('\0'))
        files.push_back({root.relativeFilePath(path).toStdString(), content.toStdString()});
}

std::vector<std::string> names(const std::string &root, QDir::Filters filters)
{
    std::vector<std::string> all;
    for (const QString &name : QDir(QString::fromStdString(root)).entryList(filters | QDir::NoDotAndDotDot | QDir::Hidden)) {
        if (name != u"build" && name != u"compile_commands.json")
            all.push_back(name.toStdString());
    }
    return all;
}

void addNames(std::set<std::string> &into, const QString &folder)
{
    for (const QString &name : QDir(folder).entryList(QDir::Files))
        into.insert(name.toStdString());
}

} // namespace

std::vector<SourceFile> readSourceTree(const std::string &root)
{
    const QDir dir(QString::fromStdString(root));
    std::vector<SourceFile> files;
    for (const std::string &folder : rootFolders(root)) {
        const bool ours = !folder.starts_with('.') || folder == ".cmake" || folder == ".ci" || folder == ".github";
        QDirIterator it(dir.filePath(QString::fromStdString(folder)), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (ours && it.hasNext())
            readFileInto(files, dir, it.next());
    }
    for (const std::string &file : rootFiles(root)) {
        if (!file.starts_with('.')) // .git is a file in a work tree
            readFileInto(files, dir, dir.filePath(QString::fromStdString(file)));
    }
    return files;
}

std::vector<std::string> rootFolders(const std::string &root)
{
    return names(root, QDir::Dirs);
}

std::vector<std::string> rootFiles(const std::string &root)
{
    return names(root, QDir::Files);
}

std::set<std::string> installedGuiHeaders(const QString &qtHeaders)
{
    std::set<std::string> gui;
    std::set<std::string> core;
    for (const char *module : {"QtGui", "QtWidgets", "QtPrintSupport"})
        addNames(gui, qtHeaders + u'/' + QString::fromLatin1(module));
    for (const char *module : {"QtCore", "QtNetwork", "QtSql", "QtTest"})
        addNames(core, qtHeaders + u'/' + QString::fromLatin1(module));
    for (const std::string &name : core)
        gui.erase(name);
    return gui;
}

} // namespace ns::tidy
