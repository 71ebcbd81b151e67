// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string_view>

namespace ns::domain {

/// Whether a lead's label says "became a customer" (true) or the opposite (CLI.md, metrics: 1, true, yes, si, sim, won against 0, false, no, nao,
/// lost, in any case and with accents). Nothing for labels that say nothing of an outcome.
[[nodiscard]] std::optional<bool> meansWon(std::string_view label);

} // namespace ns::domain
