// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/domain/event.h"

namespace ns::ports {

struct IntakeReceipt { int accepted = 0; int duplicates = 0; };

/// Where a source hands in checked events. `done` comes once, after they are durable (or could not be made so), on any thread.
/// Busy at once when the bounded queue is full: the source answers 429 or waits.
class EventSink
{
public:
    virtual ~EventSink() = default;
    [[nodiscard]] virtual Status accept(std::vector<domain::Event> events, std::function<void(Result<IntakeReceipt>)> done) = 0;
};

/// Something that brings events while the agent runs (a listener, later CRM polls). Lives on the I/O thread.
class EventSource
{
public:
    virtual ~EventSource() = default;
    [[nodiscard]] virtual std::string name() const = 0;
    [[nodiscard]] virtual Status start(EventSink &sink) = 0;
    /// Accepts nothing more; returns when no call into the sink is under way.
    virtual void stop() = 0;
};

} // namespace ns::ports
