// SPDX-License-Identifier: GPL-3.0-or-later
// The contract of ports::Journal, for both implementations: what may be sent, and in which order.
#include "tests/core/store/journaltest.h"

using namespace ns;
using namespace ns::store::testing;
using domain::OutboxState;
using Verdict = ports::ClaimVerdict;

class TestClaims : public JournalTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addKinds(); }
    void init() { ns::testing::failOnWarnings(); }
    void cleanup() { m_harness.reset(); }

    void claimsInOrderOfDueAndKey();
    void claimWaitsForUnhandledEvents();
    void claimWaitsForDueTimers();
    void claimLeavesPausedScopes_data();
    void claimLeavesPausedScopes();
    void claimAppliesVerdicts_data();
    void claimAppliesVerdicts();
    void claimMarksSending();
    void claimCountsWhatWentToTheAddress();
    void claimTracesARefusal();
    void claimTellsADeadRun();
    void skippedItemsDoNotHideLaterOnes();
    void aStepBringsItsClaim();
    void aRefusedStepStillClaims();

private:
    /// What commitAndClaim answered for both, in the order of its answers.
    struct Both
    {
        Result<std::monostate> step = fail(ErrorCode::Internal, "no answer");
        Result<std::vector<ports::ClaimedItem>> claim = fail(ErrorCode::Internal, "no answer");
    };
    static Both commitAndClaim(Harness &h, ports::StepResult step);
};

TestClaims::Both TestClaims::commitAndClaim(Harness &h, ports::StepResult step)
{
    Both both;
    both.step = wait<std::monostate>([&](auto stepDone) {
        auto claimed = wait<std::vector<ports::ClaimedItem>>([&](auto claimDone) {
            return h.journal().commitAndClaim(std::move(step), stepDone, {{startTime(), 64}, sendAll(), claimDone});
        });
        both.claim = std::move(claimed);
        return Status{};
    });
    return both;
}

void TestClaims::aStepBringsItsClaim()
{
    Harness &h = open();
    const auto receipt = h.appendOne(makeEvent("e1", {.sourceId = "c-1"}));
    auto step = makeStep(receipt, 1, "first");
    step.outbox.push_back(makeItem(receipt, "k1"));
    const Both both = commitAndClaim(h, step);
    NS_VERIFY_OK(both.step);
    NS_VERIFY_OK(both.claim);
    QCOMPARE(keysOf(*both.claim), (std::vector<std::string>{"k1"}));
    QCOMPARE(stateOf(h, "k1"), OutboxState::Sending);
}

void TestClaims::aRefusedStepStillClaims()
{
    Harness &h = open();
    const auto receipt = seedItem(h, "k1");
    auto stale = makeStep(receipt, 1, "stale"); // the contact is at version 1 already
    stale.eventSeq.reset();
    stale.outbox.push_back(makeItem(receipt, "k2"));
    const Both both = commitAndClaim(h, stale);
    QCOMPARE(both.step.error().code, ErrorCode::Conflict);
    NS_VERIFY_OK(both.claim);
    QCOMPARE(keysOf(*both.claim), (std::vector<std::string>{"k1"}));
}

void TestClaims::claimsInOrderOfDueAndKey()
{
    Harness &h = open();
    seedItem(h, "b", startTime());
    seedItem(h, "a", startTime());
    seedItem(h, "c", startTime() - kHour);
    seedItem(h, "later", startTime() + Millis{1});
    const auto first = h.claim(sendAll(), startTime(), 2);
    NS_VERIFY_OK(first);
    QCOMPARE(keysOf(*first), (std::vector<std::string>{"c", "a"}));
    QCOMPARE(keysOf(*h.claim(sendAll())), (std::vector<std::string>{"b"}));
    QCOMPARE(keysOf(*h.claim(sendAll(), startTime() + Millis{1})), (std::vector<std::string>{"later"}));
}

void TestClaims::claimWaitsForUnhandledEvents()
{
    Harness &h = open();
    seedItem(h, "k1");
    const auto stop = h.appendOne(makeEvent("optout", {.sourceId = "c-k1"}, domain::EventType::OptoutReceived));
    QVERIFY(h.claim(sendAll())->empty());
    // An event that is set aside waits for a person and must not hold the contact for ever.
    NS_VERIFY_OK(wait<std::monostate>([&](auto done) { return h.journal().failEvent(stop.seq, "poison", std::nullopt, done); }));
    QCOMPARE(h.claim(sendAll())->size(), std::size_t(1));
}

void TestClaims::claimWaitsForDueTimers()
{
    Harness &h = open();
    const auto receipt = seedItem(h, "k1");
    auto step = makeStep(receipt, 2, "timer");
    step.eventSeq.reset();
    step.timers.push_back({domain::TimerId("t1"), startTime() + kHour});
    NS_VERIFY_OK(h.commit(step));
    QVERIFY(h.claim(sendAll(), startTime() + kHour)->empty());
    QCOMPARE(h.claim(sendAll(), startTime() + kHour - Millis{1})->size(), std::size_t(1));
}

