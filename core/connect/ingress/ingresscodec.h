// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/domain/event.h"

namespace ns::connect {

struct RejectedLine
{
    int line = 0; // from 1
    std::string reason;
};

/// A request body, line by line.
struct EventBatch
{
    std::vector<domain::Event> events;
    std::vector<RejectedLine> rejected;
};

/// Splits ndjson and checks each line that is not blank. TooLarge over `linesMax` lines.
[[nodiscard]] Result<EventBatch> readEventLines(std::string_view body, Instant now, int linesMax);
/// {"accepted","duplicates","rejected":[{"line","reason"}]}; of the reasons at most 1,000, then "rejected_total" says how many.
[[nodiscard]] std::string encodeReceipt(int accepted, int duplicates, const std::vector<RejectedLine> &rejected);
/// {"error":code,"detail":text}
[[nodiscard]] std::string encodeProblem(std::string_view code, std::string_view detail);

} // namespace ns::connect
