// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/demo/academy.h"
#include "core/base/random.h"

namespace ns::demo {

/// Every lead of the history with the headers that `import` maps by itself; UTF-8, RFC 4180, CRLF.
[[nodiscard]] std::string makeLeadsCsv(const AcademyData &data);
/// Leads that the office has labelled, and older ones (before `from`) up to at least 5,000 rows in all, by time.
[[nodiscard]] std::string makeTrainingCsv(const AcademyData &data, Instant from, Random random);

} // namespace ns::demo
