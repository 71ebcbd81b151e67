// SPDX-License-Identifier: GPL-3.0-or-later
// What is true of the SQLite journal alone: files, durability settings, full disks, damaged files, other processes.
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <csignal>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/base/file.h"
#include "core/store/migrate.h"
#include "core/store/reader.h"
#include "core/store/sqlitebackend.h"
#include "tests/core/store/journalharness.h"

using namespace ns;
using namespace ns::store::testing;
using store::SqliteJournal;

namespace {

constexpr auto kPrivateFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser;

QString q(const std::string &text)
{
    return QString::fromStdString(text);
}

/// A file system of its own size; unmounted at the end. Invalid where mounting is not allowed.
class SmallDisk
{
public:
    explicit SmallDisk(const char *options)
    {
        m_mounted = m_dir.isValid() && ::mount("tmpfs", path().c_str(), "tmpfs", 0, options) == 0;
    }
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount2(path().c_str(), MNT_DETACH);
    }
    [[nodiscard]] bool isValid() const { return m_mounted; }
    [[nodiscard]] std::string path() const { return m_dir.path().toStdString(); }
    [[nodiscard]] bool remount(unsigned long flags, const char *options) { return ::mount("tmpfs", path().c_str(), "tmpfs", MS_REMOUNT | flags, options) == 0; }

private:
    QTemporaryDir m_dir;
    bool m_mounted = false;
};

Result<std::vector<ports::AppendReceipt>> appendTo(ports::Journal &journal, domain::Event event)
{
    return wait<std::vector<ports::AppendReceipt>>([&](auto done) { return journal.append({std::move(event)}, startTime(), std::move(done)); });
}

/// An event whose payload does not shrink: 8 KB of noise as an attribute.
domain::Event bigEvent(int number)
{
    domain::Event event = makeEvent("big-" + std::to_string(number), {.sourceId = std::to_string(number)});
    std::string noise;
    for (int i = 0; i < 120; ++i)
        noise += toHex(sha256(std::to_string(number) + ":" + std::to_string(i)));
    event.contact.attributes["noise"] = noise;
    domain::sealPayload(event);
    return event;
}

} // namespace

class TestSqliteJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }

    void makesPrivateFiles();
    void refusesToOpenWhatIsNotThere();
    void refusesToCreateTwice();
    void writesWithFullSynchronisation();
    void survivesReopening();
    void refusesDamagedFiles_data();
    void refusesDamagedFiles();
    void noticesForeignWrites();
    void appendsFromTwoProcesses();
    void acknowledgedEventsSurviveAKill();
    void fullDiskAcknowledgesNothing();
    void waitsForAnotherWriterThenTellsBusy();
    void aBrokenUnitFailsAlone();
    void viewerReadsAndDoesNotWrite();
    void viewerReadsFromAReadOnlyMedium();
    void logStaysSmallBesideAReader();
    void checkpointPlanLearns();
    void indexesServeTheHotStatements_data();
    void indexesServeTheHotStatements();
    void keepsTheAuditHeadOutside();
    void talliesEqualTheTables();
};

void TestSqliteJournal::makesPrivateFiles()
{
    Harness h{Harness::Kind::Sqlite};
    h.appendOne(makeEvent("a", {}));
    for (const char *suffix : {"", "-wal", "-shm"}) {
        const QFileInfo file(q(h.path()) + QLatin1String(suffix));
        QVERIFY2(file.exists(), suffix);
        QCOMPARE(file.permissions(), kPrivateFile);
    }
    const auto folder = QFileInfo(QFileInfo(q(h.path())).absolutePath()).permissions();
    QVERIFY(!(folder & (QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::ExeOther | QFileDevice::ExeGroup)));
    h.closeJournal();
    QVERIFY(!QFileInfo::exists(q(h.path()) + QStringLiteral("-wal"))); // a clean end leaves one file
}

void TestSqliteJournal::refusesToOpenWhatIsNotThere()
{
    QTemporaryDir dir;
    const auto opened = SqliteJournal::open(dir.filePath(QStringLiteral("none.db")).toStdString(), {});
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::NotFound);
    QVERIFY(!QFileInfo::exists(dir.filePath(QStringLiteral("none.db"))));
    QCOMPARE(SqliteJournal::open(dir.filePath(QStringLiteral("none.db")).toStdString(), {.readOnly = true}).error().code, ErrorCode::NotFound);
}

