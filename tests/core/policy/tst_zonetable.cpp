// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/zonetable.h"

#include <QDateTime>
#include <QTest>
#include <QTimeZone>
#include <algorithm>

#include "core/policy/hours.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::policy;
using ns::testing::at;

namespace {

std::chrono::local_days dateOf(const char *text)
{
    return parseDate(text).value();
}

} // namespace

class TestZoneTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }
    void localTime_data();
    void localTime();
    void resolvesLocalTime_data();
    void resolvesLocalTime();
    void knowsItsCountry();
    void refusesUnknownZones();
    void coversItsYears();
    void everyZoneChangesLaterAsQtSays();
};

void TestZoneTable::localTime_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QByteArray>("utc");
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<int>("minute");
    QTest::addColumn<int>("weekday");
    QTest::newRow("Lima") << QByteArray("America/Lima") << QByteArray("2026-11-24T15:00:00Z") << QByteArray("2026-11-24") << 600 << 1;
    QTest::newRow("the day before") << QByteArray("America/Lima") << QByteArray("2026-11-23T04:59:59.999Z") << QByteArray("2026-11-22") << 1439 << 6;
    QTest::newRow("the day after") << QByteArray("Pacific/Apia") << QByteArray("2026-11-24T15:00:00Z") << QByteArray("2026-11-25") << 240 << 2;
    QTest::newRow("Madrid in summer") << QByteArray("Europe/Madrid") << QByteArray("2026-07-01T00:00:00Z") << QByteArray("2026-07-01") << 120 << 2;
    QTest::newRow("last millisecond of summer") << QByteArray("Europe/Madrid") << QByteArray("2026-10-25T00:59:59.999Z") << QByteArray("2026-10-25") << 179 << 6;
    QTest::newRow("first of winter") << QByteArray("Europe/Madrid") << QByteArray("2026-10-25T01:00:00Z") << QByteArray("2026-10-25") << 120 << 6;
    QTest::newRow("three quarters of an hour") << QByteArray("Asia/Kathmandu") << QByteArray("2026-01-01T00:00:00Z") << QByteArray("2026-01-01") << 345 << 3;
    QTest::newRow("Brazil had summer time in 2018") << QByteArray("America/Sao_Paulo") << QByteArray("2018-12-01T12:00:00Z") << QByteArray("2018-12-01") << 600 << 5;
    QTest::newRow("and has none since 2019") << QByteArray("America/Sao_Paulo") << QByteArray("2026-12-01T12:00:00Z") << QByteArray("2026-12-01") << 540 << 1;
    QTest::newRow("Mexico has none since 2022") << QByteArray("America/Mexico_City") << QByteArray("2026-07-01T12:00:00Z") << QByteArray("2026-07-01") << 360 << 2;
    QTest::newRow("its border has") << QByteArray("America/Tijuana") << QByteArray("2026-07-01T12:00:00Z") << QByteArray("2026-07-01") << 300 << 2;
    // Behind 2037 Qt lists no transitions; these come from sampling.
    QTest::newRow("summer 2039") << QByteArray("America/New_York") << QByteArray("2039-07-01T12:00:00Z") << QByteArray("2039-07-01") << 480 << 4;
    QTest::newRow("winter 2040") << QByteArray("America/New_York") << QByteArray("2040-12-01T12:00:00Z") << QByteArray("2040-12-01") << 420 << 5;
    QTest::newRow("to the minute in 2038") << QByteArray("America/New_York") << QByteArray("2038-03-14T06:59:00Z") << QByteArray("2038-03-14") << 119 << 6;
    QTest::newRow("and one later") << QByteArray("America/New_York") << QByteArray("2038-03-14T07:00:00Z") << QByteArray("2038-03-14") << 180 << 6;
}

void TestZoneTable::localTime()
{
    QFETCH(QByteArray, zone);
    QFETCH(QByteArray, utc);
    QFETCH(QByteArray, date);
    QFETCH(int, minute);
    QFETCH(int, weekday);
    const auto table = ZoneTable::load(zone.toStdString());
    NS_VERIFY_OK(table);
    const LocalTime local = table->localOf(at(utc.toStdString()));
    QVERIFY(local.date == dateOf(date.constData()));
    QCOMPARE(local.minuteOfDay, minute);
    QCOMPARE(local.weekday, weekday);
}

