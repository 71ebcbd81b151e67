// SPDX-License-Identifier: GPL-3.0-or-later
// The contract of ports::Journal, for both implementations: steps, timers, reviews, the lease and the end.
#include "tests/core/store/journaltest.h"

using namespace ns;
using namespace ns::store::testing;
using domain::OutboxState;
using ports::AppendOutcome;
using Verdict = ports::ClaimVerdict;

class TestJournal : public JournalTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addKinds(); }
    void init() { ns::testing::failOnWarnings(); }
    void cleanup() { m_harness.reset(); }

    void commitsOneStepWhole();
    void refusesAStaleVersion();
    void refusesAnEventTwice();
    void tellsWhatIsWrittenBeforeItIsDurable();
    void refusesAStepOfAnotherEpoch();
    void conflictWritesNothing();
    void conflictLeavesNeighboursAlone();
    void keepsTheFirstTextOfASendKey();
    void refusesIllegalTransitions();
    void cancelsIfPossible();
    void releasesHeldItems();
    void releasesWhatAnotherConfigurationHeld();
    void releasesWhatNoRuleCouldJudge();
    void keepsHoldingWhatNobodyWantsAnyMore();
    void editsTextBeforeSending();
    void answersReviewsOnce();
    void takesAnAnswerBack();
    void firesTimersOldestFirst();
    void movesAndCancelsTimers();
    void retriesAndSetsEventsAside();
    void retriesSetAsideItems();
    void leaseHasOneHolder();
    void fencedOutAgentCannotCommit();
    void traceHashIgnoresArrivalOrder();
    void tellsWhatIsDueNext();
    void countsWork();
    void remembersTheLastInstant();
    void refusesWhenTheQueueIsFull();
    void closedJournalRefusesWrites();
    void commitsWhatWasQueuedBeforeClose();
};

void TestJournal::tellsWhatIsWrittenBeforeItIsDurable()
{
    Harness &h = open();
    std::vector<std::string> told;
    const auto written = [&told](const std::vector<ports::AppendReceipt> &receipts, ports::WriteEpoch epoch) {
        for (const ports::AppendReceipt &receipt : receipts)
            told.push_back("written " + std::to_string(toInt(receipt.seq)) + (receipt.newContact ? " new" : "") + " in " + std::to_string(int(epoch)));
    };
    const auto appendWritten = [&](std::vector<domain::Event> events) {
        NS_VERIFY_OK(wait<std::vector<ports::AppendReceipt>>([&](auto done) {
            return h.journal().append(std::move(events), startTime(), std::move(done), written);
        }));
        told.emplace_back("durable");
    };
    appendWritten({makeEvent("evt-1", {.sourceId = "c-1"}), makeEvent("evt-2", {.sourceId = "c-2"})});
    QCOMPARE(told, (std::vector<std::string>{"written 1 new in 0", "written 2 new in 0", "durable"}));
}

void TestJournal::refusesAStepOfAnotherEpoch()
{
    Harness &h = open();
    const auto receipt = h.appendOne(makeEvent("evt-1", {.sourceId = "c-1"}));
    auto step = makeStep(receipt, 1, "one");
    step.epoch = ports::WriteEpoch(1); // no group has failed: this event's number was never given out
    QCOMPARE(h.commit(step).error().code, ErrorCode::Conflict);
    QCOMPARE(h.pending().size(), std::size_t(1));
    step.epoch = ports::WriteEpoch(0);
    NS_VERIFY_OK(h.commit(step));
    QVERIFY(h.pending().empty());
}