void TestSqliteJournal::refusesToCreateTwice()
{
    Harness h{Harness::Kind::Sqlite};
    QCOMPARE(SqliteJournal::open(h.path(), {.create = true}).error().code, ErrorCode::AlreadyExists);
}

void TestSqliteJournal::writesWithFullSynchronisation()
{
    QTemporaryDir dir;
    store::SqliteBackend backend({dir.filePath(QStringLiteral("w.db")).toStdString(), 100, true, {}});
    NS_VERIFY_OK(backend.open()); // fails unless PRAGMA synchronous reads 2 and journal_mode reads wal
    auto db = store::Connection::open(dir.filePath(QStringLiteral("w.db")).toStdString(), store::Connection::Access::ReadOnly, 100);
    NS_VERIFY_OK(db);
    QCOMPARE((*db)->readPragma(QStringLiteral("page_size"))->front(), std::int64_t(4096));
    QCOMPARE((*db)->readPragma(QStringLiteral("user_version"))->front(), std::int64_t(store::schemaVersion()));
    QCOMPARE(*(*db)->readPragmaText(QStringLiteral("journal_mode")), QStringLiteral("wal"));
    backend.close();
}

void TestSqliteJournal::survivesReopening()
{
    Harness h{Harness::Kind::Sqlite};
    const auto receipt = h.appendOne(makeEvent("a", {.sourceId = "a"}));
    NS_VERIFY_OK(h.commit(makeStep(receipt, 1, "one")));
    const Digest hash = *h.journal().traceHash();
    h.reopen();
    QCOMPARE(toHex(*h.journal().traceHash()), toHex(hash));
    QCOMPARE(h.appendOne(makeEvent("a", {.sourceId = "a"})).outcome, ports::AppendOutcome::Duplicate);
    QVERIFY(h.appendOne(makeEvent("b", {.sourceId = "b"})).seq > receipt.seq);
}

void TestSqliteJournal::refusesDamagedFiles_data()
{
    QTest::addColumn<QByteArray>("content"); // empty: the real file, cut in the middle
    QTest::newRow("text") << QByteArray("this is no database, only some text that goes on for a while.............................................");
    QTest::newRow("zeros") << QByteArray(8192, '\0');
    QTest::newRow("cut") << QByteArray();
}

