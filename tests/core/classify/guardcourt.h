// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <string>
#include <vector>

#include "core/classify/table.h"
#include "core/classify/trainer.h"
#include "tests/testing/business/recipes.h"

namespace ns::classify::testing {

[[nodiscard]] Table makeTable(const ns::testing::Business &business);

/// What the guard says of one column.
struct Suspicion
{
    std::string column;
    LeakGrade grade = LeakGrade::Ask;
    std::string evidence;
};
/// The one place that knows the guard's own doors. `seesHistory`: whether it is shown the business's history.
[[nodiscard]] Result<std::vector<Suspicion>> askGuard(const ns::testing::Business &business, const Table &table, bool seesHistory);

/// What the guard got right and wrong over some businesses.
struct Tally
{
    std::size_t businesses = 0;
    std::size_t leaks = 0;
    std::size_t found = 0;    // asked or out
    std::size_t foundOut = 0;
    std::size_t clean = 0;
    std::size_t accused = 0;  // clean or inert columns asked or out
    std::size_t accusedOut = 0;
    std::size_t arguable = 0;
    std::size_t arguableOut = 0;
    std::vector<std::string> notes = {}; // each miss and each accusation, in words

    void add(const Tally &other);
    [[nodiscard]] std::string describe() const;
    [[nodiscard]] double foundShare() const { return leaks == 0 ? 1 : double(found) / double(leaks); }
    [[nodiscard]] double accusedShare() const { return clean == 0 ? 0 : double(accused) / double(clean); }
};
[[nodiscard]] Tally judge(const ns::testing::Business &business, const std::vector<Suspicion> &suspicions);
/// Makes the business and asks the guard about it. The history is shown where there is one.
[[nodiscard]] Result<Tally> tryGuard(const ns::testing::Recipe &recipe);

/// Training as `train lead` does it, with the given columns left out.
[[nodiscard]] TrainOptions makeOptions(const ns::testing::Business &business);

} // namespace ns::classify::testing
