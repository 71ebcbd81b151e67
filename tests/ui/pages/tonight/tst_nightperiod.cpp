// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLocale>
#include <QTest>

#include "tests/testing/testing.h"
#include "ui/pages/tonight/nightaxis.h"

using namespace ns;
using namespace ns::ui;
using testing::at;

namespace {

console::Night nightOf(const char *from, const char *to, Millis bucket, std::size_t buckets)
{
    console::Night night;
    night.period = {at(from), at(to)};
    night.bucketMs = bucket;
    night.buckets.resize(buckets);
    night.readAt = at(to);
    return night;
}

constexpr Millis kFive{5 * 60 * 1000}, kHour{3'600'000};

} // namespace

/// Periods, slots, ticks and quiet hours; the clock of this computer is UTC here.
class TestNightPeriod : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "UTC");
        QLocale::setDefault(QLocale::c());
    }
    void init() { testing::failOnWarnings(); }
    void spansHaveTheirIds();
    void periodsGoBackByTheirLength();
    void slotsAddBucketsUp();
    void slotsOfAWeekAreLocalDays();
    void ticksFitTheRoom_data();
    void ticksFitTheRoom();
    void quietIsWhatNoCountryHasOpen();
    void quietIsUnknownWithoutCountries();
    void axisGoesBothWays();
};

void TestNightPeriod::spansHaveTheirIds()
{
    for (const NightSpan span : {NightSpan::Night, NightSpan::Day, NightSpan::Week, NightSpan::Month})
        QCOMPARE(spanOf(spanId(span)), span);
    QCOMPARE(spanOf(QStringLiteral("century")), NightSpan::Night);
}

void TestNightPeriod::periodsGoBackByTheirLength()
{
    const Instant now = at("2026-11-21T06:42:00Z");
    QVERIFY(periodOf(NightSpan::Night, 0, now).from == at("2026-11-20T20:00:00Z"));
    QVERIFY(periodOf(NightSpan::Night, 2, now).from == at("2026-11-18T20:00:00Z"));
    QVERIFY(periodOf(NightSpan::Day, 0, now).to == at("2026-11-21T07:00:00Z"));
    QVERIFY(periodOf(NightSpan::Week, 1, now).to == at("2026-11-14T07:00:00Z"));
    QVERIFY(periodOf(NightSpan::Month, 0, now).from == at("2026-10-22T07:00:00Z"));
}

void TestNightPeriod::slotsAddBucketsUp()
{
    console::Night night = nightOf("2026-11-20T20:00:00Z", "2026-11-21T08:00:00Z", kFive, 5);
    for (std::size_t i = 0; i < night.buckets.size(); ++i) {
        night.buckets[i].sent = std::int64_t(i + 1);
        night.buckets[i].review = 1;
    }
    const auto two = slotsOf(night, 100); // 144 buckets do not fit, 72 pairs do
    QCOMPARE(two.size(), std::size_t(3));
    QCOMPARE(two[0].sum.sent, std::int64_t(3));
    QCOMPARE(two[1].sum.sent, std::int64_t(7));
    QCOMPARE(two[2].sum.sent, std::int64_t(5)); // the rest
    QCOMPARE(two[1].sum.review, std::int64_t(2));
    QVERIFY(two[1].from == at("2026-11-20T20:10:00Z"));
    QVERIFY(two[1].to == at("2026-11-20T20:20:00Z"));
    QCOMPARE(slotsOf(night, 144).size(), std::size_t(5));
    QCOMPARE(slotsOf(night, 1).size(), std::size_t(1)); // an hour is the longest
    QVERIFY(slotsOf(night, 1)[0].to == at("2026-11-20T21:00:00Z"));
    QVERIFY(slotsOf(console::Night{}, 10).empty());
}

void TestNightPeriod::slotsOfAWeekAreLocalDays()
{
    console::Night week = nightOf("2026-11-14T07:00:00Z", "2026-11-21T07:00:00Z", kHour, 168);
    for (console::NightBucket &bucket : week.buckets)
        bucket.inbound = 1;
    const auto days = slotsOf(week, 500);
    QCOMPARE(days.size(), std::size_t(8));
    QCOMPARE(days.front().sum.inbound, std::int64_t(17)); // from 07:00
    QCOMPARE(days[1].sum.inbound, std::int64_t(24));
    QCOMPARE(days.back().sum.inbound, std::int64_t(7));
    QVERIFY(days.back().to == week.period.to);
}

