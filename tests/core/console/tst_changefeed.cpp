// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTest>

#include "core/console/changefeed.h"
#include "core/console/consumer.h"
#include "core/console/tonight.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::console;

namespace {
Instant at(const char *text)
{
    return parseInstant(text).value();
}
} // namespace

class TestChangeFeed : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }

    void firstChangeComesAtOnce()
    {
        ChangeFeed feed;
        QSignalSpy spy(&feed, &ChangeFeed::changed);
        feed.note(Topic::Reviews);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy.at(0).at(0).value<Topics>(), Topics(Topic::Reviews));
        QCOMPARE(feed.generation(Topic::Reviews), Generation(2));
        QCOMPARE(feed.generation(Topic::Leads), Generation(1));
    }

    void manyChangesBecomeOneAtTheEndOfThePause()
    {
        ChangeFeed feed;
        QSignalSpy spy(&feed, &ChangeFeed::changed);
        feed.note(Topic::Leads);
        for (int i = 0; i < 1000; ++i)
            feed.note(i % 2 == 0 ? Topic::Traces : Topic::Leads);
        QCOMPARE(spy.count(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(spy.count(), 2, 500);
        QCOMPARE(spy.at(1).at(0).value<Topics>(), Topics(Topic::Traces) | Topic::Leads);
        QCOMPARE(feed.generation(Topic::Traces), Generation(2));
        QCOMPARE(feed.generation(Topic::Leads), Generation(3));
        QTest::qWait(2 * ChangeFeed::kEveryMs);
        QCOMPARE(spy.count(), 2); // nothing gathered, nothing said
    }

    void nothingIsNotAChange()
    {
        ChangeFeed feed;
        QSignalSpy spy(&feed, &ChangeFeed::changed);
        feed.note({});
        QCOMPARE(spy.count(), 0);
    }

    void ticketsAreWorthlessOnceANewerOneIsTaken()
    {
        Consumer consumer;
        const auto first = consumer.take();
        QVERIFY(first.isLatest());
        const auto second = consumer.take();
        QVERIFY(!first.isLatest());
        QVERIFY(second.isLatest());
        consumer.cancel();
        QVERIFY(!second.isLatest());
    }

    void ticketsOutliveTheirConsumer()
    {
        auto consumer = std::make_unique<Consumer>();
        const auto ticket = consumer->take();
        consumer.reset();
        QVERIFY(!ticket.isLatest());
    }

    void nightIsTheOneAroundNow_data()
    {
        QTest::addColumn<Instant>("now");
        QTest::addColumn<int>("offset");
        QTest::addColumn<Instant>("from");
        QTest::newRow("before midnight in Bogota") << at("2026-11-21T03:30:00Z") << -300 << at("2026-11-21T01:00:00Z");
        QTest::newRow("after midnight in Bogota") << at("2026-11-21T11:42:00Z") << -300 << at("2026-11-21T01:00:00Z");
        QTest::newRow("by day: the night that has passed") << at("2026-11-21T20:00:00Z") << -300 << at("2026-11-21T01:00:00Z");
        QTest::newRow("evening begins") << at("2026-11-22T01:00:00Z") << -300 << at("2026-11-22T01:00:00Z");
        QTest::newRow("east of Greenwich") << at("2026-11-21T19:00:00Z") << 60 << at("2026-11-21T19:00:00Z");
    }

    void nightIsTheOneAroundNow()
    {
        QFETCH(Instant, now);
        QFETCH(int, offset);
        QFETCH(Instant, from);
        const NightQuery night = nightAround(now, offset);
        QCOMPARE(formatInstant(night.from), formatInstant(from));
        QCOMPARE(formatInstant(night.to), formatInstant(from + std::chrono::hours(12)));
    }

    void daysEndWithTheHour()
    {
        const NightQuery week = daysBefore(at("2026-11-21T10:42:07Z"), 7);
        QCOMPARE(formatInstant(week.from), std::string("2026-11-14T11:00:00.000Z"));
        QCOMPARE(formatInstant(week.to), std::string("2026-11-21T11:00:00.000Z"));
    }
};

QTEST_GUILESS_MAIN(TestChangeFeed)
#include "tst_changefeed.moc"
