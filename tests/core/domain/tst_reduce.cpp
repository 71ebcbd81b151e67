// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/reduce.h"

#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::domain;
using ns::testing::at;

namespace {

const Instant kStart = at("2026-11-24T15:00:00Z");

Instant hour(int hours)
{
    return kStart + std::chrono::hours(hours);
}

Event make(EventType type, Instant when, EventData data = NoData{})
{
    return {.key = {"s", "e"}, .type = type, .occurredAt = when, .contact = {}, .data = std::move(data), .payload = {}};
}

Event inbound(Instant when, std::string channel = "whatsapp")
{
    return make(EventType::MessageInbound, when, InboundMessage{std::move(channel), QStringLiteral("hola"), "m"});
}

Event booking(Instant when, std::string id, std::string replaces = {})
{
    return make(EventType::AppointmentBooked, when, AppointmentChange{std::move(id), when + std::chrono::hours(48), std::move(replaces), false});
}

Event cancelling(Instant when, std::string id, bool rescheduled = false)
{
    return make(EventType::AppointmentCancelled, when, AppointmentChange{std::move(id), std::nullopt, {}, rescheduled});
}

} // namespace

class TestReduce : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void leadSetsProfileAndCreation();
    void importMarks();
    void importedStage();
    void inboundMovesForwardOnly();
    void inboundStopHoldsEverywhere();
    void aRepeatedLanguageIsNoNews();
    void optOuts();
    void reactions();
    void bookAndCancel();
    void moveByReplaces();
    void moveByRescheduledCancellation();
    void bookingAgainAfterCancellation();
    void lateAppointmentChangesAreIgnored();
    void attendedAndNoShow();
    void dealsClose();
    void stageChanges_data();
    void stageChanges();
    void internalEventsChangeNothing();
    void takingApartCarriesStops();
    void takingApartGivesTheNameBack();
    void coldReasons_data();
    void coldReasons();
    void silence();
};

void TestReduce::leadSetsProfileAndCreation()
{
    ContactState state;
    Event lead = make(EventType::LeadCreated, hour(2));
    lead.contact.name = QStringLiteral("Rosa");
    lead.contact.attributes = {{"age", "9"}};
    const Reduction first = reduce(state, lead);
    QVERIFY(first.profileChanged && first.attributesChanged);
    QVERIFY(!first.stageChanged && !first.replied && !first.closed);
    QCOMPARE(state.createdAt, hour(2));
    const Reduction again = reduce(state, lead);
    QVERIFY(!again.profileChanged && !again.attributesChanged);
    Event update = make(EventType::ContactUpdated, hour(1));
    update.contact.email = "a@b.co";
    const Reduction second = reduce(state, update);
    QVERIFY(second.profileChanged && !second.attributesChanged);
    QCOMPARE(state.createdAt, hour(1)); // it was known earlier than we heard
}

void TestReduce::importMarks()
{
    ContactState old;
    reduce(old, make(EventType::LeadCreated, hour(0), ImportMarks{true, false}));
    QVERIFY(old.history);
    ContactState unstarted;
    reduce(unstarted, make(EventType::LeadCreated, hour(0), ImportMarks{false, false}));
    QVERIFY(unstarted.history);
    ContactState recent;
    reduce(recent, make(EventType::LeadCreated, hour(0), ImportMarks{false, true}));
    QVERIFY(!recent.history);
    recent.version = 3; // an import never turns a living contact into history
    reduce(recent, make(EventType::LeadCreated, hour(0), ImportMarks{true, false}));
    QVERIFY(!recent.history);
    old.version = 1;
    reduce(old, make(EventType::LeadCreated, hour(9))); // comes back by itself
    QVERIFY(!old.history);
}

void TestReduce::importedStage()
{
    ContactState state;
    Event lead = make(EventType::LeadCreated, hour(0), ImportMarks{});
    lead.contact.stage = "booked";
    QVERIFY(reduce(state, lead).stageChanged);
    QCOMPARE(state.stage, std::string("booked"));
    lead.contact.stage = "Prospecting";
    QVERIFY(!reduce(state, lead).stageChanged);
    QCOMPARE(state.stage, std::string("booked"));
}

