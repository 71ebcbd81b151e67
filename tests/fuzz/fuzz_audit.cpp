// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <string_view>

#include "core/store/audit.h"

/// The entries of the audit chain, and the head that is kept outside the database: what `verify` reads may have been tampered with.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    (void)ns::store::readEntries(bytes);
    if (const auto tail = ns::store::parseTail(bytes)) {
        const auto again = ns::store::parseTail(ns::store::formatTail(*tail));
        if (!again || again->batch != tail->batch || again->head != tail->head)
            __builtin_trap();
    }
    return 0;
}
