// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/sequence/planner.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::sequence;
using namespace std::chrono_literals;
using domain::ColdReason;
using domain::ContactState;
using domain::Event;
using domain::EventType;
using domain::RunState;
using ns::testing::at;

namespace {

const Instant kStart = at("2026-11-24T15:00:00Z");

std::vector<StopCause> allStops()
{
    return {StopCause::Reply, StopCause::Booking, StopCause::OptOut, StopCause::Closed};
}

Definition coldDefinition(const std::string &id, ColdReason reason)
{
    return {.id = id, .version = "v1", .trigger = reason, .needsSegment = true,
            .nodes = {{.id = "first", .templateId = id + ".first"}, {.id = "second", .wait = 72h, .templateId = id + ".second"}},
            .stopOn = allStops()};
}

SequenceBook makeBook()
{
    const Definition welcome{.id = "welcome", .version = "v1", .trigger = LeadCreatedTrigger{},
                             .nodes = {{.id = "hello", .templateId = "welcome.hello"}}, .stopOn = allStops()};
    return SequenceBook::build({welcome, coldDefinition("cold-a", ColdReason::NoResponse),
                                coldDefinition("cold-b", ColdReason::Interested), coldDefinition("cold-c", ColdReason::Cancelled)})
        .value();
}

/// A contact that lives through events: reduces, plans, applies, and keeps the last plan to look at.
class Story
{
public:
    explicit Story(SequenceBook book = makeBook()) : m_book(std::move(book))
    {
        state.id = domain::ContactId("csv/c-1");
        state.createdAt = kStart;
    }

    /// Runs one event; `at` is when it happened, `now` when it is handled (the same unless stated).
    void happen(EventType type, Instant when, domain::EventData data = domain::NoData{}, std::optional<Instant> handledAt = {})
    {
        now = handledAt.value_or(when);
        Event event{.key = {"test", "e" + std::to_string(++m_count)}, .type = type, .occurredAt = when, .contact = {}, .data = std::move(data), .payload = {}};
        const ContactState before = state;
        const domain::Reduction reduction = domain::reduce(state, event);
        if (type == EventType::ReviewAnswered)
            state.openReviews.clear();
        last = Planner::plan({.event = event, .reduction = reduction, .before = before, .after = state, .now = now,
                              .book = m_book, .decisionReady = decisionReady});
        apply();
    }
    void fireNode(Instant when) // of the latest SetTimer of a run
    {
        const auto timer = nodeTimer;
        happen(EventType::TimerFired, when, timer.value().data);
    }
    void followUp(Instant when) { happen(EventType::FollowupDue, when, domain::TimerFiring{"cold", {}, {}}); }
    void send(Instant when, const std::string &node)
    {
        now = when;
        state.lastSend = domain::LastSend{.key = domain::SendKey("ns-1"), .channel = "whatsapp", .at = when};
        last = Planner::planAfterSend({state, state.runs.empty() ? domain::RunId() : state.runs.back().id, node, now, m_book});
        apply();
    }
    void refuse(Instant when, const std::string &node)
    {
        now = when;
        last = Planner::planAfterRefusal({state, state.runs.back().id, node, now, m_book});
        apply();
    }

    /// The last plan as text: one word an action.
    [[nodiscard]] std::string actions() const
    {
        std::string text;
        for (const Action &action : last.actions)
            text += (text.empty() ? "" : " ") + std::visit([this](const auto &a) { return name(a); }, action);
        return text;
    }

