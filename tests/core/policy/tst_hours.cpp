// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/hours.h"

#include <QTest>

#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::policy;
using ns::testing::at;

namespace {

WeekHours week(std::map<std::string, std::string> hours)
{
    return parseWeekHours(hours).value();
}

} // namespace

class TestHours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { ns::testing::failOnWarnings(); }
    void parsesWeeks();
    void refusesWeeks_data();
    void refusesWeeks();
    void parsesDates_data();
    void parsesDates();
    void next_data();
    void next();
    void allHoursMustBeOpen();
    void closedDates();
    void failsClosed();

private:
    std::shared_ptr<const ZoneBook> m_book;
};

void TestHours::initTestCase()
{
    m_book = ZoneBook::load().value();
}

void TestHours::parsesWeeks()
{
    const WeekHours parsed = week({{"mon-fri", "09:00-18:00"}, {"wed", "10:00-12:00, 14:30-24:00"}, {"sat", "closed"}});
    const std::vector<DayWindow> plain{{540, 1080}}, wednesday{{600, 720}, {870, 1440}};
    QVERIFY(parsed.days[0] == plain);
    QVERIFY(parsed.days[1] == plain);
    QVERIFY(parsed.days[2] == wednesday);
    QVERIFY(parsed.days[4] == plain);
    QVERIFY(parsed.days[5].empty());
    QVERIFY(parsed.days[6].empty()); // not named: closed
    // A single day overrides a range also when it comes before it in the alphabet.
    QVERIFY(week({{"fri", "closed"}, {"mon-fri", "09:00-18:00"}}).days[4].empty());
    QVERIFY(week({}) == WeekHours{});
}

void TestHours::refusesWeeks_data()
{
    QTest::addColumn<QByteArray>("days");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const char *days, const char *text) { QTest::newRow(name) << QByteArray(days) << QByteArray(text); };
    row("no weekday", "monday", "closed");
    row("backward range", "fri-mon", "closed");
    row("half a range", "mon-", "closed");
    row("empty", "mon", "");
    row("word", "mon", "open");
    row("closes before it opens", "mon", "18:00-09:00");
    row("closes as it opens", "mon", "09:00-09:00");
    row("hour 25", "mon", "09:00-25:00");
    row("beyond midnight", "mon", "09:00-24:01");
    row("opens at 24", "mon", "24:00-24:00");
    row("minute 60", "mon", "09:60-10:00");
    row("one digit", "mon", "9:00-18:00");
    row("overlap", "mon", "09:00-12:00,11:00-13:00");
    row("descending", "mon", "14:00-15:00,09:00-10:00");
    row("trailing comma", "mon", "09:00-12:00,");
    row("signs", "mon", "+9:00--8:00");
}

void TestHours::refusesWeeks()
{
    QFETCH(QByteArray, days);
    QFETCH(QByteArray, text);
    const auto parsed = parseWeekHours({{days.toStdString(), text.toStdString()}});
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, ErrorCode::InvalidInput);
    QCOMPARE(parsed.error().where, days.toStdString());
    QVERIFY(!parseWeekHours({{"mon-wed", "closed"}, {"wed-fri", "closed"}}));
}

void TestHours::parsesDates_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("valid");
    QTest::newRow("plain") << QByteArray("2026-12-25") << true;
    QTest::newRow("leap day") << QByteArray("2028-02-29") << true;
    QTest::newRow("no leap day") << QByteArray("2026-02-29") << false;
    QTest::newRow("month 13") << QByteArray("2026-13-01") << false;
    QTest::newRow("day 0") << QByteArray("2026-01-00") << false;
    QTest::newRow("short") << QByteArray("2026-1-01") << false;
    QTest::newRow("slashes") << QByteArray("2026/01/01") << false;
    QTest::newRow("letters") << QByteArray("20x6-01-01") << false;
}

void TestHours::parsesDates()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, valid);
    QCOMPARE(parseDate(text.toStdString()).has_value(), valid);
}