void TestClaims::claimLeavesPausedScopes_data()
{
    QTest::addColumn<QString>("scope");
    QTest::addColumn<int>("held");
    QTest::addColumn<int>("claimed");
    QTest::newRow("all") << "all" << 1 << 0;
    QTest::newRow("its channel") << "channel:whatsapp" << 1 << 0;
    QTest::newRow("another channel") << "channel:sms" << 0 << 1;
    QTest::newRow("its sequence") << "sequence:welcome" << 1 << 0;
    QTest::newRow("another sequence") << "sequence:cold" << 0 << 1;
    QTest::newRow("its connection") << "connection:files" << 0 << 0; // not known before it is judged
    QTest::newRow("another connection") << "connection:mail" << 0 << 1;
}

void TestClaims::claimLeavesPausedScopes()
{
    QFETCH(QString, scope);
    QFETCH(int, held);
    QFETCH(int, claimed);
    Harness &h = open();
    seedItem(h, "k1");
    const auto pause = [&](std::optional<std::string> name, bool on) {
        return wait<std::int64_t>([&](auto done) { return h.journal().setPaused(name, on, startTime(), done); });
    };
    const auto paused = pause(scope.toStdString(), true);
    NS_VERIFY_OK(paused);
    QCOMPARE(*paused, std::int64_t(held));
    QCOMPARE(int(h.claim(sendAll())->size()), claimed);
    NS_VERIFY_OK(pause(std::nullopt, false));
    QCOMPARE(int(h.claim(sendAll())->size()), 1 - claimed);
    QCOMPARE(pause("weather:rain", true).error().code, ErrorCode::InvalidInput);
    QCOMPARE(pause(std::nullopt, true).error().code, ErrorCode::InvalidInput);
}

void TestClaims::claimAppliesVerdicts_data()
{
    QTest::addColumn<int>("verdict");
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("returned");
    QTest::newRow("send") << int(Verdict::Kind::Send) << int(OutboxState::Sending) << 1;
    QTest::newRow("skip") << int(Verdict::Kind::Skip) << int(OutboxState::Queued) << 0;
    QTest::newRow("defer") << int(Verdict::Kind::Defer) << int(OutboxState::Queued) << 1;
    QTest::newRow("hold") << int(Verdict::Kind::Hold) << int(OutboxState::Held) << 1;
    QTest::newRow("block") << int(Verdict::Kind::Block) << int(OutboxState::Blocked) << 1;
    QTest::newRow("cancel") << int(Verdict::Kind::Cancel) << int(OutboxState::Cancelled) << 1;
    QTest::newRow("review") << int(Verdict::Kind::Review) << int(OutboxState::InReview) << 1;
    QTest::newRow("error holds") << int(Verdict::Kind::Error) << int(OutboxState::Held) << 1;
}

void TestClaims::claimAppliesVerdicts()
{
    QFETCH(int, verdict);
    QFETCH(int, state);
    QFETCH(int, returned);
    Harness &h = open();
    const auto receipt = seedItem(h, "k1");
    Verdict given{.kind = Verdict::Kind(verdict), .rule = "the.rule", .until = startTime() + kHour};
    given.review = domain::ReviewItem{domain::ReviewId("r1"), receipt.contactId, receipt.contact, "send", "the.rule"};
    const auto claimed = h.claim(answer(given));
    NS_VERIFY_OK(claimed);
    QCOMPARE(int(claimed->size()), returned);
    QCOMPARE(int(stateOf(h, "k1")), state);
    QCOMPARE(h.journal().workCounts()->outboxByState[state], 1);
    const auto item = h.journal().loadOutboxItem(domain::SendKey("k1"));
    if (given.kind == Verdict::Kind::Defer)
        QVERIFY((*item)->due == startTime() + kHour);
    if (given.kind != Verdict::Kind::Send && given.kind != Verdict::Kind::Skip)
        QCOMPARE((*item)->rule, std::string("the.rule"));
    QCOMPARE((*h.journal().loadReview(domain::ReviewId("r1"))).has_value(), given.kind == Verdict::Kind::Review);
}

