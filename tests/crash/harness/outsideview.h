// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "tests/crash/harness/ledgerfile.h"

namespace ns::crash {

/// What a dead agent left in its database, read with a read-only connection of our own.
struct OutsideView
{
    std::int64_t fence = 0;
    std::int64_t pendingEvents = 0;
    std::int64_t queued = 0; // durable, not claimed
    std::vector<std::string> sending; // references
    qint64 holderPid = 0; // of the lease; 0: nobody
    [[nodiscard]] static std::optional<OutsideView> read(const QString &database);
    struct Claimed
    {
        std::int64_t fence = 0; // of the agent that claimed it last
        bool isSettled = false; // as sent: by that agent, while it had the lease
    };
    [[nodiscard]] static std::map<std::string, Claimed> readClaims(const QString &database); // by reference
};

/// Where in an event's path a kill fell: the latest station that held work of the killed process.
enum class Station {
    BeforeLease,   // it had not begun
    Nothing,       // no work in the workspace
    Accepted,      // events durable, not decided
    Decided,       // outbox rows durable, not claimed
    ClaimToCall,   // claimed; the peer has not got it
    CallToConfirm, // the peer has it; we do not know
};
constexpr int kStations = 6;
[[nodiscard]] const char *stationName(Station station);

/// `before`: the view after the previous kill, whose leftovers do not count again.
[[nodiscard]] Station findStation(const OutsideView &before, const OutsideView &now, const LedgerFile &ledger);

} // namespace ns::crash