void TestSqliteJournal::refusesDamagedFiles()
{
    QFETCH(QByteArray, content);
    Harness h{Harness::Kind::Sqlite};
    for (int i = 0; i < 50; ++i)
        NS_VERIFY_OK(appendTo(h.journal(), bigEvent(i)));
    h.closeJournal();
    QFile file(q(h.path()));
    QVERIFY(file.open(QIODevice::ReadWrite));
    if (content.isEmpty())
        QVERIFY(file.resize(12'000));
    else
        QVERIFY(file.resize(0) && file.write(content) == content.size());
    file.close();
    for (const bool readOnly : {false, true}) {
        auto opened = SqliteJournal::open(h.path(), {.readOnly = readOnly});
        const Status used = opened ? (readOnly ? Status((*opened)->traceHash().map([](const Digest &) {})) : Status(appendTo(**opened, makeEvent("x", {})).map([](const auto &) {})))
                                   : Status(tl::make_unexpected(opened.error()));
        QVERIFY2(!used, "a damaged file was used as if it were sound");
        QVERIFY2(used.error().code == ErrorCode::Storage, describe(used.error()).c_str());
        QVERIFY(!used.error().text.empty());
    }
}

void TestSqliteJournal::noticesForeignWrites()
{
    Harness h{Harness::Kind::Sqlite};
    auto other = SqliteJournal::open(h.path(), {});
    NS_VERIFY_OK(other);
    QTest::qWait(120); // the other's start looks for words that wait, and would index this one's
    h.appendOne(makeEvent("own", {}));
    QTest::qWait(120);
    QVERIFY(!h.journal().takeForeignWrites()); // its own are not foreign
    NS_VERIFY_OK(appendTo(**other, makeEvent("theirs", {})));
    bool seen = false;
    QTRY_VERIFY_WITH_TIMEOUT(seen = seen || h.journal().takeForeignWrites(), 1000);
    QVERIFY(!h.journal().takeForeignWrites()); // once
    QCOMPARE(h.pending().size(), std::size_t(2));
}

void TestSqliteJournal::appendsFromTwoProcesses()
{
    Harness h{Harness::Kind::Sqlite};
    auto other = SqliteJournal::open(h.path(), {});
    NS_VERIFY_OK(other);
    std::atomic<int> accepted = 0;
    const auto count = [&accepted](Result<std::vector<ports::AppendReceipt>> receipts) { accepted += receipts ? 1 : 0; };
    for (int i = 0; i < 500; ++i) {
        NS_VERIFY_OK(h.journal().append({makeEvent("a" + std::to_string(i), {.sourceId = std::to_string(i)})}, startTime(), count));
        NS_VERIFY_OK((*other)->append({makeEvent("b" + std::to_string(i), {.sourceId = std::to_string(i)}, domain::EventType::ContactUpdated)}, startTime(), count));
    }
    (*other)->close();
    h.journal().close();
    QCOMPARE(accepted.load(), 1000);
    auto reader = store::Reader::open(h.path());
    NS_VERIFY_OK(reader);
    QCOMPARE((*reader)->counts()->events, 1000);
    QCOMPARE((*reader)->counts()->contacts, 500); // the same person from both sides is one
}

void TestSqliteJournal::acknowledgedEventsSurviveAKill()
{
    QTemporaryDir dir;
    const std::string path = dir.filePath(QStringLiteral("w.db")).toStdString();
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--append-for-ever"), q(path)});
    QByteArray acknowledged; // one line per event, printed after its commit
    while (acknowledged.count('\n') < 300) {
        QVERIFY(child.waitForReadyRead(5000));
        acknowledged += child.readAllStandardOutput();
    }
    child.kill();
    QVERIFY(child.waitForFinished());
    acknowledged += child.readAllStandardOutput();
    auto journal = SqliteJournal::open(path, {});
    NS_VERIFY_OK(journal);
    for (const QByteArray &line : acknowledged.split('\n')) {
        if (line.isEmpty() || !acknowledged.contains(line + '\n'))
            continue;
        const auto again = appendTo(**journal, makeEvent(line.toStdString(), {.sourceId = line.toStdString()}));
        NS_VERIFY_OK(again);
        QCOMPARE(again->front().outcome, ports::AppendOutcome::Duplicate);
    }
}

void TestSqliteJournal::fullDiskAcknowledgesNothing()
{
    SmallDisk disk("size=8m");
    if (!disk.isValid())
        QSKIP("mounting is not allowed here");
    const std::string path = disk.path() + "/w/workspace.db";
    auto journal = SqliteJournal::open(path, {.create = true});
    NS_VERIFY_OK(journal);
    std::vector<int> acknowledged;
    Error failure;
    for (int i = 0; i < 2000 && failure.text.empty(); ++i) {
        const auto done = appendTo(**journal, bigEvent(i));
        if (done)
            acknowledged.push_back(i);
        else
            failure = done.error();
    }
    QVERIFY(acknowledged.size() > 20);
    QCOMPARE(failure.code, ErrorCode::Storage);
    QCOMPARE(failure.retry, Retry::Later);
    QVERIFY(!appendTo(**journal, bigEvent(5000))); // still full
    QVERIFY(disk.remount(0, "size=64m"));
    NS_VERIFY_OK(appendTo(**journal, bigEvent(6000))); // room again: the same writer goes on
    QCOMPARE((*journal)->loadPending(domain::EventSeq{0}, 10'000, startTime())->size(), acknowledged.size() + 1);
    (*journal)->close();
}

void TestSqliteJournal::waitsForAnotherWriterThenTellsBusy()
{
    Harness h{Harness::Kind::Sqlite, {.busyTimeoutMs = 50}};
    auto blocker = store::Connection::open(h.path(), store::Connection::Access::ReadWrite, 100);
    NS_VERIFY_OK(blocker);
    NS_VERIFY_OK((*blocker)->execute(QStringLiteral("BEGIN IMMEDIATE")));
    const auto refused = h.append({makeEvent("a", {})});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Busy);
    QCOMPARE(refused.error().retry, Retry::Later);
    NS_VERIFY_OK((*blocker)->execute(QStringLiteral("COMMIT")));
    NS_VERIFY_OK(h.append({makeEvent("a", {})}));
}

void TestSqliteJournal::aBrokenUnitFailsAlone()
{
    Harness h{Harness::Kind::Sqlite};
    const auto receipts = h.append({makeEvent("1", {.sourceId = "a"}), makeEvent("2", {.sourceId = "b"})});
    NS_VERIFY_OK(receipts);
    h.closeJournal();
    { // a trigger stands in for whatever may be wrong with one row
        auto db = store::Connection::open(h.path(), store::Connection::Access::ReadWrite, 100);
        NS_VERIFY_OK((*db)->execute(QStringLiteral("CREATE TRIGGER poison BEFORE INSERT ON trace WHEN new.latency = 666 "
                                                   "BEGIN SELECT raise(ABORT, 'poison'); END")));
    }
    h.reopen();
    std::vector<std::future<Result<std::monostate>>> answers;
    for (std::size_t i = 0; i < 2; ++i) {
        auto promise = std::make_shared<std::promise<Result<std::monostate>>>();
        answers.push_back(promise->get_future());
        auto step = makeStep((*receipts)[i], 1, std::to_string(i));
        step.trace.latencyMicros = i == 0 ? 666 : 1;
        NS_VERIFY_OK(h.journal().commit(std::move(step), [promise](Result<std::monostate> result) { promise->set_value(std::move(result)); }));
    }
    QCOMPARE(answers[0].get().error().code, ErrorCode::Internal);
    NS_VERIFY_OK(answers[1].get());
    QCOMPARE(h.pending().size(), std::size_t(1));
}

void TestSqliteJournal::viewerReadsAndDoesNotWrite()
{
    Harness h{Harness::Kind::Sqlite};
    h.appendOne(makeEvent("a", {}));
    auto viewer = SqliteJournal::open(h.path(), {.readOnly = true});
    NS_VERIFY_OK(viewer);
    QCOMPARE((*viewer)->workCounts()->pendingEvents, 1);
    QCOMPARE(appendTo(**viewer, makeEvent("b", {})).error().code, ErrorCode::Unsupported);
    QCOMPARE((*viewer)->acquireLease("host:1:1", Millis{1000}, "").error().code, ErrorCode::Unsupported);
    QCOMPARE((*viewer)->heartbeat().error().code, ErrorCode::Unsupported);
    QVERIFY(!(*viewer)->takeForeignWrites());
    h.appendOne(makeEvent("b", {}));
    QCOMPARE((*viewer)->workCounts()->pendingEvents, 2); // each read sees the newest commit
}

void TestSqliteJournal::viewerReadsFromAReadOnlyMedium()
{
    SmallDisk disk("size=16m");
    if (!disk.isValid())
        QSKIP("mounting is not allowed here");
    const std::string path = disk.path() + "/w/workspace.db";
    {
        auto journal = SqliteJournal::open(path, {.create = true});
        NS_VERIFY_OK(journal);
        NS_VERIFY_OK(appendTo(**journal, makeEvent("a", {.sourceId = "a"})));
    }
    QVERIFY(disk.remount(MS_RDONLY, "size=16m"));
    auto viewer = SqliteJournal::open(path, {.readOnly = true});
    NS_VERIFY_OK(viewer);
    QCOMPARE((*viewer)->workCounts()->pendingEvents, 1);
    auto reader = store::Reader::open(path);
    NS_VERIFY_OK(reader);
    QCOMPARE((*reader)->counts()->contacts, 1);
    const auto writing = SqliteJournal::open(path, {});
    QVERIFY(!writing);
    QCOMPARE(writing.error().code, ErrorCode::Storage);
}

void TestSqliteJournal::logStaysSmallBesideAReader()
{
    Harness h{Harness::Kind::Sqlite};
    auto reader = store::Reader::open(h.path());
    NS_VERIFY_OK(reader);
    const QString wal = q(h.path()) + QStringLiteral("-wal");
    qint64 largest = 0;
    std::atomic<int> pendingCalls = 0;
    for (int i = 0; i < 12'000; ++i) { // about 100 MB through the log
        while (pendingCalls > 200)
            std::this_thread::yield();
        ++pendingCalls;
        NS_VERIFY_OK(h.journal().append({bigEvent(i)}, startTime(), [&](Result<std::vector<ports::AppendReceipt>>) { --pendingCalls; }));
        if (i % 50 == 0) {
            NS_VERIFY_OK((*reader)->contacts(50, std::nullopt));
            largest = std::max(largest, QFileInfo(wal).size());
        }
    }
    QTRY_COMPARE(pendingCalls.load(), 0);
    QVERIFY(QFileInfo(q(h.path())).size() > 40'000'000);
    QVERIFY2(largest < 64'000'000, qPrintable(QString::number(largest)));
}

void TestSqliteJournal::checkpointPlanLearns()
{
    store::CheckpointPlan plan;
    QVERIFY(!plan.isDue(2000));
    QVERIFY(plan.isDue(2048)); // one page a statement before anything is known
    plan.learn(2048, 1024, 1024);
    QVERIFY(!plan.isDue(2048 + 4000));
    QVERIFY(plan.isDue(2048 + 4096)); // half a page a statement
    QVERIFY(!plan.needsRestart());
    plan.learn(6144, 8000, 100); // a reader held it back
    QVERIFY(plan.needsRestart());
    plan.learn(6145, 8001, 8001);
    QVERIFY(!plan.needsRestart());
}

void TestSqliteJournal::indexesServeTheHotStatements_data()
{
    QTest::addColumn<int>("statement");
    QTest::addColumn<QString>("uses");
    QTest::newRow("due outbox") << int(store::Sql::ListDueOutbox) << "SEARCH o USING INDEX outbox_due";
    QTest::newRow("open outbox") << int(store::Sql::ListOutboxOpen) << "SEARCH o USING INDEX outbox_open";
    QTest::newRow("dead outbox") << int(store::Sql::ListDeadOutbox) << "SEARCH o USING INDEX outbox_open";
    QTest::newRow("caps") << int(store::Sql::ListCountedTimes) << "USING COVERING INDEX outbox_address";
    QTest::newRow("message id") << int(store::Sql::FindByMessageId) << "USING INDEX outbox_message_id";
    QTest::newRow("due timers") << int(store::Sql::ListDueTimers) << "timer_due";
    QTest::newRow("waiting events") << int(store::Sql::NextEvent) << "pending_wait";
    QTest::newRow("set-aside events") << int(store::Sql::ListSetAsideEvents) << "pending_aside";
    QTest::newRow("traces, newest first") << int(store::Sql::SearchTraces) << "SEARCH t USING INDEX trace_at";
    QTest::newRow("trace parts") << int(store::Sql::ListTraceParts) << "SEARCH t USING INDEX trace_id";
    QTest::newRow("a contact's traces") << int(store::Sql::ListContactTraces) << "SEARCH t USING INDEX trace_contact";
    QTest::newRow("contacts") << int(store::Sql::ListContacts) << "SEARCH contact USING INTEGER PRIMARY KEY";
    QTest::newRow("thread") << int(store::Sql::ListThread) << "SEARCH m USING INDEX message_contact";
    QTest::newRow("content by its digest") << int(store::Sql::FindContentNumber) << "sqlite_autoindex_content_1";
    QTest::newRow("hashes") << int(store::Sql::ListHashes) << "sqlite_autoindex_contact_1";
}

void TestSqliteJournal::indexesServeTheHotStatements()
{
    QFETCH(int, statement);
    QFETCH(QString, uses);
    Harness h{Harness::Kind::Sqlite};
    QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("plan"));
    QString plan;
    {
        db.setDatabaseName(q(h.path()));
        QVERIFY(db.open());
        QSqlQuery query(db);
        const QString sql = QString::fromUtf8(store::kSqlText[statement]).section(u'\n', 1);
        QVERIFY(query.prepare(QStringLiteral("EXPLAIN QUERY PLAN ") + sql));
        for (int i = 0; i < int(sql.count(u'?')); ++i)
            query.bindValue(i, 1);
        QVERIFY(query.exec());
        while (query.next())
            plan += query.value(3).toString() + u'\n';
    }
    db.close();
    db = QSqlDatabase();
    QSqlDatabase::removeDatabase(QStringLiteral("plan"));
    QVERIFY2(plan.contains(uses), qPrintable(plan));
    QVERIFY2(!plan.contains(QLatin1String("TEMP B-TREE FOR ORDER BY")), qPrintable(plan));
}

void TestSqliteJournal::keepsTheAuditHeadOutside()
{
    Harness h{Harness::Kind::Sqlite};
    h.appendOne(makeEvent("a", {}));
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(q(h.headPath())), 3000);
    h.appendOne(makeEvent("b", {}));
    h.closeJournal();
    const auto text = readFile(h.headPath(), 1000);
    NS_VERIFY_OK(text);
    const auto tail = store::parseTail(*text);
    QVERIFY(tail);
    QCOMPARE(tail->batch, std::int64_t(2)); // the end is written at once
    QCOMPARE(QFileInfo(q(h.headPath())).permissions(), kPrivateFile);
}

void TestSqliteJournal::talliesEqualTheTables()
{
    Harness h{Harness::Kind::Sqlite};
    for (int i = 0; i < 20; ++i) {
        const auto receipt = h.appendOne(makeEvent(std::to_string(i), {.sourceId = std::to_string(i)}));
        auto step = makeStep(receipt, 1, std::to_string(i));
        step.outbox.push_back(makeItem(receipt, "k" + std::to_string(i)));
        if (i < 7)
            step.timers.push_back({domain::TimerId("t" + std::to_string(i)), startTime()});
        step.messages.push_back({"whatsapp", QStringLiteral("hola"), "m" + std::to_string(i), startTime()});
        NS_VERIFY_OK(h.commit(step));
    }
    NS_VERIFY_OK(wait<std::vector<ports::PendingEvent>>([&](auto done) { return h.journal().fireTimers(startTime(), 3, done); }));
    NS_VERIFY_OK(h.claim(sendAll(), startTime(), 5));
    h.journal().close();
    auto db = store::Connection::open(h.path(), store::Connection::Access::ReadOnly, 100);
    NS_VERIFY_OK(db);
    QSqlDatabase raw = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("tally"));
    {
        raw.setDatabaseName(q(h.path()));
        QVERIFY(raw.open());
        const auto count = [&raw](const char *sql) {
            QSqlQuery query(raw);
            return query.exec(QLatin1String(sql)) && query.next() ? query.value(0).toLongLong() : -1;
        };
        const auto counts = h.journal().workCounts();
        QCOMPARE(count("SELECT count(*) FROM pending WHERE set_aside = 0"), counts->pendingEvents);
        QCOMPARE(count("SELECT count(*) FROM timer"), counts->timers);
        QCOMPARE(counts->timers, 4); // seven set, three fired
        for (int state = 0; state <= int(domain::OutboxState::Cancelled); ++state)
            QCOMPARE(count(qPrintable(QStringLiteral("SELECT count(*) FROM outbox WHERE state = %1").arg(state))), counts->outboxByState[state]);
        auto reader = store::Reader::open(h.path());
        QCOMPARE(count("SELECT count(*) FROM event"), (*reader)->counts()->events);
        QCOMPARE(count("SELECT count(*) FROM contact"), (*reader)->counts()->contacts);
        QCOMPARE(count("SELECT count(*) FROM message"), (*reader)->counts()->messages);
    }
    raw.close();
    raw = QSqlDatabase();
    QSqlDatabase::removeDatabase(QStringLiteral("tally"));
}

namespace {

int appendChild(const std::string &path)
{
    auto journal = SqliteJournal::open(path, {.create = true});
    if (!journal)
        return 2;
    for (int i = 0;; ++i) {
        const std::string id = "e" + std::to_string(i);
        if (!appendTo(**journal, makeEvent(id, {.sourceId = id})))
            return 3;
        const std::string line = id + "\n";
        if (::write(STDOUT_FILENO, line.data(), line.size()) != ssize_t(line.size()))
            return 4;
    }
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.value(1) == QLatin1String("--append-for-ever"))
        return appendChild(arguments.value(2).toStdString());
    TestSqliteJournal test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_sqlitejournal.moc"
