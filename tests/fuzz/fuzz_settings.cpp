// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <string_view>

#include "app/cli/globaloptions.h"
#include "app/workspace.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string text(reinterpret_cast<const char *>(data), size);
    if (const auto settings = ns::app::parseSettings(text)) {
        const auto again = ns::app::parseSettings(ns::app::writeSettings(*settings));
        if (!again || !(*again == *settings))
            __builtin_trap();
    }
    ns::ignoreError(ns::app::parseUntil(text, ns::fromMillis(1'795'000'000'000)), "only a crash counts");
    return 0;
}
