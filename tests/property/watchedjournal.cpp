// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/property/watchedjournal.h"

namespace ns::testing {

Status WatchedJournal::append(std::vector<domain::Event> events, Instant now, Done<std::vector<ports::AppendReceipt>> done, Written written)
{
    auto kept = std::make_shared<std::vector<domain::Event>>(events);
    return m_inner.append(std::move(events), now, [this, kept, done = std::move(done)](Result<std::vector<ports::AppendReceipt>> receipts) {
        for (std::size_t i = 0; receipts && i < receipts->size(); ++i) {
            if ((*receipts)[i].outcome == ports::AppendOutcome::Accepted)
                m_watch.noteEvent((*kept)[i], (*receipts)[i].contactId);
        }
        done(std::move(receipts));
    }, std::move(written));
}

Status WatchedJournal::setPaused(std::optional<std::string> scope, bool paused, Instant now, Done<std::int64_t> done)
{
    return m_inner.setPaused(scope, paused, now, [this, scope, paused, done = std::move(done)](Result<std::int64_t> held) {
        if (held)
            m_watch.notePause(scope, paused);
        done(std::move(held));
    });
}

WatchedJournal::Done<std::monostate> WatchedJournal::watchStep(const ports::StepResult &step, Done<std::monostate> done)
{
    return [this, kept = std::make_shared<ports::StepResult>(step), done = std::move(done)](Result<std::monostate> committed) {
        if (committed)
            m_watch.noteStep(*kept);
        done(std::move(committed));
    };
}

WatchedJournal::Done<std::vector<ports::ClaimedItem>> WatchedJournal::watchClaim(Done<std::vector<ports::ClaimedItem>> done)
{
    return [this, done = std::move(done)](Result<std::vector<ports::ClaimedItem>> claimed) {
        for (std::size_t i = 0; claimed && i < claimed->size(); ++i) {
            if ((*claimed)[i].verdict.kind == ports::ClaimVerdict::Kind::Send)
                m_watch.noteClaim((*claimed)[i].item);
        }
        done(std::move(claimed));
    };
}

Status WatchedJournal::fireTimers(Instant now, int limit, Done<std::vector<ports::PendingEvent>> done)
{
    return m_inner.fireTimers(now, limit, [this, done = std::move(done)](Result<std::vector<ports::PendingEvent>> fired) {
        for (std::size_t i = 0; fired && i < fired->size(); ++i)
            m_watch.noteEvent((*fired)[i].event, (*fired)[i].contactId);
        done(std::move(fired));
    });
}

} // namespace ns::testing
