// SPDX-License-Identifier: GPL-3.0-or-later
// The agent is killed at every system call of a short run, by strace's fault injection. strace counts per thread, so "the nth pwrite64"
// is the first thread to get there. What the loader does before the workspace is first touched is left out.
#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>
#include <cstdio>

#include "tests/crash/harness/scene.h"
#include "tests/testing/testing.h"

using ns::crash::ChildProcess;
using ns::crash::fromEnvironment;
using ns::crash::Outcome;
using ns::crash::Scene;
using ns::crash::Verdict;

namespace {

/// Calls that change something outside the process: the points where a crash matters.
const QStringList kEffects = QStringLiteral("pwrite64 fdatasync fsync write sendto sendmsg writev connect rename renameat2 unlink ftruncate fallocate "
                                            "fchmod mkdir link").split(u' ');
/// Those around them, many of them the loader's and the zone data's: a share is enough.
const QStringList kOthers = QStringLiteral("openat read recvfrom recvmsg pread64 fcntl close flock futex munmap").split(u' ');
constexpr int kOthersShare = 16;

struct Points
{
    int first = 0; // 0: none
    int last = 0;
};

QStringList underStrace(const QStringList &options, const QStringList &commandLine)
{
    return QStringList{QStringLiteral("strace"), QStringLiteral("-f"), QStringLiteral("--seccomp-bpf"), QStringLiteral("-qq")} + options + commandLine;
}

/// From a log of `strace -f -o`: for each call, the numbers of its occurrences in any one thread after the workspace was first touched.
std::map<QString, Points> readPoints(const QString &log, const QString &workspace)
{
    std::map<QString, Points> points;
    std::map<std::pair<QString, QString>, int> counts; // (thread, call)
    QFile file(log);
    if (!file.open(QIODevice::ReadOnly))
        return points;
    static const QRegularExpression call(QStringLiteral(R"(^(\d+) +(\w+)\()"));
    bool touched = false;
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine());
        const auto match = call.match(line);
        if (!match.hasMatch())
            continue;
        touched = touched || line.contains(workspace);
        const int n = ++counts[{match.captured(1), match.captured(2)}];
        if (!touched)
            continue;
        Points &range = points[match.captured(2)];
        range.first = range.first == 0 ? n : std::min(range.first, n);
        range.last = std::max(range.last, n);
    }
    return points;
}

} // namespace

class TestSystemCalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void runSurvivesEveryCall();
    void ingestSurvivesEveryCall();

private:
    [[nodiscard]] std::map<QString, Points> measure(Scene &scene, const QStringList &commandLine);
    template <typename Check> void killAtEach(Scene &scene, const std::map<QString, Points> &points, Check check);
    [[nodiscard]] static bool isVerified(const Scene &scene);
};

void TestSystemCalls::initTestCase()
{
    if (QStandardPaths::findExecutable(QStringLiteral("strace")).isEmpty())
        QSKIP("strace is not installed");
    if (!ns::crash::runProgram(underStrace({}, {QStringLiteral("/bin/true")})).isOk())
        QSKIP("tracing is not allowed here");
    qputenv("ASAN_OPTIONS", "detect_leaks=0"); // the leak check cannot run under another tracer
}

std::map<QString, Points> TestSystemCalls::measure(Scene &scene, const QStringList &commandLine)
{
    const QString log = scene.path(QStringLiteral("strace.log"));
    const Outcome outcome = ns::crash::runProgram(
        underStrace({QStringLiteral("-o"), log, QStringLiteral("-e"), QStringLiteral("trace=") + (kEffects + kOthers).join(u',')}, commandLine));
    return outcome.isOk() ? readPoints(log, scene.workspace()) : std::map<QString, Points>{};
}

bool TestSystemCalls::isVerified(const Scene &scene)
{
    const Outcome verified = ns::crash::runAgent(scene.workspace(), {QStringLiteral("verify")});
    if (!verified.isOk())
        std::printf("verify: %s\n", verified.describe().constData());
    return verified.isOk();
}

