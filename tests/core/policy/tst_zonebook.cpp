// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/zonebook.h"

#include <QElapsedTimer>
#include <QTest>

#include "core/base/file.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::policy;

class TestZoneBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { ns::testing::failOnWarnings(); }
    void candidates_data();
    void candidates();
    void countries_data();
    void countries();
    void everyListedZoneExists();
    void takesOldNames();
    void missingZoneLeavesTheCodeOpen();
    void refusesBadCodes_data();
    void refusesBadCodes();

private:
    std::shared_ptr<const ZoneBook> m_book;
};

void TestZoneBook::initTestCase()
{
    QElapsedTimer timer;
    timer.start();
    auto book = ZoneBook::load();
    NS_VERIFY_OK(book);
    m_book = *book;
    qInfo("%zu zones in %lld ms", m_book->size(), static_cast<long long>(timer.elapsed()));
    QVERIFY(m_book->size() > 400);
}

void TestZoneBook::candidates_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QByteArray>("phone");
    QTest::addColumn<QByteArray>("country");
    QTest::addColumn<QByteArray>("basis");
    QTest::addColumn<QByteArray>("ids"); // joined by a space; "#n": only how many
    const auto row = [](const char *name, const char *zone, const char *phone, const char *country, const char *basis, const char *ids) {
        QTest::newRow(name) << QByteArray(zone) << QByteArray(phone) << QByteArray(country) << QByteArray(basis) << QByteArray(ids);
    };
    row("the CRM's word first", "Europe/Madrid", "+526641234567", "MX", "crm", "Europe/Madrid");
    row("an old name", "US/Eastern", "", "", "crm", "America/New_York");
    row("a zone that is none", "Mars/Olympus", "+51999888777", "", "country", "America/Lima");
    row("case counts in IANA names", "america/lima", "", "PE", "country", "America/Lima");
    // Mexico
    row("Mexico City", "", "+525512345678", "MX", "area_code", "America/Mexico_City");
    row("Guadalajara", "", "+523312345678", "MX", "area_code", "America/Mexico_City");
    row("Monterrey", "", "+528112345678", "MX", "area_code", "America/Mexico_City");
    row("Tijuana", "", "+526641234567", "MX", "area_code", "America/Tijuana");
    row("Mexicali", "", "+526861234567", "MX", "area_code", "America/Tijuana");
    row("Juarez", "", "+526561234567", "MX", "area_code", "America/Ciudad_Juarez");
    row("Ojinaga", "", "+526261234567", "MX", "area_code", "America/Ojinaga");
    row("Chihuahua", "", "+526141234567", "MX", "area_code", "America/Chihuahua");
    row("Hermosillo", "", "+526621234567", "MX", "area_code", "America/Hermosillo");
    row("Culiacan", "", "+526671234567", "MX", "area_code", "America/Mazatlan");
    row("La Paz", "", "+526121234567", "MX", "area_code", "America/Mazatlan");
    row("Tepic", "", "+523111234567", "MX", "area_code", "America/Mazatlan");
    row("Nuevo Laredo", "", "+528671234567", "MX", "area_code", "America/Matamoros");
    row("Reynosa", "", "+528991234567", "MX", "area_code", "America/Matamoros");
    row("Matamoros", "", "+528681234567", "MX", "area_code", "America/Matamoros");
    row("Piedras Negras", "", "+528781234567", "MX", "area_code", "America/Matamoros");
    row("Acuna", "", "+528771234567", "MX", "area_code", "America/Matamoros");
    row("Cancun", "", "+529981234567", "MX", "area_code", "America/Cancun");
    row("Merida", "", "+529991234567", "MX", "area_code", "America/Mexico_City");
    row("Bucerias: both sides", "", "+523291234567", "MX", "area_code", "America/Bahia_Banderas America/Mazatlan");
    row("the old mobile prefix hides the place", "", "+5215512345678", "MX", "country", "#12");
    // Brazil
    row("Sao Paulo, mobile", "", "+5511987654321", "BR", "area_code", "America/Sao_Paulo");
    row("Recife and Noronha", "", "+5581987654321", "BR", "area_code", "America/Recife America/Noronha");
    row("Manaus", "", "+5592987654321", "BR", "area_code", "America/Manaus");
    row("Acre", "", "+5568987654321", "BR", "area_code", "America/Rio_Branco");
    row("no such DDD", "", "+5520987654321", "BR", "country", "#16");
    // Chile, Argentina, Spain
    row("Santiago", "", "+56221234567", "CL", "area_code", "America/Santiago");
    row("Valparaiso and Easter", "", "+56321234567", "CL", "area_code", "America/Santiago Pacific/Easter");
    row("Punta Arenas", "", "+56611234567", "CL", "area_code", "America/Punta_Arenas");
    row("Chilean mobile", "", "+56991234567", "CL", "country", "#4");
    row("Argentina", "", "+5493511234567", "AR", "area_code", "America/Argentina/Buenos_Aires");
    row("Madrid", "", "+34911234567", "ES", "area_code", "Europe/Madrid");
    row("Las Palmas", "", "+34928123456", "ES", "area_code", "Atlantic/Canary");
    row("Tenerife, new range", "", "+34822123456", "ES", "area_code", "Atlantic/Canary");
    row("Ceuta and Cadiz", "", "+34956123456", "ES", "area_code", "Europe/Madrid Africa/Ceuta");
    row("Spanish mobile", "", "+34612345678", "ES", "country", "#3");
    // North America
    row("New York", "", "+12125550100", "US", "area_code", "America/New_York");
    row("Pensacola: two zones", "", "+18505550100", "US", "area_code", "America/New_York America/Chicago");
    row("Navajo Nation", "", "+19285550100", "US", "area_code", "America/Phoenix America/Denver");
    row("Puerto Rico", "", "+17875550100", "US", "area_code", "America/Puerto_Rico");
    row("Dominican Republic", "", "+18095550100", "", "area_code", "America/Santo_Domingo");
    row("toll-free", "", "+18005550100", "US", "country", "#29");
    // no code
    row("country", "", "", "CO", "country", "America/Bogota");
    row("area code before country", "", "+12125550100", "PE", "area_code", "America/New_York");
    row("calling code alone", "", "+51999888777", "", "country", "America/Lima");
    row("shared calling code", "", "+18005550100", "", "country", "#52");
    row("phone without plus", "", "5512345678", "PE", "country", "America/Lima");
    row("nothing at all", "", "", "", "unknown", "");
    row("unknown country", "", "", "XX", "unknown", "");
    row("plus alone", "", "+", "", "unknown", "");
    row("letters behind the plus", "", "+abc", "", "unknown", "");
}

