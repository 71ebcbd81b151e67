// SPDX-License-Identifier: GPL-3.0-or-later
// Schema steps: whole or not at all, over what older programs wrote, and never backwards.
#include <QCoreApplication>
#include <QProcess>
#include <csignal>
#include <unistd.h>

#include "core/store/blob.h"
#include "core/store/migrate.h"
#include "core/store/reader.h"
#include "tests/core/store/journalharness.h"

using namespace ns;
using namespace ns::store::testing;
using store::SqliteJournal;

class TestMigrate : public QObject
{
    Q_OBJECT
    static void makeOld(const std::string &path, int schema, const std::vector<const char *> &statements);

private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }

    void migrationIsAllOrNothing_data();
    void migrationIsAllOrNothing();
    void aWorkspaceOfTheFirstSchemaGoesOn();
    void aMessageOfTheSecondSchemaGoesOut();
    void refusesANewerSchema();
};

void TestMigrate::migrationIsAllOrNothing_data()
{
    QTest::addColumn<int>("statement");
    QTest::addColumn<int>("version"); // that is left
    int statement = 0;
    for (int version = 0; version < store::schemaVersion(); ++version) {
        const int statements = int(store::splitStatements(store::kMigrations[version]).size()) + 3; // two pragmas and the commit
        for (int i = 0; i < statements; ++i, ++statement)
            QTest::addRow("killed before statement %d of step %d", i, version + 1) << statement << version;
    }
    QTest::newRow("not killed") << -1 << store::schemaVersion();
}

void TestMigrate::migrationIsAllOrNothing()
{
    QFETCH(int, statement);
    QFETCH(int, version);
    QTemporaryDir dir;
    const std::string path = dir.filePath(QStringLiteral("w.db")).toStdString();
    QProcess child; // a process of its own: what a killed one leaves is what counts
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--migrate"), QString::fromStdString(path), QString::number(statement)});
    QVERIFY(child.waitForFinished());
    QCOMPARE(child.exitStatus(), statement < 0 ? QProcess::NormalExit : QProcess::CrashExit);
    {
        auto db = store::Connection::open(path, store::Connection::Access::ReadWrite, 100);
        NS_VERIFY_OK(db);
        QCOMPARE((*db)->readPragma(QStringLiteral("user_version"))->front(), std::int64_t(version));
        QCOMPARE((*db)->readPragma(QStringLiteral("table_info(contact)"))->empty(), version == 0); // the old schema, whole
        QCOMPARE((*db)->execute(QStringLiteral("SELECT intent, team FROM message, review")).has_value(), version >= 2);
        QCOMPARE((*db)->execute(QStringLiteral("SELECT o.content, context, digest FROM outbox o, content")).has_value(), version >= 3);
        QCOMPARE(*(*db)->readPragmaText(QStringLiteral("integrity_check")), QStringLiteral("ok"));
    }
    auto journal = SqliteJournal::open(path, {}); // and the next start brings it to the new one
    NS_VERIFY_OK(journal);
    NS_VERIFY_OK(wait<std::vector<ports::AppendReceipt>>([&](auto done) { return (*journal)->append({makeEvent("a", {})}, startTime(), std::move(done)); }));
}

/// A workspace as an older program left it: `statements` with the columns of its schema.
void TestMigrate::makeOld(const std::string &path, int schema, const std::vector<const char *> &statements)
{
    NS_VERIFY_OK(store::createPrivateFile(path));
    auto db = store::Connection::open(path, store::Connection::Access::ReadWrite, 100);
    NS_VERIFY_OK(db);
    for (int step = 0; step < schema; ++step) {
        for (const QString &statement : store::splitStatements(store::kMigrations[step]))
            NS_VERIFY_OK((*db)->execute(statement));
    }
    for (const char *statement : statements)
        NS_VERIFY_OK((*db)->execute(QString::fromLatin1(statement)));
    NS_VERIFY_OK((*db)->execute(QStringLiteral("PRAGMA user_version=%1").arg(schema)));
    NS_VERIFY_OK((*db)->execute(QStringLiteral("PRAGMA application_id=%1").arg(store::kApplicationId)));
}

void TestMigrate::aWorkspaceOfTheFirstSchemaGoesOn()
{
    QTemporaryDir dir;
    const std::string path = dir.filePath(QStringLiteral("w.db")).toStdString();
    makeOld(path, 1, {"INSERT INTO word(no, kind, text) VALUES(1, 2, 'whatsapp'), (2, 2, 'message.inbound'), (3, 2, 'review')",
                      "INSERT INTO contact(no, id, created_at) VALUES(1, 'crm/a', 5)",
                      "INSERT INTO trace(no, id, part, contact, type, outcome, at, latency) VALUES(1, zeroblob(16), 0, 1, 2, 3, 5, 1)",
                      "INSERT INTO message(no, contact, channel, at, trace, text) VALUES(1, 1, 1, 5, 1, 'hola')",
                      "INSERT INTO review(no, id, contact, state, due_at, created_at, kind, reason, label, confidence, threshold, text) "
                      "VALUES(1, 'rv-1', 1, 0, 9, 5, 'inbound', 'reply_needed', '', 0, 0, 'hola')"});
    auto journal = SqliteJournal::open(path, {});
    NS_VERIFY_OK(journal);
    const auto item = (*journal)->loadReview(domain::ReviewId("rv-1"));
    NS_VERIFY_OK(item);
    QVERIFY(item->has_value());
    QCOMPARE((*item)->text, QStringLiteral("hola"));
    QVERIFY((*item)->team.empty());
    auto reader = store::Reader::open(path);
    NS_VERIFY_OK(reader);
    const auto thread = (*reader)->contactThread(domain::ContactNo{1}, 10);
    NS_VERIFY_OK(thread);
    QCOMPARE(thread->size(), std::size_t(1));
    QCOMPARE(thread->front().text, QStringLiteral("hola"));
    QCOMPARE(thread->front().language, domain::Language::Unknown);
    QVERIFY(thread->front().intent.empty());
}

