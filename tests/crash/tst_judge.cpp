// SPDX-License-Identifier: GPL-3.0-or-later
// The judge is shown red first: on hand-written ledgers, and on a toy sender that marks after (doubles) or before (loses) the send
// and is killed exactly as the agent is.
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <cstdio>

#include "core/base/random.h"
#include "tests/crash/harness/judge.h"
#include "tests/crash/harness/outsideview.h"
#include "tests/crash/harness/scene.h"
#include "tests/testing/testing.h"

using ns::crash::ChildProcess;
using ns::crash::findStation;
using ns::crash::LedgerFile;
using ns::crash::Mode;
using ns::crash::OutsideView;
using ns::crash::Peer;
using ns::crash::Station;
using ns::crash::Verdict;

class TestJudge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }
    void readsTheLedger_data();
    void readsTheLedger();
    void readsOnlyWholeLines();
    void findsTheStation_data();
    void findsTheStation();
    void toySenderIsFound_data();
    void toySenderIsFound();
};

namespace {

QByteArray line(const char *reference, const char *to, bool effect = true)
{
    return QByteArray(R"({"reference":")") + reference + R"(","to":")" + to + R"(","effect":)" + (effect ? "true" : "false") + "}\n";
}

} // namespace

void TestJudge::readsTheLedger_data()
{
    QTest::addColumn<QByteArray>("ledger");
    QTest::addColumn<bool>("personHasA");
    QTest::addColumn<int>("lost");
    QTest::addColumn<int>("doubled");
    QTest::newRow("one message each") << line("r1", "+1") + line("r2", "+2") << false << 0 << 0;
    QTest::newRow("absorbed repeats are no messages") << line("r1", "+1") + line("r1", "+1", false) + line("r2", "+2") << false << 0 << 0;
    QTest::newRow("one is missing") << line("r2", "+2") << false << 1 << 0;
    QTest::newRow("missing, but a person was told") << line("r2", "+2") << true << 0 << 0;
    QTest::newRow("only absorbed is missing") << line("r1", "+1", false) + line("r2", "+2") << false << 1 << 0;
    QTest::newRow("the same reference twice") << line("r1", "+1") + line("r1", "+1") + line("r2", "+2") << false << 0 << 1;
    QTest::newRow("two references to one recipient") << line("r1", "+1") + line("r3", "+1") + line("r2", "+2") << false << 0 << 1;
    QTest::newRow("one reference to two recipients") << line("r1", "+1") + line("r1", "+2") << false << 0 << 1;
    QTest::newRow("doubled, though a person was told") << line("r1", "+1") + line("r1", "+1") + line("r2", "+2") << true << 0 << 1;
}

void TestJudge::readsTheLedger()
{
    QFETCH(QByteArray, ledger);
    QFETCH(bool, personHasA);
    QFETCH(int, lost);
    QFETCH(int, doubled);
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("ledger")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(ledger) == ledger.size());
    file.close();
    LedgerFile read(file.fileName());
    read.refresh();
    const std::set<std::string> withAPerson = personHasA ? std::set<std::string>{"a"} : std::set<std::string>{};
    const Verdict verdict = ns::crash::judge({{{"a", "+1"}, {"b", "+2"}}, withAPerson, read});
    QCOMPARE(int(verdict.lost.size()), lost);
    QCOMPARE(int(verdict.doubled.size()), doubled);
    QCOMPARE(verdict.isClean(), lost + doubled == 0);
}

void TestJudge::readsOnlyWholeLines()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("ledger")));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    LedgerFile read(file.fileName());
    file.write(line("r1", "+1") + line("r2", "+2").left(10));
    QCOMPARE(read.refresh(), 1);
    file.write(line("r2", "+2").mid(10));
    QCOMPARE(read.refresh(), 1);
    QVERIFY(read.hasReference("r2"));
    QCOMPARE(read.refresh(), 0);
}

