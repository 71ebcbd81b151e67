// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/systemdunit.h"

namespace ns::app {

std::string quoteForExec(const std::string &path)
{
    std::string quoted = "\"";
    for (const char c : path) {
        if (c == '%')
            quoted += "%%";
        else if (c == '$')
            quoted += "$$";
        else if (c == '"' || c == '\\')
            quoted += {'\\', c};
        else
            quoted += c;
    }
    return quoted + "\"";
}

std::string writeUnit(const SystemdUnit &unit)
{
    return "[Unit]\n"
           "Description=Nightshift agent: works leads through the night\n"
           "After=network-online.target\n"
           "StartLimitIntervalSec=300\n"
           "StartLimitBurst=10\n"
           "\n"
           "[Service]\n"
           "Type=simple\n"
           "ExecStart=" + quoteForExec(unit.program) + " run --quiet --workspace " + quoteForExec(unit.workspace) + "\n"
           "Restart=on-failure\n"
           "RestartSec=5\n"
           "TimeoutStopSec=60\n"
           "UMask=0077\n"
           "NoNewPrivileges=true\n"
           "\n"
           "[Install]\n"
           "WantedBy=default.target\n";
}

} // namespace ns::app
