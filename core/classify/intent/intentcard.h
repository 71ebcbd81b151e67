// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/classify/calibration.h"
#include "core/classify/curve.h"
#include "core/classify/intent/evidence.h"
#include "core/classify/metrics.h"
#include "core/classify/threshold.h"

namespace ns::classify {

/// Which examples certified an intent model.
enum class IntentCertifiedBy { TestFile, HeldOutGroups };
[[nodiscard]] std::string_view intentCertifiedByName(IntentCertifiedBy by);

/// What an intent model says of itself: how it was made and what it was worth. Stored inside the model's bytes.
struct IntentCard
{
    ClassList classes{{}, kNoConversion}; // sorted
    Calibration spread;       // of the scores, for the alternatives
    EvidenceScale evidence;
    Calibration confidence;   // of what the evidence says: sigmoid(slope * judge() + offset)
    double scopeMin = -2;     // top score; less, and not sure: like no intent that it knows
    double target = 0.93;
    double threshold = kNeverThreshold;
    ThresholdBasis basis = ThresholdBasis::None;
    double knownShareMin = 0; // of a message's weight; less is refused
    Metrics metrics;          // on examples of groups that nothing was learned from
    Gate gate;
    std::optional<Offer> offer;    // when the gate is not passed: what could be promised instead
    std::vector<CurvePoint> curve; // on the training's examples, by models that had not seen their group
    IntentCertifiedBy certifiedBy = IntentCertifiedBy::HeldOutGroups;
    std::string certifyingHash;               // hex SHA-256 of the certifying examples
    std::map<std::string, std::size_t> rows;  // learned from, by language code; "" not stated
    std::uint64_t seed = 1;

    [[nodiscard]] std::size_t trainedRows() const;
    bool operator==(const IntentCard &) const = default;
};

/// Canonical JSON, and back. InvalidInput for anything else.
[[nodiscard]] std::string encodeIntentCard(const IntentCard &card);
[[nodiscard]] Result<IntentCard> decodeIntentCard(std::string_view json);

} // namespace ns::classify
