// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTemporaryDir>
#include <string>

#include "app/cli/commandline.h"

namespace ns::testing {

/// What one command line said.
struct Said
{
    int exit = -1;
    app::Json json; // the one object on stdout; null when it was none
    std::string err;
    /// The error's code, or empty.
    [[nodiscard]] std::string errorCode() const;
};

/// nightshift-agent's commands run in the test's own process, on a folder of their own. One thread.
class Cli
{
public:
    Cli() = default;
    /// `words` are split at spaces; `more` are taken whole. --json and --workspace are added.
    [[nodiscard]] Said run(const char *words, const std::vector<std::string> &more = {});
    /// A blank workspace by `init`.
    void makeWorkspace();
    [[nodiscard]] std::string path(const std::string &name) const { return m_dir.filePath(QString::fromStdString(name)).toStdString(); }
    [[nodiscard]] std::string workspace() const { return path("w"); }
    /// Writes a file beside the workspace and gives its path.
    std::string write(const std::string &name, std::string_view content);

private:
    QTemporaryDir m_dir;
};

} // namespace ns::testing
