// SPDX-License-Identifier: GPL-3.0-or-later
// The contract of ports::Journal, for both implementations: which contact an event belongs to, and what is a duplicate.
#include "tests/core/store/journaltest.h"

using namespace ns;
using namespace ns::store::testing;
using domain::OutboxState;
using ports::AppendOutcome;

class TestIntake : public JournalTest
{
    Q_OBJECT
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
};

void TestIntake::appendsAndKnowsDuplicates()
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

void TestIntake::arrivalMakesNoDifference()
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

void TestIntake::previewsWithoutWriting()
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

void TestIntake::findsTheContactOfAnEvent_data()
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

void TestIntake::findsTheContactOfAnEvent()
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

void TestIntake::keepsGuardianAndStudentApart()
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

void TestIntake::firstPhoneBlocksAnotherByEmail()
{
    Harness &h = open();
    h.appendOne(makeEvent("a", {.sourceId = "luis", .email = "luis@example.org"}));
    h.appendOne(makeEvent("b", {.sourceId = "luis", .phone = "+51999888777"}));
    const auto other = h.appendOne(makeEvent("c", {.sourceId = "x", .phone = "+51911222333", .email = "luis@example.org"}));
    QCOMPARE(other.contactId.str(), std::string("crm/x"));
}

void TestIntake::findsContactOfADeliveryReport()
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

void TestIntake::refusesInternalEventsFromOutside()
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

QTEST_GUILESS_MAIN(TestIntake)
#include "tst_intake.moc"
