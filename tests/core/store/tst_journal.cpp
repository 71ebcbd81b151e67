// SPDX-License-Identifier: GPL-3.0-or-later
// The contract of ports::Journal, for both implementations.
#include "tests/core/store/journalharness.h"

using namespace ns;
using namespace ns::store::testing;
using domain::OutboxState;
using ports::AppendOutcome;
using Verdict = ports::ClaimVerdict;

namespace {

constexpr Millis kHour{3'600'000};
constexpr Millis kDay{86'400'000};

ports::ClaimJudge answer(Verdict verdict)
{
    return [verdict](const ports::ClaimCandidate &) { return verdict; };
}

/// A contact with one step and one queued item of this key.
ports::AppendReceipt seedItem(Harness &h, const std::string &key, Instant due = startTime(), const std::string &phone = {})
{
    const auto receipt = h.appendOne(makeEvent("evt-" + key, {.sourceId = "c-" + key, .phone = phone}));
    auto step = makeStep(receipt, 1, key);
    step.outbox.push_back(makeItem(receipt, key, due));
    if (!phone.empty()) {
        step.state.profile.phone = phone;
        step.outbox.back().address = phone;
    }
    if (const Status done = h.commit(step); !done)
        qFatal("seed failed: %s", describe(done.error()).c_str());
    return receipt;
}

OutboxState stateOf(Harness &h, const std::string &key)
{
    const auto item = h.journal().loadOutboxItem(domain::SendKey(key));
    return item && *item ? (*item)->state : OutboxState::Cancelled;
}

/// A later step that changes one outbox row.
ports::StepResult settleStep(const ports::AppendReceipt &receipt, std::uint64_t version, ports::OutboxChange change)
{
    auto step = makeStep(receipt, version, "settle" + change.key.str() + std::to_string(version));
    step.eventSeq.reset();
    step.trace.part = -1;
    step.outboxChanges.push_back(std::move(change));
    return step;
}

std::vector<std::string> keysOf(const std::vector<ports::ClaimedItem> &claimed)
{
    std::vector<std::string> keys;
    for (const auto &item : claimed)
        keys.push_back(item.item.key.str());
    return keys;
}

} // namespace

class TestJournal : public QObject
{
    Q_OBJECT
    std::unique_ptr<Harness> m_harness;

    static void addKinds()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("sqlite") << int(Harness::Kind::Sqlite);
        QTest::newRow("memory") << int(Harness::Kind::Memory);
    }
    Harness &open(store::SqliteJournal::Options options = {})
    {
        QFETCH_GLOBAL(int, kind);
        m_harness = std::make_unique<Harness>(Harness::Kind(kind), std::move(options));
        return *m_harness;
    }

private Q_SLOTS:
    void initTestCase_data() { addKinds(); }
    void init() { ns::testing::failOnWarnings(); }
    void cleanup() { m_harness.reset(); }

    void appendsAndKnowsDuplicates();
    void arrivalMakesNoDifference();
    void previewsWithoutWriting();
    void findsTheContactOfAnEvent_data();
    void findsTheContactOfAnEvent();
    void keepsGuardianAndStudentApart();
    void firstPhoneBlocksAnotherByEmail();
    void findsContactOfADeliveryReport();
    void refusesInternalEventsFromOutside();
    void commitsOneStepWhole();
    void refusesAStaleVersion();
    void refusesAnEventTwice();
    void conflictWritesNothing();
    void conflictLeavesNeighboursAlone();
    void keepsTheFirstTextOfASendKey();
    void refusesIllegalTransitions();
    void cancelsIfPossible();
    void releasesHeldItems();
    void editsTextBeforeSending();
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
    void answersReviewsOnce();
    void takesAnAnswerBack();
    void firesTimersOldestFirst();
    void movesAndCancelsTimers();
    void retriesAndSetsEventsAside();
    void retriesSetAsideItems();
    void unmergesARecord();
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

