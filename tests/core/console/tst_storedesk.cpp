// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTimer>

#include "core/console/storedesk.h"
#include "core/store/sqlitejournal.h"
#include "tests/core/agent/fixture.h"

using namespace ns;
using namespace ns::console;
using namespace ns::testing;

namespace {

constexpr const char *kTuesday = "2026-11-24T16:00:00Z";
constexpr int kSeenMs = 200; // DESIGN: visible within 200 ms, whoever wrote it

/// A channel that takes everything, on whatever thread it is asked.
class TakingSender : public ports::MessageSender
{
public:
    [[nodiscard]] ports::SenderTraits traits() const override { return {.honoursKeys = true, .canLookUp = true, .inFlightMax = 8}; }
    void send(const ports::OutgoingMessage &message, Done done) override
    {
        const ports::SendOutcome outcome{ports::SendState::Accepted, "p-" + message.reference.str(), "ok", {}, {}};
        QTimer::singleShot(0, [done = std::move(done), outcome] { done(outcome); });
    }
    void reconcile(const ports::OutgoingMessage &, Done done) override { done({ports::SendState::NotSent, {}, "unknown", {}, {}}); }
    [[nodiscard]] Status check() override { return {}; }
};

} // namespace

/// The desk over a real journal with the real agent in a thread of its own, and other processes' journals beside it.
class TestStoreDesk : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<store::SqliteJournal> m_journal;
    std::unique_ptr<BusinessClock> m_clock;
    std::unique_ptr<AgentHost> m_host;
    std::unique_ptr<StoreDesk> m_desk;
    std::atomic<int> m_builds = 0;
    std::atomic<bool> m_isBroken = false;
    std::atomic<int> m_stamp = 0;
    std::atomic<bool> m_holderIsDead = false;

    [[nodiscard]] std::string path() const { return m_dir->filePath(QStringLiteral("w.db")).toStdString(); }
    [[nodiscard]] Result<BuiltAgent> build(const AgentHost::Publish &publish);
    [[nodiscard]] std::unique_ptr<store::SqliteJournal> otherProcess();
    void addLeads(ports::Journal &journal, int first, int count);
    template <typename T> [[nodiscard]] Desk::Deliver<T> keep(Result<SnapshotPtr<T>> &into, int &calls);
    [[nodiscard]] AgentRole role() const { return m_desk->status().role; }
    [[nodiscard]] domain::ReviewId firstReview();

private Q_SLOTS:
    void init();
    void cleanup();

    void answersOnItsOwnThreadAndNeverFromWithin();
    void theLatestQuestionOfAConsumerAloneIsAnswered();
    void aConsumerThatHasGoneIsToldNothing();
    void unknownThingsAreErrors();
    void writesOfOtherProcessesAreSeenInTime();
    void manyWritesAreFewSignals();
    void viewsAnAgentThatRunsElsewhere();
    void hostsTheAgent();
    void takesOverWhenTheOtherGoes();
    void anAnswerCanBeTakenBackUntilItIsApplied();
    void anAnswerIsAppliedByTheAgentInThisProcess();
    void refusesAnswersThatTheItemDoesNotTake();
    void putsAnItemOffForAWhile();
    void pausesAndResumes();
    void newConfigurationStartsTheAgentAnew();
    void brokenConfigurationLeavesTheAgentAtWork();
    void aBuildThatFailsIsTold();
    void theSameLargeFiguresAreNotCountedAllTheTime();
    void modelsCannotBePromotedWithoutAWay();
    void goesWhileQuestionsWait();
};

