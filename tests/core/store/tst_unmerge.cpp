// SPDX-License-Identifier: GPL-3.0-or-later
// The contract of ports::Journal, for both implementations: two records that were taken for one person are taken apart.
#include "core/domain/reduce.h"
#include "tests/core/store/journaltest.h"

using namespace ns;
using namespace ns::store::testing;
using domain::EventType;

namespace {

Result<domain::ContactId> takeApart(Harness &h, const std::string &key)
{
    return wait<domain::ContactId>([&](auto done) { return h.journal().unmerge(key, startTime() + kHour, done); });
}

/// Two records, ana's first, of one phone; both are handled. The step of the second writes what `mark` makes of the state.
ports::AppendReceipt joinTwo(Harness &h, const std::function<void(domain::ContactState &)> &mark)
{
    const auto ana = h.appendOne(makeEvent("a", {.sourceId = "ana", .phone = "+51999888777", .name = "Ana"}));
    const auto luz = h.appendOne(makeEvent("b", {.sourceId = "luz", .phone = "+51999888777"}));
    auto second = makeStep(luz, 2, "two");
    mark(second.state);
    second.profileChanged = true;
    if (!h.commit(makeStep(ana, 1, "one")) || !h.commit(second))
        qFatal("two steps could not be committed");
    return ana;
}

/// An event of the remaining contact that nobody has handled yet.
void leaveWaiting(Harness &h, EventType type, domain::EventData data, domain::ConsentMap consent = {}, const std::string &sourceId = "ana")
{
    domain::Event event = makeEvent("waiting", {.sourceId = sourceId}, type);
    event.data = std::move(data);
    event.contact.consent = std::move(consent);
    domain::sealPayload(event);
    h.appendOne(event);
}

/// What the agent makes of the events that wait for a contact.
domain::ContactState handled(Harness &h, const std::string &contact)
{
    domain::ContactState state;
    for (const ports::PendingEvent &pending : h.pending(startTime() + kHour)) {
        if (pending.contactId.str() == contact)
            domain::reduce(state, pending.event);
    }
    return state;
}

} // namespace

class TestUnmerge : public JournalTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addKinds(); }
    void init() { ns::testing::failOnWarnings(); }
    void cleanup() { m_harness.reset(); }

    void unmergesARecord();
    void carriesEveryStop_data();
    void carriesEveryStop();
    void waitsForAMessageThatMayBeAStop();
    void takesItsOwnMessagesAlong();
    void givesTheNameBack_data();
    void givesTheNameBack();
};

