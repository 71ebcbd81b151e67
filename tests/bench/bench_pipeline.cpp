// SPDX-License-Identifier: GPL-3.0-or-later
// The whole pipeline without a network: 2 KB event line parsed, stored, classified, drafted, guarded, claimed, sent to a counting
// channel, traced and audited, through core's own doors.
//   bench_pipeline throughput | latency | restart | ratios FOLDER
// Environment: TMPDIR (on the disk under test), NS_KEEP, NS_EVENTS, NS_PENDING (waiting at the restart), NS_LATENCY_SECONDS.
#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QVariant>
#include <cstdio>
#include <ctime>
#include <fstream>

#include "tests/bench/benchrun.h"
#include "tests/bench/business.h"
#include "tests/bench/figures.h"
#include "tests/bench/leadlines.h"
#include "tests/bench/ratios.h"

using namespace ns::bench;
using ns::Status;

namespace {

/// Everything of one mode lies here: database, lines, model. NS_KEEP=1 leaves it for a look.
struct Files
{
    Files()
    {
        folder.setAutoRemove(!qEnvironmentVariableIsSet("NS_KEEP"));
        if (!folder.autoRemove())
            std::fprintf(stderr, "%s\n", qPrintable(folder.path()));
    }
    QTemporaryDir folder;
    [[nodiscard]] std::string path(const char *name) const { return folder.filePath(QLatin1String(name)).toStdString(); }
    [[nodiscard]] std::string database() const { return path("bench.db"); }
    [[nodiscard]] std::string lines() const { return path("lines.jsonl"); }
    [[nodiscard]] std::string model() const { return path("lead.model"); }
};

int report(const ns::Error &error)
{
    std::fprintf(stderr, "%s\n", ns::describe(error).c_str());
    return 3;
}

void writeLines(const std::string &file, std::int64_t first, std::int64_t count)
{
    std::ofstream out(file, std::ios::trunc);
    for (std::int64_t i = first; i < first + count; ++i)
        out << makeLeadLine(i) << '\n';
}

/// One number from the closed database, read with a connection of our own; -1 when it cannot be read.
std::int64_t queryNumber(const std::string &database, const char *sql)
{
    std::int64_t value = -1;
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("outside"));
        db.setDatabaseName(QString::fromStdString(database));
        if (db.open()) {
            QSqlQuery query(db);
            if (query.exec(QLatin1String(sql)) && query.next())
                value = query.value(0).toLongLong();
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("outside"));
    return value;
}

/// Durable means fsync, and no row may be missing: looked at from outside after the run.
Status checkDatabase(const std::string &database, std::int64_t events, std::int64_t sent, std::int64_t syncs)
{
    struct Check { const char *what; const char *sql; std::int64_t expected; };
    const Check checks[] = {
        {"events", "SELECT count(*) FROM event", events},
        {"pending events", "SELECT count(*) FROM pending", 0},
        {"contacts", "SELECT count(*) FROM contact", events},
        {"traces of steps", "SELECT count(*) FROM trace WHERE part = 0", events},
        {"packed spans", "SELECT count(*) FROM trace_spans", events + sent},
        {"sent messages", "SELECT count(*) FROM outbox WHERE state = 2", sent},
    };
    for (const Check &check : checks) {
        if (const std::int64_t found = queryNumber(database, check.sql); found != check.expected)
            return ns::fail(ns::ErrorCode::Internal, std::to_string(found) + " instead of " + std::to_string(check.expected), check.what);
    }
    // One audit batch is one group commit; with synchronous=NORMAL only checkpoints would sync.
    const std::int64_t groups = queryNumber(database, "SELECT count(*) FROM audit");
    if (groups <= 0 || syncs < groups)
        return ns::fail(ns::ErrorCode::Internal, std::to_string(syncs) + " disk syncs for " + std::to_string(groups) + " commits: not synchronous=FULL");
    return {};
}

double diskBytes(const std::string &database)
{
    (void)queryNumber(database, "PRAGMA wal_checkpoint(TRUNCATE)");
    return double(QFile(QString::fromStdString(database)).size() + QFile(QString::fromStdString(database + "-wal")).size());
}

