// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/agent/fixture.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>

#include "core/agent/textjudge.h"
#include "core/compose/builtintexts.h"

namespace ns::testing {

namespace {

constexpr std::string_view kOpenHours = R"({"mon-fri":"09:00-18:00","sat":"closed","sun":"closed"})";
constexpr std::string_view kAlwaysOpen = R"({"mon-sun":"00:00-24:00"})";

std::string sequenceJson(const std::string &id, const std::string &trigger, bool needsSegment, const std::string &nodes)
{
    return R"({"id":")" + id + R"(","trigger":)" + trigger + R"(,"needs_segment":)" + (needsSegment ? "true" : "false")
           + R"(,"kind":"marketing","nodes":)" + nodes + R"(,"stop_on":["reply","booking","opt_out","closed"]})";
}

template <typename Parser, typename Value> std::vector<Value> parseAll(const std::vector<std::string> &texts)
{
    const auto parser = Parser::create();
    std::vector<Value> values;
    for (const std::string &text : texts) {
        auto parsed = parser->parse(text);
        if (!parsed)
            qFatal("fixture: %s: %s", parsed.error().front().path.c_str(), parsed.error().front().message.c_str());
        values.push_back(std::move(*parsed));
    }
    return values;
}

std::string templateJson(const std::string &id)
{
    return R"({"id":")" + id + R"(","kind":"marketing","texts":[
        {"segment":"*","language":"es","text":"Hola {{contact.first_name}}, )" + id + R"("},
        {"segment":"*","language":"en","text":"Hello {{contact.first_name}}, )" + id + R"("}]})";
}

} // namespace

agent::Knowledge makeKnowledge(const BusinessOptions &options)
{
    agent::Knowledge knowledge;
    const std::string hours(options.alwaysOpen ? kAlwaysOpen : kOpenHours);
    auto policy = policy::parsePolicy(R"({"version":1,"facts":{"business":"Escuela","prices":[{"item":"curso","amount":200,"currency":"PEN"}]},"hours":{"default":)" + hours + "}}");
    if (!policy)
        qFatal("fixture: %s", describe(policy.error()).c_str());
    knowledge.policy = std::move(*policy);
    knowledge.policyVersion = "test";
    static const auto zones = policy::ZoneBook::load(); // 50 ms, once a program
    knowledge.zones = *zones;
    static const auto guard = std::make_shared<const policy::Guard>(*policy::Guard::make(*zones));
    agent::giveGuard(knowledge, guard);
    const auto definitions = parseAll<sequence::DefinitionParser, sequence::Definition>(
        {sequenceJson("welcome", R"({"event":"lead.created"})", false, R"([{"id":"hello","wait":"0h","template":"welcome.hello"}])"),
         sequenceJson("cold-none", R"({"cold":"no_response"})", true, R"([{"id":"one","wait":"0h","template":"none.one"},{"id":"two","wait":"3d","template":"none.two"}])"),
         sequenceJson("cold-interested", R"({"cold":"interested"})", true, R"([{"id":"one","wait":"0h","template":"interested.one"}])"),
         sequenceJson("cold-cancelled", R"({"cold":"cancelled"})", true, R"([{"id":"one","wait":"0h","template":"cancelled.one"}])")});
    knowledge.sequences = *sequence::SequenceBook::build(definitions);
    if (options.withTemplates) {
        auto set = compose::TemplateSet::build(parseAll<compose::TemplateParser, compose::Template>(
            {templateJson("welcome.hello"), templateJson("none.one"), templateJson("none.two"), templateJson("interested.one"),
             templateJson("cancelled.one")}));
        knowledge.composer = compose::Composer(std::make_shared<const compose::TemplateSet>(std::move(*set)));
    }
    knowledge.builtInTexts = *compose::loadBuiltInTexts();
    knowledge.channels = {"*"};
    return knowledge;
}

domain::Event eventLine(std::string_view json, std::string_view iso)
{
    auto event = domain::parseEventLine(json, at(iso));
    if (!event)
        qFatal("fixture: %s", describe(event.error()).c_str());
    return std::move(*event);
}

