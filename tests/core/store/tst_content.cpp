// SPDX-License-Identifier: GPL-3.0-or-later
// The contract of ports::Journal, for both implementations: what a message's text states, and what its claim looked at.
#include "core/store/connection.h"
#include "tests/core/store/journaltest.h"

using namespace ns;
using namespace ns::store::testing;
using domain::OutboxState;
using Verdict = ports::ClaimVerdict;

class TestContent : public JournalTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addKinds(); }
    void init() { ns::testing::failOnWarnings(); }
    void cleanup() { m_harness.reset(); }

    void isKeptWithItsMessage();
    void isStoredOnce();
    void isHandedToTheClaimUnderAnotherPolicyOnly();
    void aClaimKeepsWhatItLookedAt_data();
    void aClaimKeepsWhatItLookedAt();
    void laterMovesKeepTheContext();
    void anEditBringsItsOwn();
    void anApprovalIsUnderThePolicyOfItsDay();
    void isReadLater();
    void aFailedGroupForgetsItsNumbers();

private:
    static bool isInMemory()
    {
        QFETCH_GLOBAL(int, kind);
        return kind == int(Harness::Kind::Memory);
    }
    /// A contact with one queued message of this content, drafted under policy "1-old".
    static ports::AppendReceipt queue(Harness &h, const std::string &key, const std::string &content);
    static domain::OutboxItem load(Harness &h, const std::string &key);
    /// Contents that a claim under this policy version was handed, by key.
    static std::map<std::string, std::string> contentsAtClaim(Harness &h, const std::string &policyVersion);
};

ports::AppendReceipt TestContent::queue(Harness &h, const std::string &key, const std::string &content)
{
    const auto receipt = h.appendOne(makeEvent("e-" + key, {.sourceId = "c-" + key}));
    auto step = makeStep(receipt, 1, key);
    step.outbox.push_back(makeItem(receipt, key));
    step.outbox.back().content = content;
    step.outbox.back().policyVersion = "1-old";
    if (const Status done = h.commit(std::move(step)); !done)
        qWarning("%s", describe(done.error()).c_str());
    return receipt;
}

domain::OutboxItem TestContent::load(Harness &h, const std::string &key)
{
    const auto item = h.journal().loadOutboxItem(domain::SendKey(key));
    return item && *item ? **item : domain::OutboxItem{};
}

std::map<std::string, std::string> TestContent::contentsAtClaim(Harness &h, const std::string &policyVersion)
{
    std::map<std::string, std::string> seen;
    const auto claimed = wait<std::vector<ports::ClaimedItem>>([&](auto done) {
        return h.journal().claim({startTime(), 64, policyVersion}, [&seen](const ports::ClaimCandidate &candidate) {
            seen[candidate.item.key.str()] = candidate.item.content;
            return Verdict{.kind = Verdict::Kind::Skip};
        }, std::move(done));
    });
    return claimed ? seen : std::map<std::string, std::string>{};
}

void TestContent::isKeptWithItsMessage()
{
    Harness &h = open();
    const std::string bytes("\0claims\xff", 8); // any bytes
    queue(h, "k1", bytes);
    queue(h, "k2", {});
    QCOMPARE(load(h, "k1").content, bytes);
    QVERIFY(load(h, "k2").content.empty());
    QVERIFY(load(h, "k1").context.empty());
}

void TestContent::isStoredOnce()
{
    Harness &h = open();
    for (const auto &[key, content] : std::map<std::string, std::string>{{"k1", "a"}, {"k2", "b"}, {"k3", "a"}})
        queue(h, key, content);
    if (isInMemory())
        return; // what memory keeps of it is nobody's to see
    h.reopen(); // and a writer that has not seen it yet finds it
    queue(h, "k4", "a");
    queue(h, "k5", "c");
    QCOMPARE(load(h, "k3").content, std::string("a"));
    QCOMPARE(load(h, "k4").content, std::string("a"));
    QCOMPARE(load(h, "k5").content, std::string("c"));
    auto db = store::Connection::open(h.path(), store::Connection::Access::ReadOnly, 100);
    NS_VERIFY_OK(db);
    auto numbers = (*db)->use(store::Sql::MaxContent);
    QVERIFY(numbers.next());
    QCOMPARE(numbers.takeInteger(), 3);
}

void TestContent::isHandedToTheClaimUnderAnotherPolicyOnly()
{
    Harness &h = open();
    queue(h, "k1", "states a price");
    queue(h, "k2", {});
    const std::map<std::string, std::string> none{{"k1", ""}, {"k2", ""}};
    const std::map<std::string, std::string> read{{"k1", "states a price"}, {"k2", ""}};
    QCOMPARE(contentsAtClaim(h, "1-old"), none);
    QCOMPARE(contentsAtClaim(h, "2-new"), read);
}

