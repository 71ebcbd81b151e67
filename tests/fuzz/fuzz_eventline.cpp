// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <string_view>

#include "core/domain/event.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    if (auto event = ns::domain::parseEventLine(bytes, ns::fromMillis(1'795'000'000'000))) {
        // What was accepted must be readable again as it is stored.
        if (!ns::domain::parseStoredEvent(event->payload))
            __builtin_trap();
    }
    ns::ignoreError(ns::domain::parseStoredEvent(bytes), "only a crash counts");
    return 0;
}
