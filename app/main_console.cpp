// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QDir>
#include <QSettings>
#include <QTimer>
#include <iostream>

#include "app/cli/globaloptions.h"
#include "app/consoledesk.h"
#include "app/consolepages.h"
#include "app/demoopener.h"
#include "app/processes.h"
#include "app/signalwatch.h"
#include "app/workspace.h"
#include "core/base/hash.h"
#include "ui/shell/agentpanel.h"
#include "ui/shell/capture.h"
#include "ui/shell/consoleoptions.h"
#include "ui/shell/languages.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/navigationrail.h"
#include "ui/shell/settingsactions.h"
#include "ui/style/consolestyle.h"

namespace {

using namespace ns;

constexpr int kStopPollMs = 100;
constexpr int kExitNo = 1, kExitInput = 2, kExitStorage = 3;
constexpr QSize kFirstSize{1440, 900};

int complain(const Error &error, int code)
{
    std::cerr << "nightshift: " << describe(error) << '\n';
    return code;
}

QSettings settingsStore()
{
    return {QSettings::IniFormat, QSettings::UserScope, QStringLiteral("nightshift"), QStringLiteral("console")};
}

/// A picture must not depend on what somebody chose once: a capture starts from the defaults.
ui::ConsoleSettings startSettings(const ui::ConsoleOptions &options)
{
    const bool fresh = !options.captureFolder.isEmpty();
    return ui::withOptions(fresh ? ui::ConsoleSettings{} : ui::readSettings(settingsStore()), options);
}

/// When the window last showed Tonight of this workspace, kept per user.
ui::LastLook lastLookAt(const QString &folder, bool isKept)
{
    if (!isKept)
        return {};
    const QString key = QStringLiteral("looked/") + QString::fromStdString(toHex(sha256(folder.toStdString())));
    ui::LastLook look;
    if (const qint64 at = settingsStore().value(key).toLongLong(); at > 0)
        look.at = fromMillis(at);
    look.save = [key](Instant at) { settingsStore().setValue(key, qint64(toMillis(at))); };
    return look;
}

Result<app::ConsoleDeskOptions> deskOptions(const ui::ConsoleOptions &options)
{
    app::ConsoleDeskOptions desk;
    if (options.clock.isEmpty())
        return desk;
    const auto start = parseInstant(options.clock.toStdString());
    if (!start)
        return fail(ErrorCode::InvalidInput, start.error().text, "clock");
    desk.clock.start = *start;
    return desk;
}

Result<app::Workspace> openWorkspace(const ui::ConsoleOptions &options, Instant now)
{
    std::string folder = options.workspace.isEmpty() ? app::defaultWorkspaceFolder() : options.workspace.toStdString();
    if (!options.demo)
        return app::Workspace::open(folder);
    if (options.workspace.isEmpty())
        folder += "-demo";
    return app::openDemo(folder, now, std::cerr, app::isErrTerminal());
}

int runCapture(ui::MainWindow &window, console::Desk &desk, const ui::ConsoleOptions &options)
{
    QStringList pages;
    for (const ui::Page *page : window.pages())
        pages += page->spec().id;
    if (!options.page.isEmpty())
        pages = QStringList{options.page};
    ui::Capture capture(window, options.captureFolder, pages, options.captureSize);
    QObject::connect(&capture, &ui::Capture::finished, qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    QTimer patience; // what the workspace's files say (its zones, its target) belongs in the pictures
    patience.setSingleShot(true);
    const auto start = [&] {
        QObject::disconnect(&desk.feed(), nullptr, &patience, nullptr);
        patience.stop();
        capture.start();
    };
    QObject::connect(&patience, &QTimer::timeout, &capture, start);
    QObject::connect(&desk.feed(), &console::ChangeFeed::changed, &patience, [&start](console::Topics topics) {
        if (topics.testFlag(console::Topic::Configuration))
            start();
    });
    patience.start(ui::Capture::kPatienceMs);
    QApplication::exec();
    for (const Error &failure : capture.failures())
        complain(failure, kExitNo);
    return capture.failures().empty() ? 0 : kExitNo;
}

int runWindow(ui::MainWindow &window, ui::SettingsActions &settings, const app::StopToken &stop)
{
    window.resize(kFirstSize);
    window.restoreGeometry(settings.settings().geometry);
    if (!window.showPage(settings.settings().page))
        window.showPage(window.pages().front()->spec().id);
    window.show();
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &window, [&] {
        if (stop.isStopRequested())
            window.close();
    });
    poll.start(kStopPollMs);
    const int code = QApplication::exec();
    settings.change([&](ui::ConsoleSettings &now) { now.geometry = window.saveGeometry(); });
    return code;
}

int runConsole(const ui::ConsoleOptions &options, const ui::ConsoleSettings &settings, ui::Theme system, const app::StopToken &stop)
{
    const auto setup = deskOptions(options);
    if (!setup)
        return complain(setup.error(), kExitInput);
    auto workspace = openWorkspace(options, BusinessClock(setup->clock).now());
    if (!workspace)
        return complain(workspace.error(), workspace.error().code == ErrorCode::InvalidInput ? kExitInput : kExitStorage);
    const QString folder = QString::fromStdString(workspace->folder());
    auto opened = app::ConsoleDesk::open(std::move(*workspace), *setup);
    if (!opened)
        return complain(opened.error(), kExitStorage);
    console::Desk &desk = (*opened)->desk();
    const bool capture = !options.captureFolder.isEmpty();
    const ui::Access access = options.readOnly ? ui::Access::ReadOnly : ui::Access::Full; // nobody presses a key of a capture: it shows what an operator sees

    ui::MainWindow window;
    window.rail().setWorkspace(QDir(folder).dirName(), folder);
    app::addPages(window, desk, access, lastLookAt(folder, !capture));
    const ui::AgentPanel panel(desk, window, access);
    const auto save = [capture](const ui::ConsoleSettings &now) {
        if (capture)
            return;
        QSettings store = settingsStore();
        ui::writeSettings(store, now);
    };
    ui::SettingsActions actions(window, settings, system, save);
    const auto isPage = [&](const ui::Page *page) { return page->spec().id == options.page.section(u'.', 0, 0); };
    if (!options.page.isEmpty() && std::none_of(window.pages().begin(), window.pages().end(), isPage))
        return complain({ErrorCode::InvalidInput, "there is no such page: " + options.page.toStdString(), "page"}, kExitInput);
    if (access == ui::Access::Full && !capture)
        desk.startAgent();
    return capture ? runCapture(window, desk, options) : runWindow(window, actions, stop);
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
    const ui::Theme system = ui::themeOf(QApplication::palette());
    const ui::Language language(application, ui::languageFor(settings.language, QLocale::system().uiLanguages()), options->pseudo);
    ui::applyLook(application, ui::lookChoice(settings, system));
    return runConsole(*options, settings, system, stop);
}
