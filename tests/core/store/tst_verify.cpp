// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/verify.h"

#include <QCoreApplication>
#include <QFile>

#include "core/base/file.h"
#include "core/store/connection.h"
#include "tests/core/store/journalharness.h"

using namespace ns;
using namespace ns::store;
using namespace ns::store::testing;
using domain::OutboxState;

class TestVerify : public QObject
{
    Q_OBJECT
    std::unique_ptr<Harness> m_harness;

    void buildJournal();
    Status tamper(const QString &sql);
    Result<Verification> check() { return verify(m_harness->path(), m_harness->headPath()); }

private Q_SLOTS:
    void init();
    void cleanup() { m_harness.reset(); }

    void acceptsASoundJournal();
    void acceptsARunningJournal();
    void namesTheFirstBadRow_data();
    void namesTheFirstBadRow();
    void noticesACutEnd();
    void noticesARewrittenChain();
    void acceptsAnErasedPayload();
    void reportsDamagedPages();
    void reportsWhatIsNoDatabase();
    void tellsAMissingFile();
    void readsWhatItPacked();
    void refusesBrokenEntries_data();
    void refusesBrokenEntries();
};

void TestVerify::init()
{
    ns::testing::failOnWarnings();
    m_harness = std::make_unique<Harness>(Harness::Kind::Sqlite);
    buildJournal();
}

/// Five contacts, each with a step, a message (two sent, one edited), a review (one answered, one renewed) and a policy note.
void TestVerify::buildJournal()
{
    Harness &h = *m_harness;
    for (int i = 1; i <= 5; ++i) {
        const std::string n = std::to_string(i);
        const auto receipt = h.appendOne(makeEvent("e" + n, {.sourceId = "c" + n}));
        auto step = makeStep(receipt, 1, n);
        step.outbox.push_back(makeItem(receipt, "k" + n));
        step.outbox.back().content = i < 3 ? "first content" : "second content";
        step.reviews.push_back({domain::ReviewId("r" + n), receipt.contactId, receipt.contact, "send", "why"});
        NS_VERIFY_OK(h.commit(step));
    }
    NS_VERIFY_OK(h.claim(sendAll(), startTime(), 2));
    auto edit = makeStep({.contact = domain::ContactNo{5}, .contactId = domain::ContactId("crm/c5")}, 2, "edit");
    edit.eventSeq.reset();
    edit.outboxChanges.push_back({.key = domain::SendKey("k5"), .from = OutboxState::Queued, .to = OutboxState::Queued, .text = QStringLiteral("edited")});
    domain::ReviewItem renewed{domain::ReviewId("r5"), domain::ContactId("crm/c5"), domain::ContactNo{5}, "send", "newer"};
    renewed.label = "price";
    renewed.team = "admissions";
    edit.reviewChanges.push_back({renewed.id, domain::ReviewState::Pending, QStringLiteral("newer words"), "newer message", renewed});
    NS_VERIFY_OK(h.commit(edit));
    NS_VERIFY_OK(wait<domain::ReviewState>([&](auto done) {
        return h.journal().answerReview(domain::ReviewId("r1"), {domain::AnswerKind::Approve, "", {}, startTime()}, done);
    }));
    NS_VERIFY_OK(wait<std::monostate>([&](auto done) { return h.journal().recordAudit("policy", "version 2", startTime(), done); }));
}

Status TestVerify::tamper(const QString &sql)
{
    m_harness->closeJournal();
    auto db = Connection::open(m_harness->path(), Connection::Access::ReadWrite, 100);
    if (!db)
        return tl::make_unexpected(db.error());
    return (*db)->execute(sql);
}

void TestVerify::acceptsASoundJournal()
{
    m_harness->closeJournal();
    const auto result = check();
    NS_VERIFY_OK(result);
    QVERIFY2(result->ok, result->firstBad ? result->firstBad->what.c_str() : "");
    QCOMPARE(result->events, 6); // five and the answer
    QCOMPARE(result->steps, 6);
    QCOMPARE(result->batches, 14);
}

void TestVerify::acceptsARunningJournal()
{
    const auto result = check();
    NS_VERIFY_OK(result);
    QVERIFY(result->ok);
    m_harness->reopen();
    m_harness->appendOne(makeEvent("more", {.sourceId = "more"}));
    QVERIFY(check()->ok); // the chain goes on over a restart
}