void TestJournal::commitsOneStepWhole()
{
    Harness &h = open();
    const auto receipt = h.appendOne(makeEvent("evt-1", {.sourceId = "c-1"}));
    QVERIFY(!*h.journal().loadContact(receipt.contact));
    auto step = makeStep(receipt, 1, "one");
    step.outbox.push_back(makeItem(receipt, "k1"));
    step.reviews.push_back({domain::ReviewId("r1"), receipt.contactId, receipt.contact, "classification", "low_confidence", "adult", 0.61, 0.9});
    NS_VERIFY_OK(h.commit(step));
    QVERIFY(h.pending().empty());
    const auto contact = h.journal().loadContact(receipt.contact);
    NS_VERIFY_OK(contact);
    QVERIFY(contact->has_value());
    QVERIFY(**contact == step.state);
    const auto item = h.journal().loadOutboxItem(domain::SendKey("k1"));
    NS_VERIFY_OK(item);
    QCOMPARE((*item)->text, QStringLiteral("Hola Rosa, gracias por escribirnos: k1"));
    QCOMPARE((*item)->subject, QStringLiteral("Hola"));
    QCOMPARE((*item)->templateId, std::string("welcome@1"));
    QCOMPARE((*item)->trace.str(), step.outbox.front().trace.str());
    QCOMPARE((*item)->contact.str(), std::string("crm/c-1"));
    const auto review = h.journal().loadReview(domain::ReviewId("r1"));
    NS_VERIFY_OK(review);
    QCOMPARE((*review)->reason, std::string("low_confidence"));
    QCOMPARE((*review)->confidence, 0.61);
}

void TestJournal::refusesAStaleVersion()
{
    Harness &h = open();
    const auto receipt = h.appendOne(makeEvent("evt-1", {.sourceId = "c-1"}));
    const Status ahead = h.commit(makeStep(receipt, 2, "two"));
    QVERIFY(!ahead);
    QCOMPARE(ahead.error().code, ErrorCode::Conflict);
    NS_VERIFY_OK(h.commit(makeStep(receipt, 1, "one")));
    auto stale = makeStep(receipt, 1, "one again");
    stale.eventSeq.reset();
    QCOMPARE(h.commit(stale).error().code, ErrorCode::Conflict);
    ports::StepResult nobody = makeStep(receipt, 1, "nobody");
    nobody.contact = domain::ContactNo{999};
    QCOMPARE(h.commit(nobody).error().code, ErrorCode::NotFound);
}

void TestJournal::refusesAnEventTwice()
{
    Harness &h = open();
    const auto receipt = h.appendOne(makeEvent("evt-1", {.sourceId = "c-1"}));
    NS_VERIFY_OK(h.commit(makeStep(receipt, 1, "one")));
    QCOMPARE(h.commit(makeStep(receipt, 2, "two")).error().code, ErrorCode::Conflict);
    QCOMPARE((*h.journal().loadContact(receipt.contact))->version, std::uint64_t(1));
}

void TestJournal::conflictWritesNothing()
{
    Harness &h = open();
    const auto receipt = h.appendOne(makeEvent("evt-1", {.sourceId = "c-1"}));
    auto step = makeStep(receipt, 1, "one");
    step.outbox.push_back(makeItem(receipt, "k1"));
    step.timers.push_back({domain::TimerId("t1"), startTime()});
    step.outboxChanges.push_back({.key = domain::SendKey("absent"), .from = OutboxState::Queued, .to = OutboxState::Cancelled});
    QCOMPARE(h.commit(step).error().code, ErrorCode::Conflict);
    QCOMPARE(h.pending().size(), std::size_t(1));
    QVERIFY(!*h.journal().loadOutboxItem(domain::SendKey("k1")));
    QVERIFY(!*h.journal().loadContact(receipt.contact));
    QCOMPARE(h.journal().workCounts()->timers, 0);
}

void TestJournal::conflictLeavesNeighboursAlone()
{
    Harness &h = open();
    const auto receipts = h.append({makeEvent("1", {.sourceId = "a"}), makeEvent("2", {.sourceId = "b"}), makeEvent("3", {.sourceId = "c"})});
    NS_VERIFY_OK(receipts);
    std::vector<std::future<Result<std::monostate>>> answers;
    for (std::size_t i = 0; i < 3; ++i) {
        auto promise = std::make_shared<std::promise<Result<std::monostate>>>();
        answers.push_back(promise->get_future());
        NS_VERIFY_OK(h.journal().commit(makeStep((*receipts)[i], i == 1 ? 5 : 1, std::to_string(i)),
                                        [promise](Result<std::monostate> result) { promise->set_value(std::move(result)); }));
    }
    QVERIFY(answers[0].get());
    QCOMPARE(answers[1].get().error().code, ErrorCode::Conflict);
    QVERIFY(answers[2].get());
    QCOMPARE(h.pending().size(), std::size_t(1));
}

