// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <string_view>

#include "core/policy/policy.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    const bool parsed = ns::policy::parsePolicy(bytes).has_value();
    if (parsed != ns::policy::checkPolicy(bytes).empty())
        __builtin_trap(); // a policy with errors must not parse, and one without must
    return 0;
}
