// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journalwatch.h"

#include "tests/core/store/journalharness.h"

using namespace ns;
using namespace ns::store;
using namespace ns::store::testing;

class TestJournalWatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }
    void seesOwnAndForeignWrites();
};

void TestJournalWatch::seesOwnAndForeignWrites()
{
    Harness harness(Harness::Kind::Sqlite);
    auto watch = JournalWatch::open(harness.path());
    NS_VERIFY_OK(watch);
    QVERIFY(*(*watch)->takeChange()); // the first look
    QVERIFY(!*(*watch)->takeChange());
    const auto receipt = harness.appendOne(makeEvent("e", {.sourceId = "a"}));
    QVERIFY(*(*watch)->takeChange()); // this process's own writer is another connection
    auto facts = (*watch)->readFacts();
    NS_VERIFY_OK(facts);
    QCOMPARE(facts->work.pendingEvents, std::int64_t(1));
    QCOMPARE(facts->contacts, toInt(receipt.contact));
    QCOMPARE(facts->holder, std::string(""));
    {
        auto other = SqliteJournal::open(harness.path(), {});
        NS_VERIFY_OK(other);
        NS_VERIFY_OK(wait<std::int64_t>([&](auto done) { return (*other)->setPaused("channel:sms", true, startTime(), std::move(done)); }));
        QVERIFY(*(*watch)->takeChange());
    }
    facts = (*watch)->readFacts();
    NS_VERIFY_OK(facts);
    QCOMPARE(facts->paused.size(), std::size_t(1));
    QCOMPARE(facts->paused[0].scope, std::string("channel:sms"));
    const auto missing = JournalWatch::open("/nowhere/nightshift.db");
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestJournalWatch)
#include "tst_journalwatch.moc"
