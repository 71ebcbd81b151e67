// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/csv/importmapping.h"

#include <QFile>

#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::connect;
using ns::testing::at;

namespace {

const Instant kNow = at("2026-11-24T15:00:00Z");

struct Parsed
{
    std::vector<Result<ImportedRow>> rows;
    std::vector<ColumnUse> columns;
};

Result<Parsed> parse(const std::string &csv, ImportOptions options)
{
    auto reader = CsvReader::openBytes(csv);
    if (!reader)
        return tl::make_unexpected(reader.error());
    auto mapping = ImportMapping::make(reader->headers(), std::move(options), kNow);
    if (!mapping)
        return tl::make_unexpected(mapping.error());
    std::vector<CsvRow> rows;
    while (true) {
        auto row = reader->next();
        if (!row || !*row)
            break;
        mapping->learnDateOrder(**row);
        rows.push_back(std::move(**row));
    }
    Parsed parsed;
    parsed.columns = mapping->columns();
    for (const CsvRow &row : rows)
        parsed.rows.push_back(mapping->mapRow(row));
    return parsed;
}

domain::Event one(const std::string &csv, ImportOptions options = {.source = "x"})
{
    return parse(csv, std::move(options)).value().rows.at(0).value().event;
}

std::string errorOf(const std::string &csv, ImportOptions options = {.source = "x"})
{
    const auto parsed = parse(csv, std::move(options));
    if (!parsed)
        return parsed.error().text;
    return parsed->rows.at(0) ? "none" : parsed->rows.at(0).error().text;
}

domain::ImportMarks marksOf(const domain::Event &event)
{
    return std::get<domain::ImportMarks>(event.data);
}

} // namespace

class TestImportMapping : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void headersMapThemselves();
    void allElseIsAnAttribute();
    void explicitMap();
    void optionErrors_data();
    void optionErrors();
    void wordsThatAreNotUnderstoodStay();
    void consent();
    void stages();
    void identities();
    void times();
    void historyRule_data();
    void historyRule();
    void rowErrors_data();
    void rowErrors();
    void updates();
    void contentIgnoresArrivalAndColumnOrder();
    void outcomes();
    void outcomeErrors_data();
    void outcomeErrors();
    void sourceNames();
    void realHeaders_data();
    void realHeaders();
};

void TestImportMapping::headersMapThemselves()
{
    const domain::Event event = one("ID;Name;PHONE;E-mail;Language;Country;Time Zone;Location;Role;Stage;Created_At;Consent.WhatsApp\n"
                                    " c-1 ;Rosa Quispe;+51 999 888 777;Rosa@Example.org;Español;Perú;America/Lima;lima;Madre;Engaged;2026-11-20;sí\n");
    QCOMPARE(event.key, (domain::EventKey{"import:x", "c-1"}));
    QCOMPARE(event.type, domain::EventType::LeadCreated);
    QCOMPARE(event.occurredAt, at("2026-11-20T00:00:00Z"));
    QVERIFY(!event.timeAssumed);
    const domain::ContactPatch &contact = event.contact;
    QCOMPARE(contact.sourceId, std::string("c-1"));
    QCOMPARE(*contact.name, QStringLiteral("Rosa Quispe"));
    QCOMPARE(*contact.phone, std::string("+51 999 888 777"));
    QCOMPARE(*contact.email, std::string("Rosa@Example.org"));
    QCOMPARE(*contact.language, domain::Language::Spanish);
    QCOMPARE(*contact.country, std::string("PE"));
    QCOMPARE(*contact.timeZone, std::string("America/Lima"));
    QCOMPARE(*contact.location, std::string("lima"));
    QCOMPARE(*contact.role, domain::PersonRole::Guardian);
    QCOMPARE(*contact.stage, std::string("engaged"));
    QCOMPARE(contact.consent, (domain::ConsentMap{{"whatsapp", true}}));
    QVERIFY(contact.attributes.empty());
    const auto stored = domain::parseStoredEvent(event.payload);
    NS_VERIFY_OK(stored);
    QVERIFY(stored->contact.stage == "engaged");
}

