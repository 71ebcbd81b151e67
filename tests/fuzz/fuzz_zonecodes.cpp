// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <string_view>

#include "core/policy/zonebook.h"

/// Area codes and aliases, cut at the first NUL byte.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    const std::size_t cut = std::min(bytes.find('\0'), size);
    const auto codes = ns::policy::parseZoneCodes(bytes.substr(0, cut), cut < size ? bytes.substr(cut + 1) : R"({"aliases":{}})");
    for (std::size_t i = 0; codes && i < codes->areas.size(); ++i) {
        if (codes->areas[i].prefixes.empty())
            __builtin_trap();
    }
    return 0;
}
