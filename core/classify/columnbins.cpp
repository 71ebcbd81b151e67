// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/columnbins.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace ns::classify {

namespace {

constexpr std::size_t kRowsPerValueMin = 5; // rarer values share one bin
constexpr std::size_t kValuesMax = 512;
constexpr std::size_t kFewNumbers = 24;     // so many different numbers are codes or grades, each with a bin of its own
constexpr std::size_t kRanges = 20;
constexpr double kCommonestShare = 0.3;

std::vector<std::string_view> readCells(const Table &table, const std::vector<std::size_t> &rows, std::size_t column)
{
    std::vector<std::string_view> cells;
    cells.reserve(rows.size());
    for (const std::size_t row : rows)
        cells.push_back(trimCell(table.cell(row, column)));
    return cells;
}

ColumnBins binWords(const std::vector<std::string_view> &cells)
{
    std::unordered_map<std::string, std::size_t> counts;
    std::vector<std::string> values;
    std::string scratch;
    for (const std::string_view cell : cells) {
        values.emplace_back(normaliseCategory(cell, scratch));
        if (!cell.empty())
            ++counts[values.back()];
    }
    std::vector<std::pair<std::size_t, std::string>> frequent;
    for (const auto &[value, count] : counts) {
        if (count >= kRowsPerValueMin)
            frequent.emplace_back(count, value);
    }
    std::sort(frequent.begin(), frequent.end(), [](const auto &a, const auto &b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
    frequent.resize(std::min(frequent.size(), kValuesMax));
    ColumnBins bins;
    bins.hasWords = true;
    bins.names = {""};
    std::unordered_map<std::string, int> numbers;
    for (auto &[count, value] : frequent) {
        numbers[value] = int(bins.names.size());
        bins.names.push_back(value);
    }
    const int rare = int(bins.names.size());
    bins.names.emplace_back();
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto found = numbers.find(values[i]);
        bins.rows.push_back(cells[i].empty() ? 0 : found == numbers.end() ? rare : found->second);
    }
    return bins;
}

/// Ranges with about equal numbers of rows. A value that many rows share (0) becomes the upper end of a range that it has nearly for itself.
ColumnBins binNumbers(const std::vector<std::optional<double>> &numbers)
{
    std::vector<double> sorted;
    for (const auto &number : numbers) {
        if (number)
            sorted.push_back(*number);
    }
    std::sort(sorted.begin(), sorted.end());
    std::vector<double> ends;
    for (std::size_t i = 1; i < kRanges && !sorted.empty(); ++i)
        ends.push_back(sorted[sorted.size() * i / kRanges]);
    ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
    ColumnBins bins;
    bins.names.resize(ends.size() + 2);
    for (const auto &number : numbers)
        bins.rows.push_back(number ? 1 + int(std::lower_bound(ends.begin(), ends.end(), *number) - ends.begin()) : 0);
    return bins;
}

/// The order of day and month by which more of the cells are dates.
DateOrder findOrder(const std::vector<std::string_view> &cells)
{
    std::size_t dayFirst = 0, monthFirst = 0;
    for (const std::string_view cell : cells) {
        dayFirst += parseDate(cell, DateOrder::DayFirst) ? 1 : 0;
        monthFirst += parseDate(cell, DateOrder::MonthFirst) ? 1 : 0;
    }
    return monthFirst > dayFirst ? DateOrder::MonthFirst : DateOrder::DayFirst;
}

bool hasFewValues(const std::vector<std::optional<double>> &numbers)
{
    std::vector<double> seen;
    for (const auto &number : numbers) {
        if (!number || std::find(seen.begin(), seen.end(), *number) != seen.end())
            continue;
        seen.push_back(*number);
        if (seen.size() > kFewNumbers)
            return false;
    }
    return true;
}

} // namespace

ColumnBins binColumn(const Table &table, const std::vector<std::size_t> &rows, std::size_t column, const ColumnSchema &schema)
{
    const std::vector<std::string_view> cells = readCells(table, rows, column);
    if (schema.kind == ColumnKind::Categorical || schema.kind == ColumnKind::Boolean)
        return binWords(cells);
    std::vector<std::optional<double>> numbers;
    for (const std::string_view cell : cells) {
        if (schema.kind == ColumnKind::Ignored)
            numbers.push_back(cell.empty() ? std::nullopt : std::optional(1.0));
        else
            numbers.push_back(schema.kind == ColumnKind::Date ? parseDate(cell, schema.order) : parseNumber(cell, schema.mark));
    }
    if (schema.kind != ColumnKind::Numeric || !hasFewValues(numbers))
        return binNumbers(numbers);
    ColumnBins grades = binWords(cells);
    grades.isOrdered = true;
    return grades;
}

DelayBins binDelays(const Table &table, const std::vector<std::size_t> &rows, std::size_t from, std::size_t to, DateOrder toOrder)
{
    const std::vector<std::string_view> begins = readCells(table, rows, from);
    const std::vector<std::string_view> ends = readCells(table, rows, to);
    const DateOrder fromOrder = findOrder(begins);
    DelayBins delays;
    std::vector<std::optional<double>> days;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto begin = parseDate(begins[i], fromOrder);
        const auto end = parseDate(ends[i], toOrder);
        days.push_back(begin && end ? std::optional(*end - *begin) : std::nullopt);
        delays.compared += days.back() ? 1 : 0;
        delays.later += days.back() && *days.back() > 0 ? 1 : 0;
    }
    delays.bins = binNumbers(days);
    return delays;
}

std::vector<int> binFilled(const ColumnBins &bins)
{
    std::vector<int> filled;
    for (const int bin : bins.rows)
        filled.push_back(bin == 0 ? 0 : 1);
    return filled;
}

std::vector<int> binAwayFromCommonest(const Table &table, const std::vector<std::size_t> &rows, std::size_t column)
{
    const std::vector<std::string_view> cells = readCells(table, rows, column);
    std::unordered_map<std::string_view, std::size_t> counts;
    for (const std::string_view cell : cells) {
        if (!cell.empty())
            ++counts[cell];
    }
    std::pair<std::size_t, std::string_view> commonest{0, {}};
    for (const auto &[value, count] : counts) {
        if (count > commonest.first || (count == commonest.first && value < commonest.second))
            commonest = {count, value};
    }
    if (double(commonest.first) < kCommonestShare * double(cells.size()))
        return {};
    std::vector<int> away;
    for (const std::string_view cell : cells)
        away.push_back(cell.empty() || cell == commonest.second ? 0 : 1);
    return away;
}

} // namespace ns::classify
