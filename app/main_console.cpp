// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QSettings>
#include <QTimer>
#include <iostream>

#include "app/cli/globaloptions.h"
#include "app/consolepages.h"
#include "app/signalwatch.h"
#include "app/workspace.h"
#include "ui/shell/capture.h"
#include "ui/shell/consoleoptions.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/navigationrail.h"
#include "ui/style/consolestyle.h"

namespace {

using namespace ns;

constexpr int kStopPollMs = 100;
constexpr int kExitNo = 1, kExitInput = 2, kExitStorage = 3;

int complain(const Error &error, int code)
{
    std::cerr << "nightshift: " << describe(error) << '\n';
    return code;
}

/// A picture must not depend on what somebody chose once: a capture starts from the defaults.
ui::ConsoleSettings startSettings(const ui::ConsoleOptions &options)
{
    const QSettings store(QStringLiteral("nightshift"), QStringLiteral("console"));
    return ui::withOptions(options.captureFolder.isEmpty() ? ui::readSettings(store) : ui::ConsoleSettings{}, options);
}

int runCapture(ui::MainWindow &window, const ui::ConsoleOptions &options)
{
    QStringList pages;
    for (const ui::Page *page : window.pages())
        pages += page->spec().id;
    if (!options.page.isEmpty())
        pages = QStringList{options.page};
    ui::Capture capture(window, options.captureFolder, pages, options.captureSize);
    QObject::connect(&capture, &ui::Capture::finished, qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    capture.start();
    QApplication::exec();
    for (const Error &failure : capture.failures())
        complain(failure, kExitNo);
    return capture.failures().empty() ? 0 : kExitNo;
}

int runWindow(ui::MainWindow &window, const ui::ConsoleSettings &settings, const app::StopToken &stop)
{
    window.resize(1440, 900);
    if (!window.showPage(settings.page))
        window.showPage(window.pages().front()->spec().id);
    window.show();
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &window, [&] {
        if (stop.isStopRequested())
            window.close();
    });
    poll.start(kStopPollMs);
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    const app::StopToken stop;
    const app::SignalWatch signals(stop); // before any other thread, which then inherits the blocked signals
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    const auto options = ui::parseConsoleOptions(arguments);
    if (!options)
        return complain(options.error(), kExitInput);
    if (options->help || options->version) {
        std::cout << (options->help ? ui::consoleUsage().toStdString() : "nightshift " NS_VERSION "\n");
        return 0;
    }
    const ui::ConsoleSettings settings = startSettings(*options);
    if (settings.scalePercent != 100) // before the application: it is read once
        qputenv("QT_SCALE_FACTOR", QByteArray::number(settings.scalePercent / 100.0));
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("nightshift"));
    QApplication::setApplicationVersion(QStringLiteral(NS_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("io.github.nightshift.Console"));
    const ui::Theme system = ui::themeOf(QApplication::palette());
    ui::applyLook(application, ui::lookChoice(settings, system));

    const std::string folder = options->workspace.isEmpty() ? app::defaultWorkspaceFolder() : options->workspace.toStdString();
    const auto workspace = app::Workspace::open(folder);
    if (!workspace)
        return complain(workspace.error(), kExitStorage);
    ui::MainWindow window;
    window.rail().setWorkspace(QString::fromStdString(workspace->settings().templateName), QString::fromStdString(workspace->folder()));
    app::addPages(window);
    return options->captureFolder.isEmpty() ? runWindow(window, settings, stop) : runCapture(window, *options);
}
