// SPDX-License-Identifier: GPL-3.0-or-later
// A full disk and a read-only one, on a small tmpfs. Needs root to mount.
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>
#include <cstdio>
#include <unistd.h>

#include "tests/crash/harness/scene.h"
#include "tests/testing/testing.h"

using ns::crash::ChildProcess;
using ns::crash::Outcome;
using ns::crash::runAgent;
using ns::crash::Scene;
using ns::crash::Verdict;

namespace {

/// A tmpfs that is gone with its scope.
class SmallDisk
{
public:
    explicit SmallDisk(const QString &size)
    {
        m_mounted = ::geteuid() == 0 && mount({QStringLiteral("-t"), QStringLiteral("tmpfs"), QStringLiteral("-o"), QStringLiteral("size=") + size,
                                               QStringLiteral("tmpfs"), m_folder.path()});
    }
    ~SmallDisk()
    {
        if (m_mounted)
            (void)ns::crash::runProgram({QStringLiteral("umount"), QStringLiteral("-l"), m_folder.path()});
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;
    [[nodiscard]] bool isMounted() const { return m_mounted; }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] bool remount(const QString &how) const
    {
        return mount({QStringLiteral("-o"), QStringLiteral("remount,") + how, m_folder.path()});
    }
    /// Writes a file of zeros until only `bytesLeft` are free.
    [[nodiscard]] bool fill(qint64 bytesLeft) const
    {
        QFile filler(path(QStringLiteral("filler")));
        if (!filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return false;
        const QByteArray page(4096, 'x');
        while (filler.write(page) == page.size()) { }
        return filler.resize(std::max<qint64>(0, filler.size() - bytesLeft));
    }
    [[nodiscard]] bool free() const { return QFile::remove(path(QStringLiteral("filler"))); }

private:
    [[nodiscard]] static bool mount(const QStringList &arguments)
    {
        return ns::crash::runProgram(QStringList{QStringLiteral("mount")} + arguments).isOk();
    }
    QTemporaryDir m_folder;
    bool m_mounted = false;
};

} // namespace

class TestStorage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void survivesAFullDisk_data();
    void survivesAFullDisk();
    void readsFromAReadOnlyDisk();
};

void TestStorage::survivesAFullDisk_data()
{
    QTest::addColumn<int>("bytesLeft");
    QTest::newRow("nothing left") << 0;
    QTest::newRow("one page left") << 4096;
    QTest::newRow("64 KiB left") << 65536;
    QTest::newRow("256 KiB left") << 262144;
}

void TestStorage::survivesAFullDisk()
{
    QFETCH(int, bytesLeft);
    const SmallDisk disk(QStringLiteral("100m")); // over the 64 MB that the WAL may take
    if (!disk.isMounted())
        QSKIP("mounting a tmpfs needs root");
    Scene scene({.folder = disk.path(QStringLiteral("ws"))});
    QVERIFY2(scene.problem().isEmpty(), scene.problem().constData());
    QVERIFY2(scene.ingest(50), scene.problem().constData());
    QVERIFY(disk.fill(bytesLeft));

    Outcome refused;
    for (int batch = 0; batch < 60 && refused.exit != 3; ++batch) {
        refused = runAgent(scene.workspace(), {QStringLiteral("ingest"), scene.writeLeads(50)});
        scene.noteIngest(refused);
    }
    QVERIFY2(refused.exit == 3 && !refused.crashed, refused.describe().constData());
    QVERIFY2(refused.errors.contains("full") || refused.errors.contains("space"), refused.describe().constData());

    // It either says so and ends, or says so, waits, and goes on by itself as soon as there is room.
    ChildProcess run(ChildProcess::agent(scene.workspace(), {QStringLiteral("run"), QStringLiteral("--until-idle")}));
    const bool endedEarly = run.waitEnd(4000);
    QVERIFY(disk.free());
    const bool wentOn = run.waitEnd(30'000);
    if (!wentOn)
        run.kill();
    const Outcome ran = run.outcome();
    QVERIFY2(wentOn, "did not go on by itself after space was freed: " + ran.describe());
    QVERIFY2(!ran.crashed && (ran.exit == 0 || (endedEarly && ran.exit == 3)), ran.describe().constData());
    QVERIFY2(ran.errors.count('\n') < 400, "it complains all the time: " + QByteArray::number(ran.errors.count('\n')) + " lines");
    std::printf("%s: ended early %d, exit %d, %lld lines of complaint\n", QTest::currentDataTag(), int(endedEarly), ran.exit,
                static_cast<long long>(ran.errors.count('\n')));

    const QByteArray ended = scene.runToTheEnd();
    QVERIFY2(ended.isEmpty(), ended.constData());
    const Verdict verdict = scene.judgeNow();
    QVERIFY2(verdict.isClean() && verdict.acknowledged >= 50 && verdict.withAPerson == 0, verdict.describe().constData());
    const Outcome verified = runAgent(scene.workspace(), {QStringLiteral("verify")});
    QVERIFY2(verified.isOk(), verified.describe().constData());
}

void TestStorage::readsFromAReadOnlyDisk()
{
    const SmallDisk disk(QStringLiteral("16m"));
    if (!disk.isMounted())
        QSKIP("mounting a tmpfs needs root");
    Scene scene({.folder = disk.path(QStringLiteral("ws"))});
    QVERIFY2(scene.problem().isEmpty(), scene.problem().constData());
    QVERIFY2(scene.ingest(3), scene.problem().constData());
    QVERIFY2(scene.runToTheEnd().isEmpty(), "the first run");
    QVERIFY2(scene.ingest(2), scene.problem().constData());
    scene.ledger().refresh();
    QCOMPARE(scene.ledger().effectsByRecipient().size(), std::size_t(3));

    QVERIFY(disk.remount(QStringLiteral("ro")));
    const Outcome search = runAgent(scene.workspace(), {QStringLiteral("trace"), QStringLiteral("search")});
    QVERIFY2(search.isOk(), search.describe().constData());
    QVERIFY2(search.json[QStringLiteral("traces")].toArray().size() >= 3, search.describe().constData());
    for (const QStringList &command : {QStringList{QStringLiteral("review"), QStringLiteral("list")}, QStringList{QStringLiteral("dead"), QStringLiteral("list")},
                                       QStringList{QStringLiteral("report")}}) {
        const Outcome read = runAgent(scene.workspace(), command);
        QVERIFY2(read.isOk(), read.describe().constData());
    }
    for (const QStringList &command : {QStringList{QStringLiteral("run"), QStringLiteral("--until-idle")},
                                       QStringList{QStringLiteral("ingest"), scene.writeLeads(1)}}) {
        const Outcome refused = runAgent(scene.workspace(), command, 30'000);
        QVERIFY2(refused.exit == 3 && !refused.crashed && !refused.timedOut, refused.describe().constData());
        QVERIFY2(refused.errors.contains("read-only") || refused.errors.contains("readonly"), refused.describe().constData());
    }
    QCOMPARE(scene.ledger().refresh(), 0);

    QVERIFY(disk.remount(QStringLiteral("rw")));
    const QByteArray ended = scene.runToTheEnd();
    QVERIFY2(ended.isEmpty(), ended.constData());
    const Verdict verdict = scene.judgeNow();
    QVERIFY2(verdict.isClean() && verdict.delivered == 5, verdict.describe().constData());
}

QTEST_GUILESS_MAIN(TestStorage)
#include "tst_storage.moc"