void TestReduce::inboundMovesForwardOnly()
{
    ContactState state;
    const Reduction first = reduce(state, inbound(hour(5), "sms"));
    QVERIFY(first.replied && first.stageChanged && !first.optedOut);
    QCOMPARE(state.stage, std::string("engaged"));
    QCOMPARE(*state.lastInboundAt, hour(5));
    QCOMPARE(*state.lastReactionAt, hour(5));
    const Reduction late = reduce(state, inbound(hour(1), "email"));
    QVERIFY(late.replied && !late.stageChanged);
    QCOMPARE(*state.lastInboundAt, hour(5));
    QCOMPARE(state.lastInboundChannel, std::string("sms"));
    state.stage = "cold";
    QVERIFY(reduce(state, inbound(hour(6))).stageChanged);
    QCOMPARE(state.stage, std::string("engaged"));
    state.stage = "won";
    QVERIFY(!reduce(state, inbound(hour(7))).stageChanged);
}

void TestReduce::inboundStopHoldsEverywhere()
{
    ContactState state;
    QVERIFY(reduce(state, inbound(hour(0), "sms"), {.optsOut = true}).optedOut);
    QVERIFY(state.optedOutOfAll);
    QVERIFY(isOptedOut(state, "email"));
    QVERIFY(!reduce(state, inbound(hour(1), "sms"), {.optsOut = true}).optedOut); // already
}

void TestReduce::aRepeatedLanguageIsNoNews()
{
    ContactState state;
    Event lead = make(EventType::LeadCreated, hour(0));
    lead.contact.language = Language::Spanish;
    reduce(state, lead);
    QCOMPARE(state.profile.language, Language::Spanish);
    state.profile.language = Language::Portuguese; // its own words said so
    Event again = make(EventType::ContactUpdated, hour(1));
    again.contact.language = Language::Spanish; // the CRM repeats what it knows
    reduce(state, again);
    QCOMPARE(state.profile.language, Language::Portuguese);
    again.contact.language = Language::English; // somebody has changed it there
    reduce(state, again);
    QCOMPARE(state.profile.language, Language::English);
    again.contact.language = Language::Unknown;
    reduce(state, again);
    QCOMPARE(state.profile.language, Language::English);
    QCOMPARE(state.statedLanguage, Language::English);
}

void TestReduce::optOuts()
{
    ContactState state;
    QVERIFY(reduce(state, make(EventType::OptoutReceived, hour(0), OptOutRequest{"sms"})).optedOut);
    QVERIFY(reduce(state, make(EventType::OptoutReceived, hour(0), OptOutRequest{"email"})).optedOut);
    QVERIFY(!reduce(state, make(EventType::OptoutReceived, hour(0), OptOutRequest{"sms"})).optedOut);
    QCOMPARE(state.optedOutChannels, (std::vector<std::string>{"email", "sms"}));
    QVERIFY(!isOptedOut(state, "whatsapp"));
    for (int i = 0; i < 70; ++i)
        reduce(state, make(EventType::OptoutReceived, hour(0), OptOutRequest{"c" + std::to_string(i)}));
    QVERIFY(state.optedOutOfAll); // past the bound it is taken for all, not forgotten
    QCOMPARE(state.optedOutChannels.size(), 64U);
    ContactState all;
    QVERIFY(reduce(all, make(EventType::OptoutReceived, hour(0), OptOutRequest{"all"})).optedOut);
    QVERIFY(all.optedOutOfAll);
}

