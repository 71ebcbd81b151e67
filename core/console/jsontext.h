// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ns::console {

/// A place of a text; both count from 1, columns in code points.
struct TextPlace
{
    int line = 1, column = 1;
    bool operator==(const TextPlace &) const = default;
};

/// Where the values that JSON pointers name begin; nothing for one that is not there. One pass over the text, no recursion; a text that is not
/// valid JSON is read as far as it goes.
[[nodiscard]] std::vector<std::optional<TextPlace>> locateValues(std::string_view json, const std::vector<std::string> &pointers);
/// Where a text stops being JSON, and what stands there; nothing when it is valid.
struct SyntaxFault
{
    TextPlace place;
    std::string found; // the characters there, at most 20; empty: the end of the text
};
[[nodiscard]] std::optional<SyntaxFault> findSyntaxFault(std::string_view json);

/// Valid JSON, laid out for people who edit it: an item of a list on a line with all that is in it, everything else a member on a line. Ends with a
/// line feed. Linear.
[[nodiscard]] std::string layOutJson(std::string_view json);

} // namespace ns::console
