// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "tests/testing/business/business.h"

namespace ns::testing {

/// Families of businesses without a leak. What the seed leaves open (size, naming, order of rows, messiness) is drawn from it.
enum class BusinessKind { Plain, StrongHonest, Dominated, ThreeClasses, RareClass, Noise, Messy, Drifting, Tiny, Large };
[[nodiscard]] std::string_view businessKindName(BusinessKind kind);
[[nodiscard]] const std::vector<BusinessKind> &allBusinessKinds();

[[nodiscard]] Recipe makeRecipe(BusinessKind kind, std::uint64_t seed);
/// One leak in a business that is otherwise like Plain, three classes now and then.
[[nodiscard]] Recipe makeLeakRecipe(LeakPlant leak, std::uint64_t seed);
/// Two to five leaks of different kinds at once, none of them subtle.
[[nodiscard]] Recipe makeMixedRecipe(std::uint64_t seed);

} // namespace ns::testing