void TestReduce::reactions()
{
    ContactState state;
    reduce(state, make(EventType::MessageDelivered, hour(1), DeliveryReport{"m", {}, {}}));
    QVERIFY(!state.lastReactionAt);
    reduce(state, make(EventType::MessageRead, hour(2), DeliveryReport{"m", {}, {}}));
    QCOMPARE(*state.lastReactionAt, hour(2));
    reduce(state, make(EventType::MessageClicked, hour(3), DeliveryReport{"m", {}, {}}));
    reduce(state, make(EventType::MessageRead, hour(1), DeliveryReport{"m", {}, {}}));
    QCOMPARE(*state.lastReactionAt, hour(3));
    QVERIFY(!state.lastInboundAt);
    QCOMPARE(state.stage, std::string("new"));
}

void TestReduce::bookAndCancel()
{
    ContactState state;
    const Reduction booked = reduce(state, booking(hour(1), "a-1"));
    QVERIFY(booked.booked && booked.stageChanged);
    QCOMPARE(state.stage, std::string("booked"));
    QCOMPARE(state.appointment.state, AppointmentState::Booked);
    QCOMPARE(*state.appointment.startsAt, hour(49));
    const Reduction cancelled = reduce(state, cancelling(hour(2), "a-1"));
    QVERIFY(cancelled.cancelled && cancelled.stageChanged);
    QCOMPARE(state.stage, std::string("engaged"));
    QCOMPARE(state.appointment.state, AppointmentState::Cancelled);
    QVERIFY(!reduce(state, cancelling(hour(3), "a-1")).cancelled); // told twice
}

void TestReduce::moveByReplaces()
{
    ContactState state;
    reduce(state, booking(hour(1), "a-1"));
    QVERIFY(!reduce(state, booking(hour(2), "a-2", "a-1")).booked);
    QCOMPARE(state.appointment.id, std::string("a-2"));
    QVERIFY(!reduce(state, cancelling(hour(3), "a-1")).cancelled); // the replaced one goes: no cancellation
    QCOMPARE(state.appointment.state, AppointmentState::Booked);
    QVERIFY(!reduce(state, booking(hour(4), "a-2")).booked); // same one, other time
}

void TestReduce::moveByRescheduledCancellation()
{
    ContactState state;
    reduce(state, booking(hour(1), "a-1"));
    QVERIFY(!reduce(state, cancelling(hour(2), "a-1", true)).cancelled);
    QCOMPARE(state.appointment.state, AppointmentState::Booked);
    QVERIFY(!state.appointment.startsAt);
    QVERIFY(!reduce(state, booking(hour(3), "a-2")).booked);
    QCOMPARE(state.appointment.id, std::string("a-2"));
    QCOMPARE(*state.appointment.startsAt, hour(51));
}

void TestReduce::bookingAgainAfterCancellation()
{
    ContactState state;
    reduce(state, booking(hour(1), "a-1"));
    reduce(state, cancelling(hour(2), "a-1"));
    QVERIFY(reduce(state, booking(hour(3), "a-2", "a-1")).booked); // follow-ups of the cancellation must stop
    QVERIFY(!coldReason(state));
}

void TestReduce::lateAppointmentChangesAreIgnored()
{
    ContactState state;
    reduce(state, cancelling(hour(5), "a-1"));
    QVERIFY(!reduce(state, booking(hour(1), "a-1")).booked);
    QCOMPARE(state.appointment.state, AppointmentState::Cancelled);
    QVERIFY(!reduce(state, make(EventType::AppointmentAttended, hour(4), AppointmentChange{"a-1", {}, {}, false})).booked);
    QCOMPARE(state.appointment.state, AppointmentState::Cancelled);
}

void TestReduce::attendedAndNoShow()
{
    ContactState state;
    reduce(state, booking(hour(1), "a-1"));
    reduce(state, make(EventType::AppointmentNoShow, hour(50), AppointmentChange{"a-1", {}, {}, false}));
    QCOMPARE(state.appointment.state, AppointmentState::NoShow);
    reduce(state, make(EventType::AppointmentAttended, hour(51), AppointmentChange{"a-1", {}, {}, false}));
    QCOMPARE(state.appointment.state, AppointmentState::Attended);
    QCOMPARE(state.stage, std::string("booked"));
}