void TestJudge::findsTheStation_data()
{
    QTest::addColumn<OutsideView>("before");
    QTest::addColumn<OutsideView>("now");
    QTest::addColumn<Station>("station");
    const OutsideView none{1, 0, 0, {}, 0};
    QTest::newRow("no new lease") << none << OutsideView{1, 5, 5, {}, 0} << Station::BeforeLease;
    QTest::newRow("nothing") << none << OutsideView{2, 0, 0, {}, 0} << Station::Nothing;
    QTest::newRow("events wait") << none << OutsideView{2, 5, 0, {}, 0} << Station::Accepted;
    QTest::newRow("a row waits") << none << OutsideView{2, 5, 1, {}, 0} << Station::Decided;
    QTest::newRow("claimed, not at the peer") << none << OutsideView{2, 5, 1, {"absent"}, 0} << Station::ClaimToCall;
    QTest::newRow("claimed, at the peer") << none << OutsideView{2, 5, 1, {"absent", "sent"}, 0} << Station::CallToConfirm;
    QTest::newRow("left over from the kill before") << OutsideView{1, 0, 0, {"sent"}, 0} << OutsideView{2, 5, 1, {"sent"}, 0} << Station::Decided;
}

void TestJudge::findsTheStation()
{
    QFETCH(OutsideView, before);
    QFETCH(OutsideView, now);
    QFETCH(Station, station);
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("ledger")));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    file.write(line("sent", "+1"));
    LedgerFile read(file.fileName());
    read.refresh();
    QCOMPARE(findStation(before, now, read), station);
}

void TestJudge::toySenderIsFound_data()
{
    QTest::addColumn<QString>("mark");
    QTest::newRow("mark after send doubles") << QStringLiteral("after");
    QTest::newRow("mark before send loses") << QStringLiteral("before");
}

/// 120 messages and a kill every 0-200 ms: the peer answers after 40 ms in seven of ten calls, so nearly every kill falls between call and mark.
void TestJudge::toySenderIsFound()
{
    QFETCH(QString, mark);
    const QTemporaryDir folder;
    const QString database = folder.filePath(QStringLiteral("toy.db"));
    std::map<std::string, std::string> acknowledged;
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("toy"));
        db.setDatabaseName(database);
        QVERIFY(db.open());
        QSqlQuery query(db);
        QVERIFY(query.exec(QStringLiteral("CREATE TABLE message(id TEXT, phone TEXT, sent INTEGER)")));
        for (int i = 0; i < 120; ++i) {
            const QString id = QStringLiteral("m-%1").arg(i);
            const QString phone = QStringLiteral("+51910%1").arg(i, 6, 10, QLatin1Char('0'));
            QVERIFY(query.exec(QStringLiteral("INSERT INTO message VALUES('%1','%2',0)").arg(id, phone)));
            acknowledged[id.toStdString()] = phone.toStdString();
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("toy"));
    Peer peer(Mode::Neither, folder.filePath(QStringLiteral("ledger")), {QStringLiteral("delay=0.7")});
    QVERIFY(peer.port() != 0);
    const QStringList toy{QStringLiteral(NS_TOY_PROGRAM), database, QString::number(peer.port()), mark};
    ns::Random random(1, "toy");
    int kills = 0;
    for (bool done = false; !done && kills < 2000;) {
        ChildProcess process(toy);
        done = process.waitEnd(int(random.between(0, mark == QStringLiteral("after") ? 200 : 40))); // before: a narrow gap, so more kills
        process.kill();
        kills += done ? 0 : 1;
    }
    peer.ledger().refresh();
    const Verdict verdict = ns::crash::judge({acknowledged, {}, peer.ledger()});
    std::printf("toy that marks %s: kills %d, %s\n", qPrintable(mark), kills, verdict.describe().constData());
    QVERIFY(!verdict.isClean());
    if (mark == QStringLiteral("after")) {
        QVERIFY2(verdict.doubled.size() >= 5, verdict.describe().constData());
        QCOMPARE(verdict.lost.size(), std::size_t(0));
    } else {
        // Killed before the request was out; rarer, because the window is the time to connect.
        QVERIFY2(verdict.lost.size() >= 1, verdict.describe().constData());
        QCOMPARE(verdict.doubled.size(), std::size_t(0));
    }
}

QTEST_GUILESS_MAIN(TestJudge)
#include "tst_judge.moc"
