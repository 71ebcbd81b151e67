// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sequence/actionplan.h"
#include "core/store/readindexupdater.h"
#include "tests/core/store/readindextest.h"

using namespace ns;
using namespace ns::store;
using namespace ns::store::testing;
using domain::OutboxState;

class TestReadIndexCounts : public ReadIndexTest
{
    Q_OBJECT
private Q_SLOTS:
    void init() { start(); }
    void cleanup() { end(); }

    void ages();
    void agesAreExactWithinASlot_data();
    void agesAreExactWithinASlot();
    void agesFollowALeadThatMoves();
    void cardsShowWhatNeedsAttention();
    void nextStep_data();
    void nextStep();
    void dealsAddUp();
    void decidedLeadsAreJudgedByTheirOutcome();
    void bucketsAndLatency();
    void latencyBinsKeepTwoPercent();
};

void TestReadIndexCounts::ages()
{
    const auto make = [&](const char *id, std::optional<Instant> last) {
        const auto receipt = m_harness->appendOne(makeEvent(id, {.sourceId = id}));
        auto step = stepOf(receipt, id);
        step.state.stage = "engaged";
        step.state.lastInboundAt = last;
        NS_VERIFY_OK(m_harness->commit(step));
    };
    make("fresh", startTime() - kHour);
    make("day", startTime() - 30 * kHour);
    make("week", startTime() - 170 * kHour);
    make("week2", startTime() - 171 * kHour);
    make("never", std::nullopt);
    openIndex();
    catchUpAll(*m_index);
    const auto ages = m_index->stageAges("engaged", startTime() - 24 * kHour, startTime() - 48 * kHour);
    NS_VERIFY_OK(ages);
    QCOMPARE(ages->fresh, std::int64_t(1));
    QCOMPARE(ages->ageing, std::int64_t(1));
    QCOMPARE(ages->cold, std::int64_t(2));
    QCOMPARE(ages->never, std::int64_t(1));
}

void TestReadIndexCounts::agesAreExactWithinASlot_data()
{
    QTest::addColumn<qint64>("freshFromMs"); // from startTime(), which is a full minute
    QTest::addColumn<qint64>("coldBeforeMs");
    QTest::addColumn<int>("fresh");
    QTest::addColumn<int>("ageing");
    QTest::addColumn<int>("cold");
    // Contacts at -120'000, -90'000, -60'001, -60'000 and -1 ms.
    QTest::newRow("at full minutes") << qint64(-60'000) << qint64(-120'000) << 2 << 3 << 0;
    QTest::newRow("a millisecond later") << qint64(-59'999) << qint64(-119'999) << 1 << 3 << 1;
    QTest::newRow("a millisecond earlier") << qint64(-60'001) << qint64(-120'001) << 3 << 2 << 0;
    QTest::newRow("within one minute") << qint64(-70'000) << qint64(-95'000) << 3 << 1 << 1;
    QTest::newRow("all fresh") << qint64(-120'000) << qint64(-240'000) << 5 << 0 << 0;
    QTest::newRow("all cold") << qint64(60'000) << qint64(30'000) << 0 << 0 << 5;
    QTest::newRow("from before all time") << qint64(-toMillis(startTime()) - 1) << qint64(-toMillis(startTime()) - 2) << 5 << 0 << 0;
}