int measureThroughput()
{
    const Files files;
    const std::int64_t events = fromEnvironment("NS_EVENTS", 100'000);
    writeLines(files.lines(), 0, events);
    const auto business = makeBusiness(files.model());
    if (!business)
        return report(business.error());
    auto run = BenchRun::open({.database = files.database(), .knowledge = *business});
    if (!run)
        return report(run.error());
    const std::int64_t syncsBefore = diskSyncs();
    if (const Status done = (*run)->run({.lines = files.lines(), .count = events}); !done)
        return report(done.error());
    const std::int64_t syncs = diskSyncs() - syncsBefore;
    const double seconds = double((*run)->journal().lastDurableMicros() - (*run)->startedMicros()) / 1e6;
    const std::int64_t sent = (*run)->journal().settled();
    const double resident = memoryKib("VmRSS");
    (*run)->close();
    if (const Status checked = checkDatabase(files.database(), events, sent, syncs); !checked)
        return report(checked.error());
    printFigure("nightshift.pipeline", {double(events) / seconds}, "events/s");
    printFigure("nightshift.pipeline.sent_share", {double(sent) / double(events)}, "of 1");
    printFigure("nightshift.pipeline.events_per_commit", {double(events) / double(queryNumber(files.database(), "SELECT count(*) FROM audit"))}, "events");
    printFigure("nightshift.disk", {diskBytes(files.database()) / double(events)}, "bytes/event");
    printFigure("nightshift.rss", {resident / 1024}, "MiB");
    printFigure("nightshift.rss.peak", {memoryKib("VmHWM") / 1024}, "MiB");
    return 0;
}

void printLatencies(const TimedJournal &journal)
{
    std::vector<double> stored, decided, claimed, settled;
    for (const auto &[contact, times] : journal.times()) {
        stored.push_back(double(times.stored - times.accepted));
        decided.push_back(double(times.decided - times.accepted));
        if (times.settled == 0)
            continue; // a lead that waits for a person
        claimed.push_back(double(times.claimed - times.accepted));
        settled.push_back(double(times.settled - times.accepted));
    }
    // The limit's event has four commits: accept and three steps. Ours: append, step, claim, settle; the third step is the last of them.
    const struct { const char *name; const std::vector<double> &values; } stations[] = {
        {"stored", stored}, {"decided", decided}, {"claimed", claimed}, {"third", settled}};
    for (const auto &station : stations) {
        printFigure(std::string("nightshift.latency.") + station.name + ".p50", {percentile(station.values, 50)}, "us");
        printFigure(std::string("nightshift.latency.") + station.name + ".p99", {percentile(station.values, 99)}, "us");
    }
}

int measureLatency()
{
    const Files files;
    constexpr double perSecond = 20;
    const auto events = std::int64_t(perSecond * double(fromEnvironment("NS_LATENCY_SECONDS", 60)));
    writeLines(files.lines(), 0, events);
    const auto business = makeBusiness(files.model());
    if (!business)
        return report(business.error());
    auto run = BenchRun::open({.database = files.database(), .keepsTimes = true, .knowledge = *business});
    if (!run)
        return report(run.error());
    if (const Status done = (*run)->run({.lines = files.lines(), .count = events, .perSecond = perSecond}); !done)
        return report(done.error());
    (*run)->close();
    printLatencies((*run)->journal());
    return 0;
}

/// A workspace with NS_EVENTS handled events and NS_PENDING that wait.
Status fillForRestart(const Files &files)
{
    const std::int64_t handled = fromEnvironment("NS_EVENTS", 1'000'000);
    const std::int64_t pending = fromEnvironment("NS_PENDING", 10'000);
    const auto business = makeBusiness(files.model());
    if (!business)
        return tl::make_unexpected(business.error());
    constexpr std::int64_t kPart = 100'000; // a lines file of 200 MB at a time
    for (std::int64_t first = 0; first < handled; first += kPart) {
        const std::int64_t count = std::min(kPart, handled - first);
        writeLines(files.lines(), first, count);
        auto run = BenchRun::open({.database = files.database(), .create = first == 0, .knowledge = *business});
        if (!run)
            return tl::make_unexpected(run.error());
        if (const Status done = (*run)->run({.lines = files.lines(), .count = count}); !done)
            return done;
    }
    writeLines(files.lines(), handled, pending);
    auto run = BenchRun::open({.database = files.database(), .create = false, .knowledge = *business});
    return run ? (*run)->appendOnly({.lines = files.lines(), .count = pending}) : tl::make_unexpected(run.error());
}

std::int64_t wallNanos()
{
    timespec now{};
    ::clock_gettime(CLOCK_REALTIME, &now);
    return std::int64_t(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

int measureRestart()
{
    const Files files;
    if (const Status filled = fillForRestart(files); !filled)
        return report(filled.error());
    const std::int64_t waiting = queryNumber(files.database(), "SELECT count(*) FROM pending");
    std::vector<double> seconds;
    for (int i = 0; i < 3; ++i) {
        QProcess probe;
        probe.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("NS_START_NS"), QString::number(wallNanos()));
        probe.setProcessEnvironment(environment);
        probe.start(QCoreApplication::applicationFilePath(),
                    {QStringLiteral("probe"), QString::fromStdString(files.database()), QString::fromStdString(files.model())});
        if (!probe.waitForFinished(120'000) || probe.exitCode() != 0)
            return 3;
        seconds.push_back(probe.readAllStandardOutput().trimmed().toDouble());
    }
    printFigure("nightshift.restart", seconds, "s");
    printFigure("nightshift.restart.events_stored", {double(queryNumber(files.database(), "SELECT count(*) FROM event"))}, "events");
    printFigure("nightshift.restart.events_waiting", {double(waiting)}, "events");
    return 0;
}

/// A new process, from its exec to the first durable step: what `run` does, without the command line.
int probeRestart(const QStringList &arguments)
{
    const auto business = makeBusiness(arguments.value(3).toStdString());
    if (!business)
        return report(business.error());
    auto run = BenchRun::open({.database = arguments.value(2).toStdString(), .create = false, .knowledge = *business});
    if (!run)
        return report(run.error());
    if (const Status done = (*run)->runToFirstStep(); !done)
        return report(done.error());
    const std::int64_t sinceStep = (ns::monotonicMicros() - (*run)->journal().firstDecidedMicros()) * 1000;
    std::printf("%.4f\n", double(wallNanos() - sinceStep - qEnvironmentVariable("NS_START_NS").toLongLong()) / 1e9);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString mode = arguments.value(1);
    if (mode == QStringLiteral("throughput"))
        return measureThroughput();
    if (mode == QStringLiteral("latency"))
        return measureLatency();
    if (mode == QStringLiteral("restart"))
        return measureRestart();
    if (mode == QStringLiteral("probe"))
        return probeRestart(arguments);
    if (mode == QStringLiteral("ratios"))
        return printRatios(arguments.value(2).toStdString());
    std::fprintf(stderr, "bench_pipeline throughput | latency | restart | ratios FOLDER\n");
    return 2;
}
