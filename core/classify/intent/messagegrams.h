// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <vector>

#include "core/text/grams.h"

namespace ns::classify {

/// UTF-16 units of a message that are read; what comes later is left out.
inline constexpr int kMessageUnitsMax = 2000;

/// A message as the intent model reads it.
struct MessageGrams
{
    text::WordList list;
    std::vector<text::Gram> grams;
};
[[nodiscard]] MessageGrams readGrams(const QString &message);

/// How much an n-gram of this kind counts beside the others.
[[nodiscard]] float weightOf(text::GramKind kind);

} // namespace ns::classify
