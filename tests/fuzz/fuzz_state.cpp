// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <string_view>

#include "core/domain/contactstate.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    const std::size_t half = size / 2;
    if (const auto state = ns::domain::unpackState(bytes.substr(0, half), bytes.substr(half)))
        ns::ignoreError(ns::domain::unpackState(ns::domain::packState(*state), ns::domain::packProfile(state->profile)), "only a crash counts");
    return 0;
}
