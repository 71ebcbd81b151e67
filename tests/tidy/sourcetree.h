// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>
#include <set>
#include <string>
#include <vector>

#include "tests/tidy/checks.h"

namespace ns::tidy {

/// The project's files below `root`: seven folders, dot-folders of ours and the root's own files; no build trees, nothing binary.
[[nodiscard]] std::vector<SourceFile> readSourceTree(const std::string &root);
/// Names of folders (or files) in the root; the build folder is no part of the project.
[[nodiscard]] std::vector<std::string> rootFolders(const std::string &root);
[[nodiscard]] std::vector<std::string> rootFiles(const std::string &root);
/// Header names of Qt Gui and Widgets in Qt's include folder, without those that Qt Core has too. Empty where they are not installed.
[[nodiscard]] std::set<std::string> installedGuiHeaders(const QString &qtHeaders);

} // namespace ns::tidy