void TestZoneBook::candidates()
{
    QFETCH(QByteArray, zone);
    QFETCH(QByteArray, phone);
    QFETCH(QByteArray, country);
    QFETCH(QByteArray, basis);
    QFETCH(QByteArray, ids);
    domain::Profile profile;
    profile.timeZone = zone.toStdString();
    profile.phone = phone.toStdString();
    profile.country = country.toStdString();
    const ZoneCandidates found = candidateZones(profile, *m_book);
    QCOMPARE(std::string(zoneBasisName(found.basis)), basis.toStdString());
    QByteArrayList names;
    for (const std::string &id : found.ids())
        names.append(QByteArray::fromStdString(id));
    QCOMPARE(ids.startsWith('#') ? "#" + QByteArray::number(names.size()) : names.join(' '), ids);
}

void TestZoneBook::countries_data()
{
    QTest::addColumn<QByteArray>("country");
    QTest::addColumn<int>("zones");
    QTest::newRow("Colombia") << QByteArray("CO") << 1; // ECOSYSTEM 0.4 has these
    QTest::newRow("Peru") << QByteArray("PE") << 1;
    QTest::newRow("Dominican Republic") << QByteArray("DO") << 1;
    QTest::newRow("Spain") << QByteArray("ES") << 3;
    QTest::newRow("Chile") << QByteArray("CL") << 4;
    QTest::newRow("Mexico") << QByteArray("MX") << 12;
    QTest::newRow("Argentina") << QByteArray("AR") << 12;
    QTest::newRow("Brazil") << QByteArray("BR") << 16;
    QTest::newRow("none") << QByteArray("") << 0;
}

