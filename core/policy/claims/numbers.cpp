// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/claims/numbers.h"

#include <algorithm>
#include <string>

namespace ns::policy {

namespace {

constexpr std::size_t kDigitsMax = 13;

bool isAllDigits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// "2.480.000" by its separator: every group behind the first has three digits.
bool isGrouped(std::string_view text, char separator)
{
    std::size_t from = text.find(separator);
    if (from == 0 || from > 3)
        return false;
    while (from != std::string_view::npos) {
        const std::size_t next = text.find(separator, from + 1);
        if ((next == std::string_view::npos ? text.size() : next) - from != 4)
            return false;
        from = next;
    }
    return true;
}

std::string without(std::string_view text, char separator)
{
    std::string out(text);
    std::erase(out, separator);
    return out;
}

/// Whole part and fraction as digits; a fraction beyond four digits is cut.
void addValue(std::string_view wholePart, std::string_view fraction, std::vector<Amount> &values)
{
    while (wholePart.size() > 1 && wholePart.front() == '0')
        wholePart.remove_prefix(1);
    if (!isAllDigits(wholePart) || wholePart.size() > kDigitsMax || (!fraction.empty() && !isAllDigits(fraction)))
        return;
    Amount value = 0;
    for (const char c : wholePart)
        value = value * 10 + (c - '0');
    value *= kOne;
    Amount unit = kOne / 10;
    for (std::size_t i = 0; i < std::min<std::size_t>(fraction.size(), 4); ++i, unit /= 10)
        value += (fraction[i] - '0') * unit;
    values.push_back(value);
}

void addOneSeparator(std::string_view text, char separator, std::vector<Amount> &values)
{
    const std::size_t first = text.find(separator);
    const bool several = text.find(separator, first + 1) != std::string_view::npos;
    if (isGrouped(text, separator) && !(text.front() == '0'))
        addValue(without(text, separator), {}, values);
    if (!several && separator != '\'' && separator != ' ')
        addValue(text.substr(0, first), text.substr(first + 1), values);
}

} // namespace

std::vector<Amount> readAmounts(std::string_view digits)
{
    std::vector<Amount> values;
    const std::size_t last = digits.find_last_of(".,' ");
    if (digits.find_first_not_of("0123456789.,' ") != std::string_view::npos)
        return values;
    if (last == std::string_view::npos) {
        addValue(digits, {}, values);
        return values;
    }
    const char decimal = digits[last];
    const std::size_t other = digits.substr(0, last).find_first_of(".,' ");
    if (other == std::string_view::npos || digits[other] == decimal) {
        addOneSeparator(digits, decimal, values);
        return values;
    }
    // Colombia and Mexico write 1'850.000
    if (digits[other] == '\'' && digits.size() - last == 4) {
        std::string plain = without(without(digits, '\''), decimal);
        addValue(plain, {}, values);
    }
    const std::string_view head = digits.substr(0, last);
    if (isGrouped(head, digits[other]) && head.find(decimal) == std::string_view::npos)
        addValue(without(head, digits[other]), digits.substr(last + 1), values);
    return values;
}

} // namespace ns::policy
