// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <memory>
#include <optional>

#include "core/classify/leadmodel.h"
#include "core/console/tonight.h"
#include "core/store/reader.h"

namespace ns::console {

/// What `report` says of a period. Business time; accuracy over decided leads whose outcome is known and which the model has not learned from.
struct WorkReport
{
    store::ReportCounts counts;
    DecidedAccuracy accuracy = {};
    bool isComplete = true; // false: stopped before all contacts were read
};

struct ReportHooks
{
    std::function<void(std::int64_t contacts)> onStart = {};
    std::function<void(std::int64_t contacts)> onProgress = {};
    std::function<bool()> isStopRequested = {};
};

/// Reads every closed contact of the journal itself, so that it needs no read index. Blocks; call it on no event loop.
[[nodiscard]] Result<WorkReport> reportWork(store::Reader &reader, std::optional<Instant> from, std::optional<Instant> to,
                                            const std::shared_ptr<const classify::LeadModel> &active, const ReportHooks &hooks = {});

} // namespace ns::console
