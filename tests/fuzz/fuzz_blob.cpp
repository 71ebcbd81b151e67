// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <string_view>

#include "core/store/prepared.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    (void)ns::store::expandBlob(QByteArray(bytes.data(), qsizetype(size))); // a damaged database
    const auto back = ns::store::expandBlob(ns::store::compressBlob(bytes));
    if (!back || *back != bytes)
        __builtin_trap();
    return 0;
}
