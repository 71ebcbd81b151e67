// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <random>

#include "tests/core/agent/fixture.h"
#include "tests/core/agent/toyintents.h"
#include "tests/testing/forwardingjournal.h"

using namespace ns;
using namespace ns::testing;

namespace {

/// Tuesday 11:00 in Lima.
constexpr const char *kTuesday = "2026-11-24T16:00:00Z";


std::vector<domain::Event> leads(int count)
{
    std::vector<domain::Event> events;
    for (int i = 0; i < count; ++i)
        events.push_back(leadCreated(i, kTuesday));
    return events;
}

ports::WorkCounts countsOf(ports::Journal &journal) { return *journal.workCounts(); }

std::int64_t outboxIn(ports::Journal &journal, domain::OutboxState state)
{
    return countsOf(journal).outboxByState[std::size_t(state)];
}

/// Hands its events in when the agent starts.
class Feeder final : public ports::EventSource
{
public:
    explicit Feeder(std::vector<std::vector<domain::Event>> batches) : m_batches(std::move(batches)) {}
    [[nodiscard]] std::string name() const override { return "feeder"; }
    [[nodiscard]] Status start(ports::EventSink &sink) override
    {
        for (std::vector<domain::Event> &batch : m_batches) {
            if (const Status taken = sink.accept(std::move(batch), [this](const Result<ports::IntakeReceipt> &done) { m_accepted += done ? done->accepted : 0; }); !taken)
                return taken;
        }
        return {};
    }
    void stop() override {}
    [[nodiscard]] std::int64_t accepted() const { return m_accepted.load(); }

private:
    std::vector<std::vector<domain::Event>> m_batches;
    std::atomic<std::int64_t> m_accepted{0};
};

/// A journal that says of each event that it was written in another epoch than it was: as if its group had failed on the disk.
class OtherEpochJournal final : public ForwardingJournal
{
public:
    using ForwardingJournal::ForwardingJournal;
    Status append(std::vector<domain::Event> events, Instant now, Done<std::vector<ports::AppendReceipt>> done, Written written) override
    {
        return m_inner.append(std::move(events), now, std::move(done), [this, written = std::move(written)](const auto &receipts, ports::WriteEpoch epoch) {
            m_told += int(receipts.size());
            written(receipts, ports::WriteEpoch(std::uint64_t(epoch) + 1));
        });
    }
    [[nodiscard]] int told() const { return m_told.load(); }

private:
    std::atomic<int> m_told{0};
};

} // namespace

