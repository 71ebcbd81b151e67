// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace ns::policy {

enum class DifferenceKind { Added, Removed, Changed };
[[nodiscard]] std::string_view differenceKindName(DifferenceKind kind); // "added", "removed", "changed"

/// One place where two policies differ. Values are compact JSON; empty where there is none on that side.
struct PolicyDifference
{
    std::string path; // "/facts/prices[course_b2]/amount": items of lists are named by what identifies them, not by their place
    DifferenceKind kind = DifferenceKind::Changed;
    std::string before = {};
    std::string after = {};
    bool operator==(const PolicyDifference &) const = default;
};

/// What changes from one policy document to another, in order of paths. Moving an item inside its list is no difference. InvalidInput when either
/// is no JSON object. Pure.
[[nodiscard]] Result<std::vector<PolicyDifference>> diffPolicies(std::string_view before, std::string_view after);

} // namespace ns::policy
