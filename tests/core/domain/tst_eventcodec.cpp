// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>

#include "core/domain/event.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::domain;
using ns::testing::at;

namespace {

const Instant kNow = at("2026-11-24T15:00:00Z");

constexpr std::string_view kRosa = R"({"id":"evt-1","type":"lead.created","source":"csv","occurred_at":"2026-11-24T14:00:00Z",
 "contact":{"id":"c-1","name":"Rosa Quispe","phone":"+51999888777","email":"rosa@example.org","language":"es","country":"pe","role":"guardian","location":"lima-centro",
            "time_zone":"America/Lima","consent":{"whatsapp":true,"email":false,"sms":null},
            "attributes":{"child_age":9,"inquiry":"trial class","tags":["a","b"],"vip":true,"gone":null}},
 "data":{}})";

/// An event of `type` with the given data, all else fine.
std::string line(std::string_view type, std::string_view data = "{}", std::string_view contact = R"({"id":"c-1"})")
{
    return std::string(R"({"id":"e","source":"s","occurred_at":"2026-11-24T14:00:00Z","type":")")
        .append(type)
        .append(R"(","contact":)")
        .append(contact)
        .append(R"(,"data":)")
        .append(data)
        .append("}");
}

} // namespace

class TestEventCodec : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void namesOfTypes();
    void readsALead();
    void payloadIsCanonical();
    void missingTimeIsNow();
    void timeBound();
    void readsEveryKindOfData();
    void deliveryNeedsNoContact();
    void idsMayBeNumbers();
    void reservedFieldsAreDropped();
    void errors_data();
    void errors();
    void limits();
    void storedEventsComeBack();
    void sealedEventsComeBack_data();
    void sealedEventsComeBack();
    void sealingSurvivesBrokenText();
    void storedErrors();
    void contentDigestLeavesOutTheArrival();
    void isFastEnough();
};

void TestEventCodec::namesOfTypes()
{
    for (int type = 0; type <= int(EventType::ContactUnmerged); ++type) {
        QVERIFY(parseEventType(eventTypeName(EventType(type))) == EventType(type));
        QCOMPARE(isInternal(EventType(type)), type >= int(EventType::TimerFired));
    }
    QCOMPARE(eventTypeName(EventType::AppointmentNoShow), std::string_view("appointment.no_show"));
    QCOMPARE(eventTypeName(EventType::OptoutReceived), std::string_view("optout.received"));
    QCOMPARE(eventTypeName(EventType::ContactUnmerged), std::string_view("contact.unmerged"));
    QVERIFY(!parseEventType("Lead.Created"));
}

void TestEventCodec::readsALead()
{
    const auto event = parseEventLine(kRosa, kNow);
    NS_VERIFY_OK(event);
    QCOMPARE(event->key, (EventKey{"csv", "evt-1"}));
    QCOMPARE(event->type, EventType::LeadCreated);
    QCOMPARE(event->occurredAt, at("2026-11-24T14:00:00Z"));
    const ContactPatch &contact = event->contact;
    QCOMPARE(contact.sourceId, std::string("c-1"));
    QCOMPARE(*contact.name, QStringLiteral("Rosa Quispe"));
    QCOMPARE(*contact.phone, std::string("+51999888777")); // as given
    QCOMPARE(*contact.email, std::string("rosa@example.org"));
    QCOMPARE(*contact.language, Language::Spanish);
    QCOMPARE(*contact.country, std::string("PE"));
    QCOMPARE(*contact.timeZone, std::string("America/Lima"));
    QCOMPARE(*contact.location, std::string("lima-centro"));
    QCOMPARE(*contact.role, PersonRole::Guardian);
    QCOMPARE(contact.consent, (ConsentMap{{"whatsapp", true}, {"email", false}}));
    QCOMPARE(contact.attributes,
             (Attributes{{"child_age", "9"}, {"inquiry", "trial class"}, {"tags", R"(["a","b"])"}, {"vip", "true"}, {"gone", ""}}));
    QVERIFY(std::holds_alternative<NoData>(event->data));
}