void TestJournal::appendsAndKnowsDuplicates()
{
    Harness &h = open();
    const auto event = makeEvent("evt-1", {.sourceId = "c-1", .phone = "+51999888777"});
    const auto first = h.appendOne(event);
    QCOMPARE(first.outcome, AppendOutcome::Accepted);
    QCOMPARE(first.contactId.str(), std::string("crm/c-1"));
    QVERIFY(first.newContact);
    QCOMPARE(first.link.matchedBy, std::string("new"));

    const auto again = h.appendOne(event);
    QCOMPARE(again.outcome, AppendOutcome::Duplicate);
    QVERIFY(again.seq == first.seq);
    QCOMPARE(again.contactId.str(), std::string("crm/c-1"));
    QVERIFY(!h.pending().front().firstContentDiffers);

    const auto differs = h.appendOne(makeEvent("evt-1", {.sourceId = "c-1", .phone = "+51999888770"}));
    QCOMPARE(differs.outcome, AppendOutcome::DuplicateDiffers);
    const auto pending = h.pending();
    QCOMPARE(pending.size(), std::size_t(1));
    QVERIFY(pending.front().firstContentDiffers);
    QCOMPARE(*pending.front().event.contact.phone, std::string("+51999888777")); // the first content won
    QCOMPARE(pending.front().event.payload, event.payload);

    const auto otherSource = h.appendOne(makeEvent("evt-1", {.sourceId = "c-1"}, domain::EventType::LeadCreated, "web"));
    QCOMPARE(otherSource.outcome, AppendOutcome::Accepted);
}

void TestJournal::arrivalMakesNoDifference()
{
    Harness &h = open();
    // A line without a time of its own, delivered twice.
    const std::string timeless = R"({"id":"e-1","source":"web","type":"deal.won","contact":{"id":"c-1"}})";
    const auto first = domain::parseEventLine(timeless, startTime()).value();
    const auto later = domain::parseEventLine(timeless, startTime() + std::chrono::hours(2)).value();
    QVERIFY(first.payload != later.payload);
    QCOMPARE(h.appendOne(first).outcome, AppendOutcome::Accepted);
    QCOMPARE(h.appendOne(later).outcome, AppendOutcome::Duplicate);
    // A row imported again when it counts as history.
    domain::Event row = makeEvent("1", {.sourceId = "1", .name = "Ana"}, domain::EventType::LeadCreated, "import:x");
    row.data = domain::ImportMarks{false, true};
    domain::sealPayload(row);
    QCOMPARE(h.appendOne(row).outcome, AppendOutcome::Accepted);
    row.data = domain::ImportMarks{true, false};
    domain::sealPayload(row);
    QCOMPARE(h.appendOne(row).outcome, AppendOutcome::Duplicate);
    for (const ports::PendingEvent &pending : h.pending())
        QVERIFY(!pending.firstContentDiffers);
    row.contact.name = QStringLiteral("Eva");
    domain::sealPayload(row);
    QCOMPARE(h.appendOne(row).outcome, AppendOutcome::DuplicateDiffers);
}

void TestJournal::previewsWithoutWriting()
{
    Harness &h = open();
    const auto known = makeEvent("e-1", {.sourceId = "c-1", .phone = "+51999888777"});
    h.appendOne(known);
    const auto changed = makeEvent("e-1", {.sourceId = "c-1", .phone = "+51999888770"});
    const auto more = makeEvent("e-2", {.sourceId = "c-1"});
    const auto byPhone = makeEvent("e-3", {.sourceId = "7", .phone = "+51 999 888 777"}, domain::EventType::LeadCreated, "web");
    const auto stranger = makeEvent("e-4", {.sourceId = "c-9"});
    for (int round = 0; round < 2; ++round) { // nothing of the first round is there in the second
        const auto receipts = h.journal().previewAppend({known, changed, more, byPhone, stranger});
        NS_VERIFY_OK(receipts);
        QCOMPARE(receipts->size(), std::size_t(5));
        QCOMPARE((*receipts)[0].outcome, AppendOutcome::Duplicate);
        QCOMPARE((*receipts)[1].outcome, AppendOutcome::DuplicateDiffers);
        QCOMPARE((*receipts)[2].outcome, AppendOutcome::Accepted);
        QCOMPARE((*receipts)[2].link.matchedBy, std::string("id"));
        QCOMPARE((*receipts)[3].link.matchedBy, std::string("phone"));
        QCOMPARE((*receipts)[3].contactId.str(), std::string("crm/c-1"));
        QCOMPARE((*receipts)[4].link.matchedBy, std::string("new"));
        QCOMPARE((*receipts)[4].contactId.str(), std::string("crm/c-9"));
        QVERIFY((*receipts)[4].newContact);
    }
    QCOMPARE(h.pending().size(), std::size_t(1));
    QVERIFY(!h.pending().front().firstContentDiffers);
    auto internal = known;
    internal.key.source = "nightshift";
    QCOMPARE(h.journal().previewAppend({internal}).error().code, ErrorCode::InvalidInput);
}

