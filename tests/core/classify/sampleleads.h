// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/classify/table.h"

namespace ns::classify::testing {

/// Made-up leads: id, created, visits, source, city, agreed, spent, remark, blank, outcome. Whether a lead buys follows from visits, source
/// and agreed with noise; the other columns say nothing. The same arguments give the same table.
struct LeadsRecipe
{
    std::size_t rows = 1000;
    std::uint64_t seed = 1;
    double strength = 2.0;               // 0: pure noise
    double offset = 0;                   // log-odds added: negative makes buyers rare
    std::vector<std::string> labels = {"no", "yes"}; // a third one is drawn from the middle scores
};
[[nodiscard]] Table makeLeads(const LeadsRecipe &recipe);

/// Sets every cell of a column.
void setColumn(Table &table, const std::string &column, const std::string &value);

} // namespace ns::classify::testing