/// `check(strace options)` runs the program once under injection and judges; true when it was killed.
template <typename Check> void TestSystemCalls::killAtEach(Scene &scene, const std::map<QString, Points> &points, Check check)
{
    const int effectStride = std::max(1, fromEnvironment("NS_CALL_STRIDE", 8));
    int kills = 0;
    for (const auto &[call, range] : points) {
        const int stride = effectStride * (kEffects.contains(call) ? 1 : kOthersShare);
        int here = 0;
        int place = 0;
        for (int n = range.first; n > 0 && n <= range.last; ++n) {
            if (place++ % stride != 0)
                continue;
            const bool killed = check(QStringList{QStringLiteral("-o"), QStringLiteral("/dev/null"), QStringLiteral("-e"),
                                                  QStringLiteral("inject=%1:signal=KILL:when=%2").arg(call).arg(n)});
            if (QTest::currentTestFailed()) {
                std::printf("at %s number %d\n", qPrintable(call), n);
                return;
            }
            here += killed ? 1 : 0;
        }
        kills += here;
        std::printf("  %s %d..%d: %d kills\n", qPrintable(call), range.first, range.last, here);
    }
    std::printf("%d kills at system calls, %s\n", kills, scene.judgeNow().describe().constData());
    std::fflush(stdout);
    QVERIFY(kills > 0);
    const Verdict verdict = scene.judgeNow();
    QVERIFY2(verdict.isClean() && verdict.withAPerson == 0, verdict.describe().constData());
}

void TestSystemCalls::runSurvivesEveryCall()
{
    Scene scene({});
    QVERIFY2(scene.problem().isEmpty(), scene.problem().constData());
    const QStringList run = ChildProcess::agent(scene.workspace(), {QStringLiteral("run"), QStringLiteral("--until-idle")});
    QVERIFY2(scene.ingest(2), scene.problem().constData());
    const auto points = measure(scene, run);
    QVERIFY(!points.empty());
    killAtEach(scene, points, [&](const QStringList &inject) {
        bool killed = false;
        [&] {
            QVERIFY2(scene.ingest(2), scene.problem().constData());
            const Outcome outcome = ns::crash::runProgram(underStrace(inject, run), 60'000);
            killed = outcome.crashed;
            QVERIFY2(outcome.crashed || outcome.isOk(), outcome.describe().constData());
            const QByteArray ended = scene.runToTheEnd(60'000);
            QVERIFY2(ended.isEmpty(), ended.constData());
            scene.ledger().refresh();
            const Verdict verdict = ns::crash::judge({scene.acknowledged(), {}, scene.ledger()});
            QVERIFY2(verdict.isClean(), verdict.describe().constData());
            QVERIFY(isVerified(scene));
        }();
        return killed;
    });
}

void TestSystemCalls::ingestSurvivesEveryCall()
{
    Scene scene({});
    QVERIFY2(scene.problem().isEmpty(), scene.problem().constData());
    const auto ingest = [&](const QString &file) { return ChildProcess::agent(scene.workspace(), {QStringLiteral("ingest"), file}); };
    const auto points = measure(scene, ingest(scene.writeLeads(3)));
    QVERIFY(!points.empty());
    scene.noteIngest(ns::crash::runProgram(ingest(scene.path(QStringLiteral("leads.jsonl")))));
    QCOMPARE(scene.acknowledged().size(), std::size_t(3));
    killAtEach(scene, points, [&](const QStringList &inject) {
        bool killed = false;
        [&] {
            const QStringList line = ingest(scene.writeLeads(3));
            const Outcome outcome = ns::crash::runProgram(underStrace(inject, line), 60'000);
            killed = outcome.crashed;
            scene.noteIngest(outcome);
            const Outcome again = ns::crash::runProgram(line);
            scene.noteIngest(again);
            QCOMPARE(again.json[QStringLiteral("accepted")].toInt() + again.json[QStringLiteral("duplicates")].toInt(), 3);
            const QByteArray ended = scene.runToTheEnd(60'000);
            QVERIFY2(ended.isEmpty(), ended.constData());
            QVERIFY(isVerified(scene));
        }();
        return killed;
    });
}

QTEST_GUILESS_MAIN(TestSystemCalls)
#include "tst_systemcalls.moc"
