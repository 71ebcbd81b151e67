// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/classify/guardcourt.h"

#include <algorithm>

#include "tests/testing/business/columnstatistics.h"

namespace ns::classify::testing {

using ns::testing::Business;

namespace {

bool contains(const std::vector<std::string> &names, const std::string &name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

const char *gradeName(LeakGrade grade)
{
    return grade == LeakGrade::Out ? "out" : "ask";
}

} // namespace

Table makeTable(const Business &business)
{
    ns::testing::Grid grid = ns::testing::readGrid(business.csv, business.separator);
    Table table;
    table.columns = std::move(grid.header);
    table.rows = std::move(grid.rows);
    table.separator = business.separator;
    return table;
}

TrainOptions makeOptions(const Business &business)
{
    return {.label = business.label, .id = business.idColumn, .time = business.timeColumn, .positive = business.positive};
}

Result<std::vector<Suspicion>> askGuard(const Business &business, const Table &table, bool)
{
    const auto trained = trainLead(table, makeOptions(business));
    if (!trained)
        return tl::make_unexpected(trained.error());
    std::vector<Suspicion> suspicions;
    for (const SuspectedLeak &leak : trained->suspectedLeaks)
        suspicions.push_back({leak.column, leak.grade, leak.evidence});
    return suspicions;
}

void Tally::add(const Tally &other)
{
    businesses += other.businesses;
    leaks += other.leaks;
    found += other.found;
    foundOut += other.foundOut;
    clean += other.clean;
    accused += other.accused;
    accusedOut += other.accusedOut;
    arguable += other.arguable;
    arguableOut += other.arguableOut;
    notes.insert(notes.end(), other.notes.begin(), other.notes.end());
}

std::string Tally::describe() const
{
    const auto of = [](std::size_t part, std::size_t all) { return std::to_string(part) + "/" + std::to_string(all); };
    return std::to_string(businesses) + " businesses: leaks found " + of(found, leaks) + " (out " + std::to_string(foundOut) + "), clean accused "
           + of(accused, clean) + " (out " + std::to_string(accusedOut) + "), arguable out " + of(arguableOut, arguable);
}

Tally judge(const Business &business, const std::vector<Suspicion> &suspicions)
{
    Tally tally{.businesses = 1, .leaks = business.leaks.size(), .clean = business.clean.size(), .arguable = business.arguable.size()};
    for (const ns::testing::PlantedLeak &leak : business.leaks) {
        const auto found = std::find_if(suspicions.begin(), suspicions.end(), [&](const Suspicion &one) { return one.column == leak.column; });
        if (found == suspicions.end()) {
            tally.notes.push_back(business.name + " (" + std::to_string(business.rows) + " rows): missed \"" + leak.column + "\", "
                                  + std::string(ns::testing::leakKindName(leak.kind)) + ", " + std::string(ns::testing::strengthName(leak.strength)));
            continue;
        }
        ++tally.found;
        tally.foundOut += found->grade == LeakGrade::Out ? 1 : 0;
    }
    for (const Suspicion &one : suspicions) {
        if (contains(business.leaked, one.column))
            continue;
        const bool isOut = one.grade == LeakGrade::Out;
        const bool isArguable = contains(business.arguable, one.column);
        tally.arguableOut += isArguable && isOut ? 1 : 0;
        tally.accused += isArguable ? 0 : 1;
        tally.accusedOut += !isArguable && isOut ? 1 : 0;
        tally.notes.push_back(business.name + " (" + std::to_string(business.rows) + " rows): accused " + (isArguable ? "arguable" : "clean") + " \"" + one.column
                              + "\" " + gradeName(one.grade) + ": " + one.evidence);
    }
    return tally;
}

Result<Tally> tryGuard(const ns::testing::Recipe &recipe)
{
    const Business business = ns::testing::makeBusiness(recipe);
    const Table table = makeTable(business);
    const auto suspicions = askGuard(business, table, !business.history.empty());
    if (!suspicions)
        return tl::make_unexpected(suspicions.error());
    return judge(business, *suspicions);
}

} // namespace ns::classify::testing
