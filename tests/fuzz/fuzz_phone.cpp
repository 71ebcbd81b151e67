// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <string_view>

#include "core/domain/phone.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    const std::size_t cut = size > 2 ? 2 : 0;
    const auto phone = ns::domain::identifyPhone(bytes.substr(cut), bytes.substr(0, cut));
    if (phone.valid && phone.variants.empty())
        __builtin_trap();
    return 0;
}
