// SPDX-License-Identifier: GPL-3.0-or-later
// The real window over a large workspace, beside a minimal one of the same Qt: how soon it shows data, how much memory it takes, how long a frame takes
// and whether its event loop ever stands still while another process writes (bench_reads write).
//   bench_window minimal           a QMainWindow with a label
//   bench_window open DIR PAGE     the console on DIR: until the page has painted its data
//   bench_window ratios DIR PAGE   NS_STARTS (5) of both, interleaved, as ratios
//   bench_window frames DIR [PAGE] NS_SECONDS (20) of walking through all pages (or staying on one), scrolling and repainting at 60 Hz
//   bench_window keys DIR          NS_KEYS (60) items accepted on the review page, from the key to the next item painted; changes DIR
#include <QAbstractScrollArea>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QMainWindow>
#include <QProcess>
#include <QScrollBar>
#include <QTimer>
#include <cstdio>
#include <ctime>
#include <map>

#include "app/consoledesk.h"
#include "app/consolepages.h"
#include "tests/bench/figures.h"
#include "ui/pages/review/reviewpage.h"
#include "ui/shell/agentpanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/style/consolestyle.h"

using namespace ns;

namespace {

constexpr int kFrameMs = 16;
constexpr int kRestMs = 500; // after the first paint, before memory is read
constexpr int kKeyEveryMs = 300;

/// What this thread has worked: beside a full machine the difference to the wall clock is waiting for a core.
double workedMs()
{
    timespec at{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &at);
    return double(at.tv_sec) * 1000 + double(at.tv_nsec) / 1e6;
}

/// Measures every turn of the event loop, and those that paint.
class TimedApplication : public QApplication
{
public:
    using QApplication::QApplication;
    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_depth > 0)
            return QApplication::notify(receiver, event);
        const bool paints = event->type() == QEvent::UpdateRequest;
        const std::int64_t start = monotonicMicros();
        const double worked = workedMs();
        ++m_depth;
        const bool taken = QApplication::notify(receiver, event);
        --m_depth;
        const double ms = double(monotonicMicros() - start) / 1000;
        turns.push_back(ms);
        turnsWorked.push_back(workedMs() - worked);
        if (paints) {
            frames.push_back(ms);
            framesOfPage[page].push_back(turnsWorked.back());
        }
        return taken;
    }
    std::vector<double> turns, turnsWorked, frames;
    std::map<QString, std::vector<double>> framesOfPage; // worked milliseconds
    QString page;

private:
    int m_depth = 0;
};

std::int64_t startedAt()
{
    return bench::fromEnvironment("NS_T0", monotonicMicros());
}

/// Prints "milliseconds KiB" some time after the next paint of the window, then ends.
void reportAfterPaint(QWidget &window)
{
    window.repaint();
    const double ms = double(monotonicMicros() - startedAt()) / 1000;
    QTimer::singleShot(kRestMs, &window, [ms] {
        std::printf("%.1f %.0f\n", ms, bench::memoryKib("VmRSS"));
        QCoreApplication::exit(0);
    });
}

int runMinimal(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.setCentralWidget(new QLabel(QStringLiteral("Nightshift")));
    window.resize(1440, 900);
    window.show();
    QTimer::singleShot(0, &window, [&] { reportAfterPaint(window); });
    return QApplication::exec();
}

struct Console
{
    std::unique_ptr<app::ConsoleDesk> desk;
    ui::MainWindow window;
    std::unique_ptr<ui::AgentPanel> panel;

    explicit Console(const std::string &folder, ui::Access access = ui::Access::ReadOnly)
    {
        auto workspace = app::Workspace::open(folder);
        auto opened = workspace ? app::ConsoleDesk::open(std::move(*workspace)) : tl::make_unexpected(workspace.error());
        if (!opened) {
            std::fprintf(stderr, "%s\n", describe(opened.error()).c_str());
            std::exit(1);
        }
        desk = std::move(*opened);
        app::addPages(window, desk->desk(), access);
        panel = std::make_unique<ui::AgentPanel>(desk->desk(), window, access);
        window.resize(1440, 900);
    }
};

