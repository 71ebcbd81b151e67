// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <string_view>

#include "core/classify/leadmodel.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    ns::ignoreError(ns::classify::LeadModel::load(std::string(bytes)), "only a crash counts");
    return 0;
}
