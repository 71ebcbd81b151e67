// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/csv/csvnumbers.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace ns::connect {

namespace {

constexpr std::size_t kNumberBytesMax = 64;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Which of the two marks a cell can only mean; nothing when it could mean both or is no number.
std::optional<DecimalMark> evidenceOf(std::string_view cell)
{
    cell = trimSpaces(cell);
    const bool point = parseNumber(cell, DecimalMark::Point).has_value();
    const bool comma = parseNumber(cell, DecimalMark::Comma).has_value();
    if (point == comma)
        return std::nullopt;
    return point ? DecimalMark::Point : DecimalMark::Comma;
}

/// Takes the grouping marks out of "1.234.567"; false when the groups are not of three digits.
bool dropGroups(std::string &whole, char group)
{
    if (whole.find(group) == std::string::npos)
        return true;
    std::size_t run = 0, groups = 0;
    for (std::size_t i = whole.size(); i-- > 0;) {
        if (whole[i] != group) {
            ++run;
            continue;
        }
        if (run != 3)
            return false;
        run = 0;
        ++groups;
    }
    if (run == 0 || run > 3 || (run == 1 && groups == 1 && whole.front() == '0'))
        return false; // "0.500" is no grouped number
    std::erase(whole, group);
    return true;
}

} // namespace

std::string_view trimSpaces(std::string_view cell)
{
    const std::size_t first = cell.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string_view{} : cell.substr(first, cell.find_last_not_of(" \t") - first + 1);
}

DecimalMark sniffDecimalMark(std::span<const std::string> cells, char separator)
{
    std::size_t point = 0, comma = 0;
    for (const std::string &cell : cells) {
        if (const auto evidence = evidenceOf(cell))
            ++(*evidence == DecimalMark::Comma ? comma : point);
    }
    if (comma != point)
        return comma > point ? DecimalMark::Comma : DecimalMark::Point;
    return separator == ';' ? DecimalMark::Comma : DecimalMark::Point;
}

std::optional<double> parseNumber(std::string_view cell, DecimalMark mark)
{
    cell = trimSpaces(cell);
    if (cell.empty() || cell.size() > kNumberBytesMax)
        return std::nullopt;
    const char decimal = mark == DecimalMark::Comma ? ',' : '.';
    const char group = mark == DecimalMark::Comma ? '.' : ',';
    const bool negative = cell.front() == '-';
    if (negative || cell.front() == '+')
        cell.remove_prefix(1);
    const std::size_t wholeEnd = std::min(cell.find_first_not_of("0123456789.,"), cell.size());
    const std::size_t dot = cell.find(decimal);
    std::string text(cell.substr(0, std::min(dot, wholeEnd)));
    const bool startsWell = !text.empty() ? isDigit(text.front()) : dot == 0;
    if (!startsWell || !dropGroups(text, group))
        return std::nullopt;
    if (dot != std::string_view::npos)
        text.append(text.empty() ? "0." : ".").append(cell.substr(dot + 1));
    else
        text.append(cell.substr(wholeEnd));
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return negative ? -value : value;
}

} // namespace ns::connect