void TestStoreDesk::init()
{
    failOnWarnings();
    m_dir = std::make_unique<QTemporaryDir>();
    m_builds = 0;
    m_isBroken = false;
    m_stamp = 0;
    m_holderIsDead = false;
    auto journal = store::SqliteJournal::open(path(), {.create = true});
    NS_VERIFY_OK(journal);
    m_journal = std::move(*journal);
    m_clock = std::make_unique<BusinessClock>(BusinessClock::Setup{.start = at(kTuesday)});
    m_host = std::make_unique<AgentHost>([this](const AgentHost::Publish &publish) { return build(publish); });
    agent::AgentSettings settings;
    settings.pollReal = Millis{10};
    auto desk = StoreDesk::open({.journalPath = path(),
                                 .indexPath = m_dir->filePath(QStringLiteral("console.db")).toStdString(),
                                 .journal = *m_journal,
                                 .clock = *m_clock,
                                 .host = m_host.get(),
                                 .undoTime = Millis{600},
                                 .loadConfiguration = [] { return Configuration{std::make_shared<const agent::Knowledge>(makeKnowledge()), QStringLiteral("Escuela")}; },
                                 .configurationStamp = [this] { return std::to_string(m_stamp.load()); },
                                 .isDead = [this](const std::string &) { return m_holderIsDead.load(); }});
    NS_VERIFY_OK(desk);
    m_desk = std::move(*desk);
}

void TestStoreDesk::cleanup()
{
    m_desk.reset();
    m_host.reset();
    m_journal.reset();
}

Result<BuiltAgent> TestStoreDesk::build(const AgentHost::Publish &publish)
{
    ++m_builds;
    if (m_isBroken)
        return fail(ErrorCode::Storage, "policy.json: no such hours", "policy.json");
    agent::AgentSettings settings;
    settings.workers = 1;
    settings.pollReal = Millis{5};
    settings.leaseTtlReal = Millis{1500};
    settings.heartbeatReal = Millis{100};
    settings.statusReal = Millis{50};
    auto directory = std::make_shared<const agent::SenderDirectory>(std::vector<ports::SenderEntry>{{"taking", {"*"}, 0, std::make_shared<TakingSender>()}});
    auto agent = std::make_unique<agent::Agent>(
        agent::Agent::Parts{*m_journal, *m_clock, std::make_shared<const agent::Knowledge>(makeKnowledge({.alwaysOpen = true})), directory, {}, settings,
                            "here:1:1", [this](const std::string &) { return m_holderIsDead.load(); }, publish},
        agent::Agent::Limits{});
    return BuiltAgent{.agent = std::move(agent)};
}

std::unique_ptr<store::SqliteJournal> TestStoreDesk::otherProcess()
{
    auto other = store::SqliteJournal::open(path(), {});
    if (!other)
        qFatal("%s", describe(other.error()).c_str());
    return std::move(*other);
}

void TestStoreDesk::addLeads(ports::Journal &journal, int first, int count)
{
    std::vector<domain::Event> events;
    for (int i = first; i < first + count; ++i)
        events.push_back(leadCreated(i, kTuesday));
    appendAll(journal, std::move(events), m_clock->now());
}

template <typename T> Desk::Deliver<T> TestStoreDesk::keep(Result<SnapshotPtr<T>> &into, int &calls)
{
    return [&into, &calls](Result<SnapshotPtr<T>> answer) {
        into = std::move(answer);
        ++calls;
    };
}

domain::ReviewId TestStoreDesk::firstReview()
{
    Consumer consumer;
    Result<SnapshotPtr<ReviewPage>> page;
    int calls = 0;
    m_desk->fetchReviews(consumer, {}, keep<ReviewPage>(page, calls));
    if (!QTest::qWaitFor([&] { return calls == 1; }, 2000) || !page || (*page)->rows.empty())
        return {};
    return (*page)->rows.front().id;
}

void TestStoreDesk::answersOnItsOwnThreadAndNeverFromWithin()
{
    addLeads(*m_journal, 0, 3);
    Consumer consumer;
    bool called = false;
    QThread *on = nullptr;
    m_desk->fetchLeads(consumer, {}, [&](const Result<SnapshotPtr<LeadPage>> &page) {
        NS_VERIFY_OK(page);
        called = true;
        on = QThread::currentThread();
    });
    QVERIFY(!called);
    QTRY_VERIFY(called);
    QCOMPARE(on, QThread::currentThread());
    QTRY_COMPARE(m_desk->businessName(), QStringLiteral("Escuela"));
}

