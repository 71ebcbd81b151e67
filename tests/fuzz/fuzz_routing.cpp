// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <string_view>

#include "core/policy/routing.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    if (const auto routing = ns::policy::Routing::parse(bytes)) {
        const auto choice = routing->route({"price", ns::domain::Language::Spanish, "adult", "lima-centro"});
        if (!routing->hasTeam(choice.team))
            __builtin_trap(); // every way leads to a team that is there
    }
    return 0;
}
