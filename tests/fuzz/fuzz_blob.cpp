// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <string_view>

#include "core/store/blob.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    const std::string_view basis = bytes.substr(0, size / 3);
    (void)ns::store::expandBlob(bytes); // a damaged database
    (void)ns::store::expandBlobAfter(basis, bytes.substr(size / 3));
    const auto back = ns::store::expandBlob(ns::store::compressBlob(bytes));
    const QByteArray after = ns::store::compressBlobAfter(basis, bytes);
    const auto again = ns::store::expandBlobAfter(basis, std::string_view(after.constData(), std::size_t(after.size())));
    if (!back || *back != bytes || !again || *again != bytes)
        __builtin_trap();
    return 0;
}