/// The whole agent over a journal in memory: real threads, real steps, a counting channel.
class TestAgent : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }

    void welcomesEveryNewLeadOnce()
    {
        store::MemoryJournal journal;
        BusinessClock clock({.start = at(kTuesday), .jumping = true});
        appendAll(journal, leads(50), clock.now());
        auto sender = std::make_shared<CountingSender>();
        const AgentRun run = runAgent(journal, clock, makeKnowledge(), sender);
        QVERIFY(!run.failure);
        QCOMPARE(run.events, 50);
        QCOMPARE(run.sent, 50);
        QCOMPARE(int(sender->calls.size()), 50);
        QVERIFY(std::ranges::all_of(sender->calls, [](const auto &call) { return call.second == 1; }));
        QCOMPARE(countsOf(journal).reviewsPending, 50); // no model: each lead waits for a person's label
        QCOMPARE(countsOf(journal).pendingEvents, 0);
    }

    /// Nothing goes out that no rule could judge; the lamp says which rule it was, and what is mended goes out after all.
    void whatCouldNotBeJudgedIsHeldAndCounted()
    {
        store::MemoryJournal journal;
        BusinessClock clock({.start = at(kTuesday), .jumping = true});
        appendAll(journal, leads(3), clock.now());
        auto sender = std::make_shared<CountingSender>();
        agent::Knowledge knowledge = makeKnowledge();
        knowledge.factBooks.clear();
        const AgentRun run = runAgent(journal, clock, knowledge, sender);
        QVERIFY(!run.failure);
        QVERIFY(sender->calls.empty());
        QCOMPARE(countsOf(journal).outboxByState[int(domain::OutboxState::Held)], 3);
        QCOMPARE(run.ruleFaults.size(), std::size_t(1));
        QCOMPARE(run.ruleFaults.front().rule, std::string("facts.missing"));
        QCOMPARE(run.ruleFaults.front().count, 3);
        QCOMPARE(run.ruleFaults.front().lastAt, at(kTuesday));
        const AgentRun still = runAgent(journal, clock, knowledge, sender); // asked again, and told again
        QVERIFY(sender->calls.empty());
        QCOMPARE(still.ruleFaults.front().count, 3);
        const AgentRun mended = runAgent(journal, clock, makeKnowledge(), sender);
        QVERIFY(mended.ruleFaults.empty());
        QCOMPARE(int(sender->calls.size()), 3);
    }

    void stepsThatStartedOnWhatIsNotStoredAreRunAgain()
    {
        store::MemoryJournal memory;
        OtherEpochJournal journal(memory);
        BusinessClock clock({.start = at(kTuesday), .jumping = false});
        // Two events of one contact: the second must not pass the first while that is read back.
        std::vector<domain::Event> second{eventLine(R"({"id":"evt-out","type":"optout.received","source":"test","contact":{"id":"c-1"},"data":{"channel":"*"}})", kTuesday)};
        Feeder feeder({leads(1), {leadCreated(1, kTuesday)}, std::move(second), {leadCreated(2, kTuesday)}});
        auto sender = std::make_shared<CountingSender>();
        const AgentRun run = runAgent(journal, clock, makeKnowledge({.alwaysOpen = true}), sender,
                                      {.untilIdle = false, .sources = {&feeder}, .isDone = [&] { return countsOf(memory).pendingEvents == 0 && feeder.accepted() == 4 && sender->accepted.size() >= 2; }});
        QVERIFY(!run.failure);
        QCOMPARE(journal.told(), 4);
        QCOMPARE(run.events, 4);
        QVERIFY(std::ranges::all_of(sender->calls, [](const auto &call) { return call.second == 1; }));
        const auto optedOut = memory.loadContact(domain::ContactNo{2});
        QVERIFY(optedOut && *optedOut);
        QCOMPARE((*optedOut)->version, std::uint64_t(2)); // both steps, in order
    }

    void aChannelWithOneSlotGetsEverything()
    {
        store::MemoryJournal journal;
        BusinessClock clock({.start = at(kTuesday), .jumping = false});
        std::vector<std::vector<domain::Event>> oneByOne;
        for (int i = 0; i < 40; ++i)
            oneByOne.push_back({leadCreated(i, kTuesday)});
        Feeder feeder(std::move(oneByOne));
        auto sender = std::make_shared<CountingSender>(ports::SenderTraits{.honoursKeys = true, .canLookUp = true, .inFlightMax = 1});
        const AgentRun run = runAgent(journal, clock, makeKnowledge({.alwaysOpen = true}), sender,
                                      {.untilIdle = false, .sources = {&feeder}, .isDone = [&] { return outboxIn(journal, domain::OutboxState::Sent) == 40; }});
        QVERIFY(!run.failure);
        QCOMPARE(run.sent, 40);
        QVERIFY(std::ranges::all_of(sender->calls, [](const auto &call) { return call.second == 1; }));
    }

    void waitsForApprovedHours()
    {
        store::MemoryJournal journal;
        BusinessClock clock({.start = at("2026-11-24T04:00:00Z"), .jumping = true}); // Monday 23:00 in Lima
        appendAll(journal, {leadCreated(1, "2026-11-24T04:00:00Z")}, clock.now());
        auto sender = std::make_shared<CountingSender>();
        const AgentRun idle = runAgent(journal, clock, makeKnowledge(), sender);
        QCOMPARE(idle.sent, 0);
        QCOMPARE(outboxIn(journal, domain::OutboxState::Queued), 1);
        const AgentRun morning = runAgent(journal, clock, makeKnowledge(), sender, {.until = at("2026-11-24T20:00:00Z"), .untilIdle = false});
        QCOMPARE(morning.sent, 1);
        QCOMPARE(clock.now(), at("2026-11-24T20:00:00Z"));
        QCOMPARE((*journal.loadOutbox(domain::OutboxState::Sent, 10)).size(), std::size_t(1));
    }

    void traceHashIsTheSameForAnyWorkersAndOrder_data()
    {
        QTest::addColumn<int>("workers");
        QTest::addColumn<int>("shuffle");
        QTest::newRow("four workers") << 4 << 0;
        QTest::newRow("shuffled arrival") << 1 << 7;
        QTest::newRow("four workers, shuffled") << 4 << 11;
    }
    void traceHashIsTheSameForAnyWorkersAndOrder()
    {
        QFETCH(int, workers);
        QFETCH(int, shuffle);
        const auto runWith = [](int threads, int seed) {
            store::MemoryJournal journal;
            BusinessClock clock({.start = at(kTuesday), .jumping = true});
            std::vector<domain::Event> events = leads(60);
            if (seed != 0)
                std::ranges::shuffle(events, std::mt19937(unsigned(seed)));
            for (domain::Event &event : events)
                appendAll(journal, {event}, clock.now());
            return runAgent(journal, clock, makeKnowledge(), std::make_shared<CountingSender>(),
                            {.workers = threads, .until = at("2026-12-01T16:00:00Z"), .untilIdle = false});
        };
        const AgentRun reference = runWith(1, 0);
        const AgentRun other = runWith(workers, shuffle);
        QVERIFY(reference.events > 60); // the cold timers fired too
        QCOMPARE(other.traceHash, reference.traceHash);
        QCOMPARE(other.sent, reference.sent);
    }

    void whatPeopleWriteIsUnderstoodAlikeByAnyWorkers()
    {
        const auto runWith = [](int threads) {
            store::MemoryJournal journal;
            BusinessClock clock({.start = at(kTuesday), .jumping = true});
            constexpr std::array kTexts = {"cuanto cuesta la mensualidad", "BAJA", "zzyx qwerty", "pesima atencion exijo solucion", "fuera de su lista cuanto antes",
                                           "Oi, eu gostaria de saber quanto custa a mensalidade, porque isso falta no site"};
            std::vector<domain::Event> events = leads(30);
            for (int i = 0; i < 30; ++i) {
                events.push_back(inboundMessage(i, kTexts[std::size_t(i) % kTexts.size()], kTuesday));
            }
            for (domain::Event &event : events)
                appendAll(journal, {event}, clock.now());
            agent::Knowledge knowledge = makeKnowledge();
            knowledge.intentModel = toyIntentModel();
            knowledge.routing = twoTeams();
            return runAgent(journal, clock, knowledge, std::make_shared<CountingSender>(),
                            {.workers = threads, .until = at("2026-12-01T16:00:00Z"), .untilIdle = false});
        };
        const AgentRun one = runWith(1), four = runWith(4);
        QVERIFY(!one.failure && !four.failure);
        QCOMPARE(four.traceHash, one.traceHash);
        QCOMPARE(one.sent, 5); // the confirmations; whoever has written is not welcomed over it
        QCOMPARE(four.sent, one.sent);
    }

    void optOutWinsOverAQueuedMessage()
    {
        store::MemoryJournal journal;
        BusinessClock clock({.start = at("2026-11-24T04:00:00Z"), .jumping = true});
        appendAll(journal, {leadCreated(1, "2026-11-24T04:00:00Z")}, clock.now());
        auto sender = std::make_shared<CountingSender>();
        runOnce(journal, clock, sender);
        appendAll(journal, {eventLine(R"({"id":"o-1","type":"message.inbound","source":"test","contact":{"id":"c-1"},"data":{"channel":"whatsapp","text":"BAJA","message_id":"m1"}})", "2026-11-24T04:00:00Z")},
                  clock.now());
        const AgentRun run = runAgent(journal, clock, makeKnowledge(), sender, {.until = at("2026-11-25T20:00:00Z"), .untilIdle = false});
        QCOMPARE(run.sent, 1); // the confirmation alone, at night too: somebody waits for it
        QCOMPARE(sender->accepted.size(), std::size_t(1));
        QVERIFY(sender->accepted.front().text.contains(QStringLiteral("Escuela")));
        QVERIFY(!sender->accepted.front().text.contains(QStringLiteral("welcome")));
        QCOMPARE(outboxIn(journal, domain::OutboxState::Cancelled), 1);
        QVERIFY((*journal.loadContact(domain::ContactNo{1}))->optedOutOfAll);
    }

    void silenceStartsThePathForItsReason()
    {
        // A label by a person lets the cold path (which needs a segment) go out 48 h after the welcome.
        store::MemoryJournal journal;
        BusinessClock clock({.start = at(kTuesday), .jumping = true});
        appendAll(journal, {leadCreated(1, kTuesday)}, clock.now());
        auto sender = std::make_shared<CountingSender>();
        runOnce(journal, clock, sender);
        const auto state = **journal.loadContact(domain::ContactNo{1});
        QCOMPARE(state.openReviews.size(), std::size_t(1));
        const Status answered = journal.answerReview(state.openReviews.front().id, {domain::AnswerKind::Label, "adult", {}, clock.now()},
                                                     [](Result<domain::ReviewState> done) { QVERIFY(done); });
        NS_VERIFY_OK(answered);
        runAgentUntil(journal, clock, sender, "2026-11-26T15:59:00Z");
        QCOMPARE(sender->accepted.size(), std::size_t(1));
        runAgentUntil(journal, clock, sender, "2026-11-26T16:01:00Z"); // 48 h after the welcome, Thursday 11:00 in Lima
        QCOMPARE(sender->accepted.size(), std::size_t(2));
        QCOMPARE(sender->accepted.back().text, QStringLiteral("Hola Rosa, none.one"));
        runAgentUntil(journal, clock, sender, "2026-12-10T16:00:00Z");
        QCOMPARE(sender->accepted.size(), std::size_t(3)); // the second node, and no nagging after it
    }

    void aHeldAnswerIsAppliedWhenItsTimeComesThoughNothingElseHappens()
    {
        store::MemoryJournal journal;
        BusinessClock before({.start = at(kTuesday), .jumping = true});
        appendAll(journal, {leadCreated(1, kTuesday)}, before.now());
        auto sender = std::make_shared<CountingSender>();
        runOnce(journal, before, sender);
        const domain::ReviewId review = (**journal.loadContact(domain::ContactNo{1})).openReviews.front().id;
        BusinessClock clock({.start = at(kTuesday)}); // one that runs: nobody jumps to the instant
        const Instant applies = clock.now() + Millis{1500};
        NS_VERIFY_OK(journal.answerReview(review, {domain::AnswerKind::Label, "adult", {}, clock.now(), applies}, [](Result<domain::ReviewState> done) { QVERIFY(done); }));
        const AgentRun run = runAgent(journal, clock, makeKnowledge(), sender, {.until = applies + Millis{700}, .untilIdle = false});
        QVERIFY(!run.failure);
        QCOMPARE(countsOf(journal).pendingEvents, 0);
        QCOMPARE((**journal.loadContact(domain::ContactNo{1})).decision.label, std::string("adult"));
    }

    void unknownOutcomeWithoutKeysOrLookUpGoesToAPerson()
    {
        store::MemoryJournal journal;
        BusinessClock clock({.start = at(kTuesday), .jumping = true});
        appendAll(journal, {leadCreated(1, kTuesday)}, clock.now());
        auto sender = std::make_shared<CountingSender>(ports::SenderTraits{.honoursKeys = false, .canLookUp = false});
        sender->script = {{ports::SendState::Unknown, {}, "timeout", {}, {}}};
        runAgentUntil(journal, clock, sender, "2026-11-25T16:00:00Z");
        QCOMPARE(sender->calls.size(), std::size_t(1));
        QCOMPARE(sender->calls.begin()->second, 1);
        QCOMPARE(outboxIn(journal, domain::OutboxState::InDoubt), 1);
    }

    void unknownOutcomeIsLookedUpWhereThatIsPossible()
    {
        store::MemoryJournal journal;
        BusinessClock clock({.start = at(kTuesday), .jumping = true});
        appendAll(journal, {leadCreated(1, kTuesday)}, clock.now());
        auto sender = std::make_shared<CountingSender>(ports::SenderTraits{.honoursKeys = false, .canLookUp = true});
        sender->script = {{ports::SendState::Unknown, {}, "timeout", {}, {}}};
        sender->lookUps = {{ports::SendState::Unknown, {}, "http.500", {}, {}}, {ports::SendState::Accepted, "p-1", "http.200", {}, {}}};
        runAgentUntil(journal, clock, sender, "2026-11-25T16:00:00Z");
        QCOMPARE(sender->calls.begin()->second, 1);
        QCOMPARE(outboxIn(journal, domain::OutboxState::Sent), 1);
    }

    void refusedRetriedAndGivenUp()
    {
        store::MemoryJournal journal;
        BusinessClock clock({.start = at(kTuesday), .jumping = true});
        appendAll(journal, {leadCreated(1, kTuesday)}, clock.now());
        auto sender = std::make_shared<CountingSender>();
        for (int i = 0; i < 8; ++i)
            sender->script.push_back({ports::SendState::NotSent, {}, "http.429", {}, Millis{1000}});
        runAgentUntil(journal, clock, sender, "2026-11-25T16:00:00Z");
        QCOMPARE(sender->calls.begin()->second, 8);
        QCOMPARE(outboxIn(journal, domain::OutboxState::SetAside), 1);
    }

    void pauseHoldsClaimsAndNothingIsSkipped()
    {
        store::MemoryJournal journal;
        BusinessClock clock({.start = at(kTuesday), .jumping = true});
        const auto set = [&](bool paused) {
            NS_VERIFY_OK(journal.setPaused("all", paused, clock.now(), [](Result<std::int64_t>) {}));
        };
        set(true);
        appendAll(journal, leads(5), clock.now());
        auto sender = std::make_shared<CountingSender>();
        runOnce(journal, clock, sender);
        QVERIFY(sender->calls.empty());
        QCOMPARE(outboxIn(journal, domain::OutboxState::Queued), 5);
        set(false);
        runOnce(journal, clock, sender);
        QCOMPARE(sender->calls.size(), std::size_t(5));
    }

    void aFailedAnswerDoesNotStandInTheWayOfAnOptOut()
    {
        store::MemoryJournal journal;
        BusinessClock clock({.start = at(kTuesday), .jumping = true});
        appendAll(journal, {leadCreated(1, kTuesday)}, clock.now());
        auto sender = std::make_shared<CountingSender>();
        runOnce(journal, clock, sender);
        const domain::ReviewId item = (*journal.loadContact(domain::ContactNo{1}))->openReviews.front().id;
        answer(journal, item, {domain::AnswerKind::Approve, {}, {}, clock.now()}); // no model: there is nothing to approve
        runOnce(journal, clock, sender);
        QCOMPARE((*journal.loadReview(item))->state, domain::ReviewState::Failed);
        appendAll(journal, {eventLine(R"({"id":"o-1","type":"optout.received","source":"test","contact":{"id":"c-1"},"data":{"channel":"all"}})", kTuesday)},
                  clock.now());
        runOnce(journal, clock, sender);
        QCOMPARE(countsOf(journal).pendingEvents, 0);
        QVERIFY((*journal.loadContact(domain::ContactNo{1}))->optedOutOfAll);
        QCOMPARE((*journal.loadReview(item))->state, domain::ReviewState::Expired);
    }

    /// A person answers what was asked while a newer message is already durable, but not handled.
    void aMessageThatTheAnswerDidNotSeeIsAskedAboutAgain()
    {
        store::MemoryJournal journal;
        BusinessClock clock({.start = at(kTuesday), .jumping = true});
        const auto message = [](const std::string &n) {
            return eventLine(R"({"id":"m-)" + n + R"(","type":"message.inbound","source":"test","contact":{"id":"c-1"},"data":{"channel":"whatsapp","text":"Hola )"
                                 + n + R"(","message_id":"m)" + n + R"("}})",
                             kTuesday);
        };
        appendAll(journal, {leadCreated(1, kTuesday), message("1")}, clock.now());
        auto sender = std::make_shared<CountingSender>();
        runOnce(journal, clock, sender);
        const auto state = **journal.loadContact(domain::ContactNo{1});
        const auto open = std::ranges::find(state.openReviews, "inbound", &domain::OpenReview::kind);
        QVERIFY(open != state.openReviews.end());
        appendAll(journal, {message("2")}, clock.now());
        answer(journal, open->id, {domain::AnswerKind::Approve, {}, {}, clock.now()});
        runOnce(journal, clock, sender);
        QCOMPARE(countsOf(journal).pendingEvents, 0);
        QCOMPARE((*journal.loadReview(open->id))->state, domain::ReviewState::Applied);
        const auto after = **journal.loadContact(domain::ContactNo{1});
        const auto next = std::ranges::find(after.openReviews, "inbound", &domain::OpenReview::kind);
        QVERIFY(next != after.openReviews.end());
        QCOMPARE((*journal.loadReview(next->id))->text, QStringLiteral("Hola 2"));
    }

    void missingTemplateAsksAPerson()
    {
        store::MemoryJournal journal;
        BusinessClock clock({.start = at(kTuesday), .jumping = true});
        appendAll(journal, {leadCreated(1, kTuesday)}, clock.now());
        const AgentRun run = runAgent(journal, clock, makeKnowledge({.withTemplates = false}), std::make_shared<CountingSender>());
        QCOMPARE(run.sent, 0);
        QCOMPARE(countsOf(journal).reviewsPending, 2); // no_model and no_template
    }

private:
    static void answer(ports::Journal &journal, const domain::ReviewId &id, const domain::ReviewAnswer &given)
    {
        NS_VERIFY_OK(journal.answerReview(id, given, [](const Result<domain::ReviewState> &done) { QVERIFY(done); }));
    }
    static void runOnce(ports::Journal &journal, BusinessClock &clock, const std::shared_ptr<CountingSender> &sender)
    {
        const AgentRun run = runAgent(journal, clock, makeKnowledge(), sender);
        QVERIFY2(!run.failure, run.failure ? describe(*run.failure).c_str() : "");
    }
    static void runAgentUntil(ports::Journal &journal, BusinessClock &clock, const std::shared_ptr<CountingSender> &sender, const char *until)
    {
        const AgentRun run = runAgent(journal, clock, makeKnowledge(), sender, {.until = at(until), .untilIdle = false});
        QVERIFY2(!run.failure, run.failure ? describe(*run.failure).c_str() : "");
    }
};

QTEST_GUILESS_MAIN(TestAgent)
#include "tst_agent.moc"
