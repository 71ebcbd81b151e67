// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ns::classify {

/// What is done with a suspected column: *ask* keeps it until a person answers, *out* leaves it out unless a person keeps it.
enum class LeakGrade { Ask, Out };
[[nodiscard]] std::string_view leakGradeName(LeakGrade grade);

/// What made a column suspect. Name alone never does: it only raises another sign's *ask* to *out*.
enum class LeakSign {
    Separation,   // this column alone tells the outcome, measured on later rows than it was learned on
    Dominance,    // it alone carries most of what all columns together say
    Emptiness,    // whether it is filled follows the outcome
    OneOutcome,   // it has values that occur with one outcome only
    ChangesAfter, // its value is changed after the event, in the workspace's own history
    LaterDate,    // its dates lie after the lead's own time: closing dates, last changes. A wish of the lead's looks the same, so it asks
    LaterDelay,   // and how much later they lie follows the outcome, which no wish explains
    Name,
};
[[nodiscard]] std::string_view leakSignName(LeakSign sign);

/// One sign with its figures; which of them are set depends on the sign. Words are made of it elsewhere.
struct LeakEvidence
{
    LeakSign sign = LeakSign::Separation;
    double measured = 0; // Separation: AUC. Dominance: share of the whole signal. Emptiness: AUC of filled against empty. OneOutcome: share of
                         // these rows that have the outcome. ChangesAfter: share of leads. LaterDate: share of its dates. LaterDelay: AUC. Name: 0
    double limit = 0;    // from where it is suspicious
    std::string outcome = {};             // label concerned; may be empty
    std::vector<std::string> values = {}; // OneOutcome: the commonest such values ("" is empty); Name: the telling word
    double within = 0;    // Emptiness: share filled with the outcome. OneOutcome: share of the outcome's rows. Dominance: part of the entropy explained
    double elsewhere = 0; // Emptiness: share filled without it. OneOutcome: how many rows have the outcome at all
    std::size_t rows = 0; // rows (ChangesAfter: leads) that it was measured on
    bool operator==(const LeakEvidence &) const = default;
};

/// A column that may hold what only became known after the outcome.
struct SuspectedLeak
{
    std::string column;
    LeakGrade grade = LeakGrade::Ask;
    bool used = true;        // whether the model learned from it
    std::vector<LeakEvidence> evidence = {};
    bool answered = false;   // a person decided whether it is used
    std::string reason = {}; // and why
    bool operator==(const SuspectedLeak &) const = default;
};

/// A person's word on one column: known when a lead must be scored (keep) or not (leave out).
struct LeakAnswer
{
    std::string column;
    bool known = true;
    std::string reason = {};
    bool operator==(const LeakAnswer &) const = default;
};

/// How often a column's value was seen to change after the event that a model must decide at; from the workspace's own history.
struct ColumnHistory
{
    std::string column;
    std::size_t leads = 0;   // with a known first value or a later one, and time enough to see a change
    std::size_t changed = 0; // whose value was different later
    bool operator==(const ColumnHistory &) const = default;
};

} // namespace ns::classify
