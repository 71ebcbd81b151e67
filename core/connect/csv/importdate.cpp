// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/csv/importdate.h"

namespace ns::connect {

namespace {

using text::DateOrder;

std::string_view trimBlanks(std::string_view cell)
{
    const std::size_t first = cell.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string_view{} : cell.substr(first, cell.find_last_not_of(" \t") - first + 1);
}

std::optional<Instant> readCell(std::string_view cell, DateOrder order)
{
    const auto at = text::readDate(trimBlanks(cell), order);
    return at && *at >= Instant{} ? at : std::nullopt;
}

} // namespace

std::optional<DateOrder> dateOrderOf(std::string_view cell)
{
    const bool isDayFirst = readCell(cell, DateOrder::DayFirst).has_value();
    const bool isMonthFirst = readCell(cell, DateOrder::MonthFirst).has_value();
    if (isDayFirst == isMonthFirst)
        return std::nullopt;
    return isDayFirst ? DateOrder::DayFirst : DateOrder::MonthFirst;
}

Result<Instant> parseCsvDate(std::string_view cell, std::optional<DateOrder> order)
{
    const auto bad = [&](std::string_view why) { return fail(ErrorCode::InvalidInput, std::string(why).append(": ").append(trimBlanks(cell).substr(0, 40))); };
    const auto dayFirst = order == DateOrder::MonthFirst ? std::nullopt : readCell(cell, DateOrder::DayFirst);
    const auto monthFirst = order == DateOrder::DayFirst ? std::nullopt : readCell(cell, DateOrder::MonthFirst);
    if (dayFirst && monthFirst && dayFirst != monthFirst) // a day that is a month as well (5/5) needs no order
        return bad("day and month cannot be told apart in this column, write dates as 2026-11-24");
    if (!dayFirst && !monthFirst)
        return bad("not a date");
    return dayFirst ? *dayFirst : *monthFirst;
}

} // namespace ns::connect
