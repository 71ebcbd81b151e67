// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <cstdint>
#include <string_view>

#include "core/policy/lawpacks.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    const auto packs = ns::policy::LawPacks::parse(bytes);
    if (packs.has_value() != ns::policy::LawPacks::check(bytes).empty())
        __builtin_trap(); // a document with errors must not parse, and one without must
    if (!packs)
        return 0;
    for (const ns::policy::LawPack &pack : packs->packs()) {
        const std::array<std::string_view, 1> country{pack.country};
        const auto limits = packs->limitsFor(country, pack.region);
        if (!pack.isEmpty && limits.packs.empty())
            __builtin_trap(); // a pack that limits something is found where it holds
        if (!packs->findRegion(country, pack.region, "+5521").empty() && pack.region.empty() && packs->packs().size() == 1)
            __builtin_trap();
    }
    return 0;
}
