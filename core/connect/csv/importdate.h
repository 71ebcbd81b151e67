// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string_view>

#include "core/base/clock.h"

namespace ns::connect {

/// How a column writes dates with slashes: 24/11/2026 or 11/24/2026. ISO dates need no order.
enum class DateOrder { Unknown, DayFirst, MonthFirst };

/// What one cell shows of its column: an order when only one reading is a date, Unknown when both or none are.
[[nodiscard]] DateOrder dateOrderOf(std::string_view cell);
/// ISO 8601 ("2026-11-24", with time and zone or without) or d/m/y, m/d/y with / - or . and an optional time ("3:05 PM" too); without a
/// zone the time is UTC. InvalidInput names what is wrong, also for a date that has two readings while the order is Unknown.
[[nodiscard]] Result<Instant> parseCsvDate(std::string_view cell, DateOrder order);

} // namespace ns::connect