void TestReadIndexCounts::agesAreExactWithinASlot()
{
    QFETCH(qint64, freshFromMs);
    QFETCH(qint64, coldBeforeMs);
    QFETCH(int, fresh);
    QFETCH(int, ageing);
    QFETCH(int, cold);
    QCOMPARE(toMillis(startTime()) % 60'000, std::int64_t(0));
    for (const int at : {-120'000, -90'000, -60'001, -60'000, -1}) {
        const std::string id = "at" + std::to_string(-at);
        const auto receipt = m_harness->appendOne(makeEvent(id, {.sourceId = id}));
        auto step = stepOf(receipt, id);
        step.state.stage = "engaged";
        step.state.lastInboundAt = startTime() + Millis{at};
        NS_VERIFY_OK(m_harness->commit(step));
    }
    openIndex();
    catchUpAll(*m_index);
    const auto ages = m_index->stageAges("engaged", startTime() + Millis{freshFromMs}, startTime() + Millis{coldBeforeMs});
    NS_VERIFY_OK(ages);
    QCOMPARE(ages->fresh, std::int64_t(fresh));
    QCOMPARE(ages->ageing, std::int64_t(ageing));
    QCOMPARE(ages->cold, std::int64_t(cold));
    QCOMPARE(ages->never, std::int64_t(0));
    const auto elsewhere = m_index->stageAges("new", startTime() + Millis{freshFromMs}, startTime() + Millis{coldBeforeMs});
    NS_VERIFY_OK(elsewhere);
    QCOMPARE(elsewhere->fresh + elsewhere->ageing + elsewhere->cold + elsewhere->never, std::int64_t(0));
}

void TestReadIndexCounts::agesFollowALeadThatMoves()
{
    auto moveTo = [&, version = std::uint64_t(0)](const char *key, const char *stage, std::optional<Instant> last) mutable {
        const auto receipt = m_harness->appendOne(makeEvent(key, {.sourceId = "mover"}));
        auto step = makeStep(receipt, ++version, key);
        step.state.runs.clear();
        step.state.profile = {};
        step.state.stage = stage;
        step.state.lastInboundAt = last;
        NS_VERIFY_OK(m_harness->commit(step));
        catchUpAll(*m_index);
    };
    const auto agesOf = [&](const char *stage) {
        const auto ages = m_index->stageAges(stage, startTime() - 24 * kHour, startTime() - 48 * kHour);
        return ages ? std::array{ages->fresh, ages->ageing, ages->cold, ages->never} : std::array<std::int64_t, 4>{-1, -1, -1, -1};
    };
    using Ages = std::array<std::int64_t, 4>;
    openIndex();
    moveTo("first", "new", std::nullopt);
    QCOMPARE(agesOf("new"), (Ages{0, 0, 0, 1}));
    moveTo("second", "new", startTime() - 30 * kHour);
    QCOMPARE(agesOf("new"), (Ages{0, 1, 0, 0}));
    moveTo("third", "engaged", startTime());
    QCOMPARE(agesOf("new"), (Ages{0, 0, 0, 0}));
    QCOMPARE(agesOf("engaged"), (Ages{1, 0, 0, 0}));
}

void TestReadIndexCounts::cardsShowWhatNeedsAttention()
{
    const auto make = [&](const char *id, bool person, bool due) {
        const auto receipt = m_harness->appendOne(makeEvent(id, {.sourceId = id, .name = id}));
        auto step = stepOf(receipt, id);
        if (person)
            step.state.openReviews.push_back({domain::ReviewId(std::string("r") + id), "inbound"});
        if (due)
            step.timers.push_back({sequence::coldTimerId(step.state.id), startTime() + kHour, domain::EventType::FollowupDue, {"cold", "", ""}});
        NS_VERIFY_OK(m_harness->commit(step));
    };
    make("plain", false, false);
    make("due", false, true);
    make("asks", true, false);
    make("plain2", false, false);
    openIndex();
    catchUpAll(*m_index);
    const auto cards = m_index->attentionOf("new", 3);
    NS_VERIFY_OK(cards);
    std::vector<std::string> ids;
    for (const LeadWindowRow &row : *cards)
        ids.push_back(row.id.str());
    QCOMPARE(ids, std::vector<std::string>({"crm/asks", "crm/due", "crm/plain2"}));
}

void TestReadIndexCounts::nextStep_data()
{
    QTest::addColumn<int>("outbox"); // state, or -1
    QTest::addColumn<bool>("cold");
    QTest::addColumn<bool>("review");
    QTest::addColumn<int>("kind");
    QTest::addColumn<qint64>("dueMinutes"); // -1: never
    QTest::addColumn<uint>("bits");
    QTest::newRow("nothing") << -1 << false << false << int(NextKind::None) << qint64(-1) << 0U;
    QTest::newRow("cold timer") << -1 << true << false << int(NextKind::FollowUp) << qint64(60) << leadbit::GoingCold;
    QTest::newRow("queued message before the timer") << int(OutboxState::Queued) << true << false << int(NextKind::Message) << qint64(30) << leadbit::GoingCold;
    QTest::newRow("held message") << int(OutboxState::Held) << true << false << int(NextKind::Held) << qint64(60) << (leadbit::Held | leadbit::GoingCold);
    QTest::newRow("in doubt") << int(OutboxState::InDoubt) << false << false << int(NextKind::InDoubt) << qint64(-1) << leadbit::InDoubt;
    QTest::newRow("set aside") << int(OutboxState::SetAside) << false << false << int(NextKind::SetAside) << qint64(-1) << leadbit::SetAside;
    QTest::newRow("draft with a person") << int(OutboxState::InReview) << false << false << int(NextKind::WaitsForPerson) << qint64(-1) << leadbit::WithPerson;
    QTest::newRow("a person's turn comes first") << int(OutboxState::Held) << true << true << int(NextKind::WaitsForPerson) << qint64(60)
                                                 << (leadbit::Held | leadbit::GoingCold | leadbit::WithPerson);
}

void TestReadIndexCounts::nextStep()
{
    QFETCH(int, outbox);
    QFETCH(bool, cold);
    QFETCH(bool, review);
    QFETCH(int, kind);
    QFETCH(qint64, dueMinutes);
    QFETCH(uint, bits);
    domain::ContactState state;
    state.id = domain::ContactId("crm/1");
    if (review)
        state.openReviews.push_back({domain::ReviewId("r"), "inbound"});
    std::vector<OpenMessage> open;
    if (outbox >= 0)
        open.push_back({OutboxState(outbox), startTime() + 30 * kMinute, "whatsapp", "welcome", "hello", "hours.closed"});
    std::vector<OpenTimer> timers;
    if (cold)
        timers.push_back({.isCold = true, .due = startTime() + kHour});
    const IndexedLead lead = indexLead(state, open, timers);
    QCOMPARE(int(lead.shown.next), kind);
    QCOMPARE(lead.nextAt, dueMinutes < 0 ? kNeverMs : toMillis(startTime() + dueMinutes * kMinute));
    QCOMPARE(lead.flags, bits);
    QCOMPARE(unpackShown(packShown(lead.shown)), lead.shown);
    QCOMPARE(unpackShown("\xFF\xFF garbage"), LeadShown{});
}

void TestReadIndexCounts::dealsAddUp()
{
    const auto win = [&](const char *id, double amount, const char *currency) {
        auto event = makeEvent(std::string("won-") + id, {.sourceId = id}, domain::EventType::DealWon);
        event.data = domain::DealChange{"default", amount, currency};
        domain::sealPayload(event);
        const auto receipt = m_harness->appendOne(event);
        auto step = stepOf(receipt, id);
        step.trace.eventType = "deal.won";
        step.state.stage = "won";
        NS_VERIFY_OK(m_harness->commit(step));
    };
    win("a", 480.5, "USD");
    win("b", 100, "USD");
    win("c", 3000, "MXN");
    openIndex();
    catchUpAll(*m_index);
    const auto sums = m_index->wonDeals();
    NS_VERIFY_OK(sums);
    QCOMPARE(sums->size(), std::size_t(2));
    QCOMPARE((*sums)[0].currency, std::string("MXN"));
    QCOMPARE((*sums)[0].cents, std::int64_t(300'000));
    QCOMPARE((*sums)[1].cents, std::int64_t(58'050));
}

void TestReadIndexCounts::decidedLeadsAreJudgedByTheirOutcome()
{
    const auto make = [&](const char *id, const char *label, const char *stage, bool automatic, bool history = false) {
        const auto receipt = m_harness->appendOne(makeEvent(id, {.sourceId = id}));
        auto step = stepOf(receipt, id);
        step.state.stage = stage;
        step.state.history = history;
        step.state.decision = {label, "", 0.9, automatic, domain::ModelId("lead-1"), domain::LabelSource::Model, startTime()};
        NS_VERIFY_OK(m_harness->commit(step));
    };
    make("right", "yes", "won", true);
    make("wrong", "Sim", "lost", true);
    make("right2", "0", "lost", true);
    make("open", "yes", "engaged", true);
    make("person", "yes", "won", false);
    make("history", "yes", "won", true, true);
    make("other", "maybe", "won", true);
    openIndex();
    catchUpAll(*m_index);
    const auto leads = m_index->decided(startTime(), startTime() + kHour);
    NS_VERIFY_OK(leads);
    std::map<std::string, bool> verdicts;
    for (const DecidedLead &lead : *leads)
        verdicts[lead.contact.str()] = lead.isRight;
    QCOMPARE(verdicts, (std::map<std::string, bool>{{"crm/right", true}, {"crm/wrong", false}, {"crm/right2", true}}));
    QVERIFY(m_index->decided(startTime() + kHour, startTime() + 2 * kHour)->empty());
}

void TestReadIndexCounts::bucketsAndLatency()
{
    for (int i = 0; i < 10; ++i) {
        const auto receipt = m_harness->appendOne(makeEvent("b" + std::to_string(i), {.sourceId = "b" + std::to_string(i)}));
        auto step = stepOf(receipt, "b" + std::to_string(i));
        step.trace.at = startTime() + i * kMinute;
        step.trace.latencyMicros = (i + 1) * 1000;
        NS_VERIFY_OK(m_harness->commit(step));
    }
    openIndex();
    catchUpAll(*m_index);
    const auto buckets = m_index->buckets(startTime(), startTime() + kHour);
    NS_VERIFY_OK(buckets);
    QCOMPARE(buckets->size(), std::size_t(2)); // two slots of five minutes
    QCOMPARE((*buckets)[0].n, std::int64_t(5));
    QCOMPARE((*buckets)[0].type, std::string("lead.created"));
    QCOMPARE((*buckets)[0].outcome, std::string("sent.queued"));
    QVERIFY((*buckets)[0].isStep);
    QCOMPARE(formatInstant((*buckets)[1].at), formatInstant(startTime() + 5 * kMinute));
    const auto median = m_index->medianLatency(startTime(), startTime() + kHour);
    NS_VERIFY_OK(median);
    QVERIFY(median->has_value());
    QVERIFY2(std::abs(**median - 5000) <= 100, qPrintable(QString::number(**median)));
    QVERIFY(!m_index->medianLatency(startTime() + kHour, startTime() + 2 * kHour)->has_value());
}

void TestReadIndexCounts::latencyBinsKeepTwoPercent()
{
    for (std::int64_t micros = 1; micros < 100'000'000; micros = micros * 3 / 2 + 1) {
        const double back = latencyOfBin(latencyBin(micros));
        QVERIFY2(std::abs(back - double(micros)) <= 0.02 * double(micros), qPrintable(QString::number(micros)));
    }
    QCOMPARE(latencyBin(0), 0);
}

QTEST_GUILESS_MAIN(TestReadIndexCounts)
#include "tst_readindexcounts.moc"