void TestEventCodec::payloadIsCanonical()
{
    const auto one = parseEventLine(R"({"type":"deal.won","source":"s","id":"e","occurred_at":"2026-11-24T14:00:00Z","x":1,"contact":{"id":"c","name":"\u00d1"}})", kNow);
    const auto two = parseEventLine(" { \"x\" : 1,\"contact\":{\"name\":\"Ñ\",\"id\":\"c\"},\"id\":\"e\",\"data\":null,\"source\":\"s\",\"occurred_at\":\"2026-11-24T14:00:00Z\",\"type\":\"deal.won\"}", kNow);
    NS_VERIFY_OK(one);
    NS_VERIFY_OK(two);
    QCOMPARE(one->payload, std::string("{\"contact\":{\"id\":\"c\",\"name\":\"Ñ\"},\"data\":{},\"id\":\"e\",\"occurred_at\":\"2026-11-24T14:00:00Z\",\"source\":\"s\",\"type\":\"deal.won\",\"x\":1}"));
    QCOMPARE(two->payload, one->payload);
}

void TestEventCodec::missingTimeIsNow()
{
    const auto event = parseEventLine(R"({"id":"e","source":"s","type":"deal.won","contact":{"id":"c"}})", kNow);
    NS_VERIFY_OK(event);
    QCOMPARE(event->occurredAt, kNow);
    const auto stored = parseStoredEvent(event->payload);
    NS_VERIFY_OK(stored);
    QCOMPARE(stored->occurredAt, kNow);
    const auto claimed = parseEventLine(R"({"occurred_at_assumed":true,"occurred_at":"2026-11-24T14:00:00Z","id":"e","source":"s","type":"deal.won","contact":{}})", kNow);
    NS_VERIFY_OK(claimed);
    QVERIFY(!claimed->timeAssumed);
    QVERIFY(!parseStoredEvent(claimed->payload).value().timeAssumed);
}

void TestEventCodec::timeBound()
{
    const std::string text = line("deal.won");
    NS_VERIFY_OK(parseEventLine(text, at("2026-11-23T14:00:00Z"))); // exactly 24 h ahead
    const auto ahead = parseEventLine(text, at("2026-11-23T13:59:59.999Z"));
    QVERIFY(!ahead);
    QCOMPARE(ahead.error().text, std::string("occurred_at: more than 24 h ahead"));
    NS_VERIFY_OK(parseStoredEvent(text)); // what is stored was checked when it came
}

void TestEventCodec::readsEveryKindOfData()
{
    const auto read = [](std::string_view type, std::string_view data) { return parseEventLine(line(type, data), kNow).value().data; };
    const auto inbound = std::get<InboundMessage>(read("message.inbound", R"({"channel":"whatsapp","text":"¿cuánto?","message_id":"m-1"})"));
    QCOMPARE(inbound.channel, std::string("whatsapp"));
    QCOMPARE(inbound.text, QStringLiteral("¿cuánto?"));
    QCOMPARE(inbound.messageId, std::string("m-1"));
    QVERIFY(std::get<InboundMessage>(read("message.inbound", R"({"channel":"whatsapp","text":""})")).text.isEmpty()); // a picture
    for (const char *type : {"message.delivered", "message.read", "message.clicked", "message.failed", "message.bounced"}) {
        const auto report = std::get<DeliveryReport>(read(type, R"({"message_id":"m-2","reference":"ns-1","code":550})"));
        QCOMPARE(report.messageId, std::string("m-2"));
        QCOMPARE(report.reference, std::string("ns-1"));
        QCOMPARE(report.code, std::string("550"));
    }
    const auto stage = std::get<StageChange>(read("stage.changed", R"({"pipeline":"default","from":"new","to":"won"})"));
    QCOMPARE(stage.pipeline + stage.from + stage.to, std::string("defaultnewwon"));
    for (const char *type : {"appointment.booked", "appointment.cancelled", "appointment.no_show", "appointment.attended"}) {
        const auto change = std::get<AppointmentChange>(
            read(type, R"({"appointment_id":"a-1","starts_at":"2026-12-01T10:00:00-05:00","replaces":"a-0","rescheduled":true})"));
        QCOMPARE(change.appointmentId, std::string("a-1"));
        QCOMPARE(*change.startsAt, at("2026-12-01T15:00:00Z"));
        QCOMPARE(change.replaces, std::string("a-0"));
        QVERIFY(change.rescheduled);
    }
    for (const char *type : {"deal.won", "deal.lost"}) {
        const auto deal = std::get<DealChange>(read(type, R"({"pipeline":"p","amount":120.5,"currency":"USD"})"));
        QCOMPARE(*deal.amount, 120.5);
        QCOMPARE(deal.pipeline + deal.currency, std::string("pUSD"));
    }
    QCOMPARE(std::get<OptOutRequest>(read("optout.received", R"({"channel":"all"})")).channel, std::string("all"));
}

