// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/challenge.h"

#include <algorithm>
#include <map>

#include "core/classify/evaluate.h"
#include "core/classify/statistics.h"

namespace ns::classify {

namespace {

constexpr std::size_t kRowsPerLoss = 100; // one row in so many may be lost on balance

struct Hit
{
    bool champion = false, challenger = false;
};

void count(GroupResult &group, Hit hit)
{
    ++group.rows;
    group.championRight += hit.champion ? 1 : 0;
    group.challengerRight += hit.challenger ? 1 : 0;
    group.gained += hit.challenger && !hit.champion ? 1 : 0;
    group.lost += hit.champion && !hit.challenger ? 1 : 0;
}

bool hasFallen(const GroupResult &group)
{
    return group.lost > group.gained + std::max<std::size_t>(1, group.rows / kRowsPerLoss);
}

Result<std::vector<RowVerdict>> classifyAll(const LeadModel &model, const Table &table)
{
    std::vector<RowVerdict> verdicts;
    std::string unreadable;
    const Status done = classifyTable(model, table, [&](RowResult &&row) {
        if (!row.error.empty())
            unreadable = "row " + std::to_string(row.row) + ": " + row.error;
        verdicts.push_back({std::move(row.label), row.confidence, row.automatic});
        return unreadable.empty();
    });
    if (!unreadable.empty())
        return fail(ErrorCode::InvalidInput, "a row of the holdout cannot be read: " + unreadable);
    if (!done)
        return tl::make_unexpected(done.error());
    return verdicts;
}

} // namespace

std::string_view groupKindName(GroupKind kind)
{
    switch (kind) {
    case GroupKind::Language: return "language";
    case GroupKind::Segment: return "segment";
    }
    return "segment";
}

bool Comparison::hasFallenGroup() const
{
    return std::ranges::any_of(groups, &GroupResult::hasFallen);
}

Comparison compareVerdicts(std::span<const HoldoutRow> rows, std::span<const RowVerdict> champion, std::span<const RowVerdict> challenger)
{
    GroupResult all;
    std::map<std::pair<GroupKind, std::string>, GroupResult> groups;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Hit hit{champion[i].label == rows[i].truth, challenger[i].label == rows[i].truth};
        count(all, hit);
        if (!rows[i].language.empty())
            count(groups[{GroupKind::Language, rows[i].language}], hit);
        if (!rows[i].segment.empty())
            count(groups[{GroupKind::Segment, rows[i].segment}], hit);
    }
    Comparison comparison;
    comparison.rows = all.rows;
    comparison.gained = all.gained;
    comparison.lost = all.lost;
    comparison.signP = chanceOfAtLeast(all.gained, all.gained + all.lost, 0.5);
    for (auto &[key, group] : groups) {
        group.kind = key.first;
        group.name = key.second;
        group.hasFallen = hasFallen(group);
        comparison.groups.push_back(std::move(group));
    }
    return comparison;
}

Result<Comparison> compareModels(const LeadModel &champion, const LeadModel &challenger, const Table &table, std::span<const HoldoutRow> rows)
{
    if (champion.card().label != challenger.card().label)
        return fail(ErrorCode::InvalidInput, "the models learn different labels: " + champion.card().label + ", " + challenger.card().label);
    const auto before = classifyAll(champion, table);
    if (!before)
        return tl::make_unexpected(before.error());
    const auto after = classifyAll(challenger, table);
    if (!after)
        return tl::make_unexpected(after.error());
    Comparison comparison = compareVerdicts(rows, *before, *after);
    auto first = evaluateModel(champion, table);
    auto second = evaluateModel(challenger, table);
    if (!first || !second)
        return tl::make_unexpected(first ? second.error() : first.error());
    comparison.champion = std::move(*first);
    comparison.challenger = std::move(*second);
    return comparison;
}

} // namespace ns::classify
