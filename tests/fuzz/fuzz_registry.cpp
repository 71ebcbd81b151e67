// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <string_view>

#include "core/classify/modelregistry.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    const auto registry = ns::classify::decodeRegistry(bytes);
    if (!registry)
        return 0;
    const auto again = ns::classify::decodeRegistry(ns::classify::encodeRegistry(*registry));
    if (!again || !(again->content() == registry->content()))
        __builtin_trap();
    ns::ignoreError(registry->resolve("lead"), "only a crash counts");
    return 0;
}