void TestJournal::keepsTheFirstTextOfASendKey()
{
    Harness &h = open();
    const auto receipt = seedItem(h, "k1");
    auto again = makeStep(receipt, 2, "again");
    again.eventSeq.reset();
    again.outbox.push_back(makeItem(receipt, "k1"));
    again.outbox.back().text = QStringLiteral("another text");
    NS_VERIFY_OK(h.commit(again));
    QCOMPARE((*h.journal().loadOutboxItem(domain::SendKey("k1")))->text, QStringLiteral("Hola Rosa, gracias por escribirnos: k1"));
    QCOMPARE(h.journal().workCounts()->outboxByState[int(OutboxState::Queued)], 1);
}

void TestJournal::refusesIllegalTransitions()
{
    Harness &h = open();
    const auto receipt = seedItem(h, "k1");
    const Status illegal = h.commit(settleStep(receipt, 2, {.key = domain::SendKey("k1"), .from = OutboxState::Queued, .to = OutboxState::Sent}));
    QCOMPARE(illegal.error().code, ErrorCode::Internal);
    const Status moved = h.commit(settleStep(receipt, 2, {.key = domain::SendKey("k1"), .from = OutboxState::Sending, .to = OutboxState::Sent}));
    QCOMPARE(moved.error().code, ErrorCode::Conflict);
    QCOMPARE(stateOf(h, "k1"), OutboxState::Queued);
}

void TestJournal::cancelsIfPossible()
{
    Harness &h = open();
    const auto receipt = seedItem(h, "k1");
    NS_VERIFY_OK(h.claim(sendAll()));
    const ports::OutboxChange cancel{.key = domain::SendKey("k1"), .from = OutboxState::Queued, .to = OutboxState::Cancelled, .ifPossible = true};
    NS_VERIFY_OK(h.commit(settleStep(receipt, 2, cancel)));
    QCOMPARE(stateOf(h, "k1"), OutboxState::Sending);
}

void TestJournal::releasesHeldItems()
{
    Harness &h = open();
    const auto receipt = seedItem(h, "k1");
    NS_VERIFY_OK(h.claim(answer({.kind = Verdict::Kind::Hold, .rule = "consent.missing"})));
    QCOMPARE(stateOf(h, "k1"), OutboxState::Held);
    auto step = makeStep(receipt, 2, "consent");
    step.eventSeq.reset();
    step.releaseHeld = true;
    NS_VERIFY_OK(h.commit(step));
    QCOMPARE(stateOf(h, "k1"), OutboxState::Queued);
    QCOMPARE(h.journal().workCounts()->outboxByState[int(OutboxState::Held)], 0);
}

namespace {
std::int64_t release(Harness &h, const std::string &configuration, Instant now = startTime())
{
    return wait<std::int64_t>([&](auto done) { return h.journal().releaseHeld(configuration, now, std::move(done)); }).value_or(-1);
}
} // namespace

void TestJournal::releasesWhatAnotherConfigurationHeld()
{
    Harness &h = open();
    seedItem(h, "k1");
    QCOMPARE(release(h, "one"), 0);
    NS_VERIFY_OK(h.claim(answer({.kind = Verdict::Kind::Hold, .rule = "consent.missing"})));
    QCOMPARE(release(h, "one"), 0); // the same rules would only hold it again
    QCOMPARE(stateOf(h, "k1"), OutboxState::Held);
    QCOMPARE(release(h, "two"), 1);
    QCOMPARE(stateOf(h, "k1"), OutboxState::Queued);
    QCOMPARE(release(h, "two"), 0);
    QCOMPARE(h.journal().workCounts()->outboxByState[int(OutboxState::Held)], 0);
}

