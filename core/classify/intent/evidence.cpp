// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/intent/evidence.h"

#include <algorithm>
#include <cmath>

namespace ns::classify {

RankedIntent rankIntent(const GramWeights &weights, const MatchedGrams &matched, std::span<const float> scores)
{
    std::array<float, 3> top = {-2, -2, -2}; // with two classes there is no third
    RankedIntent ranked;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (scores[i] > scores[ranked.best])
            ranked.best = i;
        float rest = scores[i];
        for (float &place : top) {
            if (rest > place)
                std::swap(rest, place);
        }
    }
    double speaking = 0;
    for (const KnownGram &gram : matched.known)
        speaking += weights.weightAt(gram.row, ranked.best) > 0 ? double(gram.value * gram.value) : 0;
    ranked.evidence = {double(top[0]), double(top[0] - top[1]), double(top[2]), matched.share, matched.words, matched.pairs,
                       std::log(1 + double(matched.known.size())), speaking};
    return ranked;
}

double EvidenceScale::judge(const Evidence &evidence) const
{
    double sum = bias;
    for (std::size_t i = 0; i < kEvidenceParts; ++i)
        sum += weights[i] * evidence[i];
    return sum;
}

} // namespace ns::classify
