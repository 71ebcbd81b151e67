// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include "core/base/file.h"
#include "core/store/reader.h"
#include "core/store/verify.h"
#include "tests/core/store/journalharness.h"

using namespace ns;
using namespace ns::store;
using namespace ns::store::testing;

class TestBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }

    void copiesARunningJournal();
    void doesNotOverwrite();
    void copiesDespiteQuotesInTheName();
    void restoresAndKeepsTheOldFile();
    void restoresIntoAnEmptyPlace();
    void refusesWhileAnAgentIsAlive();
    void fencesTheAgentOfBefore();
    void refusesABrokenBackup_data();
    void refusesABrokenBackup();
};

namespace {
std::string beside(const Harness &h, const char *name)
{
    return QFileInfo(QString::fromStdString(h.path())).absolutePath().toStdString() + "/" + name;
}
std::int64_t eventsIn(const std::string &path)
{
    const auto reader = Reader::open(path);
    return reader ? (*reader)->counts().value_or(StoredCounts{-1}).events : -1;
}
} // namespace

void TestBackup::copiesARunningJournal()
{
    Harness h{Harness::Kind::Sqlite};
    for (int i = 0; i < 20; ++i) {
        const auto receipt = h.appendOne(makeEvent(std::to_string(i), {.sourceId = std::to_string(i)}));
        NS_VERIFY_OK(h.commit(makeStep(receipt, 1, std::to_string(i))));
    }
    const std::string file = beside(h, "copy.db");
    NS_VERIFY_OK(backup(h.path(), file));
    h.appendOne(makeEvent("later", {}));
    QCOMPARE(eventsIn(file), std::int64_t(20));
    QVERIFY(verify(file, {})->ok);
    const auto permissions = QFileInfo(QString::fromStdString(file)).permissions();
    QVERIFY(!(permissions & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    QVERIFY(!QFileInfo::exists(QString::fromStdString(file + ".part")));
}

void TestBackup::doesNotOverwrite()
{
    Harness h{Harness::Kind::Sqlite};
    const std::string file = beside(h, "copy.db");
    NS_VERIFY_OK(writeFileAtomically(file, "something"));
    QCOMPARE(backup(h.path(), file).error().code, ErrorCode::AlreadyExists);
    QCOMPARE(*readFile(file, 100), std::string("something"));
    QCOMPARE(backup(h.path() + ".none", beside(h, "other.db")).error().code, ErrorCode::NotFound);
    QVERIFY(!QFileInfo::exists(QString::fromStdString(beside(h, "other.db.part"))));
}

void TestBackup::copiesDespiteQuotesInTheName()
{
    Harness h{Harness::Kind::Sqlite};
    h.appendOne(makeEvent("a", {}));
    const std::string file = beside(h, "Rosa's copy.db");
    NS_VERIFY_OK(backup(h.path(), file));
    QCOMPARE(eventsIn(file), std::int64_t(1));
}

void TestBackup::restoresAndKeepsTheOldFile()
{
    Harness h{Harness::Kind::Sqlite};
    h.appendOne(makeEvent("a", {}));
    const std::string file = beside(h, "copy.db");
    NS_VERIFY_OK(backup(h.path(), file));
    h.appendOne(makeEvent("b", {}));
    h.closeJournal();
    NS_VERIFY_OK(restore(file, h.path()));
    QCOMPARE(eventsIn(h.path()), std::int64_t(1));
    QCOMPARE(eventsIn(h.path() + ".before-restore"), std::int64_t(2));
    QCOMPARE(eventsIn(file), std::int64_t(1)); // the backup itself stays
    h.reopen();
    QCOMPARE(h.appendOne(makeEvent("c", {})).outcome, ports::AppendOutcome::Accepted);
}

void TestBackup::restoresIntoAnEmptyPlace()
{
    Harness h{Harness::Kind::Sqlite};
    h.appendOne(makeEvent("a", {}));
    const std::string file = beside(h, "copy.db");
    NS_VERIFY_OK(backup(h.path(), file));
    h.closeJournal();
    QVERIFY(QFile::remove(QString::fromStdString(h.path())));
    NS_VERIFY_OK(restore(file, h.path()));
    QCOMPARE(eventsIn(h.path()), std::int64_t(1));
}

void TestBackup::refusesWhileAnAgentIsAlive()
{
    Harness h{Harness::Kind::Sqlite};
    const std::string file = beside(h, "copy.db");
    NS_VERIFY_OK(h.journal().acquireLease("host:1:1", Millis{60'000}, ""));
    NS_VERIFY_OK(backup(h.path(), file));
    const Status refused = restore(file, h.path());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Busy);
    QCOMPARE(refused.error().where, std::string("host:1:1"));
    QVERIFY(!QFileInfo::exists(QString::fromStdString(h.path() + ".before-restore")));
    h.journal().releaseLease();
    h.closeJournal();
    NS_VERIFY_OK(restore(file, h.path()));
    h.reopen();
    NS_VERIFY_OK(h.journal().acquireLease("host:2:2", Millis{60'000}, "")); // the copied lease is free
}

void TestBackup::fencesTheAgentOfBefore()
{
    Harness h{Harness::Kind::Sqlite};
    const std::string file = beside(h, "copy.db");
    NS_VERIFY_OK(backup(h.path(), file));
    std::int64_t before = 0;
    for (int i = 0; i < 3; ++i)
        before = h.journal().acquireLease("host:1:1", Millis{60'000}, "")->fence;
    h.journal().releaseLease();
    h.closeJournal();
    NS_VERIFY_OK(restore(file, h.path()));
    h.reopen();
    QVERIFY(h.journal().acquireLease("host:2:2", Millis{60'000}, "")->fence > before);
}

void TestBackup::refusesABrokenBackup_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text") << QByteArray(9000, 'x');
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("damaged") << QByteArray("damage");
}

void TestBackup::refusesABrokenBackup()
{
    QFETCH(QByteArray, content);
    Harness h{Harness::Kind::Sqlite};
    h.appendOne(makeEvent("a", {}));
    const std::string file = beside(h, "copy.db");
    NS_VERIFY_OK(backup(h.path(), file));
    QFile broken(QString::fromStdString(file));
    QVERIFY(broken.open(QIODevice::ReadWrite));
    if (content == "damage")
        QVERIFY(broken.seek(16384 * 3) && broken.write(QByteArray(4096, '\xAB')) == 4096);
    else
        QVERIFY(broken.resize(0) && broken.write(content) == content.size());
    broken.close();
    h.closeJournal();
    QVERIFY(!restore(file, h.path()));
    QCOMPARE(eventsIn(h.path()), std::int64_t(1)); // untouched
    QVERIFY(!QFileInfo::exists(QString::fromStdString(h.path() + ".before-restore")));
}

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
