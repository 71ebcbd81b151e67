// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/reviewgate.h"

namespace ns::policy {

GateVerdict ReviewGate::judge(const GateQuestion &question)
{
    if (!question.hasModel)
        return {false, "no_model"};
    if (!question.gatePassed)
        return {false, "gate_not_passed"};
    if (!question.refusal.empty())
        return {false, question.refusal};
    // Written so that a NaN fails each comparison and ends in review.
    const bool sane = question.confidence >= 0 && question.confidence <= 1 && question.threshold >= 0 && question.threshold <= 1;
    if (!sane || !(question.confidence >= question.threshold))
        return {false, question.confidence >= question.ownThreshold && question.confidence <= 1 ? "live_watch" : "low_confidence"};
    return {true, {}};
}

} // namespace ns::policy
