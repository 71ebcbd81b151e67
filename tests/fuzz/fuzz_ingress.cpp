// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdint>
#include <string_view>

#include "core/base/untrusted.h"
#include "core/connect/ingress/ingresscodec.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view body(reinterpret_cast<const char *>(data), size);
    constexpr int kLinesMax = 100;
    const auto batch = ns::connect::readEventLines(body, ns::fromMillis(1'795'000'000'000), kLinesMax);
    const auto lines = std::size_t(std::ranges::count(body, '\n')) + 1;
    if (!batch) {
        if (lines <= std::size_t(kLinesMax))
            __builtin_trap(); // too many lines is the only reason to refuse a whole body
        return 0;
    }
    if (batch->events.size() + batch->rejected.size() > std::min(lines, std::size_t(kLinesMax)))
        __builtin_trap();
    // Reasons quote what came: the receipt must be JSON that anybody can read, and within bounds.
    const std::string receipt = ns::connect::encodeReceipt(int(batch->events.size()), 0, batch->rejected);
    if (!ns::checkUntrusted(receipt, {.bytesMax = 1024 * 1024}))
        __builtin_trap();
    return 0;
}
