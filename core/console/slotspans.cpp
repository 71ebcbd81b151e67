// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/console/slotspans.h"

namespace ns::console {

namespace {

/// The next literal text behind piece `i`, or none before the end.
std::optional<QString> literalBehind(const std::vector<compose::Piece> &pieces, std::size_t i)
{
    for (++i; i < pieces.size(); ++i) {
        if (!pieces[i].literal.isEmpty())
            return pieces[i].literal;
    }
    return std::nullopt;
}

} // namespace

std::vector<TextSpan> findSlotSpans(const compose::CompiledText &source, const QString &text)
{
    std::vector<TextSpan> spans;
    qsizetype at = 0;
    bool touches = false; // the span before ends here, and no literal text came between
    for (std::size_t i = 0; i < source.pieces.size(); ++i) {
        const compose::Piece &piece = source.pieces[i];
        if (!piece.literal.isEmpty()) {
            if (text.indexOf(piece.literal, at) != at)
                return {};
            at += piece.literal.size();
            touches = false;
        }
        if (!piece.slot)
            continue;
        if (touches) {
            spans.back().slot += "+" + piece.slot->name;
            continue;
        }
        const std::optional<QString> next = literalBehind(source.pieces, i);
        const qsizetype end = next ? text.indexOf(*next, at) : text.size();
        if (end < at)
            return {};
        spans.push_back({int(at), int(end), piece.slot->name});
        at = end;
        touches = true;
    }
    return at == text.size() ? spans : std::vector<TextSpan>{};
}

} // namespace ns::console
