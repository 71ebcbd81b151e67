// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string_view>

#include "core/base/clock.h"

namespace ns::text {

/// How a column writes day and month when the year does not come first.
enum class DateOrder { DayFirst, MonthFirst };

/// A date as people and programs write it, without blanks around: "2025-03-09", "2025/3/9 14:05", "9.3.25, 3:05:10 p. m.", ISO 8601 with T, fraction,
/// Z or offset. Without a zone the time is UTC. Nothing for other text, a date that does not exist, a year before 1900 or after 2200.
[[nodiscard]] std::optional<Instant> readDate(std::string_view text, DateOrder order);

} // namespace ns::text
