// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <string_view>

#include "core/connect/csv/csvreader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    auto reader = ns::connect::CsvReader::openBytes(std::string(bytes));
    for (std::size_t rows = 0; reader && rows <= size; ++rows) {
        const auto row = reader->next();
        if (!row || !*row)
            break;
        if ((*row)->problem.empty() && (*row)->cells.size() != reader->headers().size())
            __builtin_trap();
    }
    return 0;
}