void TestEventCodec::deliveryNeedsNoContact()
{
    const auto event = parseEventLine(R"({"id":"e","source":"s","type":"message.read","data":{"reference":"ns-1"}})", kNow);
    NS_VERIFY_OK(event);
    QVERIFY(event->contact.sourceId.empty());
}

void TestEventCodec::idsMayBeNumbers()
{
    const auto event = parseEventLine(line("deal.won", "{}", R"({"id":12345678901})"), kNow);
    NS_VERIFY_OK(event);
    QCOMPARE(event->contact.sourceId, std::string("12345678901"));
}

void TestEventCodec::reservedFieldsAreDropped()
{
    // Only the import may say where a lead stands and that it is history.
    const auto event = parseEventLine(line("lead.created", R"({"import":{"history":false,"starts":true},"x":1})", R"({"id":"c","stage":"won"})"), kNow);
    NS_VERIFY_OK(event);
    QVERIFY(!event->contact.stage);
    const auto stored = parseStoredEvent(event->payload);
    NS_VERIFY_OK(stored);
    QVERIFY(!stored->contact.stage);
    QVERIFY(std::holds_alternative<NoData>(stored->data));
    QVERIFY(stored->payload.find("\"data\":{\"x\":1}") != std::string::npos);
}

void TestEventCodec::errors_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("error");
    const auto row = [](const char *name, const std::string &text, const char *error) {
        QTest::newRow(name) << QByteArray::fromStdString(text) << QByteArray(error);
    };
    row("empty", "", "not valid JSON");
    row("cut", "{\"id\":", "not valid JSON");
    row("list", "[]", "an event must be an object");
    row("no type", R"({"id":"e","source":"s","contact":{}})", "type: missing");
    row("type number", R"({"id":"e","source":"s","type":5,"contact":{}})", "type: must be text");
    row("unknown type", line("lead.exploded"), "unknown_type: lead.exploded");
    row("timer", line("timer.fired"), "internal_type");
    row("followup", line("followup.due"), "internal_type");
    row("answer", line("review.answered"), "internal_type");
    row("unmerged", line("contact.unmerged"), "internal_type");
    row("no id", R"({"source":"s","type":"deal.won","contact":{}})", "id: missing");
    row("empty id", R"({"id":"","source":"s","type":"deal.won","contact":{}})", "id: empty");
    row("number id", R"({"id":5,"source":"s","type":"deal.won","contact":{}})", "id: must be text");
    row("long id", R"({"source":"s","type":"deal.won","contact":{},"id":")" + std::string(201, 'x') + "\"}", "id: longer than 200 bytes");
    row("control in id", R"({"id":"a\u0000b","source":"s","type":"deal.won","contact":{}})", "id: holds control characters");
    row("no source", R"({"id":"e","type":"deal.won","contact":{}})", "source: missing");
    row("bad time", R"({"id":"e","source":"s","type":"deal.won","contact":{},"occurred_at":"soon"})",
        "occurred_at: not an ISO 8601 instant: soon");
    row("time number", R"({"id":"e","source":"s","type":"deal.won","contact":{},"occurred_at":1764000000})", "occurred_at: must be text");
    row("no contact", R"({"id":"e","source":"s","type":"deal.won"})", "contact: missing");
    row("contact text", line("deal.won", "{}", "\"x\""), "contact: must be an object");
    row("data list", line("deal.won", "[]"), "data: must be an object");
    row("contact id bool", line("deal.won", "{}", R"({"id":true})"), "contact.id: must be text");
    row("contact id fraction", line("deal.won", "{}", R"({"id":1.5})"), "contact.id: must be text");
    row("phone number", line("deal.won", "{}", R"({"phone":51999888777})"), "contact.phone: must be text");
    row("name list", line("deal.won", "{}", R"({"name":["a"]})"), "contact.name: must be text");
    row("country word", line("deal.won", "{}", R"({"country":"Peru"})"), "contact.country: must be two letters");
    row("country digits", line("deal.won", "{}", R"({"country":"51"})"), "contact.country: must be two letters");
    row("language", line("deal.won", "{}", R"({"language":1})"), "contact.language: must be text");
    row("consent list", line("deal.won", "{}", R"({"consent":[]})"), "contact.consent: must be an object");
    row("consent word", line("deal.won", "{}", R"({"consent":{"sms":"yes"}})"), "contact.consent.sms: must be true, false or null");
    row("consent name", line("deal.won", "{}", R"({"consent":{"":true}})"), "contact.consent: a channel's name has 1 to 64 bytes");
    row("attributes", line("deal.won", "{}", R"({"attributes":"x"})"), "contact.attributes: must be an object");
    row("inbound channel", line("message.inbound", R"({"text":"hola"})"), "data.channel: missing");
    row("inbound text", line("message.inbound", R"({"channel":"sms"})"), "data.text: missing");
    row("inbound long channel", line("message.inbound", R"({"text":"x","channel":")" + std::string(65, 'c') + "\"}"), "data.channel: longer than 64 bytes");
    row("delivery", line("message.read", R"({"code":"x"})"), "data.message_id: missing, and no reference either");
    row("stage", line("stage.changed", R"({"from":"new"})"), "data.to: missing");
    row("starts_at", line("appointment.booked", R"({"appointment_id":"a","starts_at":"tomorrow"})"),
        "data.starts_at: not an ISO 8601 instant: tomorrow");
    row("rescheduled", line("appointment.cancelled", R"({"appointment_id":"a","rescheduled":"yes"})"), "data.rescheduled: must be true or false");
    row("amount", line("deal.won", R"({"amount":"120"})"), "data.amount: must be a number");
    row("optout", line("optout.received"), "data.channel: missing");
    row("not utf-8", "{\"id\":\"\xFF\"}", "not UTF-8 at byte 7");
}

