// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace ns::tidy {

/// One #include line.
struct Include
{
    std::string name;    // without quotes or brackets
    bool quoted = false; // "..." and not <...>
    int line = 0;        // from 1
};

/// The text with every comment blanked; line breaks stay, so that line numbers do.
[[nodiscard]] std::string withoutComments(std::string_view text);
/// Comments, string and character literals blanked: what is left is code. Knows raw strings and digit separators.
[[nodiscard]] std::string codeOnly(std::string_view text);
[[nodiscard]] std::vector<Include> readIncludes(std::string_view text);
[[nodiscard]] int lineAt(std::string_view text, std::size_t offset);

} // namespace ns::tidy