int runOpen(int argc, char *argv[], const std::string &folder, const QString &page)
{
    QApplication application(argc, argv);
    ui::applyLook(application, {});
    Console console(folder);
    console.window.showPage(page);
    ui::Page *shown = console.window.currentPage();
    QObject::connect(shown, &ui::Page::filled, &console.window, [&] { QTimer::singleShot(0, &console.window, [&] { reportAfterPaint(console.window); }); });
    console.window.show();
    return QApplication::exec();
}

std::pair<double, double> startOnce(const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("NS_T0"), QString::number(monotonicMicros()));
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationFilePath(), arguments);
    if (!process.waitForFinished(120'000) || process.exitCode() != 0) {
        std::fprintf(stderr, "%s failed: %s\n", qPrintable(arguments.join(u' ')), process.readAllStandardError().constData());
        std::exit(1);
    }
    const QList<QByteArray> figures = process.readAllStandardOutput().trimmed().split(' ');
    return {figures.value(0).toDouble(), figures.value(1).toDouble()};
}

int runRatios(int argc, char *argv[], const QString &folder, const QString &page)
{
    QCoreApplication application(argc, argv);
    std::vector<double> bareMs, bareKib, ourMs, ourKib;
    (void)startOnce({QStringLiteral("minimal")}); // libraries and files come into the page cache
    (void)startOnce({QStringLiteral("open"), folder, page});
    for (std::int64_t i = 0; i < bench::fromEnvironment("NS_STARTS", 5); ++i) {
        const auto [ms, kib] = startOnce({QStringLiteral("minimal")});
        const auto [consoleMs, consoleKib] = startOnce({QStringLiteral("open"), folder, page});
        bareMs.push_back(ms);
        bareKib.push_back(kib);
        ourMs.push_back(consoleMs);
        ourKib.push_back(consoleKib);
    }
    const std::string name = "window/" + page.toStdString();
    bench::printFigure("window/minimal/first_paint", bareMs, "ms");
    bench::printFigure("window/minimal/memory", bareKib, "KiB");
    bench::printFigure(name + "/first_paint", ourMs, "ms");
    bench::printFigure(name + "/memory", ourKib, "KiB");
    bench::printFigure(name + "/first_paint_ratio", {bench::percentile(ourMs, 50) / bench::percentile(bareMs, 50)}, "x");
    bench::printFigure(name + "/memory_ratio", {bench::percentile(ourKib, 50) / bench::percentile(bareKib, 50)}, "x");
    return 0;
}

/// Scrolls whatever scrolls on the page a step further, from its end back to its beginning.
void scrollOn(const QWidget &page)
{
    for (const QAbstractScrollArea *area : page.findChildren<QAbstractScrollArea *>()) {
        QScrollBar *bar = area->verticalScrollBar();
        if (area->isVisible() && bar->maximum() > 0)
            bar->setValue(bar->value() >= bar->maximum() ? 0 : bar->value() + 40);
    }
}

int runFrames(int argc, char *argv[], const std::string &folder, const QString &only = {})
{
    TimedApplication application(argc, argv);
    ui::applyLook(application, {});
    Console console(folder);
    const auto pages = console.window.pages();
    application.page = only.isEmpty() ? pages.front()->spec().id : only;
    console.window.showPage(application.page);
    console.window.show();
    QTimer frame, walk, end;
    QObject::connect(&frame, &QTimer::timeout, &console.window, [&] {
        scrollOn(*console.window.currentPage());
        console.window.update();
        console.window.currentPage()->update();
    });
    QObject::connect(&walk, &QTimer::timeout, &console.window, [&, at = std::size_t(0)]() mutable {
        at = (at + 1) % pages.size();
        application.page = pages[at]->spec().id;
        console.window.showPage(application.page);
    });
    QObject::connect(&end, &QTimer::timeout, &application, &QCoreApplication::quit);
    const std::int64_t seconds = bench::fromEnvironment("NS_SECONDS", 20);
    QTimer::singleShot(2000, &console.window, [&] { // the start is measured elsewhere
        application.turns.clear();
        application.turnsWorked.clear();
        application.frames.clear();
        application.framesOfPage.clear();
        frame.start(kFrameMs);
        if (only.isEmpty())
            walk.start(1500);
        end.start(int(seconds * 1000));
    });
    QApplication::exec();
    const auto over = [](const std::vector<double> &times, double limit) { return double(std::count_if(times.begin(), times.end(), [&](double ms) { return ms > limit; })); };
    bench::printFigure("window/frames", {double(application.frames.size())}, "");
    bench::printFigure("window/frame/p50", {bench::percentile(application.frames, 50)}, "ms");
    bench::printFigure("window/frame/p99", {bench::percentile(application.frames, 99)}, "ms");
    bench::printFigure("window/turn/longest", {bench::percentile(application.turns, 100)}, "ms");
    bench::printFigure("window/turn/longest_worked", {bench::percentile(application.turnsWorked, 100)}, "ms");
    bench::printFigure("window/stalls_over_50ms", {over(application.turns, 50)}, "");
    for (const auto &[page, worked] : application.framesOfPage) {
        bench::printFigure("window/frame/" + page.toStdString() + "/worked_p50", {bench::percentile(worked, 50)}, "ms");
        bench::printFigure("window/frame/" + page.toStdString() + "/worked_p99", {bench::percentile(worked, 99)}, "ms");
    }
    return 0;
}

