// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <string_view>

#include "core/language/optout.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    const auto text = QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
    const auto word = ns::language::recogniseOptOut(text);
    if (word.start > word.end || word.end > std::size_t(text.size()))
        __builtin_trap();
    return 0;
}