void TestJournal::releasesWhatNoRuleCouldJudge()
{
    Harness &h = open();
    QCOMPARE(release(h, "one"), 0);
    seedItem(h, "held");
    seedItem(h, "unjudged");
    seedItem(h, "never due");
    NS_VERIFY_OK(h.claim([](const ports::ClaimCandidate &candidate) {
        const std::string &key = candidate.item.key.str();
        return ports::ClaimVerdict{.kind = key == "held" ? Verdict::Kind::Hold : key == "unjudged" ? Verdict::Kind::Error : Verdict::Kind::Defer, .rule = "r"};
    }));
    QCOMPARE(release(h, "one"), 2);
    QCOMPARE(stateOf(h, "held"), OutboxState::Held);
    QCOMPARE(stateOf(h, "unjudged"), OutboxState::Queued);
    QCOMPARE(stateOf(h, "never due"), OutboxState::Queued); // put off to no later instant: that rule could not run
}

/// A rule that is loosened today must not send last month's welcome.
void TestJournal::keepsHoldingWhatNobodyWantsAnyMore()
{
    Harness &h = open();
    seedItem(h, "k1");
    NS_VERIFY_OK(h.claim(answer({.kind = Verdict::Kind::Hold, .rule = "consent.missing"})));
    QCOMPARE(release(h, "two", startTime() + 8 * kDay), 0);
    QCOMPARE(stateOf(h, "k1"), OutboxState::Held);
}

void TestJournal::editsTextBeforeSending()
{
    Harness &h = open();
    const auto receipt = seedItem(h, "k1");
    NS_VERIFY_OK(h.commit(settleStep(receipt, 2, {.key = domain::SendKey("k1"), .from = OutboxState::Queued, .to = OutboxState::Queued,
                                                  .due = startTime() + kHour, .text = QStringLiteral("a person's words")})));
    const auto item = h.journal().loadOutboxItem(domain::SendKey("k1"));
    QCOMPARE((*item)->text, QStringLiteral("a person's words"));
    QVERIFY((*item)->due == startTime() + kHour);
}

void TestJournal::answersReviewsOnce()
{
    Harness &h = open();
    const auto receipt = h.appendOne(makeEvent("evt-1", {.sourceId = "c-1"}));
    auto step = makeStep(receipt, 1, "one");
    step.reviews.push_back({domain::ReviewId("r1"), receipt.contactId, receipt.contact, "classification", "low_confidence"});
    NS_VERIFY_OK(h.commit(step));
    const auto answerIt = [&](const std::string &id) {
        return wait<domain::ReviewState>([&](auto done) {
            return h.journal().answerReview(domain::ReviewId(id), {domain::AnswerKind::Label, "adult", {}, startTime() + kHour}, done);
        });
    };
    const auto answered = answerIt("r1");
    NS_VERIFY_OK(answered);
    QCOMPARE(*answered, domain::ReviewState::Answered);
    QCOMPARE(answerIt("r1").error().code, ErrorCode::Conflict);
    QCOMPARE(answerIt("r2").error().code, ErrorCode::NotFound);
    const auto pending = h.pending(startTime() + kHour);
    QCOMPARE(pending.size(), std::size_t(1));
    QCOMPARE(pending.front().event.type, domain::EventType::ReviewAnswered);
    QCOMPARE(std::get<domain::ReviewAnswering>(pending.front().event.data).reviewId, std::string("r1"));
    QCOMPARE((*h.journal().loadReview(domain::ReviewId("r1")))->answer.label, std::string("adult"));

    // An answer that could not be applied may be given again.
    ports::AppendReceipt next = receipt;
    next.seq = pending.front().seq;
    auto failed = makeStep(next, 2, "failed");
    failed.reviewChanges.push_back({domain::ReviewId("r1"), domain::ReviewState::Failed, {}, "no such label"});
    NS_VERIFY_OK(h.commit(failed));
    NS_VERIFY_OK(answerIt("r1"));
    QCOMPARE(h.pending(startTime() + kHour).size(), std::size_t(1));
}

