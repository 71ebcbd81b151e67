// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/lawpacks.h"

#include <array>

#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::policy;

class TestLawPacks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void builtIn();
    void saysWhatIsKnown();
    void regions();
    void findsRegions_data();
    void findsRegions();
    void aWorkspaceReplaces();
    void refuses_data();
    void refuses();
};

void TestLawPacks::builtIn()
{
    const auto packs = LawPacks::builtIn();
    NS_VERIFY_OK(packs);
    for (const LawPack &pack : packs->packs()) {
        QVERIFY2(!pack.source.empty() && !pack.checkedOn.empty(), pack.country.c_str());
        QCOMPARE(pack.country.size(), std::size_t(2));
    }
    QVERIFY(packs->isHoliday("CO", *parseDate("2026-12-08")));
    QVERIFY(packs->isHoliday("CO", *parseDate("2026-11-16"))); // Cartagena, moved to Monday
    QVERIFY(!packs->isHoliday("CO", *parseDate("2026-11-17")));
    // One of each country whose date moves, as the calendars of those governments print it.
    for (const auto &[country, date] : {std::pair{"BR", "2027-03-26"}, {"MX", "2026-11-16"}, {"CL", "2026-10-12"}, {"CL", "2028-10-27"}, {"AR", "2026-11-23"}, {"PE", "2026-04-02"},
                                        {"US", "2026-11-26"}, {"CO", "2035-12-25"}})
        QVERIFY2(packs->isHoliday(country, *parseDate(date)), date);
    QVERIFY(!packs->isHoliday("EC", *parseDate("2026-12-25"))); // nobody has entered them
    QVERIFY(packs->holidaysKnownUntil() == parseDate("2035-12-25"));
    QVERIFY(!LawPacks().holidaysKnownUntil());
}

void TestLawPacks::saysWhatIsKnown()
{
    // The issue's countries: each has a pack; those without limits are slots that say so.
    const auto packs = LawPacks::builtIn();
    NS_VERIFY_OK(packs);
    const auto limits = [&](std::string_view country, std::string_view region) { return packs->limitsFor(std::array{country}, region); };
    for (const char *country : {"CO", "BR", "MX", "CL", "AR", "PE", "US"})
        QVERIFY2(!packs->packsFor(country, "XX").empty(), country);
    for (const char *country : {"BR", "MX", "CL", "AR", "PE", "EC"})
        QVERIFY2(limits(country, "").packs.empty() && limits(country, "").hours.empty(), country);
    const LawLimits colombia = limits("CO", "");
    QCOMPARE(colombia.perDay, 1);
    QCOMPARE(colombia.hours.size(), std::size_t(1));
    QVERIFY((colombia.hours[0]->days[5] == std::vector<DayWindow>{{480, 900}}));
    QVERIFY(colombia.hours[0]->days[6].empty());
    QCOMPARE(colombia.closedDates.size(), std::size_t(1));
    QCOMPARE(limits("BR", "RJ").hours.size(), std::size_t(1));
    QCOMPARE(limits("BR", "RJ").closedDates.size(), std::size_t(1));
    QCOMPARE(limits("US", "FL").perDay, 3);
    QCOMPARE(limits("US", "WA").perDay, 0);
    // Two countries at once: the tighter cap, all hours.
    const LawLimits both = packs->limitsFor(std::array<std::string_view, 2>{"US", "CO"}, "US-FL");
    QCOMPARE(both.perDay, 1);
    QCOMPARE(both.hours.size(), std::size_t(3));
}

void TestLawPacks::regions()
{
    const auto packs = LawPacks::builtIn();
    NS_VERIFY_OK(packs);
    QCOMPARE(packs->packsFor("US", "FL").size(), std::size_t(2));
    QCOMPARE(packs->packsFor("US", "US-FL").size(), std::size_t(2));
    QCOMPARE(packs->packsFor("US", "NY").size(), std::size_t(1));
    QCOMPARE(packs->packsFor("BR", "BR-RJ").size(), std::size_t(2));
    QVERIFY(packs->packsFor("BR", "").front()->isEmpty);
    QCOMPARE(packs->packsFor("BR", "").size(), std::size_t(1));
    QVERIFY(packs->packsFor("JP", "").empty());
    const auto texas = packs->packsFor("US", "TX").back();
    QCOMPARE(texas->hours->days[6].front().open, 12 * 60);
    // Not known, or none: the strictest of all states.
    for (const char *region : {"", "ZZ", "BR-RJ", "US-ZZ"}) {
        QCOMPARE(packs->packsFor("US", region).size(), std::size_t(10));
        QCOMPARE(packs->limitsFor(std::array<std::string_view, 1>{"US"}, region).perDay, 3);
    }
}

void TestLawPacks::findsRegions_data()
{
    QTest::addColumn<QByteArray>("countries");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("phone");
    QTest::addColumn<QByteArray>("region");
    const auto row = [](const char *name, const char *countries, const char *text, const char *phone, const char *region) {
        QTest::newRow(name) << QByteArray(countries) << QByteArray(text) << QByteArray(phone) << QByteArray(region);
    };
    row("code", "BR", "RJ", "", "BR-RJ");
    row("code with its country", "BR", "BR-SP", "", "BR-SP");
    row("lower case, spaces", "US", " us-fl ", "", "US-FL");
    row("name", "BR", "R\xc3\xado de  JANEIRO", "", "BR-RJ");
    row("name of a state", "US", "florida", "", "US-FL");
    row("no such code", "US", "ZZ", "", "");
    row("another country's", "US", "BR-RJ", "", "");
    row("second country's", "PE US", "TX", "", "US-TX");
    row("area code of Rio", "BR", "", "+5521998887766", "BR-RJ");
    row("area code of Campos", "BR", "", "+5522998887766", "BR-RJ");
    row("area code of Sao Paulo", "BR", "", "+5511998887766", "");
    row("what is stated wins", "BR", "SP", "+5521998887766", "BR-SP");
    row("what nobody knows does not", "BR", "???", "+5521998887766", "BR-RJ");
    row("a number of Rio in another country", "PE", "", "+5521998887766", "");
    row("nothing", "BR", "", "", "");
    row("a country without data", "JP", "13", "", "");
}

