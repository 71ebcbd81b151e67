// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <string_view>

#include "core/text/fold.h"

/// Folded texts are keys: folding one again must not change it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    const QString text = QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
    const QString folded = ns::text::fold(text);
    if (ns::text::fold(folded) != folded)
        __builtin_trap();
    const QString words = ns::text::foldWords(text);
    if (ns::text::foldWords(words) != words)
        __builtin_trap();
    const std::string name = ns::text::foldName(bytes);
    if (ns::text::foldName(name) != name)
        __builtin_trap();
    const std::string trimmed = ns::text::trimmed(bytes);
    if (ns::text::trimmed(trimmed) != trimmed)
        __builtin_trap();
    return 0;
}