void TestReduce::dealsClose()
{
    ContactState state;
    const Reduction lost = reduce(state, make(EventType::DealLost, hour(1), DealChange{}));
    QVERIFY(lost.closed && lost.stageChanged);
    QCOMPARE(state.stage, std::string("lost"));
    QVERIFY(reduce(state, make(EventType::DealWon, hour(2), DealChange{})).closed);
    QCOMPARE(state.stage, std::string("won"));
    reduce(state, booking(hour(3), "a-1"));
    QCOMPARE(state.stage, std::string("won")); // a customer who books again stays one
}

void TestReduce::stageChanges_data()
{
    QTest::addColumn<QByteArray>("pipeline");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QByteArray>("stage");
    QTest::addColumn<bool>("closed");
    QTest::newRow("default") << QByteArray("default") << QByteArray("cold") << QByteArray("cold") << false;
    QTest::newRow("no pipeline") << QByteArray() << QByteArray("engaged") << QByteArray("engaged") << false;
    QTest::newRow("other pipeline") << QByteArray("renewals") << QByteArray("won") << QByteArray("new") << false;
    QTest::newRow("not canonical") << QByteArray("default") << QByteArray("Prospecting") << QByteArray("new") << false;
    QTest::newRow("won") << QByteArray("default") << QByteArray("won") << QByteArray("won") << true;
    QTest::newRow("lost") << QByteArray() << QByteArray("lost") << QByteArray("lost") << true;
    QTest::newRow("same") << QByteArray() << QByteArray("new") << QByteArray("new") << false;
}

void TestReduce::stageChanges()
{
    QFETCH(QByteArray, pipeline);
    QFETCH(QByteArray, to);
    QFETCH(QByteArray, stage);
    QFETCH(bool, closed);
    ContactState state;
    const Reduction done = reduce(state, make(EventType::StageChanged, hour(0), StageChange{pipeline.toStdString(), {}, to.toStdString()}));
    QCOMPARE(state.stage, stage.toStdString());
    QCOMPARE(done.stageChanged, stage != "new");
    QCOMPARE(done.closed, closed);
}

void TestReduce::internalEventsChangeNothing()
{
    for (const EventType type : {EventType::TimerFired, EventType::FollowupDue, EventType::ReviewAnswered, EventType::ContactUnmerged}) {
        ContactState state;
        const Reduction done = reduce(state, make(type, hour(0), TimerFiring{}));
        QVERIFY(state == ContactState{});
        QVERIFY(!done.profileChanged && !done.stageChanged && !done.replied);
    }
}

void TestReduce::takingApartCarriesStops()
{
    ContactState state;
    Unmerging stops{{"whatsapp", "sms", "whatsapp"}, true, {}};
    const Reduction done = reduce(state, make(EventType::ContactUnmerged, hour(0), stops));
    QVERIFY(done.optedOut);
    QVERIFY(isOptedOut(state, "sms") && isOptedOut(state, "whatsapp") && !isOptedOut(state, "email"));
    QCOMPARE(state.optedOutChannels.size(), std::size_t(2));
    QVERIFY(state.marketingPaused);
    QVERIFY(!reduce(state, make(EventType::ContactUnmerged, hour(1), stops)).optedOut); // known already
    QVERIFY(reduce(state, make(EventType::ContactUnmerged, hour(2), Unmerging{{"all"}, false, {}})).optedOut);
    QVERIFY(isOptedOut(state, "email"));
    QVERIFY(state.marketingPaused); // nothing lifts a pause but a person
}

void TestReduce::takingApartGivesTheNameBack()
{
    ContactState state;
    state.profile.name = QStringLiteral("Luz");
    QVERIFY(!reduce(state, make(EventType::ContactUnmerged, hour(0), Unmerging{})).profileChanged);
    QVERIFY(reduce(state, make(EventType::ContactUnmerged, hour(0), Unmerging{{}, false, QStringLiteral("Ana")})).profileChanged);
    QCOMPARE(state.profile.name, QStringLiteral("Ana"));
    QVERIFY(!reduce(state, make(EventType::ContactUnmerged, hour(1), Unmerging{{}, false, QStringLiteral("Ana")})).profileChanged);
    QVERIFY(reduce(state, make(EventType::ContactUnmerged, hour(2), Unmerging{{}, false, QString()})).profileChanged);
    QVERIFY(state.profile.name.isEmpty()); // better no name than another person's
}