void TestUnmerge::unmergesARecord()
{
    Harness &h = open();
    const auto first = h.appendOne(makeEvent("a", {.sourceId = "ana", .phone = "+51999888777", .name = "Ana"}));
    const auto joined = h.appendOne(makeEvent("b", {.sourceId = "luz", .phone = "+51999888777", .email = "luz@example.org", .name = "Luz"}));
    QVERIFY(joined.contact == first.contact);
    const auto handled = h.appendOne(makeEvent("c", {.sourceId = "luz", .name = "Luz Maria"}, domain::EventType::ContactUpdated));
    NS_VERIFY_OK(h.commit(makeStep(first, 1, "one")));
    NS_VERIFY_OK(h.commit(makeStep(handled, 2, "two"))); // "b" stays unhandled

    const auto unmerge = [&](const std::string &key) { return takeApart(h, key); };
    QCOMPARE(unmerge("crm/ana").error().code, ErrorCode::NotFound); // it made its contact, nothing linked it
    const auto own = unmerge("crm/luz");
    NS_VERIFY_OK(own);
    QCOMPARE(own->str(), std::string("crm/luz"));
    QCOMPARE(unmerge("crm/luz").error().code, ErrorCode::NotFound);

    const auto pending = h.pending(startTime() + kHour);
    QCOMPARE(pending.size(), std::size_t(3));
    QVERIFY(pending[2].contact == first.contact); // gets its own name back
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

void TestUnmerge::carriesEveryStop_data()
{
    QTest::addColumn<QByteArray>("stop");
    QTest::addColumn<bool>("whatsapp"); // is opted out of it
    QTest::addColumn<bool>("email");
    QTest::addColumn<bool>("withdrawn"); // consent for sms
    QTest::addColumn<bool>("paused");
    QTest::newRow("none") << QByteArray("none") << false << false << false << false;
    QTest::newRow("opt-out of all") << QByteArray("all") << true << true << false << false;
    QTest::newRow("opt-out of one channel") << QByteArray("whatsapp") << true << false << false << false;
    QTest::newRow("consent withdrawn") << QByteArray("withdrawn") << false << false << true << false;
    QTest::newRow("an unclear stop waits for a person") << QByteArray("unclear") << false << false << false << true;
    QTest::newRow("opt-out not handled yet") << QByteArray("waiting opt-out") << true << false << false << false;
    QTest::newRow("withdrawal not handled yet") << QByteArray("waiting withdrawal") << false << false << true << false;
}

void TestUnmerge::carriesEveryStop()
{
    QFETCH(QByteArray, stop);
    Harness &h = open();
    joinTwo(h, [&](domain::ContactState &state) {
        state.optedOutOfAll = stop == "all";
        if (stop == "whatsapp")
            state.optedOutChannels = {"whatsapp"};
        state.profile.consent = {{"sms", stop != "withdrawn"}, {"email", true}};
        state.marketingPaused = stop == "unclear";
    });
    if (stop == "waiting opt-out")
        leaveWaiting(h, EventType::OptoutReceived, domain::OptOutRequest{"whatsapp"});
    if (stop == "waiting withdrawal")
        leaveWaiting(h, EventType::ContactUpdated, domain::NoData{}, {{"sms", false}});
    NS_VERIFY_OK(takeApart(h, "crm/luz"));

    const domain::ContactState luz = handled(h, "crm/luz");
    QTEST(domain::isOptedOut(luz, "whatsapp"), "whatsapp");
    QTEST(domain::isOptedOut(luz, "email"), "email");
    QTEST(luz.marketingPaused, "paused");
    QTEST(domain::consentFor(luz.profile, "sms") == std::optional(false), "withdrawn");
    QVERIFY(!domain::consentFor(luz.profile, "email")); // a consent that another record gave is not copied
}

void TestUnmerge::waitsForAMessageThatMayBeAStop()
{
    Harness &h = open();
    const auto ana = joinTwo(h, [](domain::ContactState &) {});
    leaveWaiting(h, EventType::MessageInbound, domain::InboundMessage{"whatsapp", QStringLiteral("BAJA"), {}});
    QCOMPARE(takeApart(h, "crm/luz").error().code, ErrorCode::Busy);
    QVERIFY(h.appendOne(makeEvent("still joined", {.sourceId = "luz"})).contact == ana.contact);
    for (const ports::PendingEvent &pending : h.pending()) {
        auto step = makeStep(ana, 3, "three");
        step.eventSeq = pending.seq;
        step.state.optedOutOfAll = true;
        if (pending.event.type == EventType::MessageInbound)
            NS_VERIFY_OK(h.commit(step));
    }
    NS_VERIFY_OK(takeApart(h, "crm/luz"));
    QVERIFY(domain::isOptedOut(handled(h, "crm/luz"), "whatsapp"));
}

void TestUnmerge::takesItsOwnMessagesAlong()
{
    Harness &h = open();
    joinTwo(h, [](domain::ContactState &) {});
    leaveWaiting(h, EventType::MessageInbound, domain::InboundMessage{"whatsapp", QStringLiteral("hola"), {}}, {}, "luz");
    NS_VERIFY_OK(takeApart(h, "crm/luz"));
    QVERIFY(handled(h, "crm/luz").lastInboundAt.has_value());
    QVERIFY(!handled(h, "crm/ana").lastInboundAt.has_value());
}

void TestUnmerge::givesTheNameBack_data()
{
    QTest::addColumn<QByteArrayList>("namings"); // record:name, in order of arrival
    QTest::addColumn<QString>("name");           // of the remaining contact; null: nothing changes it
    QTest::newRow("the record's name was the last") << QByteArrayList{"ana:Ana", "luz:Luz"} << QStringLiteral("Ana");
    QTest::newRow("its own name came again") << QByteArrayList{"ana:Ana", "luz:Luz", "ana:Ana M."} << QString();
    QTest::newRow("the record named nobody") << QByteArrayList{"ana:Ana", "luz:"} << QString();
    QTest::newRow("it had none") << QByteArrayList{"ana:", "luz:Luz"} << QStringLiteral("");
    QTest::newRow("the newest of its own") << QByteArrayList{"ana:Ana", "ana:Ana M.", "luz:Luz", "luz:Luz B."} << QStringLiteral("Ana M.");
    QTest::newRow("a third record named it since") << QByteArrayList{"ana:Ana", "luz:Luz", "eva:Eva"} << QString();
    QTest::newRow("a third record named it before") << QByteArrayList{"ana:Ana", "eva:Eva", "luz:Luz"} << QStringLiteral("Eva");
}

void TestUnmerge::givesTheNameBack()
{
    QFETCH(QByteArrayList, namings);
    QFETCH(QString, name);
    Harness &h = open();
    std::uint64_t version = 0;
    for (const QByteArray &naming : namings) {
        const std::string record = naming.left(naming.indexOf(':')).toStdString();
        const std::string event = "e" + std::to_string(++version);
        const auto receipt = h.appendOne(makeEvent(event, {.sourceId = record, .phone = "+51999888777", .name = naming.mid(naming.indexOf(':') + 1).toStdString()}));
        NS_VERIFY_OK(h.commit(makeStep(receipt, version, event)));
    }
    NS_VERIFY_OK(takeApart(h, "crm/luz"));
    std::vector<domain::Event> rest;
    for (const ports::PendingEvent &pending : h.pending(startTime() + kHour)) {
        if (pending.contactId.str() == "crm/ana")
            rest.push_back(pending.event);
    }
    QCOMPARE(rest.size(), name.isNull() ? std::size_t(0) : std::size_t(1));
    domain::ContactState state;
    state.profile.name = QStringLiteral("Luz");
    for (const domain::Event &event : rest)
        QVERIFY(domain::reduce(state, event).profileChanged);
    QCOMPARE(state.profile.name, name.isNull() ? QStringLiteral("Luz") : name);
    // Taken apart twice: what was given back once is its own.
    if (namings.contains("eva:Eva")) {
        NS_VERIFY_OK(takeApart(h, "crm/eva"));
        const domain::ContactState ana = handled(h, "crm/ana");
        QCOMPARE(ana.profile.name, QStringLiteral("Ana"));
    }
}

QTEST_GUILESS_MAIN(TestUnmerge)
#include "tst_unmerge.moc"
