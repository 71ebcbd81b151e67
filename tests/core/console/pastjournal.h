// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>

#include "core/agent/knowledge.h"
#include "core/policy/messagecontext.h"
#include "core/ports/journal.h"

namespace ns::testing {

/// One message of the past as a test states it.
struct PastSend
{
    std::string key;
    QString text = {};
    domain::OutboxState state = domain::OutboxState::Sent;
    std::string rule = {};
    std::string channel = "whatsapp";
    domain::Language language = domain::Language::Spanish;
    domain::MessageKind kind = domain::MessageKind::Marketing;
    std::optional<Instant> at = {};                       // when it was made; nothing: the journal's day
    std::optional<policy::MessageContext> context = {};   // what its claim looked at; nothing: none did
    bool isRead = true;                                   // its content is stored
    std::optional<std::string> content = {};              // other bytes instead
    QString subject = {};
};

/// A guard, laws and zones, and nothing of a business. Made once a program: about 100 ms.
[[nodiscard]] const agent::Knowledge &bareKnowledge();

/// A course at 120 USD a month, 10 % off for paying the year until the end of November 2026, Mon-Fri 09-18, 1 message a day and 3 a week; the dearer
/// one says 200. `more` are further fields: "\"rules\":{..}".
[[nodiscard]] std::string pastPolicy(const std::string &more = {});
[[nodiscard]] std::string dearerPolicy();

/// 2026-11-24T15:00:00Z, a Tuesday, 10:00 in Lima.
[[nodiscard]] Instant pastDay();
/// A claim at `at` for somebody in Lima who has agreed and was written to once this week.
[[nodiscard]] policy::MessageContext limaContext(Instant at = pastDay());

/// A journal whose past a test writes, through the same calls as the agent. One thread; what fails ends the program.
class PastJournal
{
public:
    /// Makes the database where there is none.
    explicit PastJournal(const std::string &database);
    ~PastJournal();
    PastJournal(const PastJournal &) = delete;
    PastJournal &operator=(const PastJournal &) = delete;

    void addLead(const std::string &id, const std::string &name = "Rosa Quispe");
    void addMessages(const std::string &lead, const std::vector<PastSend> &messages);
    void addMessage(const std::string &lead, const PastSend &message) { addMessages(lead, {message}); }
    /// `line` is an event line without id, source and contact: "\"type\":\"deal.won\"".
    void addEvent(const std::string &lead, const std::string &line, Instant at);
    /// A source's record that puts the lead into a stage, as an import makes it.
    void addRecord(const std::string &lead, const std::string &stage, Instant at);
    [[nodiscard]] ports::Journal &journal() { return *m_journal; }
    void close();

private:
    struct Lead
    {
        domain::ContactNo no = {};
        domain::ContactState state;
    };
    void commit(Lead &lead, ports::StepResult step, Instant at, const std::string &type);
    ports::AppendReceipt append(domain::Event event, Instant at);

    std::unique_ptr<ports::Journal> m_own;
    ports::Journal *m_journal;
    std::map<std::string, Lead> m_leads;
    int m_events = 0;
};

} // namespace ns::testing
