// SPDX-License-Identifier: GPL-3.0-or-later
// Replies, opt-outs, pauses and bookings at any point of a message's way. NS_SCHEDULES: how many schedules in memory (CI: 300).
#include <QEventLoop>
#include <future>

#include "core/store/sqlitejournal.h"
#include "core/trace/span.h"
#include "tests/property/handdriver.h"
#include "tests/property/watchedjournal.h"

using namespace ns;
using namespace ns::testing;

namespace {

QByteArray listed(const Watch &watch, std::uint64_t seed)
{
    QByteArray text = "seed " + QByteArray::number(qulonglong(seed));
    for (const std::string &violation : watch.violations())
        text += "\n  " + QByteArray::fromStdString(violation);
    return text;
}

struct Played
{
    Watch watch;
    std::int64_t sending = 0;
    bool eachOnce = true;
};

void playOn(ports::Journal &inner, const HandDriver::Options &options, Played &played)
{
    WatchedJournal journal(inner, played.watch);
    HandDriver driver(journal, options);
    driver.play();
    played.watch.noteEnd();
    played.sending = journal.workCounts()->outboxByState[std::size_t(domain::OutboxState::Sending)];
    played.eachOnce = std::ranges::all_of(driver.accepted(), [](const auto &sent) { return sent.second == 1; })
        && int(driver.accepted().size()) == played.watch.sent();
    journal.close();
}

domain::Event stopOf(int kind, int contact, int number)
{
    const std::string c = std::to_string(contact), n = std::to_string(number);
    const std::string head = R"({"id":"s-)" + n + R"(","source":"test","contact":{"id":"c-)" + c + '"';
    const std::string iso = "2026-11-24T16:00:00Z";
    if (kind == 0)
        return eventLine(head + R"(},"type":"optout.received","data":{"channel":"all"}})", iso);
    if (kind == 1)
        return eventLine(head + R"(},"type":"message.inbound","data":{"channel":"whatsapp","text":"Hola","message_id":"m)" + n + R"("}})", iso);
    if (kind == 2)
        return eventLine(head + R"(,"consent":{"whatsapp":false}},"type":"contact.updated","data":{}})", iso);
    return eventLine(head + R"(},"type":"appointment.booked","data":{"appointment_id":"a)" + n + R"(","starts_at":"2026-12-24T16:00:00Z"}})", iso);
}

/// Leads and their stops, handed to a working agent as fast as it makes them durable; now and then a pause.
void pourIn(ports::EventSink &sink, ports::Journal &journal, Instant now)
{
    Random random(11, "pour");
    // Shared: the writer may still be inside set_value when this thread has gone on.
    const auto give = [&](domain::Event event) {
        const auto stored = std::make_shared<std::promise<void>>();
        if (sink.accept({std::move(event)}, [stored](const Result<ports::IntakeReceipt> &) { stored->set_value(); }))
            stored->get_future().wait();
    };
    const auto pause = [&](bool paused) {
        const auto stored = std::make_shared<std::promise<void>>();
        if (journal.setPaused("all", paused, now, [stored](const Result<std::int64_t> &) { stored->set_value(); }))
            stored->get_future().wait();
    };
    for (int i = 0; i < 150; ++i) {
        give(leadCreated(i, "2026-11-24T16:00:00Z"));
        if (random.chance(0.6)) // this lead's message is just being written, claimed or sent
            give(stopOf(int(random.between(0, 3)), int(std::max<std::int64_t>(0, i - random.between(0, 3))), i));
        if (i % 25 == 10)
            pause(true);
        if (i % 25 == 14)
            pause(false);
    }
    pause(false);
}

} // namespace