void TestHours::next_data()
{
    QTest::addColumn<QByteArray>("zones");
    QTest::addColumn<QByteArray>("days");
    QTest::addColumn<QByteArray>("hours");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("expected"); // empty: nothing
    const auto row = [](const char *name, const char *zones, const char *days, const char *hours, const char *from, const char *expected) {
        QTest::newRow(name) << QByteArray(zones) << QByteArray(days) << QByteArray(hours) << QByteArray(from) << QByteArray(expected);
    };
    // Lima is UTC-5: 09-18 is 14-23 UTC. 24 November 2026 is a Tuesday.
    row("open now", "America/Lima", "mon-fri", "09:00-18:00", "2026-11-24T15:00:00.123Z", "2026-11-24T15:00:00.123Z");
    row("first millisecond", "America/Lima", "mon-fri", "09:00-18:00", "2026-11-24T14:00:00.000Z", "2026-11-24T14:00:00.000Z");
    row("one before", "America/Lima", "mon-fri", "09:00-18:00", "2026-11-24T13:59:59.999Z", "2026-11-24T14:00:00.000Z");
    row("last millisecond", "America/Lima", "mon-fri", "09:00-18:00", "2026-11-24T22:59:59.999Z", "2026-11-24T22:59:59.999Z");
    row("half-open: closed at the close", "America/Lima", "mon-fri", "09:00-18:00", "2026-11-24T23:00:00.000Z", "2026-11-25T14:00:00.000Z");
    row("over the weekend", "America/Lima", "mon-fri", "09:00-18:00", "2026-11-27T23:30:00.000Z", "2026-11-30T14:00:00.000Z");
    row("second window of a day", "America/Lima", "mon-fri", "09:00-12:00,15:00-18:00", "2026-11-24T17:00:00.000Z", "2026-11-24T20:00:00.000Z");
    row("never open", "America/Lima", "sat", "closed", "2026-11-24T15:00:00.000Z", "");
    // Santiago, 6 September 2026: 00:00 -> 01:00. A window in the gap does not exist; one that spans it begins behind it.
    row("window inside the gap", "America/Santiago", "sun", "00:00-01:00", "2026-09-05T12:00:00.000Z", "2026-09-13T03:00:00.000Z");
    row("window opens inside the gap", "America/Santiago", "sun", "00:30-02:00", "2026-09-05T12:00:00.000Z", "2026-09-06T04:00:00.000Z");
    // Madrid, 25 October 2026: 03:00 -> 02:00, so 02:30 comes twice.
    row("doubled hour, first pass", "Europe/Madrid", "sun", "02:30-02:45", "2026-10-25T00:00:00.000Z", "2026-10-25T00:30:00.000Z");
    row("doubled hour, second pass", "Europe/Madrid", "sun", "02:30-02:45", "2026-10-25T00:45:00.000Z", "2026-10-25T01:30:00.000Z");
    // New York 09-18 and Los Angeles 09-18 share 12-18 Eastern.
    row("intersection of two zones", "America/New_York America/Los_Angeles", "mon-fri", "09:00-18:00", "2026-11-24T14:00:00.000Z", "2026-11-24T17:00:00.000Z");
    row("no intersection", "Pacific/Apia America/Lima", "mon-fri", "09:00-12:00", "2026-11-24T14:00:00.000Z", "");
    row("beyond the zone data", "America/Lima", "mon-fri", "09:00-18:00", "2040-12-31T23:30:00.000Z", "");
    row("before the zone data", "America/Lima", "mon-fri", "09:00-18:00", "1980-12-31T23:30:00.000Z", "");
}

void TestHours::next()
{
    QFETCH(QByteArray, zones);
    QFETCH(QByteArray, days);
    QFETCH(QByteArray, hours);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, expected);
    std::vector<const ZoneTable *> tables;
    for (const QByteArray &id : zones.split(' '))
        tables.push_back(m_book->find(id.toStdString()));
    const WeekHours open = week({{days.toStdString(), hours.toStdString()}});
    const ApprovedHours approved{tables, {&open}};
    const auto found = nextApproved(at(from.toStdString()), approved);
    QCOMPARE(found ? QByteArray::fromStdString(formatInstant(*found)) : QByteArray(), expected);
    QCOMPARE(isApproved(at(from.toStdString()), approved), from == expected);
    QVERIFY(!found || isApproved(*found, approved));
}