domain::Event leadCreated(int number, std::string_view iso)
{
    const std::string n = std::to_string(number);
    const std::string phone = "+519" + std::to_string(10000000 + number);
    return eventLine(R"({"id":"evt-)" + n + R"(","type":"lead.created","source":"test","occurred_at":")" + std::string(iso)
                         + R"(","contact":{"id":"c-)" + n + R"(","name":"Rosa Quispe","phone":")" + phone
                         + R"(","language":"es","country":"PE","consent":{"whatsapp":true},"attributes":{"age":")" + n + R"("}}})",
                     iso);
}

domain::Event inboundMessage(int number, const std::string &text, std::string_view iso)
{
    const std::string n = std::to_string(number);
    return eventLine(R"({"id":"in-)" + n + R"(","type":"message.inbound","source":"test","contact":{"id":"c-)" + n
                         + R"("},"data":{"channel":"whatsapp","text":")" + text + R"(","message_id":"m-)" + n + R"("}})",
                     iso);
}

policy::Routing twoTeams()
{
    return *policy::Routing::parse(
        R"({"version":1,"teams":[{"id":"a","name":"A"},{"id":"b","name":"B"}],"routes":[{"intent":"price","team":"b"}],"default_team":"a"})");
}

void CountingSender::send(const ports::OutgoingMessage &message, Done done)
{
    ++calls[message.reference.str()];
    ports::SendOutcome outcome{ports::SendState::Accepted, "p-" + message.reference.str(), "ok", {}, {}};
    if (!script.empty()) {
        outcome = script.front();
        script.pop_front();
    }
    if (outcome.state == ports::SendState::Accepted)
        accepted.push_back(message);
    QTimer::singleShot(0, QCoreApplication::instance(), [done = std::move(done), outcome] { done(outcome); });
}

void CountingSender::reconcile(const ports::OutgoingMessage &message, Done done)
{
    const bool known = std::ranges::any_of(accepted, [&](const auto &m) { return m.reference == message.reference; });
    ports::SendOutcome outcome{known ? ports::SendState::Accepted : ports::SendState::NotSent, {}, "looked_up", {}, {}};
    if (!lookUps.empty()) {
        outcome = lookUps.front();
        lookUps.pop_front();
    }
    QTimer::singleShot(0, QCoreApplication::instance(), [done = std::move(done), outcome] { done(outcome); });
}

void appendAll(ports::Journal &journal, std::vector<domain::Event> events, Instant now)
{
    const std::size_t count = events.size();
    const Status posted = journal.append(std::move(events), now, [count](Result<std::vector<ports::AppendReceipt>> receipts) {
        if (!receipts || receipts->size() != count)
            qFatal("fixture: append failed");
    });
    if (!posted)
        qFatal("fixture: %s", describe(posted.error()).c_str());
}

AgentRun runAgent(ports::Journal &journal, BusinessClock &clock, const agent::Knowledge &knowledge,
                  std::shared_ptr<CountingSender> sender, const AgentRunOptions &options)
{
    agent::AgentSettings settings;
    settings.workers = options.workers;
    settings.pollReal = Millis{5};
    settings.lookUpDelayReal = Millis{1};
    auto directory = std::make_shared<const agent::SenderDirectory>(
        std::vector<ports::SenderEntry>{{"counting", {"*"}, 0, std::move(sender)}});
    std::vector<domain::RuleFault> told;
    agent::Agent agent({journal, clock, std::make_shared<const agent::Knowledge>(knowledge), directory, options.sources, settings, "test:1:1",
                        [](const std::string &) { return false; }, [&told](const agent::AgentStatus &status) { told = status.ruleFaults; }},
                       {{options.untilIdle, options.until}, Millis{60'000}});
    QEventLoop loop; // the test's only loop
    QObject::connect(&agent, &agent::Agent::ended, &loop, &QEventLoop::quit, Qt::QueuedConnection);
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &agent, [&] {
        if (options.isDone && options.isDone())
            agent.requestStop();
    });
    poll.start(5);
    agent.start();
    loop.exec();
    return {toHex(*journal.traceHash()), agent.figures().events.load(), agent.figures().sent.load(), agent.figures().blocked.load(),
            agent.failure(), std::move(told)};
}

} // namespace ns::testing