class TestInterleavings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }

    void schedulesInMemory()
    {
        const int schedules = qEnvironmentVariableIntValue("NS_SCHEDULES") > 0 ? qEnvironmentVariableIntValue("NS_SCHEDULES") : 300;
        int claims = 0, stops = 0, sent = 0;
        for (int seed = 1; seed <= schedules; ++seed) {
            store::MemoryJournal journal;
            Played played;
            playOn(journal, {.seed = std::uint64_t(seed)}, played);
            QVERIFY2(played.watch.violations().empty(), listed(played.watch, std::uint64_t(seed)));
            QCOMPARE(played.sending, 0);
            QVERIFY2(played.eachOnce, listed(played.watch, std::uint64_t(seed)));
            claims += played.watch.claims();
            stops += played.watch.stops();
            sent += played.watch.sent();
        }
        qInfo("%d schedules, %d claims, %d sent, %d stops", schedules, claims, sent, stops);
        QVERIFY(claims > sent && sent > schedules && stops > schedules); // the schedules did meet the cases
    }

    void schedulesOnDisk()
    {
        for (std::uint64_t seed = 1001; seed <= 1012; ++seed) {
            const QTemporaryDir folder;
            auto journal = store::SqliteJournal::open(folder.filePath(QStringLiteral("w.db")).toStdString(), {.create = true});
            NS_VERIFY_OK(journal);
            Played played;
            playOn(**journal, {.seed = seed}, played);
            QVERIFY2(played.watch.violations().empty(), listed(played.watch, seed));
            QCOMPARE(played.sending, 0);
            QVERIFY(played.eachOnce);
        }
    }

    /// A claim that looks at nothing must not get past the watch.
    void watchSeesAJudgeThatIsBlind()
    {
        std::set<std::string> seen;
        for (std::uint64_t seed = 1; seed <= 60; ++seed) {
            store::MemoryJournal journal;
            Played played;
            playOn(journal, {.seed = seed, .blindJudge = true}, played);
            for (const std::string &violation : played.watch.violations())
                seen.insert(violation.substr(0, violation.find(':')));
        }
        QVERIFY(seen.contains("claimed after the opt-out"));
        QVERIFY(seen.contains("claimed after a reply or a booking"));
        QVERIFY(seen.contains("claimed without consent"));
    }

    void watchJudgesByItself_data()
    {
        QTest::addColumn<int>("stop");
        QTest::addColumn<QString>("scope");
        QTest::addColumn<int>("claims");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nothing wrong") << -1 << "" << 1 << "";
        QTest::newRow("opt-out") << 0 << "" << 1 << "claimed after the opt-out";
        QTest::newRow("reply") << 1 << "" << 1 << "claimed after a reply or a booking";
        QTest::newRow("no consent") << 2 << "" << 1 << "claimed without consent";
        QTest::newRow("booking") << 3 << "" << 1 << "claimed after a reply or a booking";
        QTest::newRow("all paused") << -1 << "all" << 1 << "claimed while paused";
        QTest::newRow("channel paused") << -1 << "channel:whatsapp" << 1 << "claimed while paused";
        QTest::newRow("connection paused") << -1 << "connection:counting" << 1 << "claimed while paused";
        QTest::newRow("sequence paused") << -1 << "sequence:welcome" << 1 << "claimed while paused";
        QTest::newRow("other channel paused") << -1 << "channel:sms" << 1 << "";
        QTest::newRow("claimed again") << -1 << "" << 2 << "claimed twice";
    }
    void watchJudgesByItself()
    {
        QFETCH(int, stop);
        QFETCH(QString, scope);
        QFETCH(int, claims);
        QFETCH(QString, expected);
        Watch watch;
        const domain::ContactId contact{"test/c-1"};
        const domain::Event lead = leadCreated(1, "2026-11-24T16:00:00Z");
        watch.noteEvent(lead, contact);
        ports::StepResult step;
        step.state.id = contact;
        step.state.runs.push_back({.id = domain::RunId{"run-1"}, .sequence = "welcome", .version = "v"});
        step.trace.id = trace::traceIdFor(lead.key, lead.occurredAt);
        watch.noteStep(step);
        if (stop >= 0)
            watch.noteEvent(stopOf(stop, 1, 1), contact);
        if (!scope.isEmpty())
            watch.notePause(scope.toStdString(), true);
        domain::OutboxItem item;
        item.key = domain::SendKey{"ns-1"};
        item.contact = contact;
        item.run = domain::RunId{"run-1"};
        item.sequence = "welcome";
        item.channel = "whatsapp";
        item.connection = "counting";
        for (int i = 0; i < claims; ++i)
            watch.noteClaim(item);
        QCOMPARE(watch.violations().empty() ? QString() : QString::fromStdString(watch.violations().front()).section(u':', 0, 0), expected);
        watch.noteEnd();
        QVERIFY(!watch.violations().empty()); // it was never settled
    }

    void watchAllowsOneConfirmationOfAStop()
    {
        Watch watch;
        const domain::ContactId contact{"test/c-1"};
        watch.noteEvent(leadCreated(1, "2026-11-24T16:00:00Z"), contact);
        domain::OutboxItem item;
        item.key = domain::SendKey{"ns-1"};
        item.contact = contact;
        item.kind = domain::MessageKind::OptoutConfirmation;
        watch.noteClaim(item);
        QCOMPARE(watch.violations(), std::vector<std::string>{"confirmed what nobody has said: ns-1"});
        Watch second;
        second.noteEvent(inboundMessage(1, "BAJA", "2026-11-24T16:00:00Z"), contact);
        second.noteClaim(item);
        QVERIFY(second.violations().empty());
        item.key = domain::SendKey{"ns-2"};
        second.noteClaim(item);
        QCOMPARE(second.violations(), std::vector<std::string>{"confirmed again: ns-2"});
    }

    void watchSeesARunThatComesBack()
    {
        Watch watch;
        ports::StepResult step;
        step.state.id = domain::ContactId{"test/c-1"};
        step.state.runs.push_back({.id = domain::RunId{"run-1"}, .sequence = "welcome", .version = "v", .state = domain::RunState::Stopped});
        watch.noteStep(step);
        step.state.runs.front().state = domain::RunState::Active;
        watch.noteStep(step);
        QCOMPARE(watch.violations().size(), std::size_t(1));
    }

    /// The real agent with all its threads, while another thread brings leads, stops and pauses.
    void agentAtWork()
    {
        const QTemporaryDir folder;
        auto inner = store::SqliteJournal::open(folder.filePath(QStringLiteral("w.db")).toStdString(), {.create = true});
        NS_VERIFY_OK(inner);
        Watch watch;
        WatchedJournal journal(**inner, watch);
        BusinessClock clock({.start = at("2026-11-24T16:00:00Z")});
        auto sender = std::make_shared<CountingSender>();
        const agent::Knowledge knowledge = makeKnowledge({.alwaysOpen = true});
        auto directory = std::make_shared<const agent::SenderDirectory>(std::vector<ports::SenderEntry>{{"counting", {"*"}, 0, sender}});
        agent::AgentSettings settings;
        settings.workers = 3;
        agent::Agent agent({journal, clock, std::make_shared<const agent::Knowledge>(knowledge), directory, {}, settings, "test:1:1",
                            [](const std::string &) { return false; }, [](const agent::AgentStatus &) {}},
                           {{}, Millis{60'000}});
        QEventLoop loop; // the test's only loop
        connect(&agent, &agent::Agent::ended, &loop, &QEventLoop::quit, Qt::QueuedConnection);
        agent.start();
        std::thread pouring([&] {
            pourIn(agent.sink(), journal, clock.now());
            QMetaObject::invokeMethod(&agent, [&agent] { agent.requestStop(); }, Qt::QueuedConnection);
        });
        loop.exec();
        pouring.join();
        QVERIFY(!agent.failure());
        const int claimedMeanwhile = watch.claims();
        const AgentRun rest = runAgent(journal, clock, knowledge, sender);
        QVERIFY2(!rest.failure, rest.failure ? describe(*rest.failure).c_str() : "");
        journal.close();
        watch.noteEnd();
        QVERIFY2(watch.violations().empty(), listed(watch, 11));
        QVERIFY2(claimedMeanwhile > 20, QByteArray::number(claimedMeanwhile)); // events and claims did meet
        QCOMPARE(int(sender->calls.size()), watch.sent());
        QVERIFY(std::ranges::all_of(sender->calls, [](const auto &call) { return call.second == 1; }));
    }
};

QTEST_GUILESS_MAIN(TestInterleavings)
#include "tst_interleavings.moc"
