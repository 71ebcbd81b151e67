// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>

#include "core/classify/table.h"

namespace ns::bench {

/// Made-up leads, 2 KB an event line, no text twice: Spanish (Peru), Portuguese (Brazil) and English (USA) in turn, each with a number of
/// its own, consent, the columns that the model knows and a long message. The same number gives the same line.
[[nodiscard]] std::string makeLeadLine(std::int64_t number);
/// Rows with the same columns and an outcome "converted" that follows from them but for one row in fifty.
[[nodiscard]] classify::Table makeOutcomes(int rows);

} // namespace ns::bench
