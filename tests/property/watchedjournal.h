// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/property/watch.h"
#include "tests/testing/forwardingjournal.h"

namespace ns::testing {

/// Another journal that tells a Watch what became durable, on the writer thread and in the order of the commits. Any thread.
class WatchedJournal final : public ForwardingJournal
{
public:
    WatchedJournal(ports::Journal &inner, Watch &watch) : ForwardingJournal(inner), m_watch(watch) {}

    Status append(std::vector<domain::Event> events, Instant now, Done<std::vector<ports::AppendReceipt>> done, Written written) override;
    Status setPaused(std::optional<std::string> scope, bool paused, Instant now, Done<std::int64_t> done) override;
    Status fireTimers(Instant now, int limit, Done<std::vector<ports::PendingEvent>> done) override;

private:
    [[nodiscard]] Done<std::monostate> watchStep(const ports::StepResult &step, Done<std::monostate> done) override;
    [[nodiscard]] Done<std::vector<ports::ClaimedItem>> watchClaim(Done<std::vector<ports::ClaimedItem>> done) override;
    Watch &m_watch;
};

} // namespace ns::testing
