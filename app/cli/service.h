// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QStringList>

namespace ns::app {

/// The agent as a systemd user service: where its unit lies and how systemctl is asked. Shared by the three service commands.
inline constexpr const char *kUnitName = "nightshift-agent.service";

/// ~/.config/systemd/user/nightshift-agent.service, XDG_CONFIG_HOME honoured.
[[nodiscard]] QString unitPath();

struct SystemctlAnswer
{
    bool available = false; // systemctl is there and a user manager answers
    int exit = -1;
    QString text = {}; // first line of what it printed
};
/// `systemctl --user <arguments>`; gives up after ten seconds.
[[nodiscard]] SystemctlAnswer askSystemctl(const QStringList &arguments);
/// True where systemd user units are the way (Linux).
[[nodiscard]] bool hasSystemdUnits();

} // namespace ns::app
