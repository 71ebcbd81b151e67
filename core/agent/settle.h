// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "core/agent/knowledge.h"
#include "core/agent/settings.h"
#include "core/agent/work.h"

namespace ns::agent {

struct SettleInput
{
    const Delivery &delivery;
    const domain::ContactState &state;
    const Knowledge &knowledge;
    const AgentSettings &settings;
    Instant now;
};

/// Either a step to commit, or the instant at which to ask the other side again (the item stays Sending meanwhile; after a crash the
/// recovery asks).
struct Settlement
{
    ports::StepResult step;
    std::optional<Instant> lookUpAt = {};
};

/// The one place that decides what an outcome means: sent, tried again, asked about, set aside, or left to a person. Pure.
/// Full jitter: uniform in [0, min(cap, base * 2^tries)), seeded by SendKey and try, so that a replay waits the same.
[[nodiscard]] Settlement settle(const SettleInput &input);

/// Business time of the next try; nothing when tries or horizon are used up.
[[nodiscard]] std::optional<Instant> nextTryAt(const domain::OutboxItem &item, std::optional<Millis> retryAfter,
                                               const AgentSettings &settings, Instant now);

} // namespace ns::agent
