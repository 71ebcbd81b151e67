// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testing/business/columnstatistics.h"

#include <algorithm>
#include <cstdlib>
#include <map>

namespace ns::testing {

namespace {

constexpr std::size_t kGroups = 40;

bool readNumber(const std::string &cell, double &value)
{
    std::string text = cell;
    std::replace(text.begin(), text.end(), ',', '.');
    char *end = nullptr;
    value = std::strtod(text.c_str(), &end);
    return !text.empty() && *end == '\0';
}

/// Numbers become "#12", the group that they fall into; anything else stays.
std::vector<std::string> groupNumbers(const std::vector<std::string> &cells)
{
    std::vector<double> numbers;
    double value = 0;
    for (const std::string &cell : cells) {
        if (readNumber(cell, value))
            numbers.push_back(value);
    }
    std::sort(numbers.begin(), numbers.end());
    std::vector<std::string> grouped = cells;
    for (std::string &cell : grouped) {
        if (readNumber(cell, value)) {
            const auto rank = std::size_t(std::lower_bound(numbers.begin(), numbers.end(), value) - numbers.begin());
            cell = "#" + std::to_string(rank * kGroups / numbers.size());
        }
    }
    return grouped;
}

double rankedArea(std::vector<std::pair<double, bool>> ranked)
{
    std::sort(ranked.begin(), ranked.end());
    double wins = 0, lower = 0, positives = 0;
    for (std::size_t begin = 0, end = 0; begin < ranked.size(); begin = end) {
        double up = 0, down = 0;
        for (; end < ranked.size() && ranked[end].first == ranked[begin].first; ++end)
            (ranked[end].second ? up : down) += 1;
        wins += up * (lower + down / 2);
        lower += down;
        positives += up;
    }
    return positives == 0 || lower == 0 ? 0.5 : wins / (positives * lower);
}

} // namespace

std::vector<std::string> Grid::column(const std::string &name) const
{
    std::vector<std::string> cells;
    const auto found = std::size_t(std::find(header.begin(), header.end(), name) - header.begin());
    for (const auto &row : rows) {
        if (found < row.size())
            cells.push_back(row[found]);
    }
    return cells;
}

Grid readGrid(const std::string &csv, char separator)
{
    std::vector<std::vector<std::string>> rows(1, std::vector<std::string>(1));
    bool quoted = false;
    for (std::size_t i = 0; i < csv.size(); ++i) {
        if (quoted && csv[i] == '"' && i + 1 < csv.size() && csv[i + 1] == '"')
            rows.back().back() += csv[i++];
        else if (csv[i] == '"')
            quoted = !quoted;
        else if (!quoted && csv[i] == separator)
            rows.back().emplace_back();
        else if (!quoted && csv[i] == '\n')
            rows.push_back(std::vector<std::string>(1));
        else
            rows.back().back() += csv[i];
    }
    rows.pop_back(); // what follows the last line end
    Grid grid{.header = rows.front(), .rows = {}};
    grid.rows.assign(rows.begin() + 1, rows.end());
    return grid;
}

std::vector<bool> rowsWith(const Grid &grid, const Business &business, const std::string &outcome)
{
    std::vector<bool> rows;
    for (const std::string &cell : grid.column(business.label))
        rows.push_back(cell == outcome);
    return rows;
}

double measureSeparation(const std::vector<std::string> &cells, const std::vector<bool> &positive)
{
    const std::vector<std::string> grouped = groupNumbers(cells);
    std::map<std::string, std::pair<double, double>> seen; // positives, rows
    double base = 0;
    for (std::size_t i = 0; i < grouped.size(); i += 2) {
        auto &[hits, rows] = seen[grouped[i]];
        hits += positive[i] ? 1 : 0;
        base += positive[i] ? 1 : 0;
        rows += 1;
    }
    base /= double(grouped.size() + 1) / 2;
    std::vector<std::pair<double, bool>> ranked;
    for (std::size_t i = 1; i < grouped.size(); i += 2) {
        const auto &[hits, rows] = seen[grouped[i]];
        ranked.emplace_back((hits + 2 * base) / (rows + 2), positive[i]);
    }
    return rankedArea(std::move(ranked));
}

double shareOf(const std::vector<std::string> &cells, const std::vector<bool> &rows, bool side, const std::function<bool(const std::string &)> &test)
{
    double all = 0, hits = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        all += rows[i] == side ? 1 : 0;
        hits += rows[i] == side && test(cells[i]) ? 1 : 0;
    }
    return all == 0 ? 0 : hits / all;
}

} // namespace ns::testing
