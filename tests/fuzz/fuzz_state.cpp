// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <string_view>

#include "core/domain/contactstate.h"

/// Two bytes: the length of the state, which the profile follows.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    if (size < 2)
        return 0;
    const std::size_t cut = std::min(2 + std::size_t(data[0]) + 256 * std::size_t(data[1]), size);
    if (const auto state = ns::domain::unpackState(bytes.substr(2, cut - 2), bytes.substr(cut)))
        ns::ignoreError(ns::domain::unpackState(ns::domain::packState(*state), ns::domain::packProfile(state->profile)), "only a crash counts");
    return 0;
}
