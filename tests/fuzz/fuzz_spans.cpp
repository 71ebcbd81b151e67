// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <string_view>

#include "core/trace/span.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    if (const auto spans = ns::trace::unpackSpans(bytes)) {
        if (!ns::trace::unpackSpans(ns::trace::packSpans(*spans)))
            __builtin_trap();
    }
    return 0;
}
