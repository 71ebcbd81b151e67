// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/classify/guardcourt.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>

#include "core/classify/leakguard.h"
#include "core/classify/split.h"
#include "tests/testing/business/columnstatistics.h"

namespace ns::classify::testing {

using ns::testing::Business;

namespace {

bool contains(const std::vector<std::string> &names, const std::string &name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::string describeEvidence(const SuspectedLeak &leak)
{
    std::string text;
    for (const LeakEvidence &one : leak.evidence)
        text += (text.empty() ? "" : ", ") + std::string(leakSignName(one.sign)) + " " + std::to_string(one.measured);
    return text;
}

/// How often each column's value was another one after the lead had come in.
std::vector<ColumnHistory> countChanges(const Business &business)
{
    std::map<std::string, std::map<std::string, std::vector<std::string>>> values; // column, lead: its values in order of time
    for (const ns::testing::Change &change : business.history)
        values[change.column][change.lead].push_back(change.value);
    std::vector<ColumnHistory> history;
    for (const auto &[column, leads] : values) {
        const auto isChanged = [](const auto &lead) { return lead.second.back() != lead.second.front(); };
        history.push_back({column, leads.size(), std::size_t(std::count_if(leads.begin(), leads.end(), isChanged))});
    }
    return history;
}

SchemaRequest makeRequest(const Business &business, const Table &table)
{
    SchemaRequest request;
    request.ignored[*table.findColumn(business.label)] = IgnoreReason::Label;
    request.ignored[*table.findColumn(business.idColumn)] = IgnoreReason::Identifier;
    if (business.timeColumn)
        request.ignored[*table.findColumn(*business.timeColumn)] = IgnoreReason::Time;
    return request;
}

/// The rows that a training with its default holdout would learn from. The schema is missing yet.
LeakCase makeCase(const Business &business, const Table &table, bool seesHistory)
{
    std::vector<std::size_t> rows(table.rows.size());
    std::iota(rows.begin(), rows.end(), std::size_t(0));
    const std::size_t label = *table.findColumn(business.label);
    const auto classOf = [&](std::size_t row) {
        return int(std::find(business.outcomes.begin(), business.outcomes.end(), table.cell(row, label)) - business.outcomes.begin());
    };
    std::vector<int> classes;
    std::transform(rows.begin(), rows.end(), std::back_inserter(classes), classOf);
    const double share = makeOptions(business).holdout;
    const Split split = business.timeColumn ? splitByTime(orderByTime(table, rows, *table.findColumn(*business.timeColumn)), share)
                                            : splitStratified(rows, classes, share, 1);
    LeakCase input{.table = &table, .rows = split.earlier, .isOrdered = business.timeColumn.has_value()};
    if (business.timeColumn)
        input.timeColumn = table.findColumn(*business.timeColumn);
    std::transform(input.rows.begin(), input.rows.end(), std::back_inserter(input.classes), classOf);
    input.outcomes.labels = business.outcomes;
    input.outcomes.positive = business.outcomes.size() - 1;
    if (seesHistory)
        input.history = countChanges(business);
    return input;
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

Result<std::vector<Suspicion>> askGuard(const Business &business, const Table &table, bool seesHistory)
{
    const LeakCase input = makeCase(business, table, seesHistory);
    const FeatureSchema schema = learnSchema(table, input.rows, makeRequest(business, table));
    LeakCase complete = input;
    complete.schema = &schema;
    const auto found = findLeaks(complete, [] { return Status{}; });
    if (!found)
        return tl::make_unexpected(found.error());
    std::vector<Suspicion> suspicions;
    for (const SuspectedLeak &leak : *found)
        suspicions.push_back({leak.column, leak.grade, describeEvidence(leak)});
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
                              + "\" " + std::string(leakGradeName(one.grade)) + ": " + one.evidence);
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
