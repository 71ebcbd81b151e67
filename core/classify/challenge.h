// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <string>
#include <vector>

#include "core/classify/leadmodel.h"
#include "core/classify/table.h"

namespace ns::classify {

/// What is known of one row of a holdout, beside its cells.
struct HoldoutRow
{
    std::string truth;
    std::string language = {}; // empty: unknown, in no group
    std::string segment = {};  // what the business calls the truth
};

struct RowVerdict
{
    std::string label;
    double confidence = 0;
    bool automatic = false;
};

enum class GroupKind { Language, Segment };
[[nodiscard]] std::string_view groupKindName(GroupKind kind);

/// One language or segment. It has fallen when the challenger gets fewer rows right by more than one row and one in a hundred: in small groups a
/// single row is chance, and nothing larger may pass.
struct GroupResult
{
    GroupKind kind = GroupKind::Language;
    std::string name;
    std::size_t rows = 0, championRight = 0, challengerRight = 0;
    std::size_t gained = 0, lost = 0; // right by the challenger alone, by the champion alone
    bool hasFallen = false;
};

/// Two models on the same rows.
struct Comparison
{
    std::size_t rows = 0;
    Metrics champion, challenger;
    std::size_t gained = 0, lost = 0;
    double signP = 1; // exact one-sided sign test: chance of so many gains or more among the rows where they differ
    std::vector<GroupResult> groups = {}; // languages, then segments, by name

    [[nodiscard]] bool hasFallenGroup() const;
};

/// Counts only; the metrics stay empty. The three spans are of one length.
[[nodiscard]] Comparison compareVerdicts(std::span<const HoldoutRow> rows, std::span<const RowVerdict> champion, std::span<const RowVerdict> challenger);
/// Both models on a table that holds the column of their label (the same for both), row for row with `rows`. InvalidInput when a row cannot be
/// read or they learn different labels.
[[nodiscard]] Result<Comparison> compareModels(const LeadModel &champion, const LeadModel &challenger, const Table &table, std::span<const HoldoutRow> rows);

} // namespace ns::classify
