// SPDX-License-Identifier: GPL-3.0-or-later
// What the journal says of guardrails: the part of ReadModels that counts what rules did.
#include "core/console/readmodels.h"

namespace ns::console {

Result<RuleCounts> ReadModels::ruleCounts(const ReadContext &context)
{
    RuleCounts counts;
    counts.readAt = context.now;
    counts.since = context.now - std::chrono::days(kActedDays);
    auto acted = m_desk->ruleCounts(counts.since);
    if (!acted)
        return tl::make_unexpected(acted.error());
    counts.couldNotRun = acted->contains("") ? acted->extract("").mapped() : 0;
    counts.acted = std::move(*acted);
    return counts;
}

} // namespace ns::console
