// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli.h"

#include <sstream>

#include "app/cli/commands.h"
#include "core/base/file.h"

namespace ns::testing {

std::string Said::errorCode() const
{
    return json.is_object() && json.contains("error") ? json["error"]["code"].get<std::string>() : std::string{};
}

Said Cli::run(const char *words, const std::vector<std::string> &more)
{
    QStringList arguments = QString::fromUtf8(words).split(u' ');
    for (const std::string &word : more)
        arguments.append(QString::fromStdString(word));
    arguments += QStringList{QStringLiteral("--json"), QStringLiteral("--workspace"), QString::fromStdString(workspace())};
    std::ostringstream out, err;
    Said said;
    said.exit = app::runCommandLine(app::allCommands(), arguments, {out, err}, app::StopToken{});
    said.json = app::Json::parse(out.str(), nullptr, false);
    said.err = err.str();
    return said;
}

void Cli::makeWorkspace()
{
    const Said made = run("init");
    if (made.exit != 0)
        qFatal("no workspace: %s", made.err.c_str());
}

std::string Cli::write(const std::string &name, std::string_view content)
{
    const Status written = writeFileAtomically(path(name), content);
    if (!written)
        qFatal("cannot write: %s", describe(written.error()).c_str());
    return path(name);
}

} // namespace ns::testing
