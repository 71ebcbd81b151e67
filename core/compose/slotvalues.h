// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/compose/composer.h"

namespace ns::compose {

/// What a slot is filled with: a value, and the fact that it is taken from; or why there is none.
struct SlotValue
{
    enum class State { Filled, Empty, Expired, Unknown };
    State state = State::Empty;
    QString text = {};
    std::string fact = {}; // empty for what the contact gave
};

/// Unknown: the facts do not hold that price, offer or link at all. Such a slot takes no fallback: the template is wrong.
[[nodiscard]] SlotValue valueOf(const Slot &slot, const ComposeRequest &request);

} // namespace ns::compose