void TestEventCodec::errors()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, error);
    const auto event = parseEventLine(text.toStdString(), kNow);
    QVERIFY(!event);
    QCOMPARE(QByteArray::fromStdString(event.error().text), error);
    QCOMPARE(event.error().code, ErrorCode::InvalidInput);
}

void TestEventCodec::limits()
{
    const auto withAttributes = [](int count) {
        std::string attributes = "{";
        for (int i = 0; i < count; ++i)
            attributes += (i > 0 ? ",\"a" : "\"a") + std::to_string(i) + "\":1";
        return line("deal.won", "{}", R"({"attributes":)" + attributes + "}}");
    };
    NS_VERIFY_OK(parseEventLine(withAttributes(500), kNow));
    const auto many = parseEventLine(withAttributes(501), kNow);
    QVERIFY(!many);
    QCOMPARE(many.error().text, std::string("contact.attributes: more than 500"));
    const auto big = parseEventLine(line("deal.won", "{}", R"({"name":")" + std::string(256 * 1024, 'x') + "\"}"), kNow);
    QVERIFY(!big);
    QCOMPARE(big.error().code, ErrorCode::TooLarge);
    const auto deep = parseEventLine(std::string(200 * 1024, '['), kNow);
    QVERIFY(!deep);
    QCOMPARE(deep.error().code, ErrorCode::TooLarge);
}

