// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace ns::tidy {

struct FunctionSize
{
    std::string head; // its signature on one line
    int line = 0;
    int lines = 0; // from the signature's first line to the closing brace
};

/// Functions with a body, found by their braces: exact enough for percentiles, not a parser. Lambdas count into their function.
[[nodiscard]] std::vector<FunctionSize> measureFunctions(std::string_view text);
/// The value below which `share` of all values lie (nearest rank); 0 for none.
[[nodiscard]] int percentile(std::vector<int> values, double share);

} // namespace ns::tidy
