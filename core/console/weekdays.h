// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ns::console {

inline constexpr std::array<std::string_view, 7> kWeekDays{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

/// First and last day (0 = Monday) of a key like "mon-fri" or "sat"; {-1, -1} for anything else.
[[nodiscard]] std::pair<int, int> daysOf(std::string_view key);
/// The text of each day, as a person would fill in a week; "closed" where nothing is said. A single day goes before a range.
[[nodiscard]] std::array<std::string, 7> expandWeek(const std::vector<std::pair<std::string, std::string>> &week);
/// The same in as few keys as can be: neighbours that are equal become a range.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> foldWeek(const std::array<std::string, 7> &days);

} // namespace ns::console
