// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>

#include "core/language/optout.h"
#include "core/language/optoutclauses.h"

namespace ns::language {

/// Where a rule found what it looks for: tokens [from, to). None: it did not.
struct OptOutMatch
{
    OptOutKind kind = OptOutKind::None;
    std::size_t from = 0;
    std::size_t to = 0;
};

/// The first clear match, else the first unclear one. Rules combine word classes inside one clause ("cease" .. "contact", "negation" .. "me" ..
/// "command", "remove" .. "my" .. "number") and then look around: at what is not ours (a class, a charge), at another time or way. Pure.
[[nodiscard]] OptOutMatch matchOptOutRules(const Clauses &clauses);

} // namespace ns::language