void TestZoneTable::resolvesLocalTime_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<int>("minute");
    QTest::addColumn<QByteArray>("utc");
    QTest::newRow("plain") << QByteArray("America/Lima") << QByteArray("2026-11-24") << 600 << QByteArray("2026-11-24T15:00:00.000Z");
    // Santiago jumps from midnight to 01:00 on 6 September 2026: Qt 6.4 calls 00:30 invalid.
    QTest::newRow("skipped, middle") << QByteArray("America/Santiago") << QByteArray("2026-09-06") << 30 << QByteArray("2026-09-06T04:00:00.000Z");
    QTest::newRow("skipped, first minute") << QByteArray("America/Santiago") << QByteArray("2026-09-06") << 0 << QByteArray("2026-09-06T04:00:00.000Z");
    QTest::newRow("the minute behind the gap") << QByteArray("America/Santiago") << QByteArray("2026-09-06") << 60 << QByteArray("2026-09-06T04:00:00.000Z");
    QTest::newRow("the minute before the gap") << QByteArray("America/Santiago") << QByteArray("2026-09-05") << 1439 << QByteArray("2026-09-06T03:59:00.000Z");
    QTest::newRow("twice: the earlier") << QByteArray("Europe/Madrid") << QByteArray("2026-10-25") << 150 << QByteArray("2026-10-25T00:30:00.000Z");
    QTest::newRow("twice, half an hour") << QByteArray("Australia/Lord_Howe") << QByteArray("2026-04-05") << 105 << QByteArray("2026-04-04T14:45:00.000Z");
    QTest::newRow("Apia had no 30 December 2011") << QByteArray("Pacific/Apia") << QByteArray("2011-12-30") << 720 << QByteArray("2011-12-30T10:00:00.000Z");
    QTest::newRow("two hours skipped") << QByteArray("Antarctica/Troll") << QByteArray("2026-03-29") << 90 << QByteArray("2026-03-29T01:00:00.000Z");
    QTest::newRow("end of a day") << QByteArray("America/Lima") << QByteArray("2026-11-24") << 1440 << QByteArray("2026-11-25T05:00:00.000Z");
}

void TestZoneTable::resolvesLocalTime()
{
    QFETCH(QByteArray, zone);
    QFETCH(QByteArray, date);
    QFETCH(int, minute);
    QFETCH(QByteArray, utc);
    const auto table = ZoneTable::load(zone.toStdString());
    NS_VERIFY_OK(table);
    QCOMPARE(QByteArray::fromStdString(formatInstant(table->toUtc(dateOf(date.constData()), minute))), utc);
}

void TestZoneTable::knowsItsCountry()
{
    QCOMPARE(ZoneTable::load("America/Lima")->country(), std::string("PE"));
    QCOMPARE(ZoneTable::load("Atlantic/Canary")->country(), std::string("ES"));
    QCOMPARE(ZoneTable::load("UTC")->country(), std::string());
}

void TestZoneTable::refusesUnknownZones()
{
    for (const char *id : {"", "America/Atlantis", "../../etc/passwd", "America/", "9"}) {
        const auto table = ZoneTable::load(id);
        QVERIFY2(!table, id);
        QCOMPARE(table.error().code, ErrorCode::NotFound);
    }
}

void TestZoneTable::coversItsYears()
{
    const auto table = ZoneTable::load("America/New_York");
    NS_VERIFY_OK(table);
    QVERIFY(!table->covers(at("1989-12-31T23:59:59.999Z")));
    QVERIFY(table->covers(at("1990-01-01T00:00:00Z")));
    QVERIFY(table->covers(at("2040-12-31T23:59:59.999Z")));
    QVERIFY(!table->covers(at("2041-01-01T00:00:00Z")));
    // 51 years with two changes each, and the state at the start.
    QCOMPARE(table->segments().size(), std::size_t(103));
    QCOMPARE(table->localOf(at("1980-07-01T12:00:00Z")).minuteOfDay, 420); // the nearest known offset
}

/// What is taken over from a listed year is checked against Qt, for every zone of this system: each change itself, and days between them.
void TestZoneTable::everyZoneChangesLaterAsQtSays()
{
    const Instant from = at("2038-01-01T00:00:00Z");
    int changes = 0;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        const auto table = ZoneTable::load(id.toStdString());
        NS_VERIFY_OK(table);
        const QTimeZone zone(id);
        const auto isSame = [&](Instant when) {
            const auto offset = Millis(qint64(zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(toMillis(when), Qt::UTC))) * 1000);
            const auto &segments = table->segments();
            const auto after = std::ranges::upper_bound(segments, when, {}, &ZoneTable::Segment::start);
            return (after - 1)->offset == offset;
        };
        for (const ZoneTable::Segment &segment : table->segments()) {
            if (segment.start <= from)
                continue;
            ++changes;
            QVERIFY2(isSame(segment.start) && isSame(segment.start - std::chrono::minutes(1)), id.constData());
        }
        if (table->segments().back().start <= at("2035-01-01T00:00:00Z"))
            continue;
        for (Instant when = from; when < ZoneTable::rangeEnd(); when += std::chrono::hours(24 * 5))
            QVERIFY2(isSame(when), id.constData());
    }
    QVERIFY(changes > 300); // Europe and North America alone
}

QTEST_GUILESS_MAIN(TestZoneTable)
#include "tst_zonetable.moc"