void TestVerify::namesTheFirstBadRow_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("id");
    QTest::newRow("event altered") << "UPDATE event SET occurred_at = occurred_at + 1 WHERE seq = 3" << "event" << "3";
    QTest::newRow("event given to another contact") << "UPDATE event SET contact = 1 WHERE seq = 4" << "event" << "4";
    QTest::newRow("payload altered") << "UPDATE event SET payload = x'007b7d' WHERE seq = 2" << "event" << "2";
    QTest::newRow("event deleted") << "DELETE FROM event WHERE seq = 2" << "event" << "2";
    QTest::newRow("last event deleted") << "DELETE FROM event WHERE seq = 6" << "event" << "6";
    QTest::newRow("event inserted") << "INSERT INTO event SELECT 7, source, 'forged', type, contact, occurred_at, recorded_at, matched_by, matched, digest, payload FROM event WHERE seq = 1" << "event" << "7";
    QTest::newRow("events swapped") << "UPDATE event SET id = CASE seq WHEN 1 THEN 'e2x' ELSE 'e1' END WHERE seq IN (1, 2)" << "event" << "1";
    QTest::newRow("step altered") << "UPDATE trace SET outcome = type WHERE no = 2" << "trace" << "2";
    QTest::newRow("spans altered") << "UPDATE trace_spans SET packed = x'0061' WHERE no = 5" << "trace" << "5";
    QTest::newRow("spans deleted") << "DELETE FROM trace_spans WHERE no = 1" << "trace" << "1";
    QTest::newRow("step deleted") << "DELETE FROM trace WHERE no = 4" << "trace" << "4";
    QTest::newRow("step inserted") << "INSERT INTO trace SELECT 99, id, 9, contact, event, type, outcome, at, latency FROM trace WHERE no = 1" << "trace" << "99";
    QTest::newRow("outbox state") << "UPDATE outbox SET state = 2 WHERE key = 'k4'" << "outbox" << "k4";
    QTest::newRow("message text") << "UPDATE message SET text = 'gratis' WHERE outbox = (SELECT no FROM outbox WHERE key = 'k3')" << "outbox" << "k3";
    QTest::newRow("edited text") << "UPDATE message SET text = 'gratis' WHERE outbox = (SELECT no FROM outbox WHERE key = 'k5')" << "outbox" << "k5";
    QTest::newRow("outbox deleted") << "DELETE FROM outbox WHERE key = 'k2'" << "outbox" << "k2";
    QTest::newRow("outbox renamed") << "UPDATE outbox SET key = 'k9' WHERE key = 'k2'" << "outbox" << "k9";
    QTest::newRow("content altered") << "UPDATE content SET packed = 'free for all' WHERE no = 2" << "content" << "2";
    QTest::newRow("content deleted") << "DELETE FROM content WHERE no = 2" << "outbox" << "k3";
    QTest::newRow("review altered") << "UPDATE review SET label = 'other' WHERE id = 'r2'" << "review" << "r2";
    QTest::newRow("renewed review altered") << "UPDATE review SET label = 'other' WHERE id = 'r5'" << "review" << "r5";
    QTest::newRow("review given to another team") << "UPDATE review SET team = 'other' WHERE id = 'r5'" << "review" << "r5";
    QTest::newRow("review answered behind our back") << "UPDATE review SET state = 1 WHERE id = 'r3'" << "review" << "r3";
    QTest::newRow("answer altered") << "UPDATE review SET answer_kind = 3 WHERE id = 'r1'" << "review" << "r1";
    QTest::newRow("review deleted") << "DELETE FROM review WHERE id = 'r2'" << "review" << "r2";
    QTest::newRow("contact hash") << "UPDATE contact SET hash = zeroblob(32) WHERE no = 3" << "contact" << "crm/c3";
    QTest::newRow("contact deleted") << "DELETE FROM contact WHERE no = 2" << "contact" << "";
    QTest::newRow("batch altered") << "UPDATE audit SET entries = x'00' WHERE batch = 4" << "audit" << "4";
    QTest::newRow("batch deleted") << "DELETE FROM audit WHERE batch = 4" << "audit" << "4";
    QTest::newRow("batches swapped") << "UPDATE audit SET batch = CASE batch WHEN 2 THEN -3 ELSE -2 END WHERE batch IN (2, 3)" << "audit" << "1";
    QTest::newRow("batch inserted") << "INSERT INTO audit SELECT 99, head, entries FROM audit WHERE batch = 1" << "audit" << "15";
}

