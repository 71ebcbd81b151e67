// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <set>

#include "app/demo/academy.h"
#include "app/demo/academyfiles.h"
#include "app/demo/traits.h"
#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/agent/textjudge.h"
#include "core/domain/phone.h"
#include "core/policy/messagecontext.h"
#include "core/sequence/actionplan.h"
#include "core/sequence/planner.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::demo;
using namespace std::chrono_literals;
using domain::EventType;
using domain::OutboxState;

namespace {

const Instant kNow = testing::at("2026-11-24T23:30:00Z"); // Tuesday evening in Lima

const AcademyData &school()
{
    static const AcademyData kData = generateAcademy({.leads = 1500, .historyDays = 90, .seed = 7, .now = kNow}).value();
    return kData;
}

std::string digestOf(const AcademyData &data)
{
    std::string all = data.leadsCsv + data.trainingCsv;
    for (const AcademyContact &contact : data.contacts) {
        all += domain::packState(contact.state) + domain::packProfile(contact.state.profile);
        for (const domain::Event &event : contact.history)
            all += event.payload;
        for (const domain::OutboxItem &item : contact.outbox)
            all += item.key.str() + item.text.toStdString() + formatInstant(item.due);
        for (const PendingTimer &timer : contact.timers)
            all += timer.id.str() + formatInstant(timer.due);
    }
    for (const domain::Event &event : data.tonight)
        all += event.payload;
    return toHex(sha256(all));
}

std::vector<std::string> linesOf(const std::string &csv)
{
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < csv.size();) {
        const std::size_t end = csv.find("\r\n", at);
        lines.push_back(csv.substr(at, end - at));
        at = end + 2;
    }
    return lines;
}

} // namespace