void TestHours::allHoursMustBeOpen()
{
    const ZoneTable *lima = m_book->find("America/Lima");
    const WeekHours standard = week({{"mon-fri", "09:00-18:00"}}), law = week({{"mon-sat", "10:00-20:00"}}), never = week({});
    const ApprovedHours both{ZoneSpan(&lima, 1), {&standard, &law}};
    QVERIFY(!isApproved(at("2026-11-24T14:30:00Z"), both));
    QVERIFY(nextApproved(at("2026-11-24T14:30:00Z"), both) == at("2026-11-24T15:00:00Z"));
    QVERIFY(nextApproved(at("2026-11-24T23:00:00Z"), both) == at("2026-11-25T15:00:00Z"));
    QVERIFY(!nextApproved(at("2026-11-24T14:30:00Z"), {ZoneSpan(&lima, 1), {&standard, &never}}));
}

void TestHours::closedDates()
{
    const ZoneTable *lima = m_book->find("America/Lima");
    const WeekHours open = week({{"mon-sun", "09:00-18:00"}});
    const HolidayDates peru{*parseDate("2026-12-08"), *parseDate("2026-12-25")}, spain{*parseDate("2026-12-09")};
    const auto next = [&](const char *from, std::vector<const HolidayDates *> dates) {
        return nextApproved(at(from), {ZoneSpan(&lima, 1), {&open}, std::move(dates)});
    };
    QVERIFY(next("2026-12-25T15:00:00Z", {&peru}) == at("2026-12-26T14:00:00Z"));
    QVERIFY(next("2026-12-08T15:00:00Z", {&peru}) == at("2026-12-09T14:00:00Z"));
    // A Spanish contact in Lima: both countries' holidays count.
    QVERIFY(next("2026-12-08T15:00:00Z", {&peru, &spain}) == at("2026-12-10T14:00:00Z"));
    QVERIFY(!isApproved(at("2026-12-09T15:00:00Z"), {ZoneSpan(&lima, 1), {&open}, {&peru, &spain}}));
    QVERIFY(isApproved(at("2026-12-09T15:00:00Z"), {ZoneSpan(&lima, 1), {&open}, {&peru}}));
    // The date is the local one: still the 24th in Lima.
    QVERIFY(isApproved(at("2026-12-24T22:00:00Z"), {ZoneSpan(&lima, 1), {&open}, {&peru}}));
}

void TestHours::failsClosed()
{
    const ZoneTable *lima = m_book->find("America/Lima");
    const WeekHours open = week({{"mon-sun", "00:00-24:00"}});
    const Instant now = at("2026-11-24T15:00:00Z");
    QVERIFY(isApproved(now, {ZoneSpan(&lima, 1), {&open}}));
    QVERIFY(!isApproved(now, {{}, {&open}}));
    QVERIFY(!nextApproved(now, {{}, {&open}}));
    QVERIFY(!isApproved(now, {ZoneSpan(&lima, 1), {}}));
    QVERIFY(!nextApproved(now, {ZoneSpan(&lima, 1), {}}));
    QVERIFY(!isApproved(at("2041-06-01T00:00:00Z"), {ZoneSpan(&lima, 1), {&open}}));
    // 61 holidays in a row are more than the search looks ahead, 60 are not.
    HolidayDates holidays;
    const auto first = *parseDate("2026-11-24");
    for (int i = 0; i < 61; ++i)
        holidays.push_back(first + std::chrono::days(i));
    QVERIFY(!nextApproved(at("2026-11-24T05:00:00Z"), {ZoneSpan(&lima, 1), {&open}, {&holidays}}));
    holidays.pop_back();
    QVERIFY(nextApproved(at("2026-11-24T05:00:00Z"), {ZoneSpan(&lima, 1), {&open}, {&holidays}}) == at("2027-01-23T05:00:00Z"));
}

QTEST_GUILESS_MAIN(TestHours)
#include "tst_hours.moc"
