// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <string_view>

#include "core/compose/compiledtext.h"

/// A template's text, without the JSON around it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto compiled = ns::compose::compileText(text, {"child_age"});
    if (!compiled)
        return 0;
    qsizetype literals = 0;
    for (const ns::compose::Piece &piece : compiled->pieces) {
        literals += piece.literal.size();
        if (piece.literal.contains(QStringLiteral("{{")))
            __builtin_trap(); // a slot that stays is a slot that a person reads
    }
    if (literals != compiled->literalLength)
        __builtin_trap();
    return 0;
}