class TestAcademy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void sameOptionsSameBytes()
    {
        const auto make = [](std::uint64_t seed, Instant now) { return digestOf(generateAcademy({.leads = 60, .historyDays = 30, .seed = seed, .now = now}).value()); };
        QCOMPARE(make(1, kNow), make(1, kNow));
        QVERIFY(make(1, kNow) != make(2, kNow));
        QVERIFY(make(1, kNow) != make(1, kNow + 24h));
    }

    void refusesBadBounds()
    {
        for (const AcademyOptions &options : {AcademyOptions{.leads = 0, .now = kNow}, AcademyOptions{.leads = 90'001, .now = kNow},
                                              AcademyOptions{.historyDays = 4, .now = kNow}, AcademyOptions{.historyDays = 3651, .now = kNow}})
            QVERIFY(generateAcademy(options).error().code == ErrorCode::InvalidInput);
    }

    void worksAtAnyHourAndSize_data()
    {
        QTest::addColumn<int>("leads");
        QTest::addColumn<QString>("now");
        QTest::newRow("one lead") << 1 << "2026-11-24T23:30:00Z";
        QTest::newRow("Sunday night") << 120 << "2026-11-29T23:30:00Z";
        QTest::newRow("Monday morning") << 120 << "2026-11-30T12:00:00Z";
        QTest::newRow("after Christmas") << 120 << "2026-12-28T03:00:00Z";
        QTest::newRow("midnight UTC") << 120 << "2026-07-01T00:00:00Z";
    }
    void worksAtAnyHourAndSize()
    {
        QFETCH(int, leads);
        QFETCH(QString, now);
        const Instant end = testing::at(now.toStdString());
        const auto data = generateAcademy({.leads = leads, .historyDays = 30, .seed = 3, .now = end});
        NS_VERIFY_OK(data);
        QCOMPARE(data->contacts.size(), std::size_t(leads));
        QCOMPARE(data->leadsDue, 40);
        int due = 0;
        for (const AcademyContact &contact : data->contacts)
            due += int(std::count_if(contact.timers.begin(), contact.timers.end(), [&](const PendingTimer &t) { return t.due <= end; }));
        QCOMPARE(due, std::min(6, leads / 10));
    }

    /// The history is lines that a customer could ingest: each passes the door, in order, before the clock.
    void historyPassesTheDoor()
    {
        std::set<domain::EventKey> keys;
        for (const AcademyContact &contact : school().contacts) {
            Instant last = {};
            for (const domain::Event &event : contact.history) {
                const auto parsed = domain::parseEventLine(event.payload, kNow);
                NS_VERIFY_OK(parsed);
                QVERIFY(parsed->key == event.key && parsed->type == event.type && parsed->occurredAt == event.occurredAt);
                QVERIFY(event.occurredAt >= last && event.occurredAt <= kNow);
                QVERIFY(event.occurredAt >= kNow - std::chrono::days(97)); // a lead's story starts inside the history
                QVERIFY(keys.insert(event.key).second);
                last = event.occurredAt;
            }
            QVERIFY(contact.history.front().type == EventType::LeadCreated);
        }
        QVERIFY(keys.size() > school().contacts.size() * 3);
        std::set<EventType> kinds;
        for (const AcademyContact &contact : school().contacts) {
            for (const domain::Event &event : contact.history)
                kinds.insert(event.type);
        }
        for (const EventType type : {EventType::MessageInbound, EventType::MessageRead, EventType::MessageDelivered, EventType::AppointmentBooked,
                                     EventType::AppointmentCancelled, EventType::AppointmentNoShow, EventType::AppointmentAttended, EventType::DealWon,
                                     EventType::DealLost, EventType::OptoutReceived})
            QVERIFY2(kinds.contains(type), std::string(domain::eventTypeName(type)).c_str());
    }

    /// What the history says of the contact is what the state holds: folding the events again gives the same facts.
    void statesFollowFromEvents()
    {
        for (const AcademyContact &contact : school().contacts) {
            domain::ContactState folded;
            folded.id = contact.state.id;
            for (const domain::Event &event : contact.history) {
                domain::reduce(folded, event);
                ++folded.version;
            }
            QCOMPARE(folded.profile, contact.state.profile);
            QCOMPARE(folded.stage, contact.state.stage);
            QCOMPARE(folded.appointment, contact.state.appointment);
            QCOMPARE(folded.lastInboundAt, contact.state.lastInboundAt);
            QCOMPARE(folded.optedOutOfAll, contact.state.optedOutOfAll);
            QVERIFY(!contact.state.history); // handled by us, not imported as dead
            QVERIFY(std::any_of(contact.state.runs.begin(), contact.state.runs.end(), [](const auto &run) { return run.sequence == "welcome"; }));
            QVERIFY(domain::unpackState(domain::packState(contact.state), domain::packProfile(contact.state.profile)).has_value());
        }
    }

    void sendsKeptTheRules()
    {
        SchoolDay day(loadAcademyRules()->holidays);
        int sent = 0, queued = 0;
        std::set<domain::SendKey> keys;
        for (const AcademyContact &contact : school().contacts) {
            std::optional<Instant> last;
            for (const domain::OutboxItem &item : contact.outbox) {
                QVERIFY(keys.insert(item.key).second);
                QCOMPARE(item.key, domain::makeSendKey(item.run, item.node, item.visit));
                QCOMPARE(day.firstApproved(item.due, contact.state.profile.timeZone, contact.state.profile.country), item.due);
                QVERIFY(!item.text.isEmpty() && !item.text.contains(u'{'));
                QVERIFY(item.address == contact.state.profile.phone);
                QVERIFY(!last || item.due > *last + 24h); // one a day
                last = item.due;
                (item.state == OutboxState::Sent ? sent : queued) += 1;
                QVERIFY(item.state == OutboxState::Sent ? item.due <= kNow && !item.messageId.empty() : item.state == OutboxState::Queued && item.due > kNow);
            }
            const auto lastSent = std::find_if(contact.outbox.rbegin(), contact.outbox.rend(), [](const auto &i) { return i.state == OutboxState::Sent; });
            QCOMPARE(contact.state.lastSend.has_value(), lastSent != contact.outbox.rend());
            if (contact.state.lastSend)
                QCOMPARE(contact.state.lastSend->key, lastSent->key);
        }
        QVERIFY(sent > 1500);
        QVERIFY(queued < 60);
    }

    /// The past can be judged by another policy: each message says what it states and what its moment was, and the school's own policy lets all out.
    void thePastCanBeJudged()
    {
        const AcademyRules rules = loadAcademyRules().value();
        std::set<std::string> contents;
        for (const AcademyContact &contact : school().contacts) {
            for (const domain::OutboxItem &item : contact.outbox) {
                const agent::TextJudgement judged = agent::judgeAgain({item, contact.state, item.due}, rules.knowledge);
                QVERIFY2(judged.verdict == agent::TextVerdict::Pass, qPrintable(QString::fromStdString(judged.rule) + u' ' + item.text));
                contents.insert(item.content);
                QCOMPARE(item.policyVersion, rules.knowledge.policyVersion);
                QCOMPARE(item.context.empty(), item.state != OutboxState::Sent);
                const auto context = policy::unpackContext(item.context);
                QVERIFY(item.context.empty() || (context && context->at == item.due && context->consent == std::optional(true)));
            }
        }
        QVERIFY(contents.size() > 20 && contents.size() < 400); // for 1,500 messages
    }

    /// Nothing that the history left is due, but for the six follow-ups of tonight; those start a cold sequence when they fire.
    void coldFollowUpsAreDueTonight()
    {
        const AcademyRules rules = loadAcademyRules().value();
        int due = 0;
        for (const AcademyContact &contact : school().contacts) {
            for (const PendingTimer &timer : contact.timers) {
                if (timer.due > kNow)
                    continue;
                ++due;
                QVERIFY(timer.firesAs == EventType::FollowupDue);
                const domain::Event event{.key = {"timer", "t"}, .type = timer.firesAs, .occurredAt = timer.due, .contact = {}, .data = timer.data, .payload = {}};
                const domain::Reduction nothing;
                const auto plan = sequence::Planner::plan({.event = event, .reduction = nothing, .before = contact.state, .after = contact.state, .now = kNow,
                                                           .book = rules.book, .decisionReady = true});
                QCOMPARE(plan.outcome, std::string("started"));
            }
        }
        QCOMPARE(due, 6);
    }

    void tonightHasFortyLeads()
    {
        std::set<std::string> people;
        std::map<EventType, int> kinds;
        Instant last = {};
        for (const domain::Event &event : school().tonight) {
            NS_VERIFY_OK(domain::parseEventLine(event.payload, kNow));
            QVERIFY(event.occurredAt >= last && event.occurredAt <= kNow);
            last = event.occurredAt;
            people.insert(event.contact.sourceId);
            ++kinds[event.type];
        }
        QCOMPARE(people.size(), std::size_t(34)); // and six by their timers
        QCOMPARE(school().leadsDue, 40);
        QCOMPARE(kinds[EventType::LeadCreated], 20);
        QCOMPARE(kinds[EventType::MessageInbound], 8);
        QCOMPARE(kinds[EventType::AppointmentCancelled], 5); // one of them a move
        QCOMPARE(kinds[EventType::AppointmentBooked], 2);
    }

    void peopleAreMadeUpAndReachable()
    {
        std::set<std::string> phones;
        for (const AcademyContact &contact : school().contacts) {
            const domain::Profile &profile = contact.state.profile;
            QVERIFY(phones.insert(profile.phone).second);
            const auto identity = domain::identifyPhone(profile.phone, profile.country);
            QVERIFY2(identity.reachable && identity.canonical == profile.phone, profile.phone.c_str());
            QVERIFY(profile.email.ends_with("@example.org"));
        }
    }

    void trainingTableIsAsKnownThen()
    {
        const auto lines = linesOf(school().trainingCsv);
        QVERIFY(lines.size() > 5000);
        QCOMPARE(lines.front(), std::string("id,created_at,inquiry_for,student_age,course_page,goal,campaign,lead_source,preferred_schedule,pages_viewed,"
                                            "minutes_on_site,hour_of_inquiry,device,previous_visits,segment"));
        std::string last;
        std::map<std::string, int> labels;
        for (std::size_t i = 1; i < lines.size(); ++i) {
            const auto comma = lines[i].find(',');
            const std::string created = lines[i].substr(comma + 1, 24);
            QVERIFY(created >= last);
            last = created;
            ++labels[lines[i].substr(lines[i].rfind(',') + 1)];
        }
        QCOMPARE(labels.size(), std::size_t(4));
        for (const auto &[label, count] : labels)
            QVERIFY2(count > 600, label.c_str());
    }

    void writesWhatACustomerCould()
    {
        const QTemporaryDir folder;
        const std::string path = folder.path().toStdString() + "/school";
        NS_VERIFY_OK(writeAcademy(school(), path));
        for (const AcademyFile &file : academyFiles())
            QCOMPARE(readFile(path + '/' + std::string(file.path), 1 << 20).value(), std::string(file.text));
        QCOMPARE(readFile(path + "/leads.csv", 1 << 24).value(), school().leadsCsv);
        const std::string tonight = readFile(path + "/tonight.jsonl", 1 << 20).value();
        QCOMPARE(std::size_t(std::count(tonight.begin(), tonight.end(), '\n')), school().tonight.size());
        QVERIFY(!writeAcademy(school(), "/proc/nowhere"));
    }

    void isQuick()
    {
        QElapsedTimer timer;
        timer.start();
        const auto data = generateAcademy({.leads = 500, .now = kNow});
        NS_VERIFY_OK(data);
        qInfo("%lld ms for 500 leads", static_cast<long long>(timer.elapsed()));
    }
};

QTEST_GUILESS_MAIN(TestAcademy)
#include "tst_academy.moc"
