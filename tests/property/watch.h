// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/domain/contactstate.h"
#include "core/domain/event.h"
#include "core/ports/journal.h"

namespace ns::testing {

/// Judges from the outside whether the agent kept its promises: it is told what became durable, in the order in which it did, and knows
/// no rule of the agent's own. Told from one thread at a time.
class Watch
{
public:
    void noteEvent(const domain::Event &event, const domain::ContactId &contact);
    void notePause(const std::optional<std::string> &scope, bool paused);
    /// An item that a claim has marked for sending.
    void noteClaim(const domain::OutboxItem &item);
    void noteStep(const ports::StepResult &step);
    /// After all work is done: what was claimed is settled, and who never said stop was written to.
    void noteEnd();

    [[nodiscard]] const std::vector<std::string> &violations() const { return m_violations; }
    [[nodiscard]] int claims() const { return m_claims; }
    [[nodiscard]] int sent() const { return int(m_sent.size()); }
    [[nodiscard]] int stops() const { return m_stopCount; }

private:
    struct Person
    {
        std::vector<int> stops;      // positions of replies and bookings
        std::optional<int> optedOut; // position of the first
        bool saidStop = false;       // in words: that is confirmed, once
        domain::SendKey confirmation = {};
        bool refused = false;        // the last word on consent is no
        bool everRefused = false;
        bool isLead = false;
        bool written = false;        // or in a person's hands
        std::map<domain::RunId, domain::RunState> runs;
    };
    void fault(const std::string &what, const std::string &about) { m_violations.push_back(what + ": " + about); }
    void judgeStops(Person &person, const domain::OutboxItem &item);
    void judgeConfirmation(Person &person, const domain::OutboxItem &item);
    [[nodiscard]] bool isPaused(const domain::OutboxItem &item) const;

    int m_position = 0;
    int m_claims = 0;
    int m_stopCount = 0;
    std::map<domain::ContactId, Person> m_people;
    std::map<domain::TraceId, int> m_eventAt;
    std::map<domain::RunId, int> m_runFrom; // position of the event that started it
    std::set<std::string> m_paused;
    std::set<domain::SendKey> m_open; // claimed, not settled
    std::map<domain::SendKey, int> m_sent;
    std::vector<std::string> m_violations;
};

} // namespace ns::testing
