// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <iostream>

#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/processes.h"
#include "app/signalwatch.h"

int main(int argc, char *argv[])
{
    const ns::app::StopToken stop;
    const ns::app::SignalWatch signals(stop); // before any other thread, which then inherits the blocked signals
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("nightshift"));
    QCoreApplication::setApplicationVersion(QStringLiteral(NS_VERSION));
    return ns::app::runCommandLine(ns::app::allCommands(), QCoreApplication::arguments().mid(1),
                                   {std::cout, std::cerr, ns::app::isErrTerminal()}, stop);
}
