// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

#include <atomic>
#include <thread>

#include "tests/testing/testing.h"

using namespace ns;
using ns::testing::at;

class TestClock : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void parse_data();
    void parse();
    void refuse_data();
    void refuse();
    void formatsMilliseconds();
    void formatAndParseAreInverse();
    void jumpingClockStandsStillUntilTold();
    void scaledClockRuns();
    void realClockIsReal();
    void delayUntilPastIsZero();
    void jumpsAreSeenInOrderByAnyThread();
};

void TestClock::parse_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("ms");
    QTest::newRow("epoch") << QByteArray("1970-01-01T00:00:00Z") << qint64(0);
    QTest::newRow("utc") << QByteArray("2026-11-24T15:00:00Z") << qint64(1795532400000);
    QTest::newRow("the first") << QByteArray("1970-01-01T05:00:00+05:00") << qint64(0);
    QTest::newRow("the last") << QByteArray("2200-12-31T18:59:59.999-05:00") << qint64(7289654399999);
    QTest::newRow("fraction") << QByteArray("2026-11-24T15:00:00.5Z") << qint64(1795532400500);
    QTest::newRow("fraction cut to ms") << QByteArray("2026-11-24T15:00:00.123999Z") << qint64(1795532400123);
    QTest::newRow("comma") << QByteArray("2026-11-24T15:00:00,250Z") << qint64(1795532400250);
    QTest::newRow("offset behind") << QByteArray("2026-11-24T10:00:00-05:00") << qint64(1795532400000);
    QTest::newRow("offset ahead") << QByteArray("2026-11-24T20:30:00+0530") << qint64(1795532400000);
    QTest::newRow("no seconds") << QByteArray("2026-11-24T15:00Z") << qint64(1795532400000);
    QTest::newRow("space and lower z") << QByteArray("2026-11-24 15:00:00z") << qint64(1795532400000);
    QTest::newRow("leap day") << QByteArray("2028-02-29T00:00:00Z") << qint64(1835395200000);
    QTest::newRow("leap second") << QByteArray("2016-12-31T23:59:60Z") << qint64(1483228799000);
}

void TestClock::parse()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, ms);
    const auto parsed = parseInstant(text.toStdString());
    NS_VERIFY_OK(parsed);
    QCOMPARE(qint64(toMillis(*parsed)), ms);
}

void TestClock::refuse_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *bad :
         {"", "now", "2026-11-24", "2026-11-24T15:00:00", "2026-13-01T00:00:00Z", "2026-02-29T00:00:00Z", "2026-11-24T24:00:00Z",
          "2026-11-24T15:60:00Z", "2026-11-24T15:00:61Z", "2026-11-24T15:00:00.Z", "2026-11-24T15:00:00Zx", "1969-12-31T23:59:59Z",
          "2201-01-01T00:00:00Z", "20261124T150000Z", "2026-11-24T15:00:00+5", "2026-11-24T15:00:00+19:00", "-026-11-24T15:00:00Z",
          "2026-11-24T15:00:00+05:99", "2200-12-31T21:02:00-05:00", "1970-01-01T00:00:00+05:00", "+2026-11-24T15:00:00Z", "2026-11-24T"})
        QTest::newRow(*bad != '\0' ? bad : "empty") << QByteArray(bad);
}

void TestClock::refuse()
{
    QFETCH(QByteArray, text);
    const auto parsed = parseInstant(text.toStdString());
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, ErrorCode::InvalidInput);
}

void TestClock::formatsMilliseconds()
{
    QCOMPARE(formatInstant(fromMillis(1795532400007)), std::string("2026-11-24T15:00:00.007Z"));
    QCOMPARE(formatInstant(fromMillis(0)), std::string("1970-01-01T00:00:00.000Z"));
}

void TestClock::formatAndParseAreInverse()
{
    for (std::int64_t ms = 1; ms < 7'000'000'000'000; ms = ms * 3 + 17)
        QCOMPARE(toMillis(at(formatInstant(fromMillis(ms)))), ms);
}

void TestClock::jumpingClockStandsStillUntilTold()
{
    BusinessClock clock({.start = at("2026-11-24T15:00:00Z"), .jumping = true});
    QVERIFY(clock.isJumping());
    QVERIFY(!clock.isReal());
    QCOMPARE(formatInstant(clock.now()), std::string("2026-11-24T15:00:00.000Z"));
    clock.advanceTo(at("2026-11-25T15:00:00Z"));
    QCOMPARE(formatInstant(clock.now()), std::string("2026-11-25T15:00:00.000Z"));
    clock.advanceTo(at("2026-11-24T15:00:00Z")); // never back
    QCOMPARE(formatInstant(clock.now()), std::string("2026-11-25T15:00:00.000Z"));
    QCOMPARE(clock.realDelayUntil(at("2027-01-01T00:00:00Z")).count(), 0);
}

void TestClock::scaledClockRuns()
{
    const Instant start = at("2026-11-24T15:00:00Z");
    BusinessClock clock({.start = start, .speed = 3600});
    QTRY_VERIFY(clock.now() > start + std::chrono::seconds(30));
    const Millis delay = clock.realDelayUntil(clock.now() + std::chrono::hours(10));
    QVERIFY(delay.count() > 9000 && delay.count() <= 10001); // ten hours at 3,600 times the speed are ten seconds
    clock.advanceTo(start + std::chrono::hours(1000));       // only a jumping clock obeys
    QVERIFY(clock.now() < start + std::chrono::hours(100));
}

void TestClock::realClockIsReal()
{
    const BusinessClock clock;
    QVERIFY(clock.isReal());
    const auto system = std::chrono::floor<Millis>(std::chrono::system_clock::now());
    QVERIFY(std::chrono::abs(clock.now() - system) < std::chrono::seconds(5));
}

void TestClock::delayUntilPastIsZero()
{
    const BusinessClock clock;
    QCOMPARE(clock.realDelayUntil(at("2001-01-01T00:00:00Z")).count(), 0);
}

void TestClock::jumpsAreSeenInOrderByAnyThread()
{
    const Instant start = testing::at("2026-11-24T15:00:00Z");
    BusinessClock clock({.start = start, .jumping = true});
    constexpr int kJumps = 10'000;
    std::atomic<int> backwards{0};
    std::vector<std::thread> readers;
    for (int i = 0; i < 3; ++i) {
        readers.emplace_back([&] {
            for (Instant last = start; last < start + Millis{kJumps};) {
                const Instant now = clock.now();
                backwards += now < last ? 1 : 0;
                last = now;
            }
        });
    }
    for (int i = 1; i <= kJumps; ++i) {
        clock.advanceTo(start + Millis{i});
        clock.advanceTo(start + Millis{i / 2}); // never back
    }
    for (std::thread &reader : readers)
        reader.join();
    QCOMPARE(backwards.load(), 0);
}

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
