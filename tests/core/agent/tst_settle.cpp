// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agent/settle.h"
#include "core/trace/span.h"
#include "tests/core/agent/fixture.h"

using namespace ns;
using namespace ns::testing;
using agent::Settlement;
using domain::OutboxState;
using ports::SendState;

namespace {

struct Bench
{
    agent::Knowledge knowledge = makeKnowledge();
    agent::AgentSettings settings;
    domain::ContactState state;
    agent::Delivery delivery;
    Instant now = at("2026-11-24T16:00:00Z");

    Bench()
    {
        state.id = domain::ContactId{"test/c-1"};
        state.version = 4;
        delivery.item.key = domain::SendKey{"ns-1"};
        delivery.item.contact = state.id;
        delivery.item.channel = "whatsapp";
        delivery.item.trace = trace::traceIdFor({"test", "1"}, Instant{});
        delivery.item.tries = 1;
        delivery.item.firstTriedAt = now;
    }
    [[nodiscard]] Settlement settle() const { return agent::settle({delivery, state, knowledge, settings, now}); }
};

} // namespace

class TestSettle : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }

    void outcomesBecomeStates_data()
    {
        QTest::addColumn<int>("outcome");
        QTest::addColumn<bool>("keys");
        QTest::addColumn<bool>("lookUp");
        QTest::addColumn<int>("expected"); // -1: ask later
        const auto row = [](const char *name, SendState outcome, bool keys, bool lookUp, int expected) {
            QTest::newRow(name) << int(outcome) << keys << lookUp << expected;
        };
        row("accepted", SendState::Accepted, false, false, int(OutboxState::Sent));
        row("refused", SendState::Refused, true, true, int(OutboxState::SetAside));
        row("not sent", SendState::NotSent, false, false, int(OutboxState::Queued));
        row("unknown, keys honoured: repeated", SendState::Unknown, true, true, int(OutboxState::Queued));
        row("unknown, can be asked", SendState::Unknown, false, true, -1);
        row("unknown, neither: a person", SendState::Unknown, false, false, int(OutboxState::InDoubt));
    }
    void outcomesBecomeStates()
    {
        QFETCH(int, outcome);
        QFETCH(bool, keys);
        QFETCH(bool, lookUp);
        QFETCH(int, expected);
        Bench bench;
        bench.delivery.outcome.state = SendState(outcome);
        bench.delivery.traits = {.honoursKeys = keys, .canLookUp = lookUp};
        const Settlement settlement = bench.settle();
        if (expected < 0) {
            QVERIFY(settlement.lookUpAt.has_value());
            return;
        }
        QVERIFY(!settlement.lookUpAt);
        QCOMPARE(settlement.step.outboxChanges.size(), std::size_t(1));
        QCOMPARE(int(settlement.step.outboxChanges.front().to), expected);
        QCOMPARE(settlement.step.state.version, std::uint64_t{5});
        QCOMPARE(settlement.step.reviews.size(), std::size_t(expected == int(OutboxState::InDoubt) ? 1 : 0));
    }
    void waitsAsLongAsTheOtherSideAsks()
    {
        Bench bench;
        bench.delivery.outcome = {SendState::NotSent, {}, "http.429", {}, Millis{30'000}};
        QCOMPARE(*bench.settle().step.outboxChanges.front().due, bench.now + Millis{30'000});
    }
    void jitterIsBoundedAndRepeatable()
    {
        Bench bench;
        for (int tries = 1; tries < bench.settings.sendTriesMax; ++tries) {
            bench.delivery.item.tries = tries;
            const auto next = agent::nextTryAt(bench.delivery.item, std::nullopt, bench.settings, bench.now);
            QVERIFY(next.has_value());
            QVERIFY(*next >= bench.now);
            QVERIFY(*next - bench.now <= std::min(bench.settings.backoffMax, bench.settings.backoffBase * (1 << tries)));
            QCOMPARE(agent::nextTryAt(bench.delivery.item, std::nullopt, bench.settings, bench.now), next);
        }
    }
    void givesUpAfterEightTriesOrADay()
    {
        Bench bench;
        bench.delivery.outcome.state = SendState::NotSent;
        bench.delivery.item.tries = 8;
        QCOMPARE(bench.settle().step.outboxChanges.front().rule, std::string("send.gave_up"));
        bench.delivery.item.tries = 2;
        bench.delivery.item.firstTriedAt = bench.now - std::chrono::hours(25);
        QCOMPARE(bench.settle().step.outboxChanges.front().rule, std::string("send.gave_up"));
    }
    void aSendStartsTheClockOfSilence()
    {
        Bench bench;
        bench.delivery.outcome = {SendState::Accepted, "p-1", "ok", {}, {}};
        const Settlement settlement = bench.settle();
        QVERIFY(settlement.step.state.lastSend.has_value());
        QCOMPARE(settlement.step.state.lastSend->at, bench.now);
        QCOMPARE(settlement.step.timers.size(), std::size_t(1));
        QCOMPARE(*settlement.step.timers.front().due, bench.now + std::chrono::hours(48));
    }
};

QTEST_GUILESS_MAIN(TestSettle)
#include "tst_settle.moc"
