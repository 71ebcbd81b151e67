// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

#include "core/agent/work.h"
#include "core/ports/eventsource.h"

namespace ns::agent {

/// The door for events: makes them durable, and only then tells the source. The dispatcher hears of them as soon as they are written: a step
/// is worked out while the medium is waited for. Any thread.
class Intake : public ports::EventSink
{
public:
    /// `inbox` may be null: then events are only stored (ingest and import beside a running agent).
    Intake(ports::Journal &journal, const Clock &clock, Inbox *inbox);
    [[nodiscard]] Status accept(std::vector<domain::Event> events, std::function<void(Result<ports::IntakeReceipt>)> done) override;

private:
    ports::Journal &m_journal;
    const Clock &m_clock;
    Inbox *m_inbox;
};

} // namespace ns::agent