void TestContent::aClaimKeepsWhatItLookedAt_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("context");
    QTest::newRow("sent") << int(Verdict::Kind::Send) << QByteArray("ctx");
    QTest::newRow("deferred") << int(Verdict::Kind::Defer) << QByteArray("ctx");
    QTest::newRow("blocked") << int(Verdict::Kind::Block) << QByteArray("ctx");
    QTest::newRow("left as it is") << int(Verdict::Kind::Skip) << QByteArray();
}

void TestContent::aClaimKeepsWhatItLookedAt()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, context);
    Harness &h = open();
    queue(h, "k1", "x");
    NS_VERIFY_OK(h.claim(answer({.kind = Verdict::Kind(kind), .rule = "r", .until = startTime() + kHour, .connection = "files", .context = "ctx"})));
    QCOMPARE(QByteArray::fromStdString(load(h, "k1").context), context);
}

void TestContent::laterMovesKeepTheContext()
{
    Harness &h = open();
    const auto receipt = queue(h, "k1", "x");
    NS_VERIFY_OK(h.claim(answer({.kind = Verdict::Kind::Send, .connection = "files", .context = "first"})));
    NS_VERIFY_OK(h.commit(settleStep(receipt, 2, {.key = domain::SendKey("k1"), .from = OutboxState::Sending, .to = OutboxState::Sent})));
    QCOMPARE(load(h, "k1").state, OutboxState::Sent);
    QCOMPARE(load(h, "k1").context, std::string("first"));
    QCOMPARE(load(h, "k1").content, std::string("x"));
}

void TestContent::anEditBringsItsOwn()
{
    Harness &h = open();
    const auto receipt = queue(h, "k1", "before");
    queue(h, "k2", "before");
    NS_VERIFY_OK(h.commit(settleStep(receipt, 2, {.key = domain::SendKey("k1"), .text = QStringLiteral("mine"), .judged = ports::JudgedText{"after", "2-new"}})));
    QCOMPARE(load(h, "k1").content, std::string("after"));
    QCOMPARE(load(h, "k1").policyVersion, std::string("2-new"));
    QCOMPARE(load(h, "k2").content, std::string("before")); // which says the same as the first once did
}

void TestContent::anApprovalIsUnderThePolicyOfItsDay()
{
    Harness &h = open();
    const auto receipt = queue(h, "k1", "as drafted");
    NS_VERIFY_OK(h.commit(settleStep(receipt, 2, {.key = domain::SendKey("k1"), .judged = ports::JudgedText{{}, "2-new"}})));
    QCOMPARE(load(h, "k1").content, std::string("as drafted"));
    const std::map<std::string, std::string> unread{{"k1", ""}}, read{{"k1", "as drafted"}};
    QCOMPARE(contentsAtClaim(h, "2-new"), unread);
    QCOMPARE(contentsAtClaim(h, "3-newer"), read);
}

void TestContent::isReadLater()
{
    Harness &h = open();
    queue(h, "k1", {});
    queue(h, "k2", "old reading");
    const auto stored = wait<std::int64_t>([&](auto done) {
        return h.journal().storeContents({{domain::SendKey("k1"), "new reading"}, {domain::SendKey("k2"), "new reading"},
                                          {domain::SendKey("k2"), ""}, {domain::SendKey("nobody"), "x"}}, std::move(done));
    });
    NS_VERIFY_OK(stored);
    QCOMPARE(*stored, 2);
    QCOMPARE(load(h, "k1").content, std::string("new reading"));
    QCOMPARE(load(h, "k2").content, std::string("new reading"));
    QCOMPARE(load(h, "k1").policyVersion, std::string("1-old")); // it was not judged anew
}

/// A number that was given out in a group that failed must not be remembered: the next content would be taken for it.
void TestContent::aFailedGroupForgetsItsNumbers()
{
    Harness &h = open();
    if (isInMemory())
        QSKIP("no group of the journal in memory fails");
    const auto receipt = h.appendOne(makeEvent("e", {.sourceId = "c"}));
    h.closeJournal();
    { // a trigger stands in for whatever may be wrong with one row
        auto db = store::Connection::open(h.path(), store::Connection::Access::ReadWrite, 100);
        NS_VERIFY_OK((*db)->execute(QStringLiteral("CREATE TRIGGER poison BEFORE INSERT ON outbox WHEN new.key = 'k1' BEGIN SELECT raise(ABORT, 'poison'); END")));
    }
    h.reopen();
    auto step = makeStep(receipt, 1, "t");
    step.outbox.push_back(makeItem(receipt, "k1"));
    step.outbox.back().content = "of a failed group";
    QCOMPARE(h.commit(std::move(step)).error().code, ErrorCode::Internal);
    queue(h, "k2", "another");
    queue(h, "k3", "of a failed group");
    QCOMPARE(load(h, "k2").content, std::string("another"));
    QCOMPARE(load(h, "k3").content, std::string("of a failed group"));
}

QTEST_GUILESS_MAIN(TestContent)
#include "tst_content.moc"
