// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/textdata.h"
#include "core/base/untrusted.h"

/// A line that is taken says the same again after it was written; a refused one says why.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace ns::app;
    const TextRow row = parseTextLine({reinterpret_cast<const char *>(data), size});
    if (!row.problem.empty())
        return 0;
    const TextRow again = parseTextLine(encodeTextLine(row.text, row.language, row.intent));
    if (again.text != row.text || again.language != row.language)
        __builtin_trap();
    return 0;
}