void TestClaims::claimMarksSending()
{
    Harness &h = open();
    seedItem(h, "k1");
    NS_VERIFY_OK(h.journal().acquireLease("host:1:1", Millis{60'000}, ""));
    const auto claimed = h.claim(sendAll("files"));
    NS_VERIFY_OK(claimed);
    const domain::OutboxItem &item = claimed->front().item;
    QCOMPARE(item.state, OutboxState::Sending);
    QCOMPARE(item.connection, std::string("files"));
    QCOMPARE(item.tries, 1);
    QCOMPARE(item.fence, std::int64_t(1));
    QVERIFY(item.firstTriedAt == startTime());
    QCOMPARE(item.text, QStringLiteral("Hola Rosa, gracias por escribirnos: k1"));
    const auto sending = h.journal().loadOutbox(OutboxState::Sending, 10);
    NS_VERIFY_OK(sending);
    QCOMPARE(sending->size(), std::size_t(1));
    QCOMPARE(sending->front().fence, std::int64_t(1));
    QVERIFY(h.claim(sendAll())->empty()); // claimed once
}

void TestClaims::claimCountsWhatWentToTheAddress()
{
    Harness &h = open();
    const std::string phone = "+51911111111";
    const auto first = seedItem(h, "a1", startTime(), phone);
    seedItem(h, "b1", startTime(), "+51922222222");
    std::map<std::string, std::pair<int, int>> counts;
    const auto judge = [&counts](const ports::ClaimCandidate &candidate) {
        counts[candidate.item.key.str()] = {candidate.sentToAddressLast24h, candidate.sentToAddressLast7d};
        return Verdict{.kind = Verdict::Kind::Send, .connection = "files", .address = candidate.item.address};
    };
    auto more = makeStep(first, 2, "more");
    more.eventSeq.reset();
    more.state.profile.phone = phone;
    more.profileChanged = true;
    for (const char *key : {"a2", "a3", "a4"}) {
        more.outbox.push_back(makeItem(first, key, std::string(key) == "a2" ? startTime() : startTime() + (std::string(key) == "a3" ? 25 * kHour : 8 * kDay)));
        more.outbox.back().address = phone;
    }
    NS_VERIFY_OK(h.commit(more));
    NS_VERIFY_OK(h.claim(judge));
    QCOMPARE(counts["a1"], std::pair(0, 0));
    QCOMPARE(counts["a2"], std::pair(1, 1)); // claimed a moment earlier, in the same transaction
    QCOMPARE(counts["b1"], std::pair(0, 0));
    // a1 certainly did not go out: it does not count.
    NS_VERIFY_OK(h.commit(settleStep(first, 3, {.key = domain::SendKey("a1"), .from = OutboxState::Sending, .to = OutboxState::SetAside})));
    NS_VERIFY_OK(h.claim(judge, startTime() + 25 * kHour));
    QCOMPARE(counts["a3"], std::pair(0, 1));
    NS_VERIFY_OK(h.claim(judge, startTime() + 8 * kDay));
    QCOMPARE(counts["a4"], std::pair(0, 1)); // a3 alone is within seven days
}

void TestClaims::claimTracesARefusal()
{
    Harness &h = open();
    const auto receipt = seedItem(h, "k1");
    const Digest before = *h.journal().traceHash();
    Verdict block{.kind = Verdict::Kind::Block, .rule = "optout"};
    block.trace = ports::TraceRecord{domain::TraceId(derivedId("", {"k1"}, 32)), -1, "claim", "blocked", startTime(), 10, "spans"};
    block.stepHash = sha256("blocked");
    NS_VERIFY_OK(h.claim(answer(block)));
    QVERIFY(*h.journal().traceHash() != before);
    QCOMPARE((*h.journal().loadContact(receipt.contact))->version, std::uint64_t(1)); // no step: no version
}

void TestClaims::claimTellsADeadRun()
{
    Harness &h = open();
    const auto receipt = seedItem(h, "k1");
    bool live = false;
    const auto look = [&live](const ports::ClaimCandidate &candidate) {
        live = candidate.runIsLive;
        return Verdict{.kind = Verdict::Kind::Skip};
    };
    NS_VERIFY_OK(h.claim(look));
    QVERIFY(live);
    auto stopped = makeStep(receipt, 2, "stop");
    stopped.eventSeq.reset();
    stopped.state.runs.front().state = domain::RunState::Stopped;
    NS_VERIFY_OK(h.commit(stopped));
    NS_VERIFY_OK(h.claim(look));
    QVERIFY(!live);
}

void TestClaims::skippedItemsDoNotHideLaterOnes()
{
    Harness &h = open();
    for (int i = 0; i < 70; ++i)
        seedItem(h, "slow" + std::to_string(i), startTime() - kHour);
    seedItem(h, "quick");
    const auto claimed = h.claim([](const ports::ClaimCandidate &candidate) {
        return Verdict{.kind = candidate.item.key.str() == "quick" ? Verdict::Kind::Send : Verdict::Kind::Skip, .connection = "files"};
    }, startTime(), 4);
    NS_VERIFY_OK(claimed);
    QCOMPARE(keysOf(*claimed), (std::vector<std::string>{"quick"}));
}

QTEST_GUILESS_MAIN(TestClaims)
#include "tst_claims.moc"
