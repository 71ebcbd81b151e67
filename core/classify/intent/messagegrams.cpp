// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/intent/messagegrams.h"

namespace ns::classify {

MessageGrams readGrams(const QString &message)
{
    MessageGrams read;
    read.list = text::splitWords(message, kMessageUnitsMax);
    read.grams = text::listGrams(read.list);
    return read;
}

float weightOf(text::GramKind kind)
{
    // Found on MASSIVE's training part, four fifths against one fifth: heavier pairs and word trigrams both lose.
    switch (kind) {
    case text::GramKind::Characters: return 1.0F;
    case text::GramKind::Word: return 2.0F;
    case text::GramKind::Accented: return 1.0F;
    case text::GramKind::Edge: return 1.0F;
    case text::GramKind::Stems: return 2.0F;
    case text::GramKind::Skip: return 1.4F;
    case text::GramKind::First: return 1.0F;
    }
    return 1.0F;
}

} // namespace ns::classify
