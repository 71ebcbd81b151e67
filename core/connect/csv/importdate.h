// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string_view>

#include "core/text/dates.h"

namespace ns::connect {

/// What one cell shows of how its column writes dates: an order when only one reading is a date.
[[nodiscard]] std::optional<text::DateOrder> dateOrderOf(std::string_view cell);
/// A cell's date of 1970 or later, in any form that text::readDate knows. InvalidInput names what is wrong, also for a date that has two
/// readings while the column's order is not known.
[[nodiscard]] Result<Instant> parseCsvDate(std::string_view cell, std::optional<text::DateOrder> order);

} // namespace ns::connect