void TestImportMapping::allElseIsAnAttribute()
{
    const domain::Event event = one("id,What matters most ?,Empty,Edad\nc,\"a, b\",,9\n");
    QCOMPARE(event.contact.attributes, (domain::Attributes{{"What matters most ?", "a, b"}, {"Edad", "9"}}));
    QVERIFY(!event.contact.name && !event.contact.phone && !event.contact.stage);
}

void TestImportMapping::explicitMap()
{
    const auto parsed = parse("Lead Number,name,Full Name,tel,reject_line\n7,nick,Ana Paz,+51999888777,3\n",
                              {.source = "x", .map = {{"id", "lead number"}, {"name", "Full Name"}, {"phone", "tel"}}});
    NS_VERIFY_OK(parsed);
    const domain::Event event = parsed->rows.at(0).value().event;
    QCOMPARE(event.key.id, std::string("7"));
    QCOMPARE(*event.contact.name, QStringLiteral("Ana Paz"));
    QCOMPARE(event.contact.attributes, (domain::Attributes{{"name", "nick"}}));
    QCOMPARE(parsed->columns.at(0).field, std::string("id"));
    QCOMPARE(parsed->columns.at(1).field, std::string());
    QCOMPARE(parsed->columns.at(4).field, std::string("ignored"));
    // A field mapped to nothing stays an attribute.
    QCOMPARE(one("id,stage\n1,Prospecting\n", {.source = "x", .map = {{"stage", ""}}}).contact.attributes, (domain::Attributes{{"stage", "Prospecting"}}));
}

void TestImportMapping::optionErrors_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("no source") << 0 << QByteArray("source: 1 to 170 bytes without control characters");
    QTest::newRow("unknown field") << 1 << QByteArray("map: no such field: colour");
    QTest::newRow("unknown column") << 2 << QByteArray("map: the file has no column Tel");
    QTest::newRow("unknown stage") << 3 << QByteArray("map-stage: 'Sold' is none of new, engaged, booked, won, lost, cold");
    QTest::newRow("consent without basis") << 4 << QByteArray("consent: needs a basis");
    QTest::newRow("bare consent field") << 5 << QByteArray("map: no such field: consent.");
    QTest::newRow("outcome field in contacts") << 6 << QByteArray("map: no such field: outcome");
    QTest::newRow("outcomes without outcome") << 7 << QByteArray("outcomes need a column outcome");
}

void TestImportMapping::optionErrors()
{
    QFETCH(int, which);
    QFETCH(QByteArray, error);
    const std::vector<ImportOptions> options = {
        {.source = ""},
        {.source = "x", .map = {{"colour", "a"}}},
        {.source = "x", .map = {{"phone", "Tel"}}},
        {.source = "x", .mapStage = {{"Closed", "Sold"}}},
        {.source = "x", .consentChannels = {"whatsapp"}},
        {.source = "x", .map = {{"consent.", "a"}}},
        {.source = "x", .map = {{"outcome", "a"}}},
        {.kind = ImportKind::Outcomes, .source = "x"},
    };
    QCOMPARE(QByteArray::fromStdString(errorOf("id,a\n1,2\n", options.at(std::size_t(which)))), error);
}

void TestImportMapping::wordsThatAreNotUnderstoodStay()
{
    const domain::Event event = one("id,Country,language,Role\n1,Atlantis,Klingon,wizard\n");
    QVERIFY(!event.contact.country && !event.contact.language && !event.contact.role);
    QCOMPARE(event.contact.attributes, (domain::Attributes{{"Country", "Atlantis"}, {"language", "Klingon"}, {"Role", "wizard"}}));
}

void TestImportMapping::consent()
{
    const std::string csv = "id,consent.email,consent.sms\n1,no,-\n2,,TRUE\n3,maybe,1\n";
    const auto parsed = parse(csv, {.source = "x", .consentChannels = {"email", "whatsapp"}, .consentBasis = "signed form 2025"});
    NS_VERIFY_OK(parsed);
    QCOMPARE(parsed->rows.at(0).value().event.contact.consent, (domain::ConsentMap{{"email", false}, {"whatsapp", true}})); // a no wins
    QCOMPARE(parsed->rows.at(1).value().event.contact.consent, (domain::ConsentMap{{"email", true}, {"whatsapp", true}, {"sms", true}}));
    QVERIFY(!parsed->rows.at(2));
    QCOMPARE(parsed->rows.at(2).error().text, std::string("consent.email: neither yes nor no: maybe"));
    QCOMPARE(one("id,opt in\n1,Sim\n", {.source = "x", .map = {{"consent.whatsapp", "opt in"}}}).contact.consent, (domain::ConsentMap{{"whatsapp", true}}));
}