    ContactState state;
    ActionPlan last;
    Instant now = {};
    bool decisionReady = false;
    std::optional<SetTimer> nodeTimer;

private:
    static std::string name(const StartRun &a) { return "start:" + a.run.sequence; }
    static std::string name(const StopRun &a) { return "stop:" + a.reason; }
    static std::string name(const ActNode &a) { return "act:" + a.definition->nodes[std::size_t(a.node)].id; }
    static std::string name(const WaitForReview &) { return "wait"; }
    static std::string name(const ResumeRun &) { return "resume"; }
    static std::string name(const CompleteRun &) { return "complete"; }
    std::string name(const SetTimer &a) const
    {
        const auto hours = std::chrono::duration_cast<std::chrono::hours>(a.due - kStart).count();
        return "timer:" + (a.data.node.empty() ? a.data.timerKind : a.data.node) + "+" + std::to_string(hours) + "h";
    }
    std::string name(const CancelTimer &a) const
    {
        return a.id == coldTimerId(state.id) ? "untimer:cold" : "untimer:node";
    }
    void apply()
    {
        for (const Action &action : last.actions) {
            if (const auto *timer = std::get_if<SetTimer>(&action); timer && timer->data.timerKind == kNodeTimer)
                nodeTimer = *timer;
        }
        const Status done = applyPlan(state, last);
        if (!done)
            qFatal("%s", describe(done.error()).c_str());
    }

    SequenceBook m_book;
    int m_count = 0;
};

domain::InboundMessage inbound() { return {"whatsapp", QStringLiteral("hola"), "wamid-1"}; }
domain::AppointmentChange appointment(const std::string &id, bool rescheduled = false, const std::string &replaces = {})
{
    return {.appointmentId = id, .startsAt = kStart + 100h, .replaces = replaces, .rescheduled = rescheduled};
}

/// Welcomed at kStart and never answered.
Story welcomed()
{
    Story story;
    story.happen(EventType::LeadCreated, kStart);
    story.send(kStart, "hello");
    return story;
}

} // namespace

