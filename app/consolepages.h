// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/shell/mainwindow.h"

namespace ns::app {

/// Puts the pages into the window, in the order of the rail. One line for each page and what it uses.
void addPages(ui::MainWindow &window);

} // namespace ns::app
