// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <string_view>

#include "core/classify/leadmodel.h"

/// The texts inside a model file. A model's id is the hash of its bytes: what was read must be written again alike.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    if (const auto card = ns::classify::decodeCard(bytes)) {
        const auto again = ns::classify::decodeCard(ns::classify::encodeCard(*card));
        if (!again || !(*again == *card))
            __builtin_trap();
    }
    if (const auto schema = ns::classify::decodeSchema(bytes)) {
        const std::string text = ns::classify::encodeSchema(*schema);
        const auto again = ns::classify::decodeSchema(text);
        if (!again || ns::classify::encodeSchema(*again) != text)
            __builtin_trap();
    }
    if (const auto metrics = ns::classify::decodeMetrics(bytes)) {
        const auto again = ns::classify::decodeMetrics(ns::classify::encodeMetrics(*metrics));
        if (!again || !(*again == *metrics))
            __builtin_trap();
    }
    return 0;
}