class TestPlanner : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void welcomesALead()
    {
        Story story;
        story.happen(EventType::LeadCreated, kStart);
        QCOMPARE(story.actions(), std::string("start:welcome act:hello"));
        QCOMPARE(story.last.outcome, std::string("started"));
        QVERIFY(story.state.runs.front().state == RunState::Active); // until the message is out
        story.send(kStart + 1h, "hello");
        QCOMPARE(story.actions(), std::string("complete timer:cold+49h"));
        QVERIFY(story.state.runs.front().state == RunState::Completed);
    }

    void welcomesOnce()
    {
        Story story = welcomed();
        story.happen(EventType::LeadCreated, kStart + 1h);
        QCOMPARE(story.actions(), std::string());
        QCOMPARE(story.last.outcome, std::string("already_started"));
    }

    void doesNotWelcome_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("history") << "history";
        QTest::newRow("opted_out") << "opted_out";
        QTest::newRow("closed") << "closed";
        QTest::newRow("booked") << "booked";
        QTest::newRow("no_sequence") << "no_sequence";
        QTest::newRow("already_replied") << "already_replied";
        QTest::newRow("import that starts nothing") << "import";
    }
    void doesNotWelcome()
    {
        QFETCH(QString, what);
        Story story = what == QLatin1String("no_sequence") ? Story(SequenceBook()) : Story();
        story.state.optedOutOfAll = what == QLatin1String("opted_out");
        if (what == QLatin1String("closed"))
            story.state.stage = "won";
        if (what == QLatin1String("booked"))
            story.happen(EventType::AppointmentBooked, kStart - 1h, appointment("a-1"));
        if (what == QLatin1String("already_replied")) // the reply overtook the lead on its way here
            story.happen(EventType::MessageInbound, kStart + 1min, inbound());
        domain::EventData data;
        if (what == QLatin1String("import"))
            data = domain::ImportMarks{.history = false, .startsSequences = false};
        if (what == QLatin1String("history"))
            data = domain::ImportMarks{.history = true, .startsSequences = true};
        story.happen(EventType::LeadCreated, kStart, data, kStart + 1h);
        QCOMPARE(story.actions(), std::string());
        QCOMPARE(story.last.outcome, what == QLatin1String("import") ? std::string("history") : what.toStdString());
        QVERIFY(story.state.runs.empty());
    }

    void welcomesAnOldCustomerWhoComesBack()
    {
        Story story;
        story.happen(EventType::LeadCreated, kStart - 1000h, domain::ImportMarks{.history = true, .startsSequences = false});
        QCOMPARE(story.last.outcome, std::string("history"));
        story.happen(EventType::LeadCreated, kStart);
        QCOMPARE(story.last.outcome, std::string("started"));
    }

    /// A message before the lead is no answer to the welcome.
    void welcomesWhoWroteBefore()
    {
        Story story;
        story.happen(EventType::MessageInbound, kStart - 1h, inbound());
        story.happen(EventType::LeadCreated, kStart);
        QCOMPARE(story.last.outcome, std::string("started"));
    }

    void followsEachColdPath_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("no response") << "cold-a";
        QTest::newRow("interested by a reply") << "cold-b";
        QTest::newRow("interested by a read") << "cold-b read";
        QTest::newRow("booked then cancelled") << "cold-c";
    }
    void followsEachColdPath()
    {
        QFETCH(QString, path);
        Story story = welcomed();
        story.decisionReady = true;
        Instant silent = kStart;
        if (path == QLatin1String("cold-b")) {
            silent = kStart + 5h;
            story.happen(EventType::MessageInbound, silent, inbound());
            QCOMPARE(story.actions(), std::string("timer:cold+53h"));
        } else if (path == QLatin1String("cold-b read")) {
            story.happen(EventType::MessageRead, kStart + 2h, domain::DeliveryReport{"m-1", {}, {}});
            QCOMPARE(story.actions(), std::string());
        } else if (path == QLatin1String("cold-c")) {
            story.happen(EventType::AppointmentBooked, kStart + 3h, appointment("a-1"));
            QCOMPARE(story.actions(), std::string("untimer:cold"));
            story.happen(EventType::AppointmentCancelled, kStart + 4h, appointment("a-1"));
            QCOMPARE(story.actions(), std::string("timer:cold+48h"));
        }
        story.followUp(silent + 48h);
        const std::string id = path.split(QLatin1Char(' ')).front().toStdString();
        const std::string due = path == QLatin1String("cold-b") ? "125h" : "120h";
        QCOMPARE(story.actions(), "start:" + id + " act:first timer:second+" + due);
        QCOMPARE(story.last.outcome, std::string("started"));
        QCOMPARE(story.state.runs.back().node, 1);
        story.fireNode(story.nodeTimer->due);
        QCOMPARE(story.actions(), std::string("act:second"));
        QCOMPARE(story.last.outcome, std::string("acted"));
        story.send(story.now + 1h, "second");
        QCOMPARE(story.actions(), std::string("complete")); // no further cold timer in this silence
    }

    void waitsForTheDecisionAndGoesOn()
    {
        Story story = welcomed();
        story.followUp(kStart + 48h);
        QCOMPARE(story.actions(), std::string("start:cold-a wait"));
        QCOMPARE(story.last.outcome, std::string("waiting_review"));
        story.happen(EventType::ReviewAnswered, kStart + 49h, domain::ReviewAnswering{"r-1"}); // about something else
        QCOMPARE(story.actions(), std::string());
        story.decisionReady = true;
        story.happen(EventType::ReviewAnswered, kStart + 50h, domain::ReviewAnswering{"r-2"});
        QCOMPARE(story.actions(), std::string("resume act:first timer:second+122h"));
        QCOMPARE(story.last.outcome, std::string("acted"));
        story.decisionReady = false; // a person took the label back
        story.fireNode(kStart + 122h);
        QCOMPARE(story.actions(), std::string("wait"));
        story.decisionReady = true;
        story.happen(EventType::ReviewAnswered, kStart + 123h, domain::ReviewAnswering{"r-3"});
        QCOMPARE(story.actions(), std::string("resume act:second"));
    }

    /// A first node that has to wait still waits when the decision comes early.
    void resumedFirstNodeKeepsItsWait()
    {
        Definition slow = coldDefinition("cold-a", ColdReason::NoResponse);
        slow.trigger = LeadCreatedTrigger{};
        slow.nodes[0].wait = 10h;
        Story story(SequenceBook::build({slow}).value());
        story.happen(EventType::LeadCreated, kStart);
        QCOMPARE(story.actions(), std::string("start:cold-a wait"));
        story.decisionReady = true;
        story.happen(EventType::ReviewAnswered, kStart + 4h, domain::ReviewAnswering{"r-1"});
        QCOMPARE(story.actions(), std::string("resume timer:first+10h"));
    }

    void stopsLiveRuns_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("tail");
        QTest::newRow("reply") << int(EventType::MessageInbound) << "reply" << " timer:cold+97h";
        QTest::newRow("booking") << int(EventType::AppointmentBooked) << "booking" << " untimer:cold";
        QTest::newRow("opt-out") << int(EventType::OptoutReceived) << "opt_out" << " untimer:cold";
        QTest::newRow("won") << int(EventType::DealWon) << "closed" << " untimer:cold";
        QTest::newRow("lost") << int(EventType::DealLost) << "closed" << " untimer:cold";
    }
    void stopsLiveRuns()
    {
        QFETCH(int, type);
        QFETCH(QString, reason);
        QFETCH(QString, tail);
        for (const bool waiting : {false, true}) {
            Story story = welcomed();
            story.decisionReady = !waiting;
            story.followUp(kStart + 48h);
            domain::EventData data = inbound();
            if (EventType(type) == EventType::AppointmentBooked)
                data = appointment("a-1");
            else if (EventType(type) == EventType::OptoutReceived)
                data = domain::OptOutRequest{"all"};
            else if (EventType(type) != EventType::MessageInbound)
                data = domain::DealChange{"default", {}, {}};
            story.happen(EventType(type), kStart + 49h, data);
            QCOMPARE(story.actions(), "stop:" + reason.toStdString() + " untimer:node" + tail.toStdString());
            QCOMPARE(story.last.outcome, std::string("stopped"));
            QVERIFY(story.state.runs.back().state == RunState::Stopped);
            QCOMPARE(story.state.runs.back().stopReason, reason.toStdString());
        }
    }

    void stopsOnlyOnWhatIsListed()
    {
        Definition stubborn = coldDefinition("cold-a", ColdReason::NoResponse);
        stubborn.trigger = LeadCreatedTrigger{};
        stubborn.needsSegment = false;
        stubborn.stopOn = {};
        Story story(SequenceBook::build({stubborn}).value());
        story.happen(EventType::LeadCreated, kStart);
        story.happen(EventType::MessageInbound, kStart + 1h, inbound());
        QVERIFY(story.state.runs.back().state == RunState::Active);
        story.happen(EventType::OptoutReceived, kStart + 2h, domain::OptOutRequest{"all"});
        QCOMPARE(story.state.runs.back().stopReason, std::string("opt_out"));
    }

    /// All nodes acted on, the message still waits for opening hours: a reply takes it back.
    void aReplyStopsARunWhoseLastMessageWaits()
    {
        Story story;
        story.happen(EventType::LeadCreated, kStart);
        story.happen(EventType::MessageInbound, kStart + 1h, inbound());
        QVERIFY(story.actions().starts_with("stop:reply untimer:node"));
        QVERIFY(story.state.runs.front().state == RunState::Stopped);
    }

    void aRescheduleIsNoCancellation()
    {
        Story story = welcomed();
        story.happen(EventType::AppointmentBooked, kStart + 1h, appointment("a-1"));
        story.happen(EventType::AppointmentCancelled, kStart + 2h, appointment("a-1", /*rescheduled=*/true));
        QCOMPARE(story.actions(), std::string());
        story.happen(EventType::AppointmentBooked, kStart + 3h, appointment("a-2", false, "a-1"));
        story.decisionReady = true;
        story.followUp(kStart + 60h);
        QCOMPARE(story.last.outcome, std::string("not_cold"));
        QCOMPARE(story.actions(), std::string());
    }

    /// Some CRMs cancel first and book the replacement afterwards: what started in between stops.
    void aLateReplacementStopsTheCancelledPath()
    {
        Story story = welcomed();
        story.decisionReady = true;
        story.happen(EventType::AppointmentBooked, kStart + 1h, appointment("a-1"));
        story.happen(EventType::AppointmentCancelled, kStart + 60h, appointment("a-1"));
        QCOMPARE(story.actions(), std::string("timer:cold+60h")); // silent for 60 h already: due now
        story.followUp(kStart + 60h);
        QVERIFY(story.actions().starts_with("start:cold-c"));
        story.happen(EventType::AppointmentBooked, kStart + 61h, appointment("a-2", false, "a-1"));
        QCOMPARE(story.actions(), std::string("stop:booking untimer:node untimer:cold"));
    }

    void anEarlyTimerIsSetAgain()
    {
        Story story = welcomed();
        story.happen(EventType::MessageInbound, kStart + 10h, inbound());
        story.followUp(kStart + 48h);
        QCOMPARE(story.actions(), std::string("timer:cold+58h"));
        QCOMPARE(story.last.outcome, std::string("timer_early"));
        story.followUp(kStart + 58h - 1ms);
        QCOMPARE(story.last.outcome, std::string("timer_early"));
    }

    void nagsOncePerSilence()
    {
        Story story = welcomed();
        story.decisionReady = true;
        story.followUp(kStart + 48h);
        story.send(kStart + 48h, "first");
        QCOMPARE(story.actions(), std::string());
        story.followUp(kStart + 100h);
        QCOMPARE(story.last.outcome, std::string("run_live"));
        story.fireNode(kStart + 120h);
        story.send(kStart + 121h, "second");
        story.followUp(kStart + 300h);
        QCOMPARE(story.last.outcome, std::string("cold_done"));
        QCOMPARE(story.actions(), std::string());
        story.happen(EventType::MessageInbound, kStart + 310h, inbound()); // a new silence may begin
        story.followUp(kStart + 358h);
        QVERIFY(story.actions().starts_with("start:cold-b"));
    }

    /// The reply bears a time before the cold run that it stopped; the next silence is a new one all the same.
    void aLateReplyBeginsANewSilence()
    {
        Story story = welcomed();
        story.decisionReady = true;
        story.followUp(kStart + 48h);
        story.happen(EventType::MessageInbound, kStart + 47h, inbound(), kStart + 50h);
        QCOMPARE(story.state.runs.back().stopReason, std::string("reply"));
        story.followUp(kStart + 95h);
        QVERIFY(story.actions().starts_with("start:cold-b"));
    }

    /// It is we who are silent as long as nobody has answered what the contact wrote.
    void nobodyIsCourtedWhoseQuestionWaits_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<bool>("waits");
        QTest::newRow("a message") << "inbound" << true;
        QTest::newRow("perhaps an opt-out") << "optout" << true;
        QTest::newRow("the lead's label") << "classification" << false;
        QTest::newRow("a message of ours") << "send" << false;
    }
    void nobodyIsCourtedWhoseQuestionWaits()
    {
        QFETCH(QString, kind);
        QFETCH(bool, waits);
        Story story = welcomed();
        story.decisionReady = true;
        story.happen(EventType::MessageInbound, kStart + 5h, inbound());
        story.state.openReviews.push_back({domain::ReviewId("rv-1"), kind.toStdString()});
        story.followUp(kStart + 53h);
        QCOMPARE(story.last.outcome, std::string(waits ? "reply_waits" : "started"));
        QCOMPARE(story.actions().empty(), waits);
        story.happen(EventType::ReviewAnswered, kStart + 100h, domain::ReviewAnswering{"rv-1"});
        QCOMPARE(story.actions(), std::string(waits ? "timer:cold+148h" : "")); // silence counts from the answer on
    }

    void startsNothingCold_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"history", "opted_out", "not_cold", "no_sequence"})
            QTest::newRow(what) << what;
    }
    void startsNothingCold()
    {
        QFETCH(QString, what);
        Story story = what == QLatin1String("no_sequence") ? Story(SequenceBook()) : welcomed();
        story.state.lastSend = domain::LastSend{.key = domain::SendKey("ns-1"), .at = kStart};
        story.state.history = what == QLatin1String("history");
        story.state.optedOutOfAll = what == QLatin1String("opted_out");
        if (what == QLatin1String("not_cold"))
            story.happen(EventType::DealLost, kStart + 1h, domain::DealChange{"default", {}, {}});
        story.followUp(kStart + 60h);
        QCOMPARE(story.actions(), std::string());
        QCOMPARE(story.last.outcome, what.toStdString());
    }

    void staleTimersDoNothing()
    {
        Story story = welcomed();
        story.decisionReady = true;
        story.followUp(kStart + 48h);
        const auto timer = story.nodeTimer->data;
        story.happen(EventType::TimerFired, kStart + 60h, domain::TimerFiring{"node", timer.runId, "first"});
        QCOMPARE(story.last.outcome, std::string("timer_stale")); // acted on already
        story.happen(EventType::TimerFired, kStart + 61h, domain::TimerFiring{"node", "run-x", "second"});
        QCOMPARE(story.last.outcome, std::string("timer_stale"));
        story.happen(EventType::MessageInbound, kStart + 62h, inbound());
        story.happen(EventType::TimerFired, kStart + 120h, timer);
        QCOMPARE(story.last.outcome, std::string("timer_stale")); // stopped meanwhile
        QCOMPARE(story.actions(), std::string());
    }

    void aRunFollowsItsOwnVersion()
    {
        Definition old = coldDefinition("cold-a", ColdReason::NoResponse);
        Definition edited = old;
        edited.version = "v2";
        edited.nodes.pop_back();
        ContactState state;
        state.id = domain::ContactId("csv/c-1");
        state.runs.push_back({.id = domain::RunId("run-1"), .sequence = "cold-a", .version = "v1", .node = 1, .startedAt = kStart});
        const Event event{.key = {"internal", "t"}, .type = EventType::TimerFired, .occurredAt = kStart + 72h, .contact = {},
                          .data = domain::TimerFiring{"node", "run-1", "second"}, .payload = {}};
        const domain::Reduction nothing;
        const auto planWith = [&](const SequenceBook &book) {
            return Planner::plan({.event = event, .reduction = nothing, .before = state, .after = state, .now = kStart + 72h,
                                  .book = book, .decisionReady = true});
        };
        const ActionPlan kept = planWith(SequenceBook::build({edited}, {old}).value());
        QCOMPARE(kept.actions.size(), std::size_t(1));
        QCOMPARE(std::get<ActNode>(kept.actions[0]).definition->version, std::string("v1"));
        const ActionPlan gone = planWith(SequenceBook::build({edited}).value());
        QCOMPARE(std::get<StopRun>(gone.actions.at(0)).reason, std::string("definition_missing"));
    }

    /// A blocked last message ends the run; the cold timer that fired in vain meanwhile is set again.
    void aRefusedLastMessageEndsTheRun()
    {
        Story story = welcomed();
        story.state.runs.push_back({.id = domain::RunId("run-2"), .sequence = "welcome", .version = "v1", .node = 1, .startedAt = kStart});
        story.refuse(kStart + 60h, "hello");
        QCOMPARE(story.actions(), std::string("complete timer:cold+60h"));
        QVERIFY(story.state.runs.back().state == RunState::Completed);
    }

    void aNodeWithoutWaitActsAtOnce()
    {
        Definition pair = coldDefinition("pair", ColdReason::NoResponse);
        pair.trigger = LeadCreatedTrigger{};
        pair.needsSegment = false;
        pair.nodes[1].wait = 0ms;
        Story story(SequenceBook::build({pair}).value());
        story.happen(EventType::LeadCreated, kStart);
        QCOMPARE(story.actions(), std::string("start:pair act:first act:second"));
        QCOMPARE(story.state.runs.front().node, 2);
        story.send(kStart, "first");
        QVERIFY(story.state.runs.front().state == RunState::Active);
        story.send(kStart, "second");
        QVERIFY(story.state.runs.front().state == RunState::Completed);
    }

    void equalInputsGiveEqualIds()
    {
        QCOMPARE(welcomed().state.runs.front().id, welcomed().state.runs.front().id);
    }
};

QTEST_GUILESS_MAIN(TestPlanner)
#include "tst_planner.moc"