void TestJournal::findsTheContactOfAnEvent_data()
{
    QTest::addColumn<QString>("sourceId");
    QTest::addColumn<QString>("phone");
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("contact");
    QTest::addColumn<QString>("matchedBy");
    // Known: crm/brazil (+55 11 98765-4321, ana@example.org), crm/mailonly (luis@example.org, no phone).
    QTest::newRow("same id") << "brazil" << "" << "" << "crm/brazil" << "id";
    QTest::newRow("id wins over another's phone") << "mailonly" << "+5511987654321" << "" << "crm/mailonly" << "id";
    QTest::newRow("same phone") << "other" << "+5511987654321" << "" << "crm/brazil" << "phone";
    QTest::newRow("phone without the ninth digit") << "other" << "+551187654321" << "" << "crm/brazil" << "phone";
    QTest::newRow("phone without an id") << "" << "+5511987654321" << "" << "crm/brazil" << "phone";
    QTest::newRow("e-mail, no phone given") << "other" << "" << " ANA@example.org " << "crm/brazil" << "email";
    QTest::newRow("e-mail, contact has no phone") << "other" << "+51999888777" << "luis@example.org" << "crm/mailonly" << "email";
    QTest::newRow("e-mail, but both have phones") << "other" << "+51999888777" << "ana@example.org" << "crm/other" << "new";
    QTest::newRow("nothing known") << "other" << "+51999888777" << "new@example.org" << "crm/other" << "new";
    QTest::newRow("no number is no identity") << "other" << "-" << "" << "crm/other" << "new";
}

void TestJournal::findsTheContactOfAnEvent()
{
    QFETCH(QString, sourceId);
    QFETCH(QString, phone);
    QFETCH(QString, email);
    QFETCH(QString, contact);
    QFETCH(QString, matchedBy);
    Harness &h = open();
    h.appendOne(makeEvent("a", {.sourceId = "brazil", .phone = "+5511987654321", .email = "ana@example.org"}));
    h.appendOne(makeEvent("b", {.sourceId = "mailonly", .email = "luis@example.org"}));
    const auto receipt = h.appendOne(
        makeEvent("c", {.sourceId = sourceId.toStdString(), .phone = phone.toStdString(), .email = email.toStdString()}));
    QCOMPARE(QString::fromStdString(receipt.contactId.str()), contact);
    QCOMPARE(QString::fromStdString(receipt.link.matchedBy), matchedBy);
    const auto pending = h.pending();
    QVERIFY(pending.back().link == receipt.link); // what is read back explains the link in the same words
}

void TestJournal::keepsGuardianAndStudentApart()
{
    Harness &h = open();
    h.appendOne(makeEvent("a", {.sourceId = "mother", .phone = "+51999888777", .role = domain::PersonRole::Guardian}));
    const auto child = h.appendOne(makeEvent("b", {.sourceId = "child", .phone = "+51999888777", .role = domain::PersonRole::Student}));
    QCOMPARE(child.contactId.str(), std::string("crm/child"));
    const auto unstated = h.appendOne(makeEvent("c", {.sourceId = "third", .phone = "+51999888777"}));
    QCOMPARE(unstated.contactId.str(), std::string("crm/mother")); // the phone stays the first one's
    const auto anonymous = h.appendOne(makeEvent("d", {}));
    QVERIFY(anonymous.contactId.str().starts_with("crm/#"));
    QCOMPARE(anonymous.contactId.str().size(), std::string("crm/#").size() + 16);
}

void TestJournal::firstPhoneBlocksAnotherByEmail()
{
    Harness &h = open();
    h.appendOne(makeEvent("a", {.sourceId = "luis", .email = "luis@example.org"}));
    h.appendOne(makeEvent("b", {.sourceId = "luis", .phone = "+51999888777"}));
    const auto other = h.appendOne(makeEvent("c", {.sourceId = "x", .phone = "+51911222333", .email = "luis@example.org"}));
    QCOMPARE(other.contactId.str(), std::string("crm/x"));
}

void TestJournal::findsContactOfADeliveryReport()
{
    Harness &h = open();
    const auto receipt = seedItem(h, "k1");
    NS_VERIFY_OK(h.claim(sendAll()));
    NS_VERIFY_OK(h.commit(settleStep(receipt, 2, {.key = domain::SendKey("k1"), .from = OutboxState::Sending, .to = OutboxState::Sent, .messageId = "wamid.7"})));
    auto byMessage = makeEvent("r1", {}, domain::EventType::MessageDelivered, "provider");
    byMessage.data = domain::DeliveryReport{"wamid.7", "", ""};
    domain::sealPayload(byMessage);
    QCOMPARE(h.appendOne(byMessage).contactId.str(), std::string("crm/c-k1"));
    auto byReference = makeEvent("r2", {}, domain::EventType::MessageRead, "provider");
    byReference.data = domain::DeliveryReport{"", "k1", ""};
    domain::sealPayload(byReference);
    const auto found = h.appendOne(byReference);
    QCOMPARE(found.contactId.str(), std::string("crm/c-k1"));
    QVERIFY(!found.newContact);
    const auto key = h.journal().findSendByMessageId("wamid.7");
    NS_VERIFY_OK(key);
    QVERIFY(key->has_value() && (*key)->str() == "k1");
    QVERIFY(!*h.journal().findSendByMessageId("wamid.8"));
}

