// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>

#include "core/base/clock.h"

namespace ns::agent {

/// Every bound and delay of the agent, in one place. Business time unless it says real.
struct AgentSettings
{
    int workers = 2;                     // threads of the lane pool
    std::size_t backlogMax = 4096;       // unhandled events kept in memory; the rest waits in the database
    std::size_t inboxMax = 8192;
    std::size_t stepsInFlightMax = 2048; // steps between a lane and their commit
    std::size_t contactCacheMax = 8192; // contact states kept between steps: 5 KB each; a delivery comes back for its contact within milliseconds
    int loadPage = 512;
    int claimMax = 256;
    int eventTriesMax = 3;               // then the event is set aside
    Millis eventRetryDelay{2000};
    int conflictsMax = 16;               // reruns of a step whose contact has moved on; then it counts as a failed try
    int sendTriesMax = 8;
    Millis sendHorizon{24LL * 3600 * 1000};
    Millis backoffBase{2000};
    Millis backoffMax{15 * 60 * 1000};
    Millis lookUpDelayReal{1000};        // real: a call that timed out may still be at work on the other side
    Millis reviewDue{24LL * 3600 * 1000};
    Millis leaseTtlReal{10000};
    Millis heartbeatReal{2500};
    Millis pollReal{50};                 // foreign writes
    Millis statusReal{1000};
    Millis stopDeadlineReal{5000};       // a part of the shutdown that takes longer is reported
    std::uint64_t seed = 1;              // of the jitter
};

} // namespace ns::agent