void TestLawPacks::findsRegions()
{
    QFETCH(QByteArray, countries);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, phone);
    QFETCH(QByteArray, region);
    std::vector<std::string_view> list;
    const QList<QByteArray> parts = countries.split(' ');
    for (const QByteArray &part : parts)
        list.emplace_back(part.constData(), std::size_t(part.size()));
    QCOMPARE(QByteArray::fromStdString(LawPacks::builtIn()->findRegion(list, text.toStdString(), phone.toStdString())), region);
}

void TestLawPacks::aWorkspaceReplaces()
{
    auto packs = LawPacks::builtIn();
    NS_VERIFY_OK(packs);
    const std::size_t before = packs->packs().size();
    const auto own = LawPacks::parse(R"({"packs": [
        {"country": "CO", "source": "our lawyer", "checked_on": "2026-11-30", "hours": {"mon-fri": "09:00-12:00"}},
        {"country": "AR", "region": "B", "source": "our lawyer", "checked_on": "2026-11-30", "closed_on_holidays": true}],
        "holidays": {"AR": ["2026-12-08", "2026-12-08", "2026-05-25"]}})");
    NS_VERIFY_OK(own);
    packs->replaceBy(*own);
    QCOMPARE(packs->packs().size(), before + 1);
    const LawLimits colombia = packs->limitsFor(std::array<std::string_view, 1>{"CO"}, "");
    QCOMPARE(colombia.perDay, 0); // the whole pack is replaced, not a part
    QVERIFY((colombia.hours[0]->days[0] == std::vector<DayWindow>{{540, 720}}));
    QVERIFY(packs->isHoliday("CO", *parseDate("2026-12-08")) && packs->isHoliday("AR", *parseDate("2026-12-08")));
    // Only holidays: open at any other hour.
    QCOMPARE(packs->findRegion(std::array<std::string_view, 1>{"AR"}, "b", ""), std::string("AR-B"));
    const LawLimits buenosAires = packs->limitsFor(std::array<std::string_view, 1>{"AR"}, "AR-B");
    QCOMPARE(buenosAires.closedDates.size(), std::size_t(1));
    QVERIFY((buenosAires.hours[0]->days[6] == std::vector<DayWindow>{{0, 1440}}));
    QVERIFY(packs->limitsFor(std::array<std::string_view, 1>{"AR"}, "").packs.empty());
    NS_VERIFY_OK(LawPacks::parse("{}"));
}

void TestLawPacks::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("where");
    const auto pack = [](const char *name, const char *members, const char *where) {
        QTest::newRow(name) << QByteArray("{\"packs\":[{\"country\":\"CO\",\"source\":\"s\",\"checked_on\":\"2026-11-30\"") + members + "}]}" << QByteArray("/packs/0") + where;
    };
    QTest::newRow("not JSON") << QByteArray("{") << QByteArray();
    QTest::newRow("no list") << QByteArray("{\"packs\":5}") << QByteArray("/packs");
    QTest::newRow("no source") << QByteArray("{\"packs\":[{\"country\":\"CO\",\"checked_on\":\"2026-11-30\"}]}") << QByteArray("/packs/0");
    QTest::newRow("no such day of checking") << QByteArray("{\"packs\":[{\"country\":\"CO\",\"source\":\"s\",\"checked_on\":\"2026-02-30\"}]}") << QByteArray("/packs/0/checked_on");
    pack("bad hours", ",\"hours\":{\"mon\":\"19:00-07:00\"}", "/hours/mon");
    pack("cap of zero", ",\"per_day\":0", "/per_day");
    pack("unknown member", ",\"perday\":1", "/perday");
    pack("region in lower case", ",\"region\":\"rj\"", "/region");
    pack("names of a country", ",\"names\":[\"Colombia\"]", "/names");
    pack("prefixes of a country", ",\"phone_prefixes\":[\"57\"]", "/phone_prefixes");
    pack("regions of a region", ",\"region\":\"DC\",\"regions\":[\"DC\"]", "/regions");
    pack("strictest of a region", ",\"region\":\"DC\",\"region_unknown\":\"strictest\"", "/region_unknown");
    QTest::newRow("twice") << QByteArray("{\"packs\":[{\"country\":\"CO\",\"source\":\"s\",\"checked_on\":\"2026-11-30\"},{\"country\":\"CO\",\"source\":\"s\",\"checked_on\":\"2026-11-30\"}]}") << QByteArray("/packs/1");
    QTest::newRow("no such date") << QByteArray("{\"packs\":[],\"holidays\":{\"CO\":[\"2026-02-30\"]}}") << QByteArray("/holidays/CO/0");
}

void TestLawPacks::refuses()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, where);
    const auto packs = LawPacks::parse({json.constData(), std::size_t(json.size())});
    QVERIFY(!packs);
    QCOMPARE(packs.error().where, where.toStdString());
    QVERIFY(!LawPacks::check(json.toStdString()).empty());
}

QTEST_GUILESS_MAIN(TestLawPacks)
#include "tst_lawpacks.moc"