void TestImportMapping::stages()
{
    QCOMPARE(*one("id,stage\n1, WON \n").contact.stage, std::string("won"));
    QVERIFY(!one("id,stage,a\n1,,2\n").contact.stage);
    QCOMPARE(errorOf("id,stage\n1,Prospecting\n"), std::string("stage: 'Prospecting' is not mapped (--map-stage)"));
    const ImportOptions options{.source = "x", .map = {{"stage", "deal_stage"}}, .mapStage = {{"prospecting", "new"}, {"Engaging", "engaged"}}};
    QCOMPARE(*one("id,deal_stage\n1,Prospecting\n", options).contact.stage, std::string("new"));
    QCOMPARE(*one("id,deal_stage\n1,ENGAGING\n", options).contact.stage, std::string("engaged"));
}

void TestImportMapping::identities()
{
    const auto id = [](const std::string &csv) { return one(csv).key.id; };
    QCOMPARE(id("id,phone,email\nc-9,+51999888777,a@b.co\n"), std::string("c-9"));
    const std::string byPhone = id("phone,email\n+51 999 888 777,a@b.co\n");
    QVERIFY(byPhone.starts_with("phone-"));
    QCOMPARE(byPhone.size(), 38U);
    QCOMPARE(id("phone,country,name\n999888777,PE,x\n"), byPhone);
    QCOMPARE(id("phone\n+55 11 8765-4321\n"), id("phone\n+55 11 98765-4321\n"));
    const std::string byEmail = id("phone,email\nno tiene,A@B.co\n");
    QVERIFY(byEmail.starts_with("email-"));
    QCOMPARE(id("email,name\na@b.co ,y\n"), byEmail);
    const std::string byRow = id("name,city\nAna,Lima\n");
    QVERIFY(byRow.starts_with("row-"));
    QCOMPARE(id("city,name,empty\nLima,Ana,\n"), byRow); // the same content under other columns
    QVERIFY(id("name,city\nAna,Cusco\n") != byRow);
    QVERIFY(byPhone.find("999") == std::string::npos || byPhone.find("999888777") == std::string::npos); // no contact data in ids
}

void TestImportMapping::times()
{
    const domain::Event timeless = one("id,a\n1,2\n");
    QCOMPARE(timeless.occurredAt, kNow);
    QVERIFY(timeless.timeAssumed);
    // The second row shows the order for the first.
    const auto parsed = parse("id,created_at\n1,3/4/2026\n2,11/24/2025\n", {.source = "x"});
    NS_VERIFY_OK(parsed);
    QCOMPARE(parsed->rows.at(0).value().event.occurredAt, at("2026-03-04T00:00:00Z"));
}

void TestImportMapping::historyRule_data()
{
    QTest::addColumn<QByteArray>("createdAt");
    QTest::addColumn<int>("start");
    QTest::addColumn<bool>("history");
    QTest::addColumn<bool>("starts");
    QTest::newRow("recent, recent") << QByteArray("2026-11-20") << int(ImportStart::Recent) << false << true;
    QTest::newRow("seven days, recent") << QByteArray("2026-11-17T15:00:00Z") << int(ImportStart::Recent) << false << true;
    QTest::newRow("a bit older, recent") << QByteArray("2026-11-17T14:59:59Z") << int(ImportStart::Recent) << true << false;
    QTest::newRow("no date, recent") << QByteArray() << int(ImportStart::Recent) << false << true;
    QTest::newRow("old, all") << QByteArray("2020-01-01") << int(ImportStart::All) << false << true;
    QTest::newRow("old, none") << QByteArray("2020-01-01") << int(ImportStart::None) << true << false;
    QTest::newRow("recent, none") << QByteArray("2026-11-24") << int(ImportStart::None) << false << false;
}

