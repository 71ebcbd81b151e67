// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/words.h"

namespace ns::classify {

/// What messages have in common that differ in numbers, accents, signs and capitals alone. Messages of one skeleton are one group.
[[nodiscard]] std::string skeletonOf(const text::WordList &list);

struct GroupedRow
{
    std::string_view group;
    std::string_view intent;
};

/// Deals groups out like cards: every row's part in [0, parts). A group is never parted; each intent's groups go round the parts in an order
/// drawn by seed and stream. The order of the rows does not matter.
[[nodiscard]] std::vector<int> dealGroups(std::span<const GroupedRow> rows, int parts, std::uint64_t seed, std::string_view stream);

} // namespace ns::classify