void TestZoneBook::countries()
{
    QFETCH(QByteArray, country);
    QFETCH(int, zones);
    QCOMPARE(int(m_book->zonesOfCountry(country.toStdString()).size()), zones);
}

void TestZoneBook::everyListedZoneExists()
{
    const auto read = [](const char *name) { return readFile(std::string(NS_SOURCE_DIR) + "/resources/zones/" + name, 1024 * 1024); };
    const auto areas = read("areacodes.json"), aliases = read("aliases.json");
    NS_VERIFY_OK(areas);
    NS_VERIFY_OK(aliases);
    const auto codes = parseZoneCodes(*areas, *aliases);
    NS_VERIFY_OK(codes);
    QVERIFY(codes->callingCodes.size() > 190);
    std::size_t prefixes = 0;
    for (const ZoneCodes::Area &area : codes->areas) {
        prefixes += area.prefixes.size();
        for (const std::string &id : area.zones)
            QVERIFY2(m_book->find(id) != nullptr, id.c_str());
    }
    QVERIFY(prefixes > 600);
}

void TestZoneBook::takesOldNames()
{
    QCOMPARE(m_book->find("America/Buenos_Aires")->id(), std::string("America/Argentina/Buenos_Aires"));
    QCOMPARE(m_book->find("Brazil/East")->id(), std::string("America/Sao_Paulo"));
    QVERIFY(m_book->find("") == nullptr);
}

void TestZoneBook::missingZoneLeavesTheCodeOpen()
{
    ZoneCodes codes;
    codes.areas = {{{"America/Lima", "America/NotYetMade"}, {"511"}}, {{"America/Bogota"}, {"51"}}};
    const auto book = ZoneBook::load(codes);
    NS_VERIFY_OK(book);
    QVERIFY((*book)->zonesOfAreaCode("+5112345678").empty());
    QCOMPARE((*book)->zonesOfAreaCode("+5122345678").size(), std::size_t(1));
}

void TestZoneBook::refusesBadCodes_data()
{
    QTest::addColumn<QByteArray>("areas");
    QTest::addColumn<QByteArray>("aliases");
    const QByteArray good = R"({"areas":[],"calling_codes":{}})", none = R"({"aliases":{}})";
    QTest::newRow("not JSON") << QByteArray("{") << none;
    QTest::newRow("aliases are not JSON") << good << QByteArray("nope");
    QTest::newRow("no areas") << QByteArray(R"({"calling_codes":{}})") << none;
    QTest::newRow("areas are no list") << QByteArray(R"({"areas":{},"calling_codes":{}})") << none;
    QTest::newRow("area without prefix") << QByteArray(R"({"areas":[{"zones":[]}],"calling_codes":{}})") << none;
    QTest::newRow("zones are no list") << QByteArray(R"({"areas":[{"prefix":"1","zones":"x"}],"calling_codes":{}})") << none;
    QTest::newRow("codes of numbers") << QByteArray(R"({"areas":[{"prefix":"1","zones":[],"codes":[1]}],"calling_codes":{}})") << none;
    QTest::newRow("no calling codes") << QByteArray(R"({"areas":[]})") << none;
    QTest::newRow("calling code without list") << QByteArray(R"({"areas":[],"calling_codes":{"1":"US"}})") << none;
    QTest::newRow("no aliases") << good << QByteArray("{}");
    QTest::newRow("alias of a number") << good << QByteArray(R"({"aliases":{"a":1}})");
    QTest::newRow("letters in a prefix") << QByteArray(R"({"areas":[{"prefix":"1x","zones":[]}],"calling_codes":{}})") << none;
    QTest::newRow("a prefix twice") << QByteArray(R"({"areas":[{"prefix":"1","zones":[],"codes":["2","2"]}],"calling_codes":{}})") << none;
    QTest::newRow("letters in a calling code") << QByteArray(R"({"areas":[],"calling_codes":{"x":["US"]}})") << none;
}

void TestZoneBook::refusesBadCodes()
{
    QFETCH(QByteArray, areas);
    QFETCH(QByteArray, aliases);
    const auto codes = parseZoneCodes(areas.toStdString(), aliases.toStdString());
    QVERIFY(!codes || !ZoneBook::load(*codes));
}

QTEST_GUILESS_MAIN(TestZoneBook)
#include "tst_zonebook.moc"
