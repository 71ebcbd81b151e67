// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <string_view>

#include "core/compose/segmentmap.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    static const auto parser = ns::compose::SegmentParser::create();
    if (const auto parsed = parser->parse(bytes))
        (void)parsed->segmentFor("1");
    return 0;
}
