// SPDX-License-Identifier: GPL-3.0-or-later
// Where the paths that a policy's reader names lie in the forms: the part of PolicyDraft that finds them.
#include <charconv>

#include "core/console/policydraft.h"
#include "core/console/weekdays.h"

namespace ns::console {

namespace {

std::vector<std::string> stepsOf(std::string_view path)
{
    std::vector<std::string> steps;
    for (std::size_t i = 0; i < path.size(); ++i) {
        if (path[i] == '/')
            steps.emplace_back();
        else if (path[i] == '~' && i + 1 < path.size() && !steps.empty())
            steps.back() += path[++i] == '1' ? '/' : '~';
        else if (!steps.empty())
            steps.back() += path[i];
    }
    return steps;
}

int numberOf(const std::string &step)
{
    int number = -1;
    const auto [end, error] = std::from_chars(step.data(), step.data() + step.size(), number);
    return error == std::errc() && end == step.data() + step.size() ? number : -1;
}

std::optional<PolicyTable> tableOf(const std::string &member)
{
    constexpr std::pair<const char *, PolicyTable> kTables[] = {{"prices", PolicyTable::Prices}, {"offers", PolicyTable::Offers}, {"policies", PolicyTable::Sentences},
                                                               {"links", PolicyTable::Links}, {"locations", PolicyTable::Locations}, {"advisors", PolicyTable::Advisors}};
    for (const auto &[name, table] : kTables) {
        if (member == name)
            return table;
    }
    return std::nullopt;
}

int columnOf(PolicyTable table, const std::string &member)
{
    for (int column = 0; column < PolicyDraft::columnCount(table); ++column) {
        if (member == PolicyDraft::columnMember(table, column))
            return column;
    }
    return -1;
}

} // namespace

PolicyPlace PolicyDraft::placeInHours(const std::vector<std::string> &steps) const
{
    PolicyPlace place{.section = "hours", .table = PolicyTable::Hours};
    const bool isBusiness = steps.size() < 2 || steps[1] == "default";
    const std::string key = isBusiness ? std::string() : steps.size() > 2 ? steps[2] : std::string();
    const HoursScope scope = isBusiness ? HoursScope::Business : steps[1] == "channels" ? HoursScope::Channel : steps[1] == "countries" ? HoursScope::Country : HoursScope::Location;
    for (int row = 0; row < rowCount(PolicyTable::Hours); ++row) {
        if (scopeOf(row) == scope && cell(PolicyTable::Hours, row, 0).toStdString() == key)
            place.row = row;
    }
    const std::size_t day = isBusiness ? 2 : 3;
    place.column = steps.size() > day ? daysOf(steps[day]).first + 1 : 0;
    return place;
}

PolicyPlace PolicyDraft::placeInHolidays(const std::vector<std::string> &steps) const
{
    PolicyPlace place{.section = "holidays", .table = PolicyTable::Holidays};
    if (steps.size() < 2)
        return place;
    int row = 0;
    while (row < rowCount(PolicyTable::Holidays) && cell(PolicyTable::Holidays, row, 0).toStdString() != steps[1])
        ++row;
    place.row = row + (steps.size() > 2 ? std::max(0, numberOf(steps[2])) : 0);
    place.column = steps.size() > 2 ? 1 : 0;
    return place;
}

PolicyPlace PolicyDraft::placeOf(std::string_view path) const
{
    const std::vector<std::string> steps = stepsOf(path);
    PolicyPlace place{.section = steps.empty() ? std::string() : steps[0]};
    if (place.section == "hours")
        return placeInHours(steps);
    if (place.section == "holidays")
        return placeInHolidays(steps);
    if (place.section == "facts" && steps.size() > 1) {
        place.table = tableOf(steps[1]);
        place.member = steps[1];
        if (place.table && steps.size() > 2) {
            place.row = numberOf(steps[2]);
            place.column = steps.size() > 3 ? columnOf(*place.table, steps[3]) : 0;
        }
        return place;
    }
    if (place.section == "own_rules" && steps.size() > 1) {
        place.row = numberOf(steps[1]);
        place.member = steps.size() > 2 ? steps[2] : std::string();
        return place;
    }
    place.member = steps.size() > 1 ? steps[1] : place.section;
    return place;
}

} // namespace ns::console