void TestReduce::coldReasons_data()
{
    QTest::addColumn<QByteArray>("what"); // letters, in order: s sent, i inbound, n inbound that shows no interest, r read, b booked, c cancelled, w won, o opted out
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("nothing yet") << QByteArray("") << QByteArray();
    QTest::newRow("sent") << QByteArray("s") << QByteArray("no_response");
    QTest::newRow("inbound only") << QByteArray("i") << QByteArray("interested");
    QTest::newRow("a complaint before we ever wrote") << QByteArray("n") << QByteArray();
    QTest::newRow("answered by a complaint") << QByteArray("sn") << QByteArray("no_response");
    QTest::newRow("interest before the complaint") << QByteArray("sin") << QByteArray("interested");
    QTest::newRow("interest after the complaint") << QByteArray("sni") << QByteArray("interested");
    QTest::newRow("answered") << QByteArray("si") << QByteArray("interested");
    QTest::newRow("read") << QByteArray("sr") << QByteArray("interested");
    QTest::newRow("silent after our answer") << QByteArray("is") << QByteArray("no_response");
    QTest::newRow("read before the last send") << QByteArray("srs") << QByteArray("no_response");
    QTest::newRow("booked") << QByteArray("sb") << QByteArray();
    QTest::newRow("cancelled") << QByteArray("sbc") << QByteArray("cancelled");
    QTest::newRow("cancelled and answered") << QByteArray("sbci") << QByteArray("cancelled");
    QTest::newRow("cancelled, never written") << QByteArray("bc") << QByteArray();
    QTest::newRow("booked again") << QByteArray("sbcb") << QByteArray();
    QTest::newRow("won") << QByteArray("siw") << QByteArray();
    QTest::newRow("opted out") << QByteArray("sio") << QByteArray();
}

void TestReduce::coldReasons()
{
    QFETCH(QByteArray, what);
    QFETCH(QByteArray, reason);
    ContactState state;
    for (int i = 0; i < what.size(); ++i) {
        switch (what[i]) {
        case 's': state.lastSend = LastSend{SendKey("k"), {}, {}, "sms", hour(i)}; break;
        case 'i': reduce(state, inbound(hour(i))); break;
        case 'n': reduce(state, inbound(hour(i)), {.showsInterest = false}); break;
        case 'r': reduce(state, make(EventType::MessageRead, hour(i), DeliveryReport{"m", {}, {}})); break;
        case 'b': reduce(state, booking(hour(i), "a")); break;
        case 'c': reduce(state, cancelling(hour(i), "a")); break;
        case 'w': reduce(state, make(EventType::DealWon, hour(i), DealChange{})); break;
        default: reduce(state, make(EventType::OptoutReceived, hour(i), OptOutRequest{"all"})); break;
        }
    }
    const auto found = coldReason(state);
    QCOMPARE(found ? coldReasonName(*found) : std::string_view(), std::string_view(reason.constData(), std::size_t(reason.size())));
}

void TestReduce::silence()
{
    ContactState state;
    QVERIFY(!silentSince(state));
    state.lastInboundAt = hour(3);
    QCOMPARE(*silentSince(state), hour(3));
    state.lastSend = LastSend{SendKey("k"), {}, {}, "sms", hour(5)};
    QCOMPARE(*silentSince(state), hour(5));
    state.lastInboundAt = hour(7);
    QCOMPARE(*silentSince(state), hour(7));
    state.lastInboundAt.reset();
    QCOMPARE(*silentSince(state), hour(5));
}

QTEST_GUILESS_MAIN(TestReduce)
#include "tst_reduce.moc"