void TestNightPeriod::ticksFitTheRoom_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<int>("most");
    QTest::addColumn<QString>("words");
    QTest::newRow("night, wide") << "2026-11-20T20:00:00Z" << "2026-11-21T00:00:00Z" << 12 << "20:00 21:00 22:00 23:00";
    QTest::newRow("night, narrow") << "2026-11-20T20:00:00Z" << "2026-11-21T08:00:00Z" << 4 << "20:00 23:00 02:00 05:00";
    QTest::newRow("hardly any room") << "2026-11-20T20:00:00Z" << "2026-11-21T08:00:00Z" << 0 << "20:00";
    QTest::newRow("week") << "2026-11-14T07:00:00Z" << "2026-11-18T07:00:00Z" << 8 << "15 Nov 16 Nov 17 Nov 18 Nov";
    QTest::newRow("week, narrow") << "2026-11-14T07:00:00Z" << "2026-11-18T07:00:00Z" << 2 << "15 Nov 17 Nov";
    QTest::newRow("from midnight") << "2026-11-14T00:00:00Z" << "2026-11-17T00:00:00Z" << 8 << "14 Nov 15 Nov 16 Nov";
}

void TestNightPeriod::ticksFitTheRoom()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(int, most);
    QFETCH(QString, words);
    QStringList got;
    for (const NightTick &tick : ticksOf({at(from.toStdString()), at(to.toStdString())}, most))
        got += tick.text;
    QCOMPARE(got.join(u' '), words);
}

void TestNightPeriod::quietIsWhatNoCountryHasOpen()
{
    console::Night night = nightOf("2026-11-20T20:00:00Z", "2026-11-21T08:00:00Z", kFive, 144);
    night.hours = {{.country = "BR", .open = {{at("2026-11-20T20:00:00Z"), at("2026-11-20T23:00:00Z")}}},
                   {.country = "MX", .open = {{at("2026-11-20T20:00:00Z"), at("2026-11-21T01:00:00Z")}, {at("2026-11-21T07:00:00Z"), at("2026-11-21T08:00:00Z")}}}};
    const auto quiet = quietSpansOf(night);
    QCOMPARE(quiet.size(), std::size_t(1));
    QVERIFY(quiet[0].first == at("2026-11-21T01:00:00Z"));
    QVERIFY(quiet[0].second == at("2026-11-21T07:00:00Z"));
    night.hours[1].open.clear();
    QVERIFY(quietSpansOf(night)[0].second == night.period.to);
    night.bucketMs = kHour; // of a week nothing is shaded
    QVERIFY(quietSpansOf(night).empty());
}

void TestNightPeriod::quietIsUnknownWithoutCountries()
{
    console::Night night = nightOf("2026-11-20T20:00:00Z", "2026-11-21T08:00:00Z", kFive, 144);
    QVERIFY(quietSpansOf(night).empty());
    night.hours = {{.country = ""}}; // contacts of an unknown country alone
    QVERIFY(quietSpansOf(night).empty());
}

void TestNightPeriod::axisGoesBothWays()
{
    const NightAxis axis{.period = {at("2026-11-20T20:00:00Z"), at("2026-11-21T08:00:00Z")}, .left = 100, .right = 50, .width = 750};
    QCOMPARE(axis.x(axis.period.from), 100.0);
    QCOMPARE(axis.x(axis.period.to), 700.0);
    QCOMPARE(axis.x(at("2026-11-21T02:00:00Z")), 400.0);
    QVERIFY(axis.at(400.0) == at("2026-11-21T02:00:00Z"));
    QCOMPARE(axis.x(at("2026-11-22T00:00:00Z")), 700.0); // clamped
    QVERIFY(axis.covers(100) && axis.covers(699.5) && !axis.covers(700) && !axis.covers(99));
    QCOMPARE(axis.slotsThatFit(4), 150);
}

QTEST_GUILESS_MAIN(TestNightPeriod)
#include "tst_nightperiod.moc"
