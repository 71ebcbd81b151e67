// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/policy/claimrules.h"

namespace ns::policy {

/// What the claim looked at besides the text, stored with the row so that backtests can judge the same moment again by another policy.
/// Holds no name, no address and no text.
struct MessageContext
{
    Instant at = {};
    domain::MessageKind kind = domain::MessageKind::Marketing;
    std::string channel = {};
    std::string country = {}; // alpha-2; several with a space between them where the place is not sure, the contact's own first
    std::string region = {};  // "BR-RJ"; empty: unknown
    std::string location = {};
    std::vector<std::int16_t> offsets = {}; // minutes east of UTC that the candidate zones' clocks show at `at`, each once, ascending; empty: unknown
    std::optional<int> minutesSinceInbound = {}, minutesSinceSend = {}; // rounded down
    int sentLast24h = 0, sentLast7d = 0;
    std::optional<bool> consent = {};
    bool optedOut = false, isMinor = false, isGuardian = false, marketingPaused = false, hasTemplate = false;
    bool runIsLive = true, isMerged = false, hasAddress = true, validAddress = true;
    bool operator==(const MessageContext &) const = default;
};

/// About 24 bytes, the same for the same context.
[[nodiscard]] std::string packContext(const MessageContext &context);
/// InvalidInput when the bytes are not what packContext wrote; any bytes are safe.
[[nodiscard]] Result<MessageContext> unpackContext(std::string_view bytes);

/// Pure; about a microsecond.
[[nodiscard]] MessageContext contextOf(const ClaimFacts &facts, const ZoneBook &book, const LawPacks &laws);

} // namespace ns::policy