void TestImportMapping::historyRule()
{
    QFETCH(QByteArray, createdAt);
    QFETCH(int, start);
    QFETCH(bool, history);
    QFETCH(bool, starts);
    const auto parsed = parse("id,created_at,a\n1," + createdAt.toStdString() + ",x\n", {.source = "x", .start = ImportStart(start)});
    NS_VERIFY_OK(parsed);
    const ImportedRow row = parsed->rows.at(0).value();
    QCOMPARE(marksOf(row.event).history, history);
    QCOMPARE(marksOf(row.event).startsSequences, starts);
    QCOMPARE(row.starts, starts);
}

void TestImportMapping::rowErrors_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QByteArray>("error");
    const auto row = [](const char *name, const std::string &csv, const char *error) {
        QTest::newRow(name) << QByteArray::fromStdString(csv) << QByteArray(error);
    };
    row("ragged", "id,a\n1\n", "1 cells, the header has 2");
    row("empty", "id,a\n , \n", "the row is empty");
    row("long id", "id\n" + std::string(181, 'x') + "\n", "id: longer than 180 bytes or with control characters");
    row("date", "id,created_at\n1,soon\n", "created_at: not a date: soon");
    row("ambiguous date", "id,created_at\n1,3/4/2026\n",
        "created_at: day and month cannot be told apart in this column, write dates as 2026-11-24: 3/4/2026");
    row("ahead", "id,created_at\n1,2026-11-26\n", "created_at: more than 24 h ahead: 2026-11-26");
    row("too long", "id,a\n1," + std::string(300 * 1024, 'x') + "\n", "the row is longer than 256 KB");
    std::string headers = "id", cells = "1";
    for (int i = 0; i < 501; ++i) {
        headers += ",h" + std::to_string(i);
        cells += ",x";
    }
    row("too many attributes", headers + "\n" + cells + "\n", "more than 500 attributes");
}

void TestImportMapping::rowErrors()
{
    QFETCH(QByteArray, csv);
    QFETCH(QByteArray, error);
    QCOMPARE(QByteArray::fromStdString(errorOf(csv.toStdString())), error);
}

void TestImportMapping::updates()
{
    const auto headers = std::vector<std::string>{"id", "name"};
    const auto mapping = ImportMapping::make(headers, {.source = "x"}, kNow);
    NS_VERIFY_OK(mapping);
    const ImportedRow row = mapping->mapRow({.row = 1, .line = 2, .cells = {"c-1", "Ana"}}).value();
    const domain::Event update = mapping->makeUpdate(row);
    QCOMPARE(update.type, domain::EventType::ContactUpdated);
    QCOMPARE(update.key.source, std::string("import:x"));
    QCOMPARE(update.key.id, "c-1#" + row.contentHash);
    QCOMPARE(row.contentHash.size(), 12U);
    QCOMPARE(*update.contact.name, QStringLiteral("Ana"));
    QCOMPARE(update.contact.sourceId, std::string("c-1"));
    const ImportedRow changed = mapping->mapRow({.row = 1, .line = 2, .cells = {"c-1", "Ana Paz"}}).value();
    QVERIFY(changed.contentHash != row.contentHash);
    QCOMPARE(changed.event.key, row.event.key);
}

void TestImportMapping::contentIgnoresArrivalAndColumnOrder()
{
    const auto hash = [](const std::vector<std::string> &headers, const std::vector<std::string> &cells, Instant now) {
        const auto mapping = ImportMapping::make(headers, {.source = "x"}, now);
        return mapping->mapRow({.row = 1, .line = 2, .cells = cells}).value().contentHash;
    };
    const std::string first = hash({"id", "created_at", "a"}, {"1", "2026-11-20", "x"}, kNow);
    QCOMPARE(hash({"a", "created_at", "id"}, {"x", "2026-11-20", "1"}, kNow + std::chrono::hours(24 * 30)), first); // by now history
    QVERIFY(hash({"id", "created_at", "a"}, {"1", "2026-11-21", "x"}, kNow) != first);
    QCOMPARE(hash({"id", "a"}, {"1", "x"}, kNow), hash({"id", "a"}, {"1", "x"}, kNow + std::chrono::hours(1)));
}

