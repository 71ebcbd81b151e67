// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "core/policy/claims/tokens.h"

namespace ns::policy {

/// What one rule says of one place. Error means: the rule could not run, so a person must look.
enum class Outcome { Pass, Block, Review, Error };
[[nodiscard]] std::string_view outcomeName(Outcome outcome);

struct Finding
{
    std::string rule;
    Outcome outcome = Outcome::Pass;
    CodeSpan span;
    std::string fact = {};   // "prices[0]"
    std::string detail = {}; // why, as a code: "period", "currency", "expired"
    bool enforced = true;
    bool operator==(const Finding &) const = default;
};

} // namespace ns::policy
