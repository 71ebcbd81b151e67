// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <string_view>

namespace ns::connect {

/// True when a reference can be a file name, a header value and a query value as it stands: 1 to 128 of letters, digits,
/// '-', '_' and '.', not starting with a dot. All SendKeys are; anything else never reaches a disk or a socket.
[[nodiscard]] inline bool isSafeReference(std::string_view reference)
{
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
    };
    return !reference.empty() && reference.size() <= 128 && reference.front() != '.' && std::ranges::all_of(reference, allowed);
}

} // namespace ns::connect