void TestStoreDesk::theLatestQuestionOfAConsumerAloneIsAnswered()
{
    addLeads(*m_journal, 0, 20);
    Consumer consumer, other;
    std::vector<int> answered;
    int others = 0;
    for (int i = 1; i <= 50; ++i) {
        LeadQuery query;
        query.limit = i;
        m_desk->fetchLeads(consumer, query, [&answered, i](const Result<SnapshotPtr<LeadPage>> &) { answered.push_back(i); });
    }
    m_desk->fetchTraces(other, {}, [&others](const Result<SnapshotPtr<TracePage>> &) { ++others; });
    QTRY_COMPARE(others, 1); // another consumer's question does not count
    QTRY_VERIFY(!answered.empty());
    QTest::qWait(50);
    QCOMPARE(answered, std::vector<int>({50}));
}

void TestStoreDesk::aConsumerThatHasGoneIsToldNothing()
{
    auto consumer = std::make_unique<Consumer>();
    bool called = false;
    m_desk->fetchLeads(*consumer, {}, [&](const Result<SnapshotPtr<LeadPage>> &) { called = true; });
    consumer.reset();
    Consumer next;
    bool done = false;
    m_desk->fetchLeads(next, {}, [&](const Result<SnapshotPtr<LeadPage>> &) { done = true; });
    QTRY_VERIFY(done);
    QTest::qWait(20);
    QVERIFY(!called);
}

void TestStoreDesk::unknownThingsAreErrors()
{
    Consumer consumer, other, third;
    Result<SnapshotPtr<LeadDetails>> lead;
    Result<SnapshotPtr<ReviewDetails>> review;
    Result<SnapshotPtr<TraceDetails>> trace;
    int calls = 0;
    m_desk->fetchLead(consumer, domain::ContactNo{77}, keep<LeadDetails>(lead, calls));
    m_desk->fetchReview(other, domain::ReviewId("rv-none"), keep<ReviewDetails>(review, calls));
    m_desk->fetchTrace(third, domain::TraceId("11111111111111111111111111111111"), keep<TraceDetails>(trace, calls));
    QTRY_COMPARE(calls, 3);
    QCOMPARE(lead.error().code, ErrorCode::NotFound);
    QCOMPARE(review.error().code, ErrorCode::NotFound);
    QCOMPARE(trace.error().code, ErrorCode::NotFound);
}

void TestStoreDesk::writesOfOtherProcessesAreSeenInTime()
{
    auto other = otherProcess();
    QTest::qWait(150); // the first look is over
    QSignalSpy spy(&m_desk->feed(), &ChangeFeed::changed);
    const auto sawLeads = [&] {
        return std::ranges::any_of(spy, [](const QList<QVariant> &call) { return call.at(0).value<Topics>().testFlag(Topic::Leads); });
    };
    const std::int64_t before = monotonicMicros();
    addLeads(*other, 0, 1);
    QVERIFY(QTest::qWaitFor(sawLeads, 2000));
    const std::int64_t took = (monotonicMicros() - before) / 1000;
    QVERIFY2(took <= kSeenMs, qPrintable(QString::number(took)));
    // And what the signal tells of can be read by then.
    Consumer consumer;
    Result<SnapshotPtr<LeadPage>> page;
    int calls = 0;
    m_desk->fetchLeads(consumer, {}, keep<LeadPage>(page, calls));
    QTRY_COMPARE(calls, 1);
    QCOMPARE((*page)->rows.size(), std::size_t(1));
    QCOMPARE((*page)->generation, m_desk->feed().generation(Topic::Leads));
    QCOMPARE(m_desk->status().queueDepth, std::int64_t(1));
}

void TestStoreDesk::manyWritesAreFewSignals()
{
    QTest::qWait(150);
    QSignalSpy spy(&m_desk->feed(), &ChangeFeed::changed);
    for (int i = 0; i < 100; ++i)
        addLeads(*m_journal, i, 1);
    QTest::qWait(600);
    QVERIFY2(spy.count() >= 1 && spy.count() <= 600 / ChangeFeed::kEveryMs + 2, qPrintable(QString::number(spy.count())));
}

