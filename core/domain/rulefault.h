// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>

#include "core/base/clock.h"

namespace ns::domain {

/// A rule that could not run in this run of the agent: what it should have judged is held.
struct RuleFault
{
    std::string rule;
    std::string detail; // of the last time: "bad_alloc", a missing file
    std::int64_t count = 0;
    Instant lastAt = {};
    bool operator==(const RuleFault &) const = default;
};

} // namespace ns::domain
