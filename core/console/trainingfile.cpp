// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/console/trainingfile.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "core/classify/cell.h"
#include "core/text/fold.h"

namespace ns::console {

namespace {

constexpr std::size_t kValuesShown = 50;
constexpr std::size_t kDateSample = 1'000;
constexpr double kNearlyAll = 0.95;

// Folded names under which exports of the three languages keep what became of a lead, and when it came.
constexpr std::array kLabelNames{"converted", "convertido", "conversion", "conversao", "outcome", "resultado", "label", "won", "ganado", "ganho", "enrolled", "matriculado", "inscrito",
                                 "purchased", "revenue", "comprou", "compro", "status", "estado", "target", "y"};
constexpr std::array kTimeNames{"created", "createdat", "createddate", "creationdate", "created time", "date", "time", "timestamp", "fecha", "fechadecreacion", "creado", "data",
                                "datadecriacao", "criadoem", "leadtime"};

std::string comparable(std::string_view name)
{
    std::string folded = text::foldName(name);
    std::erase_if(folded, [](char c) { return c == ' ' || c == '_' || c == '-'; });
    return folded;
}

/// One column looked through once.
struct Counted
{
    std::unordered_map<std::string_view, std::int64_t> values;
    std::int64_t filled = 0;
};

Counted countValues(const classify::Table &table, std::size_t column)
{
    Counted counted;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const std::string_view cell = classify::trimCell(table.cell(row, column));
        if (cell.empty())
            continue;
        ++counted.filled;
        ++counted.values[cell];
    }
    return counted;
}

TrainingColumn describeColumn(const std::string &name, const Counted &counted)
{
    TrainingColumn column{.name = name, .filled = counted.filled};
    std::vector<std::pair<std::string_view, std::int64_t>> values(counted.values.begin(), counted.values.end());
    const std::size_t shown = std::min(kValuesShown, values.size());
    std::ranges::partial_sort(values, values.begin() + std::ptrdiff_t(shown), [](const auto &a, const auto &b) { return std::tie(b.second, a.first) < std::tie(a.second, b.first); });
    for (std::size_t i = 0; i < shown; ++i)
        column.values.emplace_back(values[i].first);
    column.hasMore = values.size() > shown;
    return column;
}

bool looksLikeDates(const classify::Table &table, std::size_t column)
{
    std::size_t filled = 0, dates = 0;
    for (std::size_t row = 0; row < table.rows.size() && filled < kDateSample; ++row) {
        const std::string_view cell = classify::trimCell(table.cell(row, column));
        if (cell.empty())
            continue;
        ++filled;
        dates += classify::parseDate(cell, classify::DateOrder::DayFirst) || classify::parseDate(cell, classify::DateOrder::MonthFirst) ? 1 : 0;
    }
    return filled > 0 && double(dates) >= kNearlyAll * double(filled);
}

bool isLabelLike(const TrainingColumn &column)
{
    return column.values.size() >= 2 && !column.hasMore;
}

/// The column whose name stands first in the list, among those that `fits` takes.
template <typename Names, typename Fits> std::optional<std::string> findNamed(const TrainingFile &file, const Names &names, Fits fits)
{
    for (const char *name : names) {
        for (std::size_t i = 0; i < file.columns.size(); ++i) {
            if (comparable(file.columns[i].name) == comparable(name) && fits(i))
                return file.columns[i].name;
        }
    }
    return std::nullopt;
}

void guessColumns(const classify::Table &table, const std::vector<bool> &isDistinct, TrainingFile &file)
{
    const auto isTime = [&](std::size_t i) { return double(file.columns[i].filled) >= kNearlyAll * double(file.rows) && looksLikeDates(table, i); };
    file.label = findNamed(file, kLabelNames, [&](std::size_t i) { return isLabelLike(file.columns[i]); });
    if (!file.label && !file.columns.empty() && file.columns.back().values.size() == 2 && !file.columns.back().hasMore)
        file.label = file.columns.back().name;
    file.time = findNamed(file, kTimeNames, isTime);
    for (std::size_t i = 0; i < file.columns.size() && !file.id; ++i) {
        const std::string name = comparable(file.columns[i].name);
        if (isDistinct[i] && (i == 0 || name.ends_with("id")) && !looksLikeDates(table, i))
            file.id = file.columns[i].name;
    }
    std::vector<std::string> dates;
    for (std::size_t i = 0; i < file.columns.size() && !file.time && dates.size() < 2; ++i) {
        if (isTime(i))
            dates.push_back(file.columns[i].name);
    }
    if (dates.size() == 1)
        file.time = dates.front(); // of several nobody can tell which one is the lead's own
}

} // namespace

TrainingFile describeTable(const classify::Table &table, std::string path)
{
    TrainingFile file{.path = std::move(path), .rows = std::int64_t(table.rows.size())};
    std::vector<bool> isDistinct;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const Counted counted = countValues(table, i);
        isDistinct.push_back(file.rows > 1 && counted.filled == file.rows && std::int64_t(counted.values.size()) == file.rows);
        file.columns.push_back(describeColumn(table.columns[i], counted));
    }
    guessColumns(table, isDistinct, file);
    return file;
}

} // namespace ns::console