void TestStoreDesk::viewsAnAgentThatRunsElsewhere()
{
    QTRY_COMPARE(role(), AgentRole::Off);
    auto other = otherProcess();
    NS_VERIFY_OK(other->acquireLease("there:2:2", Millis{60'000}, {}));
    QTRY_COMPARE(role(), AgentRole::Viewer);
    QCOMPARE(m_desk->status().holder, std::string("there:2:2"));
    QVERIFY(m_desk->status().heartbeatAge.has_value());
    m_holderIsDead = true; // its process is surely gone
    QTRY_COMPARE(role(), AgentRole::Off);
}

void TestStoreDesk::hostsTheAgent()
{
    addLeads(*m_journal, 0, 5);
    m_desk->startAgent();
    QTRY_COMPARE(role(), AgentRole::Holder);
    QTRY_COMPARE(m_desk->status().outboxIn(domain::OutboxState::Sent), std::int64_t(5));
    QCOMPARE(m_desk->status().holder, std::string("here:1:1"));
    QTRY_COMPARE(m_desk->status().queueDepth, std::int64_t(0));
    QVERIFY(m_desk->status().isGuardHealthy);
    m_desk->stopAgent();
    QTRY_COMPARE(role(), AgentRole::Off);
    m_desk->startAgent(); // and again
    QTRY_COMPARE(role(), AgentRole::Holder);
    QCOMPARE(m_builds.load(), 2);
}

void TestStoreDesk::takesOverWhenTheOtherGoes()
{
    auto other = otherProcess();
    NS_VERIFY_OK(other->acquireLease("there:2:2", Millis{60'000}, {}));
    m_desk->startAgent();
    QTRY_COMPARE(role(), AgentRole::StandBy);
    QCOMPARE(m_desk->status().holder, std::string("there:2:2"));
    other->releaseLease();
    QTRY_COMPARE(role(), AgentRole::Holder);
}

void TestStoreDesk::anAnswerCanBeTakenBackUntilItIsApplied()
{
    addLeads(*m_journal, 0, 1);
    m_desk->startAgent();
    QTRY_COMPARE(m_desk->status().reviewsPending, std::int64_t(1));
    const domain::ReviewId id = firstReview();
    Result<AnswerReceipt> receipt;
    m_desk->answerReview(id, {.kind = domain::AnswerKind::Label, .label = "adult"}, {this, [&](Result<AnswerReceipt> given) { receipt = std::move(given); }});
    QTRY_VERIFY(receipt && receipt->id == id);
    QCOMPARE(receipt->state, domain::ReviewState::Answered);
    QVERIFY(receipt->appliesAt > m_clock->now());
    QTRY_COMPARE(m_desk->status().reviewsPending, std::int64_t(0));
    Result<domain::ReviewState> back = domain::ReviewState::Applied;
    m_desk->takeAnswerBack(id, {this, [&](Result<domain::ReviewState> state) { back = state; }});
    QTRY_VERIFY(back && *back == domain::ReviewState::Pending);
    QTRY_COMPARE(m_desk->status().reviewsPending, std::int64_t(1));
    QTest::qWait(900); // the time at which it would have been applied is over
    QTRY_COMPARE(m_desk->status().queueDepth, std::int64_t(0));
    QCOMPARE((*m_journal->loadReview(id))->state, domain::ReviewState::Pending);
    QVERIFY((*m_journal->loadContact((*m_journal->loadReview(id))->contactNo))->decision.label.empty());
}

void TestStoreDesk::anAnswerIsAppliedByTheAgentInThisProcess()
{
    addLeads(*m_journal, 0, 1);
    m_desk->startAgent();
    QTRY_COMPARE(m_desk->status().reviewsPending, std::int64_t(1));
    const domain::ReviewId id = firstReview();
    bool answered = false;
    m_desk->answerReview(id, {.kind = domain::AnswerKind::Label, .label = "adult"}, {this, [&](const Result<AnswerReceipt> &given) { answered = given.has_value(); }});
    QTRY_VERIFY(answered);
    QTRY_COMPARE_WITH_TIMEOUT((*m_journal->loadReview(id))->state, domain::ReviewState::Applied, 3000);
    Error error;
    m_desk->takeAnswerBack(id, {this, [&](const Result<domain::ReviewState> &state) { error = state ? Error{} : state.error(); }});
    QTRY_COMPARE(error.code, ErrorCode::Conflict);
    QVERIFY2(error.text.find("applied") != std::string::npos, error.text.c_str());
}

void TestStoreDesk::refusesAnswersThatTheItemDoesNotTake()
{
    addLeads(*m_journal, 0, 1);
    m_desk->startAgent();
    QTRY_COMPARE(m_desk->status().reviewsPending, std::int64_t(1));
    Error error;
    const auto note = [&](const Result<AnswerReceipt> &given) { error = given ? Error{} : given.error(); };
    m_desk->answerReview(firstReview(), {.kind = domain::AnswerKind::Text, .text = QStringLiteral("x")}, {this, note});
    QTRY_COMPARE(error.code, ErrorCode::InvalidInput);
    m_desk->answerReview(domain::ReviewId("rv-none"), {.kind = domain::AnswerKind::Approve}, {this, note});
    QTRY_COMPARE(error.code, ErrorCode::NotFound);
    auto context = std::make_unique<QObject>(); // who asked has gone: nobody is called
    bool called = false;
    m_desk->answerReview(domain::ReviewId("rv-none"), {.kind = domain::AnswerKind::Approve}, {context.get(), [&](const Result<AnswerReceipt> &) { called = true; }});
    context.reset();
    QTest::qWait(50);
    QVERIFY(!called);
}

void TestStoreDesk::putsAnItemOffForAWhile()
{
    addLeads(*m_journal, 0, 2);
    m_desk->startAgent();
    QTRY_COMPARE(m_desk->status().reviewsPending, std::int64_t(2));
    const domain::ReviewId first = firstReview();
    m_desk->postponeReview(first, Millis{300});
    QVERIFY(firstReview() != first);
    QSignalSpy spy(&m_desk->feed(), &ChangeFeed::changed);
    QTRY_VERIFY(std::ranges::any_of(spy, [](const QList<QVariant> &call) { return call.at(0).value<Topics>().testFlag(Topic::Reviews); }));
    QTRY_VERIFY(firstReview() == first); // it came back by itself
}

void TestStoreDesk::pausesAndResumes()
{
    std::int64_t held = -1;
    m_desk->setPaused("channel:whatsapp", true, {this, [&](const Result<std::int64_t> &n) { held = n.value_or(-2); }});
    QTRY_COMPARE(held, std::int64_t(0));
    QTRY_COMPARE(m_desk->status().paused.size(), std::size_t(1));
    m_desk->startAgent();
    addLeads(*m_journal, 0, 1);
    m_host->wake();
    QTRY_COMPARE(m_desk->status().outboxIn(domain::OutboxState::Queued), std::int64_t(1));
    m_desk->setPaused(std::nullopt, false, {this, [&](const Result<std::int64_t> &n) { held = n.value_or(-2); }});
    QTRY_COMPARE(m_desk->status().outboxIn(domain::OutboxState::Sent), std::int64_t(1)); // woken at once
    QVERIFY(m_desk->status().paused.empty());
    Error error;
    m_desk->setPaused("nonsense", true, {this, [&](const Result<std::int64_t> &n) { error = n ? Error{} : n.error(); }});
    QTRY_COMPARE(error.code, ErrorCode::InvalidInput);
    m_desk->retrySetAside("nothing", {this, [&](const Result<std::int64_t> &n) { error = n ? Error{} : n.error(); }});
    QTRY_COMPARE(error.code, ErrorCode::NotFound);
}

void TestStoreDesk::newConfigurationStartsTheAgentAnew()
{
    m_desk->startAgent();
    QTRY_COMPARE(role(), AgentRole::Holder);
    QCOMPARE(m_builds.load(), 1);
    QTest::qWait(100);
    m_stamp = 1; // a file has changed
    QTRY_COMPARE(m_builds.load(), 2);
    QTRY_COMPARE(role(), AgentRole::Holder);
    addLeads(*m_journal, 0, 1);
    m_host->wake();
    QTRY_COMPARE(m_desk->status().outboxIn(domain::OutboxState::Sent), std::int64_t(1));
}

void TestStoreDesk::brokenConfigurationLeavesTheAgentAtWork()
{
    m_desk->startAgent();
    QTRY_COMPARE(role(), AgentRole::Holder);
    m_isBroken = true;
    m_stamp = 1;
    QTRY_VERIFY(m_desk->status().failure.has_value());
    QCOMPARE(role(), AgentRole::Holder);
    QVERIFY(m_desk->status().isConfigurationOld);
    QCOMPARE(m_desk->status().failure->where, std::string("policy.json"));
    m_isBroken = false;
    m_stamp = 2;
    QTRY_VERIFY(!m_desk->status().failure.has_value());
    QVERIFY(!m_desk->status().isConfigurationOld);
}

void TestStoreDesk::aBuildThatFailsIsTold()
{
    m_isBroken = true;
    m_desk->startAgent();
    QTRY_COMPARE(role(), AgentRole::Failed);
    QCOMPARE(m_desk->status().failure->code, ErrorCode::Storage);
    m_isBroken = false;
    m_desk->startAgent();
    QTRY_COMPARE(role(), AgentRole::Holder);
    QVERIFY(!m_desk->status().failure);
}

void TestStoreDesk::theSameLargeFiguresAreNotCountedAllTheTime()
{
    Consumer consumer;
    int calls = 0;
    QElapsedTimer time;
    time.start();
    // As a page does: each answer asks again at once.
    std::function<void()> ask = [&] {
        m_desk->fetchBoard(consumer, {}, [&](const Result<SnapshotPtr<PipelineBoard>> &board) {
            NS_VERIFY_OK(board);
            ++calls;
            if (time.elapsed() < 1000)
                ask();
        });
    };
    ask();
    QTest::qWait(1200);
    QVERIFY2(calls >= 2 && calls <= 5, qPrintable(QString::number(calls)));
    const int before = calls;
    Result<SnapshotPtr<PipelineBoard>> other;
    m_desk->fetchBoard(consumer, {.stage = "won"}, keep<PipelineBoard>(other, calls)); // another question does not wait
    QVERIFY(QTest::qWaitFor([&] { return calls > before; }, 300));
    Result<SnapshotPtr<Night>> night;
    int nights = 0;
    m_desk->fetchNight(consumer, nightAround(m_clock->now(), -300), keep<Night>(night, nights));
    QTRY_COMPARE(nights, 1);
    NS_VERIFY_OK(night);
}

void TestStoreDesk::modelsCannotBePromotedWithoutAWay()
{
    Error error;
    const auto note = [&](const Result<domain::ModelId> &id) { error = id ? Error{} : id.error(); };
    m_desk->promoteModel(domain::ModelId("lead-1"), "", {this, note});
    QTRY_COMPARE(error.code, ErrorCode::Unsupported);
    error = {};
    m_desk->rollBackModel({this, note});
    QTRY_COMPARE(error.code, ErrorCode::Unsupported);
}

void TestStoreDesk::goesWhileQuestionsWait()
{
    addLeads(*m_journal, 0, 50);
    std::vector<std::unique_ptr<Consumer>> consumers;
    bool called = false;
    for (int i = 0; i < 100; ++i) {
        consumers.push_back(std::make_unique<Consumer>());
        m_desk->fetchLeads(*consumers.back(), {}, [&](const Result<SnapshotPtr<LeadPage>> &) { called = true; });
    }
    m_desk->setPaused("all", true, {this, [&](const Result<std::int64_t> &) { called = true; }});
    m_desk.reset();
    QCoreApplication::sendPostedEvents();
    QVERIFY(!called);
}

QTEST_GUILESS_MAIN(TestStoreDesk)
#include "tst_storedesk.moc"