void TestJournal::refusesInternalEventsFromOutside()
{
    Harness &h = open();
    const auto own = h.append({makeEvent("x", {}, domain::EventType::LeadCreated, "nightshift")});
    QVERIFY(!own);
    QCOMPARE(own.error().code, ErrorCode::InvalidInput);
    const auto internal = h.append({makeEvent("x", {}, domain::EventType::TimerFired)});
    QVERIFY(!internal);
    QCOMPARE(internal.error().text, std::string("internal_type"));
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

void TestJournal::claimsInOrderOfDueAndKey()
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

void TestJournal::claimWaitsForUnhandledEvents()
{
    Harness &h = open();
    seedItem(h, "k1");
    const auto stop = h.appendOne(makeEvent("optout", {.sourceId = "c-k1"}, domain::EventType::OptoutReceived));
    QVERIFY(h.claim(sendAll())->empty());
    // An event that is set aside waits for a person and must not hold the contact for ever.
    NS_VERIFY_OK(wait<std::monostate>([&](auto done) { return h.journal().failEvent(stop.seq, "poison", std::nullopt, done); }));
    QCOMPARE(h.claim(sendAll())->size(), std::size_t(1));
}

void TestJournal::claimWaitsForDueTimers()
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

void TestJournal::claimLeavesPausedScopes_data()
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

void TestJournal::claimLeavesPausedScopes()
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

void TestJournal::claimAppliesVerdicts_data()
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

void TestJournal::claimAppliesVerdicts()
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

void TestJournal::claimMarksSending()
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

void TestJournal::claimCountsWhatWentToTheAddress()
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

void TestJournal::claimTracesARefusal()
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

void TestJournal::claimTellsADeadRun()
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

void TestJournal::skippedItemsDoNotHideLaterOnes()
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

void TestJournal::unmergesARecord()
{
    Harness &h = open();
    const auto first = h.appendOne(makeEvent("a", {.sourceId = "ana", .phone = "+51999888777", .name = "Ana"}));
    const auto joined = h.appendOne(makeEvent("b", {.sourceId = "luz", .phone = "+51999888777", .email = "luz@example.org", .name = "Luz"}));
    QVERIFY(joined.contact == first.contact);
    const auto handled = h.appendOne(makeEvent("c", {.sourceId = "luz", .name = "Luz Maria"}, domain::EventType::ContactUpdated));
    NS_VERIFY_OK(h.commit(makeStep(first, 1, "one")));
    NS_VERIFY_OK(h.commit(makeStep(handled, 2, "two"))); // "b" stays unhandled

    const auto unmerge = [&](const std::string &key) {
        return wait<domain::ContactId>([&](auto done) { return h.journal().unmerge(key, startTime() + kHour, done); });
    };
    QCOMPARE(unmerge("crm/ana").error().code, ErrorCode::NotFound); // it made its contact, nothing linked it
    const auto own = unmerge("crm/luz");
    NS_VERIFY_OK(own);
    QCOMPARE(own->str(), std::string("crm/luz"));
    QCOMPARE(unmerge("crm/luz").error().code, ErrorCode::NotFound);

    const auto pending = h.pending(startTime() + kHour);
    QCOMPARE(pending.size(), std::size_t(2));
    QCOMPARE(pending[0].contactId.str(), std::string("crm/luz")); // what it sent in goes with it
    QCOMPARE(pending[1].contactId.str(), std::string("crm/luz"));
    const domain::Event &start = pending[1].event;
    QCOMPARE(start.type, domain::EventType::ContactUnmerged);
    QCOMPARE(*start.contact.name, QStringLiteral("Luz Maria")); // its own events, the later one wins
    QCOMPARE(*start.contact.email, std::string("luz@example.org"));
    const auto next = h.appendOne(makeEvent("d", {.sourceId = "luz"}));
    QCOMPARE(next.contactId.str(), std::string("crm/luz"));
    QVERIFY(h.appendOne(makeEvent("e", {.sourceId = "ana"})).contact == first.contact);
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
