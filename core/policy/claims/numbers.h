// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

namespace ns::policy {

/// A decimal in ten-thousandths, exact: 189.50 is 1'895'000.
using Amount = std::int64_t;
inline constexpr Amount kOne = 10'000;
inline constexpr Amount kCent = kOne / 100; // of a currency
inline constexpr Amount kAmountMax = 100'000'000'000'000 * kOne / 10; // 10^13: products of two stay apart by the callers' own checks

[[nodiscard]] constexpr Amount whole(std::int64_t value) { return value * kOne; }

/// Every value that the digits may mean: "1.250" is 1250 or 1.25; "1,299.90", "1.299,90" and "1 299,90" are one value. Empty: no decimal
/// ("19:00", "1/2", more than 13 digits). The likelier reading (thousands) comes first.
[[nodiscard]] std::vector<Amount> readAmounts(std::string_view digits);

} // namespace ns::policy
