// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/console/desk.h"
#include "ui/pages/tonight/tonightpage.h"
#include "ui/shell/agentpanel.h"
#include "ui/shell/mainwindow.h"

namespace ns::app {

/// Puts the pages into the window, in the order of the rail. One line for each page and what it uses.
void addPages(ui::MainWindow &window, console::Desk &desk, ui::Access access, ui::LastLook lastLook = {});

} // namespace ns::app
