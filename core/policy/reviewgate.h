// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

namespace ns::policy {

/// What is known of a classification when the gate is asked.
struct GateQuestion
{
    double confidence = 0;    // calibrated probability of the label
    double threshold = 1;     // that decides now: the model's stored one, or a higher one of the live watch
    bool hasModel = false;    // a model is active
    bool gatePassed = false;  // its promotion gate
    double ownThreshold = 2;  // the model's stored one; what lies between it and `threshold` is asked because of the live watch
    std::string_view refusal = {}; // why the model itself will not vouch for its label; empty: it does
};

struct GateVerdict
{
    bool act = false;             // decide without a person
    std::string_view reason = {}; // of the review: no_model, gate_not_passed, the refusal, low_confidence, live_watch
    bool operator==(const GateVerdict &) const = default;
};

/// Station 6: whether the agent acts on a classification by itself, of a lead or of a message. Stateless; any thread.
class ReviewGate
{
public:
    /// A confidence or threshold that is no number in [0, 1] counts as low confidence.
    [[nodiscard]] static GateVerdict judge(const GateQuestion &question);
};

} // namespace ns::policy