void TestJournal::takesAnAnswerBack()
{
    Harness &h = open();
    const auto receipt = h.appendOne(makeEvent("evt-1", {.sourceId = "c-1"}));
    auto step = makeStep(receipt, 1, "one");
    step.reviews.push_back({domain::ReviewId("r1"), receipt.contactId, receipt.contact, "classification", "low_confidence"});
    NS_VERIFY_OK(h.commit(step));
    const Instant soon = startTime() + kHour;
    const auto answerIt = [&](const char *label) {
        return wait<domain::ReviewState>([&](auto done) {
            return h.journal().answerReview(domain::ReviewId("r1"), {domain::AnswerKind::Label, label, {}, startTime(), soon}, done);
        });
    };
    const auto withdraw = [&](const char *id) {
        return wait<domain::ReviewState>([&](auto done) { return h.journal().withdrawAnswer(domain::ReviewId(id), startTime(), done); });
    };
    QCOMPARE(withdraw("r1").error().code, ErrorCode::Conflict); // nothing was answered
    QCOMPARE(withdraw("nobody").error().code, ErrorCode::NotFound);
    NS_VERIFY_OK(answerIt("adult"));
    QVERIFY(h.pending(startTime()).empty()); // the agent waits
    QCOMPARE((*h.journal().nextDue(startTime())).event, std::optional(soon));
    QCOMPARE((*h.journal().workCounts()).reviewsPending, std::int64_t(0));
    const auto back = withdraw("r1");
    NS_VERIFY_OK(back);
    QCOMPARE(*back, domain::ReviewState::Pending);
    QCOMPARE((*h.journal().workCounts()).reviewsPending, std::int64_t(1));

    // Answered anew; the first answer's step meets the second answer, which applies; then nothing is left to take back.
    NS_VERIFY_OK(answerIt("child"));
    const auto pending = h.pending(soon);
    QCOMPARE(pending.size(), std::size_t(2));
    QCOMPARE(pending.front().tries, 0); // waiting was no failure
    ports::AppendReceipt next = receipt;
    next.seq = pending.front().seq;
    auto applied = makeStep(next, 2, "applied");
    applied.reviewChanges.push_back({domain::ReviewId("r1"), domain::ReviewState::Applied, {}, "labelled"});
    NS_VERIFY_OK(h.commit(applied));
    QCOMPARE(withdraw("r1").error().code, ErrorCode::Conflict);
    QCOMPARE((*h.journal().loadReview(domain::ReviewId("r1")))->answer.label, std::string("child"));
}

void TestJournal::firesTimersOldestFirst()
{
    Harness &h = open();
    const auto receipt = h.appendOne(makeEvent("evt-1", {.sourceId = "c-1"}));
    auto step = makeStep(receipt, 1, "one");
    step.timers.push_back({domain::TimerId("late"), startTime() + 2 * kHour, domain::EventType::FollowupDue, {"cold", "run-1", "n2"}});
    step.timers.push_back({domain::TimerId("early"), startTime() + kHour, domain::EventType::TimerFired, {"wait", "run-1", "n1"}});
    step.timers.push_back({domain::TimerId("future"), startTime() + kDay});
    NS_VERIFY_OK(h.commit(step));
    const auto fire = [&](Instant now) {
        return wait<std::vector<ports::PendingEvent>>([&](auto done) { return h.journal().fireTimers(now, 10, done); });
    };
    const auto fired = fire(startTime() + 3 * kHour);
    NS_VERIFY_OK(fired);
    QCOMPARE(fired->size(), std::size_t(2));
    QCOMPARE((*fired)[0].event.type, domain::EventType::TimerFired);
    QCOMPARE((*fired)[1].event.type, domain::EventType::FollowupDue);
    const auto &data = std::get<domain::TimerFiring>((*fired)[1].event.data);
    QCOMPARE(data.timerKind, std::string("cold"));
    QCOMPARE(data.node, std::string("n2"));
    QVERIFY((*fired)[1].event.occurredAt == startTime() + 2 * kHour);
    QVERIFY((*fired)[0].contact == receipt.contact);
    QVERIFY(fire(startTime() + 3 * kHour)->empty());
    const auto pending = h.pending(startTime() + 3 * kHour); // durable, and read back whole
    QCOMPARE(pending.size(), std::size_t(2));
    QCOMPARE(std::get<domain::TimerFiring>(pending[1].event.data).runId, std::string("run-1"));
    QCOMPARE(pending[1].event.key.id, (*fired)[1].event.key.id);
}

