// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/sequence/actionplan.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::sequence;
using domain::RunState;

Q_DECLARE_METATYPE(ns::domain::RunState)

namespace {

const domain::RunId kRun("run-1");

domain::ContactState stateWith(RunState state)
{
    domain::ContactState contact;
    contact.runs.push_back({.id = kRun, .sequence = "welcome", .version = "v", .state = state});
    return contact;
}

ActionPlan planOf(Action action)
{
    ActionPlan plan;
    plan.actions.push_back(std::move(action));
    return plan;
}

Action actionTo(RunState to)
{
    switch (to) {
    case RunState::Active: return ResumeRun{kRun};
    case RunState::WaitingForReview: return WaitForReview{kRun};
    case RunState::Completed: return CompleteRun{kRun};
    case RunState::Stopped: return StopRun{kRun, "reply"};
    }
    return CompleteRun{kRun};
}

} // namespace

class TestActionPlan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void walksEveryEdge_data()
    {
        QTest::addColumn<RunState>("from");
        QTest::addColumn<RunState>("to");
        QTest::addColumn<bool>("legal");
        using enum RunState;
        QTest::newRow("active again") << Active << Active << false;
        QTest::newRow("active waits") << Active << WaitingForReview << true;
        QTest::newRow("active completes") << Active << Completed << true;
        QTest::newRow("active stops") << Active << Stopped << true;
        QTest::newRow("waiting resumes") << WaitingForReview << Active << true;
        QTest::newRow("waiting again") << WaitingForReview << WaitingForReview << false;
        QTest::newRow("waiting completes") << WaitingForReview << Completed << false;
        QTest::newRow("waiting stops") << WaitingForReview << Stopped << true;
        for (const RunState end : {Completed, Stopped}) {
            for (const RunState to : {Active, WaitingForReview, Completed, Stopped}) {
                const std::string name = std::string(domain::runStateName(end)) + " to " + std::string(domain::runStateName(to));
                QTest::newRow(name.c_str()) << end << to << false;
            }
        }
    }
    void walksEveryEdge()
    {
        QFETCH(RunState, from);
        QFETCH(RunState, to);
        QFETCH(bool, legal);
        domain::ContactState state = stateWith(from);
        const Status done = applyPlan(state, planOf(actionTo(to)));
        QCOMPARE(done.has_value(), legal);
        QVERIFY(state.runs.front().state == (legal ? to : from));
        if (!legal)
            QVERIFY(done.error().code == ErrorCode::Internal);
        if (legal && to == RunState::Stopped)
            QCOMPARE(state.runs.front().stopReason, std::string("reply"));
    }

    void actsInOrderOnly()
    {
        domain::ContactState state = stateWith(RunState::Active);
        NS_VERIFY_OK(applyPlan(state, planOf(ActNode{kRun, nullptr, 0, 0})));
        QCOMPARE(state.runs.front().node, 1);
        QVERIFY(!applyPlan(state, planOf(ActNode{kRun, nullptr, 0, 0})));
        domain::ContactState waiting = stateWith(RunState::WaitingForReview);
        QVERIFY(!applyPlan(waiting, planOf(ActNode{kRun, nullptr, 0, 0})));
    }

    void refusesUnknownAndDoubleRuns()
    {
        domain::ContactState state;
        QVERIFY(!applyPlan(state, planOf(CompleteRun{kRun})));
        NS_VERIFY_OK(applyPlan(state, planOf(StartRun{{.id = kRun, .sequence = "welcome", .version = "v"}, nullptr})));
        QVERIFY(!applyPlan(state, planOf(StartRun{{.id = kRun, .sequence = "welcome", .version = "v"}, nullptr})));
    }

    /// The planner asks whether a welcome was ever started: that run must not be pushed out by newer ones.
    void keepsTheLatestRunOfEachSequence()
    {
        domain::ContactState state = stateWith(RunState::Completed);
        for (int i = 0; i < 30; ++i)
            state.runs.push_back({.id = domain::RunId("cold-" + std::to_string(i)), .sequence = "cold", .version = "v", .state = RunState::Stopped});
        NS_VERIFY_OK(applyPlan(state, {}));
        QCOMPARE(state.runs.size(), std::size_t(10)); // welcome, the latest cold, 8 more
        QCOMPARE(state.runs.front().sequence, std::string("welcome"));
        QCOMPARE(state.runs.back().id.str(), std::string("cold-29"));
        QCOMPARE(state.runs[1].id.str(), std::string("cold-21"));
    }

    void idsComeFromKeys()
    {
        const domain::ContactId contact("csv/c-1");
        const auto startedBy = [](const char *id) {
            domain::Event event;
            event.key = {"csv", id};
            event.occurredAt = testing::at("2026-11-24T15:00:00Z");
            return event;
        };
        const domain::RunId run = makeRunId(contact, "welcome", startedBy("evt-1"));
        QCOMPARE(run, makeRunId(contact, "welcome", startedBy("evt-1")));
        QVERIFY(run != makeRunId(contact, "welcome", startedBy("evt-2")));
        QVERIFY(run != makeRunId(contact, "cold", startedBy("evt-1")));
        QVERIFY(run != makeRunId(domain::ContactId("csv/c-2"), "welcome", startedBy("evt-1")));
        QVERIFY(nodeTimerId(run) != coldTimerId(contact));
    }
};

QTEST_GUILESS_MAIN(TestActionPlan)
#include "tst_actionplan.moc"
