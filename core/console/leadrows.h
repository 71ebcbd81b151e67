// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/console/pipeline.h"
#include "core/store/readindex.h"

// Between the store's rows and the console's values. Pure.
namespace ns::console {

[[nodiscard]] LeadRow makeLeadRow(const store::LeadWindowRow &row, std::optional<double> threshold);
[[nodiscard]] store::WindowStart windowStart(const Anchor &anchor);
[[nodiscard]] int pageLimit(int asked);

} // namespace ns::console
