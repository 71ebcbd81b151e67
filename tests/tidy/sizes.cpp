// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/sizes.h"

#include <algorithm>
#include <cmath>
#include <regex>

#include "tests/tidy/codeview.h"

namespace ns::tidy {

namespace {

/// The text with preprocessor lines blanked: their braces and semicolons are no structure.
std::string withoutDirectives(std::string code)
{
    bool inside = false;
    for (std::size_t from = 0; from < code.size();) {
        const std::size_t end = std::min(code.find('\n', from), code.size());
        const std::size_t first = code.find_first_not_of(" \t", from);
        inside = inside || (first < end && code[first] == '#');
        const bool goesOn = end > from && code[end - 1] == '\\';
        if (inside)
            std::fill(code.begin() + std::ptrdiff_t(from), code.begin() + std::ptrdiff_t(end), ' ');
        inside = inside && goesOn;
        from = end + 1;
    }
    return code;
}

std::string oneLine(std::string_view text)
{
    std::string line;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\n' || c == '\t';
        if (!blank || (!line.empty() && line.back() != ' '))
            line += blank ? ' ' : c;
    }
    while (!line.empty() && line.back() == ' ')
        line.pop_back();
    return line;
}

enum class Brace { Scope, Function, MemberInit };

/// What the brace behind `head` opens, at namespace or class level.
Brace classify(const std::string &head)
{
    static const std::regex typeOrNamespace("(^|\\s)(namespace|class|struct|union|enum|extern)\\b[^()]*$");
    static const std::regex memberInit("\\)[^()]*[^:]:[^:].*[\\w>]$");
    if (head.find('(') == std::string::npos || std::regex_search(head, typeOrNamespace))
        return Brace::Scope;
    return std::regex_search(head, memberInit) ? Brace::MemberInit : Brace::Function;
}

/// Offset behind the brace that closes the one at `open`.
std::size_t closing(const std::string &code, std::size_t open)
{
    int depth = 0;
    for (std::size_t at = open; at < code.size(); ++at) {
        depth += code[at] == '{' ? 1 : code[at] == '}' ? -1 : 0;
        if (depth == 0)
            return at + 1;
    }
    return code.size();
}

} // namespace

std::vector<FunctionSize> measureFunctions(std::string_view text)
{
    const std::string code = withoutDirectives(codeOnly(text));
    std::vector<FunctionSize> functions;
    std::size_t headStart = 0;
    for (std::size_t at = 0; at < code.size(); ++at) {
        if (code[at] == ';' || code[at] == '}')
            headStart = at + 1;
        if (code[at] != '{')
            continue;
        const std::string head = oneLine(std::string_view(code).substr(headStart, at - headStart));
        const Brace brace = classify(head);
        if (brace == Brace::Scope) {
            headStart = at + 1;
            continue;
        }
        const std::size_t end = closing(code, at);
        if (brace == Brace::Function) {
            const std::size_t start = std::min(code.find_first_not_of(" \t\n", headStart), at);
            functions.push_back({head, lineAt(code, start), lineAt(code, end - 1) - lineAt(code, start) + 1});
            headStart = end;
        }
        at = end - 1;
    }
    return functions;
}

int percentile(std::vector<int> values, double share)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const auto rank = std::size_t(std::ceil(share * double(values.size())));
    return values[std::clamp<std::size_t>(rank, 1, values.size()) - 1];
}

} // namespace ns::tidy
