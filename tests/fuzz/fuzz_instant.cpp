// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <string_view>

#include "core/base/clock.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    if (const auto at = ns::parseInstant(bytes)) {
        const auto again = ns::parseInstant(ns::formatInstant(*at));
        if (!again || *again != *at)
            __builtin_trap();
    }
    return 0;
}