void TestEventCodec::storedEventsComeBack()
{
    const auto event = parseEventLine(kRosa, kNow);
    NS_VERIFY_OK(event);
    const auto stored = parseStoredEvent(event->payload);
    NS_VERIFY_OK(stored);
    QCOMPARE(stored->payload, event->payload);
    QCOMPARE(stored->key, event->key);
    QCOMPARE(stored->occurredAt, event->occurredAt);
    QCOMPARE(stored->contact.attributes, event->contact.attributes);
    QCOMPARE(stored->contact.consent, event->contact.consent);
    QVERIFY(stored->contact.phone == event->contact.phone);
}

void TestEventCodec::sealedEventsComeBack_data()
{
    QTest::addColumn<int>("type");
    for (int type = 0; type <= int(EventType::ContactUnmerged); ++type)
        QTest::newRow(std::string(eventTypeName(EventType(type))).c_str()) << type;
}

namespace {

EventData exampleData(EventType type)
{
    switch (type) {
    case EventType::LeadCreated: return ImportMarks{true, false};
    case EventType::MessageInbound: return InboundMessage{"sms", QStringLiteral("sí \"claro\""), "m"};
    case EventType::MessageDelivered:
    case EventType::MessageRead:
    case EventType::MessageClicked:
    case EventType::MessageFailed:
    case EventType::MessageBounced: return DeliveryReport{"m", "r", "c"};
    case EventType::StageChanged: return StageChange{"p", "a", "b"};
    case EventType::AppointmentBooked:
    case EventType::AppointmentCancelled:
    case EventType::AppointmentNoShow:
    case EventType::AppointmentAttended: return AppointmentChange{"a-1", at("2026-12-01T15:00:00Z"), "a-0", true};
    case EventType::DealWon:
    case EventType::DealLost: return DealChange{"p", 12.25, "USD"};
    case EventType::OptoutReceived: return OptOutRequest{"all"};
    case EventType::TimerFired:
    case EventType::FollowupDue: return TimerFiring{"node", "run-1", "n2"};
    case EventType::ReviewAnswered: return ReviewAnswering{"rv-1"};
    case EventType::ContactUpdated: return NoData{};
    case EventType::ContactUnmerged: return Unmerging{{"whatsapp", "all"}, true, QStringLiteral("Ñusta")};
    }
    return NoData{};
}

} // namespace

void TestEventCodec::sealedEventsComeBack()
{
    QFETCH(int, type);
    Event event{.key = {"import:x", "row 1"}, .type = EventType(type), .occurredAt = kNow, .contact = {}, .data = {}, .payload = {}};
    event.contact = {.sourceId = "c", .name = QStringLiteral("Ñ"), .phone = "+5", .email = "a@b.co", .language = Language::Portuguese,
                     .country = "BR", .timeZone = "America/Bahia", .location = "l", .stage = "booked", .role = PersonRole::Student,
                     .consent = {{"sms", false}}, .attributes = {{"k", "v"}, {"empty", ""}}};
    event.data = exampleData(event.type);
    sealPayload(event);
    const auto again = parseStoredEvent(event.payload);
    NS_VERIFY_OK(again);
    QCOMPARE(again->data.index(), event.data.index());
    Event resealed = *again;
    sealPayload(resealed);
    QCOMPARE(resealed.payload, event.payload); // every field came back, or it would be missing here
    QVERIFY(event.payload.find("America/Bahia") != std::string::npos);
}

