// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <string_view>

#include "core/compose/templateset.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    static const auto parser = ns::compose::TemplateParser::create();
    if (const auto parsed = parser->parse(bytes); parsed && parsed->cells.empty())
        __builtin_trap();
    return 0;
}
