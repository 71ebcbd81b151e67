// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/agent/work.h"
#include "core/base/random.h"
#include "tests/core/agent/fixture.h"
#include "tests/property/watch.h"

namespace ns::testing {

/// The agent's own pieces (lane job, claim with its judge, settlement) turned by hand: one thing at a time, each durable before the next,
/// in an order that chance decides. So an event can come exactly between a claim and its settlement. One thread.
class HandDriver
{
public:
    struct Options
    {
        std::uint64_t seed = 1;
        int contacts = 3;
        int moves = 60;
        bool blindJudge = false; // sends whatever is due: the Watch must see it
    };
    HandDriver(ports::Journal &journal, Options options);
    /// Plays the schedule, then lifts pauses and works until nothing is left to do within ten days.
    void play();
    [[nodiscard]] const std::map<std::string, int> &accepted() const { return m_accepted; } // by send key

private:
    void makeMove();
    void bringEvent();
    [[nodiscard]] domain::Event makeEvent(int contact);
    void append(domain::Event event);
    void changePause();
    bool stepOne();
    bool claim();
    void deliverOne();
    bool fireTimers();
    [[nodiscard]] std::vector<domain::ReviewItem> openReviews() const;
    void answerOne();
    void runJob(domain::ContactNo contact, agent::Work work);
    void advance(Millis by);
    void finish();
    bool workOnce();

    ports::Journal &m_journal;
    Options m_options;
    Random m_random;
    Instant m_now;
    agent::KnowledgePtr m_knowledge;
    std::shared_ptr<const agent::SenderDirectory> m_senders;
    agent::AgentSettings m_settings;
    agent::Inbox m_inbox;
    agent::InFlightBoard m_board;
    std::vector<domain::OutboxItem> m_claimed; // called soon, or under way
    std::map<std::string, int> m_accepted;
    std::set<domain::ContactNo> m_known;
    int m_events = 0;
};

} // namespace ns::testing
