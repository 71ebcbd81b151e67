// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/logfile.h"

#include <sqlite3.h>

#include "tests/testing/testing.h"

using namespace ns;
using store::LogFile;

namespace {

/// A plain SQLite connection in WAL mode with synchronous=FULL, as the writer's is.
class Database
{
public:
    explicit Database(const std::string &path)
    {
        if (sqlite3_open(path.c_str(), &m_handle) != SQLITE_OK)
            qFatal("cannot open");
        for (const char *pragma : {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA wal_autocheckpoint=0",
                                   "CREATE TABLE IF NOT EXISTS t(n INTEGER PRIMARY KEY, text TEXT)"})
            run(pragma);
    }
    ~Database() { sqlite3_close(m_handle); }
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;
    int run(const std::string &sql) { return sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr); }
    /// Rows of the given bytes, a page each when they are large.
    void insert(int count, int bytes)
    {
        for (int i = 0; i < count; ++i)
            QCOMPARE(run("INSERT INTO t(text) VALUES(hex(zeroblob(" + std::to_string(bytes / 2) + ")))"), SQLITE_OK);
    }
    std::string read(const std::string &sql)
    {
        std::string answer;
        sqlite3_exec(m_handle, sql.c_str(), [](void *into, int, char **values, char **) {
            *static_cast<std::string *>(into) += values[0] != nullptr ? values[0] : "NULL";
            return 0;
        }, &answer, nullptr);
        return answer;
    }
    [[nodiscard]] sqlite3 *handle() { return m_handle; }

private:
    sqlite3 *m_handle = nullptr;
};

/// Write calls of this process so far; -1 where the system does not say.
std::int64_t writeCalls()
{
    QFile io(QStringLiteral("/proc/self/io"));
    if (!io.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : io.readAll().split('\n')) {
        if (line.startsWith("syscw: "))
            return line.mid(7).toLongLong();
    }
    return -1;
}

} // namespace

class TestLogFile : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_dir;
    std::int64_t m_calls = 0;
    [[nodiscard]] std::string path() const { return m_dir->filePath(QStringLiteral("t.db")).toStdString(); }

private Q_SLOTS:
    void init()
    {
        ns::testing::failOnWarnings();
        m_dir = std::make_unique<QTemporaryDir>();
    }

    void othersSeeEveryCommit();
    void aTransactionLargerThanTheCache();
    void writesInOneCall();
    void callsBeforeTheSync();
    void callsNobodyWhenNothingIsWritten();
    void givesTheFileBack();
    void closesWithTheConnection();
    void survivesADatabaseWithoutLog();
};

void TestLogFile::othersSeeEveryCommit()
{
    Database db(path());
    Database other(path());
    LogFile log(db.handle());
    for (int i = 1; i <= 40; ++i) {
        db.insert(1, 5000);
        QCOMPARE(other.read("SELECT count(*) FROM t"), std::to_string(i));
        if (i % 10 == 0)
            QCOMPARE(db.run("PRAGMA wal_checkpoint(RESTART)"), SQLITE_OK); // the next commit writes from the log's beginning
    }
    QCOMPARE(other.read("PRAGMA integrity_check"), std::string("ok"));
}

void TestLogFile::aTransactionLargerThanTheCache()
{
    Database db(path());
    LogFile log(db.handle());
    QCOMPARE(db.run("PRAGMA cache_size=10"), SQLITE_OK);
    QCOMPARE(db.run("BEGIN"), SQLITE_OK);
    db.insert(500, 3000); // pages go to the log before the commit, are read back and written again
    QCOMPARE(db.run("UPDATE t SET text = text || n WHERE n % 7 = 0"), SQLITE_OK);
    QCOMPARE(db.read("SELECT count(*) FROM t WHERE length(text) > 3000"), std::string("71"));
    QCOMPARE(db.run("COMMIT"), SQLITE_OK);
    Database other(path());
    QCOMPARE(other.read("SELECT count(*) FROM t"), std::string("500"));
    QCOMPARE(other.read("SELECT sum(length(text)) FROM t WHERE n % 7 <> 0"), std::to_string(429 * 3000));
    QCOMPARE(other.read("PRAGMA integrity_check"), std::string("ok"));
    QCOMPARE(db.run("BEGIN"), SQLITE_OK);
    db.insert(500, 3000);
    QCOMPARE(db.run("ROLLBACK"), SQLITE_OK);
    db.insert(1, 10);
    QCOMPARE(other.read("SELECT count(*) FROM t"), std::string("501"));
    QCOMPARE(other.read("PRAGMA integrity_check"), std::string("ok"));
}

void TestLogFile::writesInOneCall()
{
    if (writeCalls() < 0)
        QSKIP("this system does not count write calls");
    Database db(path());
    const auto callsOfACommit = [&] {
        QCOMPARE(db.run("BEGIN"), SQLITE_OK);
        db.insert(20, 4000); // some 20 pages, 80 KB
        const std::int64_t before = writeCalls();
        QCOMPARE(db.run("COMMIT"), SQLITE_OK);
        m_calls = writeCalls() - before;
    };
    callsOfACommit();
    QVERIFY2(m_calls >= 40, qPrintable(QString::number(m_calls))); // SQLite by itself: a header and a page each
    LogFile log(db.handle());
    callsOfACommit();
    QCOMPARE(m_calls, std::int64_t(1));
}

void TestLogFile::callsBeforeTheSync()
{
    Database db(path());
    Database other(path());
    LogFile log(db.handle());
    std::string seen;
    int calls = 0;
    log.callBeforeSync([&] {
        ++calls;
        seen = other.read("SELECT count(*) FROM t"); // written, but nobody has been told
    });
    db.insert(1, 10);
    QCOMPARE(calls, 1);
    QCOMPARE(seen, std::string("0"));
    QCOMPARE(other.read("SELECT count(*) FROM t"), std::string("1"));
    db.insert(1, 10);
    QCOMPARE(calls, 1);
}

void TestLogFile::callsNobodyWhenNothingIsWritten()
{
    Database db(path());
    LogFile log(db.handle());
    int calls = 0;
    log.callBeforeSync([&] { ++calls; });
    QCOMPARE(db.run("BEGIN IMMEDIATE"), SQLITE_OK);
    QCOMPARE(db.run("COMMIT"), SQLITE_OK);
    QCOMPARE(calls, 0);
    log.callBeforeSync({});
    db.insert(1, 10);
    QCOMPARE(calls, 0);
}

void TestLogFile::givesTheFileBack()
{
    Database db(path());
    {
        LogFile log(db.handle());
        db.insert(1, 10);
    }
    db.insert(1, 10);
    Database other(path());
    QCOMPARE(other.read("SELECT count(*) FROM t"), std::string("2"));
}

void TestLogFile::closesWithTheConnection()
{
    auto db = std::make_unique<Database>(path());
    LogFile log(db->handle());
    db->insert(3, 10);
    db.reset(); // the log is checkpointed and removed by the last connection
    Database other(path());
    QCOMPARE(other.read("SELECT count(*) FROM t"), std::string("3"));
}

void TestLogFile::survivesADatabaseWithoutLog()
{
    sqlite3 *handle = nullptr;
    QCOMPARE(sqlite3_open(":memory:", &handle), SQLITE_OK);
    {
        LogFile log(handle);
        log.callBeforeSync([] { qFatal("there is nothing to sync"); });
        QCOMPARE(sqlite3_exec(handle, "CREATE TABLE t(n)", nullptr, nullptr, nullptr), SQLITE_OK);
    }
    sqlite3_close(handle);
}

QTEST_GUILESS_MAIN(TestLogFile)
#include "tst_logfile.moc"
