// SPDX-License-Identifier: GPL-3.0-or-later
// The same inputs at the same clock give the same trace hash, through the real program: for any number of workers and any order of arrival.
#include <algorithm>

#include "app/demo/demoworkspace.h"
#include "core/base/random.h"
#include "tests/app/program.h"
#include "tests/app/smallbusiness.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::testing;

namespace {

constexpr const char *kEvening = "2026-11-24T23:30:00Z"; // Tuesday, half past six in Lima
constexpr const char *kTuesday = "2026-11-24T16:00:00Z";
constexpr const char *kWeekLater = "2026-12-01T16:00:00Z";

struct Line
{
    int contact = 0;
    std::string text;
};

std::string eventText(int contact, int number, const std::string &type, const std::string &data)
{
    const std::string c = std::to_string(contact);
    return R"({"id":"e-)" + c + "-" + std::to_string(number) + R"(","type":")" + type + R"(","source":"web","occurred_at":"2026-11-24T1)"
        + std::to_string(number) + R"(:00:00Z","contact":{"id":"c-)" + c + R"(","name":"Rosa )" + c + R"(","phone":"+519)" + std::to_string(10'000'000 + contact)
        + R"(","language":"es","country":"PE","consent":{"whatsapp":true},"attributes":{"age":)" + c + R"(}},"data":)" + data + "}\n";
}

/// 100 leads with two more events each, in order of time.
std::vector<Line> threeHundred()
{
    Random random(7, "events");
    std::vector<Line> first, second, third;
    for (int contact = 0; contact < 100; ++contact) {
        first.push_back({contact, eventText(contact, 1, "lead.created", "{}")});
        const double mood = random.uniform();
        second.push_back({contact, mood < 0.3 ? eventText(contact, 2, "message.inbound", R"({"channel":"whatsapp","text":"Hola","message_id":"m"})")
                                              : eventText(contact, 2, "contact.updated", "{}")});
        third.push_back({contact, mood > 0.8   ? eventText(contact, 3, "optout.received", R"({"channel":"all"})")
                                  : mood > 0.6 ? eventText(contact, 3, "appointment.booked", R"({"appointment_id":"a","starts_at":"2026-11-28T15:00:00Z"})")
                                               : eventText(contact, 3, "contact.updated", "{}")});
    }
    first.insert(first.end(), second.begin(), second.end());
    first.insert(first.end(), third.begin(), third.end());
    return first;
}

/// Another order in which each contact's own events keep theirs.
std::vector<Line> shuffled(std::vector<Line> lines, std::uint64_t seed)
{
    Random random(seed, "shuffle");
    std::vector<int> contacts;
    for (const Line &line : lines)
        contacts.push_back(line.contact);
    for (std::size_t i = contacts.size(); i > 1; --i)
        std::swap(contacts[i - 1], contacts[std::size_t(random.between(0, std::int64_t(i) - 1))]);
    std::map<int, std::vector<std::string>> own;
    for (const Line &line : lines)
        own[line.contact].push_back(line.text);
    std::map<int, std::size_t> next;
    std::vector<Line> order;
    for (const int contact : contacts)
        order.push_back({contact, own[contact][next[contact]++]});
    return order;
}

nlohmann::json finished(const Program &program, const std::string &clock, const std::string &until, int workers)
{
    const Program::Answer answer = program.run({"run", "--clock", clock, "--speed", "max", "--until", until, "--workers", std::to_string(workers)});
    if (answer.exit != 0)
        qFatal("run: %d %s", answer.exit, answer.err.c_str());
    return answer.json;
}

std::string factsOf(const nlohmann::json &json)
{
    std::string facts;
    for (const char *name : {"events", "sent", "blocked", "queued", "held", "review", "set_aside", "in_doubt", "guard_errors", "trace_hash"})
        facts += std::string(name) + '=' + json[name].dump() + ' ';
    return facts;
}

/// A workspace with these lines in `files` files, a contact's lines all in one of them, worked on for a week.
std::string blankRun(const std::vector<Line> &lines, int files, int workers)
{
    const Program program;
    if (program.run({"init", "--clock", kTuesday}).exit != 0)
        qFatal("no workspace");
    program.write("ws/policy.json", smallbusiness::kPolicy);
    program.write("ws/sequences/welcome.json", smallbusiness::kSequence);
    program.write("ws/templates/hello.json", smallbusiness::kTemplate);
    for (int file = 0; file < files; ++file) {
        std::string text;
        for (const Line &line : lines)
            text += line.contact % files == file ? line.text : std::string{};
        const std::string name = "events-" + std::to_string(file) + ".jsonl";
        program.write(name, text);
        const Program::Answer stored = program.run({"ingest", program.path(name), "--clock", kTuesday});
        if (stored.exit != 0)
            qFatal("ingest: %s %s", stored.err.c_str(), stored.json.dump().c_str());
    }
    return factsOf(finished(program, kTuesday, kWeekLater, workers));
}

} // namespace

class TestDeterminism : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }

    void demoForAnyWorkers()
    {
        const std::vector<std::string> make{"init", "--template", std::string(demo::kTemplateName), "--leads", "200", "--seed", "5", "--clock", kEvening};
        const Program one, four;
        const Program::Answer first = one.run(make), second = four.run(make);
        QCOMPARE(first.exit, 0);
        for (const char *count : {"contacts", "events", "messages", "leads_due", "model"})
            QCOMPARE(second.json[count].dump(), first.json[count].dump());
        const nlohmann::json alone = finished(one, kEvening, "2026-11-27T23:30:00Z", 1);
        const nlohmann::json together = finished(four, kEvening, "2026-11-27T23:30:00Z", 4);
        QCOMPARE(factsOf(together), factsOf(alone));
        QVERIFY(alone["events"].get<int>() > 40 && alone["sent"].get<int>() > 0);
    }

    void anotherSeedIsAnotherHash()
    {
        const auto hash = [](const char *seed) {
            const Program program;
            if (program.run({"init", "--template", std::string(demo::kTemplateName), "--leads", "20", "--seed", seed, "--clock", kEvening}).exit != 0)
                qFatal("no workspace");
            return finished(program, kEvening, kEvening, 2)["trace_hash"].get<std::string>();
        };
        QVERIFY(hash("1") != hash("2"));
    }

    void anyArrival_data()
    {
        QTest::addColumn<int>("shuffle");
        QTest::addColumn<int>("files");
        QTest::addColumn<int>("workers");
        QTest::newRow("four workers") << 0 << 1 << 4;
        QTest::newRow("shuffled over contacts") << 3 << 1 << 1;
        QTest::newRow("shuffled, four workers") << 4 << 1 << 4;
        QTest::newRow("in five files") << 0 << 5 << 2;
        QTest::newRow("shuffled in three files") << 9 << 3 << 4;
    }
    void anyArrival()
    {
        QFETCH(int, shuffle);
        QFETCH(int, files);
        QFETCH(int, workers);
        const std::vector<Line> lines = threeHundred();
        static const std::string reference = blankRun(lines, 1, 1);
        QVERIFY2(reference.find("sent=0 ") == std::string::npos, reference.c_str()); // something was decided
        QCOMPARE(blankRun(shuffle == 0 ? lines : shuffled(lines, std::uint64_t(shuffle)), files, workers), reference);
    }

    void otherEventsAreAnotherHash()
    {
        std::vector<Line> lines = threeHundred();
        const std::string before = blankRun(lines, 1, 2);
        lines.pop_back();
        QVERIFY(blankRun(lines, 1, 2) != before);
    }
};

QTEST_GUILESS_MAIN(TestDeterminism)
#include "tst_determinism.moc"
