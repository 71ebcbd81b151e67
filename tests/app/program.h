// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTemporaryDir>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace ns::testing {

/// Runs the real nightshift-agent as a child process on a workspace of its own.
class Program
{
public:
    struct Answer
    {
        int exit = -1;
        nlohmann::json json;
        std::string err;
    };
    Program();
    [[nodiscard]] Answer run(const std::vector<std::string> &arguments, int timeoutMs = 240'000) const;
    [[nodiscard]] std::string workspace() const { return m_folder.path().toStdString() + "/ws"; }
    [[nodiscard]] std::string path(const std::string &name) const { return m_folder.path().toStdString() + "/" + name; }
    void write(const std::string &name, const std::string &content) const;

private:
    QTemporaryDir m_folder;
};

} // namespace ns::testing
