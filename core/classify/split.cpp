// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/split.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <map>
#include <numeric>

#include "core/base/random.h"
#include "core/classify/cell.h"

namespace ns::classify {

namespace {

constexpr double kReadableShare = 0.95;

using Reader = std::function<std::optional<double>(std::string_view)>;

/// The reading that understands 95 % of the filled cells; none: the column is sorted as text.
std::optional<Reader> findReader(const Table &table, const std::vector<std::size_t> &rows, std::size_t column)
{
    const std::array<Reader, 4> readers = {
        [](std::string_view cell) { return parseNumber(cell, DecimalMark::Dot); },
        [](std::string_view cell) { return parseNumber(cell, DecimalMark::Comma); },
        [](std::string_view cell) { return parseDate(cell, DateOrder::DayFirst); },
        [](std::string_view cell) { return parseDate(cell, DateOrder::MonthFirst); },
    };
    for (const Reader &read : readers) {
        std::size_t filled = 0;
        std::size_t readable = 0;
        for (const std::size_t row : rows) {
            const std::string_view cell = trimCell(table.cell(row, column));
            filled += cell.empty() ? 0 : 1;
            readable += !cell.empty() && read(cell) ? 1 : 0;
        }
        if (filled > 0 && double(readable) >= kReadableShare * double(filled))
            return read;
    }
    return std::nullopt;
}

/// Fisher-Yates by our own generator: std::shuffle may differ between standard libraries.
template <typename T> void shuffle(std::vector<T> &values, Random &random)
{
    for (std::size_t i = values.size(); i > 1; --i)
        std::swap(values[i - 1], values[std::size_t(random.between(0, std::int64_t(i) - 1))]);
}

std::map<int, std::vector<int>> groupByClass(const std::vector<int> &classes)
{
    std::map<int, std::vector<int>> groups;
    for (std::size_t i = 0; i < classes.size(); ++i)
        groups[classes[i]].push_back(int(i));
    return groups;
}

std::vector<int> numbersFrom(std::size_t begin, std::size_t end)
{
    std::vector<int> numbers(end - begin);
    std::iota(numbers.begin(), numbers.end(), int(begin));
    return numbers;
}

} // namespace

std::vector<std::size_t> orderByTime(const Table &table, std::vector<std::size_t> rows, std::size_t timeColumn)
{
    const auto read = findReader(table, rows, timeColumn);
    if (!read) {
        std::stable_sort(rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) {
            return trimCell(table.cell(a, timeColumn)) < trimCell(table.cell(b, timeColumn));
        });
        return rows;
    }
    std::vector<std::pair<double, std::size_t>> keyed;
    for (const std::size_t row : rows)
        keyed.emplace_back((*read)(table.cell(row, timeColumn)).value_or(-HUGE_VAL), row);
    std::stable_sort(keyed.begin(), keyed.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i] = keyed[i].second;
    return rows;
}

Split splitByTime(const std::vector<std::size_t> &ordered, double share)
{
    const auto later = std::size_t(std::llround(share * double(ordered.size())));
    const auto cut = ordered.end() - std::ptrdiff_t(std::min(later, ordered.size()));
    return {{ordered.begin(), cut}, {cut, ordered.end()}};
}

Split splitStratified(const std::vector<std::size_t> &rows, const std::vector<int> &classes, double share, std::uint64_t seed)
{
    Random random(seed, "holdout");
    std::vector<bool> isLater(rows.size());
    for (auto &[label, members] : groupByClass(classes)) {
        shuffle(members, random);
        const auto count = std::size_t(std::llround(share * double(members.size())));
        for (std::size_t i = 0; i < count; ++i)
            isLater[std::size_t(members[i])] = true;
    }
    Split split;
    for (std::size_t i = 0; i < rows.size(); ++i)
        (isLater[i] ? split.later : split.earlier).push_back(rows[i]);
    return split;
}

std::vector<Fold> makeForwardFolds(std::size_t count)
{
    // Fitting on three, four and five sixths: half of the rows get an honest prediction, by models nearly as good as the final one.
    // (Starting at two fifths instead cost a point of coverage on X Education, because the early models were so much weaker.)
    std::vector<Fold> folds;
    for (const std::size_t sixth : {3, 4, 5}) {
        const std::size_t cut = count * sixth / 6;
        folds.push_back({numbersFrom(0, cut), numbersFrom(cut, count * (sixth + 1) / 6)});
    }
    return folds;
}

std::vector<Fold> makeStratifiedFolds(const std::vector<int> &classes, std::size_t folds, std::uint64_t seed)
{
    Random random(seed, "folds");
    std::vector<std::size_t> foldOf(classes.size());
    std::size_t next = 0;
    for (auto &[label, members] : groupByClass(classes)) {
        shuffle(members, random);
        for (const int member : members)
            foldOf[std::size_t(member)] = next++ % folds;
    }
    std::vector<Fold> result(folds);
    for (std::size_t i = 0; i < classes.size(); ++i) {
        for (std::size_t fold = 0; fold < folds; ++fold)
            (fold == foldOf[i] ? result[fold].check : result[fold].fit).push_back(int(i));
    }
    return result;
}

} // namespace ns::classify
