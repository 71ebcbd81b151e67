// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <deque>
#include <map>
#include <set>

#include "core/agent/agent.h"
#include "core/agent/knowledge.h"
#include "core/store/memoryjournal.h"
#include "tests/testing/testing.h"

namespace ns::testing {

/// A small business: open Mon-Fri 09:00-18:00, one welcome sequence that needs no segment, three cold ones that do.
struct BusinessOptions
{
    bool withTemplates = true;
    bool alwaysOpen = false;
};
[[nodiscard]] agent::Knowledge makeKnowledge(const BusinessOptions &options = {});

/// One event line as JSON text, with the contact of that number: Lima, Spanish, consent for whatsapp.
[[nodiscard]] domain::Event leadCreated(int number, std::string_view at);
/// A message of that contact.
[[nodiscard]] domain::Event inboundMessage(int number, const std::string &text, std::string_view at);
/// Team "b" answers prices, team "a" everything else.
[[nodiscard]] policy::Routing twoTeams();
[[nodiscard]] domain::Event eventLine(std::string_view json, std::string_view at);

/// A channel that counts by reference; calls back on the event loop. Outcomes can be scripted per call.
class CountingSender : public ports::MessageSender
{
public:
    explicit CountingSender(ports::SenderTraits traits = {.honoursKeys = true, .canLookUp = true, .inFlightMax = 64}) : m_traits(traits) {}
    [[nodiscard]] ports::SenderTraits traits() const override { return m_traits; }
    void send(const ports::OutgoingMessage &message, Done done) override;
    void reconcile(const ports::OutgoingMessage &message, Done done) override;
    [[nodiscard]] Status check() override { return {}; }

    std::map<std::string, int> calls;             // by reference
    std::vector<ports::OutgoingMessage> accepted; // in order
    std::deque<ports::SendOutcome> script;        // next outcomes; empty: accepted
    std::deque<ports::SendOutcome> lookUps;       // next answers; empty: by what was accepted

private:
    ports::SenderTraits m_traits;
};

/// An agent over a journal with a jumping clock, run to its end on this thread's event loop.
struct AgentRun
{
    std::string traceHash;
    std::int64_t events = 0, sent = 0, blocked = 0;
    std::optional<Error> failure;
    std::vector<domain::RuleFault> ruleFaults = {}; // as the last status told them
};
struct AgentRunOptions
{
    int workers = 2;
    std::optional<Instant> until = {};
    bool untilIdle = true;
    std::vector<ports::EventSource *> sources = {};
    std::function<bool()> isDone = {}; // asked now and then: ends the run
};
[[nodiscard]] AgentRun runAgent(ports::Journal &journal, BusinessClock &clock, const agent::Knowledge &knowledge,
                                std::shared_ptr<CountingSender> sender, const AgentRunOptions &options = {});
/// Appends and waits; every event must be accepted.
void appendAll(ports::Journal &journal, std::vector<domain::Event> events, Instant now);

} // namespace ns::testing