/// A message that was queued before anybody read what it states: it is claimed and sent, and can be read later.
void TestMigrate::aMessageOfTheSecondSchemaGoesOut()
{
    QTemporaryDir dir;
    const std::string path = dir.filePath(QStringLiteral("w.db")).toStdString();
    const domain::ContactState contact = makeStep({.contact = domain::ContactNo{1}, .contactId = domain::ContactId("crm/a")}, 1, "old").state;
    makeOld(path, 2, {"INSERT INTO word(no, kind, text) VALUES(1, 2, 'whatsapp')",
                      "INSERT INTO contact(no, id, created_at, version) VALUES(1, 'crm/a', 5, 1)",
                      "INSERT INTO message(no, contact, outbox, channel, at, trace, text) VALUES(1, 1, 1, 1, 5, 1, 'hola')",
                      "INSERT INTO outbox(no, key, contact, state, due, kind, channel, message, visit, language, trace, created_at, changed_at) "
                      "VALUES(1, 'k1', 1, 0, 5, 0, 1, 1, 0, 0, zeroblob(16), 5, 5)"});
    {
        auto db = store::Connection::open(path, store::Connection::Access::ReadWrite, 100);
        NS_VERIFY_OK(db);
        const QString state = QString::fromLatin1(QByteArray::fromStdString(domain::packState(contact)).toHex());
        const QString profile = QString::fromLatin1(store::compressBlob(domain::packProfile(contact.profile)).toHex());
        NS_VERIFY_OK((*db)->execute(QStringLiteral("UPDATE contact SET state = x'%1'").arg(state)));
        NS_VERIFY_OK((*db)->execute(QStringLiteral("INSERT INTO profile(contact, packed) VALUES(1, x'%1')").arg(profile)));
    }
    auto journal = SqliteJournal::open(path, {});
    NS_VERIFY_OK(journal);
    bool hadContent = true;
    const auto claimed = wait<std::vector<ports::ClaimedItem>>([&](auto done) {
        return (*journal)->claim({startTime(), 10, "2-new"}, [&hadContent](const ports::ClaimCandidate &candidate) {
            hadContent = !candidate.item.content.empty();
            return sendAll()(candidate);
        }, std::move(done));
    });
    NS_VERIFY_OK(claimed);
    QCOMPARE(keysOf(*claimed), std::vector<std::string>{"k1"});
    QVERIFY(!hadContent);
    const auto stored = wait<std::int64_t>([&](auto done) {
        return (*journal)->storeContents({{domain::SendKey("k1"), "read later"}, {domain::SendKey("nobody"), "x"}}, std::move(done));
    });
    QCOMPARE(*stored, 1);
    QCOMPARE((*(*journal)->loadOutboxItem(domain::SendKey("k1")))->content, std::string("read later"));
}

void TestMigrate::refusesANewerSchema()
{
    Harness h{Harness::Kind::Sqlite};
    h.closeJournal();
    {
        auto db = store::Connection::open(h.path(), store::Connection::Access::ReadWrite, 100);
        NS_VERIFY_OK((*db)->execute(QStringLiteral("PRAGMA user_version=99")));
    }
    QCOMPARE(SqliteJournal::open(h.path(), {}).error().code, ErrorCode::Unsupported);
    QCOMPARE(SqliteJournal::open(h.path(), {.readOnly = true}).error().code, ErrorCode::Unsupported);
    QCOMPARE(store::Reader::open(h.path()).error().code, ErrorCode::Unsupported);
}

namespace {

int migrateChild(const std::string &path, int killBefore)
{
    if (!store::createPrivateFile(path))
        return 2;
    auto db = store::Connection::open(path, store::Connection::Access::ReadWrite, 100);
    if (!db || !(*db)->execute(QStringLiteral("PRAGMA journal_mode=WAL")))
        return 3;
    int seen = 0; // over all steps
    const Status done = store::migrate(**db, [&seen, killBefore](int) {
        if (seen++ == killBefore)
            ::kill(::getpid(), SIGKILL);
    });
    return done ? 0 : 4;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.value(1) == QLatin1String("--migrate"))
        return migrateChild(arguments.value(2).toStdString(), arguments.value(3).toInt());
    TestMigrate test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_migrate.moc"