void TestVerify::namesTheFirstBadRow()
{
    QFETCH(QString, sql);
    QFETCH(QString, table);
    QFETCH(QString, id);
    NS_VERIFY_OK(tamper(sql));
    const auto result = check();
    NS_VERIFY_OK(result);
    QVERIFY(!result->ok);
    QCOMPARE(QString::fromStdString(result->firstBad->table), table);
    QCOMPARE(QString::fromStdString(result->firstBad->id), id);
    QVERIFY(!result->firstBad->what.empty());
}

void TestVerify::noticesACutEnd()
{
    // The last batch is the policy note: without the head outside, nothing in the database would tell.
    NS_VERIFY_OK(tamper(QStringLiteral("DELETE FROM audit WHERE batch = 14")));
    QVERIFY(verify(m_harness->path(), {})->ok);
    const auto result = check();
    QVERIFY(!result->ok);
    QCOMPARE(result->firstBad->table, std::string("audit"));
    QCOMPARE(result->firstBad->id, std::string("14"));
}

void TestVerify::noticesARewrittenChain()
{
    m_harness->closeJournal();
    const auto kept = readFile(m_harness->headPath(), 1000);
    NS_VERIFY_OK(kept);
    std::string other = *kept;
    other[other.size() - 3] = other[other.size() - 3] == '0' ? '1' : '0';
    NS_VERIFY_OK(writeFileAtomically(m_harness->headPath(), other));
    QCOMPARE(check()->firstBad->id, std::string("14"));
}

void TestVerify::acceptsAnErasedPayload()
{
    NS_VERIFY_OK(tamper(QStringLiteral("UPDATE event SET payload = NULL WHERE seq = 2")));
    QVERIFY(check()->ok);
}

void TestVerify::reportsDamagedPages()
{
    m_harness->closeJournal();
    QFile file(QString::fromStdString(m_harness->path()));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(16384 * 3) && file.write(QByteArray(4096, '\xAB')) == 4096);
    file.close();
    const auto result = check();
    NS_VERIFY_OK(result);
    QVERIFY(!result->ok);
    QVERIFY(!result->firstBad->what.empty());
}

void TestVerify::reportsWhatIsNoDatabase()
{
    m_harness->closeJournal();
    NS_VERIFY_OK(writeFileAtomically(m_harness->path(), std::string(9000, 'x')));
    const auto result = check();
    NS_VERIFY_OK(result);
    QCOMPARE(result->firstBad->table, std::string("file"));
}

void TestVerify::tellsAMissingFile()
{
    QCOMPARE(verify(m_harness->path() + ".none", {}).error().code, ErrorCode::NotFound);
}

void TestVerify::readsWhatItPacked()
{
    AuditEntries entries;
    entries.addEvent(7, 3, startTime(), shorten(sha256("a")));
    entries.addStep(8, 3, sha256("step"), shorten(sha256("b")));
    entries.addOutboxNew(9, domain::SendKey("ns-1"), OutboxState::Queued, startTime(), shorten(sha256("c")));
    entries.addOutboxMove(9, OutboxState::Queued, OutboxState::Sending, startTime());
    entries.addReviewMove(domain::ReviewId("r"), domain::ReviewState::Pending, domain::ReviewState::Answered, startTime(), {});
    entries.addNote("policy", "v2", startTime());
    const auto read = readEntries(entries.bytes());
    QVERIFY(read);
    QCOMPARE(read->size(), std::size_t(6));
    QCOMPARE((*read)[0].row, 7);
    QCOMPARE((*read)[1].stepHash, sha256("step"));
    QCOMPARE((*read)[2].ref, std::string("ns-1"));
    QCOMPARE((*read)[3].to, int(OutboxState::Sending));
    QCOMPARE((*read)[5].what, std::string("v2"));
    const auto tail = parseTail(formatTail({12, sha256("head")}));
    QVERIFY(tail && tail->batch == 12 && tail->head == sha256("head"));
    QVERIFY(!parseTail("12 abcd") && !parseTail("") && !parseTail("x " + toHex(sha256("head"))));
}

void TestVerify::refusesBrokenEntries_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("unknown kind") << QByteArray("\x63", 1);
    QTest::newRow("kind zero") << QByteArray("\0", 1);
    QTest::newRow("cut") << QByteArray("\x01\x02", 2);
    QTest::newRow("digest too short") << QByteArray("\x01\x02\x02\x02\x01\x41", 6);
    QTest::newRow("length beyond the end") << QByteArray("\x08\xff\xff\xff\x7f", 5);
}

void TestVerify::refusesBrokenEntries()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!readEntries(std::string_view(bytes.constData(), std::size_t(bytes.size()))));
}

QTEST_GUILESS_MAIN(TestVerify)
#include "tst_verify.moc"
