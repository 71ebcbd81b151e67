// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agent/intake.h"

namespace ns::agent {

namespace {

ports::IntakeReceipt countReceipts(const std::vector<ports::AppendReceipt> &receipts)
{
    ports::IntakeReceipt count;
    for (const ports::AppendReceipt &receipt : receipts)
        (receipt.outcome == ports::AppendOutcome::Accepted ? count.accepted : count.duplicates) += 1;
    return count;
}

std::vector<ports::PendingEvent> pendingFrom(std::vector<domain::Event> events, const std::vector<ports::AppendReceipt> &receipts, ports::WriteEpoch epoch)
{
    std::vector<ports::PendingEvent> pending;
    pending.reserve(events.size());
    for (std::size_t i = 0; i < events.size() && i < receipts.size(); ++i) {
        const ports::AppendReceipt &receipt = receipts[i];
        if (receipt.outcome != ports::AppendOutcome::Accepted)
            continue;
        ports::PendingEvent item;
        item.seq = receipt.seq;
        item.contact = receipt.contact;
        item.contactId = receipt.contactId;
        item.link = receipt.link;
        item.newContact = receipt.newContact;
        item.epoch = epoch;
        item.event = std::move(events[i]);
        pending.push_back(std::move(item));
    }
    return pending;
}

} // namespace

Intake::Intake(ports::Journal &journal, const Clock &clock, Inbox *inbox) : m_journal(journal), m_clock(clock), m_inbox(inbox) {}

Status Intake::accept(std::vector<domain::Event> events, std::function<void(Result<ports::IntakeReceipt>)> done)
{
    std::shared_ptr<HeadStart> start;
    ports::Journal::Written handOn;
    if (m_inbox != nullptr) {
        start = std::make_shared<HeadStart>();
        // The dispatcher gets the parsed events; reading them back from the database would parse each a second time.
        handOn = [this, start, kept = std::optional(events)](const std::vector<ports::AppendReceipt> &receipts, ports::WriteEpoch epoch) mutable {
            if (!kept) // written once more after a failure: what was handed on is refused, and read back
                return;
            Message message = message::Appended{pendingFrom(*std::exchange(kept, std::nullopt), receipts, epoch), start};
            if (!m_inbox->tryPush(std::move(message)))
                (void)start->leave(); // told below, when they are durable
        };
    }
    return m_journal.append(std::move(events), m_clock.now(), [this, start, done = std::move(done)](Result<std::vector<ports::AppendReceipt>> receipts) {
        if (!receipts) {
            done(tl::make_unexpected(receipts.error()));
            return;
        }
        done(countReceipts(*receipts));
        if (start && start->finish())
            m_inbox->pushReply(message::LeftStored{});
    }, std::move(handOn));
}

} // namespace ns::agent
