// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/changehistory.h"

#include <map>
#include <set>

namespace ns::classify {

namespace {

std::set<std::string> listChanged(const StatedAttributes &events)
{
    std::set<std::string> changed;
    for (std::size_t i = 1; i < events.size(); ++i) {
        for (const auto &[name, value] : events[i]) {
            const auto first = events.front().find(name);
            const std::string &before = first == events.front().end() ? std::string{} : first->second;
            if (!value.empty() && value != before) // an empty text states nothing
                changed.insert(name);
        }
    }
    return changed;
}

} // namespace

std::vector<ColumnHistory> tallyChanges(std::span<const StatedAttributes> leads)
{
    std::map<std::string, ColumnHistory> columns;
    std::size_t followed = 0;
    for (const StatedAttributes &events : leads) {
        for (const domain::Attributes &stated : events) {
            for (const auto &[name, value] : stated)
                columns[name].column = name;
        }
        if (events.size() < 2)
            continue;
        ++followed;
        for (const std::string &name : listChanged(events))
            ++columns[name].changed;
    }
    std::vector<ColumnHistory> list;
    for (auto &[name, column] : columns) {
        column.leads = followed;
        list.push_back(std::move(column));
    }
    return list;
}

} // namespace ns::classify