void TestJournal::movesAndCancelsTimers()
{
    Harness &h = open();
    const auto receipt = h.appendOne(makeEvent("evt-1", {.sourceId = "c-1"}));
    auto step = makeStep(receipt, 1, "one");
    step.timers.push_back({domain::TimerId("a"), startTime()});
    step.timers.push_back({domain::TimerId("b"), startTime()});
    NS_VERIFY_OK(h.commit(step));
    auto change = makeStep(receipt, 2, "two");
    change.eventSeq.reset();
    change.timers.push_back({domain::TimerId("a"), startTime() + kDay});
    change.timers.push_back({domain::TimerId("b"), std::nullopt});
    change.timers.push_back({domain::TimerId("unknown"), std::nullopt});
    NS_VERIFY_OK(h.commit(change));
    QCOMPARE(h.journal().workCounts()->timers, 1);
    QVERIFY(h.journal().nextDue(startTime())->timer == startTime() + kDay);
}

void TestJournal::retriesAndSetsEventsAside()
{
    Harness &h = open();
    const auto receipt = h.appendOne(makeEvent("evt-1", {.sourceId = "c-1"}));
    const auto failIt = [&](std::optional<Instant> retryAt) {
        return wait<std::monostate>([&](auto done) { return h.journal().failEvent(receipt.seq, "model.timeout", retryAt, done); });
    };
    NS_VERIFY_OK(failIt(startTime() + kHour));
    QVERIFY(h.pending().empty());
    const auto later = h.pending(startTime() + kHour);
    QCOMPARE(later.size(), std::size_t(1));
    QCOMPARE(later.front().tries, 1);
    QVERIFY(h.journal().nextDue(startTime())->event == startTime() + kHour);
    NS_VERIFY_OK(failIt(std::nullopt));
    QVERIFY(h.pending(startTime() + kDay).empty());
    QCOMPARE(failIt(std::nullopt).error().code, ErrorCode::NotFound);
    const auto counts = h.journal().workCounts();
    QCOMPARE(counts->eventsSetAside, 1);
    QCOMPARE(counts->pendingEvents, 0);
    QCOMPARE(h.commit(makeStep(receipt, 1, "one")).error().code, ErrorCode::Conflict);

    const auto retry = [&](std::optional<std::string> id) {
        return wait<std::int64_t>([&](auto done) { return h.journal().retrySetAside(id, startTime() + kDay, done); });
    };
    QCOMPARE(retry("crm/other").error().code, ErrorCode::NotFound);
    QCOMPARE(*retry("crm/evt-1"), std::int64_t(1));
    QCOMPARE(h.pending(startTime() + kDay).front().tries, 0);
    QCOMPARE(*retry(std::nullopt), std::int64_t(0));
}

void TestJournal::retriesSetAsideItems()
{
    Harness &h = open();
    const auto receipt = seedItem(h, "k1");
    NS_VERIFY_OK(h.claim(sendAll()));
    NS_VERIFY_OK(h.commit(settleStep(receipt, 2, {.key = domain::SendKey("k1"), .from = OutboxState::Sending, .to = OutboxState::SetAside, .rule = "http.400"})));
    QCOMPARE(h.journal().loadOutbox(OutboxState::SetAside, 5)->size(), std::size_t(1));
    const auto retried = wait<std::int64_t>([&](auto done) { return h.journal().retrySetAside("k1", startTime() + kDay, done); });
    QCOMPARE(*retried, std::int64_t(1));
    const auto item = h.journal().loadOutboxItem(domain::SendKey("k1"));
    QCOMPARE((*item)->state, OutboxState::Queued);
    QCOMPARE((*item)->tries, 0);
    QVERIFY((*item)->due == startTime() + kDay);
}

