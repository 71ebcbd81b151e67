// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <string_view>
#include <vector>

#include "core/classify/intent/intentexamples.h"

namespace ns::classify {

/// One language's text as it lies in resources/intents.
struct WrittenText
{
    std::string_view families;
    std::string_view slots;
};

inline constexpr int kBaseVariants = 3;    // of a text with slots
inline constexpr int kHeldOutVariants = 1;
inline constexpr std::uint64_t kBaseSeed = 1;

/// Examples of some languages' text: the same at build time and later.
[[nodiscard]] inline Result<std::vector<IntentExample>> readWritten(const std::vector<WrittenText> &texts, int variants)
{
    std::vector<IntentExample> examples;
    for (const WrittenText &text : texts) {
        const auto families = readFamilies(text.families);
        if (!families)
            return tl::make_unexpected(families.error());
        const auto fillings = readFillings(text.slots);
        if (!fillings)
            return tl::make_unexpected(fillings.error());
        auto expanded = expandFamilies(*families, *fillings, variants, kBaseSeed);
        if (!expanded)
            return tl::make_unexpected(expanded.error());
        examples.insert(examples.end(), expanded->begin(), expanded->end());
    }
    return examples;
}

} // namespace ns::classify