/// Accepts item after item, one key every 300 ms, and takes the time to the first paint that shows the next one with its details.
class KeyWatch : public QObject
{
public:
    KeyWatch(Console &console, ui::ReviewPage &page) : m_window(console.window), m_page(page)
    {
        qApp->installEventFilter(this);
        connect(&m_every, &QTimer::timeout, this, [this] { press(); });
        m_every.start(kKeyEveryMs);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto *widget = event->type() == QEvent::Paint ? qobject_cast<const QWidget *>(watched) : nullptr;
        if (widget && widget->window() == &m_window && m_pressedAt > 0 && m_page.queue().currentId() != m_before && m_page.queue().mayAnswer()) {
            m_times.push_back(double(monotonicMicros() - m_pressedAt) / 1000);
            m_pressedAt = 0;
        }
        return QObject::eventFilter(watched, event);
    }

private:
    void press()
    {
        if (m_pressedAt > 0 || !m_page.queue().mayAnswer())
            return; // the next one is not on show yet
        if (std::int64_t(m_times.size()) == bench::fromEnvironment("NS_KEYS", 60))
            return report();
        m_before = m_page.queue().currentId();
        m_pressedAt = monotonicMicros();
        m_window.actions().find(QStringLiteral("review.accept"))->trigger();
    }
    void report()
    {
        bench::printFigure("window/review/key_to_next/p50", {bench::percentile(m_times, 50)}, "ms");
        bench::printFigure("window/review/key_to_next/p99", {bench::percentile(m_times, 99)}, "ms");
        bench::printFigure("window/review/key_to_next/longest", {bench::percentile(m_times, 100)}, "ms");
        QCoreApplication::quit();
    }

    ui::MainWindow &m_window;
    ui::ReviewPage &m_page;
    QTimer m_every;
    domain::ReviewId m_before;
    std::int64_t m_pressedAt = 0; // 0: nothing is waited for
    std::vector<double> m_times;
};

int runKeys(int argc, char *argv[], const std::string &folder)
{
    QApplication application(argc, argv);
    ui::applyLook(application, {});
    Console console(folder, ui::Access::Full);
    console.window.showPage(QStringLiteral("review"));
    console.window.show();
    KeyWatch watch(console, *console.window.findChild<ui::ReviewPage *>());
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    const std::string mode = arguments.empty() ? "" : arguments[0];
    if (mode == "minimal" && arguments.size() == 1)
        return runMinimal(argc, argv);
    if (mode == "open" && arguments.size() == 3)
        return runOpen(argc, argv, arguments[1], QString::fromStdString(arguments[2]));
    if (mode == "ratios" && arguments.size() == 3)
        return runRatios(argc, argv, QString::fromStdString(arguments[1]), QString::fromStdString(arguments[2]));
    if (mode == "frames" && arguments.size() == 2)
        return runFrames(argc, argv, arguments[1]);
    if (mode == "frames" && arguments.size() == 3)
        return runFrames(argc, argv, arguments[1], QString::fromStdString(arguments[2]));
    if (mode == "keys" && arguments.size() == 2)
        return runKeys(argc, argv, arguments[1]);
    std::fprintf(stderr, "usage: bench_window minimal | open DIR PAGE | ratios DIR PAGE | frames DIR [PAGE] | keys DIR\n");
    return 2;
}