void TestJournal::leaseHasOneHolder()
{
    Harness &h = open();
    ports::Journal &journal = h.journal();
    QCOMPARE(journal.heartbeat().error().code, ErrorCode::LeaseLost);
    const auto first = journal.acquireLease("host:1:1", Millis{60'000}, "");
    NS_VERIFY_OK(first);
    QCOMPARE(first->fence, std::int64_t(1));
    NS_VERIFY_OK(journal.heartbeat());
    const auto second = journal.acquireLease("host:2:2", Millis{60'000}, "");
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::Busy);
    QCOMPARE(second.error().where, std::string("host:1:1"));
    const auto evicting = journal.acquireLease("host:2:2", Millis{60'000}, "host:1:1");
    NS_VERIFY_OK(evicting);
    QCOMPARE(evicting->fence, std::int64_t(2));
    journal.releaseLease();
    const auto freed = journal.acquireLease("host:3:3", Millis{1}, "");
    NS_VERIFY_OK(freed);
    QCOMPARE(freed->fence, std::int64_t(3));
    QTRY_VERIFY(journal.acquireLease("host:4:4", Millis{60'000}, "").has_value()); // one millisecond of silence is over its ttl
    QCOMPARE(journal.acquireLease("", Millis{1}, "").error().code, ErrorCode::InvalidInput);
}

void TestJournal::fencedOutAgentCannotCommit()
{
    QFETCH_GLOBAL(int, kind);
    if (Harness::Kind(kind) == Harness::Kind::Memory)
        QSKIP("two processes cannot share memory: the SQLite journal shows it");
    Harness &h = open();
    const auto receipt = seedItem(h, "k1");
    NS_VERIFY_OK(h.journal().acquireLease("host:1:1", Millis{60'000}, ""));
    auto other = store::SqliteJournal::open(h.path(), {});
    NS_VERIFY_OK(other);
    NS_VERIFY_OK((*other)->acquireLease("host:2:2", Millis{60'000}, "host:1:1"));
    QCOMPARE(h.journal().heartbeat().error().code, ErrorCode::LeaseLost);
    auto step = makeStep(receipt, 2, "two");
    step.eventSeq.reset();
    QCOMPARE(h.commit(step).error().code, ErrorCode::LeaseLost);
    QCOMPARE(h.claim(sendAll()).error().code, ErrorCode::LeaseLost);
    QCOMPARE((*h.journal().loadContact(receipt.contact))->version, std::uint64_t(1));
    QCOMPARE(h.appendOne(makeEvent("still", {.sourceId = "x"})).outcome, AppendOutcome::Accepted); // anybody may append
    h.journal().releaseLease(); // not its own any more: nothing happens
    NS_VERIFY_OK((*other)->heartbeat());
}

void TestJournal::traceHashIgnoresArrivalOrder()
{
    QFETCH_GLOBAL(int, kind);
    std::vector<Digest> hashes;
    for (const auto &order : {std::vector<std::string>{"a", "b", "c"}, std::vector<std::string>{"c", "a", "b"}}) {
        Harness h{Harness::Kind(kind)};
        h.appendOne(makeEvent("never stepped", {.sourceId = "z"}));
        for (const std::string &name : order) {
            const auto receipt = h.appendOne(makeEvent(name, {.sourceId = name}));
            NS_VERIFY_OK(h.commit(makeStep(receipt, 1, name)));
        }
        hashes.push_back(*h.journal().traceHash());
    }
    QCOMPARE(toHex(hashes[0]), toHex(hashes[1]));
    // By hand: over (id, SHA-256(old, step)) of a, b, c, each part with its length in one byte.
    PackWriter all;
    for (const std::string name : {"a", "b", "c"}) {
        all.bytes("crm/" + name);
        all.bytes(asBytes(sha256Parts({std::string(32, '\0'), asBytes(sha256(name))})));
    }
    QCOMPARE(toHex(hashes[0]), toHex(sha256(all.data())));
}

void TestJournal::tellsWhatIsDueNext()
{
    Harness &h = open();
    const auto nothing = h.journal().nextDue(startTime());
    NS_VERIFY_OK(nothing);
    QVERIFY(!nothing->timer && !nothing->outbox && !nothing->event);
    seedItem(h, "b", startTime() + kDay);
    seedItem(h, "a", startTime() + kHour);
    QVERIFY(h.journal().nextDue(startTime())->outbox == startTime() + kHour);
    NS_VERIFY_OK(wait<std::int64_t>([&](auto done) { return h.journal().setPaused("channel:whatsapp", true, startTime(), done); }));
    QVERIFY(!h.journal().nextDue(startTime())->outbox);
}

void TestJournal::countsWork()
{
    Harness &h = open();
    seedItem(h, "k1");
    seedItem(h, "k2");
    NS_VERIFY_OK(h.claim(sendAll(), startTime(), 1));
    h.appendOne(makeEvent("unhandled", {.sourceId = "x"}));
    const auto counts = h.journal().workCounts();
    NS_VERIFY_OK(counts);
    QCOMPARE(counts->pendingEvents, 1);
    QCOMPARE(counts->outboxByState[int(OutboxState::Queued)], 1);
    QCOMPARE(counts->outboxByState[int(OutboxState::Sending)], 1);
    QCOMPARE(counts->reviewsPending, 0);
}

void TestJournal::remembersTheLastInstant()
{
    Harness &h = open();
    QVERIFY(!*h.journal().lastInstant());
    h.appendOne(makeEvent("a", {.sourceId = "a"}), startTime() + kHour);
    h.appendOne(makeEvent("b", {.sourceId = "b"}), startTime());
    QVERIFY(*h.journal().lastInstant() == startTime() + kHour); // never moves back
    NS_VERIFY_OK(wait<std::monostate>([&](auto done) { return h.journal().recordAudit("policy", "v2", startTime() + kDay, done); }));
    QVERIFY(*h.journal().lastInstant() == startTime() + kDay);
}

void TestJournal::refusesWhenTheQueueIsFull()
{
    Harness &h = open({.queueMax = 2});
    std::promise<void> entered, mayGo;
    auto gate = mayGo.get_future().share();
    NS_VERIFY_OK(h.journal().recordAudit("gate", "", startTime(), [&entered, gate](Result<std::monostate>) {
        entered.set_value();
        gate.wait();
    }));
    entered.get_future().wait(); // the writer is busy now
    NS_VERIFY_OK(h.journal().recordAudit("1", "", startTime(), {}));
    NS_VERIFY_OK(h.journal().recordAudit("2", "", startTime(), {}));
    const Status full = h.journal().append({makeEvent("x", {})}, startTime(), {});
    QVERIFY(!full);
    QCOMPARE(full.error().code, ErrorCode::Busy);
    QCOMPARE(full.error().retry, Retry::Later);
    mayGo.set_value();
    bool accepted = false; // QTRY asks once more after a success
    QTRY_VERIFY(accepted = accepted || h.journal().append({makeEvent("x", {})}, startTime(), {}).has_value());
}

void TestJournal::closedJournalRefusesWrites()
{
    Harness &h = open();
    h.journal().close();
    QCOMPARE(h.journal().append({makeEvent("x", {})}, startTime(), {}).error().code, ErrorCode::Cancelled);
    QCOMPARE(h.journal().acquireLease("host:1:1", Millis{1}, "").error().code, ErrorCode::Cancelled);
    NS_VERIFY_OK(h.journal().workCounts());
}

void TestJournal::commitsWhatWasQueuedBeforeClose()
{
    Harness &h = open();
    std::atomic<int> accepted = 0;
    for (int i = 0; i < 2000; ++i) {
        NS_VERIFY_OK(h.journal().append({makeEvent(std::to_string(i), {.sourceId = std::to_string(i)})}, startTime(),
                                        [&accepted](Result<std::vector<ports::AppendReceipt>> receipts) { accepted += receipts ? 1 : 0; }));
    }
    h.journal().close();
    QCOMPARE(accepted.load(), 2000);
    QCOMPARE(h.journal().workCounts()->pendingEvents, 2000);
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