void TestEventCodec::sealingSurvivesBrokenText()
{
    Event event{.key = {"s", "e"}, .type = EventType::ContactUpdated, .occurredAt = kNow, .contact = {}, .data = {}, .payload = {}};
    event.contact.attributes["a"] = "ni\xF1o";
    sealPayload(event);
    const auto again = parseStoredEvent(event.payload);
    NS_VERIFY_OK(again);
    QCOMPARE(again->contact.attributes.at("a"), std::string("ni\xEF\xBF\xBDo"));
}

void TestEventCodec::storedErrors()
{
    QVERIFY(!parseStoredEvent("x"));
    QVERIFY(!parseStoredEvent(R"({"id":"e","source":"s","type":"timer.fired"})")); // no time
    const auto marks = parseStoredEvent(line("lead.created", R"({"import":5})"));
    QVERIFY(!marks);
    QCOMPARE(marks.error().text, std::string("data.import: must be an object"));
    const auto flags = parseStoredEvent(line("lead.created", R"({"import":{"history":"x"}})"));
    QVERIFY(!flags);
    QCOMPARE(flags.error().text, std::string("data.import.history: must be true or false"));
}

void TestEventCodec::contentDigestLeavesOutTheArrival()
{
    const std::string timeless = R"({"id":"e","source":"s","type":"deal.won","contact":{"id":"c"}})";
    const Event early = parseEventLine(timeless, kNow).value();
    const Event late = parseEventLine(timeless, kNow + std::chrono::hours(5)).value();
    QVERIFY(early.timeAssumed && late.timeAssumed);
    QVERIFY(early.payload != late.payload);
    QVERIFY(contentDigest(early) == contentDigest(late));
    QVERIFY(parseStoredEvent(early.payload).value().timeAssumed);
    QVERIFY(contentDigest(parseStoredEvent(early.payload).value()) == contentDigest(late));

    const Event stated = parseEventLine(line("deal.won"), kNow).value();
    QVERIFY(!stated.timeAssumed);
    QVERIFY(contentDigest(stated) == sha256(stated.payload));
    QVERIFY(contentDigest(stated) != contentDigest(parseEventLine(line("deal.lost"), kNow).value()));

    Event lead{.key = {"import:x", "1"}, .type = EventType::LeadCreated, .occurredAt = kNow, .contact = {.sourceId = "1"}, .data = ImportMarks{true, false}, .payload = {}};
    Event recent = lead;
    recent.data = ImportMarks{false, true};
    sealPayload(lead);
    sealPayload(recent);
    QVERIFY(contentDigest(lead) == contentDigest(recent));
    recent.contact.name = QStringLiteral("Rosa");
    sealPayload(recent);
    QVERIFY(contentDigest(lead) != contentDigest(recent));
    lead.payload = "not json";
    QVERIFY(contentDigest(lead) == sha256("not json"));
}

void TestEventCodec::isFastEnough()
{
    std::string attributes;
    for (int i = 0; i < 40; ++i)
        attributes += (i > 0 ? ",\"field_" : "\"field_") + std::to_string(i) + "\":\"some text of a form, thirty bytes\"";
    const std::string text = line("lead.created", "{}", R"({"id":"c","name":"Rosa","attributes":{)" + attributes + "}}");
    QElapsedTimer timer;
    timer.start();
    constexpr int kRounds = 2000;
    for (int i = 0; i < kRounds; ++i)
        NS_VERIFY_OK(parseEventLine(text, kNow));
    qInfo("%.1f us for a line of %d bytes", double(timer.nsecsElapsed()) / 1000 / kRounds, int(text.size()));
}

QTEST_GUILESS_MAIN(TestEventCodec)
#include "tst_eventcodec.moc"
