// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/timedjournal.h"

#include <algorithm>

namespace ns::bench {

Status TimedJournal::append(std::vector<domain::Event> events, Instant now, Done<std::vector<ports::AppendReceipt>> done, Written written)
{
    if (!m_keepsTimes)
        return m_inner.append(std::move(events), now, std::move(done), std::move(written));
    const std::int64_t accepted = monotonicMicros();
    return m_inner.append(std::move(events), now, [this, accepted, done = std::move(done)](Result<std::vector<ports::AppendReceipt>> receipts) {
        const std::int64_t stored = monotonicMicros();
        if (receipts) {
            for (const ports::AppendReceipt &receipt : *receipts)
                m_times[receipt.contact] = {.accepted = accepted, .stored = stored};
        }
        done(std::move(receipts));
    }, std::move(written));
}

TimedJournal::Done<std::monostate> TimedJournal::watchStep(const ports::StepResult &step, Done<std::monostate> done)
{
    const domain::ContactNo contact = step.contact;
    const bool isDecision = step.eventSeq.has_value();
    const auto drafted = std::int64_t(step.outbox.size());
    const auto reviews = std::int64_t(step.reviews.size());
    const bool isSent = std::any_of(step.outboxChanges.begin(), step.outboxChanges.end(),
                                    [](const ports::OutboxChange &change) { return change.to == domain::OutboxState::Sent; });
    return [=, this, done = std::move(done)](Result<std::monostate> result) {
        if (result) {
            m_drafted.fetch_add(drafted);
            m_reviews.fetch_add(reviews);
            noteStep(contact, isDecision, isSent, monotonicMicros());
        } else if (result.error().code != ErrorCode::Conflict) {
            m_failures.fetch_add(1);
        }
        done(std::move(result));
    };
}

void TimedJournal::noteStep(domain::ContactNo contact, bool isDecision, bool isSent, std::int64_t at)
{
    m_lastDurable.store(at);
    if (isDecision) {
        std::int64_t none = 0;
        m_firstDecided.compare_exchange_strong(none, at);
    }
    if (m_keepsTimes) {
        StationTimes &times = m_times[contact];
        (isDecision ? times.decided : times.settled) = at;
    }
    // Last: whoever waits for the counts finds the times complete.
    m_settled.fetch_add(isSent ? 1 : 0);
    m_decided.fetch_add(isDecision ? 1 : 0);
}

TimedJournal::Done<std::vector<ports::ClaimedItem>> TimedJournal::watchClaim(Done<std::vector<ports::ClaimedItem>> done)
{
    return [this, done = std::move(done)](Result<std::vector<ports::ClaimedItem>> items) {
        const std::int64_t at = monotonicMicros();
        if (items) {
            for (const ports::ClaimedItem &claimed : *items) {
                m_notSent.fetch_add(claimed.verdict.kind == ports::ClaimVerdict::Kind::Send ? 0 : 1);
                if (m_keepsTimes)
                    m_times[claimed.item.contactNo].claimed = at;
            }
        }
        done(std::move(items));
    };
}

} // namespace ns::bench