void TestImportMapping::outcomes()
{
    const ImportOptions options{.kind = ImportKind::Outcomes, .source = "leads"};
    const auto parsed = parse("id,outcome,occurred_at\n1,Booked,2026-11-20\n2,attended,\n3,WON,2026-11-20\n4,lost,2026-11-20\n5,Hot lead,2026-11-20\n", options);
    NS_VERIFY_OK(parsed);
    const auto event = [&](std::size_t i) { return parsed->rows.at(i).value().event; };
    QCOMPARE(event(0).type, domain::EventType::AppointmentBooked);
    QCOMPARE(event(0).occurredAt, at("2026-11-20T00:00:00Z"));
    QCOMPARE(event(0).key.source, std::string("import:leads"));
    QVERIFY(event(0).key.id.starts_with("outcome-"));
    QCOMPARE(event(0).contact.sourceId, std::string("1"));
    QCOMPARE(event(1).type, domain::EventType::AppointmentAttended);
    QVERIFY(event(1).timeAssumed);
    QCOMPARE(event(2).type, domain::EventType::DealWon);
    QCOMPARE(event(3).type, domain::EventType::DealLost);
    QCOMPARE(event(4).type, domain::EventType::StageChanged);
    const auto label = std::get<domain::StageChange>(event(4).data);
    QCOMPARE(label.pipeline, std::string("outcome"));
    QCOMPARE(label.to, std::string("Hot lead"));
}

void TestImportMapping::outcomeErrors_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("no id") << QByteArray(",won,") << QByteArray("id: missing");
    QTest::newRow("no outcome") << QByteArray("1,,") << QByteArray("outcome: missing");
    QTest::newRow("date") << QByteArray("1,won,x") << QByteArray("occurred_at: not a date: x");
    QTest::newRow("ahead") << QByteArray("1,won,2027-01-01") << QByteArray("occurred_at: more than 24 h ahead: 2027-01-01");
    QTest::newRow("long") << QByteArray("1,") + QByteArray(181, 'x') + "," << QByteArray("outcome: too long");
}

void TestImportMapping::outcomeErrors()
{
    QFETCH(QByteArray, row);
    QFETCH(QByteArray, error);
    const ImportOptions options{.kind = ImportKind::Outcomes, .source = "x"};
    QCOMPARE(QByteArray::fromStdString(errorOf("id,outcome,occurred_at\n" + row.toStdString() + "\n", options)), error);
}

void TestImportMapping::sourceNames()
{
    QCOMPARE(defaultSourceName("/data/leads.2026.csv"), std::string("leads.2026"));
    QCOMPARE(defaultSourceName("leads.csv"), std::string("leads"));
}

void TestImportMapping::realHeaders_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("map"); // FIELD=COLUMN, ';' between
    QTest::addColumn<int>("rows");
    QTest::newRow("xedu") << QByteArray("data/leads/xedu_public.csv") << QByteArray("id=Prospect ID;location=City") << 6661;
    QTest::newRow("shoppers") << QByteArray("data/leads/shoppers_public.csv") << QByteArray() << 8628;
    QTest::newRow("maven") << QByteArray("data/crm/maven_open_opportunities.csv")
                           << QByteArray("id=opportunity_id;name=account;stage=deal_stage;created_at=engage_date") << 2089;
}

void TestImportMapping::realHeaders()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, map);
    QFETCH(int, rows);
    const std::string path = testing::sharedFile(NS_SHARED_DIR, file.toStdString());
    if (path.empty())
        QSKIP("shared data is not here");
    ImportOptions options{.source = defaultSourceName(path), .mapStage = {{"Prospecting", "new"}, {"Engaging", "engaged"}}};
    const auto entries = map.split(';');
    for (const QByteArray &entry : entries) {
        if (!entry.isEmpty())
            options.map.emplace_back(entry.left(entry.indexOf('=')).toStdString(), entry.mid(entry.indexOf('=') + 1).toStdString());
    }
    auto file1 = QFile(QString::fromStdString(path));
    QVERIFY(file1.open(QIODevice::ReadOnly));
    const auto parsed = parse(file1.readAll().toStdString(), options);
    NS_VERIFY_OK(parsed);
    QCOMPARE(int(parsed->rows.size()), rows);
    for (const auto &row : parsed->rows)
        NS_VERIFY_OK(row);
}

QTEST_GUILESS_MAIN(TestImportMapping)
#include "tst_importmapping.moc"
