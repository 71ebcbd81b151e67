// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/outcomelabel.h"

#include <algorithm>
#include <array>

#include "core/text/fold.h"

namespace ns::domain {

std::optional<bool> meansWon(std::string_view label)
{
    static constexpr std::array yes{"1", "true", "yes", "si", "sim", "won"};
    static constexpr std::array no{"0", "false", "no", "nao", "lost"};
    const std::string folded = text::foldName(label);
    if (std::ranges::find(yes, folded) != yes.end())
        return true;
    return std::ranges::find(no, folded) != no.end() ? std::optional<bool>(false) : std::nullopt;
}

} // namespace ns::domain
